"""Whatever is written: the check answers, within the draft, and takes time in proportion to it."""

import re
import sys
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from wasl.foundation.etiquette import insults
from wasl.foundation.etiquette.checking import check_text
from wasl.foundation.etiquette.line import Line
from wasl.foundation.etiquette.rules import arabic, english

PIECES = st.sampled_from(
    ["أضعت", "وقتي", "معك", "يا", "كلب", "!!!", "؟", "لااااا", "you", "are", "STUPID", "ORDER", "now", "ﷺ", "ـــ", "\u200f", "َ", "'", "\n",
     "5,000", "👍🏽", "don’t", "كم", "مرة", "أقول", "لك", "والا", "..."]
)  # fmt: skip
DRAFTS = st.one_of(
    st.text(max_size=300), st.lists(PIECES, max_size=60).map(" ".join), st.lists(PIECES, max_size=60).map("".join)
)


@given(DRAFTS)
@settings(max_examples=400, deadline=None)
def test_it_never_raises_and_every_span_lies_inside_the_draft(draft):
    found = check_text(draft)

    assert all(0 <= one.start < one.end <= len(draft) for one in found)
    assert [one.start for one in found] == sorted(one.start for one in found)
    assert all(before.end <= after.start for before, after in pairwise(found))


@given(DRAFTS)
@settings(max_examples=200, deadline=None)
def test_every_word_of_the_line_stands_in_the_draft(draft):
    line = Line.of(draft)

    assert all(0 <= word.start < word.end <= len(draft) for word in line.words)
    assert all(not re.search(r"\s", word.plain) for word in line.words)


def steps(draft):
    """How much the check does: lines of Python gone through. Counted, because no time is sure on a busy machine."""
    count = 0

    def trace(_frame, event, _argument):
        nonlocal count
        count += event == "line"
        return trace

    sys.settrace(trace)
    try:
        check_text(draft)
    finally:
        sys.settrace(None)
    return count


def test_twice_the_draft_is_twice_the_work():
    draft = "كم مرة يجب أن أكرر لك؟ أرسل الملف. Where is it? يا أستاذ خالد، نلتقي غدا في المكتب. "
    check_text(draft)  # the lexicon is read once

    once, twice = steps(draft * 20), steps(draft * 40)

    assert twice < once * 2.5


def test_no_pattern_may_repeat_without_a_bound_over_several_words():
    """An unbounded run of words is what makes a pattern slow on a long draft; within one word a run is bounded by it."""
    for rule in (*arabic.RULES, *english.RULES, arabic.COMMAND, english.COMMAND):
        assert not re.search(r" \)[*+]|\\s[*+]", rule.pattern.pattern), rule.name


def test_rules_and_lexicon_are_written_as_drafts_are_folded():
    letters = re.compile("[أإآٱىةؤئگچ\u064b-\u0652ـ]")
    patterns = [rule.pattern.pattern for rule in (*arabic.RULES, arabic.COMMAND)]
    words = insults.lexicon()

    assert not [one for one in patterns if letters.search(one)]
    assert not [word for some in (words.whole, words.always, words.aimed) for word in some if letters.search(word)]
