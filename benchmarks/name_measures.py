"""How well a search and a comparison of names do: first place, first ten; precision and recall."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import quantiles

from benchmarks.making.name_queries import Asked
from wasl.foundation.language.names.finding import Found

Answers = Callable[[str], Sequence[Found]]


@dataclass(frozen=True)
class Ranks:
    """Shares of the queries; `middle` and `slow` are milliseconds of processor, of half and of 95 in 100 queries at most."""

    queries: int
    first: float
    ten: float
    reciprocal: float
    middle: float
    slow: float


def ranks(asked: Sequence[Asked], answers: Answers) -> Ranks:
    """Equal scores share their places: whoever is one of two first counts as half."""
    first = ten = reciprocal = 0.0
    taken = []
    for one in asked:
        began = time.process_time()
        found = answers(one.text)
        taken.append((time.process_time() - began) * 1000)
        score = next((person.score for person in found if person.person == one.meant), None)
        if score is None:
            continue
        better = sum(person.score > score for person in found)
        equal = sum(person.score == score for person in found)
        first += (better == 0) / equal
        ten += min(1.0, max(0, 10 - better) / equal)
        reciprocal += 1 / (better + (equal + 1) / 2)
    count = len(asked)
    cuts = quantiles(taken, n=20) if count > 1 else [0.0] * 19
    return Ranks(count, first / count, ten / count, reciprocal / count, cuts[9], cuts[18])


@dataclass(frozen=True)
class Judged:
    precision: float
    recall: float

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def judged(scores: Sequence[float], is_same: Sequence[bool], threshold: float) -> Judged:
    """What is at least at the threshold is called the same."""
    right = sum(same for score, same in zip(scores, is_same, strict=True) if score >= threshold)
    called = sum(score >= threshold for score in scores)
    return Judged(right / called if called else 0.0, right / max(1, sum(is_same)))


def best_threshold(scores: Sequence[float], is_same: Sequence[bool]) -> float:
    """That of the best F1."""
    ordered = sorted(zip(scores, is_same, strict=True), reverse=True)
    right, best, threshold, every = 0, 0.0, 1.0, sum(is_same)
    for called, (score, same) in enumerate(ordered, 1):
        right += same
        if 2 * right / (called + every) > best:
            best, threshold = 2 * right / (called + every), score
    return threshold


def threshold_for_recall(scores: Sequence[float], is_same: Sequence[bool], recall: float) -> float:
    """The highest threshold that still has that recall."""
    right = sorted((score for score, same in zip(scores, is_same, strict=True) if same), reverse=True)
    return right[min(len(right), max(1, -int(-len(right) * recall // 1))) - 1]
