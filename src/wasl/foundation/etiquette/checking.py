"""Checks a draft: the rules that explain themselves first, then the models for what they did not name."""

from __future__ import annotations

from wasl.foundation.etiquette.findings import Found, settled
from wasl.foundation.etiquette.harshness import likely_harshness
from wasl.foundation.etiquette.insults import insults_in
from wasl.foundation.etiquette.line import Line
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
    found = settled([*found, *_likely_abuse(line, found)])
    return settled([*found, *likely_harshness(line, found)])[:MOST_FOUND]


def _likely_abuse(line: Line, found: list[Found]) -> list[Found]:
    """Sentences of which no rule spoke."""
    spoken = iter(found)
    one = next(spoken, None)
    likely = []
    for words in line.sentences():
        start, end = words[0].start, words[-1].end
        while one is not None and one.end <= start:
            one = next(spoken, None)
        if one is not None and one.start < end:
            continue
        if len(words) >= FEWEST_WORDS and chance_of_abuse(words) >= LIKELY:
            likely.append(Found("abuse", "likely", start, end, "low"))
    return likely
