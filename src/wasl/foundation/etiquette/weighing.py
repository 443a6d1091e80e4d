"""The small trained model: how likely readers are to take a sentence for abuse, from its letters and words.

A sum of learned weights over hashed pieces of words. Whole numbers are kept, so that the file is the same wherever it is made.
"""

from __future__ import annotations

import lzma
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from wasl.foundation.etiquette.insults import insult_places
from wasl.foundation.etiquette.line import Word

FILE = Path(__file__).parent / "tables" / "weights.xz"
BUCKETS = 1 << 18  # pieces of words share these; more of them no longer help
SHORTEST, LONGEST = 2, 5  # letters of a piece
MOST_WORDS = 400  # of one sentence; a longer one is weighed by its beginning
STEP = 64  # one unit of a weight, in the whole numbers that are kept
SIGNS = ("always", "aimed", "bare")
ARABIC = re.compile("[\u0620-\u064a]")
Language = str


@dataclass(frozen=True)
class Weights:
    """By language: the weight of each bucket, of each sign of insult, and the level without any."""

    buckets: dict[Language, NDArray[np.int8]]
    signs: dict[Language, NDArray[np.int16]]


@lru_cache(maxsize=1)
def weights() -> Weights:
    """The model as shipped."""
    return unpacked(FILE.read_bytes())


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
    words = words[:MOST_WORDS]
    if not words:
        return 0.0
    model = model or weights()
    language = language_of(words)
    places = features(words)
    level = float(model.buckets[language][places].sum(dtype=np.int64)) / STEP / math.sqrt(len(places) or 1)
    signs = model.signs[language]
    level += float(signs[len(SIGNS)]) / STEP
    level += sum(float(signs[place]) / STEP * count for place, count in enumerate(sign_counts(words)))
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


def features(words: tuple[Word, ...]) -> NDArray[np.int64]:
    """The buckets of the words, of pairs of them, and of the pieces of each; every one once."""
    found = {crc32(piece.encode()) & (BUCKETS - 1) for piece in _pieces(words)}
    return np.fromiter(sorted(found), dtype=np.int64, count=len(found))


def _pieces(words: tuple[Word, ...]) -> Iterator[str]:
    before = ""
    for word in words:
        plain = word.plain[:30]
        yield f"w{plain}"
        if before:
            yield f"p{before} {plain}"
        before = plain
        marked = f"<{plain}>"
        for size in range(SHORTEST, LONGEST + 1):
            for start in range(len(marked) - size + 1):
                yield marked[start : start + size]
