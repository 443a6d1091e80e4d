"""Takes a name apart as it is written, Arabic or Latin, without reordering or losing a letter of it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache
from operator import attrgetter
from typing import Literal

from .articles import without_article
from .folding import fold
from .name_units import (
    AROUND_A_NAME,
    CLOSING_OF,
    GLUED_TITLE,
    LETTER,
    MARKS_OF_TRADE,
    OPENING,
    REMARK_SIGNS,
    Token,
    Unit,
    units_of,
)
from .script import Script, script_of
from .titles import (
    FATHER_OF,
    HONORIFICS,
    HONORIFICS_BEGIN,
    HONORIFICS_ONLY_BEFORE_TITLES,
    HONORIFICS_OR_NAMES,
    LATIN_SUFFIXES,
    LONGEST_HONORIFIC,
    MOTHER_OF,
    SUFFIXES,
    TITLES_OR_NAMES,
    is_title,
)

Role = Literal[
    "honorific", "title", "kunya", "given", "father", "grandfather", "ancestor", "family", "suffix", "particle",
    "remark",
]  # fmt: skip

AROUND_A_PIECE = AROUND_A_NAME + MARKS_OF_TRADE + " "
CREDENTIAL = re.compile(rf"[A-Z][A-Z.-]{{1,9}}\d?[{MARKS_OF_TRADE}]?,?")
PICTURES = ("So", "Sk", "Cf", "Mn")  # an emoji, its colour of skin, what joins two, how it is drawn
LONGEST_ASIDE = 8  # words in which what is opened is looked for closed
LONGEST_WORD = 60  # beyond, a word is not searched for titles written against it


@dataclass(frozen=True, slots=True)
class Piece:
    role: Role
    text: str


@dataclass(frozen=True, slots=True)
class NameParts:
    """The pieces of a name in the order they are written; together they are the whole name.

    In a name of three, the second part is the father's among Arabs and a middle name elsewhere; in one of four
    the third is the grandfather's. Further ones are "ancestor". `remark` is what is no name: (أرامكو), an emoji.
    """

    display: str
    pieces: tuple[Piece, ...]
    script: Script
    _by_role: dict[Role, list[str]] = field(default_factory=dict, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        for piece in self.pieces:
            self._by_role.setdefault(piece.role, []).append(_without_signs(piece.text))

    def texts(self) -> dict[Role, str]:
        """The text of each role that the name has."""
        return {role: " ".join(texts) for role, texts in self._by_role.items()}

    def of(self, role: Role) -> tuple[str, ...]:
        return tuple(self._by_role.get(role, ()))

    def _one(self, role: Role) -> str:
        return " ".join(self._by_role.get(role, ()))

    @property
    def titles(self) -> tuple[str, ...]:
        return self.of("title")

    @property
    def honorific(self) -> str:
        return self._one("honorific")

    @property
    def kunya(self) -> str:
        return self._one("kunya")

    @property
    def given(self) -> str:
        return self._one("given")

    @property
    def father(self) -> str:
        return self._one("father")

    @property
    def grandfather(self) -> str:
        return self._one("grandfather")

    @property
    def family(self) -> str:
        return self._one("family")

    @property
    def suffix(self) -> str:
        return self._one("suffix")

    @property
    def remark(self) -> str:
        return self._one("remark").strip("".join(REMARK_SIGNS) + AROUND_A_NAME + " ")

    @property
    def particles(self) -> tuple[str, ...]:
        return self.of("particle")


def _without_signs(text: str) -> str:
    """Of `نورة🌸` and `"Bob"` the name alone; of an emoji alone, the emoji."""
    if text.isalpha():
        return text
    text = text.strip(AROUND_A_PIECE)
    end = len(text)
    while end and unicodedata.category(text[end - 1]) in PICTURES and not text[end - 1].isalnum():
        end -= 1
    return text[:end].rstrip() if "So" in map(unicodedata.category, text[end:]) and LETTER.search(text) else text


@lru_cache(maxsize=4096)  # an import asks four times for each of a batch of names
def split_name(display: str) -> NameParts:
    """The parts of any text taken as a name. Nothing is reordered; a blank text has no pieces."""
    tokens = [Token.of(word) for word in display.split()]
    if all(map(_is_plain, tokens)):  # most names are such
        return NameParts(display, tuple(map(_piece, _roles_of_plain(len(tokens)), display.split())), script_of(display))
    tokens, remarks = _split_remarks(_with_asides_whole(tokens))
    before, tokens = _split_titles(tokens)
    tokens, after = _split_suffixes(tokens)
    named = list(_name_pieces(units_of(tokens), is_titled=bool(before)))
    pieces = (*before, *named, *after, *remarks)
    return NameParts(display, pieces, script_of(display))


_is_plain = attrgetter("is_plain")
_piece = lru_cache(maxsize=20_000)(Piece)  # the names of an address book are made of few words


@cache
def _roles_of_plain(count: int) -> tuple[Role, ...]:
    """Of names without titles, kunyas and particles."""
    return (*_lineage(count - 1), "family") if count > 1 else tuple(_lineage(count))


def _with_asides_whole(tokens: list[Token]) -> list[Token]:
    """What is opened and closed within the name is one word: خالد (أبو فهد) العنزي, Robert "Bob" Smith."""
    whole: list[Token] = []
    at = 0
    while at < len(tokens):
        closing = CLOSING_OF.get(tokens[at].text[0], "")
        near = range(at, min(at + LONGEST_ASIDE, len(tokens)))
        ends = (end for end in near if closing and tokens[end].text.endswith(closing))
        end = next(ends, at) if len(tokens[at].text) > 1 else at
        whole.append(Token.of(" ".join(token.text for token in tokens[at : end + 1])) if end > at else tokens[at])
        at = end + 1
    return whole


def _split_remarks(tokens: list[Token]) -> tuple[list[Token], list[Piece]]:
    """What follows the name: in brackets, after a lone sign, or without a single letter."""
    last = max((place for place, token in enumerate(tokens) if not token.is_aside), default=0)
    start = next((n for n in range(1, len(tokens)) if _opens_a_remark(tokens[n], goes_on=n < last)), len(tokens))
    while start and not LETTER.search(tokens[start - 1].text):
        start -= 1
    text = " ".join(token.text for token in tokens[start:])
    if not text:
        return tokens, []
    return tokens[:start], [Piece(_role_of_aside(text), text)]


def _role_of_aside(text: str) -> Role:
    inner = Token.of(text).bare.split()
    return "kunya" if len(inner) > 1 and (inner[0] in FATHER_OF or inner[0] in MOTHER_OF) else "remark"


def _opens_a_remark(token: Token, *, goes_on: bool) -> bool:
    """A sign alone, or a bracket: unless it is closed, and the name `goes_on` behind it."""
    if token.text in REMARK_SIGNS:
        return True
    return token.text[0] in OPENING and not (token.is_aside and goes_on)


def _split_titles(tokens: list[Token]) -> tuple[list[Piece], list[Token]]:
    """Titles and honorifics in front. The last word is always left for the name."""
    rest = [*reversed(tokens)]
    pieces: list[Piece] = []
    while rest:
        _unglue(rest)
        taken = _words_of_honorific(rest) or int(len(rest) > 1 and _is_title_here(rest))
        if not taken:
            break
        text = " ".join(rest.pop().text for _ in range(taken))
        pieces.append(Piece("honorific" if _is_honorific(text) else "title", text))
    return pieces, rest[::-1]


def _unglue(rest: list[Token]) -> None:
    """`د.خالد` is two words written as one."""
    text = rest[-1].text
    if len(text) > LONGEST_WORD or is_title(rest[-1].key):
        return
    if found := GLUED_TITLE.match(text):
        rest[-1:] = [Token.of(text[found.end() :]), Token.of(found.group())]


def _is_title_here(rest: list[Token]) -> bool:
    return is_title(rest[-1].key) and (rest[-1].key not in TITLES_OR_NAMES or _two_names_follow(rest, 1))


def _two_names_follow(rest: list[Token], length: int) -> bool:
    following = rest[-length - 1].key
    return len(rest) > length + 1 and without_article(following) == following


def _words_of_honorific(rest: list[Token]) -> int:
    """How many words ahead are an honorific that something follows."""
    if rest[-1].key not in HONORIFICS_BEGIN:
        return 0
    for length in range(min(LONGEST_HONORIFIC, len(rest) - 1), 0, -1):
        key = tuple(token.key for token in rest[: -length - 1 : -1])
        if key in HONORIFICS:
            return length if _is_honorific_here(key[0], rest, length) else 0
    return 0


def _is_honorific_here(first: str, rest: list[Token], length: int) -> bool:
    if is_title(rest[-length - 1].key):
        return True
    if first in HONORIFICS_OR_NAMES:
        return _two_names_follow(rest, length)
    return first not in HONORIFICS_ONLY_BEFORE_TITLES


def _is_honorific(text: str) -> bool:
    return tuple(fold(text).split()) in HONORIFICS


def _split_suffixes(tokens: list[Token]) -> tuple[list[Token], list[Piece]]:
    """What stands behind a name: Jr, PhD, رحمه الله, a title after a comma. The first word is always a name."""
    end = _credentials_at(tokens)
    while end > 1:
        if end > 2 and tuple(token.bare for token in tokens[end - 2 : end]) in SUFFIXES:  # noqa: PLR2004
            end -= 2
        elif _is_suffix(tokens[end - 1], tokens[end - 2]):
            end -= 1
        else:
            break
    return tokens[:end], [Piece("suffix", token.text) for token in tokens[end:]]


def _credentials_at(tokens: list[Token]) -> int:
    """Where degrees and certificates begin that follow a whole name and a comma: هند الزهراني, PMP® CISSP."""
    for at in range(2, len(tokens)):
        if tokens[at - 1].text.endswith((",", "،")):
            has_small_letters = any(
                token.text.upper() != token.text or not token.text.isascii() for token in tokens[:at]
            )
            are_letters = all(CREDENTIAL.fullmatch(token.text) for token in tokens[at:])
            is_whole = len(list(units_of(tokens[:at]))) > 1  # Van Damme, JC is an order for sorting
            return at if has_small_letters and are_letters and is_whole else len(tokens)
    return len(tokens)


def _is_suffix(token: Token, before: Token) -> bool:
    bare = token.bare.replace(".", "")
    if bare in LATIN_SUFFIXES:
        # Ma and Ba are family names too: an academic degree is written in capitals.
        return token.text.strip(".,").replace(".", "").isupper() or len(bare) > len("ma") or bare in {"jr", "sr"}
    return before.text.endswith((",", "،")) and is_title(token.key)


def _name_pieces(parts: Iterator[Unit | Token], *, is_titled: bool) -> Iterator[Piece]:
    sequence = list(parts)
    units = [part for part in sequence if isinstance(part, Unit)]
    roles = iter(_roles(units, is_titled=is_titled))
    for part in sequence:
        if isinstance(part, Token):
            yield Piece(_role_of_aside(part.text) if part.is_aside else "particle", part.text)
        else:
            yield Piece(next(roles), part.text)


def _roles(units: list[Unit], *, is_titled: bool) -> list[Role]:
    comma = next((place for place, unit in enumerate(units[:-1], 1) if unit.ends_with_comma), 0)
    if comma:  # Mansour, Khalid
        before: list[Role] = ["family"] * comma
        return before + _lineage(len(units) - comma)
    if not units or not units[0].is_kunya:
        return _roles_without_kunya(units, is_titled=is_titled)
    return ["kunya", *_roles_without_kunya(units[1:], is_titled=True)]


def _roles_without_kunya(units: list[Unit], *, is_titled: bool) -> list[Role]:
    if len(units) > 2 and units[-1].is_kunya and units[-2].has_article:  # noqa: PLR2004
        return [*_roles_without_kunya(units[:-1], is_titled=is_titled), "kunya"]
    if len(units) == 1 and is_titled and units[0].has_article:  # د. المنصور
        return ["family"]
    if len(units) > 1 and not units[-1].is_child_of:
        return [*_lineage(len(units) - 1), "family"]
    return _lineage(len(units))


def _lineage(count: int) -> list[Role]:
    nearest: list[Role] = ["given", "father", "grandfather"]
    further: list[Role] = ["ancestor"] * (count - len(nearest))
    return nearest[:count] + further
