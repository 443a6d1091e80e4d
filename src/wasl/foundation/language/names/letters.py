"""How common a form is among names: letter trigrams, and a count for forms that were met in training."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .alignment import STEP, stacked


@dataclass(frozen=True)
class LetterModel:
    """`costs[before, last, next]` are in steps of STEP; 0 stands for the edge of the word."""

    costs: NDArray[np.uint8]

    def scores(self, forms: Sequence[str], *, is_beginning: bool = False) -> NDArray[np.float32]:
        """The logarithm of the chance of each form, its end included unless only the beginning is known."""
        codes, lengths = stacked(forms)
        wide = np.zeros((codes.shape[0], codes.shape[1] + 3), dtype=np.intp)
        wide[:, 2:-1] = codes
        steps = -STEP * self.costs[wide[:, :-2], wide[:, 1:-1], wide[:, 2:]]
        counted = np.arange(steps.shape[1]) < (lengths + (0 if is_beginning else 1))[:, None]
        return np.asarray(np.where(counted, steps, 0).sum(axis=1), dtype=np.float32)
