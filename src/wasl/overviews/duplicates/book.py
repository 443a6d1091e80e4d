"""An owner's address book as duplicates are looked for in it: a few arrays, read in a constant number of queries."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from math import prod
from typing import Any, Protocol

import numpy as np

from wasl.foundation.accounts.models import User
from wasl.foundation.language.organisations import core_name
from wasl.overviews.duplicates.names import shortened, unit_keys, usual_shares
from wasl.overviews.duplicates.rules import A_PAIR, INITIALS, expected_namesakes, namesakes_seen, share_of
from wasl.relations.network.models import Evidence
from wasl.relations.occasions.models import Occasion
from wasl.relations.people.models import Affiliation, Distinction, Person, Spelling, WayToReach

PRESENT: Mapping[str, Any] = {"person__deleted_at": None}  # Any: conditions of a query
Identifier = tuple[str, str]
SCHEME = {"whatsapp": "phone", "signal": "phone"}
SHARED_KINDS = (*WayToReach.IDENTIFYING, "signal", "facebook", "instagram")
NAMES_AT_MOST = 6  # of one person that are compared; more is a list of a family or of an office
Birth = tuple[str, int | None, int, int]


@dataclass(slots=True)
class Entry:
    """One person of the book."""

    id: int
    names: list[str]
    gender: str
    city: str
    is_organisation: bool
    identifiers: set[Identifier] = field(default_factory=set)
    work: dict[int, str] = field(default_factory=dict)
    """Places of work, by what tells their names from others."""
    births: list[Birth] = field(default_factory=list)
    parts: dict[str, float] = field(default_factory=dict)
    """The likeliest key of each part of a name, with the share of all people who bear it."""
    is_shortened: bool = False
    """Whether a given name is but an initial."""


@dataclass
class Book:
    entries: list[Entry]
    namesakes: "Namesakes"
    holders: Counter[Identifier]
    colleagues: Counter[int]
    born: Counter[Birth]
    births: int
    """Birthdays of which the year is known."""
    apart: set[tuple[int, int]]
    contacts: "Contacts"


class Contacts:
    """Who is seen together with whom: neighbours of each, as one array and where each begins."""

    def __init__(self, pairs: Iterable[tuple[int, int]]) -> None:
        both = np.fromiter((one for pair in pairs for one in pair), dtype=np.int64).reshape(-1, 2)
        ends = np.unique(np.concatenate([both, both[:, ::-1]]), axis=0) if len(both) else both
        self._begins, self._people = ends[:, 0], ends[:, 1]

    def of(self, person_id: int) -> "np.ndarray[tuple[int], np.dtype[np.int64]]":
        first, last = np.searchsorted(self._begins, (person_id, person_id + 1))
        return self._people[first:last]

    def shared(self, one: int, other: int) -> int:
        return len(np.intersect1d(self.of(one), self.of(other), assume_unique=True))


def read_book(owner: User) -> Book:
    """Everybody who is not in the bin. Seven queries."""
    entries = read_entries(owner)
    born = Counter(birth for entry in entries.values() for birth in set(entry.births) if birth[1] is not None)
    return Book(
        list(entries.values()),
        Namesakes(CountedBearers(list(entries.values()))),
        Counter(held for entry in entries.values() for held in entry.identifiers),
        Counter(place for entry in entries.values() for place in entry.work),
        born,
        born.total(),
        set(Distinction.objects.of(owner).values_list("a_id", "b_id")),
        Contacts(Evidence.objects.of(owner).values_list("a_id", "b_id").iterator()),
    )


def read_entries(owner: User, among: Collection[int] | None = None) -> dict[int, Entry]:
    """Everybody who is not in the bin, or those of these ids. Five queries."""
    only = {} if among is None else {"person__in": among}
    people = Person.objects.of(owner).present()
    rows = (people if among is None else people.filter(pk__in=among)).order_by("id")
    told = rows.values_list("id", "display_name", "gender", "city", "is_organisation")
    entries = {pk: Entry(pk, [name] if name else [], gender, city, office) for pk, name, gender, city, office in told}
    spelt = Spelling.objects.of(owner).filter(**PRESENT, **only)
    for pk, text in spelt.order_by("id").values_list("person_id", "text"):
        if len(entries[pk].names) < NAMES_AT_MOST:
            entries[pk].names.append(text)
    _read_ways(owner, entries, only)
    _read_the_rest(owner, entries, only)
    for entry in entries.values():
        for name in entry.names:
            for keys, share in zip(unit_keys(name), usual_shares(name), strict=True):
                entry.parts[keys[0]] = max(share, entry.parts.get(keys[0], 0.0))
            entry.is_shortened = entry.is_shortened or shortened(name) is not None
    return entries


def _read_ways(owner: User, entries: dict[int, Entry], only: Mapping[str, Any]) -> None:
    ways = WayToReach.objects.of(owner).filter(kind__in=SHARED_KINDS, **PRESENT, **only)
    for pk, kind, value in ways.values_list("person_id", "kind", "value"):
        entries[pk].identifiers.add((SCHEME.get(kind, kind), value))


def _read_the_rest(owner: User, entries: dict[int, Entry], only: Mapping[str, Any]) -> None:
    work = Affiliation.objects.of(owner).filter(organisation__isnull=False, **PRESENT, **only)
    for pk, organisation, name in work.values_list("person_id", "organisation_id", "organisation__name"):
        entries[pk].work[organisation] = core_name(name or "")
    births = Occasion.objects.of(owner).filter(kind=Occasion.Kind.BIRTHDAY, **PRESENT, **only)
    for pk, *birth in births.values_list("person_id", "calendar", "year", "month", "day"):
        entries[pk].births.append((birth[0], birth[1], birth[2], birth[3]))


class Bearers(Protocol):
    """How many of the book have a name in these letters, bear a part of a name, bear two together."""

    def people(self, *, is_latin: bool) -> int: ...
    def of(self, part: str) -> int: ...
    def of_both(self, pair: tuple[str, ...]) -> int: ...


class CountedBearers:
    """Counted in the whole book."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._people = Counter(is_latin for entry in entries for is_latin in {part.isascii() for part in entry.parts})
        self._bearers: Counter[str] = Counter()
        self._both: Counter[tuple[str, ...]] = Counter()
        for entry in entries:
            self._bearers.update(entry.parts.keys())
            self._both.update(combinations(sorted(entry.parts), A_PAIR))

    def people(self, *, is_latin: bool) -> int:
        return self._people[is_latin]

    def of(self, part: str) -> int:
        return self._bearers[part]

    def of_both(self, pair: tuple[str, ...]) -> int:
        return self._both[pair]


