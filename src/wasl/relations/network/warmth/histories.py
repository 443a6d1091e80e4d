"""Days of contact of many ties in one array, and what they came to on any day: pure.

A day is its number since 1970. A history is kept as bytes: four for each day, rising, each day once.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
DAY_TYPE = np.dtype("<i4")


@dataclass(frozen=True, slots=True)
class Facts:
    """Of each tie, on a day: how many days of contact so far, the first and the last of them (0 where none)."""

    count: Ints
    first: Ints
    last: Ints

    def mean_gaps(self) -> NDArray[np.float64]:
        """Days between days of contact, on average; zero below two."""
        gaps: NDArray[np.float64] = (self.last - self.first) / np.maximum(self.count - 1, 1)
        return gaps


@dataclass(frozen=True, slots=True)
class Histories:
    """`days` holds those of all ties, one tie after the other; `starts` where each begins, and where the last ends."""

    days: Ints
    starts: Ints

    @classmethod
    def unpack(cls, packed: Sequence[bytes]) -> Histories:
        lengths = np.fromiter((len(one) for one in packed), np.int64, len(packed)) // DAY_TYPE.itemsize
        starts = np.concatenate([[0], np.cumsum(lengths)])
        return cls(np.frombuffer(b"".join(packed), DAY_TYPE).astype(np.int64), starts)

    def facts_on(self, day: int) -> Facts:
        """What was known at the end of that day. Nothing later is looked at."""
        before = np.concatenate([[0], np.cumsum(self.days <= day)])
        count = before[self.starts[1:]] - before[self.starts[:-1]]
        any_yet = count > 0
        first = np.zeros_like(count)
        last = np.zeros_like(count)
        first[any_yet] = self.days[self.starts[:-1][any_yet]]
        last[any_yet] = self.days[(self.starts[:-1] + count - 1)[any_yet]]
        return Facts(count, first, last)

    @staticmethod
    def facts_of_one(days: Ints, on: Ints) -> Facts:
        """Of a single tie that has these days of contact, rising: what was known at the end of each of some days."""
        count = np.searchsorted(days, on, side="right")
        any_yet = count > 0
        return Facts(count, np.where(any_yet, days[0], 0), np.where(any_yet, days[count - 1], 0))

    def happened_between(self, after: int, until: int) -> NDArray[np.bool_]:
        """Whether each had a day of contact after the one day, and up to the other."""
        inside = (self.days > after) & (self.days <= until)
        sums = np.concatenate([[0], np.cumsum(inside)])
        happened: NDArray[np.bool_] = sums[self.starts[1:]] > sums[self.starts[:-1]]
        return happened


def pack(days: Iterable[int]) -> bytes:
    """The bytes of a history, from days in any order."""
    return np.unique(np.fromiter(days, np.int64)).astype(DAY_TYPE).tobytes()
