"""Finds people by a name: what an index keeps of each name, what a query asks of it, and the order of the answers.

The index itself is a `NameStore`: tables of a database, or `memory_index.MemoryStore`. It answers four look-ups;
everything else happens here, alike for all.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from wasl.foundation.language.name_parts import Role

from .skeleton import ONLY_VOWELS, keys, near_keys
from .units import NameUnit, WrittenName, is_open, read_name

LESS_ONE = "-"  # before a key that lacks a sign
KEYS_WITH_ERRORS = 3  # of a form; typing errors are looked for in these
# Typed so far may be half of a sign: s of sh, t of th.
UNFINISHED = {"s": ("x",), "c": ("x", "k"), "t": ("s", "x"), "d": ("z", "k"), "p": ("f",)}
TYPED_ABD = re.compile(r"^abd(?:[aeiou]{1,2}l?|l)")  # on the way to a whole Abdulrahman, whose form is without them
# First letters of the other script for beginnings without a consonant of the skeleton.
OTHER_SCRIPT = {
    "a": ("ا", "ع", "ه", "ح"), "e": ("ا", "ع", "ي"), "i": ("ا", "ع", "ي"), "o": ("ا", "ع", "و"), "u": ("ا", "ع", "و"), "w": ("و",),
    "y": ("ي",), "h": ("ح", "ه"), "ا": ("a", "e", "i", "o", "u"), "ع": ("a", "e", "i", "o", "u"), "ه": ("h",), "ح": ("h",),
    "و": ("w", "o", "u"), "ي": ("y", "i"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """One unit of a name as an index keeps it. `keys` belong to the form, not to the person: keep them once a form."""

    position: int
    form: str
    role: Role
    has_article: bool
    is_child: bool
    keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class KnownForm:
    """A form that the index has, and how many people have it in a name."""

    form: str
    people: int


class NameStore(Protocol):
    """The look-ups that an index answers. Orders do not matter, except what a limit keeps: the forms of most people."""

    def forms_with_keys(self, keys: Collection[str], *, limit: int) -> Sequence[KnownForm]:
        """The forms that have at least one of the keys."""

    def forms_beginning(
        self, beginnings: Collection[str], key_beginnings: Collection[str], *, limit: int
    ) -> Sequence[KnownForm]:
        """The forms that begin so, or have a key that begins so."""

    def people_with_forms(
        self, forms: Collection[str], *, among: Collection[int] | None, limit: int
    ) -> Sequence[tuple[int, str]]:
        """Each person with each of these forms in a name, at most `limit`; of those given only, unless `among` is None."""

    def names_of(self, people: Collection[int]) -> Mapping[int, Sequence[WrittenName]]:
        """The names of people as `read_name` gives them; the text of the units is not needed."""

    def people_count(self) -> int:
        """How many people there are."""


def index_entries(name: str) -> tuple[IndexEntry, ...]:
    """What an index keeps of a name."""
    return tuple(
        IndexEntry(place, unit.form, unit.role, unit.has_article, unit.is_child, form_keys(unit.form))
        for place, unit in enumerate(read_name(name).units)
    )


def name_of(entries: Iterable[IndexEntry]) -> WrittenName:
    """The name again as an index has kept it, for `NameStore.names_of`; the keys are not needed."""
    ordered = sorted(entries, key=lambda entry: entry.position)
    return WrittenName(tuple(NameUnit(one.form, one.role, one.has_article, one.is_child) for one in ordered))


def form_keys(form: str) -> tuple[str, ...]:
    """The skeletons of a form, and after them each less one sign, by which typing errors are found."""
    whole = keys(form)
    near = (LESS_ONE + less for key in whole[:KEYS_WITH_ERRORS] for less in near_keys(key))
    return tuple(dict.fromkeys([*whole, *near]))


def may_begin(form: str, initial: str) -> bool:
    """Whether a name of that form may be shortened to this letter, of either script."""
    if form[0] == initial or form[0] in OTHER_SCRIPT.get(initial, ()):
        return True
    if form[0] in OTHER_SCRIPT:  # a vowel or a breath: the first sign of its skeleton is another letter's
        return False
    signs = {key[0] for key in keys(initial) if key != ONLY_VOWELS} | set(UNFINISHED.get(initial, ()))
    return any(key[0] in signs for key in keys(form))


@dataclass(frozen=True, slots=True)
class UnitPlan:
    """What to look up for one unit of a query. A unit that `is_beginning` is looked up by the beginnings alone."""

    form: str
    keys: tuple[str, ...] = ()
    near_keys: tuple[str, ...] = ()  # when the keys find nothing sure
    beginnings: tuple[str, ...] = ()
    key_beginnings: tuple[str, ...] = ()

    @property
    def is_beginning(self) -> bool:
        return bool(self.beginnings)


@dataclass(frozen=True, slots=True)
class QueryPlan:
    """The units of a query with what to look up for each. `typed` is the form that is still being written, or empty."""

    name: WrittenName
    units: tuple[UnitPlan, ...]
    typed: str = ""


def query_plan(text: str, *, is_prefix: bool = False) -> QueryPlan:
    """What a search for that name looks up; `is_prefix`: its last word may be unfinished."""
    name = read_name(text)
    typed = ""
    if is_prefix and name.units and not text[-1:].isspace():
        typed = TYPED_ABD.sub("abd", name.units[-1].form)
        name = replace(name, units=(*name.units[:-1], replace(name.units[-1], form=typed)))
    forms = name.forms
    whole = forms[:-1] if typed else forms
    plans = [_plan_of(form) for form in dict.fromkeys(whole) if not is_open(form) or len(forms) == 1]
    if typed:
        plans.append(_plan_of_beginning(typed))
    return QueryPlan(name, tuple(plans), typed)


def _plan_of(form: str) -> UnitPlan:
    if is_open(form):
        return _plan_of_beginning(form)
    whole = keys(form)
    near = [found for key in whole[:KEYS_WITH_ERRORS] for found in _near(key)]
    return UnitPlan(form, whole, tuple(dict.fromkeys(near)))


def _near(key: str) -> Iterator[str]:
    """A sign too many in the query, one too few, and one exchanged or two turned round."""
    less = near_keys(key)
    yield from less
    yield LESS_ONE + key
    yield from (LESS_ONE + one for one in less)
    if not less and len(key) > 1:  # of two signs, turned round
        yield key[::-1]


def _plan_of_beginning(form: str) -> UnitPlan:
    found = [key for key in keys(form) if key != ONLY_VOWELS]
    found += [key[:-1] + end for key in found[:1] for end in UNFINISHED.get(form[-1], ())]
    others = () if found else OTHER_SCRIPT.get(form[0], ())
    return UnitPlan(form, beginnings=(form, *others), key_beginnings=tuple(dict.fromkeys(found)))
