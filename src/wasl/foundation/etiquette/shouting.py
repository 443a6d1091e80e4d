"""A raised voice on paper: capitals, marks upon marks, letters drawn out. Each has its calm form beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wasl.foundation.etiquette.findings import Found
from wasl.foundation.etiquette.line import Line

CAPITALS = re.compile(r"(?<![\w.@/])[A-Z][A-Z'’]+(?:[ ,]+[A-Z][A-Z'’]*|[ ,]+I)+(?![\w.@/])")
FEWEST_WORDS, FEWEST_LETTERS = 2, 9  # two acronyms side by side are shorter than shouting
LONGEST_ACRONYM = 4
MARKS = re.compile(r"[!?؟][!?؟ ]*[!?؟][!?؟ ]*[!?؟]")
DRAWN_OUT = re.compile(r"([^\W\d_])\1{3,}")
PRESSING = re.compile(
    r"(?<!\S)(?:لماذا|ليش|لش|علاش|ليه|وين|فين|متي|امتي|لا|خلص|خلاص|كفي|بس|كم|مين|why|where|when|no|enough|please|come|what|stop)(?!\S)"
)
JOY = re.compile(
    r"(?<!\S)(?:مبروك|مبارك|الف|تهانينا|عيد|عام|اهلا|هلا|مرحبا|يا_هلا|هلا_والله|شكرا|رائع|رايع|واو|خرافي\S*|حلو\S*|congrat\S*|happy|thanks?|welcome|great|yay|wow|hooray|bravo|love\S*|amazing)(?!\S)".replace(
        "_", " "
    )
)
UNJOYFUL = re.compile("[?؟]")


def shouting(line: Line) -> list[Found]:
    """Joy may be loud: three marks after a congratulation are none."""
    return [*_capitals(line), *_marks(line), *_drawn_out(line)]


def _capitals(line: Line) -> Iterator[Found]:
    for found in CAPITALS.finditer(line.draft):
        words = found.group().split()
        if (
            len(words) >= FEWEST_WORDS
            and sum(map(len, words)) >= FEWEST_LETTERS
            and max(map(len, words)) > LONGEST_ACRONYM - 1 + (len(words) == FEWEST_WORDS)
        ):
            calm = re.sub(r"\bi\b", "I", found.group().lower())
            yield Found("shouting", "capitals", found.start(), found.end(), "medium", calm[0].upper() + calm[1:])


def _marks(line: Line) -> Iterator[Found]:
    for found in MARKS.finditer(line.draft):
        before = line.draft[max(found.start() - 60, 0) : found.start()]
        if UNJOYFUL.search(found.group()) or not JOY.search(Line.of(before).text):
            question = UNJOYFUL.search(found.group())
            yield Found("shouting", "marks", found.start(), found.end(), "low", question.group() if question else ".")


def _drawn_out(line: Line) -> Iterator[Found]:
    for word in line.words:
        written = line.draft[word.start : word.end]
        if PRESSING.search(word.plain) and DRAWN_OUT.search(written):
            yield Found("shouting", "drawn-out", word.start, word.end, "low", DRAWN_OUT.sub(r"\1", written))
