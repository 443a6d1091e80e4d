"""The owner's ties as they were on a day, from the days of contact up to it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

from wasl.relations.network.figures.rules.graph import Floats, Ids, Ints, Network
from wasl.relations.network.ties.rules import LEAST, own_strength

YEAR = 365
STRONG_DAYS = 6
"""Days of contact within a year from which a tie is strong: every two months, by whatever channel."""

RESTS_AFTER = 2 * YEAR
"""Days of silence after which a tie rests. Such ties can be woken (Levin, Walter and Murnighan, 2011), so they are counted."""

_FAR = 4_000_000  # beyond every day's number


@dataclass(frozen=True, slots=True)
class History:
    """Days of contact that count between two: `day` (its proleptic number) with the person at place `person`, both in order."""

    people: Ids
    person: Ints
    day: Ints

    def counts(self, day: int) -> NDArray[np.int64]:
        """For each person the days of contact up to that day."""
        keys = self.person.astype(np.int64) * _FAR + self.day
        places = np.arange(len(self.people), dtype=np.int64) * _FAR
        found: NDArray[np.int64] = np.searchsorted(keys, places + day, side="right")
        before: NDArray[np.int64] = np.searchsorted(keys, places, side="left")
        counted: NDArray[np.int64] = found - before
        return counted

    def last(self, counts: NDArray[np.int64]) -> NDArray[np.int64]:
        """The last day of each among the first so many; anything where there is none."""
        if not len(self.day):
            return np.zeros(len(self.people), dtype=np.int64)
        first = np.searchsorted(self.person, np.arange(len(self.people)))
        last: NDArray[np.int64] = self.day[np.maximum(first + counts - 1, 0)].astype(np.int64)
        return last


@dataclass(frozen=True, slots=True)
class Ties:
    """The owner's tie with each person on a day. `strength` is 0 where there was no contact yet, and never after one."""

    strength: Floats
    is_strong: NDArray[np.bool_]
    is_weak: NDArray[np.bool_]
    rests: NDArray[np.bool_]
    days_of_year: NDArray[np.int64]


def ties_on(history: History, day: date) -> Ties:
    """How the owner was tied on that day, from nothing that came after it."""
    number = day.toordinal()
    ever = history.counts(number)
    year = ever - history.counts(number - YEAR)
    lately = ever - history.counts(number - RESTS_AFTER)
    silence = np.where(ever > 0, number - history.last(ever), 0)
    strength = np.where(ever > 0, np.maximum(own_strength(ever.astype(np.float64), silence), LEAST), 0.0)
    is_strong = year >= STRONG_DAYS
    return Ties(
        strength=strength,
        is_strong=is_strong,
        is_weak=(lately > 0) & ~is_strong,
        rests=(ever > 0) & (lately == 0),
        days_of_year=year,
    )


def network_on(history: History, day: date, ties: Network, since: Ints) -> Network:
    """The network as it was on that day: ties between others are those first seen up to it (`since`, a day's number)."""
    seen = since <= day.toordinal()
    return Network(
        history.people, ties_on(history, day).strength, ties.a[seen], ties.b[seen], ties.strength[seen]
    )  # fmt: skip


def month_ends(last: date, count: int) -> list[date]:
    """The last days of so many months, the earliest first; of the month under way the day itself."""
    days = [last]
    while len(days) < count:
        days.append(days[-1].replace(day=1) - timedelta(days=1))
    return days[::-1]
