"""What hangs on a single tie or a single person."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from wasl.relations.network.figures.rules.graph import Floats, Ints, Network

if TYPE_CHECKING:
    import igraph  # seven megabytes, which an installation at rest has no use for

EXACT_UP_TO = 2_000
"""People up to whom betweenness is counted from each of them; above, from a sample: the time grows with the square."""

SAMPLED = 400
SEED = 20


def graph_of(count: int, a: Ints, b: Ints) -> igraph.Graph:
    import igraph

    return igraph.Graph(n=count, edges=np.column_stack([a, b]))


def bridges(count: int, a: Ints, b: Ints) -> NDArray[np.int64]:
    """The ties without which two parts of the network, the owner left out, would fall apart; by place, in order."""
    return np.sort(np.array(graph_of(count, a, b).bridges(), dtype=np.int64))


def only_through(network: Network) -> NDArray[np.int64]:
    """For each person how many others the owner reaches over that person alone.

    They are those below it in the tree of dominators from the owner (Lengauer and Tarjan, 1979): everybody whom no way
    reaches that leaves the person out.
    """
    import igraph

    owner = network.size
    direct = np.flatnonzero(network.own > 0)
    arcs = np.concatenate([
        np.column_stack([np.full(len(direct), owner), direct]),
        np.column_stack([network.a, network.b]),
        np.column_stack([network.b, network.a]),
    ])  # fmt: skip
    above = igraph.Graph(n=owner + 1, edges=arcs, directed=True).dominator(owner)
    below = np.zeros(owner + 1, dtype=np.int64)
    for person in reversed(_from_the_top(above, owner)):
        below[above[person]] += below[person] + 1
    return below[:owner]


def _from_the_top(above: list[int], root: int) -> list[int]:
    """Whom the root reaches, each after the one above; without the root."""
    under = defaultdict(list)
    for person, one_above in enumerate(above):
        if one_above >= 0:
            under[one_above].append(person)
    order = [root]
    for person in order:
        order += under[person]
    return order[1:]


def go_between(network: Network) -> Floats:
    """How often each person stands on the shortest way between two others, the owner left out: Freeman's betweenness.

    Exact up to `EXACT_UP_TO` people; above, estimated from a sample that is the same each time (Brandes, 2007).
    """
    graph = graph_of(network.size, network.a, network.b)
    if network.size <= EXACT_UP_TO:
        return np.array(graph.betweenness(directed=False), dtype=np.float64)
    sample = np.random.default_rng(SEED).choice(network.size, SAMPLED, replace=False)
    found = np.array(graph.betweenness(directed=False, sources=sample.tolist()), dtype=np.float64)
    return found * (network.size / SAMPLED)
