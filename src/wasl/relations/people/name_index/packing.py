"""A name that was read, as one line of text and back: a sign for the role of each unit, then its form."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from wasl.foundation.language.name_parts import Role
from wasl.foundation.language.names.units import NameUnit, WrittenName

ROLES: tuple[Role, ...] = get_args(Role)
_MARKS = 4  # with or without an article, with or without بن
_INITIAL = "^"  # no sign of a role
INITIALED = r"^(\^|.. )"  # of a packed name that begins with an initial, perhaps or surely
_SIGNS = {
    (role, bool(mark & 1), bool(mark & 2)): chr(ord("À") + place * _MARKS + mark)
    for place, role in enumerate(ROLES)
    for mark in range(_MARKS)
}
_MEANINGS = {sign: meaning for meaning, sign in _SIGNS.items()}


def pack(name: WrittenName) -> str:
    """The name without the text of its units; units are told apart by spaces."""
    units = [_SIGNS[unit.role, unit.has_article, unit.is_child] + unit.form for unit in name.units]
    return " ".join([*([_INITIAL + name.initial] if name.initial else []), *units])


def forms_of(packed: str) -> Iterator[str]:
    """The forms alone."""
    return (word[1:] for word in packed.split(" ") if word[0] != _INITIAL) if packed else iter(())


def unpack(packed: str) -> WrittenName:
    """The name as it was packed."""
    initial, units = "", []
    for word in packed.split(" ") if packed else ():
        if word[0] == _INITIAL:
            initial = word[1:]
        else:
            role, has_article, is_child = _MEANINGS[word[0]]
            units.append(NameUnit(word[1:], role, has_article, is_child))
    return WrittenName(tuple(units), initial)
