"""The way from one person to another over people who know each other."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from wasl.relations.network.figures.rules.graph import Network
from wasl.relations.network.figures.rules.hanging import graph_of

EACH_STEP = 1.0
"""Added to a tie's distance: without it a product of strengths prefers chains of five and more people to a short way."""


def way_between(network: Network, start: int, goal: int) -> list[int]:
    """The places from one to the other, both included, by the strongest short way without the owner; empty if there is none.

    Each tie is as long as `EACH_STEP` less the logarithm of its strength; the shortest way by Dijkstra.
    """
    graph = graph_of(network.size, network.a, network.b)
    lengths: NDArray[np.float64] = EACH_STEP - np.log(np.clip(network.strength, 1e-6, 1))
    if start == goal or not graph.degree(start) or not graph.degree(goal):
        return []
    if graph.distances(start, goal)[0][0] == np.inf:
        return []
    return [int(place) for place in graph.get_shortest_path(start, goal, weights=lengths.tolist())]
