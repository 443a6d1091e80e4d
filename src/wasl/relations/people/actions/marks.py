"""What every change of a person leaves behind: the moment it was made, and words that find it."""

from collections.abc import Collection
from datetime import datetime

from django.db.models import QuerySet

from wasl.foundation.accounts.models import User
from wasl.foundation.compiled import compiled
from wasl.foundation.errors import NotFoundError
from wasl.relations.people.documents import index_people, parts_of
from wasl.relations.people.models import Person
from wasl.relations.people.turns import wait_for_people_of


def present_person(owner: User, person_id: int) -> Person:
    """The owner's person of that id. Raises NotFoundError, also for one in the bin."""
    person = next(iter(_present(owner, person_id)), None)
    if person is None:
        raise NotFoundError
    return person


@compiled
def _present(owner: User, person_id: int) -> QuerySet[Person]:
    return Person.objects.of(owner).present().filter(id=person_id)


def held_person(owner: User, person_id: int) -> Person:
    """The person, held until the transaction ends: nobody merges, deletes or changes her in between, and is then written over.

    What points to her may still be added. Raises NotFoundError.
    """
    wait_for_people_of(owner)
    person: Person | None = (
        Person.objects.of(owner).present().filter(id=person_id).select_for_update(no_key=True).first()
    )
    if person is None:
        raise NotFoundError
    return person


def present_ids(owner: User, person_ids: Collection[int]) -> list[int]:
    """Those of the ids that are the owner's people and not in the bin, in their order."""
    found: set[int] = set()
    for some in parts_of(person_ids):
        found.update(Person.objects.of(owner).present().filter(id__in=some).values_list("id", flat=True))
    return [person_id for person_id in dict.fromkeys(person_ids) if person_id in found]


def mark_changed(owner: User, person_ids: Collection[int], at: datetime) -> None:
    """Telephones that keep in step ask what has changed since."""
    wait_for_people_of(owner)
    for some in parts_of(person_ids):
        Person.objects.of(owner).filter(id__in=some).update(changed_at=at)


def mark_and_index(owner: User, person_ids: Collection[int], at: datetime) -> None:
    mark_changed(owner, person_ids, at)
    index_people(owner, person_ids)
