"""Chance that a seed decides: the same seed, the same choices on every machine."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from math import exp, gamma, log
from typing import TypeVar

import numpy as np

T = TypeVar("T")

DRAWN_AT_ONCE = 4096  # one draw from numpy costs fifty times as much as its share of many
BURSTINESS = 0.75
"""Shape of the Weibull distribution of waiting times: below 1, mostly short, now and then long."""


class Chance:
    """Draws what the demo is made of."""

    def __init__(self, seed: int) -> None:
        self._drawn = _uniform(seed)

    def one(self, choices: Sequence[T]) -> T:
        return choices[int(next(self._drawn) * len(choices))]

    def some(self, choices: Sequence[T], count: int) -> list[T]:
        """So many different ones, or all where there are fewer."""
        rest = list(range(len(choices)))
        return [choices[rest.pop(int(next(self._drawn) * len(rest)))] for _ in range(min(count, len(choices)))]

    def weighted(self, choices: Sequence[T], weights: Sequence[float]) -> T:
        shares = list(accumulate(weights))
        return choices[min(bisect_right(shares, next(self._drawn) * shares[-1]), len(choices) - 1)]

    def happens(self, probability: float) -> bool:
        return next(self._drawn) < probability

    def whole(self, lowest: int, highest: int) -> int:
        """From the lowest to the highest, both included."""
        return lowest + int(next(self._drawn) * (highest - lowest + 1))

    def between(self, lowest: float, highest: float) -> float:
        return lowest + next(self._drawn) * (highest - lowest)

    def gap(self, mean: float) -> float:
        """A waiting time, as between people who write in bursts."""
        scale = mean / gamma(1 + 1 / BURSTINESS)
        return float(scale * (-log(1 - next(self._drawn))) ** (1 / BURSTINESS))

    def few(self, mean: float) -> int:
        """A small number, of a Poisson distribution."""
        count, product, least = 0, next(self._drawn), exp(-mean)
        while product > least:
            count += 1
            product *= next(self._drawn)
        return count


def _uniform(seed: int) -> Iterator[float]:
    """Numbers from 0 to below 1, without end."""
    generator = np.random.default_rng(seed)
    while True:
        yield from generator.random(DRAWN_AT_ONCE).tolist()
