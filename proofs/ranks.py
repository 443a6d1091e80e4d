"""Whether two series of times are one: the difference of their middles, and the test of Mann and Whitney."""

import math
from collections.abc import Sequence
from itertools import groupby
from statistics import median


def difference_of_medians(one: Sequence[float], other: Sequence[float]) -> float:
    """In the unit of the times; above zero where the first are longer."""
    return median(one) - median(other)


def mann_whitney(one: Sequence[float], other: Sequence[float]) -> float:
    """How probable it is that ranks so far apart, or further, are chance: two-sided, by the normal approximation with ties.

    Mann, Whitney: On a test of whether one of two random variables is stochastically larger than the other (1947). From
    some twenty of each on the approximation is good to a hundredth.
    """
    n, m = len(one), len(other)
    ranked = sorted([(time, True) for time in one] + [(time, False) for time in other])
    ranks, ties, before = 0.0, 0, 0
    for _time, alike in groupby(ranked, key=lambda pair: pair[0]):
        some = [is_one for _same, is_one in alike]
        ranks += sum(some) * (before + (len(some) + 1) / 2)
        ties += len(some) ** 3 - len(some)
        before += len(some)
    total = n + m
    spread = math.sqrt(n * m / 12 * (total + 1 - ties / (total * (total - 1))))
    away = abs(ranks - n * (n + 1) / 2 - n * m / 2)
    return math.erfc(max(away - 0.5, 0) / spread / math.sqrt(2)) if spread else 1.0
