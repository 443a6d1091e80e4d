"""Graphs that others have measured, and ways to look at them as somebody's network."""

import igraph
import numpy as np

from wasl.relations.network.figures.rules.graph import Network

BORGATTI = [
    ("A", "B"), ("A", "F"), ("A", "G"), ("A", "E"), ("E", "G"), ("F", "G"), ("B", "G"), ("B", "D"), ("D", "G"), ("G", "C"),
]  # fmt: skip
"""The network of Borgatti, Structural Holes: Unpacking Burt's Redundancy Measures (Connections 20, 1997)."""


def zachary() -> igraph.Graph:
    """The karate club of Zachary (1977): 34 people, 78 ties."""
    return igraph.Graph.Famous("Zachary")


def seen_by(ego, edges, weights=None, count=None) -> Network:
    """A graph as the network of one of its people: the others keep their numbers, and their ties among themselves."""
    ends = np.array(edges, dtype=np.int32).reshape(-1, 2)
    strength = np.ones(len(ends)) if weights is None else np.asarray(weights, dtype=np.float64)
    own = np.zeros(count or int(ends.max(initial=0)) + 1)
    is_hers = (ends == ego).any(axis=1)
    own[(ends[is_hers].sum(axis=1) - ego)] = strength[is_hers]
    rest = np.sort(ends[~is_hers], axis=1)
    return Network(np.arange(len(own), dtype=np.int64), own, rest[:, 0], rest[:, 1], strength[~is_hers])


def letters(edges=BORGATTI):
    """The same edges with numbers, and the number of each letter."""
    number = {letter: place for place, letter in enumerate(sorted({end for edge in edges for end in edge}))}
    return [(number[a], number[b]) for a, b in edges], number


def whole(edges, own=(), strength=None) -> Network:
    """A network of everybody in these ties; `own` is the owner's tie with each."""
    ends = np.sort(np.array(edges, dtype=np.int32).reshape(-1, 2), axis=1)
    count = max(int(ends.max(initial=-1)) + 1, len(own))
    mine = np.zeros(count)
    mine[: len(own)] = own
    weights = np.ones(len(ends)) if strength is None else np.asarray(strength, dtype=np.float64)
    return Network(np.arange(1, count + 1, dtype=np.int64), mine, ends[:, 0], ends[:, 1], weights)
