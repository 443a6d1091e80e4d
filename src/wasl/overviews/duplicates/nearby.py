"""Of the book only what lies near some people: those who may be one with them, counted as in the whole book."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import combinations, product
from typing import TypeVar

from django.db.models import Q

from wasl.foundation.accounts.models import User
from wasl.overviews.duplicates.blocking import HOLDERS_AT_MOST, NAMES_AT_MOST, SHORTENED_AT_MOST
from wasl.overviews.duplicates.book import (
    PRESENT,
    SCHEME,
    SHARED_KINDS,
    Birth,
    Book,
    Contacts,
    Entry,
    Identifier,
    Namesakes,
    read_entries,
)
from wasl.overviews.duplicates.names import keys_of_form, shortened, unit_keys
from wasl.relations.network.models import Evidence
from wasl.relations.occasions.models import Occasion
from wasl.relations.people.models import Affiliation, Distinction, FormKey, KeptName, Person, WayToReach
from wasl.relations.people.name_index.packing import INITIALED

Holders = Mapping[str, set[int]]
K = TypeVar("K")


class GatheredBearers:
    """Who bears which part by its likeliest key, from the index of names, for the parts that were asked for."""

    def __init__(self, likeliest: Holders, people: int) -> None:
        self._bearing, self._people = likeliest, people

    def people(self, *, is_latin: bool) -> int:
        return self._people if is_latin else 0  # keys are Latin consonants, whatever the script of the name

    def of(self, part: str) -> int:
        return len(self._bearing.get(part, ()))

    def of_both(self, pair: tuple[str, ...]) -> int:
        return len(set.intersection(*(self._bearing.get(part, set()) for part in pair)))


def book_around(owner: User, person_ids: Collection[int]) -> Book:
    """These people, and whoever shares something telling with one of them. Some twenty queries, whatever the size."""
    asked = read_entries(owner, person_ids)
    (bearing, likeliest), holding = _bearing(owner, asked.values()), _holding(owner, asked.values())
    colleagues, born = _colleagues(owner, asked.values()), _born(owner, asked.values())
    initialed = _initialed(owner)
    near = {
        person
        for entry in asked.values()
        for found in (*_near(entry, bearing, holding, colleagues, born), *_shortened(entry, bearing, initialed))
        for person in found
    }
    entries = {**asked, **read_entries(owner, near - asked.keys())}
    ends = Q(a__in=entries) | Q(b__in=entries)
    return Book(
        entries=[entries[pk] for pk in sorted(entries)],
        namesakes=Namesakes(GatheredBearers(likeliest, Person.objects.of(owner).present().count())),
        holders=Counter({held: len(people) for held, people in holding.items()}),
        colleagues=Counter({place: len(people) for place, people in _colleagues(owner, entries.values()).items()}),
        born=Counter({birth: len(people) for birth, people in born.items()}),
        births=Occasion.objects.of(owner).filter(kind=Occasion.Kind.BIRTHDAY, year__isnull=False, **PRESENT).count(),
        apart=set(Distinction.objects.of(owner).filter(ends).values_list("a_id", "b_id")),
        contacts=Contacts(Evidence.objects.of(owner).filter(ends).values_list("a_id", "b_id").iterator()),
    )


def _bearing(owner: User, asked: Iterable[Entry]) -> tuple[Holders, Holders]:
    """Who bears a part under one of the keys by which duplicates are found, and who under its likeliest."""
    parts = {key for entry in asked for key in _keys(entry)}
    rows = FormKey.objects.of(owner).filter(key__in=parts, form__bearers__row_id__isnull=False)
    bearing: dict[str, set[int]] = defaultdict(set)
    likeliest: dict[str, set[int]] = defaultdict(set)
    for key, form, person_id in rows.values_list("key", "form__form", "form__bearers__row_id"):
        known = keys_of_form(form)
        if key in known:
            bearing[key].add(person_id)
        if key == known[0]:
            likeliest[key].add(person_id)
    return bearing, likeliest


def _holding(owner: User, asked: Iterable[Entry]) -> dict[Identifier, set[int]]:
    held = {identifier for entry in asked for identifier in entry.identifiers}
    rows = WayToReach.objects.of(owner).filter(kind__in=SHARED_KINDS, value__in={value for _, value in held}, **PRESENT)
    found = (
        ((SCHEME.get(kind, kind), value), pk) for kind, value, pk in rows.values_list("kind", "value", "person_id")
    )
    return _by((identifier, pk) for identifier, pk in found if identifier in held)


def _colleagues(owner: User, asked: Iterable[Entry]) -> dict[int, set[int]]:
    places = {place for entry in asked for place in entry.work}
    rows = Affiliation.objects.of(owner).filter(organisation__in=places, **PRESENT)
    return _by(rows.values_list("organisation_id", "person_id"))


def _born(owner: User, asked: Iterable[Entry]) -> dict[Birth, set[int]]:
    births = {birth for entry in asked for birth in entry.births}
    if not births:
        return {}
    days = Q(*(Q(month=month, day=day) for _, _, month, day in births), _connector=Q.OR)
    rows = Occasion.objects.of(owner).filter(days, kind=Occasion.Kind.BIRTHDAY, **PRESENT)
    told = rows.values_list("calendar", "year", "month", "day", "person_id")
    return _by(((calendar, year, month, day), pk) for calendar, year, month, day, pk in told)


def _near(
    entry: Entry,
    bearing: Holders,
    holding: Mapping[Identifier, set[int]],
    colleagues: Mapping[int, set[int]],
    born: Mapping[Birth, set[int]],
) -> Iterator[set[int]]:
    """As `blocking` brings them together."""
    keys = _keys(entry)
    alike = set().union(*(bearing.get(key, set()) for key in keys))
    # A name of signs alone has no part.
    given = set().union(
        *(bearing.get(key, set()) for name in entry.names for unit in unit_keys(name)[:1] for key in unit)
    )
    for identifier in entry.identifiers:
        people = holding[identifier]
        yield people if len(people) <= HOLDERS_AT_MOST else people & given
    for name in entry.names:
        units = unit_keys(name)
        if len(units) == 1:
            yield _few(set().union(*(bearing.get(key, set()) for key in units[0])))
        for one, other in combinations(units, 2):
            for pair in product(one, other):
                yield _few(bearing.get(pair[0], set()) & bearing.get(pair[1], set()))
    for place in entry.work:
        yield _few(colleagues.get(place, set()) & alike)
    for birth, people in born.items():
        if any(birth[2:] == its[2:] for its in entry.births):
            yield _few(people & alike)


def _shortened(entry: Entry, bearing: Holders, initialed: set[int]) -> Iterator[set[int]]:
    """Who may be written so with an initial, or whose initial this may be."""
    for name in entry.names:
        if found := shortened(name):
            yield from (people for key in found[1] if len(people := bearing.get(key, set())) <= SHORTENED_AT_MOST)
        for keys in unit_keys(name)[1:]:
            yield from (bearing.get(key, set()) & initialed for key in keys)


def _initialed(owner: User) -> set[int]:
    """Everybody with a name that begins with an initial."""
    return set(KeptName.objects.of(owner).filter(packed__regex=INITIALED).values_list("row_id", flat=True))


def _few(people: set[int]) -> set[int]:
    return people if len(people) <= NAMES_AT_MOST else set()


def _keys(entry: Entry) -> set[str]:
    return {key for name in entry.names for unit in unit_keys(name) for key in unit}


def _by(rows: Iterable[tuple[K, int]]) -> dict[K, set[int]]:
    found: dict[K, set[int]] = defaultdict(set)
    for key, person_id in rows:
        found[key].add(person_id)
    return found
