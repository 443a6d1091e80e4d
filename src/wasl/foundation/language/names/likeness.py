"""How likely two written names are one person's, the same whichever comes first."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from .features import MIRROR, Compared, as_array
from .weighing import AllWeights


def likeness(weights: AllWeights, compared: Sequence[Compared]) -> NDArray[np.float64]:
    """The natural logarithm of the odds. Across scripts the Latin name is asked; within one, both, and their middle counts."""
    numbers = as_array(compared)
    mirrored = numbers[:, MIRROR]
    ones = np.array([pair.one.is_arabic for pair in compared], dtype=bool)
    others = np.array([pair.other.is_arabic for pair in compared], dtype=bool)
    across = weights.across.scores(np.where(ones[:, None], mirrored, numbers))
    within = (weights.within.scores(numbers) + weights.within.scores(mirrored)) / 2
    return np.asarray(np.where(ones == others, within, across))
