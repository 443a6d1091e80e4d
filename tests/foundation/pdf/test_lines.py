"""Where each letter of a line stands, in both directions, before anything is drawn."""

import pytest

from wasl.foundation.pdf.lines import cut, letters_of, runs_of, starts_from_right, width


def font_of(sign):
    if "\u0600" <= sign <= "\u06ff":
        return "arabic"
    return "latin" if sign.isascii() or sign == "ë" else ""


def drawn(text, *, is_rtl):
    """The runs from left to right."""
    return [run.text for run in runs_of(letters_of(text, font_of, is_rtl=is_rtl))]


def one_each(run):
    return len(run.text)


@pytest.mark.parametrize(
    ("text", "is_rtl", "runs"),
    [
        ("شركة Aramco منذ", True, ["منذ", "Aramco", "شركة"]),
        ("met نورة here", False, ["met", "نورة", "here"]),
        ("عام ٢٠١٩ بدأ", True, ["بدأ", "٢٠١٩", "عام"]),
        ("هاتف \u2066+966 50 123\u2069 هنا", True, ["هنا", "+966 50 123", "هاتف"]),
        ("with \u2068نورة\u2069: 3", False, ["with", "نورة", ": 3"]),
    ],
)
def test_runs_stand_as_they_are_read(text, is_rtl, runs):
    assert [one.strip() for one in drawn(text, is_rtl=is_rtl) if one.strip()] == runs


def test_a_vowel_sign_stays_within_its_word():
    assert drawn("أسئلة تُطرح", is_rtl=True) == ["أسئلة تُطرح"]


def test_what_no_font_has_is_left_out_with_one_of_its_spaces():
    assert drawn("Zoë 😀 said", is_rtl=False) == ["Zoë said"]


@pytest.mark.parametrize(
    ("text", "is_from_right"),
    [("خالد Aramco", True), ("Aramco خالد", False), ("٢٠١٩ met", False), ("\u2068خالد\u2069 met", False)],
)
def test_the_first_strong_letter_decides(text, is_from_right):
    assert starts_from_right(text, otherwise=not is_from_right) is is_from_right


@pytest.mark.parametrize("is_rtl", [True, False])
def test_where_all_is_set_apart_the_page_decides(is_rtl):
    text = "\u2068سبب التأجيل\u2069: \u2068ننتظر الترخيص\u2069"

    assert starts_from_right(text, otherwise=is_rtl) is is_rtl
    assert drawn(text, is_rtl=is_rtl)[0] == ("ننتظر الترخيص" if is_rtl else "سبب التأجيل")


def test_lines_are_cut_between_words_and_no_wider_than_the_room():
    lines = cut(letters_of("نورة القاسمي في الرياض", font_of, is_rtl=True), one_each, 12)

    assert ["".join(one.sign for one in line) for line in lines] == ["نورة القاسمي", "في الرياض"]
    assert all(width(line, one_each) <= 12 for line in lines)


def test_a_word_that_is_wider_than_the_room_is_cut_within():
    lines = cut(letters_of("a" * 25, font_of, is_rtl=False), one_each, 10)

    assert [len(line) for line in lines] == [10, 10, 5]
