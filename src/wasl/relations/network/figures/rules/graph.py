"""A network on arrays: who is tied to the owner, and who to whom."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int32]
Ids = NDArray[np.int64]
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Network:
    """People by place 0 to n-1. `own` is the owner's tie with each, 0 where there is none; `a` and `b` are tied by `strength`.

    The owner herself is in no array: every measure says whether she counts. No pair stands twice, nobody is tied to herself.
    """

    people: Ids
    own: Floats
    a: Ints
    b: Ints
    strength: Floats

    @property
    def size(self) -> int:
        return len(self.people)

    def known(self) -> Network:
        """Those alone to whom the owner is tied: the ego network of the textbooks."""
        return self.only(self.own > 0)

    def only(self, kept: NDArray[np.bool_]) -> Network:
        """These people and the ties between them."""
        place = np.cumsum(kept, dtype=np.int32) - 1
        both = kept[self.a] & kept[self.b]
        return Network(
            self.people[kept], self.own[kept], place[self.a[both]], place[self.b[both]], self.strength[both]
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Neighbours:
    """For each person the others of her ties: those of `i` stand in `others[start[i]:start[i + 1]]`."""

    start: NDArray[np.int64]
    others: Ints
    tie: NDArray[np.int64]
    """The place of each in the arrays of ties."""


def neighbours(count: int, a: Ints, b: Ints) -> Neighbours:
    """Both directions of every tie, by person."""
    source, others = np.concatenate([a, b]), np.concatenate([b, a])
    tie = np.tile(np.arange(len(a), dtype=np.int64), 2)
    order = np.argsort(source, kind="stable")
    start = np.zeros(count + 1, dtype=np.int64)
    np.cumsum(np.bincount(source, minlength=count), out=start[1:])
    return Neighbours(start, others[order], tie[order])


def degrees(count: int, a: Ints, b: Ints) -> NDArray[np.int64]:
    """How many ties each person has with others than the owner."""
    return np.bincount(a, minlength=count) + np.bincount(b, minlength=count)
