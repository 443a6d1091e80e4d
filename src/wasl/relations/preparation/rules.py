"""What to be ready for before a meeting, and when Today speaks of somebody to meet: pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, TypeVar

OURS: Mapping[str, tuple[str, ...]] = {
    "field": ("field-news", "field-work", "field-ask"),
    "language": ("language-tongue", "language-address", "language-self"),
    "culture": ("culture-customs", "culture-place", "culture-common"),
}
"""The questions that every checklist begins with, by heading."""

NEAR = timedelta(days=7)
"""A week is enough to read up on somebody, and too little to forget it again."""

MEETING_AHEAD = timedelta(days=1)
ASKED_WITHIN = timedelta(days=14)
"""What came of a meeting is still fresh for two weeks; then Today is silent about it."""

FADES_AFTER = timedelta(days=14)
"""Today speaks of a day that went by for two weeks; the target stays in the list."""

Kind = Literal["target-meeting", "target-near", "target-met"]


@dataclass(frozen=True, slots=True)
class Standing:
    """How a target stands: the part of it that decides whether Today speaks of it."""

    state: str
    meet_by: date | None
    meeting_on: date | None
    settled_on: date | None
    has_outcome: bool
    is_prepared: bool


def due_of(standing: Standing, day: date) -> tuple[Kind, date] | None:
    """What Today says of it on that day, and the day it is about: a meeting before what is to prepare, then what came of it."""
    if standing.state == "met":
        on = standing.settled_on or day
        return ("target-met", on) if not standing.has_outcome and on + ASKED_WITHIN >= day else None
    if standing.state not in {"prepare", "ready"}:
        return None
    meeting = standing.meeting_on
    if meeting and day <= meeting <= day + MEETING_AHEAD:
        return "target-meeting", meeting
    if meeting and meeting < day <= meeting + ASKED_WITHIN:
        return "target-met", meeting
    return _to_prepare(standing, day)


def _to_prepare(standing: Standing, day: date) -> tuple[Kind, date] | None:
    until = standing.meeting_on if standing.meeting_on and standing.meeting_on > day else standing.meet_by
    is_near = until is not None and until - NEAR <= day <= until + FADES_AFTER
    return ("target-near", until) if until and is_near and not standing.is_prepared else None


T = TypeVar("T")


def mixed(kinds: Sequence[Iterable[T]], count: int, whom: Callable[[T], int]) -> list[T]:
    """The first of each kind, then the second of each, and so on: no kind fills the list, and nobody is in it twice."""
    waiting = [iter(kind) for kind in kinds]
    found: dict[int, T] = {}
    while waiting and len(found) < count:
        for kind in list(waiting):
            one = next((one for one in kind if whom(one) not in found), None)
            if one is None:
                waiting.remove(kind)
            else:
                found[whom(one)] = one
    return list(found.values())[:count]
