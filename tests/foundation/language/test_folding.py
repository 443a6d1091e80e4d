"""Folding: one form for matching."""

import sys
from time import process_time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from wasl.foundation.language.figures import digits, digits_to_ascii
from wasl.foundation.language.folding import fold, search_tokens, sort_key, words


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("أَحْمَدُ", "احمد"),
        ("إبراهيم", "ابراهيم"),
        ("ٱلمدرســة", "المدرسه"),
        ("مصطفى", "مصطفي"),
        ("مؤمن وهانئ", "مومن وهاني"),
        ("علاء", "علاء"),
        ("کریم گل", "كريم كل"),
        ("الرحمٰن", "الرحمن"),
        ("ﻻ ﷲ", "لا الله"),
        ("٢٠٢٥ ۱۹", "2025 19"),
        ("Müller Ærøskøbing", "muller aeroskobing"),
        ("STRASSE straße", "strasse strasse"),
        ("\u202bخالد\u202c\u200f", "خالد"),
        ("می\u200cخواهم", "ميخواهم"),
        ("Sana’a", "sana'a"),
        ("a\x00b\ud800c", "abc"),
    ],
)
def test_spellings_come_together(written, folded):
    assert fold(written) == folded


@given(st.text())
def test_folding_twice_is_folding_once(text):
    assert fold(fold(text)) == fold(text)


@given(st.integers(0, sys.maxunicode))
def test_every_letter_of_unicode_folds_once(code):
    assert fold(fold(chr(code))) == fold(chr(code))


@given(st.text(), st.text())
@example("\x1f", "`")
def test_letters_fold_alone(first, second):
    assert fold(first + second) == fold(first) + fold(second)


def test_heaps_of_marks_take_no_longer_than_letters():
    started = process_time()

    fold("a" + "\u0301\u0316" * 500_000)

    assert process_time() - started < 5


def test_tokens_are_each_word_and_its_stems():
    assert search_tokens("والمدرسة") == ["والمدرسه", "مدرس"]
    assert search_tokens("زرت المدرسة") == ["زرت", "المدرسه", "مدرس"]
    assert search_tokens("Khalid at NEOM!") == ["khalid", "at", "neom"]


@pytest.mark.parametrize(
    ("asked", "written"),
    [
        ("مدرسة", "المدرسة"), ("مدرسة", "ومدرستها"), ("كتاب", "بالكتاب"), ("كتاب", "بكتاب"), ("كتاب", "لكتابه"),
        ("شركة", "للشركات"), ("مهندس", "المهندسين"), ("معلم", "معلماتهم"), ("بحرين", "البحرين"), ("إجتماع", "الاجتماع"),
    ],
)  # fmt: skip
def test_a_word_finds_its_forms(asked, written):
    assert set(search_tokens(asked)) & set(search_tokens(written))


def test_the_letters_of_a_root_are_not_taken_for_particles():
    assert "تاب" not in search_tokens("كتاب")
    assert "يت" not in search_tokens("بيت")


def test_names_are_ordered_as_in_a_directory():
    names = ["يوسف", "الحداد", "إلياس", "آدم", "بدر", "Zayd", "المنصور"]

    assert sorted(names, key=sort_key) == ["Zayd", "آدم", "إلياس", "بدر", "الحداد", "المنصور", "يوسف"]


def test_words_are_letters_and_figures_only():
    assert words("خالد، (المنصور)_٢!") == ["خالد", "المنصور", "2"]


def test_figures_are_written_in_the_chosen_digits():
    assert digits("12 ۳۴", "arab") == "١٢ ٣٤"
    assert digits("١٢ ۳۴", "latn") == "12 34"
    assert digits_to_ascii("٠٥۰१") == "0501"
