"""The words that say what a contact was about, or what was promised, without the day and the verb."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from .clauses import Clause
from .found import Day
from .mentions import Mention
from .words import Line

LONGEST = 500
AT_THE_ENDS = re.compile(
    r"^(?:[\s,،.؛;:\-–]+|(?:to|that|and|by|on|before|until|till|له|لها|لهم|ان|اني|أن|أني|إني|انه|إنه|بأن|him|her|them|قبل|حتى|لغاية|يوم)(?=\s|$))+|(?:[\s,،.؛;:\-–!؟?]+|(?<!\S)(?:by|on|before|until|till|no\slater\sthan|at\sthe\slatest|and|قبل|حتى|لغاية|بحلول|يوم|في|و))+$"
)


def matter_of(line: Line, text: str, clause: Clause, days: Sequence[Day]) -> str:
    """What follows about, عن, بخصوص; nothing where none of these stands."""
    return "" if clause.about is None else _between(line, text, clause.about, clause.last, days, ())


def wording_of(
    line: Line, text: str, clause: Clause, days: Sequence[Day], people: Sequence[Mention], others: Sequence[int] = ()
) -> str:
    """What follows the verb of the promise; the whole clause where nothing does. لازم أرسل keeps its deed.

    It ends where the next sentence begins, or another thing that is told: `others` are the places of these.
    """
    ends = [place for place in range(clause.sign.last + 1, clause.last) if line.words[place].is_strong]
    ends += [place for place in others if clause.sign.last < place < clause.last]
    clause = replace(clause, last=min([*ends, clause.last]))
    first = clause.sign.last
    sign = clause.sign
    if not line.words[sign.last - 1].text.isascii():
        is_deed = not sign.names_after and sign.last - sign.first >= 1
        first = sign.last - 1 if is_deed else sign.last
    skipped = [one for one in people if one.first == sign.last]
    return _between(line, text, first, clause.last, days, skipped) or _between(
        line, text, clause.first, clause.last, (), ()
    )


def _between(line: Line, text: str, first: int, last: int, days: Sequence[Day], people: Sequence[Mention]) -> str:
    spans = [(one.first, one.last) for one in days] + [(one.first, one.last) for one in people]
    left_out = {place for begins, ends in spans for place in range(begins, ends)}
    pieces, begin = [], None
    for place in range(first, last + 1):
        if place < last and place not in left_out:
            begin = place if begin is None else begin
        elif begin is not None:
            pieces.append(text[line.words[begin].start : line.words[place - 1].end])
            begin = None
    said = AT_THE_ENDS.sub("", " ".join(AT_THE_ENDS.sub("", piece) for piece in pieces))
    return " ".join(said.split())[:LONGEST]
