"""An event is entered, answered, corrected, goes to the bin and comes back."""

import secrets
from datetime import date, datetime
from typing import TypedDict, Unpack
from zoneinfo import ZoneInfo

from django.db import transaction

from wasl.foundation.accounts.bins import held_row, put_in_bin, taken_out_of_bin
from wasl.foundation.accounts.corrections import Before, as_it_stands, set_back
from wasl.foundation.accounts.models import User
from wasl.foundation.language.script import clean_text
from wasl.relations.communities.documents import index_events
from wasl.relations.communities.errors import EndBeforeBeginningError, EventWithoutTitleError
from wasl.relations.communities.models import Community, Event

LENGTHS = {"title": 300, "place": 300, "link": 500}
LONGEST_NOTE = 10_000


class EventFields(TypedDict, total=False):
    """What may be said of an event."""

    title: str
    kind: str
    starts_at: datetime
    ends_at: datetime | None
    is_all_day: bool
    place: str
    link: str
    reply: str
    note: str
    community: Community | None


COLUMNS = tuple(EventFields.__annotations__)


@transaction.atomic
def add_event(owner: User, *, on: date, fingerprint: str = "", **fields: Unpack[EventFields]) -> Event:
    """Enter an event; from `on`, today, it is asked about. Calendars know it by its fingerprint, chance where none is given.

    Raises EventWithoutTitleError, EndBeforeBeginningError.
    """
    event = Event(owner=owner, asks_from=on, fingerprint=fingerprint or secrets.token_hex(16))
    _apply(event, fields)
    event.save(force_insert=True)
    index_events(owner, [event.pk])
    return event


@transaction.atomic
def edit_event(owner: User, event_id: int, **fields: Unpack[EventFields]) -> Before:
    """Change what is given; gives how it stood before, by which `set_event_back` takes it back."""
    event = event_to_change(owner, event_id)
    before = as_it_stands(event, COLUMNS)
    _apply(event, fields)
    event.save()
    index_events(owner, [event_id])
    return before


@transaction.atomic
def set_event_back(owner: User, event_id: int, before: Before) -> Event:
    """Take a correction back."""
    event = event_to_change(owner, event_id)
    set_back(event, before, COLUMNS)
    index_events(owner, [event_id])
    return event


@transaction.atomic
def reply_to_event(owner: User, event_id: int, *, reply: str, on: date) -> str:
    """Keep the answer that was given, or take it off; gives the one that stood there before."""
    event = event_to_change(owner, event_id)
    before = event.reply
    event.reply = Event.Reply(reply) if reply else ""
    event.asks_from = event.asks_from or on
    event.save(update_fields=["reply", "asks_from"])
    return str(before)


@transaction.atomic
def ask_about_event_from(owner: User, event_id: int, *, day: date | None) -> date | None:
    """Let Today speak of it from that day on, or not at all; gives the day that stood there before."""
    event = event_to_change(owner, event_id)
    before, event.asks_from = event.asks_from, day
    event.save(update_fields=["asks_from"])
    return before


@transaction.atomic
def remove_event(owner: User, event_id: int, *, at: datetime) -> Event:
    """Put it in the bin; `restore_event` brings it back as it was. Contacts with whom was met there stay."""
    event = event_to_change(owner, event_id)
    put_in_bin(event, at)
    index_events(owner, [event_id])
    return event


@transaction.atomic
def restore_event(owner: User, event_id: int) -> Event:
    """Bring it back from the bin."""
    event: Event = taken_out_of_bin(Event.objects.of(owner), event_id)
    index_events(owner, [event_id])
    return event


def event_to_change(owner: User, event_id: int) -> Event:
    """The owner's event, held until the end of the transaction. Raises NotFoundError."""
    event: Event = held_row(Event.objects.of(owner), event_id)
    return event


def day_of(owner: User, moment: datetime) -> date:
    return moment.astimezone(ZoneInfo(owner.preferences.time_zone)).date()


def _apply(event: Event, fields: EventFields) -> None:
    for name, value in fields.items():
        setattr(event, name, _kept(name, value) if isinstance(value, str) else value)
    if not event.title:
        raise EventWithoutTitleError
    if event.ends_at and event.ends_at < event.starts_at:
        raise EndBeforeBeginningError


def _kept(name: str, text: str) -> str:
    if name in LENGTHS:
        return " ".join(clean_text(text).split())[: LENGTHS[name]]
    return clean_text(text).strip()[:LONGEST_NOTE] if name == "note" else text
