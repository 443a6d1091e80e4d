"""A name as its units: matching forms with roles, in both scripts, as an index stores them and comparison takes them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from wasl.foundation.language.folding import fold
from wasl.foundation.language.name_parts import Piece, Role, split_name

from .forms import is_arabic, marked_forms, plain_words, standing_alone

NOT_COMPARED = frozenset({"title", "honorific", "suffix", "remark"})
PERHAPS_INITIAL = frozenset({"m", "m."})  # Monsieur, or Mohammed
MOST_UNITS = 12
LONGEST_FORM = 24  # letters; of longer ones the beginning is compared
LONGEST_NAME = 300  # letters; what follows is no name


def is_open(form: str) -> bool:
    """Whether a form is but the beginning of a name: an initial, or عبد without whose."""
    return len(form) == 1 or form in {"عبد", "abd"}


@dataclass(frozen=True, slots=True)
class NameUnit:
    """One name of a name: `form` is for matching only, `text` as it was written (empty when read from an index)."""

    form: str
    role: Role
    has_article: bool = False
    is_child: bool = False  # بن stood before it
    text: str = field(default="", compare=False)

    @property
    def is_arabic(self) -> bool:
        return is_arabic(self.form)


@dataclass(frozen=True, slots=True)
class WrittenName:
    """The units of one written name in their order. `initial` is a letter in front that may be a title as well."""

    units: tuple[NameUnit, ...]
    initial: str = ""

    @property
    def forms(self) -> tuple[str, ...]:
        return tuple(unit.form for unit in self.units)

    @property
    def joined(self) -> str:
        """The letters of all forms in the script of the first."""
        forms = self.forms
        return "".join(form for form in forms if is_arabic(form) == is_arabic(forms[0]))

    @property
    def is_arabic(self) -> bool:
        return bool(self.units) and self.units[0].is_arabic

    def readings(self) -> tuple[WrittenName, ...]:
        """The name as it is, and as it may be meant: its initial a unit, or, before a comma, its family the last."""
        found = [self]
        if self.initial:
            found.append(WrittenName((NameUnit(self.initial, "given", text=f"{self.initial.upper()}."), *self.units)))
        families = next((place for place, unit in enumerate(self.units) if unit.role != "family"), 0)
        if families:
            found.append(WrittenName((*self.units[families:], *self.units[:families])))
        return tuple(found)


@lru_cache(maxsize=4096)
def read_name(text: str) -> WrittenName:
    """The units of any text taken as a name, without titles, honorifics, particles and remarks.

    A name of nothing else is taken whole. At most MOST_UNITS are read.
    """
    pieces = split_name(text[:LONGEST_NAME]).pieces
    units = _units(pieces) or _units((Piece("given", text[:LONGEST_NAME]),))
    initial = next((found for piece in pieces if (found := _initial(piece.text))), "")
    return WrittenName(units[:MOST_UNITS], initial)


@lru_cache(maxsize=20_000)  # the names of an address book are made of few words
def _initial(text: str) -> str:
    folded = fold(text)
    return folded[0] if folded in PERHAPS_INITIAL else ""


def _units(pieces: Sequence[Piece]) -> tuple[NameUnit, ...]:
    """A unit has the role and the text of the piece that it begins in; عبد and its word may be two pieces."""
    words = [(word, piece) for piece in pieces if piece.role not in NOT_COMPARED for word in plain_words(piece.text)]
    alone = [_alone(word, piece.role, piece.text) for word, piece in words]
    if all(alone):
        return tuple(filter(None, alone))
    return tuple(
        _unit(found.form[:LONGEST_FORM], words[found.start][1].role, found.has_article, found.is_child,
                 words[found.start][1].text)
        for found in marked_forms(word for word, _ in words)
    )  # fmt: skip


@lru_cache(maxsize=20_000)  # as above
def _alone(word: str, role: Role, text: str) -> NameUnit | None:
    """The unit of a word that is one whichever words stand beside it; None of any other."""
    found = standing_alone(word)
    return NameUnit(found.form[:LONGEST_FORM], role, found.has_article, text=text) if found else None


_unit = lru_cache(maxsize=20_000)(NameUnit)
