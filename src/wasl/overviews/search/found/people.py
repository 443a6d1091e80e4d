"""People, with how their names answer, and organisations."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from django.db.models import Count, Q, QuerySet

from wasl.foundation.accounts.models import Preferences, User
from wasl.foundation.compiled import compiled
from wasl.foundation.web.addresses import address
from wasl.overviews.search.found.result import Result
from wasl.overviews.search.highlighting import matched_words, pieces, snippet
from wasl.relations.network.models import Warmth
from wasl.relations.people import queries as people_queries
from wasl.relations.people.models import Affiliation, Organisation, Person, Tagging, WayToReach
from wasl.relations.people.name_index.finding import ByName
from wasl.relations.people.name_index.wording import HowNamed, how_named
from wasl.relations.people.rules import shown_name


def people_found(owner: User, hits: Mapping[int, ByName | None], q: str) -> dict[int, Result]:
    """Seven queries. The reason is how the name answers where it was typed otherwise, else the text that answers beyond it."""
    ids = list(hits)
    people = {person.pk: person for person in _people(owner, ids)}
    work, pictured = people_queries.present_work(owner, ids), people_queries.with_photo(ids)
    spellings, ways = people_queries.spellings_of(owner, ids), _ways_by_person(owner, ids)
    texts = _texts_of_people(owner, people, spellings, ways)
    return {
        person_id: _person(
            person,
            str(work.get(person_id, "")),
            texts[person_id],
            q,
            name=shown_name(person.display_name, [str(way) for way in ways[person_id][:1]]),
            has_photo=person_id in pictured,
            how=_how_named(hits[person_id], person, spellings.get(person_id, [])),
            reader=owner.preferences,
        )
        for person_id, person in people.items()
    }


@compiled
def _people(owner: User, ids: Sequence[int]) -> QuerySet[Person]:
    rows = Person.objects.of(owner).present().filter(id__in=ids)
    return rows.select_related("warmth").defer("warmth__days")


def organisations_found(owner: User, ids: Sequence[int], q: str) -> dict[int, Result]:
    """One query."""
    present = Count("affiliations__person", filter=Q(affiliations__person__deleted_at=None), distinct=True)
    rows = Organisation.objects.of(owner).filter(id__in=ids).annotate(people_count=present)
    directory = address("directory:people")
    return {
        row.pk: Result(
            "organisation",
            "organisation",
            pieces(row.name, q),
            f"{directory}?organisation={row.pk}",
            count=row.people_count,
        )
        for row in rows
    }


def _how_named(hit: ByName | None, person: Person, spellings: Sequence[str]) -> HowNamed | None:
    return how_named(hit, [person.display_name, *spellings, person.nickname, person.kunya]) if hit else None


def _person(
    person: Person,
    work: str,
    texts: list[str],
    q: str,
    *,
    name: str,
    has_photo: bool,
    how: HowNamed | None,
    reader: Preferences,
) -> Result:
    in_sight = matched_words(name, q) | matched_words(work, q)
    beyond = {text: matched_words(text, q) - in_sight for text in texts if text}
    reason = max(beyond, key=lambda text: len(beyond[text]), default="")
    why = tuple(snippet(reason, q)) if beyond.get(reason) else ()
    marked = " ".join((q, *how.words)) if how and how.told else q
    if how and how.told:
        why = tuple(pieces(how.told if how.name == name else how.told_at(how.name, reader), marked))
    return Result(
        "person",
        "organisation" if person.is_organisation else "person",
        pieces(name, marked),
        address("person_page:person", person.pk),
        name=name,
        photo=address("person_page:photo", person.pk) if has_photo else "",
        warmth=_warmth_of(person),
        detail=tuple(pieces(work or person.city, q)),
        reason=why,
        is_private=person.is_private,
    )


def _warmth_of(person: Person) -> float | None:
    """How full the ring is."""
    warmth: Warmth | None = getattr(person, "warmth", None)
    return warmth.probability if warmth else None


def _texts_of_people(
    owner: User,
    people: Mapping[int, Person],
    spellings: Mapping[int, Sequence[str]],
    ways: Mapping[int, Sequence[WayToReach]],
) -> dict[int, list[str]]:
    """What of each person may be the reason, as the index knows it: other names, work, ways, interests, notes."""
    texts: dict[int, list[str]] = {person_id: [*spellings.get(person_id, ())] for person_id in people}
    for row in _work(owner, list(people)):
        texts[row.person_id].append(str(row))
    for person_id in people:
        texts[person_id] += [*map(str, ways[person_id]), *(way.value for way in ways[person_id])]
    for person_id, name in _interests(owner, list(people)):
        texts[person_id].append(name)
    for person_id, person in people.items():
        texts[person_id] += [person.nickname, person.kunya, person.city, person.how_met, person.notes]
    return texts


@compiled
def _work(owner: User, ids: Sequence[int]) -> QuerySet[Affiliation]:
    return Affiliation.objects.of(owner).filter(person_id__in=ids).select_related("organisation")


def _ways_by_person(owner: User, ids: Sequence[int]) -> Mapping[int, Sequence[WayToReach]]:
    """The one that comes first is the first."""
    ways = defaultdict[int, list[WayToReach]](list)
    for way in _ways(owner, ids):
        ways[way.person_id].append(way)
    return ways


@compiled
def _ways(owner: User, ids: Sequence[int]) -> QuerySet[WayToReach]:
    return WayToReach.objects.of(owner).filter(person_id__in=ids)


@compiled
def _interests(owner: User, ids: Sequence[int]) -> QuerySet[Tagging, tuple[int, str]]:
    rows = Tagging.objects.of(owner).filter(person_id__in=ids, tag__kind="interest")
    return rows.values_list("person_id", "tag__name")
