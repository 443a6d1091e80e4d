"""A card while it is being read: what its lines have said so far."""

from __future__ import annotations

from typing import Literal

import msgspec

from wasl.foundation.formats.records import PartialDay, Photo, ReachKind
from wasl.foundation.formats.vcard.heads import OURS, Head
from wasl.foundation.formats.vcard.lines import without_marks

EXTRAS_KEPT = 50
EXTRA_LETTERS = 1000
REACHES_KEPT = 200
ITEMS_KEPT = 200

DayKind = Literal["birthday", "anniversary", "other"]
Address = tuple[ReachKind, str, Head, str]
GivenDay = tuple[DayKind, PartialDay, Head, str]


class Name(msgspec.Struct, frozen=True):
    """The parts of an N line: family, given, middle, prefix, suffix."""

    family: str = ""
    given: str = ""
    middle: str = ""
    prefix: str = ""
    suffix: str = ""

    def shown(self) -> str:
        """The parts in the order in which a name is said, in Arabic and English alike."""
        said = (self.prefix, self.given, self.middle, self.family, self.suffix)
        return " ".join(part for part in said if part)

    def without_titles(self) -> str:
        return " ".join(part for part in (self.given, self.middle, self.family) if part)


class Draft:
    """What the lines of one card have said so far, in their order."""

    __slots__ = (
        "addresses", "alternatives_seen", "cities", "days", "extras", "formatted_names", "gender",
        "grammatical_gender", "group_labels", "groups", "interests", "is_organisation", "languages", "logo", "met_on",
        "name_lines", "nicknames", "notes", "organisations", "phonetic", "photo", "roles", "spellings", "titles",
        "uid", "version",
    )  # fmt: skip

    def __init__(self) -> None:
        self.version = ""
        self.uid = ""
        self.is_organisation = False
        self.formatted_names: list[tuple[Head, str]] = []
        self.name_lines: list[tuple[Head, str]] = []
        self.phonetic: dict[str, str] = {}
        self.nicknames: list[str] = []
        self.spellings: list[str] = []
        self.gender: Literal["", "m", "f"] = ""
        self.grammatical_gender: Literal["", "m", "f"] = ""
        self.addresses: list[Address] = []
        self.organisations: list[tuple[str, str, str]] = []
        self.titles: list[tuple[str, str]] = []
        self.roles: list[tuple[Head, str]] = []
        self.days: list[GivenDay] = []
        self.groups: list[str] = []
        self.interests: list[str] = []
        self.languages: list[str] = []
        self.cities: list[tuple[bool, str]] = []
        self.notes: list[str] = []
        self.photo: Photo | None = None
        self.logo: Photo | None = None
        self.met_on: PartialDay | None = None
        self.group_labels: dict[str, str] = {}
        self.alternatives_seen: set[tuple[str, str]] = set()
        self.extras: list[str] = []

    def add_address(self, kind: ReachKind, value: str, head: Head, label: str | None = None) -> bool:
        """Add a way to reach; an empty one is understood, and says nothing."""
        value = without_marks(value).strip()
        if value and len(self.addresses) < REACHES_KEPT:
            self.addresses.append((kind, value, head, head.label if label is None else label))
        return True

    def add_to(self, items: list[str], values: list[str]) -> bool:
        """Add what is not empty and not there yet."""
        for value in values:
            if value and value not in items and len(items) < ITEMS_KEPT:
                items.append(value)
        return True

    def is_alternative(self, head: Head) -> bool:
        """Whether this says again, in another language or form, what a line with the same ALTID said."""
        if "ALTID" not in head.parameters:
            return False
        key = (head.name, head.parameters["ALTID"])
        if key in self.alternatives_seen:
            return True
        self.alternatives_seen.add(key)
        return False

    def keep_line(self, line: str) -> None:
        """Keep a line that was not understood, for the way back out, if it is short enough."""
        if len(line) <= EXTRA_LETTERS and len(self.extras) < EXTRAS_KEPT:
            self.extras.append(line)

    def keep(self, head: Head, value: str) -> None:
        """Keep a property that was not understood; one that was quoted-printable as plain text."""
        if len(value) > EXTRA_LETTERS or not value.strip():
            return
        if head.encoding != "qp":
            self.keep_line(f"{head.written.removeprefix(OURS)}:{value}")
            return
        name = head.written.partition(";")[0]
        types = f";TYPE={','.join(head.types)}" if head.types else ""
        self.keep_line(f"{name}{types}:{value.replace(chr(10), chr(92) + 'n')}")
