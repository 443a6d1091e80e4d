"""Trains the aligner: expectation and maximisation over all ways to cut a spelling into chunks, on whole arrays.

First without context, which finds what letters are written as; then with it, each context smoothed by wider ones.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from wasl.foundation.language.names.alignment import (
    BEFORE,
    CHUNK_CODES,
    LATIN_SIZE,
    LONGEST_CHUNK,
    OTHER,
    SLOTS,
    STEP,
    Aligner,
    chunk_codes,
    contexts,
    kinds_before,
    stacked,
)
from wasl.foundation.language.names.forms import ARABIC_LETTERS, LATIN_LETTERS, is_arabic
from wasl.foundation.language.names.skeleton import ARABIC_SIGNS, LATIN_SIGN, LATIN_SIGNS
from wasl.foundation.language.names.tables import chunk_numbers

Numbers = NDArray[np.float64]
Pairs = Mapping[tuple[str, str], float]

PAIRS_AT_ONCE = 4000
ROUNDS_WITHOUT_CONTEXT = 6
ROUNDS_WITH_CONTEXT = 4
CHANCE_OF_SIZE = (0.12, 0.42, 0.34, 0.09, 0.03)  # of a chunk, before anything is learned
LIKER = 30.0  # times likelier, at first, is a chunk that has the consonants of its letter
STRENGTH_LETTER, STRENGTH_KIND, STRENGTH_NEIGHBOUR, STRENGTH_BOTH = (
    2.0,
    4.0,
    6.0,
    8.0,
)  # counts that a wider context is worth
LEAST = 1e-9
FIRST_CHANCE_OF_OTHERS = 1e-4


@dataclass(frozen=True)
class Batch:
    source: NDArray[np.uint8]
    latin: NDArray[np.uint8]
    ends: NDArray[np.intp]
    source_ends: NDArray[np.intp]
    weights: Numbers


@dataclass(frozen=True)
class Trained:
    """An aligner, and the chunks that have slots in it, by their numbers from 1."""

    aligner: Aligner
    chunks: list[str]


def train_aligner(pairs: Pairs, size: int) -> Trained:
    """`size` is the number of letters of the source alphabet and one; the pairs have weights."""
    batches = list(_batches(pairs))
    chunk_of_code, count = _chunks_of(batches)
    chances = _first_chances(chunk_of_code, count, size)
    for _ in range(ROUNDS_WITHOUT_CONTEXT):
        chances = _smoothed(_count_without_context(batches, chunk_of_code, chances))
    chunks, slots = _slots(chances, chunk_of_code)
    numbers = chunk_numbers(chunks)
    tables = _spread(chances, size)
    for _ in range(ROUNDS_WITH_CONTEXT):
        aligner = Aligner(size, numbers, slots, in_steps(tables))
        tables = _smoothed_by_context(_count_with_context(batches, aligner), size)
    return Trained(Aligner(size, numbers, slots, in_steps(tables)), chunks)


def in_steps(chances: Numbers) -> NDArray[np.uint8]:
    """Negative logarithms in one byte each."""
    return np.asarray(np.clip(np.rint(-np.log(np.maximum(chances, LEAST)) / STEP), 0, 255), dtype=np.uint8)


def _batches(pairs: Pairs) -> Iterator[Batch]:
    """Pairs of like length together, so that little of an array is empty."""
    wanted = [
        (source, latin, weight) for (source, latin), weight in pairs.items()
        if source and len(latin) <= LONGEST_CHUNK * len(source)
    ]  # fmt: skip
    wanted.sort(key=lambda one: (len(one[0]), len(one[1]), one))
    for start in range(0, len(wanted), PAIRS_AT_ONCE):
        some = wanted[start : start + PAIRS_AT_ONCE]
        source, source_ends = stacked([one[0] for one in some])
        latin, ends = stacked([one[1] for one in some])
        yield Batch(source, latin, ends, source_ends, np.array([one[2] for one in some], dtype=np.float64))


def _chunks_of(batches: list[Batch]) -> tuple[NDArray[np.int32], int]:
    """A number for each chunk that occurs; 0 for those that do not, or run over the end; 1 for the empty one."""
    occurs = np.zeros(CHUNK_CODES, dtype=bool)
    for batch in batches:
        occurs[chunk_codes(batch.latin)[_within(batch)]] = True
    occurs[0] = False
    numbers = np.zeros(CHUNK_CODES, dtype=np.int32)
    numbers[occurs] = np.arange(2, 2 + int(occurs.sum()))
    numbers[0] = 1
    return numbers, int(occurs.sum()) + 2


def _within(batch: Batch) -> NDArray[np.bool_]:
    places = np.arange(batch.latin.shape[1] + 1)[:, None] + np.arange(LONGEST_CHUNK + 1)
    return np.asarray(places[None] <= batch.ends[:, None, None])


def _first_chances(chunk_of_code: NDArray[np.int32], count: int, size: int) -> Numbers:
    chances = np.zeros((count, size))
    letters = ARABIC_LETTERS if size != LATIN_SIZE else LATIN_LETTERS
    likes = [_signs(letter) for letter in letters]
    for code in np.flatnonzero(chunk_of_code):
        chunk = _chunk_text(int(code))
        chance = CHANCE_OF_SIZE[len(chunk)] / 26.0 ** len(chunk)
        signs = _signs(chunk)
        for place, like in enumerate(likes, 1):
            chances[chunk_of_code[code], place] = chance * (LIKER if signs & like or not signs | like else 1.0)
    return np.asarray(chances / np.maximum(chances.sum(axis=0), LEAST))


def _signs(letters: str) -> frozenset[str]:
    if is_arabic(letters):
        return frozenset(sign for letter in letters for sign in ARABIC_SIGNS.get(letter, ()))
    return frozenset(sign for found in LATIN_SIGN.findall(letters) for sign in LATIN_SIGNS[found])


def _chunk_text(code: int) -> str:
    text = ""
    while code:
        code, letter = divmod(code, LATIN_SIZE)
        text = (LATIN_LETTERS[letter - 1] if letter else "?") + text
    return text


def _count_without_context(batches: list[Batch], chunk_of_code: NDArray[np.int32], chances: Numbers) -> Numbers:
    counts = np.zeros_like(chances)
    for batch in batches:
        chunks = chunk_of_code[chunk_codes(batch.latin)]
        letters = batch.source[:, :, None, None].astype(np.intp)
        places = np.broadcast_to(chunks[:, None] * chances.shape[1] + letters, (*batch.source.shape, *chunks.shape[1:]))
        shares = _shares(chances.reshape(-1)[places], batch)
        counts += np.bincount(places.ravel(), shares.ravel(), chances.size).reshape(chances.shape)
    counts[0] = 0
    return counts


def _count_with_context(batches: list[Batch], aligner: Aligner) -> Numbers:
    counts = np.zeros(aligner.costs.size)
    for batch in batches:
        chunks = aligner.chunk_of_code[chunk_codes(batch.latin)]
        slots = aligner.slots[chunks[:, None], batch.source[:, :, None, None]]
        rows = contexts(batch.source, aligner.size)[:, :, None] * BEFORE + kinds_before(batch.latin)[:, None, :]
        shares = _shares(np.exp(aligner.logarithms(batch.source, batch.latin).astype(np.float64)), batch)
        counts += np.bincount((rows[..., None] * SLOTS + slots).ravel(), shares.ravel(), counts.size)
    return counts


def _shares(chances: Numbers, batch: Batch) -> Numbers:
    """How much of each pair's weight goes through each cell: forward times backward over their whole."""
    chances = np.where(_within(batch)[:, None], chances, 0.0)
    forward = _forward(chances)
    backward = _backward(chances, batch)
    whole = backward[:, 0, 0]
    weight = np.where(whole > 0, batch.weights / np.maximum(whole, 1e-300), 0.0)
    shares = chances
    places = chances.shape[2]
    for size in range(min(LONGEST_CHUNK + 1, places)):
        shares[:, :, : places - size, size] *= forward[:, :-1, : places - size] * backward[:, 1:, size:]
    shares[:, :, :, min(LONGEST_CHUNK + 1, places) :] = 0
    shares *= (batch.source > 0)[:, :, None, None]
    return np.asarray(shares * weight[:, None, None, None])


