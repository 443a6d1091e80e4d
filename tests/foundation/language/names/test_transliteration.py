"""Proposed spellings in the other script."""

import pytest

from wasl.foundation.language.names.transliteration import proposed_arabic, proposed_latin, proposed_spellings


@pytest.mark.parametrize(
    ("name", "country", "latin"),
    [
        ("محمد عبد الرحمن القحطاني", "SA", "Mohamed Abdulrahman Al-Qahtani"), ("أحمد جمال الشناوي", "EG", "Ahmed Gamal El-Shenawy"),
        ("نور الدين بن شعيب", "MA", "Nour Eddine Ben Chouaib"), ("عبد الله الحربي", "SA", "Abdullah Al-Harbi"),
        ("زينب أبو زيد", "SA", "Zainab Abou Zeid"), ("عائشة بنت محمد", "SA", "Aisha bint Mohamed"),
        ("عائشة بنت محمد", "MA", "Aicha Bent Mohamed"), ("حسن نصر الله", "LB", "Hassan Nasrallah"),
    ],
)  # fmt: skip
def test_a_latin_spelling_follows_the_country(name, country, latin):
    assert latin in proposed_latin(name, country=country)


@pytest.mark.parametrize(
    ("name", "arabic"),
    [
        ("Mohamed Salah", "محمد صلاح"),
        ("Khalid bin Abdullah Al-Harbi", "خالد بن عبد الله الحربي"),
        ("Ahmed Fatima", "أحمد فاطمة"),
        ("Omar Abu Zaid", "عمر أبو زايد"),
        ("Nour Eddine Ben Salah", "نور الدين بن صلاح"),
        ("Hassan Nasrallah", "حسن نصر الله"),
    ],
)
def test_an_arabic_spelling_has_its_hamza(name, arabic):
    assert arabic in proposed_arabic(name)


def test_a_name_that_nobody_else_has_is_spelled_by_its_letters():
    assert proposed_latin("زغلطوش")[0].lower().startswith("z")
    assert proposed_arabic("Zarkatouni")[0].startswith("زر")


@pytest.mark.parametrize("text", ["", "123", "...", "李小龍"])
def test_what_has_no_letters_of_the_other_script_has_no_proposal(text):
    assert proposed_latin(text) == proposed_arabic(text) == ()


def test_a_proposal_is_for_whoever_has_one_script_and_more_than_one_word():
    assert proposed_spellings(["خالد الحربي"], "SA")[0] == "Khaled Al-Harbi"
    assert proposed_spellings(["Sara Haddad"]) == proposed_arabic("Sara Haddad")
    assert (
        proposed_spellings(["خالد الحربي", "Khalid"])
        == proposed_spellings(["السباك"])
        == proposed_spellings([""])
        == ()
    )
