"""Ties as compressed sparse rows, in memory or mapped from a file, with those that changed laid over them. Pure."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from wasl.relations.network.introductions.on_arrays import Arcs, Ids, Places, Strengths


@dataclass(frozen=True)
class Rows:
    """The ties of the i-th of the sorted `ids` are those from `starts[i]` to `starts[i + 1]`: places, and rising strengths."""

    ids: Ids
    starts: NDArray[np.int64]
    others: NDArray[np.int32]
    strengths: Strengths

    @property
    def size(self) -> int:
        return len(self.ids)

    def known(self, people: Ids) -> NDArray[np.bool_]:
        at = np.searchsorted(self.ids, people)
        found: NDArray[np.bool_] = self.ids[np.minimum(at, max(self.size - 1, 0))] == people if self.size else at < 0
        return found

    def places(self, people: Ids) -> Places:
        return np.searchsorted(self.ids, people)

    def people(self, places: Places) -> Ids:
        found: Ids = self.ids[places]
        return found

    def arcs(self, places: Places, least: Strengths | None = None) -> Arcs:
        begin, end = self.starts[places], self.starts[places + 1]
        if least is not None:
            begin = self._first_of(begin, end, least)
        asked, at = spans(begin, end)
        return Arcs(asked, self.others[at].astype(np.intp), self.strengths[at])

    def _first_of(self, begin: NDArray[np.int64], end: NDArray[np.int64], least: Strengths) -> NDArray[np.int64]:
        """Where in each span the strengths reach the least: all halved at once."""
        low, high = begin.copy(), end.copy()
        while len(open_ := np.flatnonzero(low < high)):
            middle = (low[open_] + high[open_]) // 2
            below = self.strengths[middle] < least[open_]
            low[open_[below]] = middle[below] + 1
            high[open_[~below]] = middle[~below]
        return low


def spans(begin: NDArray[np.int64], end: NDArray[np.int64]) -> tuple[Places, Places]:
    """Every number from each beginning up to its end, and of which span it is."""
    counts = end - begin
    asked = np.repeat(np.arange(len(counts)), counts)
    before = np.cumsum(counts) - counts
    return asked, np.arange(len(asked)) + (begin - before)[asked]


def rows_of(a: Ids, b: Ids, strength: Strengths) -> Rows:
    """From ties that are given both ways round."""
    order = np.lexsort((b, strength, a))
    a, b, strength = a[order], b[order], strength[order]
    ids = np.unique(a)
    starts = np.searchsorted(a, np.append(ids, np.iinfo(np.int64).max))
    return Rows(ids, starts.astype(np.int64), np.searchsorted(ids, b).astype(np.int32), strength.astype(np.float32))


class Overlaid:
    """Rows of which some people's ties are other than they say; these people may be new.

    `a`, `b`, `strength`: every tie of those people, the first of the two being one of them.
    """

    def __init__(self, rows: Rows, changed: Ids, a: Ids, b: Ids, strength: Strengths) -> None:
        self._rows = rows
        every = np.union1d(changed, b)
        self._new = every[~rows.known(every)]
        self.size = rows.size + len(self._new)
        self._is_changed = np.zeros(self.size, np.bool_)
        self._is_changed[self.places(np.unique(changed))] = True
        one, other = self.places(a), self.places(b)
        back = ~self._is_changed[other]
        asked = np.concatenate((one, other[back]))
        order = np.argsort(asked, kind="stable")
        self._asked = asked[order]
        self._other = np.concatenate((other, one[back]))[order]
        self._strength = np.concatenate((strength, strength[back]))[order].astype(np.float32)

    def known(self, people: Ids) -> NDArray[np.bool_]:
        return self._rows.known(people) | np.isin(people, self._new)

    def places(self, people: Ids) -> Places:
        old = self._rows.known(people)
        at = np.where(old, self._rows.places(people), self._rows.size + np.searchsorted(self._new, people))
        return at.astype(np.intp)

    def people(self, places: Places) -> Ids:
        old = places < self._rows.size
        ids = np.empty(len(places), np.int64)
        ids[old] = self._rows.people(places[old])
        ids[~old] = self._new[places[~old] - self._rows.size]
        return ids

    def arcs(self, places: Places, least: Strengths | None = None) -> Arcs:
        """Of the rows, those between two of whom neither changed; and those that are laid over them."""
        kept = np.flatnonzero((places < self._rows.size) & ~self._is_changed[places])
        asked, other, strength = self._rows.arcs(places[kept], None if least is None else least[kept])
        still = ~self._is_changed[other]
        begin, end = np.searchsorted(self._asked, places), np.searchsorted(self._asked, places, "right")
        laid, at = spans(begin, end)
        if least is not None:
            strong = self._strength[at] >= least[laid]
            laid, at = laid[strong], at[strong]
        both = np.concatenate((kept[asked[still]], laid))
        order = np.argsort(both, kind="stable")
        return Arcs(
            both[order],
            np.concatenate((other[still], self._other[at]))[order],
            np.concatenate((strength[still], self._strength[at]))[order],
        )