class Namesakes:
    """How many of the book one would expect to share these parts of a name without being one person.

    By how many bear each part, of those who are written in its letters, and by how many bear two of them together:
    names of a country come together, so that the first alone would think too little of it.
    """

    def __init__(self, bearers: Bearers) -> None:
        self._bearers = bearers

    def expected(self, one: Entry, other: Entry) -> float:
        """Of the parts that the two have in common, in the letters that tell most; everybody where they have none."""
        shared = {key: max(one.parts[key], other.parts[key]) for key in sorted(one.parts.keys() & other.parts.keys())}
        initials = (INITIALS,) if one.is_shortened or other.is_shortened else ()
        by_letters = (
            {key: share for key, share in shared.items() if key.isascii() is latin} for latin in (True, False)
        )
        told = [self._sharing(parts, initials) for parts in by_letters if parts]
        return min(told, default=float(sum(self._bearers.people(is_latin=is_latin) for is_latin in (True, False))))

    def _sharing(self, parts: Mapping[str, float], initials: tuple[float, ...]) -> float:
        people = self._bearers.people(is_latin=next(iter(parts)).isascii())
        each = {key: self._bearers.of(key) for key in parts}
        shares = (*(share_of(people, each[key], usual) for key, usual in parts.items()), *initials)
        seen = [self._bearers.of_both(pair) for pair in combinations(parts, A_PAIR)] or list(each.values())
        return max(expected_namesakes(people, shares), namesakes_seen(people, min(seen)) * prod(initials))
