"""Who of a team was left out: silent for much longer than its middle. Pure.

The middle is the median of the days since the last contact, of those with whom there was any. A team of two has none.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from statistics import median
from typing import NamedTuple

FEWEST_SPOKEN_TO = 2
"""Of one alone nothing can be said to be the middle."""

TIMES = 2
LEAST_DAYS = 21
"""Three weeks without a word are nothing, however close the others are."""

NEVER = 10_000
"""Days that stand for no contact at all."""


class LeftOut(NamedTuple):
    """`days` is None where there was no contact yet."""

    person_id: int
    days: int | None
    middle: int


def middle_of(silences: Iterable[int | None]) -> int | None:
    """The median of the days that are known; None where they are too few."""
    known = [days for days in silences if days is not None]
    return round(median(known)) if len(known) >= FEWEST_SPOKEN_TO else None


def is_left_out(days: int | None, middle: int | None) -> bool:
    """Never spoken to, or silent for twice as long as the middle and for three weeks."""
    if middle is None:
        return False
    return days is None or (days >= LEAST_DAYS and days > TIMES * middle)


def left_out(silences: Mapping[int, int | None]) -> list[LeftOut]:
    """Those of a team who were left out, the longest silent first."""
    middle = middle_of(silences.values())
    if middle is None:
        return []
    found = [LeftOut(person, days, middle) for person, days in silences.items() if is_left_out(days, middle)]
    return sorted(found, key=lambda one: (-(NEVER if one.days is None else one.days), one.person_id))
