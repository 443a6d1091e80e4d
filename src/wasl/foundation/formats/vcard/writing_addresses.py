"""The ways to reach somebody as lines of a vCard."""

from __future__ import annotations

from collections.abc import Iterable

from wasl.foundation.formats.profile_address import HOSTS
from wasl.foundation.formats.records import Reach
from wasl.foundation.formats.vcard.lines import escaped, escaped_address
from wasl.foundation.formats.vcard.networks import PAGES

# The types that both versions know; any other label is written as Apple and Google do, in a group.
_TYPES = frozenset(("home", "work", "cell", "fax", "pager"))
_APPLE_LABELS = frozenset((
    "Anniversary", "AssistantPhone", "HomePage", "Home", "Work", "Mobile", "Main", "Other", "School",
))  # fmt: skip
_NAMES = {"phone": "TEL", "email": "EMAIL", "site": "URL"}
_PAGE_OF_KIND = {kind: (service, base) for service, (kind, base) in reversed(PAGES.items())}


class WrittenLines:
    """The lines of a card while it is written. Groups are numbered item1, item2 … around those already taken."""

    def __init__(self, *, is_4: bool, groups_taken: frozenset[str], alternatives: dict[str, str]) -> None:
        self.is_4 = is_4
        self.written: list[str] = []
        self._groups_taken = groups_taken
        self._alternatives = alternatives
        self._groups = 0

    def add(self, line: str) -> None:
        self.written.append(line)

    def add_each(self, name: str, values: Iterable[str]) -> None:
        for value in values:
            self.add(f"{name}:{escaped(value)}")

    def add_labelled(self, line: str, label: str) -> None:
        """Add a line and, in its group, its label."""
        if not label:
            self.add(line)
            return
        group = self.next_group()
        self.add(f"{group}.{line}")
        self.add(f"{group}.X-ABLabel:{f'_$!<{label}>!$_' if label in _APPLE_LABELS else escaped(label)}")

    def named(self, name: str) -> str:
        """The name of a property; at its first use with the ALTID of the other form of it that was kept."""
        alternative = self._alternatives.pop(name, "")
        return f"{name};ALTID={alternative}" if alternative else name

    def next_group(self) -> str:
        while True:
            self._groups += 1
            if (group := f"item{self._groups}") not in self._groups_taken:
                return group


def address_lines(lines: WrittenLines, reaches: tuple[Reach, ...], city: str) -> None:
    """Write the ways to reach in their order, the city within the first postal address that names it."""
    home = next((reach for reach in reaches if reach.kind == "postal" and _names_city(reach.value, city)), None)
    for reach in reaches:
        words = reach.label.split(" ") if reach.label else []
        is_typed = _TYPES.issuperset(words) and reach.kind not in {"other", *_PAGE_OF_KIND}
        line = _address_line(
            reach, _types(words if is_typed else [], reach, is_4=lines.is_4), city if reach is home else ""
        )
        lines.add_labelled(line, "" if is_typed else reach.label)
    if city and home is None:
        lines.add(f"ADR:;;;{escaped(city)};;;")


def _types(words: list[str], reach: Reach, *, is_4: bool) -> str:
    if is_4:
        return (f";TYPE={','.join(words)}" if words else "") + (";PREF=1" if reach.is_preferred else "")
    words = [*words, "pref"] if reach.is_preferred else words
    return f";TYPE={','.join(words)}" if words else ""


def _address_line(reach: Reach, types: str, city: str) -> str:
    if reach.kind == "postal":
        return f"ADR{types}:{_postal(reach.value, city)}"
    if name := _NAMES.get(reach.kind):
        return f"{name}{types}:{escaped_address(reach.value)}"
    if reach.kind in _PAGE_OF_KIND:
        service, base = _PAGE_OF_KIND[reach.kind]
        return f"X-SOCIALPROFILE;TYPE={service}{types}:{escaped_address(_page(reach, base))}"
    service = reach.kind if reach.kind != "other" else ""
    return (
        f"IMPP{f';X-SERVICE-TYPE={service.title()}' if service else ''}{types}:x-apple:{escaped_address(reach.value)}"
    )


def _page(reach: Reach, base: str) -> str:
    if reach.kind == "whatsapp":
        return base + reach.value.lstrip("+")
    return f"https://{reach.value}" if reach.value.partition("/")[0] in HOSTS else base + reach.value


def _names_city(value: str, city: str) -> bool:
    told = value.split(", ")
    return bool(city) and city in told and len(told) > 1 and all(told)


def _postal(value: str, city: str) -> str:
    """The street before the city, what follows it after; read again, the parts come in the same order."""
    if not city:
        return f";;{escaped(value)};;;;"
    told = value.split(", ")
    place = told.index(city)
    street, rest = ", ".join(told[:place]), ", ".join(told[place + 1 :])
    return f";;{escaped(street)};{escaped(city)};;;{escaped(rest)}"
