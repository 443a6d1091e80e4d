"""What a discussion asks of a day, and when one without an end is over: pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

LIVE_AHEAD_DAYS = 1
USUAL_LENGTH = timedelta(hours=1)
STEP_FADES_DAYS = 21
"""A step that nobody took for three weeks is not asked about any more: it still stands on its page."""

SILENT_FOR = timedelta(days=90)

Matter = Literal["discussion-live", "discussion-step"]


@dataclass(frozen=True, slots=True)
class Standing:
    """Moments are of the owner's zone."""

    starts_at: datetime | None
    ends_at: datetime | None
    next_step: str
    next_on: date | None
    asks_from: date | None


def over_at(starts_at: datetime, ends_at: datetime | None) -> datetime:
    return ends_at or starts_at + USUAL_LENGTH


def due_of(one: Standing, now: datetime) -> tuple[Matter, date] | None:
    """Live today or tomorrow and not over, else the next step on its day and some time after."""
    day = now.date()
    if one.asks_from and one.asks_from > day:
        return None
    if one.starts_at:
        ahead = (one.starts_at.date() - day).days
        if ahead <= LIVE_AHEAD_DAYS and over_at(one.starts_at, one.ends_at) > now:
            return "discussion-live", max(one.starts_at.date(), day)
    if one.next_step and one.next_on and timedelta() <= day - one.next_on <= timedelta(days=STEP_FADES_DAYS):
        return "discussion-step", one.next_on
    return None
