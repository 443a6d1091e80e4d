"""What an invitation asks for: an answer before the day, presence on it, a good word after."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, NamedTuple

Ask = Literal["answer", "day", "after", "make-good"]

ANSWER_AHEAD = timedelta(days=14)
"""Hosts count their guests; a fortnight before the day is the last courteous time to say yes or no."""

DAY_AHEAD = timedelta(days=1)
AFTER_WITHIN = timedelta(days=7)
MAKE_GOOD_WITHIN = timedelta(days=45)


@dataclass(frozen=True, slots=True)
class Invited:
    """`was_there` is None while it is not known."""

    on: date
    is_answered: bool
    is_accepted: bool
    was_there: bool | None
    is_made_good: bool


class Asked(NamedTuple):
    name: Ask
    due_on: date


def asks(invited: Invited, day: date) -> Asked | None:
    """What is to be done about it on that day."""
    if day <= invited.on:
        return _before(invited, day)
    if invited.was_there is False or (invited.is_answered and not invited.is_accepted and not invited.was_there):
        is_open = not invited.is_made_good and day <= invited.on + MAKE_GOOD_WITHIN
        return Asked("make-good", invited.on + timedelta(days=1)) if is_open else None
    return Asked("after", invited.on + timedelta(days=1)) if day <= invited.on + AFTER_WITHIN else None


def _before(invited: Invited, day: date) -> Asked | None:
    if not invited.is_answered:
        return Asked("answer", invited.on) if day >= invited.on - ANSWER_AHEAD else None
    return Asked("day", invited.on) if invited.is_accepted and day >= invited.on - DAY_AHEAD else None
