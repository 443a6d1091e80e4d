"""Structural holes around the owner: Burt, Structural Holes (1992), chapter 2; Borgatti's simplification (1997)."""

from __future__ import annotations

import numpy as np

from wasl.relations.network.figures.rules.graph import Floats, Ints, Network, neighbours

CELLS_AT_ONCE = 4_000_000
"""Counts of a block of people with everybody: 32 MB."""


def effective_size(network: Network) -> float:
    """How many of the owner's people reach where no other of them reaches: n - 2t / n, of t ties among n people.

    Burt's measure where all ties weigh the same, in Borgatti's form. 0 where there is nobody.
    """
    known = network.known()
    return known.size - 2 * len(known.a) / known.size if known.size else 0.0


def local_constraint(network: Network) -> Floats:
    """How much of the owner's time leads to each person, straight and round by the others: (p_ij + sum of p_iq p_qj) squared.

    p is the share of a tie among all ties of the one it goes out from. By place; 0 for those to whom she is not tied.
    Their sum is Burt's constraint: near 0 for many people who do not know each other, 1 and more for a few who all do.
    """
    total = network.own.sum()
    if not total:
        return np.zeros(network.size)
    of_each = network.own.copy()
    for end in (network.a, network.b):
        of_each += np.bincount(end, weights=network.strength, minlength=network.size)
    straight = network.own / total
    passed_on = np.divide(straight, of_each, out=np.zeros(network.size), where=of_each > 0)
    round_by = np.zeros(network.size)
    for source, goal in ((network.a, network.b), (network.b, network.a)):
        round_by += np.bincount(goal, weights=passed_on[source] * network.strength, minlength=network.size)
    return np.where(network.own > 0, (straight + round_by) ** 2, 0.0)


def constraint(network: Network) -> float:
    """Burt's constraint of the owner."""
    return float(local_constraint(network).sum())


def betweenness(network: Network) -> float:
    """The share of pairs of her people whose shortest way to each other leads over the owner: 0 to 1.

    Freeman's betweenness (1977) of the owner in her ego network, over its greatest value. There no two are further apart
    than two steps, so a pair that is not tied counts 1 / (1 + those whom both know); Everett and Borgatti (2005).
    """
    known = network.known()
    pairs = known.size * (known.size - 1) / 2
    if not pairs:
        return 0.0
    return (pairs - len(known.a) - _otherwise_joined(known.size, known.a, known.b)) / pairs


def _otherwise_joined(count: int, a: Ints, b: Ints) -> float:
    """Over pairs that are not tied: the part of their shortest ways that leads over others than the owner."""
    near = neighbours(count, a, b)
    degree = np.diff(near.start)
    at_once = max(CELLS_AT_ONCE // count, 1)
    total = 0.0
    for first in range(0, count, at_once):
        last = min(first + at_once, count)
        middle = near.others[near.start[first] : near.start[last]]
        row = np.repeat(np.arange(last - first), degree[first:last])
        steps = degree[middle]
        ends = np.cumsum(steps)
        # The neighbours of all these middles, one run after another.
        places = np.repeat(near.start[middle] - (ends - steps), steps) + np.arange(ends[-1] if len(ends) else 0)
        cells = np.repeat(row, steps) * count + near.others[places]
        shared = np.bincount(cells, minlength=(last - first) * count)
        shared[row * count + middle] = 0  # who is tied needs nobody between
        shared[np.arange(last - first) * count + np.arange(first, last)] = 0
        found = shared[shared > 0]
        total += float((found / (found + 1)).sum())
    return total / 2  # each pair was met from both ends
