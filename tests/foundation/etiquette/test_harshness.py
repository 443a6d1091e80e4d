"""The model of harshness: heard where no rule spoke, with the kind and its own words."""

import pytest

from training.etiquette.harsh_texts import written
from training.etiquette.sources import own
from wasl.foundation.etiquette.checking import check_text
from wasl.foundation.etiquette.harshness import FILE, KINDS, chance_of_harshness, likeliest_kind
from wasl.foundation.etiquette.line import Line
from wasl.foundation.etiquette.senses import senses_of
from wasl.foundation.etiquette.weighing import packed, unpacked, weights


def words(text):
    return Line.of(text).words


def chance(text):
    return chance_of_harshness(words(text))


def test_the_file_is_small_and_packed_again_to_the_byte():
    content = FILE.read_bytes()

    assert len(content) < 4_000_000
    assert packed(unpacked(content)) == content


def test_harsh_weighs_more_than_firm_on_the_same_matter():
    assert chance("لو كان عندك ذرة فهم لما سلّمت تقريرا بهذا السوء") > chance(
        "التقرير تنقصه أرقام الربع الثاني، فهل تضيفها؟"
    )
    assert chance("You have wasted my whole week with your excuses") > chance(
        "I could not finish this week; may I send it Monday?"
    )


@pytest.mark.parametrize(
    ("draft", "kind"),
    [
        ("شركتنا خسرت العميل بسبب تأخيرك المستمر، وأنت لا تبالي.", "reproach"),
        ("كل هذا بسببك، وأنت تعرف ذلك.", "humiliation"),
        ("Get it done tonight and do not ask me how.", "command"),
    ],
)
def test_it_says_the_kind_where_no_rule_speaks(draft, kind):
    assert [(one.kind, one.rule, one.severity) for one in check_text(draft)] == [(kind, f"likely-{kind}", "low")]


def test_it_points_at_the_sentence_among_calm_ones():
    draft = "I got the file. Get it done tonight and do not ask me how. See you on Sunday."
    found = check_text(draft)

    assert [draft[one.start : one.end] for one in found] == ["Get it done tonight and do not ask me how."]


def test_it_is_silent_on_a_sentence_of_which_a_rule_spoke():
    found = check_text("كل هذا بسببك، وأنت تعرف ذلك، وعيب عليك.")

    assert not [one for one in found if one.rule.startswith("likely-")]


@pytest.mark.parametrize(
    "draft",
    [
        "لا أستطيع قبول السعر، وأقترح أن نلتقي لنجد حلا يناسب الطرفين.",
        "تأخر التسليم أسبوعين، فهل يمكن أن نتفق على موعد جديد؟",
        "I am afraid we cannot accept the offer. Could we talk on Thursday?",
        "The payment is two weeks late. Please let me know when to expect it.",
        "Thank you for the report; page four needs another look.",
    ],
)
def test_firm_and_courteous_is_left_alone(draft):
    assert check_text(draft) == []


def test_two_words_are_too_few():
    assert check_text("أنت السبب") == []


def test_senses_are_told_through_joined_letters():
    assert "law" in senses_of("والمحكمه")
    assert senses_of("lawyer") == ("law",)
    assert senses_of("xyzzy") == ()


@pytest.mark.parametrize("text", ["", "...", "ا" * 5_000, "كلمة " * 3_000, "a b " * 3_000])
def test_whatever_is_written_has_a_chance_and_a_kind(text):
    assert 0 <= chance(text) <= 1
    assert not words(text) or likeliest_kind(words(text)) in KINDS


@pytest.mark.parametrize("language", ["ar", "en"])
def test_texts_to_learn_from_have_nothing_of_those_that_only_measure(language):
    measured = {text for part in ("held_out", "unseen", "apart", "ordinary") for _label, _variety, text in own(part)}

    assert not measured & {one.text for one in written(language)}


def test_what_ships_has_a_row_for_harshness_and_one_a_kind():
    model = weights(FILE)

    assert {len(model.buckets[language]) for language in ("ar", "en")} == {1 + len(KINDS)}
