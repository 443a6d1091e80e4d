"""Telephone numbers in one form."""

import random

import phonenumbers
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wasl.foundation.dates.countries import ARAB_COUNTRIES
from wasl.foundation.language import phones
from wasl.foundation.language.phones import normalise_phone, phone_country, show_phone


@pytest.mark.parametrize(
    ("text", "country", "e164"),
    [
        ("٠٥٠١٢٣٤٥٦٧", "SA", "+966501234567"),
        ("٠٠٩٦٦٥٠١٢٣٤٥٦٧", "EG", "+966501234567"),
        ("+٩٦٦ ٥٠ ١٢٣ ٤٥٦٧", "", "+966501234567"),
        ("۰۵۰۱۲۳۴۵۶۷", "sa", "+966501234567"),
        ("\u200f+966501234567", "", "+966501234567"),
        ("\u202d+966 50 123 4567\u202c", "", "+966501234567"),
        ("966501234567", "SA", "+966501234567"),
        ("962791234567", "SA", "+962791234567"),
        ("0501234567 ext. 12", "SA", "+966501234567"),
        ("tel:+966-50-123-4567", "", "+966501234567"),
        ("+9660501234567", "", "+966501234567"),
        ("010 01234567", "EG", "+201001234567"),
        ("03 123 456", "LB", "+9613123456"),
        ("3312 3456", "BH", "+97333123456"),
        ("+44 (0)20 7946 0958", "", "+442079460958"),
        ("011 966 50 123 4567", "US", "+966501234567"),
        ("+1 555 123 4567", "", "+15551234567"),
        ("920001234", "SA", "+966920001234"),
        ("0501234567", "", None),
        ("4567890", "SA", None),
        ("911", "SA", None),
        ("خالد", "SA", None),
        ("", "SA", None),
        ("+966", "", None),
        ("1" * 1000, "SA", None),
        ("0501234567", "no such country", None),
    ],
)
def test_numbers_as_people_write_them(text, country, e164):
    assert normalise_phone(text, country) == e164


def test_mobile_numbers_of_every_arab_country_are_read_in_each_form():
    for country in ARAB_COUNTRIES:
        number = phonenumbers.example_number_for_type(country, phonenumbers.PhoneNumberType.MOBILE)
        e164 = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
        national = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.NATIONAL)

        assert {
            normalise_phone(form, country) for form in (e164, "00" + e164[1:], e164[1:], national, show_phone(e164))
        } == {e164}
        assert phone_country(e164) == country


def test_the_quick_way_never_contradicts_the_thorough_one():
    chance = random.Random(7)
    for _ in range(3_000):
        country = chance.choice([*ARAB_COUNTRIES, "FR", "DE", "GB", "IN", "TR"])
        example = phonenumbers.national_significant_number(phonenumbers.example_number(country))
        national = example[:3] + "".join(chance.choice("0123456789") for _ in example[3:])
        code = phonenumbers.country_code_for_region(country)
        text = chance.choice(["+{c}{n}", "00{c}{n}", "0{n}", "{n}", "{c}{n}", "+{c}0{n}"]).format(c=code, n=national)

        quick = phones._quickly(text, country)

        assert quick is None or quick == phones._thoroughly(text, country), (text, country)


def test_numbers_are_shown_in_groups():
    assert show_phone("+966501234567") == "+966 50 123 4567"
    assert show_phone("خالد") == "خالد"
    assert phone_country("خالد") is None


@settings(deadline=None)
@given(st.text(max_size=100) | st.text("+0123456789٠١٢ ()-ext", max_size=40), st.sampled_from(["SA", "US", "", "ZZ"]))
def test_no_text_raises_and_every_answer_is_stable(text, country):
    e164 = normalise_phone(text, country)

    assert e164 is None or normalise_phone(e164, country) == e164
