"""Questions that a set answers: on this day, who would be in touch within so many days? Chosen before anything is scored."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from training.warmth.sources import Contacts
from wasl.relations.network.warmth.histories import Facts
from wasl.relations.network.warmth.rules import LEAST_DAYS

Ints = NDArray[np.int64]

HORIZONS = (7, 30, 60, 90, 180)
SHORTEST_PRODUCT_HORIZON = 30
CUTOFFS = 5
FEWEST_TIES = 100
HISTORY_DAYS = 14  # before the earlier window begins
ACTIVE_WITHIN_DAYS = 60


@dataclass(frozen=True)
class Window:
    """Ties with enough history on a day, of owners who are there before and after; and how it went.

    `earlier` and `earlier_happened` are of the same ties one horizon before.
    """

    set_name: str
    day: int
    horizon: int
    rows: Ints
    owners: Ints
    facts: Facts
    happened: NDArray[np.bool_]
    is_counted: NDArray[np.bool_]


def windows(contacts: Contacts) -> Iterator[Window]:
    """Every horizon that fits at least twice into the span, on up to `CUTOFFS` days each."""
    horizons = [horizon for horizon in HORIZONS if _fits(contacts, horizon)]
    # A week is asked only of a set that is too short for anything else.
    for horizon in horizons if len(horizons) == 1 else [one for one in horizons if one >= SHORTEST_PRODUCT_HORIZON]:
        begin, end = contacts.first + horizon + HISTORY_DAYS, contacts.last - horizon
        for day in np.unique(np.linspace(begin, max(begin, end), CUTOFFS).astype(int)):
            window = window_on(contacts, int(day), horizon)
            if window.is_counted.sum() >= FEWEST_TIES:
                yield window


def window_on(contacts: Contacts, day: int, horizon: int) -> Window:
    facts = contacts.histories.facts_on(day)
    here = _owners_here(contacts, day, horizon)
    rows = np.flatnonzero((facts.count >= LEAST_DAYS) & here[contacts.owners])
    return Window(
        contacts.name,
        day,
        horizon,
        rows,
        contacts.owners[rows],
        Facts(facts.count[rows], facts.first[rows], facts.last[rows]),
        contacts.histories.happened_between(day, day + horizon)[rows],
        contacts.is_counted[rows],
    )


def _fits(contacts: Contacts, horizon: int) -> bool:
    return contacts.first + 2 * horizon + HISTORY_DAYS <= contacts.last + HISTORY_DAYS // 2


def _owners_here(contacts: Contacts, day: int, horizon: int) -> NDArray[np.bool_]:
    """Owners in touch with anybody shortly before, and with anybody in the later half of the horizon.

    That looks at an owner's future, never at a tie's: it stands for somebody who still uses the program.
    """
    before = contacts.histories.happened_between(day - max(ACTIVE_WITHIN_DAYS, horizon), day)
    after = contacts.histories.happened_between(day + horizon // 2, contacts.last)
    size = int(contacts.owners.max()) + 1
    here = [np.bincount(contacts.owners, one, size) > 0 for one in (before, after)]
    both: NDArray[np.bool_] = here[0] & here[1]
    return both
