"""People to choose from while logging: those ticked, and those whom the words find."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from wasl.foundation.accounts.models import User
from wasl.foundation.compiled import compiled
from wasl.foundation.web.numbers import ids_in
from wasl.relations.interactions.models import ContactSummary
from wasl.relations.people.finding import find_people
from wasl.relations.people.models import Person
from wasl.relations.people.queries import present_work
from wasl.relations.trust.queries import Said, statements_for

FOUND = 6
LONGEST_QUERY = 200
MOST_TICKED = 50


@dataclass(frozen=True)
class ToChoose:
    """Somebody to tick."""

    id: int
    name: str
    detail: str


@dataclass(frozen=True)
class Choosing:
    """`is_recent`: nothing was asked, so those are found with whom the owner was in touch last."""

    query: str
    ticked: list[ToChoose]
    found: list[ToChoose]
    is_recent: bool
    said: list[Said]


def people_to_choose(owner: User, query: str, ticked: Sequence[int], day: date) -> Choosing:
    """A constant number of queries. `said` is what any of those ticked were told and still holds on that day."""
    query = query.strip()[:LONGEST_QUERY]
    if query:
        found = [hit.row_id for hit in find_people(owner, query, FOUND + len(ticked))]
    else:
        found = _in_touch_last(owner, FOUND + len(ticked))
    new = [person_id for person_id in found if person_id not in ticked][:FOUND]
    people = _people(owner, [*ticked, *new])
    return Choosing(
        query,
        ticked=[people[person_id] for person_id in ticked if person_id in people],
        found=[people[person_id] for person_id in new if person_id in people],
        is_recent=not query,
        said=statements_for(owner, ticked, day),
    )


def ids_given(texts: Collection[str]) -> list[int]:
    """The ids among what a form sent, each once."""
    return list(dict.fromkeys(ids_in(texts)))[:MOST_TICKED]


def _in_touch_last(owner: User, count: int) -> list[int]:
    return _latest(owner, most=count)


@compiled
def _latest(owner: User, *, most: int) -> QuerySet[ContactSummary, int]:
    rows = ContactSummary.objects.of(owner).exclude(last_at=None).order_by("-last_at", "-person")
    return rows.values_list("person_id", flat=True)[:most]


def _people(owner: User, person_ids: Collection[int]) -> dict[int, ToChoose]:
    work = present_work(owner, person_ids)
    return {
        person_id: ToChoose(person_id, name, str(work[person_id]) if person_id in work else "")
        for person_id, name in _names(owner, person_ids)
    }


@compiled
def _names(owner: User, person_ids: Collection[int]) -> QuerySet[Person, tuple[int, str]]:
    return Person.objects.of(owner).persons().filter(id__in=person_ids).values_list("id", "display_name")
