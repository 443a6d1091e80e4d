"""Makes up a network of ties between people: overlapping circles, and a few who know very many.

No large real network may be shipped. Circles make triangles, which random pairs would not; a log-normal sociability gives
degrees from a handful to more than a thousand.
"""

import numpy as np
from numpy.typing import NDArray

CIRCLES_EACH = 4
CIRCLE_OF = 60
SOCIABILITY = 0.9
PAIRS_AT_ONCE = 4_000_000
STRONG, WEAK = 1.0, 2.5
"""Of the beta distribution of strengths: many weak ties and few strong ones."""


def make_pairs(
    people: int, ties: int, seed: int = 7
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float32]]:
    """So many different ties of people 0 to `people`, `a < b`, in order, with their strengths."""
    chance = np.random.default_rng(seed)
    member, begins = _circles(chance, people)
    weight = np.cumsum(chance.lognormal(0, SOCIABILITY, people)[member])
    edges = np.concatenate(([0.0], weight))[begins]
    pairs = np.empty(0, np.int64)
    while len(pairs) < ties:
        circle = np.searchsorted(edges, chance.random(PAIRS_AT_ONCE) * weight[-1], "right") - 1
        one, other = (_of_circle(chance, circle, edges, weight, member) for _ in range(2))
        low, high = np.minimum(one, other), np.maximum(one, other)
        new = (low * people + high)[low != high]
        pairs = np.union1d(pairs, new[: max(ties - len(pairs), 1) * 2])
    pairs = np.sort(chance.permutation(pairs)[:ties])
    strength = np.maximum(chance.beta(STRONG, WEAK, ties), 0.01).astype(np.float32)
    return pairs // people, pairs % people, strength


def _circles(chance: np.random.Generator, people: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The members of each circle side by side, and where each circle begins."""
    count = max(people * CIRCLES_EACH // CIRCLE_OF, 1)
    size = chance.lognormal(0, 1, count)
    circle = np.searchsorted(np.cumsum(size) / size.sum(), chance.random(people * CIRCLES_EACH))
    order = np.argsort(circle, kind="stable")
    begins = np.searchsorted(circle[order], np.arange(count + 1))
    return (np.repeat(np.arange(people), CIRCLES_EACH))[order], begins


def _of_circle(
    chance: np.random.Generator,
    circle: NDArray[np.int64],
    edges: NDArray[np.float64],
    weight: NDArray[np.float64],
    member: NDArray[np.int64],
) -> NDArray[np.int64]:
    """A member of each of these circles, the sociable more often."""
    drawn = edges[circle] + chance.random(len(circle)) * (edges[circle + 1] - edges[circle])
    found: NDArray[np.int64] = member[np.minimum(np.searchsorted(weight, drawn), len(member) - 1)]
    return found
