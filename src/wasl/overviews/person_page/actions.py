"""What is done to a person where it also moves her ties: the two words in one transaction."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from django.db import transaction

from wasl.foundation.accounts.models import User
from wasl.foundation.errors import NotFoundError
from wasl.relations.interactions.summaries import refresh_summaries
from wasl.relations.network.ties.keeping import refresh_ties
from wasl.relations.people import actions as people_actions
from wasl.relations.people.actions.marks import present_person
from wasl.relations.people.models import Affiliation, Circle, Person


@transaction.atomic
def add_work(owner: User, person_id: int, *, at: datetime, **said: str) -> Affiliation:
    """Say where she works; who works there too may be her colleague."""
    row = people_actions.add_affiliation(owner, person_id, at=at, **said)
    refresh_ties(owner, [person_id])
    return row


@transaction.atomic
def edit_work(owner: User, affiliation_id: int, *, at: datetime, **said: str) -> Affiliation:
    row = people_actions.edit_affiliation(owner, affiliation_id, at=at, **said)
    refresh_ties(owner, [row.person_id])
    return row


@transaction.atomic
def remove_work(owner: User, affiliation_id: int, *, at: datetime) -> Affiliation:
    row = people_actions.remove_affiliation(owner, affiliation_id, at=at)
    refresh_ties(owner, [row.person_id])
    return row


@transaction.atomic
def set_circles(owner: User, person_id: int, circle_ids: Collection[int], *, at: datetime) -> None:
    """Put her into exactly these circles. Raises NotFoundError where one of them is not there."""
    person, wanted = present_person(owner, person_id), set(circle_ids)
    circles = Circle.objects.of(owner).filter(deleted_at=None)
    if wanted - set(circles.filter(id__in=wanted).values_list("id", flat=True)):
        raise NotFoundError
    now = set(circles.filter(memberships__person=person).values_list("id", flat=True))
    for circle_id in sorted(wanted - now):
        people_actions.put_in_circle(owner, circle_id, [person_id], at=at)
    for circle_id in sorted(now - wanted):
        people_actions.take_out_of_circle(owner, circle_id, [person_id], at=at)
    refresh_summaries(owner, [person_id])


@transaction.atomic
def edit_person(owner: User, person_id: int, *, at: datetime, **changes: Any) -> Person:  # Any: fields of a person
    """Change what is given; whoever introduced her is tied to her."""
    person = people_actions.edit_person(owner, person_id, at=at, **changes)
    refresh_ties(owner, [person_id])
    return person


@transaction.atomic
def delete_person(owner: User, person_id: int, *, at: datetime) -> None:
    """Put her into the bin: no way leads through her from now on."""
    people_actions.delete_people(owner, [person_id], at=at)
    refresh_ties(owner, [person_id])


@transaction.atomic
def restore_person(owner: User, person_id: int, *, at: datetime) -> None:
    people_actions.restore_people(owner, person_ids=[person_id], at=at)
    refresh_ties(owner, [person_id])
