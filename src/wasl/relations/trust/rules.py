"""When a promise is spoken of, how it stands, and how far one's own word holds: pure.

Reliability is promises kept in time of those that came to count within the span:

- One counts on the day that was agreed; kept before it, on the day it was kept.
- A new day counts when it was agreed before the old one had passed. Agreed after it, the promise was late.
- What the other side released, and what has no day, does not count. What is open past its day was not kept in time.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, NamedTuple

SHARE_OF_THE_WAY = 5
"""Today speaks of one's own promise in the last fifth of the way to its day: six days before, of a month."""

LEAST_NOTICE, MOST_NOTICE = timedelta(days=1), timedelta(days=14)
"""The eve still leaves an evening to do it; more than two weeks ahead nobody begins."""

ASKED_AFTER = timedelta(days=1)
ASKED_AGAIN_AFTER = timedelta(days=14)
"""A question that was asked has two weeks to be answered before it may be asked once more."""

TOLD_REST = timedelta(days=7)
FADES_AFTER = timedelta(days=30)
"""After a month Today is silent; the promise stays in the list."""

SPAN = timedelta(weeks=12)
MONTHS = 6

Kind = Literal["promise", "promise-late", "promise-theirs"]
Standing = Literal["open", "soon", "today", "past", "kept", "kept-late", "released", "broken"]


class Outcome(NamedTuple):
    """What became of one of the owner's promises with a day."""

    due_on: date
    state: str
    settled_on: date | None
    was_late: bool


@dataclass(frozen=True, slots=True)
class Reliability:
    """How many came to count, and how many of them were kept in time."""

    kept_in_time: int
    due: int

    @property
    def percent(self) -> int | None:
        return round(100 * self.kept_in_time / self.due) if self.due else None


class Month(NamedTuple):
    """The same of one month; `first` is its first day."""

    first: date
    figure: Reliability


def notice_from(due_on: date, agreed_on: date, *, is_mine: bool) -> date:
    """The day from which Today speaks of it: ahead for one's own, on the day after for theirs."""
    if not is_mine:
        return due_on + ASKED_AFTER
    way = (due_on - agreed_on) // SHARE_OF_THE_WAY
    return due_on - min(max(timedelta(days=way.days), LEAST_NOTICE), MOST_NOTICE)


def kind_of(due_on: date, day: date, *, is_mine: bool) -> Kind:
    """One's own is to be kept until its eve; on the day itself it is time to tell the other side, if it takes longer."""
    if not is_mine:
        return "promise-theirs"
    return "promise" if due_on > day else "promise-late"


def standing(due_on: date | None, state: str, settled_on: date | None, day: date, *, was_late: bool) -> Standing:
    """How it stands on that day, in one word."""
    if state == "kept":
        return "kept-late" if is_late(due_on, settled_on, was_late=was_late) else "kept"
    if state == "released":
        return "released"
    if state == "broken":
        return "broken"
    if due_on is None or due_on > day + timedelta(days=7):
        return "open"
    return "past" if due_on < day else "today" if due_on == day else "soon"


def is_late(due_on: date | None, settled_on: date | None, *, was_late: bool) -> bool:
    return was_late or bool(due_on and settled_on and settled_on > due_on)


def counts_on(outcome: Outcome) -> date:
    """The day on which the promise comes to count."""
    if outcome.state == "kept" and outcome.settled_on and outcome.settled_on < outcome.due_on:
        return outcome.settled_on
    return outcome.due_on


def reliability(outcomes: Iterable[Outcome], first: date, day: date) -> Reliability:
    """Of the promises that came to count from the first day to that one. What is due on the day and open still may be."""
    counted = [one for one in outcomes if _counts(one, day) and first <= counts_on(one) <= day]
    return Reliability(sum(map(_in_time, counted)), len(counted))


def by_month(outcomes: Iterable[Outcome], day: date, months: int = MONTHS) -> list[Month]:
    """The last months, this one the last and only as far as the day."""
    known = list(outcomes)
    firsts = [_month_before(day, back) for back in range(months - 1, -1, -1)]
    lasts = [*(first - timedelta(days=1) for first in firsts[1:]), day]
    return [Month(first, reliability(known, first, last)) for first, last in zip(firsts, lasts, strict=True)]


def _counts(outcome: Outcome, day: date) -> bool:
    return outcome.state != "released" and not (outcome.state == "open" and outcome.due_on >= day)


def _in_time(outcome: Outcome) -> bool:
    return outcome.state == "kept" and not is_late(outcome.due_on, outcome.settled_on, was_late=outcome.was_late)


def _month_before(day: date, back: int) -> date:
    months = day.year * 12 + day.month - 1 - back
    return date(months // 12, months % 12 + 1, 1)
