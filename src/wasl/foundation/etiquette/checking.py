"""Checks a draft: the rules that explain themselves first, then the models for what they did not name."""

from __future__ import annotations

from collections.abc import Iterator

from wasl.foundation.etiquette.findings import Found, settled
from wasl.foundation.etiquette.harshness import is_harsh, likeliest_kind
from wasl.foundation.etiquette.insults import insults_in
from wasl.foundation.etiquette.line import Line, Word
from wasl.foundation.etiquette.matching import harsh_words
from wasl.foundation.etiquette.scorn import scorn
from wasl.foundation.etiquette.shouting import shouting
from wasl.foundation.etiquette.weighing import chance_of_abuse

LIKELY = 0.9
"""Above it readers mostly agreed that a sentence was abuse; ordinary dialect stays below (docs/models/etiquette.md)."""

FEWEST_WORDS = 3  # two words are too few to be weighed
MOST_FOUND = 50


def check_text(draft: str) -> list[Found]:
    """What could hurt, in the order of the draft. Takes time linear in the draft; never raises."""
    line = Line.of(draft)
    found = settled([*harsh_words(line), *insults_in(line), *scorn(line), *shouting(line)])
    return settled([*found, *_likely(line, found)])[:MOST_FOUND]


def _likely(line: Line, found: list[Found]) -> list[Found]:
    """Sentences of which no rule spoke: abuse first, harshness where there is none."""
    likely = []
    for words in _unspoken(line, found):
        start, end = words[0].start, words[-1].end
        if len(words) >= FEWEST_WORDS and chance_of_abuse(words) >= LIKELY:
            likely.append(Found("abuse", "likely", start, end, "low"))
        elif sum(word.plain not in ".!?" for word in words) >= FEWEST_WORDS and is_harsh(words):
            kind = likeliest_kind(words)
            likely.append(Found(kind, f"likely-{kind}", start, end, "low"))
    return likely


def _unspoken(line: Line, found: list[Found]) -> Iterator[tuple[Word, ...]]:
    spoken = iter(found)
    one = next(spoken, None)
    for words in line.sentences():
        start, end = words[0].start, words[-1].end
        while one is not None and one.end <= start:
            one = next(spoken, None)
        if one is None or one.start >= end:
            yield words
