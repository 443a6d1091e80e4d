"""People, with how their names answer, and organisations."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from django.db.models import Count, Q
from django.urls import reverse

from wasl.foundation.accounts.models import Preferences, User
from wasl.overviews.search.found.result import Result
from wasl.overviews.search.highlighting import matched_words, pieces, snippet
from wasl.relations.network.models import Warmth
from wasl.relations.people import queries as people_queries
from wasl.relations.people.models import Affiliation, Organisation, Person, Spelling, Tagging, WayToReach
from wasl.relations.people.name_index.finding import ByName
from wasl.relations.people.name_index.wording import HowNamed, how_named
from wasl.relations.people.rules import shown_name


def people_found(owner: User, hits: Mapping[int, ByName | None], q: str) -> dict[int, Result]:
    """Eight queries. The reason is how the name answers where it was typed otherwise, else the text that answers beyond it."""
    ids = list(hits)
    people: dict[int, Person] = (
        Person.objects.of(owner).present().select_related("warmth").defer("warmth__days").in_bulk(ids)
    )
    work, pictured = people_queries.present_work(owner, ids), people_queries.with_photo(ids)
    texts, spellings = _texts_of_people(owner, people), people_queries.spellings_of(owner, ids)
    ways = people_queries.first_ways(owner, ids)
    return {
        person_id: _person(
            person,
            str(work.get(person_id, "")),
            texts[person_id],
            q,
            name=shown_name(person.display_name, [str(ways[person_id])] if person_id in ways else []),
            has_photo=person_id in pictured,
            how=_how_named(hits[person_id], person, spellings.get(person_id, [])),
            reader=owner.preferences,
        )
        for person_id, person in people.items()
    }


def organisations_found(owner: User, ids: Sequence[int], q: str) -> dict[int, Result]:
    """One query."""
    present = Count("affiliations__person", filter=Q(affiliations__person__deleted_at=None), distinct=True)
    rows = Organisation.objects.of(owner).filter(id__in=ids).annotate(people_count=present)
    address = reverse("directory:people")
    return {
        row.pk: Result(
            "organisation",
            "organisation",
            pieces(row.name, q),
            f"{address}?organisation={row.pk}",
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
    reason = max(texts, key=lambda text: len(matched_words(text, q) - in_sight), default="")
    why = tuple(snippet(reason, q)) if matched_words(reason, q) - in_sight else ()
    marked = " ".join((q, *how.words)) if how and how.told else q
    if how and how.told:
        why = tuple(pieces(how.told if how.name == name else how.told_at(how.name, reader), marked))
    return Result(
        "person",
        "organisation" if person.is_organisation else "person",
        pieces(name, marked),
        reverse("person_page:person", args=[person.pk]),
        name=name,
        photo=reverse("person_page:photo", args=[person.pk]) if has_photo else "",
        warmth=_warmth_of(person),
        detail=tuple(pieces(work or person.city, q)),
        reason=why,
        is_private=person.is_private,
    )


def _warmth_of(person: Person) -> float | None:
    """How full the ring is."""
    warmth: Warmth | None = getattr(person, "warmth", None)
    return warmth.probability if warmth else None


def _texts_of_people(owner: User, people: dict[int, Person]) -> dict[int, list[str]]:
    """What of each person may be the reason, as the index knows it: other names, work, ways, interests, notes."""
    texts: dict[int, list[str]] = defaultdict(list)
    of = {"person_id__in": list(people)}
    work = Affiliation.objects.of(owner).filter(**of).select_related("organisation")
    for row in (
        *Spelling.objects.of(owner).filter(**of),
        *work,
        *WayToReach.objects.of(owner).filter(**of),
    ):
        texts[row.person_id].append(str(row))
    for person_id, value in WayToReach.objects.of(owner).filter(**of).values_list("person_id", "value"):
        texts[person_id].append(value)
    interests = Tagging.objects.of(owner).filter(**of, tag__kind="interest")
    for person_id, name in interests.values_list("person_id", "tag__name"):
        texts[person_id].append(name)
    for person_id, person in people.items():
        texts[person_id] += [person.nickname, person.kunya, person.city, person.how_met, person.notes]
    return texts
