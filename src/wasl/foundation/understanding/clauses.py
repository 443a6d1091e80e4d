"""A sentence cut into clauses, one for each thing that it says."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from wasl.foundation.language.folded_line import listed

from .found import Day, Sign
from .mentions import Mention
from .words import Line, Word, phrase

JOINTS = listed(
    "and but then so also ثم بس لكن وبعدين بعدين وبعدها who وقال وقالت وهو وهي while و كما plus & ولكن because since"
)
ABOUT = phrase(
    r"[وف]?(?:عن|بخصوص|بشان|حول|بشأن|في_موضوع|على_موضوع|عشان|علشان|منشان|مشان|على_قبل|بسبب|لمناقشه|نناقش|ناقشنا|نتكلم_عن|يسال_عن|تسال_عن|تسالني_عن|يسالني_عن|سالني_عن|سالتني_عن|سالته_عن|سالتها_عن|بموضوع|فيما_يخص|على_ود|حق|وتكلمنا_عن|وتحدثنا_عن|تحدثنا_عن|تكلمنا_عن)"
    r"|(?:(?:to_)?(?:ask|asking|asked|talk|talked|talking|discuss|spoke|chat|chatting)_)?(?:about|regarding|re|concerning)|(?:to_|we_|and_)?discuss(?:ed|ing)?|asking_for|to_ask_for|on_the_subject_of"
)

NO_MATTER = listed("طريق قرب بعد قريب كثب")


@dataclass(frozen=True, slots=True)
class Clause:
    """The words from `first` to before `last`. `sign` says what it tells; `about` is where its matter begins, if it has one."""

    first: int
    last: int
    sign: Sign
    about: int | None
    starts_sentence: bool

    def holds(self, place: int) -> bool:
        return self.first <= place < self.last


def clauses_of(line: Line, signs: Sequence[Sign], days: Sequence[Day], mentions: Sequence[Mention]) -> list[Clause]:
    """Every sign but an introduction has a clause of its own; what stands before the first belongs to it."""
    telling = [sign for sign in signs if sign.kind != "introduction"]
    if not telling:
        return []
    starts = [0] + [_start(line, before, sign, days, mentions) for before, sign in itertools.pairwise(telling)]
    ends = [*starts[1:], len(line.words)]
    for place in range(1, len(telling)):  # congratulated her on her promotion: one clause says both
        if (
            telling[place].kind == "occasion"
            and telling[place - 1].kind == "contact"
            and not _is_apart(line, telling[place - 1], telling[place], mentions)
        ):
            starts[place], ends[place - 1] = starts[place - 1], ends[place]
    about = [(first, last) for first, last, _ in line.found(ABOUT) if not _says_how(line, last)]
    found = []
    for sign, first, last in zip(telling, starts, ends, strict=True):
        matter = next((end for begin, end in about if max(first, sign.last - 1) <= begin < last), None)
        is_new = first == 0 or any(word.is_strong for word in line.words[_previous_end(telling, sign) : sign.first])
        found.append(Clause(first, last, sign, matter, is_new))
    return found


def _says_how(line: Line, place: int) -> bool:
    """عن طريق سارة says through whom, عن قرب how near: neither is a matter."""
    return place < len(line.words) and line.words[place].plain in NO_MATTER


def _is_apart(line: Line, before: Sign, sign: Sign, mentions: Sequence[Mention]) -> bool:
    """Whether a break or a joint stands between them."""
    named = {place for one in mentions for place in range(one.first, one.last)}
    if any(_is_joined(line.words[place], place, named) for place in range(before.last, sign.first)):
        return True
    between = line.words[before.last : sign.first]
    joined = sign.first >= before.last and line.words[sign.first].plain.startswith("و")
    return joined or any(word.is_break or word.plain in JOINTS for word in between)


def _is_joined(word: Word, place: int, named: set[int]) -> bool:
    """وأبلغني: an Arabic word with "and" before it that is nobody's name."""
    return word.plain.startswith("و") and len(word.plain) > len("وهو") and place not in named


def _previous_end(telling: Sequence[Sign], sign: Sign) -> int:
    place = telling.index(sign)
    return telling[place - 1].last if place else 0


def _start(line: Line, before: Sign, sign: Sign, days: Sequence[Day], mentions: Sequence[Mention]) -> int:
    """After the last break between the two signs; without one, at the words that belong to the second as its subject."""
    subject = next(
        (one for one in mentions if one.last == sign.first and one.first >= before.last and one.prefix == "و"), None
    )
    if subject:
        return subject.first
    if line.words[sign.first].plain.startswith("و"):
        return sign.first
    named = {place for one in mentions for place in range(one.first, one.last)}
    starts = {day.first for day in days if line.words[day.first].plain.startswith("و")}
    for place in range(sign.first - 1, before.last - 1, -1):
        word = line.words[place]
        if word.is_break or word.plain in JOINTS:
            return place + 1
        if place in starts or (place > before.first and _is_joined(word, place, named)):
            return place
    return max(sign.first, before.first + 1)