def _forward(chances: Numbers) -> Numbers:
    count, letters, places, sizes = chances.shape
    forward = np.zeros((count, letters + 1, places))
    forward[:, 0, 0] = 1
    for letter in range(letters):
        for size in range(min(sizes, places)):
            forward[:, letter + 1, size:] += (
                forward[:, letter, : places - size] * chances[:, letter, : places - size, size]
            )
    return forward


def _backward(chances: Numbers, batch: Batch) -> Numbers:
    count, letters, places, sizes = chances.shape
    backward = np.zeros((count, letters + 1, places))
    rows = np.arange(count)
    for letter in range(letters, -1, -1):
        ends = batch.source_ends == letter
        backward[rows[ends], letter, batch.ends[ends]] = 1
        if letter == letters:
            continue
        for size in range(min(sizes, places)):
            backward[:, letter, : places - size] += np.where(
                ends[:, None], 0.0, backward[:, letter + 1, size:] * chances[:, letter, : places - size, size]
            )
    return backward


def _smoothed(counts: Numbers) -> Numbers:
    return np.asarray((counts + LEAST) / np.maximum((counts + LEAST).sum(axis=0), LEAST))


def _slots(chances: Numbers, chunk_of_code: NDArray[np.int32]) -> tuple[list[str], NDArray[np.uint8]]:
    """The likeliest chunks of each letter get a slot of their own; number 0 is any chunk that none has a slot for."""
    best = _likeliest(chances)
    needed = np.unique(best)
    codes = np.zeros(len(chances), dtype=np.int64)
    codes[chunk_of_code] = np.arange(len(chunk_of_code))
    slots = np.full((len(needed) + 1, chances.shape[1]), OTHER, dtype=np.uint8)
    for letter in range(1, chances.shape[1]):
        slots[np.searchsorted(needed, best[:, letter]) + 1, letter] = np.arange(OTHER)
    return [_chunk_text(int(codes[chunk])) or "-" for chunk in needed], slots


