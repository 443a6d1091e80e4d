"""Learns what is harsh, and of which kind; and how well it does on messages that were left out of learning."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator, Sequence

import numpy as np

from training.etiquette.fitting import Taken, fit
from training.etiquette.harsh_texts import HarshText, of_the_program, written
from wasl.foundation.etiquette.harshness import KINDS, READING, chance_of_harshness, likeliest_kind
from wasl.foundation.etiquette.line import Line
from wasl.foundation.etiquette.weighing import Weights

PARTS = 4
ALIKE = 0.4  # share of words in common, from which on two messages are one scene told twice
MOST_SHARED = 200  # a word of more messages than these tells no scene
SEED = 3
MOST_ALARMS = 0.02
"""The rules raise nearly three in a hundred on the same messages, and both together shall stay below five."""


def fit_harshness(language: str, texts: Sequence[HarshText]) -> Weights:
    """One row of weights that knows harshness from fairness, and one a kind that knows it from the other kinds."""
    taken = [Taken.apart(one.text, READING) for one in texts]
    rows = [fit(taken, [one.is_harsh for one in texts], [one.counts for one in texts])]
    known = [place for place, one in enumerate(texts) if one.kind in KINDS]
    of_known = [taken[place] for place in known]
    rows += [fit(of_known, [texts[place].kind == kind for place in known]) for kind in KINDS]
    buckets, signs = zip(*rows, strict=True)
    return Weights({language: np.stack(buckets)}, {language: np.stack(signs)})


def learned_from(language: str) -> list[HarshText]:
    return [*written(language), *of_the_program(language)]


def left_out(language: str) -> Iterator[tuple[HarshText, float, str]]:
    """Each written message, its chance and its kind by a model that saw neither it nor one like it."""
    texts = written(language)
    part_of = parted(texts)
    for part in range(PARTS):
        model = fit_harshness(language, [one for one in texts if part_of[one.text] != part] + of_the_program(language))
        for one in texts:
            if part_of[one.text] == part:
                words = Line.of(one.text).words
                yield one, chance_of_harshness(words, model), likeliest_kind(words, model)


def threshold(chances: Sequence[tuple[HarshText, float]]) -> float:
    """The chance above which `MOST_ALARMS` of the fair messages stand."""
    fair = sorted((chance for one, chance in chances if not one.is_harsh), reverse=True)
    return fair[int(len(fair) * MOST_ALARMS)]


def parted(texts: Sequence[HarshText]) -> dict[str, int]:
    """The part of each text; scenes told twice are in one."""
    words = [{word.plain[:5] for word in Line.of(one.text).words if len(word.plain) > 2} for one in texts]
    holding: dict[str, list[int]] = {}
    for place, some in enumerate(words):
        for word in some:
            holding.setdefault(word, []).append(place)
    scene = list(range(len(texts)))
    for places in holding.values():
        if len(places) <= MOST_SHARED:
            for first, second in itertools.combinations(places, 2):
                if len(words[first] & words[second]) >= ALIKE * len(words[first] | words[second]):
                    scene[_root(scene, second)] = _root(scene, first)
    roots = sorted({_root(scene, place) for place in range(len(texts))})
    random.Random(SEED).shuffle(roots)
    part_of = {root: place % PARTS for place, root in enumerate(roots)}
    return {one.text: part_of[_root(scene, place)] for place, one in enumerate(texts)}


def _root(scene: list[int], place: int) -> int:
    while scene[place] != place:
        place = scene[place]
    return place
