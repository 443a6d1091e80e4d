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
from wasl.foundation.etiquette.weighing import BUCKETS, SIGNS, STEP, features, sign_counts

ROUNDS = 8
PACE = 0.25
SHRINK = 2e-5  # pulls each weight towards nothing
FIRST_GUESS = 0.5
LARGEST = 127 / STEP
SEED = 11


@dataclass(frozen=True)
class Lesson:
    places: NDArray[np.int64]
    signs: NDArray[np.float64]
    is_abuse: bool
    weight: float


def lessons(messages: Sequence[Message]) -> list[Lesson]:
    """Both verdicts weigh the same in all."""
    abuse = sum(one.is_abuse for one in messages)
    share = {True: len(messages) / 2 / max(abuse, 1), False: len(messages) / 2 / max(len(messages) - abuse, 1)}
    made = []
    for one in messages:
        words = Line.of(one.text).words
        if words:
            signs = np.array([*sign_counts(words), 1.0])
            made.append(Lesson(features(words), signs, one.is_abuse, share[one.is_abuse]))
    return made


def fit(messages: Sequence[Message]) -> tuple[NDArray[np.int8], NDArray[np.int16]]:
    """The weights as they are kept. `fsum` adds exactly, so that no machine rounds otherwise."""
    learned = lessons(messages)
    weights, grown = np.zeros(BUCKETS), np.full(BUCKETS, 0.05)
    signs, signs_grown = np.array([FIRST_GUESS] * len(SIGNS) + [0.0]), np.full(len(SIGNS) + 1, 1.0)
    order = random.Random(SEED)
    for _ in range(ROUNDS):
        order.shuffle(learned)
        for one in learned:
            scale = 1 / math.sqrt(len(one.places) or 1)
            level = math.fsum(weights[one.places]) * scale + math.fsum(signs * one.signs)
            error = (1 / (1 + math.exp(-max(min(level, 30.0), -30.0))) - one.is_abuse) * one.weight
            pull = error * scale + SHRINK * weights[one.places]
            grown[one.places] += pull * pull
            weights[one.places] -= PACE * pull / np.sqrt(grown[one.places])
            pull = error * one.signs
            signs_grown += pull * pull
            signs -= PACE * pull / np.sqrt(signs_grown)
    kept = np.clip(weights, -LARGEST, LARGEST) * STEP
    return np.rint(kept).astype(np.int8), np.rint(signs * STEP).astype(np.int16)
