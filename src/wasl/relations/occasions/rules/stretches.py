"""Which days of the year an occasion's row can fall on: pure."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from wasl.foundation.dates.hijri import month_length, to_hijri

LAST_DAY = 31
LONGEST_WINDOW = timedelta(days=370)


class Stretch(NamedTuple):
    """Days of one month, by the calendar they are written in."""

    calendar: str
    month: int
    first_day: int
    last_day: int


def stretches(first: date, last: date) -> frozenset[Stretch]:
    """The written days that fall between the two, both included, in both calendars.

    A stretch that reaches the end of its month goes to 31: what is written on a day that the month lacks this
    year falls on its last one.
    """
    last = min(last, first + LONGEST_WINDOW)
    days = [first + timedelta(days=step) for step in range((last - first).days + 1)]
    return frozenset([*_joined("gregorian", map(_gregorian, days)), *_joined("hijri", map(_hijri, days))])


def _gregorian(day: date) -> tuple[int, int, bool]:
    return day.month, day.day, (day + timedelta(days=1)).day == 1


def _hijri(day: date) -> tuple[int, int, bool] | None:
    hijri = to_hijri(day)
    return (hijri.month, hijri.day, hijri.day == month_length(hijri.year, hijri.month)) if hijri else None


def _joined(calendar: str, days: Iterator[tuple[int, int, bool] | None]) -> list[Stretch]:
    found: list[Stretch] = []
    for month, day, is_last in filter(None, days):
        until = LAST_DAY if is_last else day
        if found and found[-1].month == month and day > found[-1].first_day:
            found[-1] = found[-1]._replace(last_day=until)
        else:
            found.append(Stretch(calendar, month, day, until))
    return found
