"""Days that return by a rule, against days that were published or counted by others."""

from datetime import date

import pytest
from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter

from wasl.foundation.dates.easter import FIRST_GREGORIAN_YEAR, eastern_easter, western_easter
from wasl.foundation.dates.returning import OnDay, OnHijriDay, returns_between

EID_AL_FITR, EID_AL_ADHA, RAMADAN = OnHijriDay(10, 1), OnHijriDay(12, 10), OnHijriDay(9, 1)


@pytest.mark.parametrize("year", [FIRST_GREGORIAN_YEAR, *range(1900, 2200)])
def test_both_easters_are_those_of_dateutil(year):
    assert western_easter(year) == easter(year, EASTER_WESTERN)
    assert eastern_easter(year) == easter(year, EASTER_ORTHODOX)


# As the Supreme Court of Saudi Arabia announced them (Saudi Press Agency).
@pytest.mark.parametrize(
    ("rule", "announced"),
    [
        (RAMADAN, ["2019-05-06", "2020-04-24", "2021-04-13", "2022-04-02", "2023-03-23", "2024-03-11", "2025-03-01"]),
        (EID_AL_FITR, ["2019-06-04", "2020-05-24", "2021-05-13", "2022-05-02", "2023-04-21", "2024-04-10", "2025-03-30"]),
        (EID_AL_ADHA, ["2019-08-11", "2020-07-31", "2021-07-20", "2022-07-09", "2023-06-28", "2024-06-16", "2025-06-06"]),
    ],
)  # fmt: skip
def test_the_days_of_seven_years_were_announced_as_they_are_computed(rule, announced):
    found = returns_between(rule, date(2019, 1, 1), date(2025, 12, 31))

    assert [one.on.isoformat() for one in found] == announced


def test_a_month_sighted_later_begins_later():
    # Oman and Morocco kept Eid al-Fitr 1446 on 31 March 2025.
    found = returns_between(EID_AL_FITR, date(2025, 3, 1), date(2025, 4, 30), lambda year: 1 if year == 1446 else 0)

    assert [(one.on, one.year) for one in found] == [(date(2025, 3, 31), 1446)]


def test_a_shifted_day_is_found_by_the_window_it_falls_into():
    first = date(2025, 3, 31)

    assert [one.on for one in returns_between(EID_AL_FITR, first, first, lambda _year: 1)] == [first]
    assert returns_between(EID_AL_FITR, first, first) == []


def test_a_hijri_day_may_return_twice_in_one_year_of_the_other_calendar():
    found = returns_between(RAMADAN, date(2030, 1, 1), date(2030, 12, 31))

    assert [one.year for one in found] == [1451, 1452]


@pytest.mark.parametrize(
    ("first", "last", "count"),
    [
        (date(1900, 1, 1), date(1924, 7, 31), 0),
        (date(1924, 1, 1), date(1925, 12, 31), 1),
        (date(2076, 1, 1), date(2090, 12, 31), 2),
        (date(2078, 1, 1), date(2090, 12, 31), 0),
    ],
)
def test_beyond_the_table_nothing_is_guessed(first, last, count):
    assert len(returns_between(EID_AL_FITR, first, last)) == count


def test_a_window_over_new_year_has_both_years():
    found = returns_between(OnDay(1, 1), date(2026, 12, 30), date(2028, 1, 1))

    assert [one.on.year for one in found] == [2027, 2028]
