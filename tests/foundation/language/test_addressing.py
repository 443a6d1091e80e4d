"""How people are addressed, and their initials."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wasl.foundation.language.addressing import address_form, initials
from wasl.foundation.language.name_parts import split_name


@pytest.mark.parametrize(
    ("name", "gender", "style", "form"),
    [
        ("د. خالد المنصور", "", "title_given", "د. خالد"),
        ("م/ أحمد علي", "m", "title_given", "م. أحمد"),
        ("د خالد", "", "title_given", "د. خالد"),
        ("أ.د سارة العتيبي", "f", "title_given", "أ.د. سارة"),
        ("المهندس سارة العتيبي", "f", "title_given", "المهندسة سارة"),
        ("الدكتورة منى السالم", "", "title_given", "الدكتورة منى"),
        ("سعادة الدكتور خالد المنصور", "m", "honorific", "سعادة الدكتور خالد"),
        ("سعادة الدكتور خالد المنصور", "m", "title_given", "الدكتور خالد"),
        ("صاحب السمو الأمير نورة", "f", "honorific", "صاحبة السمو الأميرة نورة"),
        ("خالد المنصور (أبو فهد)", "m", "kunya", "أبو فهد"),
        ("د. خالد المنصور", "m", "kunya", "د. خالد"),
        ("أبو فهد", "m", "given", "أبو فهد"),
        ("د. خالد المنصور", "m", "given", "خالد"),
        ("د. خالد المنصور (أرامكو)", "m", "full", "د. خالد المنصور"),
        ("د. المنصور", "m", "title_given", "د. المنصور"),
        ("Dr. Khalid Al Mansour, PhD", "m", "title_given", "Dr. Khalid"),
        ("+966 50 123", "", "title_given", "+966 50 123"),
    ],
)
def test_forms_of_address(name, gender, style, form):
    assert address_form(split_name(name), gender, style) == form


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("د. خالد المنصور", "خ م"), ("سارة العتيبي", "س ع"), ("Omar Haddad", "OH"), ("Khalid Al-Mansour", "KM"),
        ("طلال أبو غزالة", "ط غ"), ("أبو بكر البغدادي", "أ ب"), ("عبد الرحمن الغامدي", "ع غ"), ("أبو فهد", "ف"),
        ("خالد آل سعود", "خ س"), ("إلياس خوري", "إ خ"), ("Omar حداد", "O ح"), ("خالد", "خ"), ("+966 50", ""),
        ("محمد بن سلمان", "م س"), ("Ludwig van Beethoven", "LB"), ("", ""),
    ],
)  # fmt: skip
def test_initials(name, letters):
    assert initials(name) == letters


@settings(deadline=None)
@given(st.text(max_size=60))
def test_no_text_raises(text):
    assert len(initials(text)) <= 5
    address_form(split_name(text))
