"""People met at an event are noted, many at once, each with a contact of that day; and taken back."""

from collections.abc import Collection, Sequence
from datetime import datetime
from hashlib import blake2s
from typing import NamedTuple

from django.db import transaction

from wasl.foundation.accounts.models import User
from wasl.foundation.errors import NotFoundError
from wasl.foundation.formats.ways import normal_way_to_reach
from wasl.relations.communities.actions.events import day_of, event_to_change
from wasl.relations.communities.errors import EventNotYetError
from wasl.relations.communities.models import Attendance, Event
from wasl.relations.communities.rules import Named, met_at
from wasl.relations.interactions.actions import log_interaction, remove_interaction
from wasl.relations.interactions.models import Channel, Direction
from wasl.relations.people.actions import WayGiven, add_way_to_reach, create_person, delete_people
from wasl.relations.people.models import Person


class Met(NamedTuple):
    """Somebody who was met, with the line that says it; without a person, somebody new of that name."""

    named: Named
    person: Person | None = None


@transaction.atomic
def note_people_met(owner: User, event_id: int, *, met: Sequence[Met], at: datetime) -> list[Attendance]:
    """Log a contact with each through the event, and add whoever is new. Whoever was noted before stays as they are.

    Raises EventNotYetError.
    """
    event = event_to_change(owner, event_id)
    if event.starts_at > at:
        raise EventNotYetError
    moment = met_at(event.starts_at, event.ends_at, at)
    known = {row.person_id: row for row in event.attendances.select_for_update()}
    noted: dict[int, Attendance] = {}
    for one in met:
        person = one.person or _somebody_new(owner, event, one.named, moment, at)
        row = known.get(person.pk) or Attendance(event=event, person=person)
        if row.met_at and row.interaction_id:
            continue
        row.interaction = log_interaction(
            owner,
            people=[person],
            channel=Channel.EVENT,
            direction=Direction.MUTUAL,
            at=moment,
            subject=event.title,
            note=_note(one),
            key=_key(event.pk, person.pk),
        )
        row.met_at, row.is_new = moment, one.person is None
        row.save()
        known[person.pk] = noted[person.pk] = row
    if event.asks_from is None:
        event.asks_from = day_of(owner, at)
        event.save(update_fields=["asks_from"])
    return list(noted.values())


@transaction.atomic
def take_back_met(owner: User, event_id: int, *, attendance_ids: Collection[int], at: datetime) -> Event:
    """Take back those contacts, and the people who were added by them. Raises NotFoundError for none of them."""
    event = event_to_change(owner, event_id)
    rows = list(event.attendances.filter(pk__in=attendance_ids, met_at__isnull=False))
    if not rows:
        raise NotFoundError
    for row in rows:
        if row.interaction_id:
            remove_interaction(owner, row.interaction_id)
        came_by_it = row.is_new or (row.listed_at is None and event.source_id is None)
        if came_by_it:
            Attendance.objects.filter(pk=row.pk).delete()
    event.attendances.filter(pk__in=attendance_ids).update(met_at=None, interaction=None)
    delete_people(owner, [row.person_id for row in rows if row.is_new], at=at)
    return event


def _somebody_new(owner: User, event: Event, named: Named, moment: datetime, at: datetime) -> Person:
    name = named.name or named.address or named.number
    met_on = day_of(owner, moment).isoformat()
    person = create_person(owner, display_name=name, at=at, how_met=event.title, met_on=met_on, notes=named.words)
    country = owner.preferences.country
    for kind, given in (("phone", named.number), ("email", named.address)):
        if given and normal_way_to_reach(kind, given, country):
            add_way_to_reach(owner, person.pk, WayGiven(kind, given), country=country, at=at)
    return person


def _note(one: Met) -> str:
    """A number that is written beside somebody known is kept as words: which of their numbers counts is the owner's to say."""
    return " · ".join(filter(None, (one.named.words, *((one.named.number, one.named.address) if one.person else ()))))


def _key(event_id: int, person_id: int) -> str:
    return blake2s(f"met:{event_id}:{person_id}".encode(), digest_size=16).hexdigest()
