"""Days that return each year by a rule: of either calendar, or of Easter; the moon's as it was computed or sighted."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from .easter import eastern_easter, western_easter
from .hijri import from_hijri, to_hijri
from .solar_hijri import first_of_spring

FARTHEST_SIGHTING_DAYS = 2
"""Countries begin a month at most so many days apart from Umm al-Qura."""


class Return(NamedTuple):
    """A day on which something returns, and the year of its own calendar."""

    on: date
    year: int


@dataclass(frozen=True, slots=True)
class OnDay:
    """A day and month of the Gregorian calendar."""

    month: int
    day: int

    def in_year(self, year: int) -> date | None:
        return date(year, self.month, self.day)


@dataclass(frozen=True, slots=True)
class OnHijriDay:
    """A day and month of Umm al-Qura's calendar."""

    month: int
    day: int

    def in_year(self, year: int) -> date | None:
        return from_hijri(year, self.month, self.day)


@dataclass(frozen=True, slots=True)
class AtEaster:
    """The Sunday of Easter, as the western or the eastern churches keep it."""

    is_eastern: bool = False
    days: int = 0
    """After it; less than none before it."""

    def in_year(self, year: int) -> date | None:
        return (eastern_easter(year) if self.is_eastern else western_easter(year)) + timedelta(days=self.days)


@dataclass(frozen=True, slots=True)
class OnWeekday:
    """The first, second and so on of a weekday in a month, -1 the last of them.

    Where it meets the day `gives_way` days after western Easter, it is a week later.
    """

    month: int
    weekday: int
    which: int
    gives_way: int | None = None

    def in_year(self, year: int) -> date | None:
        of_month = [day for day in _days_of_month(year, self.month) if day.weekday() == self.weekday]
        on = of_month[self.which - 1 if self.which > 0 else self.which]
        is_taken = self.gives_way is not None and on == western_easter(year) + timedelta(days=self.gives_way)
        return on + timedelta(days=7) if is_taken else on


@dataclass(frozen=True, slots=True)
class AtSpring:
    """The first day of spring by the calendar of Iran and Afghanistan."""

    def in_year(self, year: int) -> date | None:
        return first_of_spring(year)


Rule = OnDay | OnHijriDay | AtEaster | OnWeekday | AtSpring


def returns_between(rule: Rule, first: date, last: date, shift: Callable[[int], int] = lambda _year: 0) -> list[Return]:
    """Every return from `first` to `last`, both included.

    `shift` says for a Hijri year how many days later the month was sighted than computed. What the Hijri table
    does not reach is left out.
    """
    if not isinstance(rule, OnHijriDay):
        found = [Return(on, year) for year in range(first.year, last.year + 1) if (on := rule.in_year(year))]
        return [one for one in found if first <= one.on <= last]
    margin = timedelta(days=FARTHEST_SIGHTING_DAYS)
    years = _hijri_years(first - margin, last + margin)
    sighted = [Return(on + timedelta(days=shift(year)), year) for year in years if (on := rule.in_year(year))]
    return [one for one in sighted if first <= one.on <= last]


def _hijri_years(first: date, last: date) -> range:
    """A Hijri year is shorter than a Gregorian one, so that the last one may begin and end within the window."""
    begins, ends = to_hijri(first), to_hijri(last)
    if begins is None and ends is None:
        return range(0)
    if begins is None or ends is None:
        known = begins or ends
        return range(known.year - 1, known.year + 2) if known else range(0)
    return range(begins.year, ends.year + 1)


def _days_of_month(year: int, month: int) -> list[date]:
    return [date(year, month, day) for day in range(1, monthrange(year, month)[1] + 1)]
