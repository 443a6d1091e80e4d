"""The words of a name, joined where several make one: عبد الرحمن، أبو زيد، صلاح الدين، Al Mansour."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from .articles import without_article
from .folding import fold
from .titles import (
    CHILD_OF,
    FATHER_OF,
    HONORIFICS_BEGIN,
    JOINED_AFTER_ARTICLE,
    JOINED_PAIRS,
    JOINED_TO_NEXT,
    JOINED_TO_PREVIOUS,
    LATIN_ARTICLES,
    LATIN_SUFFIXES,
    MOTHER_OF,
    NOT_KUNYAS,
    SUFFIXES,
    is_title,
)

OPENING, CLOSING = "([{\"“«'", ")]}\"”»'"  # each beside its own
LONGEST_REMEMBERED = 40  # letters of a word
AROUND_A_NAME = OPENING + CLOSING + ",،؛;"
MARKS_OF_TRADE = "®™©"
CLOSING_OF = dict(zip(OPENING, CLOSING, strict=True))
REMARK_SIGNS = frozenset({"-", "–", "—", "|", "/", "•", "·", ":"})
LETTER = re.compile(r"[^\W\d_]")
GLUED_TITLE = re.compile(r"(?:[أادمشح][./]){1,3}(?=\w)|(?:dr|eng|prof|mr|mrs|ms)[./](?=\w)", re.IGNORECASE)
# Words that do something to the names around them, or may be no name themselves.
TELLING = (
    HONORIFICS_BEGIN | {first for first, _ in SUFFIXES} | CHILD_OF | JOINED_TO_NEXT | JOINED_TO_PREVIOUS
    | {last for _, last in JOINED_PAIRS} | LATIN_ARTICLES
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Token:
    """A word as written, as it is looked up, and the latter without signs around it.

    One that `is_plain` is a name by itself, whichever words stand beside it. One that `is_aside` is no name: it holds
    no letter, or is all that stands between two signs: (أبو فهد), "Bob".
    """

    text: str
    key: str
    bare: str
    is_plain: bool

    @property
    def is_aside(self) -> bool:
        return not LETTER.search(self.text) or self.text[-1] == CLOSING_OF.get(self.text[0])

    @classmethod
    def of(cls, text: str) -> Token:
        return _token(text) if len(text) <= LONGEST_REMEMBERED else _token.__wrapped__(text)


@lru_cache(maxsize=20_000)  # the names of an address book are made of few words
def _token(text: str) -> Token:
    key = fold(text.rstrip(MARKS_OF_TRADE))
    bare = key.strip(AROUND_A_NAME)
    return Token(text, key, bare, _is_plain(text, key, bare))


def _is_plain(text: str, key: str, bare: str) -> bool:
    has_signs = not LETTER.search(text) or text[0] in OPENING or text.endswith((",", "،"))
    if has_signs or GLUED_TITLE.match(text) or is_title(key) or bare.replace(".", "") in LATIN_SUFFIXES:
        return False
    return key not in TELLING and bare not in TELLING


@dataclass(frozen=True, slots=True)
class Unit:
    """One name, of one word or of several that belong together: عبد الرحمن، أبو زيد، Al Mansour."""

    tokens: tuple[Token, ...]
    is_child_of: bool = False
    ends_with_comma: bool = False

    @property
    def text(self) -> str:
        return " ".join(token.text for token in self.tokens)

    @property
    def key(self) -> str:
        return " ".join(token.bare for token in self.tokens)

    @property
    def is_kunya(self) -> bool:
        first = self.tokens[0].bare
        return len(self.tokens) > 1 and (first in FATHER_OF or first in MOTHER_OF) and self.key not in NOT_KUNYAS

    @property
    def has_article(self) -> bool:
        key = self.key
        return key.startswith(("ال ", "al ", "el ", "al-", "el-")) or without_article(key) != key


def units_of(tokens: list[Token]) -> Iterator[Unit | Token]:
    """Names, and between them the particles that say whose child somebody is, and asides."""
    rest = [*reversed(tokens)]
    is_child_of = False
    is_first = True
    while rest:
        if rest[-1].is_aside and len(tokens) > 1:
            yield rest.pop()
            continue
        if not is_first and len(rest) > 1 and rest[-1].bare in CHILD_OF:
            is_child_of = True
            yield rest.pop()
            continue
        unit = _next_unit(rest)
        yield Unit(unit, is_child_of, unit[-1].text.endswith((",", "،")))
        is_child_of = is_first = False


def _next_unit(rest: list[Token]) -> tuple[Token, ...]:
    taken = [rest.pop()]
    while rest and taken[-1].key in JOINED_TO_NEXT:
        taken.append(rest.pop())
    while length := _words_that_belong(taken[-1], rest):
        taken += [rest.pop() for _ in range(length)]
    return tuple(taken)


def _words_that_belong(before: Token, rest: list[Token]) -> int:
    """How many of the words ahead end the name before them: الدين، الله, Eddine, El Din."""
    if not rest:
        return 0
    if rest[-1].bare in JOINED_TO_PREVIOUS or (before.key, rest[-1].bare) in JOINED_PAIRS:
        return 1
    has_article = len(rest) > 1 and rest[-1].bare in LATIN_ARTICLES
    return 2 if has_article and rest[-2].bare in JOINED_AFTER_ARTICLE else 0
