"""What is done to a person where it also moves her ties: the two words in one transaction."""

from datetime import datetime
from typing import Any

from django.db import transaction

from wasl.foundation.accounts.models import User
from wasl.relations.network.ties.keeping import refresh_ties
from wasl.relations.people import actions as people_actions
from wasl.relations.people.models import Affiliation, Person


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
