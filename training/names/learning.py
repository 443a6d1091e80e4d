"""Learns how the numbers of a comparison are weighed: which candidate a search means, and whether a pair is one person."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from training.names.examples import Searches

Numbers = NDArray[np.float64]
Written = dict[str, list[float]]

FIRST_STEP = 0.01
KEPT_SMALL = 3e-4  # how much large weights are held back
DIGITS = 5  # of a weight as it is shipped; also hides in which order a processor adds
NOT_THERE = -1e9
BEGINNINGS = (
    3  # each learns something else of the same lessons; their middle is surer than any, and is one set of weights
)


@dataclass(frozen=True)
class Course:
    """How many bends, how often everything is seen, and how much of it before the weights change."""

    bends: int
    rounds: int
    at_once: int


SEARCH, PAIR = Course(8, 40, 100), Course(24, 60, 200)  # chosen by the dev persons


@dataclass
class Layers:
    """The weights while they are learned, in one list."""

    arrays: list[Numbers]  # straight, into, bends, out, start

    @classmethod
    def first(cls, width: int, bends: int, seed: int) -> Layers:
        chance = np.random.default_rng(seed)
        return cls([
            np.zeros(width), chance.normal(0, 0.3, (width, bends)), np.zeros(bends), chance.normal(0, 0.3, bends), np.zeros(1),
        ])  # fmt: skip

    def scores(self, rows: Numbers) -> tuple[Numbers, Numbers]:
        straight, into, bends, out, start = self.arrays
        bent = np.tanh(rows @ into + bends)
        return rows @ straight + bent @ out + start, bent

    def slopes(self, rows: Numbers, bent: Numbers, wrong: Numbers) -> list[Numbers]:
        """How the error changes with each weight, given how it changes with each score."""
        back = wrong[:, None] * self.arrays[3] * (1 - bent * bent)
        found = [rows.T @ wrong, rows.T @ back, back.sum(axis=0), bent.T @ wrong, wrong.sum(keepdims=True)]
        return [slope + KEPT_SMALL * array for slope, array in zip(found, self.arrays, strict=True)]


def learn_order(searches: Searches, seed: int) -> Written:
    """The right candidate is to be the likeliest of those there are; the middle of several beginnings."""
    count, most, width = searches.numbers.shape

    def wrong_by_score(chosen: NDArray[np.intp], scores: Numbers) -> Numbers:
        shown = np.where(searches.there[chosen], scores.reshape(len(chosen), most), NOT_THERE)
        chances = np.exp(shown - shown.max(axis=1, keepdims=True))
        chances /= chances.sum(axis=1, keepdims=True)
        chances[np.arange(len(chosen)), searches.right[chosen]] -= 1
        return np.asarray(chances.reshape(-1) / len(chosen))

    middle, scale = _scaling(searches.numbers[searches.there])
    scaled = (searches.numbers - middle) / scale * searches.there[..., None]
    return _written([
        _learn(SEARCH, seed + place, width, count, lambda chosen: scaled[chosen].reshape(-1, width), wrong_by_score)
        for place in range(BEGINNINGS)
    ], middle, scale)  # fmt: skip


def learn_likeness(numbers: Numbers, meant: Numbers, seed: int) -> Written:
    """Logistic: the score becomes the logarithm of the odds that a pair is meant; the middle as above."""

    def wrong_by_score(chosen: NDArray[np.intp], scores: Numbers) -> Numbers:
        return np.asarray((1 / (1 + np.exp(-scores)) - meant[chosen]) / len(chosen))

    middle, scale = _scaling(numbers)
    scaled = (numbers - middle) / scale
    return _written([
        _learn(PAIR, seed + place, numbers.shape[1], len(numbers), lambda chosen: scaled[chosen], wrong_by_score)
        for place in range(BEGINNINGS)
    ], middle, scale)  # fmt: skip


def _scaling(rows: Numbers) -> tuple[Numbers, Numbers]:
    return np.round(rows.mean(axis=0), DIGITS), np.round(rows.std(axis=0) + 1e-3, DIGITS)


def _learn(
    course: Course, seed: int, width: int, count: int,
    rows_of: Callable[[NDArray[np.intp]], Numbers], wrong_by_score: Callable[[NDArray[np.intp], Numbers], Numbers],
) -> Layers:  # fmt: skip
    """Adam (Kingma and Ba, 2015), its step growing smaller along a half cosine."""
    layers = Layers.first(width, course.bends, seed)
    first = [np.zeros_like(array) for array in layers.arrays]
    second = [np.zeros_like(array) for array in layers.arrays]
    for done, (chosen, share) in enumerate(_portions(count, course, seed), 1):
        rows = rows_of(chosen)
        scores, bent = layers.scores(rows)
        step = FIRST_STEP * 0.5 * (1 + np.cos(np.pi * share))
        for place, slope in enumerate(layers.slopes(rows, bent, wrong_by_score(chosen, scores))):
            first[place] = 0.9 * first[place] + 0.1 * slope
            second[place] = 0.999 * second[place] + 0.001 * slope * slope
            change = first[place] / (1 - 0.9**done) / (np.sqrt(second[place] / (1 - 0.999**done)) + 1e-8)
            layers.arrays[place] = layers.arrays[place] - step * change
    return layers


def _portions(count: int, course: Course, seed: int) -> Iterator[tuple[NDArray[np.intp], float]]:
    """Everything in a new order each round; with what share of the rounds is over."""
    chance = np.random.default_rng(seed)
    for round_ in range(course.rounds):
        order = chance.permutation(count)
        for start in range(0, count, course.at_once):
            yield order[start : start + course.at_once], round_ / course.rounds


def _written(several: list[Layers], middle: Numbers, scale: Numbers) -> Written:
    """The middle of several, written as one: their bends side by side, each counting its share."""
    straight, into, bends, out, start = zip(*(layers.arrays for layers in several), strict=True)
    share = 1 / len(several)
    found = {
        "straight": sum(straight) * share, "into": np.concatenate(into, axis=1), "bends": np.concatenate(bends),
        "out": np.concatenate(out) * share, "start": sum(start) * share, "middle": middle, "scale": scale,
    }  # fmt: skip
    return {name: np.round(array, DIGITS).tolist() for name, array in sorted(found.items())}
