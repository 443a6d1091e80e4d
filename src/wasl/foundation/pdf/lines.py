"""Cuts a text into lines, and each line into runs as they stand from left to right (UAX #9).

The library's own paragraphs lose their order where Arabic, Latin and digits mix within a line from left to right; its
resolved levels are right. So lines are cut and ordered here, and the library draws one run of one direction at a time.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from fpdf.bidi import BidiParagraph, auto_detect_base_direction
from fpdf.enums import TextDirection

MARKS = frozenset("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")
"""What only says directions is not drawn."""

ISOLATED = re.compile("[\u2066-\u2068][^\u2066-\u2069]*\u2069")

LONGEST_PARAGRAPH = 5000  # characters: levels are resolved one by one


@dataclass(frozen=True, slots=True)
class Letter:
    """A character with the level that decides its direction: odd from right to left. `font` is the one that has it."""

    sign: str
    level: int
    font: str


@dataclass(frozen=True, slots=True)
class Run:
    """Letters of one font and one direction."""

    text: str
    font: str
    is_rtl: bool


FontOf = Callable[[str], str]
WidthOf = Callable[[Run], float]


def letters_of(text: str, font_of: FontOf, *, is_rtl: bool | None) -> list[Letter]:
    """In the order of writing. `is_rtl` None: as the first strong letter says. What no font has is left out."""
    plain = " ".join(text.split())[:LONGEST_PARAGRAPH]
    base = auto_detect_base_direction(plain) if is_rtl is None else _direction(is_rtl=is_rtl)
    levels = {one.character_index: one.embedding_level for one in BidiParagraph(plain, base).get_characters()}
    letters: list[Letter] = []
    for place, sign in enumerate(plain):
        font = font_of(sign) if sign not in MARKS else ""
        if sign == " " and letters:
            font = letters[-1].font if letters[-1].sign != " " else ""  # what stood between was left out
        if font:
            letters.append(Letter(sign, levels.get(place, base is TextDirection.RTL), font))
    return letters


def starts_from_right(text: str, *, otherwise: bool) -> bool:
    """Whether the first strong letter that stands in no isolate runs from right to left (UAX #9, P2).

    `otherwise` where there is none, as in two texts that are set apart with a colon between them: the page decides.
    """
    plain = text
    while (shorter := ISOLATED.sub("", plain)) != plain:
        plain = shorter
    if not any(sign.isalpha() for sign in plain):
        return otherwise
    return bool(auto_detect_base_direction(plain) is TextDirection.RTL)


def cut(letters: Sequence[Letter], width_of: WidthOf, room: float) -> list[list[Letter]]:
    """Lines no wider than the room, cut between words; a word that is wider is cut within."""
    lines: list[list[Letter]] = []
    line: list[Letter] = []
    for word in _words(letters):
        if line and width(line + word, width_of) > room:
            lines.append(line)
            line = []
        while len(word) > 1 and width(word, width_of) > room:
            fits = next(n for n in range(len(word) - 1, 0, -1) if n == 1 or width(word[:n], width_of) <= room)
            lines.append(word[:fits])
            word = word[fits:]  # noqa: PLW2901 - what is left of it
        line = [*line, *word] if line else [one for one in word if one.sign != " "] if word[0].sign == " " else word
    return [*lines, line] if line else lines


def width(letters: Sequence[Letter], width_of: WidthOf) -> float:
    return sum(width_of(run) for run in runs_of(letters))


def runs_of(letters: Sequence[Letter]) -> list[Run]:
    """The runs of a line from left to right: rule L2, reversed from the highest level down to the lowest odd one."""
    runs = [list(some) for _key, some in groupby(letters, key=lambda one: (one.level, one.font))]
    highest = max((run[0].level for run in runs), default=0)
    for level in range(highest, 0, -1):
        runs = list(_reversed_from(runs, level))
    return [Run("".join(one.sign for one in run), run[0].font, run[0].level % 2 == 1) for run in runs]


def _reversed_from(runs: Sequence[list[Letter]], level: int) -> Iterator[list[Letter]]:
    for is_within, some in groupby(runs, key=lambda run: run[0].level >= level):
        part = list(some)
        yield from reversed(part) if is_within else part


def _words(letters: Sequence[Letter]) -> Iterator[list[Letter]]:
    """Each word with the space before it."""
    start = 0
    for place, one in enumerate(letters):
        if one.sign == " " and place > start:
            yield list(letters[start:place])
            start = place
    if start < len(letters):
        yield list(letters[start:])


def _direction(*, is_rtl: bool) -> TextDirection:
    return TextDirection.RTL if is_rtl else TextDirection.LTR
