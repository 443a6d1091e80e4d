"""Builds a spelling letter by letter where none is known: the likeliest by the aligner and by what letters follow."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from heapq import nlargest

import numpy as np
from numpy.typing import NDArray

from .alignment import BEFORE, LATIN_SIZE, LONGEST_CHUNK, OTHER, STEP, Aligner
from .evidence import SpellingModel
from .forms import ARABIC_LETTERS, LATIN_LETTERS
from .letters import LetterModel
from .tables import chunk_code

Costs = NDArray[np.float64]
Beginnings = dict[tuple[tuple[int, ...], int], float]  # letters so far and how much of the Latin form they spell

WIDTH = 24  # beginnings that are kept while building
PLACE_WORTH = 2.0  # of each Latin letter that is spelled already, so that slow beginnings are not lost
WORDS_KEPT = 512  # a family name is that of many, and a page proposes spellings of it each time
VOWELS = frozenset("aeiouy")


@lru_cache(WORDS_KEPT)
def latin_spellings(model: SpellingModel, arabic: str) -> tuple[str, ...]:
    """Latin spellings of an Arabic form, the likeliest first."""
    codes = [0, *(ARABIC_LETTERS.index(letter) + 1 for letter in arabic), 0]
    built, chunks = {"": 0.0}, _chunks(model)
    for before, letter, after in zip(codes, codes[1:], codes[2:], strict=False):
        longer: dict[str, float] = {}
        for start, score in built.items():
            costs = _costs(model.to_latin, before, letter, after, start)
            for chunk, slot in chunks[letter]:
                spelling = start + chunk
                value = score - float(costs[slot]) * STEP
                longer[spelling] = max(value, longer.get(spelling, value))
        built = _best(longer)
    return tuple(_best({spelling: score + _ending(model.latin_letters, spelling) for spelling, score in built.items()}))


@lru_cache(WORDS_KEPT)
def arabic_spellings(model: SpellingModel, latin: str) -> tuple[str, ...]:
    """Arabic forms that a Latin form may spell, the likeliest first. A letter is weighed when the next one is known."""
    waiting: Beginnings = {((0, letter), 0): cost for letter, cost in enumerate(_letters(model, 0, 0)) if letter}
    ended: dict[tuple[int, ...], float] = {}
    for _ in range(len(latin) + 2):
        longer: Beginnings = {}
        for (codes, place), score in waiting.items():
            letters = _letters(model, codes[-2], codes[-1])
            for size, costs in _chunk_costs(model.to_latin, codes, latin, place):
                for following, value in enumerate((score + letters - costs).tolist()):
                    if following:
                        longer[(*codes, following), place + size] = value
                    elif place + size == len(latin):
                        ended[codes] = max(value, ended.get(codes, value))
        waiting = dict(nlargest(WIDTH * 2, longer.items(), key=lambda item: item[1] + item[0][1] * PLACE_WORTH))
    ordered = sorted(ended.items(), key=lambda item: (-item[1], item[0]))
    return tuple("".join(ARABIC_LETTERS[code - 1] for code in codes[1:]) for codes, _ in ordered[:WIDTH])


def _chunk_costs(aligner: Aligner, codes: tuple[int, ...], latin: str, place: int) -> Iterator[tuple[int, Costs]]:
    """For each chunk that the last letter may be written as here: its length, and its cost by the letter that follows."""
    kind = 0 if not place else 1 if latin[place - 1] in VOWELS else 2
    first = (codes[-2] * aligner.size + codes[-1]) * aligner.size
    table = aligner.costs[first * BEFORE + kind : (first + aligner.size) * BEFORE : BEFORE]
    for size in range(min(LONGEST_CHUNK, len(latin) - place) + 1):
        slot = int(aligner.slots[aligner.chunk_of_code[chunk_code(latin[place : place + size])], codes[-1]])
        if slot != OTHER:
            yield size, np.asarray(table[:, slot] * STEP, dtype=np.float64)


def _costs(
    aligner: Aligner, before: int, letter: int, after: int, latin: str
) -> np.ndarray[tuple[int], np.dtype[np.uint8]]:
    kind = 0 if not latin else 1 if latin[-1] in VOWELS else 2
    row = ((before * aligner.size + letter) * aligner.size + after) * BEFORE + kind
    return np.asarray(aligner.costs[row])


@lru_cache(maxsize=1)
def _chunks(model: SpellingModel) -> list[list[tuple[str, int]]]:
    """For each letter the chunks that have a slot of their own, with that slot."""
    aligner = model.to_latin
    found: list[list[tuple[str, int]]] = [[] for _ in range(aligner.size)]
    for code in np.flatnonzero(aligner.chunk_of_code).tolist():
        slots = aligner.slots[aligner.chunk_of_code[code]]
        for letter in np.flatnonzero(slots != OTHER).tolist():
            found[letter].append((_text_of(code), int(slots[letter])))
    return found


def _text_of(code: int) -> str:
    text = ""
    while code:
        code, letter = divmod(code, LATIN_SIZE)
        text = LATIN_LETTERS[letter - 1] + text
    return text


def _letters(model: SpellingModel, before: int, last: int) -> Costs:
    """The logarithm of the chance of each letter after these two, and, at 0, of the end."""
    return np.asarray(-STEP * model.arabic_letters.costs[before, last].astype(np.float64))


def _ending(letters: LetterModel, spelling: str) -> float:
    """A third of what the letters say: the aligner has already weighed most of it."""
    return float(letters.scores([spelling])[0]) / 3


def _best(built: dict[str, float]) -> dict[str, float]:
    return dict(sorted(built.items(), key=lambda item: (-item[1], item[0]))[:WIDTH])
