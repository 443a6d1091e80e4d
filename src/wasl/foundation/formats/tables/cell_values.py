"""The values inside one cell of an address book: several in one, ruined, or in a program's own words."""

from __future__ import annotations

import re
from typing import Literal

from wasl.foundation.formats.records import ReachKind

VALUES_LIMIT = 50
"""Values taken from one cell; more is no way to reach one person."""

_SEVERAL = re.compile(r"\s*:::\s*")
_LIST = re.compile(r"\s*(?::::|[;,،؛|\n])\s*")
_NUMBERS = re.compile(r"\s*(?::::|[;,،؛|\n])\s*")
_EMAIL = re.compile(r"[^\s@,;:،؛<>\"()\[\]]+@[^\s@,;:،؛<>\"()\[\]]+")
_RUINED_NUMBER = re.compile(r"[+-]?\d+(?:[.,٫]\d+)?\s?[eE]\s?\+?\d{1,2}")
_FLOAT_NUMBER = re.compile(r"(\+?\d{6,})\.0+")
_LOST_LETTERS = re.compile(r"[?\ufffd]{2,}")
_NOT_LETTERS = re.compile(r"[\s().,\-_/]+")
_SHORTEST_NUMBER = 7  # digits of a number among several in one cell
_FEWEST_DIGITS = 5  # of a number that stands where a name should

_MALE = frozenset({"m", "male", "man", "ذكر", "homme", "männlich", "hombre", "masculino", "maschio"})
_FEMALE = frozenset({"f", "female", "woman", "أنثى", "انثى", "femme", "weiblich", "mujer", "femenino", "femmina"})
_SYSTEM_GROUPS = frozenset({"mycontacts", "my contacts", "starred", "starred in android", "other contacts"})
# Google's own groups that nevertheless say something of the person.
_TELLING_GROUPS = frozenset({"friends", "family", "coworkers"})
_SERVICES: dict[str, ReachKind] = {
    "whatsapp": "whatsapp",
    "telegram": "telegram",
    "linkedin": "linkedin",
    "twitter": "x",
    "x": "x",
    "facebook": "facebook",
    "instagram": "instagram",
    "signal": "signal",
    "skype": "skype",
}


def emails_in(cell: str) -> list[str]:
    """Every address of the cell; the cell itself when it holds something else."""
    if cell.count("@") == 1 and _EMAIL.fullmatch(cell):
        return [cell]
    return _EMAIL.findall(cell)[:VALUES_LIMIT] or _SEVERAL.split(cell)[:VALUES_LIMIT]


def phones_in(cell: str) -> list[str]:
    """Every number of the cell; a comma inside a number is a pause, not an end."""
    parts = [part for part in _NUMBERS.split(cell) if part]
    is_one = len(parts) == 1
    if is_one or any(sum(sign.isdecimal() for sign in part) < _SHORTEST_NUMBER for part in parts):
        parts = [part for part in _SEVERAL.split(cell) if part]
    return parts[:VALUES_LIMIT]


def values_in(cell: str) -> list[str]:
    """The values that Google joins by `:::` in one cell."""
    return [value for value in _SEVERAL.split(cell) if value][:VALUES_LIMIT] if ":::" in cell else [cell]


def list_in(cell: str) -> list[str]:
    """The values of a cell that people or programs separate by any sign."""
    parts = _SEVERAL.split(cell) if ":::" in cell else _LIST.split(cell)
    return [value for value in parts if value][:VALUES_LIMIT]


def groups_in(cell: str) -> list[str]:
    """The person's own groups: those that the program made for everybody are left out."""
    found = []
    for written in list_in(cell):
        name = written.removeprefix("*").strip()
        is_the_programs = written.startswith("*") and name.casefold() not in _TELLING_GROUPS
        if name and not is_the_programs and name.casefold() not in _SYSTEM_GROUPS:
            found.append(name)
    return found


def service_kind(name: str) -> ReachKind:
    """The kind of reach that a messaging service's name means."""
    return _SERVICES.get(name.casefold().strip(), "other")


def gender_of(cell: str) -> Literal["", "m", "f"]:
    word = cell.casefold()
    return "m" if word in _MALE else "f" if word in _FEMALE else ""


def is_email(text: str) -> bool:
    return "@" in text and _EMAIL.fullmatch(text) is not None


def is_bare_number(text: str) -> bool:
    """Whether the text is a number and no name: digits enough, and no letter."""
    if text[:1].isalpha():
        return False
    return sum(sign.isdecimal() for sign in text) >= _FEWEST_DIGITS and not any(sign.isalpha() for sign in text)


def is_ruined_number(text: str) -> bool:
    """Whether a spreadsheet kept only the first digits of the number (`9.66501E+11`)."""
    return _RUINED_NUMBER.fullmatch(text) is not None


def plain_number(text: str) -> str:
    """The number without `tel:` and without the `.0` of a spreadsheet's floating number."""
    text = text.removeprefix("tel:")
    found = _FLOAT_NUMBER.fullmatch(text)
    return found[1] if found else text


def is_ruined_text(text: str) -> bool:
    """Whether the letters were lost when the table was saved, and question marks stand for them."""
    if "?" not in text and "\ufffd" not in text:
        return False
    signs = _NOT_LETTERS.sub("", text)
    lost = sum(sign in "?\ufffd" for sign in signs)
    return lost * 2 >= len(signs) and _LOST_LETTERS.search(text) is not None


def same_words(one: str, other: str) -> bool:
    """Whether both say the same words, in any order and with any commas between."""
    return sorted(re.split(r"[\s,،]+", one.casefold())) == sorted(re.split(r"[\s,،]+", other.casefold()))
