"""Groups of people who know each other, and what the people of a group share."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from wasl.relations.network.figures.rules.graph import Ints, Network
from wasl.relations.network.figures.rules.hanging import graph_of

Kind = Literal["organisation", "circle", "field", "city"]

SEED = 7
ROUNDS = 4
"""Leiden's passes; after the fourth nothing moved on the networks that it was tried on."""

SMALLEST_GROUP = 3
SHARED_BY = 0.4
"""The part of a group that must share something for it to be called so; less would promise too much."""

TELLING: Mapping[Kind, float] = {"organisation": 1.0, "circle": 0.9, "field": 0.7, "city": 0.5}
"""How well each names a group: colleagues are called by their work sooner than by their city."""

NOBODY = -1


@dataclass(frozen=True, slots=True)
class Shared:
    """What so many of a group have in common: the id of an organisation or circle, the name of a field or city."""

    kind: Kind
    key: str
    count: int


@dataclass(frozen=True, slots=True)
class Holding:
    """Who has what, of one kind: `person[i]` (a place) has `key[i]`, and no pair stands twice."""

    kind: Kind
    person: NDArray[np.int64]
    key: NDArray[np.str_]


def groups(network: Network, before: Sequence[int] | None = None) -> Ints:
    """The group of each person, the largest first, `NOBODY` where fewer than three belong together; the owner is left out.

    Leiden (Traag, Waltman and van Eck, 2019) on modularity with the strengths as weights, from a fixed seed. It begins
    with the groups of `before` where they are given, so that a new tie does not shuffle everybody.
    """
    if not len(network.a):
        return np.full(network.size, NOBODY, dtype=np.int32)
    import igraph  # as in `hanging`

    igraph.set_random_number_generator(random.Random(SEED))  # noqa: S311 - no secret; the same groups each time
    found = graph_of(network.size, network.a, network.b).community_leiden(
        objective_function="modularity",
        weights=network.strength.tolist(),
        n_iterations=ROUNDS,
        initial_membership=None if before is None else list(before),
    )
    return by_size(np.array(found.membership, dtype=np.int64))


def by_size(labels: NDArray[np.int64]) -> Ints:
    """The same groups numbered from the largest; of two alike the one whose first person comes first."""
    _, first, number, counts = np.unique(labels, return_index=True, return_inverse=True, return_counts=True)
    order = np.lexsort((first, -counts))
    place = np.empty(len(order), dtype=np.int32)
    place[order] = np.arange(len(order))
    place[counts < SMALLEST_GROUP] = NOBODY
    return place[number]


def what_they_share(labels: Ints, holdings: Sequence[Holding]) -> list[list[Shared]]:
    """For each group what most of its people have, what names it best first; nothing that everybody has anyway.

    The best is the share in the group, weighed by the kind, and by how much rarer the thing is among all people.
    """
    count = int(labels.max(initial=NOBODY)) + 1
    sizes = np.bincount(labels[labels >= 0], minlength=count)
    found: list[list[tuple[float, Shared]]] = [[] for _ in range(count)]
    for holding in holdings:
        keys, code = np.unique(holding.key, return_inverse=True)
        overall = np.bincount(code, minlength=len(keys)) / max(len(labels), 1)
        inside = labels[holding.person] >= 0
        pairs, counts = np.unique(
            labels[holding.person][inside].astype(np.int64) * len(keys) + code[inside], return_counts=True
        )
        for pair, having in zip(pairs.tolist(), counts.tolist(), strict=True):
            group, key = divmod(pair, len(keys))
            share = having / sizes[group]
            if share >= SHARED_BY and having >= SMALLEST_GROUP - 1:
                score = share * TELLING[holding.kind] * (1.5 - overall[key])
                found[group].append((-score, Shared(holding.kind, str(keys[key]), having)))
    return [[shared for _, shared in sorted(one, key=lambda scored: (scored[0], scored[1].key))] for one in found]
