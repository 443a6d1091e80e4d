"""What the reading of a file shows of it as a whole, before anybody in it is judged."""

from collections.abc import Sequence

import msgspec

from wasl.foundation.formats.records import Contact, Way
from wasl.foundation.language.names.skeleton import keys
from wasl.foundation.language.names.units import WrittenName, is_open, read_name
from wasl.relations.people.models import WayToReach

Identifier = tuple[str, str]
"""(scheme, value): `email`, `phone` (E.164), a profile's kind, or what another program calls somebody."""

SCHEME_OF_KIND = {"whatsapp": "phone", "signal": "phone"}
_STRONGEST_FIRST = {"vcard": 0, "email": 1, "linkedin": 2, "telegram": 3, "x": 4, "phone": 5}


class Survey(msgspec.Struct, frozen=True):
    """Identifiers that several differently named contacts share, and whether there is more than contacts.

    A switchboard's or a family's number says nothing of who somebody is.
    """

    shared: tuple[Identifier, ...]
    tells_more: bool


class Surveyor:
    """Sees the records of one file go by."""

    def __init__(self) -> None:
        self._named: dict[Identifier, str] = {}
        self._shared: set[Identifier] = set()
        self._tells_more = False

    def see_contact(self, contact: Contact, ways: Sequence[Way]) -> None:
        name = contact.full
        for identifier in identifiers_of(contact, ways):
            if identifier[0] == "vcard" or not name:
                continue
            before = self._named.setdefault(identifier, name)
            if before != name and not may_be_one(before, name):
                self._shared.add(identifier)

    def see_more(self) -> None:
        self._tells_more = True

    def survey(self) -> Survey:
        return Survey(tuple(self._shared), self._tells_more)


def may_be_one(one: str, other: str) -> bool:
    """Whether two names may be one person's: their given names sound alike, in either script or order, or one is unknown.

    سارة العتيبي and Sara Otaibi are; father and son, who share all their other names, are not.
    """
    ones, others = read_name(one), read_name(other)
    if not ones.units or not others.units:
        return True
    mine, theirs = _given(ones), _given(others)
    if any(_sound_alike(a, b) for a in mine for b in theirs):
        return True
    return _sound_alike(mine[0], others.forms[-1]) and _sound_alike(ones.forms[-1], theirs[0])  # Alotaibi Sara


def _given(name: WrittenName) -> list[str]:
    """The form of the given name, and the letter in front that may be one as well."""
    given = next((unit.form for unit in name.units if unit.role == "given"), name.forms[0])
    return [given, *([name.initial] if name.initial else [])]


def _sound_alike(one: str, other: str) -> bool:
    mine, theirs = keys(one), keys(other)
    if is_open(one) or is_open(other):
        return any(a.startswith(b) or b.startswith(a) for a in mine for b in theirs)
    return not set(mine).isdisjoint(theirs)


def identifiers_of(contact: Contact, ways: Sequence[Way]) -> list[Identifier]:
    """What identifies a contact with these ways to reach, the surest first."""
    found = [("vcard", contact.uid[:255])] if contact.uid else []
    found += [(SCHEME_OF_KIND.get(way.kind, way.kind), way.value) for way in ways if way.kind in WayToReach.IDENTIFYING]
    if len(found) < 2:  # noqa: PLR2004 - one needs no order
        return found
    return sorted(dict.fromkeys(found), key=_place)


def _place(identifier: Identifier) -> int:
    return _STRONGEST_FIRST.get(identifier[0], 9)
