"""Dates as people type them and files hold them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wasl.foundation.dates.names import ARABIC_HIJRI_MONTHS, ARABIC_MONTHS, ENGLISH_HIJRI_MONTHS
from wasl.foundation.dates.reading import read_date

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("text", "stored"),
    [
        ("1985-03-20", "1985-03-20"),
        ("1985-03-20T00:00:00Z", "1985-03-20"),
        ("19850320", "1985-03-20"),
        ("--0320", "--03-20"),
        ("--03-20", "--03-20"),
        ("20/3/1985", "1985-03-20"),
        ("20.3.1985", "1985-03-20"),
        ("٢٠\u200f/٣\u200f/١٩٨٥", "1985-03-20"),
        ("۲۰/۳/۱۹۸۵", "1985-03-20"),
        ("1985/3/20", "1985-03-20"),
        ("3/20/1985", "1985-03-20"),
        ("20/3/85", "1985-03-20"),
        ("20/3", "--03-20"),
        ("3/1985", "1985-03"),
        ("1985", "1985"),
        ("20 مارس", "--03-20"),
        ("٢٠ آذار ١٩٨٥", "1985-03-20"),
        ("كانون الثاني/يناير 1985", "1985-01"),
        ("الاثنين ٢٣ نوفمبر ٢٠٢٦ م", "2026-11-23"),
        ("March 20, 1985", "1985-03-20"),
        ("the 20th of March 1985", "1985-03-20"),
        ("20-Mar-85", "1985-03-20"),
        ("1er août 1990", "1990-08-01"),
        ("Wed, 20 Mar 1985 10:00:00 +0300", "1985-03-20"),
        ("20 Mar 2024, 7:30 pm", "2024-03-20"),
        ("29/6/1405", "h1405-06-29"),
        ("١٤٠٥/٦/٢٩ هـ", "h1405-06-29"),
        ("1405/6/29هـ", "h1405-06-29"),
        ("٢٩ جمادى الثانية ١٤٠٥", "h1405-06-29"),
        ("15 ذي الحجة", "h--12-15"),
        ("رمضان 1446", "h1446-09"),
        ("1448/06/13هـ الموافق 23/11/2026م", "h1448-06-13"),
    ],
)
def test_what_is_understood(text, stored):
    assert str(read_date(text, today=TODAY)) == stored


@pytest.mark.parametrize(
    "text", ["", "خالد", "20 مارس خالد", "12", "7:30", "99/99/9999", "0000-00-00", "0501234567", "الثلاثاء", "31/2/2020",
             "20 مارس أبريل 1985", "1/2/3/4", "x" * 10_000, "12 " * 20]
)  # fmt: skip
def test_what_is_no_date_is_none(text):
    assert read_date(text, today=TODAY) is None


def test_the_month_comes_first_where_the_country_puts_it_first():
    assert str(read_date("3/4/1985", "US")) == "1985-03-04"
    assert str(read_date("3/4/1985", "SA")) == "1985-04-03"


def test_a_year_of_two_figures_is_the_latest_that_has_come():
    assert str(read_date("1/2/26", today=TODAY)) == "2026-02-01"
    assert str(read_date("1/2/27", today=TODAY)) == "1927-02-01"
    assert read_date("1/2/26") is None


def test_all_months_of_all_traditions_are_understood():
    for names in ARABIC_MONTHS.values():
        assert [read_date(f"5 {name} 1990").month for name in names] == list(range(1, 13))
    for names in (ARABIC_HIJRI_MONTHS, ENGLISH_HIJRI_MONTHS):
        assert [str(read_date(f"5 {name} 1440")) for name in names] == [
            f"h1440-{number:02}-05" for number in range(1, 13)
        ]


@given(st.text(max_size=60) | st.text("0123456789/-. ٣هـمارس", max_size=30))
def test_no_text_raises(text):
    read_date(text, today=TODAY)
