"""Clean words that may hurt all the same: a small trained model of harshness and its kinds, heard where no rule spoke."""

from __future__ import annotations

from pathlib import Path

from wasl.foundation.etiquette.findings import Kind
from wasl.foundation.etiquette.line import Word
from wasl.foundation.etiquette.senses import sense_pieces
from wasl.foundation.etiquette.weighing import (
    TABLES,
    Language,
    Reading,
    Weights,
    bucket,
    buckets_of,
    chance,
    language_of,
    levels,
    weights,
)

FILE: Path = TABLES / "harshness.xz"
KINDS: tuple[Kind, ...] = ("contempt", "humiliation", "reproach", "command", "sarcasm", "threat", "ultimatum")
TOGETHER = 3  # words
LIKELY: dict[Language, float] = {"ar": 0.85, "en": 0.89}
"""Above it stood two in a hundred fair messages that were left out of learning (`training.etiquette --left-out`)."""

Sentence = tuple[Word, ...]


def is_harsh(words: Sentence, model: Weights | None = None) -> bool:
    return chance_of_harshness(words, model) >= LIKELY[language_of(words)]


def chance_of_harshness(words: Sentence, model: Weights | None = None) -> float:
    """Between 0 and 1, for one sentence."""
    return chance(levels(words, model or weights(FILE), READING)[0]) if words else 0.0


def likeliest_kind(words: Sentence, model: Weights | None = None) -> Kind:
    """Of words that are harsh."""
    of_kinds = levels(words, model or weights(FILE), READING)[1:]
    return KINDS[of_kinds.index(max(of_kinds))]


def _buckets(words: Sentence) -> set[int]:
    return buckets_of(words, TOGETHER).union(map(bucket, sense_pieces(words)))


def _no_signs(_words: Sentence) -> list[float]:
    """Insults are told before, by the lexicon."""
    return []


READING = Reading(_buckets, _no_signs)
