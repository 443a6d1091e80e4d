"""How likely a spelling is, given the letters that it spells: a joint multigram model with context, on arrays.

Each letter of the source (Arabic, or another Latin spelling) is written as a chunk of none to four Latin letters. The
chance of a chunk depends on the letter, on both its neighbours, and on whether a vowel stands before the chunk. The
best way to cut the spelling is found for many pairs at once (Viterbi over whole arrays).
After Bisani and Ney, "Joint-sequence models for grapheme-to-phoneme conversion" (2008), with the context on the source.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from .forms import ARABIC_LETTERS, LATIN_LETTERS

Codes = NDArray[np.uint8]
Scores = NDArray[np.float32]

LONGEST_CHUNK = 4
SLOTS = 32  # chunks told apart for a letter, the last for all others
OTHER = SLOTS - 1
LATIN_SIZE = len(LATIN_LETTERS) + 1
ARABIC_SIZE = len(ARABIC_LETTERS) + 1
BEFORE = 3  # what stands before a chunk: nothing, a vowel, a consonant
CHUNK_CODES = LATIN_SIZE**LONGEST_CHUNK
STRAY = -6.5  # natural logarithm: a Latin letter that spells nothing, as by a typing error
STEP = 0.05  # of the natural logarithms kept in one byte
NEVER = -1e4
OTHER_LETTER = -2.6  # each letter of a chunk that was never seen for its letter
_CODE_OF = {letter: place for letters in (ARABIC_LETTERS, LATIN_LETTERS) for place, letter in enumerate(letters, 1)}
_KIND = np.array([0] + [1 if letter in "aeiouy" else 2 for letter in LATIN_LETTERS], dtype=np.intp)


@lru_cache(maxsize=100_000)
def encoded(form: str) -> Codes:
    """The letters as numbers from 1; 0 is no letter."""
    return np.array([_CODE_OF[letter] for letter in form], dtype=np.uint8)


def stacked(forms: Sequence[str]) -> tuple[Codes, NDArray[np.intp]]:
    """The forms as rows of one array, filled with 0, and their lengths."""
    rows = [encoded(form) for form in forms]
    lengths = np.array([len(row) for row in rows], dtype=np.intp)
    array = np.zeros((len(rows), max(1, int(lengths.max(initial=0)))), dtype=np.uint8)
    for place, row in enumerate(rows):
        array[place, : len(row)] = row
    return array, lengths


def chunk_codes(latin: Codes) -> NDArray[np.int32]:
    """For each pair, start and length: the chunk as one number."""
    count, length = latin.shape
    padded = np.zeros((count, length + 1 + LONGEST_CHUNK), dtype=np.int32)
    padded[:, :length] = latin
    codes = np.zeros((count, length + 1, LONGEST_CHUNK + 1), dtype=np.int32)
    for size in range(1, LONGEST_CHUNK + 1):
        codes[:, :, size] = codes[:, :, size - 1] * LATIN_SIZE + padded[:, size - 1 : size + length]
    return codes


def contexts(source: Codes, size: int) -> NDArray[np.int32]:
    """For each pair and letter: the letter with both neighbours as one number."""
    wide = np.zeros((source.shape[0], source.shape[1] + 2), dtype=np.int32)
    wide[:, 1:-1] = source
    return (wide[:, :-2] * size + wide[:, 1:-1]) * size + wide[:, 2:]


def kinds_before(latin: Codes) -> NDArray[np.intp]:
    """For each pair and place: nothing, a vowel or a consonant before it."""
    kinds = np.zeros((latin.shape[0], latin.shape[1] + 1), dtype=np.intp)
    kinds[:, 1:] = _KIND[latin]
    return kinds


@dataclass(frozen=True)
class Aligner:
    """`costs[context * BEFORE + kind, slot]` are in steps of STEP; `slots[chunk, letter]` says where to look."""

    size: int  # letters of the source alphabet and one
    chunk_of_code: NDArray[np.int16]
    slots: NDArray[np.uint8]
    costs: Codes

    def logarithms(self, source: Codes, latin: Codes) -> Scores:
        """By pair, source letter, start and chunk length."""
        chunks = self.chunk_of_code[chunk_codes(latin)]
        slots = self.slots[chunks[:, None], source[:, :, None, None]]
        rows = contexts(source, self.size)[:, :, None] * BEFORE + kinds_before(latin)[:, None, :]
        found: Scores = self.costs.reshape(-1).take(rows[..., None] * SLOTS + slots) * np.float32(-STEP)
        lengths = np.arange(LONGEST_CHUNK + 1, dtype=np.float32) * np.float32(OTHER_LETTER)
        found += (slots == OTHER) * lengths
        return found

    def scores(self, sources: Sequence[str], spellings: Sequence[str], *, is_beginning: bool = False) -> Scores:
        """The logarithm of the chance of each spelling given its source; of its beginning when that is all there is."""
        if not sources:
            return np.zeros(0, dtype=np.float32)
        source, _ = stacked(sources)
        is_one = len(set(spellings)) == 1  # a query's unit with many forms: its chunks are looked up once
        latin, latin_lengths = stacked(spellings[:1] if is_one else spellings)
        reached = best_paths(self.logarithms(source, latin), source, is_beginning=is_beginning)
        found: Scores = reached[np.arange(len(sources)), latin_lengths]
        return found


def best_paths(logarithms: Scores, source: Codes, *, is_beginning: bool) -> Scores:
    """The best logarithm with which each place of the spelling is reached at the end of the source."""
    count, letters, places, sizes = logarithms.shape
    reached = np.full((count, places), NEVER, dtype=np.float32)
    reached[:, 0] = 0
    _let_strays_in(reached)
    ended = reached.copy()
    for letter in range(letters):
        step = logarithms[:, letter]
        following = reached + step[:, :, 0]
        for size in range(1, min(sizes, places)):
            np.maximum(following[:, size:], reached[:, :-size] + step[:, :-size, size], out=following[:, size:])
        _let_strays_in(following)
        is_letter = source[:, letter, None] > 0
        reached = np.where(is_letter, following, reached)
        if is_beginning:
            np.maximum(ended, reached, out=ended)
    return ended if is_beginning else reached


def _let_strays_in(reached: Scores) -> None:
    """From each place any number of letters may be passed over, each at the cost of a stray one."""
    strays = np.arange(reached.shape[1], dtype=np.float32) * np.float32(STRAY)
    np.add(np.maximum.accumulate(reached - strays, axis=1), strays, out=reached)
