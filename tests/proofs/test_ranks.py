"""Two series of times, told apart or not: against values that others computed."""

import random

import pytest

from proofs.ranks import difference_of_medians, mann_whitney


def test_what_is_alike_is_not_told_apart():
    assert mann_whitney([1, 2, 3, 4], [1, 2, 3, 4]) == pytest.approx(1.0)
    assert mann_whitney([5.0] * 30, [5.0] * 30) == 1.0


def test_it_is_as_others_compute_it():
    """`wilcox.test(c(1.1,2.2,3.3,4.4,5.5), c(2.5,3.5,4.5,5.0,6.5,7.5), exact=FALSE)` of R, worked out by hand: W = 7."""
    one, other = [1.1, 2.2, 3.3, 4.4, 5.5], [2.5, 3.5, 4.5, 5.0, 6.5, 7.5]

    assert mann_whitney(one, other) == pytest.approx(0.1709, abs=0.0005)
    assert mann_whitney(other, one) == pytest.approx(mann_whitney(one, other))


def test_a_shift_is_found_and_chance_is_not():
    chance = random.Random(7)
    first, second = ([chance.gauss(100, 5) for _ in range(200)] for _ in range(2))

    assert mann_whitney(first, second) > 0.01
    assert mann_whitney(first, [one + 3 for one in second]) < 0.001
    assert difference_of_medians([one + 3 for one in first], first) == pytest.approx(3)
