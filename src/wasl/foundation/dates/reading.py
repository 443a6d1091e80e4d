"""Reads a date that a person typed or a file holds, in Arabic, English or French, Gregorian or Hijri."""

from __future__ import annotations

import re
from datetime import date

from wasl.foundation.language.folding import fold

from .partial_date import Calendar, InvalidPartialDateError, PartialDate
from .spellings import MONTH_NAME, MONTHS, WEEKDAY_NAME

LONGEST_DATE = 80  # characters; longer text is no date, and is not searched
MONTH_FIRST_COUNTRIES = frozenset({"US", "PH", "FM", "GU", "MH", "PW", "PR", "AS", "MP", "VI"})
HIJRI_YEARS = range(1300, 1500)  # nobody alive was born in the Gregorian fifteenth century
CENTURY = 100
SHORTEST_FOUR_FIGURES = 3  # a year is written with more than two figures
LAST_MONTH = 12

TIME_AFTER = re.compile(
    r"""(?:t|,?\s+(?:at\s+)?) \d{1,2}:\d{2} (?::\d{2}(?:[.,]\d+)?)? \s*
        (?:[ap]\.?m\.?|[صم])? \s* (?:z|utc|gmt)? \s* (?:[+-]\d{2}:?\d{2})? $""",
    re.VERBOSE,
)
TWO_CALENDARS = re.compile(r"\s+(?:·|الموافق)\s+")
BASIC = re.compile(r"(\d{4})(\d{2})(\d{2})")
WITHOUT_YEAR = re.compile(r"--(\d{2})-?(\d{2})?")
FIGURES = re.compile(r"\d+")
HIJRI_MARK = re.compile(r"(?<!\w)(?:هه|هـ|ه|a\.?h\.?)(?!\w)|(?<=\d)ه(?!\w)")
GREGORIAN_MARK = re.compile(r"(?:(?<=\d)|(?<!\w))(?:م|a\.?d\.?|ميلادي|ميلاديه)(?!\w)")
FILLER = re.compile(r"(?<!\w)(?:of|the|de|le|du|on|in|في|من|يوم|شهر|سنه|عام)(?!\w)|(?<=\d)(?:st|nd|rd|th|er)(?!\w)")
ONLY_SIGNS = re.compile(r"[\s.,/\\|()\-_']*")


def read_date(text: str, country: str = "SA", *, today: date | None = None) -> PartialDate | None:
    """The date, or None when the text is anything else or holds more than a date.

    Figures alone are read day first, except in countries that put the month first. A year from 1300 to 1499 is
    Hijri. A year of two figures needs `today`: the date is then the latest one not after that year. Of the same
    day said in two calendars, the first is taken.
    """
    if len(text) > LONGEST_DATE:
        return None
    plain = TIME_AFTER.sub("", fold(text).strip())
    try:
        found = [_read_one(said, country, today) for said in TWO_CALENDARS.split(plain)]
    except InvalidPartialDateError:
        return None
    return found[0] if all(found) else None


def _read_one(plain: str, country: str, today: date | None) -> PartialDate | None:
    return _read_basic(plain) or _read_named(plain, today) or _read_figures(plain, country, today)


def _read_basic(plain: str) -> PartialDate | None:
    """ISO 8601 without separators, and vCard's form without a year."""
    if found := BASIC.fullmatch(plain):
        year, month, day = map(int, found.groups())
        return PartialDate(year, month, day, _calendar_of(year))
    if found := WITHOUT_YEAR.fullmatch(plain):
        return PartialDate(None, int(found[1]), int(found[2]) if found[2] else None)
    return None


def _read_named(plain: str, today: date | None) -> PartialDate | None:
    """A month by its name; two names are one month where they agree, as in كانون الثاني/يناير."""
    months = {MONTHS[name.group().rstrip(".")] for name in MONTH_NAME.finditer(plain)}
    if len(months) != 1:
        return None
    month, calendar = months.pop()
    figures = _only_figures(MONTH_NAME.sub(" ", plain))
    if figures is None or len(figures) > len("dy"):
        return None
    day, year = _day_and_year(figures)
    return PartialDate(_whole_year(year, today), month, day, calendar)


def _day_and_year(figures: list[str]) -> tuple[int | None, str | None]:
    if not figures:
        return None, None
    if len(figures) == 1:
        is_year = len(figures[0]) >= SHORTEST_FOUR_FIGURES
        return (None, figures[0]) if is_year else (int(figures[0]), None)
    first, second = figures
    return (int(second), first) if len(first) >= SHORTEST_FOUR_FIGURES else (int(first), second)


def _read_figures(plain: str, country: str, today: date | None) -> PartialDate | None:
    figures = _only_figures(plain)
    if figures is None or not 1 <= len(figures) <= len("dmy"):
        return None
    calendar: Calendar | None = "hijri" if HIJRI_MARK.search(plain) else None
    if len(figures) == len("dmy"):
        return _from_three(figures, country, today, calendar)
    if len(figures) == 1:
        return _from_year(figures[0], None, calendar)
    first, second = figures
    if len(first) == len("2026"):
        return _from_year(first, second, calendar)
    if len(second) == len("2026"):
        return _from_year(second, first, calendar)
    day, month = _day_and_month(int(first), int(second), country)
    return PartialDate(None, month, day, calendar or "gregorian")


def _from_three(figures: list[str], country: str, today: date | None, calendar: Calendar | None) -> PartialDate | None:
    first, second, third = figures
    if len(first) >= SHORTEST_FOUR_FIGURES:
        year, month, day = int(first), int(second), int(third)
    else:
        day, month = _day_and_month(int(first), int(second), country)
        year = _whole_year(third, today) or 0
    return PartialDate(year, month, day, calendar or _calendar_of(year))


def _from_year(year: str, month: str | None, calendar: Calendar | None) -> PartialDate | None:
    if len(year) != len("2026"):
        return None
    return PartialDate(int(year), int(month) if month else None, None, calendar or _calendar_of(int(year)))


def _day_and_month(first: int, second: int, country: str) -> tuple[int, int]:
    is_month_first = country.upper() in MONTH_FIRST_COUNTRIES
    if second > LAST_MONTH or (is_month_first and first <= LAST_MONTH):
        return second, first
    return first, second


def _only_figures(plain: str) -> list[str] | None:
    """The figures, when besides them there are only weekdays, marks of the calendar and joining words."""
    rest = plain
    for passed_over in (WEEKDAY_NAME, HIJRI_MARK, GREGORIAN_MARK, FILLER):
        rest = passed_over.sub(" ", rest)
    figures = FIGURES.findall(rest)
    return figures if ONLY_SIGNS.fullmatch(FIGURES.sub("", rest)) else None


def _whole_year(year: str | None, today: date | None) -> int | None:
    if year is None:
        return None
    if len(year) >= SHORTEST_FOUR_FIGURES:
        return int(year)
    if today is None:
        raise InvalidPartialDateError("a year of two figures, and no day to read it by")
    century = today.year - today.year % CENTURY
    whole = century + int(year)
    return whole if whole <= today.year else whole - CENTURY


def _calendar_of(year: int) -> Calendar:
    return "hijri" if year in HIJRI_YEARS else "gregorian"
