"""What went to and fro, weighed: how it leans over a year, month by month, and when a word of thanks is due. Pure.

Weights are the owner's own word (1 small, 2 real, 3 large), so the balance says how it leans and never how much is owed.
It leans to a side that weighs more than twice the other; a single small thing leans nowhere.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, NamedTuple

SPAN = timedelta(days=365)
MONTHS = 12

LEANS_FROM = 2
"""Weight below which nothing leans: one small thing is chance."""

TIMES = 2
"""A side that weighs more than so many times the other is where it leans."""

THANKS_AFTER = timedelta(days=7)
"""A week leaves time to thank by oneself."""

THANKS_WITHIN = timedelta(days=60)
"""Later, thanks seem odd rather than late."""

INTRODUCTION_WEIGHS = 2
"""An introduction that was given is something real."""

Leaning = Literal["", "even", "given", "received"]


class Entry(NamedTuple):
    """Something that went one way on a day."""

    on: date
    side: str
    weight: int


@dataclass(frozen=True, slots=True)
class Balance:
    """How many things went each way, and what they weigh together."""

    given: int = 0
    received: int = 0
    given_weight: int = 0
    received_weight: int = 0

    @property
    def leaning(self) -> Leaning:
        """Nothing where nothing was exchanged."""
        if not self.given and not self.received:
            return ""
        if self.given_weight + self.received_weight < LEANS_FROM:
            return "even"
        if self.given_weight > TIMES * self.received_weight:
            return "given"
        return "received" if self.received_weight > TIMES * self.given_weight else "even"


class Month(NamedTuple):
    """The weights of one month; `first` is its first day."""

    first: date
    balance: Balance


def balance_of(entries: Iterable[Entry], first: date, last: date) -> Balance:
    """Of what went to and fro from the first day to the last."""
    counted = [entry for entry in entries if first <= entry.on <= last]
    given = [entry.weight for entry in counted if entry.side == "given"]
    received = [entry.weight for entry in counted if entry.side == "received"]
    return Balance(len(given), len(received), sum(given), sum(received))


def by_month(entries: Iterable[Entry], day: date, months: int = MONTHS) -> list[Month]:
    """The last months, this one the last and only as far as the day."""
    known = list(entries)
    firsts = [_month_before(day, back) for back in range(months - 1, -1, -1)]
    lasts = [*(first - timedelta(days=1) for first in firsts[1:]), day]
    return [Month(first, balance_of(known, first, last)) for first, last in zip(firsts, lasts, strict=True)]


def _month_before(day: date, back: int) -> date:
    months = day.year * 12 + day.month - 1 - back
    return date(months // 12, months % 12 + 1, 1)
