"""Days as vCards write them: whole or in part, Gregorian or Hijri, in Western or Arabic digits."""

from __future__ import annotations

import re
from calendar import monthrange

from wasl.foundation.formats.records import PartialDay
from wasl.foundation.formats.vcard.heads import Head

# Apple has no birthday without a year: 1604, a leap year before anybody's birth, stands for "none".
NO_YEAR = 1604
HIJRI_CALENDARS = ("islamic", "hijri", "umalqura")
HIJRI_SCALE = "islamic-umalqura"
_HIJRI_YEARS = range(1300, 1501)
_GREGORIAN_YEARS = range(1600, 2201)
_UNKNOWN_YEARS = (0, 1, NO_YEAR)
_HIJRI_MONTH_DAYS = 30
_SOME_LEAP_YEAR = 2000
# 19900522, 1990-05-22, 1990-5-2, --0522, --05-22, ---22, 1990-05, 1990; what follows T is the time of day.
_DAY = re.compile(
    r"(?:(?P<year>\d{4})|-)"
    r"(?:-(?P<month>\d{1,2})(?:-(?P<day>\d{1,2}))?|(?P<month2>\d\d)(?P<day2>\d\d)|--?(?P<day3>\d\d))?"
    r"(?:[T ].*)?$",
)
_BARE_MONTH_AND_DAY = re.compile(r"--(\d\d)-?(\d\d)?$")


def day_of(head: Head, value: str) -> PartialDay | None:
    """Read a day, or None when it is none: words, an impossible date, a program's "no date"."""
    numbers = _numbers(value)
    if numbers is None:
        return None
    year, month, day = numbers
    omitted = head.parameters.get("X-APPLE-OMIT-YEAR", "")
    if year in _UNKNOWN_YEARS or (omitted and omitted == str(year)):
        year = None
    if _is_hijri(head, year, month):
        return _known_day(year, month, day, is_hijri=True)
    return _known_day(year, month, day, is_hijri=False)


def _numbers(value: str) -> tuple[int | None, int | None, int | None] | None:
    # int() and \d take Arabic-Indic digits as well.
    value = value.replace("/", "-").strip()
    if bare := _BARE_MONTH_AND_DAY.match(value):
        return None, int(bare[1]), int(bare[2]) if bare[2] else None
    found = _DAY.match(value)
    if not found:
        return None
    year, month, day = found["year"], found["month"] or found["month2"], found["day"] or found["day2"] or found["day3"]
    return int(year) if year else None, int(month) if month else None, int(day) if day else None


def _is_hijri(head: Head, year: int | None, month: int | None) -> bool:
    scale = head.parameters.get("CALSCALE", "").lower()
    return any(name in scale for name in HIJRI_CALENDARS) or (year in _HIJRI_YEARS and month is not None)


def _known_day(year: int | None, month: int | None, day: int | None, *, is_hijri: bool) -> PartialDay | None:
    if year is not None and year not in (_HIJRI_YEARS if is_hijri else _GREGORIAN_YEARS):
        return None
    if month is not None and not 1 <= month <= 12:  # noqa: PLR2004 - both calendars have twelve months
        return None
    longest = _HIJRI_MONTH_DAYS if is_hijri else monthrange(year or _SOME_LEAP_YEAR, month or 1)[1]
    if day is not None and not 1 <= day <= longest:
        return None
    if year is None and month is None and day is None:
        return None
    return PartialDay(year=year, month=month, day=day, calendar="hijri" if is_hijri else "gregorian")


def write_day(day: PartialDay) -> str:
    """Write a day in the basic form of RFC 6350: 19900522, --0522, 1990-05, 1990, ---22."""
    year = "" if day.year is None else f"{day.year:04}"
    month = "" if day.month is None else f"{day.month:02}"
    number = "" if day.day is None else f"{day.day:02}"
    if year and not number:
        return f"{year}-{month}" if month else year
    if year and month:
        return f"{year}{month}{number}"
    return f"--{month}{number}" if month else f"---{number}"
