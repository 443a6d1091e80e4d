"""Scripts, and text made fit for storing."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wasl.foundation.language.script import clean_text, script_of


@pytest.mark.parametrize(
    ("text", "script"),
    [("خالد", "arab"), ("Khalid", "latn"), ("خالد NEOM", "mixed"), ("966 50", "other"), ("李", "other"), ("", "other"),
     ("José", "latn"), ("ﻻ", "arab"), ("٣", "other")],
)  # fmt: skip
def test_the_script_is_that_of_the_letters(text, script):
    assert script_of(text) == script


@pytest.mark.parametrize(
    ("given_text", "stored"),
    [
        ("a\x00b", "ab"),
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        ("\u202eevil\u202c\u2066x\u2069", "evilx"),
        ("خالد\u200f می\u200cخواهم", "خالد\u200f می\u200cخواهم"),
        ("\ud83d", ""),
        ("cafe\u0301", "café"),
        ("a\tb", "a\tb"),
        ("\ufeffخالد", "خالد"),
    ],
)
def test_what_is_stored(given_text, stored):
    assert clean_text(given_text) == stored


@given(st.text())
def test_cleaning_twice_is_cleaning_once_and_always_encodes(text):
    clean = clean_text(text)

    assert clean_text(clean) == clean
    clean.encode()


@given(st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "Zs"])))
def test_letters_are_never_lost(text):
    assert len(clean_text(text)) >= len(text) / 4


def test_heaps_of_marks_are_cut():
    started = process_time()

    clean = clean_text("a" + "\u0301\u0316" * 200_000)

    assert len(clean) < 40
    assert process_time() - started < 5
