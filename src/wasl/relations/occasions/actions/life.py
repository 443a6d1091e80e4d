"""Joys and hard times: written down, ended, forgotten."""

from datetime import date, datetime

from django.db import transaction

from wasl.foundation.accounts.bins import held_row, put_in_bin, taken_out_of_bin
from wasl.foundation.accounts.models import User
from wasl.foundation.errors import NotFoundError
from wasl.relations.occasions.documents import index_life_events
from wasl.relations.occasions.errors import EndsBeforeItBeganError, MourningTooLongError, StillToComeError
from wasl.relations.occasions.models import LifeEvent
from wasl.relations.occasions.rules.courses import HARDSHIPS, LONGEST_MOURNING_DAYS, MOURNING_DAYS
from wasl.relations.people.models import Person
from wasl.relations.people.rules import one_line

ABOUT_LENGTH = 150


@transaction.atomic
def add_life_event(
    owner: User,
    person: Person,
    *,
    kind: str,
    on: date,
    today: date,
    about: str = "",
    mourning_days: int | None = MOURNING_DAYS,
    keeps_forty: bool = False,
) -> LifeEvent:
    """Write down what happened. The mourning is for a death alone; a hard time cannot be still to come."""
    kind = LifeEvent.Kind(kind)
    if kind in HARDSHIPS and on > today:
        raise StillToComeError
    is_death = kind == LifeEvent.Kind.CONDOLENCE
    event = LifeEvent.objects.create(
        owner=owner,
        person=person,
        kind=kind,
        on=on,
        about=one_line(about, ABOUT_LENGTH),
        mourning_days=_mourning(mourning_days) if is_death else None,
        keeps_forty=keeps_forty and is_death,
    )
    index_life_events(owner, [event.pk])
    return event


@transaction.atomic
def change_mourning(owner: User, event_id: int, *, days: int | None, keeps_forty: bool) -> LifeEvent:
    """For how long nothing joyful is proposed; none at all for 0."""
    event = _find(owner, event_id)
    event.mourning_days, event.keeps_forty = _mourning(days), keeps_forty
    event.save(update_fields=["mourning_days", "keeps_forty"])
    return event


@transaction.atomic
def end_illness(owner: User, event_id: int, *, over_on: date | None) -> LifeEvent:
    """The person is well again since that day; None: not yet after all."""
    event = _find(owner, event_id)
    if over_on and over_on < event.on:
        raise EndsBeforeItBeganError
    event.over_on = over_on
    event.save(update_fields=["over_on"])
    return event


@transaction.atomic
def remove_life_event(owner: User, event_id: int, *, at: datetime) -> LifeEvent:
    """Put it in the bin; `restore_life_event` brings it back as it was."""
    event = _find(owner, event_id)
    put_in_bin(event, at)
    index_life_events(owner, [event_id])
    return event


@transaction.atomic
def restore_life_event(owner: User, event_id: int) -> LifeEvent:
    event: LifeEvent = taken_out_of_bin(LifeEvent.objects.of(owner).select_related("person"), event_id)
    index_life_events(owner, [event_id])
    return event


def _mourning(days: int | None) -> int | None:
    if days is not None and not 0 <= days <= LONGEST_MOURNING_DAYS:
        raise MourningTooLongError
    return days or None


def _find(owner: User, event_id: int) -> LifeEvent:
    found: LifeEvent = held_row(LifeEvent.objects.of(owner).select_related("person"), event_id)
    if found.person.deleted_at is not None:
        raise NotFoundError
    return found
