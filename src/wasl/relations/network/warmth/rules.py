"""How likely at least one contact within a horizon is, from the days of contact up to a day: pure.

    logit P = intercept + own shift - silence · ln(1 + days of silence) + days · ln(days of contact)
              + gap · ln(1 + mean gap) + horizon · ln(days of the horizon)

Five numbers, learned once (docs/models/warmth.md). This foretells contact, and neither closeness nor what a word
would bring about.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from wasl.relations.network.warmth.histories import Facts, Histories

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Band = Literal["sure", "likely", "open", "unlikely", "short"]

FILE = Path(__file__).with_name("coefficients.json")

HORIZONS = (30, 90, 180)
USUAL_HORIZON = 90
SHORTEST_HORIZON, LONGEST_HORIZON = 1, 365  # days; nothing longer was measured
LEAST_DAYS = 3
"""Days of contact below which nothing is said: two days make one gap, and one gap is chance."""

TIES_FOR_A_SHIFT = 5
"""Ties of the earlier windows below which an owner has no shift of her own."""

SHIFT_SPREAD = 1.5
"""How far, in logits, owners are held to differ from each other before anything is known of them."""

TIES_COUNT_AS = 0.35
"""What a tie of an earlier window weighs: there are two of each, and all rise and fall together with the owner's seasons."""

SHORTEST_WINDOW_DAYS = 4
NEWTON_STEPS = 12  # the curve is concave: four come close, and none is longer than one logit

_BANDS: tuple[tuple[float, Band], ...] = ((0.75, "sure"), (0.5, "likely"), (0.25, "open"), (0.0, "unlikely"))
BANDS: tuple[Band, ...] = (*(band for _, band in _BANDS), "short")


@dataclass(frozen=True, slots=True)
class Model:
    """The five numbers. Each is positive but the intercept: more silence makes contact less likely."""

    intercept: float
    silence: float
    days: float
    gap: float
    horizon: float

    def logits(self, facts: Facts, day: int | Ints, horizon_days: int | Ints) -> Floats:
        """Of each tie, from what was up to that day, or to the day of each; not a number below `LEAST_DAYS`."""
        told = (
            self.intercept
            - self.silence * np.log1p(np.maximum(day - facts.last, 0))
            + self.days * np.log(np.maximum(facts.count, 1))
            + self.gap * np.log1p(facts.mean_gaps())
            + self.horizon * np.log(horizon_days)
        )
        return np.where(facts.count >= LEAST_DAYS, told, np.nan)


@cache
def shipped() -> Model:
    """The model that comes with the program."""
    values: dict[str, Any] = json.loads(FILE.read_text("utf-8"))  # Any: JSON
    return Model(**values["logit"])


def chances(logits: Floats, shift: float = 0.0) -> Floats:
    """Probabilities; what has too little history stays not a number."""
    told: Floats = 1.0 / (1.0 + np.exp(-(logits + shift)))
    return told


def own_shift(model: Model, histories: Histories, day: int, horizon_days: int) -> float:
    """What to add to every logit of one owner, from how her ties went in the windows that ended on that day.

    One window is as long as the horizon, the other half of it, for what has changed of late. Zero where too few had
    enough history then, and where the owner was in touch with nobody in the later half: then nothing was recorded.
    """
    half = max(horizon_days // 2, SHORTEST_WINDOW_DAYS)
    if not histories.happened_between(day - half, day).any():
        return 0.0
    windows = [(day - length, length) for length in (horizon_days, half)]
    logits = [model.logits(histories.facts_on(begin), begin, length) for begin, length in windows]
    happened = [histories.happened_between(begin, day) for begin, _ in windows]
    return fitted_shift(np.concatenate(logits), np.concatenate(happened))


def fitted_shift(logits: Floats, happened: NDArray[np.bool_]) -> float:
    """The likeliest shift of those ties that have a logit, under the spread above."""
    known = ~np.isnan(logits)
    told, came = logits[known], happened[known].astype(np.float64)
    if len(told) < TIES_FOR_A_SHIFT:
        return 0.0
    shift = 0.0
    for _ in range(NEWTON_STEPS):
        chance = chances(told, shift)
        slope = TIES_COUNT_AS * float((came - chance).sum()) - shift / SHIFT_SPREAD**2
        curve = TIES_COUNT_AS * float((chance * (1 - chance)).sum()) + 1 / SHIFT_SPREAD**2
        shift += float(np.clip(slope / curve, -1.0, 1.0))
    return shift


def band_of(probability: float | None) -> Band:
    """In which of the bands a probability falls; `short` where there is none, for want of history."""
    if probability is None:
        return "short"
    return next(band for least, band in _BANDS if probability >= least)


def bounds_of(band: Band) -> tuple[float, float]:
    """From which probability on, and below which."""
    least = next(bound for bound, name in _BANDS if name == band)
    return least, min((bound for bound, _ in _BANDS if bound > least), default=1.01)
