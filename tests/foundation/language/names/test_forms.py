"""The units of names, in both scripts and however they are joined."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wasl.foundation.language.names.forms import marked_forms, plain_words
from wasl.foundation.language.names.skeleton import keys
from wasl.foundation.language.names.units import read_name


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("محمد عبدالرحمن", ("محمد", "عبدرحمن")),
        ("محمد عبد الرحمٰن", ("محمد", "عبدرحمن")),
        ("د. محمد العبدالرحمن", ("محمد", "عبدرحمن")),
        ("Mohamad Abd El Rahman", ("mohamad", "abdrahman")),
        ("Mohammed Abdurrahman", ("mohammed", "abdrahman")),
        ("Abdul-Aziz Al Saud", ("abdaziz", "saud")),
        ("Salah El Din Al-Sayed", ("salahdin", "sayed")),
        ("Ahmed Abdel Aal", ("ahmed", "abdaal")),
        ("Ahmed Abdelaal", ("ahmed", "abdaal")),
        ("Aman Ullah Khan", ("amanlah", "khan")),
        ("Amanullah Khan", ("amanlah", "khan")),
        ("نصر الله", ("نصرله",)),
        ("Nasrallah", ("nasrlah",)),
        ("Bader El Den", ("baderdin",)),
        ("نور الدين بن عبد الله", ("نوردين", "عبدله")),
        ("أبو زيد الهلالي", ("ابوزيد", "هلالي")),
        ("Khalid bin Abdullah Al-Harbi", ("khalid", "abdlah", "harbi")),
        ("Hacène Ould-Ali", ("hacene", "ali")),
        ("3omar 7usein", ("omar", "husein")),
        ("Eng. Nour Haddad, PhD", ("nour", "haddad")),
        ("محمدAli", ("محمد", "ali")),
        ("خالد Mansour الدين", ("خالد", "mansour", "دين")),
        ("عبد Rahman", ("عبد", "rahman")),
    ],
)
def test_a_name_has_these_forms(name, forms):
    assert read_name(name).forms == forms


def test_units_know_their_role_their_article_and_whose_child():
    name = read_name("خالد بن سعود الدوسري")

    assert [unit.role for unit in name.units] == ["given", "father", "family"]
    assert [unit.is_child for unit in name.units] == [False, True, False]
    assert [unit.has_article for unit in name.units] == [False, False, True]


def test_a_letter_in_front_may_be_a_title_or_an_initial():
    assert read_name("M. Abdelrahman").initial == "m"
    assert [reading.forms for reading in read_name("M. Abdelrahman").readings()] == [("abdrahman",), ("m", "abdrahman")]


@pytest.mark.parametrize(
    ("arabic", "latin"),
    [
        ("جمال", "gamal"), ("جمال", "djamel"), ("شعيب", "chouaib"), ("خالد", "khaled"), ("غسان", "ghassan"), ("قاسم", "kacem"),
        ("ضياء", "dia"), ("ثامر", "tamer"), ("ذياب", "diab"), ("عبدجليل", "abdjalil"), ("عربي", "larbi"), ("يوسف", "youcef"),
    ],
)  # fmt: skip
def test_spellings_of_one_name_share_a_key(arabic, latin):
    form = next(marked_forms(plain_words(arabic))).form

    assert set(keys(form)) & set(keys(latin))


@settings(deadline=None)
@given(st.text(max_size=80))
def test_forms_are_read_again_as_they_are(text):
    for form in read_name(text).forms:
        assert plain_words(form) == (form,)
