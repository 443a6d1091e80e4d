"""Logistic regression over hashed pieces of words: one message after the other, the same order every time."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from training.etiquette.sources import Message
from wasl.foundation.etiquette.line import Line
from wasl.foundation.etiquette.weighing import ABUSE, BUCKETS, STEP, Reading, chance, in_order

ROUNDS = 8
PACE = 0.25
SHRINK = 2e-5  # pulls each weight towards nothing
FIRST_GUESS = 0.5
LARGEST = 127 / STEP
SEED = 11


@dataclass(frozen=True, slots=True)
class Taken:
    """A text taken apart, as the models read it."""

    places: NDArray[np.int64]
    signs: NDArray[np.float64]

    @classmethod
    def apart(cls, text: str, reading: Reading = ABUSE) -> Taken:
        words = Line.of(text).words
        return cls(in_order(reading.buckets(words)), np.array([*reading.signs(words), 1.0]))


def fit_messages(messages: Sequence[Message]) -> tuple[NDArray[np.int8], NDArray[np.int16]]:
    """Weights by which a sentence is taken for abuse."""
    worded = [one for one in messages if Line.of(one.text).words]
    return fit([Taken.apart(one.text) for one in worded], [one.is_abuse for one in worded])


def fit(
    taken: Sequence[Taken], verdicts: Sequence[bool], counts: Sequence[float] = ()
) -> tuple[NDArray[np.int8], NDArray[np.int16]]:
    """The weights as they are kept. Both verdicts weigh the same in all; `counts` says how much each text does, else one.

    `fsum` adds exactly, so that no machine rounds otherwise.
    """
    counts = counts or [1.0] * len(taken)
    learned = list(zip(taken, verdicts, counts, strict=True))
    whole = math.fsum(counts)
    yes = math.fsum(count for _one, verdict, count in learned if verdict)
    share = {True: whole / 2 / max(yes, 1), False: whole / 2 / max(whole - yes, 1)}
    weights, grown = np.zeros(BUCKETS), np.full(BUCKETS, 0.05)
    signs = np.array([FIRST_GUESS] * (len(taken[0].signs) - 1) + [0.0])
    signs_grown = np.full(len(signs), 1.0)
    order = random.Random(SEED)
    for _ in range(ROUNDS):
        order.shuffle(learned)
        for one, verdict, count in learned:
            scale = 1 / math.sqrt(len(one.places) or 1)
            level = math.fsum(weights[one.places]) * scale + math.fsum(signs * one.signs)
            error = (chance(level) - verdict) * share[verdict] * count
            pull = error * scale + SHRINK * weights[one.places]
            grown[one.places] += pull * pull
            weights[one.places] -= PACE * pull / np.sqrt(grown[one.places])
            pull = error * one.signs
            signs_grown += pull * pull
            signs -= PACE * pull / np.sqrt(signs_grown)
    kept = np.clip(weights, -LARGEST, LARGEST) * STEP
    return np.rint(kept).astype(np.int8), np.rint(signs * STEP).astype(np.int16)
