"""The best ways to somebody, on ties as arrays (compressed sparse rows): exact, however large the network is. Pure.

Seen from the targets: the worth of a person is that of her best way on from her, in so many ties. It is spread from
the targets to those who know them, to those who know these, and at last looked up by the people whom the owner knows;
both sides meet in the middle, so that three ties touch some ten thousand arcs of forty million. A way that went in a
circle would be worth no more without it, so the best walk is the best path.

The last of the best ways over three ties is the bar for those over four, as in the table (`in_table`): of the people around the
targets only the ties are read that may lead over it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from wasl.relations.network.introductions.rules import NEUTRAL, REQUEST_COST

BY_TWO, BY_THREE = 2, 3

HAIR = 0.9999
"""Products in another order differ in their last digits: what stands at the bar is not to fall below it."""

Ids = NDArray[np.int64]
Places = NDArray[np.intp]
Strengths = NDArray[np.float32]


class Path(NamedTuple):
    """From the one whom the owner asks to the target, who may be the same."""

    people: tuple[int, ...]
    score: float


class Arcs(NamedTuple):
    """Ties of some people: the place of each in what was asked, the other one, how strong."""

    asked: Places
    other: Places
    strength: Strengths


class Graph(Protocol):
    """People by their places, 0 to `size`, and their ties."""

    @property
    def size(self) -> int: ...

    def places(self, people: Ids) -> Places:
        """Of those who are in it; the others are left out."""

    def known(self, people: Ids) -> NDArray[np.bool_]:
        """Which of these are in it."""

    def people(self, places: Places) -> Ids: ...

    def arcs(self, places: Places, least: Strengths | None = None) -> Arcs:
        """All their ties, or of each those that are at least so strong."""


@dataclass(frozen=True)
class Question:
    """Whom the owner knows and how well, whom she wants to reach, and who introduces others other than most."""

    own: Ids
    strength: Strengths
    targets: Ids
    willing: Mapping[int, float]
    hops: int
    count: int


def best_paths(graph: Graph, question: Question) -> list[Path]:
    """The best of each first introducer, the best first. Whoever the owner knows of the targets is a path by herself."""
    known = graph.known(question.own)
    found = _direct(question, known)
    own, strength = graph.places(question.own[known]), question.strength[known]
    targets = graph.places(question.targets[graph.known(question.targets)])
    if len(targets) and len(own):
        search = _Search(graph, question, targets, own, strength)
        worth = search.worth()
        scores = strength * worth
        best = _first(scores, question.count)
        ways = [search.way(int(own[at]), float(worth[at])) for at in best]
        found += [
            Path(tuple(graph.people(np.array(way)).tolist()), float(scores[at]))
            for way, at in zip(ways, best, strict=True)
        ]
    return sorted(found, key=lambda path: (-path.score, len(path.people), path.people))[: question.count]


def _direct(question: Question, known: NDArray[np.bool_]) -> list[Path]:
    """Targets whom the owner knows and nobody else does."""
    alone = ~known & np.isin(question.own, question.targets)
    return [
        Path((int(person),), float(strength))
        for person, strength in zip(question.own[alone], question.strength[alone], strict=True)
    ]


def _first(scores: Strengths, count: int) -> Places:
    """Places of the highest scores over 0."""
    most = min(count, len(scores))
    best = np.argpartition(scores, len(scores) - most)[len(scores) - most :]
    best = best[scores[best] > 0]
    return best[np.argsort(-scores[best], kind="stable")]


class _Search:
    """`levels[n]` is the worth of everybody in at most n ties; over more than one, of those alone who may count."""

    def __init__(self, graph: Graph, question: Question, targets: Places, own: Places, strength: Strengths) -> None:
        self._graph, self._own, self._strength = graph, own, strength
        self._hops, self._count = question.hops, question.count
        self._factor = self._cost_of_asking(question)
        worth = np.zeros(graph.size, np.float32)
        worth[targets] = 1
        self.levels = [worth]
        self._targets = targets

    def worth(self) -> Strengths:
        """What is best from each of the owner's people, in one tie less than is allowed in all."""
        if self._hops == 1:
            return self.levels[0][self._own]
        mine = self._graph.arcs(self._own)
        if self._hops > BY_TWO:
            self._spread(self._targets, self._graph.arcs(self._targets))
        found = self._looked_up(mine)
        if self._hops > BY_THREE:
            reached = np.flatnonzero(self.levels[-1])
            least = self._least(reached, mine, found)
            kept = least <= 1
            self._spread(reached[kept], self._graph.arcs(reached[kept], least[kept]))
            found = self._looked_up(mine)
        return found

    def _least(self, reached: Places, mine: Arcs, found: Strengths) -> Strengths:
        """How strong a tie of each must be to lead over the bar, even if asking at its end and beyond costs the least."""
        best = self._strength * found
        bar = np.sort(best)[-self._count] if len(best) >= self._count else 0.0
        ahead = (self._strength * self._factor_of(self._own))[mine.asked] * mine.strength
        at_most = self.levels[-1][reached] * self._factor.max() * ahead.max(initial=0)
        least = np.full(len(reached), 2, np.float32)
        np.divide(bar * HAIR, at_most, out=least, where=at_most > 0)
        return least

    def _cost_of_asking(self, question: Question) -> Strengths:
        """Of everybody; one number where nobody is known to introduce others other than most do."""
        most = REQUEST_COST * NEUTRAL
        if not question.willing:
            return np.array([most], np.float32)
        factor = np.full(self._graph.size, most, np.float32)
        people = np.fromiter(question.willing, np.int64)
        here = self._graph.known(people)
        willing = np.fromiter(question.willing.values(), np.float32)
        factor[self._graph.places(people[here])] = willing[here] * np.float32(REQUEST_COST)
        return factor

    def _spread(self, reached: Places, arcs: Arcs) -> None:
        """One tie further from those who were reached."""
        worth = self.levels[-1]
        further = arcs.strength * worth[reached][arcs.asked] * self._factor_of(arcs.other)
        spread = worth.copy()
        np.maximum.at(spread, arcs.other, further)
        self.levels.append(spread)

    def _factor_of(self, places: Places) -> Strengths:
        return self._factor if len(self._factor) == 1 else self._factor[places]

    def _looked_up(self, arcs: Arcs) -> Strengths:
        """The worth of the owner's people in one tie more than was spread."""
        worth, own = self.levels[-1], self._own
        beyond = np.zeros(len(own), np.float32)
        if len(arcs.asked):
            first = np.flatnonzero(np.append(True, np.diff(arcs.asked) != 0))
            beyond[arcs.asked[first]] = np.maximum.reduceat(arcs.strength * worth[arcs.other], first)
        beyond *= self._factor_of(own)
        return np.maximum(worth[own], beyond)

    def way(self, start: int, worth: float) -> list[int]:
        """The people on the best way from there, with as few ties as that takes."""
        way, level = [start], len(self.levels)
        while self.levels[0][way[-1]] != 1:
            at = way[-1]
            while level and self.levels[level - 1][at] >= worth:
                level -= 1
            level -= 1
            arcs = self._graph.arcs(np.array([at]))
            nearest = int(np.argmax(arcs.strength * self.levels[level][arcs.other]))
            way.append(int(arcs.other[nearest]))
            worth = float(self.levels[level][way[-1]])
        return way
