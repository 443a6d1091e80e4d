"""Days that return each year by a rule: of either calendar, or of Easter; the moon's as it was computed or sighted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from .easter import eastern_easter, western_easter
from .hijri import from_hijri, to_hijri

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

    def in_year(self, year: int) -> date | None:
        return eastern_easter(year) if self.is_eastern else western_easter(year)


Rule = OnDay | OnHijriDay | AtEaster


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
