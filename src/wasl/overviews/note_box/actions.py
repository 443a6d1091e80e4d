"""All that a note says is kept at once, and taken back at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from datetime import date, datetime, time, timedelta
from hashlib import blake2s
from typing import Any
from zoneinfo import ZoneInfo

from django.db import transaction

from wasl.foundation.accounts.models import User
from wasl.foundation.dates.partial_date import PartialDate
from wasl.foundation.errors import NotFoundError
from wasl.overviews.note_box.errors import NothingToSaveError
from wasl.relations.interactions.actions import log_interaction, remove_interaction
from wasl.relations.interactions.models import Interaction
from wasl.relations.network.ties.keeping import refresh_ties
from wasl.relations.occasions.actions import add_life_event, remove_life_event, remove_occasion, set_occasion
from wasl.relations.occasions.models import LifeEvent, Occasion
from wasl.relations.people.actions import create_person, delete_people
from wasl.relations.people.models import Person
from wasl.relations.trust.actions import make_promise, remove_promise
from wasl.relations.trust.models import Promise

JUST_NOW = timedelta(minutes=10)
NOON = time(12)
BIRTHDAY = "birthday"


@dataclass(frozen=True, slots=True)
class Who:
    """A person of the owner's, or the name of one to add."""

    person_id: int | None = None
    new_name: str = ""


@dataclass(frozen=True, slots=True)
class ContactGiven:
    people: tuple[Who, ...]
    channel: str
    direction: str
    on: date
    note: str = ""


@dataclass(frozen=True, slots=True)
class PromiseGiven:
    """`contact` is the place of the contact in which it was made."""

    people: tuple[Who, ...]
    side: str
    wording: str
    due_on: date | None
    made_on: date
    contact: int | None = None


@dataclass(frozen=True, slots=True)
class OccasionGiven:
    person: Who
    kind: str
    on: date
    about: str = ""


@dataclass(frozen=True, slots=True)
class NoteGiven:
    contacts: tuple[ContactGiven | None, ...] = ()
    promises: tuple[PromiseGiven, ...] = ()
    occasions: tuple[OccasionGiven, ...] = ()

    @property
    def is_empty(self) -> bool:
        return not (any(self.contacts) or self.promises or self.occasions)


@dataclass(frozen=True, slots=True)
class Saved:
    """The rows that a note made: enough to take all of it back."""

    interactions: list[int] = field(default_factory=list)
    promises: list[int] = field(default_factory=list)
    life_events: list[int] = field(default_factory=list)
    occasions: list[int] = field(default_factory=list)
    people: list[int] = field(default_factory=list)

    def told(self) -> dict[str, list[int]]:
        return asdict(self)

    @property
    def count(self) -> int:
        return sum(map(len, (self.interactions, self.promises, self.life_events, self.occasions)))


@transaction.atomic
def save_note(owner: User, given: NoteGiven, *, at: datetime, key: str) -> Saved:
    """Keep all of it or nothing. The same `key` twice keeps it once.

    Raises NothingToSaveError, NotFoundError for another's person, and what the words below refuse.
    """
    if given.is_empty:
        raise NothingToSaveError
    User.objects.select_for_update().get(pk=owner.pk)  # pressed twice, the second waits for the first
    return _Saving(owner, at, key).save(given)


@transaction.atomic
def take_back_note(owner: User, saved: Saved, *, at: datetime) -> None:
    """Take back what the note made; what was removed since is passed over."""
    taken: list[tuple[Callable[[int], Any], list[int]]] = [  # Any: each gives back its row
        (lambda row: remove_promise(owner, row, at=at), saved.promises),
        (lambda row: remove_life_event(owner, row, at=at), saved.life_events),
        (lambda row: remove_occasion(owner, row), saved.occasions),
        (lambda row: remove_interaction(owner, row), saved.interactions),
    ]
    for take_back, rows in taken:
        for row in rows:
            with suppress(NotFoundError):
                take_back(row)
    if saved.people:
        delete_people(owner, saved.people, at=at)
        refresh_ties(owner, saved.people)