def _likeliest(chances: Numbers) -> NDArray[np.intp]:
    """For each letter its likeliest chunks in order; those equally likely by their number."""
    return np.argsort(-chances[1:], axis=0, kind="stable")[:OTHER] + 1


def _spread(chances: Numbers, size: int) -> Numbers:
    """The chances of slots by letter, the same in every context, to begin with."""
    by_letter = np.full((size, SLOTS), FIRST_CHANCE_OF_OTHERS)
    best = _likeliest(chances)
    for letter in range(1, size):
        by_letter[letter, :OTHER] = chances[best[:, letter], letter]
    table = np.broadcast_to(by_letter[None, :, None, None], (size, size, size, BEFORE, SLOTS))
    return np.ascontiguousarray(table).reshape(-1, SLOTS)


def _smoothed_by_context(flat: Numbers, size: int) -> Numbers:
    """Absolute counts to chances: the letter alone, then what stands before, one neighbour, both."""
    counts = flat.reshape(size, size, size, BEFORE, SLOTS)
    letter = _over(counts.sum(axis=(0, 2, 3)), np.full((size, SLOTS), 1.0 / SLOTS), STRENGTH_LETTER)
    kind = _over(counts.sum(axis=(0, 2)), letter[:, None], STRENGTH_KIND)
    before = _over(counts.sum(axis=2), kind[None], STRENGTH_NEIGHBOUR)
    after = _over(counts.sum(axis=0), kind[:, None], STRENGTH_NEIGHBOUR)
    either = (before[:, :, None] + after[None]) / 2
    return _over(counts, either, STRENGTH_BOTH).reshape(-1, SLOTS)


def _over(counts: Numbers, wider: Numbers, strength: float) -> Numbers:
    return np.asarray((counts + strength * wider) / (counts.sum(axis=-1, keepdims=True) + strength))
