"""A day of which parts may be unknown: a birthday without its year, a year alone, a Hijri date."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Literal, Self

from .hijri import from_hijri, to_hijri

Calendar = Literal["gregorian", "hijri"]

STORED = re.compile(
    r"(?P<hijri>h)?(?:(?P<year>[0-9]{4})|-(?=-))(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?", re.ASCII
)
LAST_YEAR_OF = {"gregorian": 9999, "hijri": 9665}  # both end with what `datetime.date` can hold
LONGEST_HIJRI_MONTH = 30
ANY_LEAP_YEAR = 2000


class InvalidPartialDateError(ValueError):
    """The parts make no date."""


@dataclass(frozen=True, slots=True)
class PartialDate:
    """What is known of a date. A year, or a month, or a month and its day; never a day alone.

    A Hijri day 30 is accepted in every month, since months were sighted before they were computed.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    calendar: Calendar = "gregorian"

    def __post_init__(self) -> None:
        if not self._is_possible():
            raise InvalidPartialDateError(f"no such date: {self.year}-{self.month}-{self.day} ({self.calendar})")

    def _is_possible(self) -> bool:
        if self.calendar not in LAST_YEAR_OF or (self.year is None and self.month is None):
            return False
        if self.year is not None and not 1 <= self.year <= LAST_YEAR_OF[self.calendar]:
            return False
        if self.month is None:
            return self.day is None
        return 1 <= self.month <= 12 and (self.day is None or 1 <= self.day <= self._longest_month())  # noqa: PLR2004

    def _longest_month(self) -> int:
        if self.calendar == "hijri":
            return LONGEST_HIJRI_MONTH
        return monthrange(self.year or ANY_LEAP_YEAR, self.month or 1)[1]

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read the form that `str()` writes: `1985-03-20`, `--03-20`, `1985`, `1985-03`, `h1405-06-29`.

        Raises InvalidPartialDateError for anything else; what people type is read by `reading.read_date`.
        """
        found = STORED.fullmatch(text)
        if found is None:
            raise InvalidPartialDateError(f"not a stored date: {text[:40]!r}")
        year, month, day = (int(part) if part else None for part in found.group("year", "month", "day"))
        return cls(year, month, day, "hijri" if found["hijri"] else "gregorian")

    @classmethod
    def of(cls, day: date) -> Self:
        return cls(day.year, day.month, day.day)

    def __str__(self) -> str:
        mark = "h" if self.calendar == "hijri" else ""
        year = "-" if self.year is None else f"{self.year:04}"
        rest = "".join(f"-{part:02}" for part in (self.month, self.day) if part is not None)
        return mark + year + rest

    @property
    def is_yearly(self) -> bool:
        """Whether it comes back each year on a day we can name."""
        return self.month is not None and self.day is not None

    def as_day(self) -> date | None:
        """The Gregorian day, when all of it is known and its calendar can be converted."""
        return None if self.year is None else self.in_year(self.year)

    def in_year(self, year: int) -> date | None:
        """The day it falls on in that year of its own calendar, or None.

        29 February falls on 28 February in common years, and a Hijri thirtieth on the 29th of a short month:
        the occasion stays in its month, and a greeting is never late.
        """
        if self.month is None or self.day is None or not 1 <= year <= LAST_YEAR_OF[self.calendar]:
            return None
        if self.calendar == "hijri":
            return from_hijri(year, self.month, self.day)
        return date(year, self.month, min(self.day, monthrange(year, self.month)[1]))

    def next_on(self, after: date) -> date | None:
        """The first yearly return on that day or later, never before the date itself; None if unknown."""
        this_year = self._year_of(after)
        if this_year is None:
            return None
        first = max(this_year, self.year or this_year)
        returns = (self.in_year(year) for year in (first, first + 1))
        return next((day for day in returns if day is not None and day >= after), None)

    def begins_after_year_of(self, day: date) -> bool:
        """Whether its own year is later than that of the day, by its calendar; never where either is unknown."""
        this_year = self._year_of(day)
        return this_year is not None and self.year is not None and self.year > this_year

    def years_at(self, day: date) -> int | None:
        """Whole years of its own calendar completed by that day; None if unknown or still to come."""
        this_year = self._year_of(day)
        if this_year is None or self.year is None:
            return None
        return_this_year = self.in_year(this_year)
        if return_this_year is None:
            return None
        years = this_year - self.year - (day < return_this_year)
        return years if years >= 0 else None

    def _year_of(self, day: date) -> int | None:
        if self.calendar == "gregorian":
            return day.year
        hijri = to_hijri(day)
        return hijri.year if hijri else None
