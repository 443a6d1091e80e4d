"""Dates in words."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wasl.foundation.dates.hijri import FIRST_DAY, LAST_DAY
from wasl.foundation.dates.names import MONTH_STYLES
from wasl.foundation.dates.partial_date import PartialDate
from wasl.foundation.dates.reading import read_date
from wasl.foundation.dates.wording import (
    DateStyle,
    say_day,
    say_moment,
    say_partial,
    say_range,
    say_relative,
    say_time,
)

MONDAY = date(2026, 11, 23)
SAUDI = DateStyle("ar", "arab", "gulf", "both")
TUNISIAN = DateStyle("ar", "latn", "maghreb")
ENGLISH = DateStyle("en", "arab", "gulf", "both")


def test_a_day_in_both_calendars_with_its_weekday():
    assert say_day(MONDAY, SAUDI, with_weekday=True) == "الاثنين ٢٣ نوفمبر ٢٠٢٦ · ١٣ جمادى الآخرة ١٤٤٨"
    assert say_day(MONDAY, ENGLISH, with_weekday=True) == "Monday 23 November 2026 · 13 Jumada al-Akhira 1448"


def test_months_have_the_names_of_the_country():
    names = {style: say_day(date(2026, 8, 1), DateStyle("ar", "latn", style)) for style in MONTH_STYLES}

    assert names == {
        "gulf": "1 أغسطس 2026",
        "levant": "1 آب 2026",
        "maghreb": "1 أوت 2026",
        "morocco": "1 غشت 2026",
        "mauritania": "1 أغشت 2026",
    }


def test_a_day_outside_the_hijri_table_is_said_in_one_calendar():
    assert say_day(date(1900, 1, 1), SAUDI) == "١ يناير ١٩٠٠"
    assert say_day(date(1900, 1, 1), DateStyle(calendars="hijri")) == "١ يناير ١٩٠٠"


@pytest.mark.parametrize(
    ("stored", "said"),
    [
        ("--03-20", "٢٠ مارس"),
        ("1985-03", "مارس ١٩٨٥"),
        ("1985", "١٩٨٥"),
        ("h1405", "١٤٠٥ هـ"),
        ("h--09-01", "١ رمضان"),
        ("h1405-06-29", "٢٩ جمادى الآخرة ١٤٠٥ · ٢٠ مارس ١٩٨٥"),
        ("1985-03-20", "٢٠ مارس ١٩٨٥ · ٢٩ جمادى الآخرة ١٤٠٥"),
    ],
)
def test_only_what_is_known_is_said(stored, said):
    assert say_partial(PartialDate.parse(stored), SAUDI) == said


@pytest.mark.parametrize(
    ("days", "arabic", "english"),
    [
        (0, "اليوم", "today"),
        (-1, "أمس", "yesterday"),
        (-2, "أول أمس", "2 days ago"),
        (1, "غدًا", "tomorrow"),
        (2, "بعد غد", "in 2 days"),
        (3, "بعد ٣ أيام", "in 3 days"),
        (-7, "قبل أسبوع", "1 week ago"),
        (-12, "قبل ١٢ يومًا", "12 days ago"),
        (-14, "قبل أسبوعين", "2 weeks ago"),
        (-21, "قبل ٣ أسابيع", "3 weeks ago"),
        (-60, "قبل شهرين", "2 months ago"),
        (-365, "قبل سنة", "1 year ago"),
        (-730, "قبل سنتين", "2 years ago"),
        (-4018, "قبل ١١ سنة", "11 years ago"),
    ],
)
def test_distances_agree_with_their_number(days, arabic, english):
    day = MONDAY + timedelta(days=days)

    assert say_relative(day, MONDAY, SAUDI) == arabic
    assert say_relative(day, MONDAY, ENGLISH) == english


def test_times_follow_the_clock_of_the_country():
    assert [say_time(time(19, 5), style) for style in (SAUDI, TUNISIAN, ENGLISH)] == ["٧:٠٥ م", "19:05", "7:05 pm"]
    assert [say_time(time(0), style) for style in (SAUDI, TUNISIAN, ENGLISH)] == ["١٢ ص", "0:00", "12 am"]
    assert say_moment(datetime(2026, 11, 23, 19), TUNISIAN) == "23 نوفمبر 2026، 19:00"  # noqa: DTZ001


def test_a_range_says_once_what_its_ends_share():
    style = DateStyle("ar", "latn")

    assert say_range(MONDAY, MONDAY, style) == "23 نوفمبر 2026"
    assert say_range(date(2026, 11, 25), MONDAY, style) == "23–25 نوفمبر 2026"
    assert say_range(MONDAY, date(2026, 12, 2), style) == "23 نوفمبر – 2 ديسمبر 2026"
    assert say_range(MONDAY, date(2027, 1, 2), style) == "23 نوفمبر 2026 – 2 يناير 2027"
    assert say_range(date(2077, 11, 16), date(2077, 11, 17), SAUDI) == "١٦–١٧ نوفمبر ٢٠٧٧"


@settings(deadline=None)
@given(
    st.dates(FIRST_DAY, LAST_DAY),
    st.builds(
        DateStyle,
        st.sampled_from(["ar", "en"]),
        st.sampled_from(["arab", "latn"]),
        st.sampled_from(MONTH_STYLES),
        st.sampled_from(["gregorian", "both", "hijri"]),
    ),
)
def test_what_is_said_can_be_read_again(day, style):
    said = say_day(day, style, with_weekday=True)

    assert read_date(said).as_day() == day
