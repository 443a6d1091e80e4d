"""Clean words that may hurt all the same: a small trained model of harshness and its kinds, heard where no rule spoke."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from pathlib import Path

from wasl.foundation.etiquette.findings import Found, Kind
from wasl.foundation.etiquette.line import Line, Word
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

FEWEST_WORDS = 3  # two words are too few to be weighed
MOST_SENTENCES = 3  # a message is weighed whole, as it was learned; a long draft by this many at a time
Sentence = tuple[Word, ...]


def likely_harshness(line: Line, found: list[Found]) -> list[Found]:
    """The sentence that weighs most in each passage of which nothing was said. What was found is in order."""
    likely, ends = [], [one.end for one in found]
    for passage in _passages(line):
        words = tuple(word for sentence in passage for word in sentence)
        start, end = words[0].start, words[-1].end
        place = bisect_right(ends, start)
        if place < len(found) and found[place].start < end:
            continue
        if sum(word.plain not in ".!?" for word in words) >= FEWEST_WORDS and is_harsh(words):
            told = max(passage, key=lambda sentence: levels(sentence, weights(FILE), READING)[0])
            kind = likeliest_kind(words)
            likely.append(Found(kind, f"likely-{kind}", told[0].start, told[-1].end, "low"))
    return likely


def is_harsh(words: Sentence, model: Weights | None = None) -> bool:
    return chance_of_harshness(words, model) >= LIKELY[language_of(words)]


def chance_of_harshness(words: Sentence, model: Weights | None = None) -> float:
    """Between 0 and 1, for one message or a passage of it."""
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


def _passages(line: Line) -> Iterator[list[Sentence]]:
    passage: list[Sentence] = []
    for sentence in line.sentences():
        passage.append(sentence)
        if len(passage) == MOST_SENTENCES:
            yield passage
            passage = []
    if passage:
        yield passage
