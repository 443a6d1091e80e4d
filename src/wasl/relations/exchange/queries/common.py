"""What the owner and people have in common: interests, whoever shares one, and the ground between two."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from django.db.models import Count, Q, QuerySet

from wasl.foundation.accounts.models import User
from wasl.foundation.compiled import compiled
from wasl.relations.exchange.models import OwnGround
from wasl.relations.exchange.queries.teams import teams_by_person
from wasl.relations.exchange.rules.concepts import concept_of
from wasl.relations.interactions.models import ContactSummary
from wasl.relations.people.models import Affiliation, Person, Tag, Tagging

SHOWN = 300


@dataclass(frozen=True)
class InterestLine:
    """An interest under its commonest name, with its other names here, and how many people share it."""

    name: str
    others: list[str]
    count: int
    is_mine: bool


@dataclass(frozen=True)
class CommonGround:
    """What is shared with one person. `people` are those whom both know."""

    interests: list[str]
    cities: list[str]
    organisations: list[tuple[int, str]]
    teams: list[tuple[int, str]]
    people: list[tuple[int, str]] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        return not (self.interests or self.cities or self.organisations or self.teams or self.people)


def own_ground(owner: User) -> dict[str, list[str]]:
    """The owner's own, by kind. One query."""
    found: dict[str, list[str]] = {kind: [] for kind in OwnGround.Kind.values}
    for kind, name in _own(owner):
        found[kind].append(name)
    return found


@compiled
def _own(owner: User) -> QuerySet[OwnGround, tuple[str, str]]:
    return OwnGround.objects.of(owner).values_list("kind", "name")


def interest_lines(owner: User) -> list[InterestLine]:
    """Every interest that somebody has, the owner's own first, then the commonest. Three queries."""
    mine = {concept_of(name): name for name in own_ground(owner)[OwnGround.Kind.INTEREST]}
    tags = Tag.objects.of(owner).filter(kind=Tag.Kind.INTEREST)
    counted = tags.annotate(count=Count("people", filter=Q(people__deleted_at=None))).order_by("-count", "name", "id")
    named: dict[str, list[tuple[int, str, int]]] = defaultdict(list)
    for tag_id, name, count in counted.values_list("id", "name", "count"):
        if count:
            named[concept_of(name)].append((tag_id, name, count))
    together = _counted_once(owner, named.values())
    lines = [
        InterestLine(
            name=those[0][1],
            others=[name for _id, name, _count in those[1:]],
            count=together.get(those[0][0], those[0][2]),
            is_mine=concept in mine,
        )
        for concept, those in named.items()
    ]
    lines += [InterestLine(name, [], 0, is_mine=True) for concept, name in mine.items() if concept not in named]
    return sorted(lines, key=lambda line: (not line.is_mine, -line.count, line.name))


def interest_tags(owner: User, text: str) -> list[int]:
    """Tags that mean this interest. One query, none for no words."""
    wanted = concept_of(text)
    if not wanted:
        return []
    rows = Tag.objects.of(owner).filter(kind=Tag.Kind.INTEREST).values_list("id", "name")
    return [tag_id for tag_id, name in rows if concept_of(name) == wanted]


def people_sharing(owner: User, text: str) -> list[Person]:
    """Those who have this interest, by name. Two queries."""
    tagged = Tagging.objects.of(owner).filter(tag__in=interest_tags(owner, text)).values("person")
    return list(Person.objects.of(owner).present().filter(pk__in=tagged).order_by("sort_key", "pk")[:SHOWN])


def shared_interests(owner: User, person_ids: Collection[int]) -> dict[int, list[str]]:
    """Interests of each of them that the owner has too, each meaning once. Two queries, fewer where there can be none."""
    mine = {concept_of(name) for name in own_ground(owner)[OwnGround.Kind.INTEREST]} if person_ids else set()
    if not mine:
        return {}
    found: dict[int, list[str]] = defaultdict(list)
    for person_id, name in _interests(owner, person_ids):
        if concept_of(name) in mine:
            found[person_id].append(name)
    return {person_id: _once(names) for person_id, names in found.items()}


@compiled
def _interests(owner: User, person_ids: Collection[int]) -> QuerySet[Tagging, tuple[int, str]]:
    rows = Tagging.objects.of(owner).filter(person__in=person_ids, tag__kind=Tag.Kind.INTEREST)
    return rows.order_by("tag__name", "id").values_list("person_id", "tag__name")


def common_ground(
    owner: User, person: Person, *, workplaces: Iterable[str] = (), knows: Collection[tuple[int, str]] = ()
) -> CommonGround:
    """What the owner shares with her. Five queries at most.

    `workplaces` are organisations of the owner's that stand elsewhere, `knows` people whom the person knows.
    """
    own = own_ground(owner)
    interests = {concept_of(name) for name in own[OwnGround.Kind.INTEREST]}
    cities = {concept_of(name) for name in own[OwnGround.Kind.CITY]}
    places = {concept_of(name) for name in (*own[OwnGround.Kind.ORGANISATION], *workplaces)} - {""}
    theirs = (name for _person, name in _interests(owner, [person.pk]))
    return CommonGround(
        interests=_once(name for name in theirs if concept_of(name) in interests),
        cities=[person.city] if person.city and concept_of(person.city) in cities else [],
        organisations=[(pk, name) for pk, name in dict(_worked(owner, person)).items() if concept_of(name) in places],
        teams=list(teams_by_person(owner, [person.pk]).get(person.pk, [])),
        people=_met(owner, knows),
    )


@compiled
def _worked(owner: User, person: Person) -> QuerySet[Affiliation, tuple[int, str]]:
    rows = Affiliation.objects.of(owner).filter(person=person, organisation__isnull=False).order_by("id")
    return rows.values_list("organisation", "organisation__name")


def _met(owner: User, people: Collection[tuple[int, str]]) -> list[tuple[int, str]]:
    """Those of them with whom the owner herself was in touch. One query, none for nobody."""
    if not people:
        return []
    rows = ContactSummary.objects.of(owner).filter(person__in=[pk for pk, _name in people], contact_days__gt=0)
    met = set(rows.values_list("person_id", flat=True))
    return [(pk, name) for pk, name in people if pk in met]


def _counted_once(owner: User, groups: Iterable[list[tuple[int, str, int]]]) -> dict[int, int]:
    """For interests of several names how many people have any of them, by the first tag. One query."""
    several = [[tag_id for tag_id, _name, _count in those] for those in groups if len(those) > 1]
    first = {tag_id: tags[0] for tags in several for tag_id in tags}
    people: dict[int, set[int]] = defaultdict(set)
    rows = Tagging.objects.of(owner).filter(tag__in=list(first), person__deleted_at=None)
    for tag_id, person_id in rows.values_list("tag_id", "person_id"):
        people[first[tag_id]].add(person_id)
    return {tag_id: len(those) for tag_id, those in people.items()}


def _once(names: Iterable[str]) -> list[str]:
    """Each meaning once, under the first of its names."""
    found: dict[str, str] = {}
    for name in names:
        found.setdefault(concept_of(name), name)
    return list(found.values())
