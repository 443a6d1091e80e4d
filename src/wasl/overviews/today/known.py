"""What is known of the few who are named today: read together, a constant number of queries."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from wasl.foundation.accounts.models import User
from wasl.foundation.compiled import compiled
from wasl.foundation.language.counting import Language
from wasl.relations.interactions.models import Channel
from wasl.relations.interactions.queries import LastContact, last_contacts
from wasl.relations.network.models import Warmth
from wasl.relations.people.models import Affiliation, Person, WayToReach
from wasl.relations.people.queries import present_work, spellings_of, with_photo
from wasl.relations.people.reaching import Opening, Way, openings
from wasl.relations.people.rules import address_form, language_to, shown_name


@dataclass(frozen=True, slots=True)
class Known:
    """A person as a card shows her. `warmth` is from 0 to 1; None where there is too little to say.

    `address` is how she is spoken to in the `language` in which to write to her.
    """

    person: Person
    name: str
    language: Language
    address: str
    detail: str
    openings: list[Opening]
    last: LastContact | None
    warmth: float | None
    has_photo: bool


def people_known(owner: User, person_ids: Collection[int]) -> Mapping[int, Known]:
    """Six queries, none of them for nobody."""
    if not person_ids:
        return {}
    people = _people(owner, person_ids)
    ways, spellings = _ways(owner, person_ids), spellings_of(owner, person_ids)
    work, last = present_work(owner, person_ids), last_contacts(owner, person_ids)
    pictured = with_photo(person_ids)
    languages = {person.pk: _language(owner, person, spellings[person.pk], last.get(person.pk)) for person in people}
    return {
        person.pk: Known(
            person=person,
            name=shown_name(person.display_name, [way.shown for way in ways[person.pk]]),
            language=languages[person.pk],
            address=address_form(person, languages[person.pk], spellings[person.pk]),
            detail=_detail(work.get(person.pk)),
            openings=openings(ways[person.pk]),
            last=last.get(person.pk),
            warmth=_warmth(person),
            has_photo=person.pk in pictured,
        )
        for person in people
    }


@compiled
def _people(owner: User, person_ids: Collection[int]) -> QuerySet[Person]:
    return Person.objects.of(owner).filter(id__in=person_ids).select_related("warmth").defer("warmth__days")


def _language(owner: User, person: Person, spellings: Sequence[str], last: LastContact | None) -> Language:
    """That of the words to send her; a mail that waits for an answer shows hers."""
    wrote = last.subject if last and last.channel == Channel.EMAIL else ""
    return language_to(person, owner.preferences.written, spellings, wrote)


def _ways(owner: User, person_ids: Collection[int]) -> dict[int, list[Way]]:
    found: dict[int, list[Way]] = defaultdict(list)
    for person_id, *way in _ways_in_order(owner, person_ids):
        found[person_id].append(Way(*way))
    return found


@compiled
def _ways_in_order(owner: User, person_ids: Collection[int]) -> QuerySet[WayToReach, Any]:  # Any: columns
    rows = WayToReach.objects.of(owner).filter(person_id__in=person_ids).order_by("-is_preferred", "id")
    return rows.values_list("person_id", "kind", "value", "shown", "is_preferred")


def _detail(work: Affiliation | None) -> str:
    """Role and organisation."""
    return str(work) if work else ""


def _warmth(person: Person) -> float | None:
    warmth: Warmth | None = getattr(person, "warmth", None)
    return warmth.probability if warmth else None
