"""Names written without their vowels."""

import pytest

from wasl.foundation.language.names.comparison import compare_names
from wasl.foundation.language.names.vowelless import is_vowelless, is_written_without_vowels


@pytest.mark.parametrize(
    ("form", "name"),
    [
        ("mhmd", "محمد"), ("mhmd", "mohammed"), ("khld", "خالد"), ("khld", "khaled"), ("slm", "سالم"), ("slm", "سليم"), ("shrf", "شريف"), ("ysf", "يوسف"),
        ("ghzl", "غزال"), ("thmr", "ثامر"), ("jmlh", "جميله"), ("nwf", "نواف"),
    ],
)  # fmt: skip
def test_the_consonants_are_enough(form, name):
    assert is_vowelless(form)
    assert is_written_without_vowels(form, name)


@pytest.mark.parametrize(("form", "name"), [("mhmd", "احمد"), ("khld", "خليل"), ("slm", "salma b"), ("fhd", "فواد")])
def test_other_consonants_are_another_name(form, name):
    assert not is_written_without_vowels(form, name)


@pytest.mark.parametrize("form", ["ali", "md", "محمد", "", "amr"])
def test_what_has_a_vowel_or_is_too_short_is_not_vowelless(form):
    assert not is_vowelless(form)


def test_a_name_of_a_chat_is_compared():
    assert compare_names("m7md khld", "محمد خالد").probability > 0.8
    assert compare_names("m7md khld", "أحمد خليل").probability < 0.5
