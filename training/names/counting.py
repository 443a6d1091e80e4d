"""Letter trigrams, attested spellings and pairs of Latin spellings, counted from pairs of units."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

import numpy as np
from numpy.typing import NDArray

from training.names.multigram import in_steps
from wasl.foundation.language.names.alignment import encoded
from wasl.foundation.language.names.letters import LetterModel

STRENGTH_PAIR, STRENGTH_TRIPLE = 5.0, 5.0
MOST_SPELLINGS_PAIRED = 30  # of one Arabic form; the commonest


def letter_model(counts: Mapping[str, float], size: int) -> LetterModel:
    """Trigrams, each smoothed by its bigram and that by the letter."""
    triples = np.zeros((size, size, size))
    for form, count in sorted(counts.items()):
        codes = [0, 0, *encoded(form).tolist(), 0]
        for before, last, following in zip(codes, codes[1:], codes[2:], strict=False):
            triples[before, last, following] += count
    single = (triples.sum(axis=(0, 1)) + 1) / (triples.sum() + size)
    double = _over(triples.sum(axis=0), single[None], STRENGTH_PAIR)
    return LetterModel(in_steps(_over(triples, double[None], STRENGTH_TRIPLE)))


def _over(counts: NDArray[np.float64], wider: NDArray[np.float64], strength: float) -> NDArray[np.float64]:
    return np.asarray((counts + strength * wider) / (counts.sum(axis=-1, keepdims=True) + strength))


def attested(pairs: Mapping[tuple[str, str], int]) -> dict[str, dict[str, int]]:
    """The spellings of each Arabic form with their counts."""
    found: dict[str, dict[str, int]] = defaultdict(dict)
    for (arabic, latin), count in sorted(pairs.items()):
        found[arabic][latin] = count
    return dict(found)


def latin_pairs(spellings: Mapping[str, Mapping[str, int]]) -> dict[tuple[str, str], float]:
    """Two Latin spellings of one Arabic form, each with itself too; weights grow slowly with their counts."""
    found: dict[tuple[str, str], float] = defaultdict(float)
    for counts in spellings.values():
        known = sorted(((count, latin) for latin, count in counts.items()), reverse=True)[:MOST_SPELLINGS_PAIRED]
        whole = sum(count for count, _ in known)
        for one_count, one in known:
            for other_count, other in known:
                found[one, other] += (one_count * other_count) ** 0.5 / whole**0.5
    return found


def form_counts(pairs: Iterable[tuple[tuple[str, str], int]], place: int) -> Counter[str]:
    found: Counter[str] = Counter()
    for pair, count in pairs:
        found[pair[place]] += count
    return found
