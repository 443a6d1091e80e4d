"""Weighs the numbers of a comparison: an order for a search, a probability for two records. Learned, small, exact."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

FILE = Path(__file__).parent / "tables" / "weights.json"

Numbers = NDArray[np.float64]


@dataclass(frozen=True)
class Weights:
    """A straight line, and a few bends (a hidden layer) where a line does not fit; all of scaled numbers."""

    middle: Numbers
    scale: Numbers
    straight: Numbers
    into: Numbers
    bends: Numbers
    out: Numbers
    start: float

    @classmethod
    def of(cls, written: Mapping[str, Sequence[float]]) -> Weights:
        arrays = {name: np.array(values, dtype=np.float64) for name, values in written.items() if name != "start"}
        return cls(**arrays, start=float(written["start"][0]))

    def scores(self, numbers: Numbers) -> Numbers:
        """By row, how much speaks for it; as a natural logarithm of odds when they were learned so."""
        scaled = (numbers - self.middle) / self.scale
        bent = np.tanh(scaled @ self.into + self.bends) @ self.out
        return np.asarray(scaled @ self.straight + bent + self.start)


def probability(score: float) -> float:
    return 1 / (1 + math.exp(-max(-40.0, min(40.0, score))))


@dataclass(frozen=True)
class AllWeights:
    """For the order of a search, for pairs across scripts (the Latin name first), and for pairs within one script."""

    search: Weights
    across: Weights
    within: Weights


@lru_cache(maxsize=1)
def shipped_weights() -> AllWeights:
    written = json.loads(FILE.read_text(encoding="utf-8"))
    return AllWeights(*(Weights.of(written[name]) for name in ("search", "across", "within")))
