"""The small trained models: how likely words are to be taken for something, from their letters and the words themselves.

A sum of learned weights over hashed pieces of words. One model knows abuse (here), one harshness and its kinds (`harshness`). Whole numbers are kept, so that the file is the same wherever it is made.
"""

from __future__ import annotations

import lzma
import math
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache
from io import BytesIO
from pathlib import Path
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from wasl.foundation.etiquette.insults import insult_places
from wasl.foundation.etiquette.line import Word

TABLES = Path(__file__).parent / "tables"
FILE = TABLES / "weights.xz"
BUCKETS = 1 << 18  # pieces of words share these; more of them no longer help
SHORTEST, LONGEST = 2, 5  # letters of a piece
LONGEST_WORD = 30  # letters; of a longer one those are read
MOST_KEPT = 2_000  # words whose buckets stay in memory: one reads the same draft again with each letter
PAIRS = 2  # words that stand together
MOST_WORDS = 400  # of one sentence; a longer one is weighed by its beginning
STEP = 64  # one unit of a weight, in the whole numbers that are kept
SIGNS = ("always", "aimed", "bare")
ARABIC = re.compile("[\u0620-\u064a]")
Language = str


@dataclass(frozen=True)
class Reading:
    """How a model takes words apart: the buckets of their pieces, and the signs it counts besides."""

    buckets: Callable[[tuple[Word, ...]], set[int]]
    signs: Callable[[tuple[Word, ...]], list[float]]


@dataclass(frozen=True)
class Weights:
    """By language: the weight of each bucket, of each sign of insult, and the level without any. Or a row of them a question."""

    buckets: dict[Language, NDArray[np.int8]]
    signs: dict[Language, NDArray[np.int16]]


@cache
def weights(file: Path = FILE) -> Weights:
    """A model as shipped."""
    return unpacked(file.read_bytes())


def packed(model: Weights) -> bytes:
    written = BytesIO()
    for language in ("ar", "en"):
        np.save(written, model.buckets[language], allow_pickle=False)
        np.save(written, model.signs[language], allow_pickle=False)
    return lzma.compress(written.getvalue(), preset=9)


def unpacked(content: bytes) -> Weights:
    read = BytesIO(lzma.decompress(content))
    buckets, signs = {}, {}
    for language in ("ar", "en"):
        buckets[language] = np.load(read, allow_pickle=False)
        signs[language] = np.load(read, allow_pickle=False)
    return Weights(buckets, signs)


def chance_of_abuse(words: tuple[Word, ...], model: Weights | None = None) -> float:
    """Between 0 and 1, for one sentence."""
    return chance(levels(words, model or weights())[0]) if words else 0.0


def levels(words: tuple[Word, ...], model: Weights, reading: Reading | None = None) -> list[float]:
    """What the words weigh, one level a row of weights. Above 0 a yes is likelier."""
    words = words[:MOST_WORDS]
    language = language_of(words)
    reading = reading or ABUSE
    places = in_order(reading.buckets(words))
    summed = np.atleast_1d(model.buckets[language][..., places].sum(axis=-1, dtype=np.int64))
    signs = np.atleast_2d(model.signs[language])
    counts = [*reading.signs(words), 1.0]
    return [
        float(total) / STEP / math.sqrt(len(places) or 1)
        + sum(float(weight) / STEP * count for weight, count in zip(row, counts, strict=True))
        for total, row in zip(summed, signs, strict=True)
    ]


def chance(level: float) -> float:
    return 1 / (1 + math.exp(-max(min(level, 30.0), -30.0)))


def language_of(words: tuple[Word, ...]) -> Language:
    arabic = sum(1 for word in words if ARABIC.match(word.plain))
    return "ar" if arabic * 2 >= len(words) else "en"


def sign_counts(words: tuple[Word, ...]) -> list[float]:
    """How many insults of each sign, each counted less than the one before."""
    counts = dict.fromkeys(SIGNS, 0)
    for _first, _last, how in insult_places(words):
        counts[how] += 1
    return [math.sqrt(min(counts[sign], 4)) for sign in SIGNS]


def in_order(buckets: set[int]) -> NDArray[np.int64]:
    return np.fromiter(sorted(buckets), dtype=np.int64, count=len(buckets))


def buckets_of(words: tuple[Word, ...], together: int = PAIRS) -> set[int]:
    """Those of the words, of words that stand together, and of the pieces of each."""
    plain = [word.plain[:LONGEST_WORD] for word in words]
    found = set[int]().union(*map(_of_word, plain))
    for length in range(2, together + 1):
        found.update(bucket("p" + " ".join(plain[end - length : end])) for end in range(length, len(plain) + 1))
    return found


def bucket(piece: str) -> int:
    return crc32(piece.encode()) & (BUCKETS - 1)


@lru_cache(MOST_KEPT)
def _of_word(plain: str) -> frozenset[int]:
    marked = f"<{plain}>"
    pieces = (
        marked[start : start + size] for size in range(SHORTEST, LONGEST + 1) for start in range(len(marked) - size + 1)
    )
    return frozenset(map(bucket, (f"w{plain}", *pieces)))


ABUSE = Reading(buckets_of, sign_counts)