class _Saving:
    def __init__(self, owner: User, at: datetime, key: str) -> None:
        self._owner, self._at, self._key = owner, at, key
        self._zone = ZoneInfo(owner.preferences.time_zone)
        self._today = at.astimezone(self._zone).date()
        self._saved = Saved()
        self._new: dict[str, Person] = {}

    def save(self, given: NoteGiven) -> Saved:
        logged = [self._log(place, one) if one else None for place, one in enumerate(given.contacts)]
        for promise in given.promises:
            self._promise(promise, logged[promise.contact] if promise.contact is not None else None)
        for occasion in given.occasions:
            self._occasion(occasion)
        return self._saved

    def _log(self, place: int, one: ContactGiven) -> Interaction:
        interaction = log_interaction(
            self._owner,
            people=self._people(one.people),
            channel=one.channel,
            direction=one.direction,
            at=self._at if one.on == self._today else datetime.combine(one.on, NOON, self._zone),
            note=one.note,
            key=key_of(self._key, place) if self._key else "",
        )
        self._saved.interactions.append(interaction.pk)
        return interaction

    def _promise(self, one: PromiseGiven, interaction: Interaction | None) -> None:
        people = self._people(one.people)
        known = self._known_promise(one, {person.pk for person in people})
        promise = known or make_promise(
            self._owner,
            people=people,
            wording=one.wording,
            side=one.side,
            due_on=one.due_on,
            made_on=one.made_on,
            interaction=interaction,
        )
        self._saved.promises.append(promise.pk)

    def _known_promise(self, one: PromiseGiven, people: set[int]) -> Promise | None:
        """The same, written down a moment ago: the note was sent twice."""
        alike = Promise.objects.of(self._owner).present().filter(
            side=one.side, wording=" ".join(one.wording.split()), due_on=one.due_on, made_on=one.made_on,
            created_at__gte=self._at - JUST_NOW,
        )  # fmt: skip
        return next((it for it in alike if set(it.counterparts.values_list("person_id", flat=True)) == people), None)

    def _occasion(self, one: OccasionGiven) -> None:
        person = self._people([one.person])[0]
        if one.kind == BIRTHDAY:
            known = Occasion.objects.of(self._owner).filter(person=person, kind=BIRTHDAY).exists()
            if not known:  # what is kept already, perhaps with its year, stands
                day = PartialDate(None, one.on.month, one.on.day)
                self._saved.occasions.append(set_occasion(self._owner, person, kind=BIRTHDAY, on=day).pk)
            return
        same = LifeEvent.objects.of(self._owner).present().filter(person=person, kind=one.kind, on=one.on)
        known_event = same.filter(created_at__gte=self._at - JUST_NOW).first()
        event = known_event or add_life_event(
            self._owner, person, kind=one.kind, on=one.on, today=self._today, about=one.about
        )
        self._saved.life_events.append(event.pk)

    def _people(self, given: Sequence[Who]) -> list[Person]:
        ids = [one.person_id for one in given if one.person_id is not None]
        known = Person.objects.of(self._owner).present().in_bulk(ids)
        if len(known) < len(set(ids)):
            raise NotFoundError
        return [known[one.person_id] if one.person_id is not None else self._added(one.new_name) for one in given]

    def _added(self, name: str) -> Person:
        """Whoever was added by that name a moment ago is she: the note was sent twice, or names her twice."""
        if name not in self._new:
            recent = Person.objects.of(self._owner).present().filter(created_at__gte=self._at - JUST_NOW)
            known: Person | None = recent.filter(display_name=name).first()
            self._new[name] = known or create_person(self._owner, display_name=name, at=self._at)
            self._saved.people.append(self._new[name].pk)
        return self._new[name]


def key_of(key: str, place: int) -> str:
    """What makes a contact of a note the same when it is sent again; never a fingerprint of an import."""
    return blake2s(f"note:{key}:{place}".encode(), digest_size=16).hexdigest()
