"""Real contacts to learn from and to measure with, read in place: who wrote to whom, and on which day."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from wasl.relations.network.warmth.histories import Histories

Ints = NDArray[np.int64]

BESIDE_THE_PROJECT = Path(__file__).resolve().parents[3] / "shared" / "data" / "ties"
FILES = {
    "college": ("CollegeMsg.txt", (0, 1, 2)),
    "copenhagen": ("copenhagen-sms.csv", (1, 2, 0)),
    "dnc": ("dnc-temporalGraph.txt", (0, 1, 2)),
    "eu": ("email-Eu-core-temporal.txt", (0, 1, 2)),
    "radoslaw": ("ia-radoslaw-email.edges", (0, 1, 2)),
    "w3c": ("email-W3C.txt", (0, 1, 2)),
}
"""The file of each set, and in which columns the sender, the receiver and the second are."""

SECONDS_A_DAY = 86_400
RECEIVERS_OF_A_BROADCAST = 5  # a mail to more is no contact with each of them
EDGES = 0.05, 0.005
"""Shares of the rows cut off at the beginning and the end: some sets have a few mails years away from the others."""


@dataclass(frozen=True, eq=False)
class Contacts:
    """One set: every tie once from each of its two ends. `is_counted` marks one of the two, for sums over all."""

    name: str
    owners: Ints
    histories: Histories
    is_counted: NDArray[np.bool_]
    first: int
    last: int
    _places: list[tuple[Ints, Ints]] = field(default_factory=list, repr=False)

    def of_owner(self, owner: int) -> Histories:
        """The ties of one of its persons."""
        if not self._places:
            order = np.argsort(self.owners, kind="stable")
            begins = np.searchsorted(self.owners[order], np.arange(int(self.owners.max()) + 2))
            self._places.append((order, begins))
        order, begins = self._places[0]
        rows = order[begins[owner] : begins[owner + 1]]
        days, starts = self.histories.days, self.histories.starts
        parts = [days[starts[row] : starts[row + 1]] for row in rows]
        return Histories(np.concatenate(parts), np.cumsum([0, *map(len, parts)]))


def folder() -> Path:
    """Where the data is: WASL_TIES_DATA, else a folder shared/data/ties beside the project."""
    return Path(os.environ.get("WASL_TIES_DATA") or BESIDE_THE_PROJECT)


@cache
def contacts(name: str) -> Contacts:
    """The ties of that set, their days counted from its own beginning."""
    file, columns = FILES[name]
    rows = _rows(folder() / file)[:, columns]
    rows = _without_broadcasts(rows[rows[:, 0] != rows[:, 1]])
    days = rows[:, 2] // SECONDS_A_DAY
    first, last = (int(np.quantile(days, share, method="nearest")) for share in (EDGES[0], 1 - EDGES[1]))
    inside = (days >= first) & (days <= last)
    ends = np.sort(rows[inside, :2], axis=1)
    met = np.unique(np.column_stack([ends, days[inside] - first]), axis=0)
    return _from_both_ends(name, met, last - first)


def _rows(path: Path) -> Ints:
    text = path.read_text(encoding="ascii").replace(",", " ")
    lines = [line.split()[:3] for line in text.splitlines() if line[:1].isdigit()]
    return np.array(lines, dtype=np.float64).astype(np.int64)


def _without_broadcasts(rows: Ints) -> Ints:
    """Without what one sender sent to many at one moment."""
    rows = np.unique(rows, axis=0)
    _, which, receivers = np.unique(rows[:, [0, 2]], axis=0, return_inverse=True, return_counts=True)
    return rows[receivers[which.ravel()] <= RECEIVERS_OF_A_BROADCAST]


def _from_both_ends(name: str, met: Ints, last: int) -> Contacts:
    """`met` holds the two ends, the lower first, and the day: in order, each once."""
    begins = np.flatnonzero(np.r_[True, (met[1:, :2] != met[:-1, :2]).any(axis=1)])
    ends = met[begins, :2]
    histories = Histories(met[:, 2], np.append(begins, len(met)))
    lower_counts = (ends.sum(axis=1) % 2).astype(bool)  # by chance, and the same each time
    return Contacts(
        name,
        owners=np.concatenate([ends[:, 0], ends[:, 1]]),
        histories=_twice(histories),
        is_counted=np.concatenate([lower_counts, ~lower_counts]),
        first=0,
        last=last,
    )


def _twice(histories: Histories) -> Histories:
    days, starts = histories.days, histories.starts
    return Histories(np.concatenate([days, days]), np.concatenate([starts, starts[1:] + starts[-1]]))
