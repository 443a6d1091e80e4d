"""Keeps how people were met and through whom: many at once, as they are brought in."""

from collections.abc import Mapping
from typing import NamedTuple

from django.db import transaction

from wasl.foundation.accounts.models import User
from wasl.relations.people import rules
from wasl.relations.people.documents import index_people
from wasl.relations.people.models import Person
from wasl.relations.people.turns import wait_for_people_of

ROWS_AT_ONCE = 500


class Introduction(NamedTuple):
    """How somebody was met, in words, and the id of the person who introduced them."""

    how_met: str = ""
    met_through_id: int | None = None


@transaction.atomic
def save_introductions(owner: User, told: Mapping[int, Introduction]) -> None:
    """Save what is told of people, by id. People who are not the owner's are left alone, and so is who met by herself."""
    wait_for_people_of(owner)
    people = Person.objects.of(owner).in_bulk([*told, *(one.met_through_id for one in told.values())])
    changed = [people[person_id] for person_id in told if person_id in people]
    for person in changed:
        introduction = told[person.pk]
        person.how_met = rules.one_line(introduction.how_met, 500)
        if introduction.met_through_id in people and introduction.met_through_id != person.pk:
            person.met_through_id = introduction.met_through_id
    Person.objects.bulk_update(changed, ["how_met", "met_through"], batch_size=ROWS_AT_ONCE)
    index_people(owner, [person.pk for person in changed])
