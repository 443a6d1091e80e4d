"""How well scores foretell: ranks, chances, warnings; each with an interval over persons."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]

BINS = 10
SEED = 7
WARM_WITHIN_DAYS = 90
WARNED = 10
FEWEST_WARM = 20
FEWEST_OWN = 5


@dataclass(frozen=True)
class Asked:
    """One window as arrays: who owns each tie, whether contact came, and each score; the higher, the likelier."""

    owners: NDArray[np.int64]
    happened: Bools
    is_counted: Bools
    silence: NDArray[np.int64]
    scores: dict[str, Floats]


def auc(score: Floats, happened: Bools, weights: Floats) -> float:
    """The chance that of two ties the one that had contact scores higher; equal scores count half."""
    order = np.argsort(score, kind="stable")
    value, came, weight = score[order], happened[order], weights[order]
    begins = np.flatnonzero(np.r_[True, value[1:] != value[:-1]])
    with_contact = np.add.reduceat(weight * came, begins)
    without = np.add.reduceat(weight * ~came, begins)
    below = np.cumsum(without) - without
    pairs = with_contact.sum() * without.sum()
    return float((with_contact * (below + without / 2)).sum() / pairs) if pairs else float("nan")


def within_owners(windows: Sequence[Asked], name: str) -> Floats:
    """The AUC among each owner's own ties, of those who have enough of both kinds, as a page of hers orders them: by owner."""
    found: dict[int, list[float]] = {}
    for window in windows:
        order = np.argsort(window.owners, kind="stable")
        owners = window.owners[order]
        ends = np.flatnonzero(np.r_[True, owners[1:] != owners[:-1], True])
        for begin, end in pairwise(ends.tolist()):
            rows = order[begin:end]
            came = window.happened[rows]
            if len(rows) >= FEWEST_OWN and 0 < came.sum() < len(rows):
                found.setdefault(int(owners[begin]), []).append(
                    auc(window.scores[name][rows], came, np.ones(len(rows)))
                )
    return np.array([np.mean(found[owner]) for owner in sorted(found)])


def average_precision(score: Floats, happened: Bools, weights: Floats) -> float:
    """The mean precision at each contact, the likeliest first; ties at one score are taken together."""
    order = np.argsort(-score, kind="stable")
    value, came, weight = score[order], happened[order], weights[order]
    ends = np.r_[np.flatnonzero(value[1:] != value[:-1]), len(value) - 1]
    right, taken = np.cumsum(weight * came)[ends], np.cumsum(weight)[ends]
    gained = np.diff(np.r_[0.0, right])
    return float((gained * right / np.maximum(taken, 1e-9)).sum() / max(right[-1], 1e-9))


def brier(chance: Floats, happened: Bools, weights: Floats) -> float:
    return float(np.average((chance - happened) ** 2, weights=weights)) if weights.sum() else float("nan")


def calibration_error(chance: Floats, happened: Bools, weights: Floats) -> float:
    """By how much chances miss the share that came, on average over ten parts of equal size."""
    held = weights > 0
    order = np.argsort(chance[held], kind="stable")
    told, came, weight = chance[held][order], happened[held][order].astype(float), weights[held][order]
    parts = np.minimum((np.cumsum(weight) - weight / 2) / weight.sum() * BINS, BINS - 1).astype(int)
    missed = np.bincount(parts, weight * (told - came), BINS)
    return float(np.abs(missed).sum() / weight.sum())


def precision_of_warnings(window: Asked, score: Floats) -> list[tuple[int, float]]:
    """Of the ten warm ties that each owner of twenty would be warned of first, the share that went silent."""
    found = []
    warm = window.silence <= WARM_WITHIN_DAYS
    for owner in np.unique(window.owners[warm]):
        rows = np.flatnonzero(warm & (window.owners == owner))
        if len(rows) >= FEWEST_WARM:
            warned = rows[np.argsort(score[rows], kind="stable")[:WARNED]]
            found.append((int(owner), float(1 - window.happened[warned].mean())))
    return found


Measure = Callable[[Floats, Bools, Floats], float]


def mean_over(windows: Sequence[Asked], name: str, measure: Measure, drawn: Floats | None = None) -> float:
    """Of one score, over the windows; `drawn` says how often each owner is counted."""
    found = []
    for window in windows:
        weights = window.is_counted.astype(float)
        if drawn is not None:
            weights = weights * drawn[window.owners]
        found.append(measure(window.scores[name], window.happened, weights))
    return float(np.nanmean(found)) if not np.isnan(found).all() else float("nan")


def draws(windows: Sequence[Asked], count: int) -> list[Floats]:
    """Owners drawn with replacement, so many times: how often each was drawn."""
    owners = np.unique(np.concatenate([window.owners for window in windows]))
    chance = np.random.default_rng(SEED)
    return [
        np.bincount(chance.choice(owners, len(owners)), minlength=int(owners.max()) + 1).astype(float)
        for _ in range(count)
    ]


def interval(values: Sequence[float]) -> tuple[float, float]:
    """Where ninety-five of a hundred draws fall."""
    low, high = np.nanquantile(values, [0.025, 0.975])
    return float(low), float(high)
