"""Fits the five numbers: slopes of each set by itself, their mean, and one level for all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from training.warmth.windows import SHORTEST_PRODUCT_HORIZON, Window
from wasl.relations.network.warmth.rules import Model

Floats = NDArray[np.float64]

RULE_OF_THUMB = {"silence": 1.0, "days": float(np.log(2.5) / np.log(4))}
"""Twice the silence halves the odds, and four times the days of contact multiply them by two and a half."""

SETS_OF_THE_RULE = 4
"""The rule was measured on eight sets; it counts for the four of them that are not here to learn from."""

SLOPE_SPREAD = 2.0
SLOPES = ("silence", "days", "gap")
ROUNDS = 50
LONGEST_STEP = 1.0  # logits: far from the end, a whole step would leave the curve


def fit(sets: Mapping[str, Sequence[Window]]) -> Model:
    """The model of these sets. Those that are too short for a horizon that pages show teach nothing."""
    long = {name: [one for one in some if one.horizon >= SHORTEST_PRODUCT_HORIZON] for name, some in sets.items()}
    by_set = [_slopes(some) for some in long.values() if some]
    sums = {name: sum(one[name] for one in by_set) for name in SLOPES}
    slopes = {
        name: (sums[name] + SETS_OF_THE_RULE * RULE_OF_THUMB[name]) / (len(by_set) + SETS_OF_THE_RULE)
        for name in RULE_OF_THUMB
    }
    gap = sums["gap"] / len(by_set)
    bare = Model(0.0, slopes["silence"], slopes["days"], gap, 0.0)
    levels = [_level(bare, some) for some in long.values() if some]
    horizon = float(np.mean([slope for _, slope in levels if slope is not None]))
    level = float(np.mean([_level(bare, some, horizon)[0] for some in long.values() if some]))
    return Model(*(round(number, 3) for number in (level, bare.silence, bare.days, gap, horizon)))


def _slopes(windows: Sequence[Window]) -> dict[str, float]:
    """Of one set: what silence, days and gap weigh within one horizon."""
    horizons = sorted({window.horizon for window in windows})
    design = np.concatenate([
        np.column_stack([
            -np.log1p(one.day - one.facts.last),
            np.log(one.facts.count),
            np.log1p(one.facts.mean_gaps()),
            np.full((len(one.rows), len(horizons)), [one.horizon == horizon for horizon in horizons]),
        ])
        for one in windows
    ])  # fmt: skip
    spread = np.array([SLOPE_SPREAD] * len(SLOPES) + [np.inf] * len(horizons))
    found = _newton(design, _happened(windows), _weights(windows), 1 / spread**2)
    return dict(zip(SLOPES, map(float, found), strict=False))


def _level(bare: Model, windows: Sequence[Window], slope: float | None = None) -> tuple[float, float | None]:
    """The level of one set, and what the logarithm of the horizon weighs in it: None where it has one horizon only."""
    offset = np.concatenate([bare.logits(one.facts, one.day, one.horizon) for one in windows])
    horizons = np.log(np.concatenate([np.full(len(one.rows), one.horizon) for one in windows]))
    ones = np.ones((len(offset), 1))
    if slope is not None:
        found = _newton(ones, _happened(windows), _weights(windows), np.zeros(1), offset + slope * horizons)
        return float(found[0]), slope
    if len({one.horizon for one in windows}) == 1:
        return _level(bare, windows, 1.0)[0], None
    found = _newton(np.column_stack([ones, horizons]), _happened(windows), _weights(windows), np.zeros(2), offset)
    return float(found[0]), float(found[1])


def _happened(windows: Sequence[Window]) -> Floats:
    return np.concatenate([one.happened for one in windows]).astype(float)


def _weights(windows: Sequence[Window]) -> Floats:
    """Every window of a set weighs the same, and a tie counts once, not from both of its ends."""
    return np.concatenate([one.is_counted / one.is_counted.sum() * 1000 for one in windows])


def _newton(
    design: Floats, happened: Floats, weights: Floats, tightness: Floats, offset: Floats | float = 0.0
) -> Floats:
    """Weighted logistic regression with a prior around zero."""
    found = np.zeros(design.shape[1])
    for _ in range(ROUNDS):
        chance = 1 / (1 + np.exp(-(design @ found + offset)))
        slope = design.T @ (weights * (happened - chance)) - tightness * found
        curve = (design * (weights * chance * (1 - chance))[:, None]).T @ design + np.diag(tightness)
        found = found + np.clip(np.linalg.solve(curve, slope), -LONGEST_STEP, LONGEST_STEP)
    return found
