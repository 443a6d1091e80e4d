"""What is asked about people: read-only, the owner first, the same number of queries for one as for many."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet

from wasl.foundation.accounts.models import User
from wasl.foundation.compiled import compiled
from wasl.foundation.errors import NotFoundError
from wasl.relations.people.models import (
    Affiliation,
    Circle,
    Merge,
    Organisation,
    Person,
    PersonQuerySet,
    Photo,
    Spelling,
    Tag,
    WayToReach,
)
from wasl.relations.people.rules import name_in


@dataclass(frozen=True)
class Named:
    """A thing that people belong to, and how many of them."""

    id: int
    name: str
    count: int


def person_by_id(owner: User, person_id: int) -> Person:
    """Also one in the bin. Raises NotFoundError."""
    found = _with_origin(owner, person_id)
    if not found:
        raise NotFoundError
    return found[0]


@compiled
def _with_origin(owner: User, person_id: int) -> QuerySet[Person]:
    return Person.objects.of(owner).filter(id=person_id).select_related("source", "met_through")


def people_present(owner: User, person_ids: Collection[int]) -> list[Person]:
    """All of these, none of them in the bin. One query. Raises NotFoundError where one of them is not there."""
    found = list(Person.objects.of(owner).present().filter(id__in=person_ids).order_by("id"))
    if len(found) != len(set(person_ids)):
        raise NotFoundError
    return found


def standing_ids(owner: User, person_ids: Collection[int]) -> dict[int, int]:
    """For each of them who she is today: another, where she became part of another. A query for each merge in a row."""
    today = {person_id: person_id for person_id in person_ids}
    while True:
        gone = Person.objects.of(owner).filter(id__in=set(today.values()), merged_into__isnull=False)
        became = dict(gone.values_list("id", "merged_into_id"))
        if not became:
            return today
        today = {person_id: became.get(now, now) for person_id, now in today.items()}


def withheld_ids(owner: User) -> set[int]:
    """Those who are not shareable: private, or in the bin. Two queries, each of an index."""
    every = Person.objects.of(owner)
    withheld = (every.filter(is_private=True), every.filter(deleted_at__isnull=False))
    return {person_id for rows in withheld for person_id in rows.values_list("id", flat=True)}


def with_their_parts(owner: User, people: PersonQuerySet) -> list[int]:
    """The ids of these people, and of those who became part of them. A query for each merge in a row."""
    found = list(people.values_list("id", flat=True))
    latest = found
    while latest:
        latest = list(Person.objects.of(owner).filter(merged_into__in=latest).values_list("id", flat=True))
        found += latest
    return found


@compiled
def merges_of(owner: User, person_id: int) -> QuerySet[Merge]:
    """Those who became part of this person and may be taken out again, the last first. One query."""
    rows = Merge.objects.of(owner).standing().filter(kept=person_id)
    return rows.select_related("merged").defer("moved", "made", "changed").order_by("-merged_at", "-id")


def circles_of(owner: User) -> list[Named]:
    """The owner's circles by name, each with its members that are not in the bin."""
    rows = Circle.objects.of(owner).filter(deleted_at=None).annotate(count=_present("members"))
    return [Named(row.pk, row.name, row.count) for row in rows.order_by("name", "id")]


@dataclass(frozen=True)
class Belonging:
    """The circles of a person by number and name, and the words put on them."""

    circles: list[tuple[int, str]]
    tags: list[str]
    interests: list[str]


def belonging_of(owner: User, person: Person) -> Belonging:
    """Two queries."""
    circles = Circle.objects.of(owner).filter(deleted_at=None, memberships__person=person).order_by("name", "id")
    rows = Tag.objects.of(owner).filter(taggings__person=person).order_by("name", "id")
    words = list(rows.values_list("kind", "name"))
    return Belonging(
        circles=list(circles.values_list("id", "name")),
        tags=[name for kind, name in words if kind == Tag.Kind.TAG],
        interests=[name for kind, name in words if kind == Tag.Kind.INTEREST],
    )


def tags_of(owner: User, kind: str = Tag.Kind.TAG, limit: int = 200) -> list[Named]:
    """Tags that somebody has, the commonest first."""
    rows = Tag.objects.of(owner).filter(kind=kind).annotate(count=_present("people")).filter(count__gt=0)
    return [Named(row.pk, row.name, row.count) for row in rows.order_by("-count", "name", "id")[:limit]]


def organisations_like(owner: User, key: str, limit: int = 20) -> list[Organisation]:
    """Organisations whose folded name holds the folded text, for completion as one types."""
    return list(Organisation.objects.of(owner).filter(key__contains=key).order_by("name", "id")[:limit])


def spellings_of(owner: User, person_ids: Collection[int]) -> dict[int, list[str]]:
    """The other spellings of those who have any, in their order. One query."""
    spellings: dict[int, list[str]] = defaultdict(list)
    for person_id, text in _spellings(owner, person_ids):
        spellings[person_id].append(text)
    return spellings


@compiled
def _spellings(owner: User, person_ids: Collection[int]) -> QuerySet[Spelling, tuple[int, str]]:
    rows = Spelling.objects.of(owner).filter(person_id__in=person_ids).order_by("id")
    return rows.values_list("person_id", "text")


def second_names(owner: User, names: dict[int, str], language: str) -> dict[int, str]:
    """For each person the name in the language's letters where it differs from the one given. One query."""
    spellings = spellings_of(owner, names)
    chosen = {person_id: name_in(language, names[person_id], texts) for person_id, texts in spellings.items()}
    return {person_id: text for person_id, text in chosen.items() if text != names[person_id]}


def present_work(owner: User, person_ids: Collection[int]) -> dict[int, Affiliation]:
    """What each person is now (with the organisation): the last one said that has not ended. One query."""
    return {row.person_id: row for row in _present_work(owner, person_ids)}


@compiled
def _present_work(owner: User, person_ids: Collection[int]) -> QuerySet[Affiliation]:
    rows = Affiliation.objects.of(owner).filter(person_id__in=person_ids, until="").select_related("organisation")
    return rows.order_by("id")


def first_ways(owner: User, person_ids: Collection[int]) -> dict[int, WayToReach]:
    """The way that comes first for each person. One query."""
    return {row.person_id: row for row in _ways_first_last(owner, person_ids)}


@compiled
def _ways_first_last(owner: User, person_ids: Collection[int]) -> QuerySet[WayToReach]:
    return WayToReach.objects.of(owner).filter(person_id__in=person_ids).order_by("is_preferred", "-id")


def with_photo(person_ids: Collection[int]) -> set[int]:
    """Those of the people that have a picture. One query, without the pictures."""
    return set(_pictured(person_ids))


@compiled
def _pictured(person_ids: Collection[int]) -> QuerySet[Photo, int]:
    return Photo.objects.filter(person_id__in=person_ids).values_list("person_id", flat=True)


def _present(through: str) -> Count:
    return Count(through, filter=Q(**{f"{through}__deleted_at": None}))
