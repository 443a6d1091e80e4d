"""Matches are marked in the text as it was written, whatever the spelling of the query."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wasl.foundation.language.folding import words
from wasl.overviews.search.highlighting import Piece, matched_words, pieces, snippet, spans
from wasl.overviews.search.templatetags import search_words

LETTERS = st.text(
    alphabet=st.one_of(
        st.sampled_from("ابتثجحخدذرزسشصضطظعغفقكلمنهويىةأإآؤئء ًٌٍَُِّْـ ﷺﷲﻻ ٠١٢"),
        st.sampled_from("abcÉéßœ 012.,-_'ﬁ\u200f\u200d\n\t"),
        st.characters(),
    ),
    max_size=80,
)


def marked(text: str, query: str) -> list[str]:
    return [text[start:stop] for start, stop in spans(text, query)]


@pytest.mark.parametrize(
    ("text", "query", "found"),
    [
        ("أحمد الشَّهري", "احمد", ["أحمد"]),
        ("أحمد الشَّهري", "الشهرى", ["الشَّهري"]),
        ("أحمد الشَّهري", "شهري", ["الشَّهري"]),
        ("فاطمـــة الزهراء", "فاطمه", ["فاطمـــة"]),
        ("رقمه ٠٥٠١٢٣٤٥٦٧", "0501", ["٠٥٠١٢٣٤٥٦٧"]),
        ("José Núñez", "jose nun", ["José", "Núñez"]),
        ("قال النبي ﷺ", "الله", ["ﷺ"]),
        ("نورة ونوره", "نوره", ["نورة", "ونوره"]),
        ("نورة", "سارة", []),
        ("نورة", "", []),
        ("", "نورة", []),
    ],
)
def test_the_writers_own_letters_are_marked(text, query, found):
    assert marked(text, query) == found


@given(LETTERS, LETTERS)
def test_places_lie_in_the_text_in_order_and_apart(text, query):
    end = 0
    for start, stop in spans(text, query):
        assert end <= start < stop <= len(text)
        end = stop


@given(LETTERS, LETTERS)
def test_the_pieces_are_the_whole_text(text, query):
    cut = pieces(text, query)

    assert "".join(piece.text for piece in cut) == text
    assert all(piece.text for piece in cut)


@given(LETTERS)
def test_every_word_of_a_text_finds_itself(text):
    for word in words(text)[:12]:
        assert spans(text, word)
        assert word in matched_words(text, word)


@given(st.lists(st.sampled_from(["قهوة", "مع", "أحمد", "في", "الرياض", "ثم", "اجتماع"]), max_size=120), LETTERS)
def test_a_snippet_is_short_and_holds_the_match(some_words, query):
    text = " ".join([*some_words, "والدرعية", *some_words])

    cut = snippet(text, "الدرعية")

    assert Piece("والدرعية", is_match=True) in cut
    assert sum(len(piece.text) for piece in cut) <= 142
    assert sum(len(piece.text) for piece in snippet(text, query)) <= 142


def test_a_long_text_is_cut_between_words():
    text = "كلمة " * 50 + "القهوة" + " كلمة" * 50

    line = "".join(piece.text for piece in snippet(text, "قهوة"))

    assert line.startswith("…كلمة ")
    assert line.endswith(" كلمة…")
    assert "القهوة" in line


def test_what_matches_is_marked_and_nothing_of_the_text_is_markup():
    said = search_words.marked(pieces("نورة <b>القاسمي</b> & أختها", "نورة"))

    assert said == "<mark>نورة</mark> &lt;b&gt;القاسمي&lt;/b&gt; &amp; أختها"
