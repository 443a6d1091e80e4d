"""Partial dates: what they may be, how they are stored, when they come back."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wasl.foundation.dates.hijri import FIRST_DAY, LAST_DAY
from wasl.foundation.dates.partial_date import InvalidPartialDateError, PartialDate

TODAY = date(2026, 11, 23)  # 13 Jumada al-Akhira 1448

partial_dates = st.builds(
    lambda year, month, day, calendar: PartialDate(year, month, day if month else None, calendar),
    st.integers(1300, 2100),
    st.none() | st.integers(1, 12),
    st.none() | st.integers(1, 28),
    st.sampled_from(["gregorian", "hijri"]),
)


@pytest.mark.parametrize(
    "text", ["1985-03-20", "--03-20", "--02-29", "1985", "1985-03", "--03", "h1405-06-29", "h--09-30"]
)
def test_the_stored_form_comes_back_unchanged(text):
    assert str(PartialDate.parse(text)) == text


@given(partial_dates)
def test_every_date_survives_being_stored(known):
    assert PartialDate.parse(str(known)) == known


@pytest.mark.parametrize(
    "text", ["", "-", "--", "h", "1985-13", "--02-30", "1985-02-29", "0000", "1985-3-2", "1985-03-20 ", "٢٠٢٦"]
)
def test_what_is_no_date_is_refused(text):
    with pytest.raises(InvalidPartialDateError):
        PartialDate.parse(text)


def test_a_day_needs_its_month_and_nothing_at_all_is_no_date():
    with pytest.raises(InvalidPartialDateError):
        PartialDate(1985, None, 20)
    with pytest.raises(InvalidPartialDateError):
        PartialDate()


@pytest.mark.parametrize(
    ("text", "after", "returns_on"),
    [
        ("1985-03-20", TODAY, date(2027, 3, 20)),
        ("--11-23", TODAY, TODAY),
        ("--11-22", TODAY, date(2027, 11, 22)),
        ("--02-29", date(2027, 1, 1), date(2027, 2, 28)),
        ("--02-29", date(2028, 1, 1), date(2028, 2, 29)),
        ("2030-05-01", TODAY, date(2030, 5, 1)),
        ("h1405-06-29", TODAY, date(2026, 12, 9)),
        ("h--01-01", TODAY, date(2027, 6, 6)),
        ("1985-03", TODAY, None),
        ("1985", TODAY, None),
        ("--01-01", date(9999, 12, 31), None),
        ("h--01-01", date(2077, 11, 16), None),
        ("h--01-01", date(1900, 1, 1), None),
    ],
)
def test_the_next_return(text, after, returns_on):
    assert PartialDate.parse(text).next_on(after) == returns_on


def test_a_hijri_thirtieth_returns_on_the_last_day_of_a_short_month():
    thirtieth = PartialDate(None, 6, 30, "hijri")

    assert thirtieth.next_on(date(2026, 12, 9)) == date(2026, 12, 9)  # Jumada al-Akhira 1448 has 29 days


@given(partial_dates, st.dates(FIRST_DAY, LAST_DAY))
def test_a_return_is_never_before_the_day_asked_for(known, day):
    returns_on = known.next_on(day)

    assert returns_on is None or returns_on >= day


@pytest.mark.parametrize(
    ("text", "day", "years"),
    [
        ("1985-03-20", date(2026, 3, 19), 40),
        ("1985-03-20", date(2026, 3, 20), 41),
        ("2004-02-29", date(2027, 2, 28), 23),
        ("h1405-06-29", TODAY, 42),
        ("--03-20", TODAY, None),
        ("1985", TODAY, None),
        ("2030-01-01", TODAY, None),
    ],
)
def test_years_completed(text, day, years):
    assert PartialDate.parse(text).years_at(day) == years


def test_a_whole_hijri_date_names_its_gregorian_day():
    assert PartialDate.parse("h1405-06-29").as_day() == date(1985, 3, 20)
    assert PartialDate.parse("h1200-06-29").as_day() is None
