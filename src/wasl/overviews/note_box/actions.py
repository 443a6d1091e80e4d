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
from wasl.relations.exchange.actions import (
    FavourGiven,
    favour_in_contact,
    note_favour,
    remove_contact_and_more,
    remove_favour,
)
from wasl.relations.exchange.models import Favour
from wasl.relations.exchange.models.favours import Kind, Side
from wasl.relations.interactions.actions import log_interaction
from wasl.relations.interactions.models import Interaction
from wasl.relations.network.introductions.actions import edit_request, note_request, remove_request
from wasl.relations.network.introductions.models import IntroductionRequest
from wasl.relations.network.ties.keeping import refresh_ties
from wasl.relations.occasions.actions import (
    add_invitation,
    add_life_event,
    remove_invitation,
    remove_life_event,
    remove_occasion,
    set_occasion,
)
from wasl.relations.occasions.models import Invitation, LifeEvent, Occasion
from wasl.relations.people.actions import create_person, delete_people
from wasl.relations.people.models import Person
from wasl.relations.trust.actions import make_promise, remove_promise
from wasl.relations.trust.models import Promise

JUST_NOW = timedelta(minutes=10)
NOON = time(12)
BIRTHDAY, ANNIVERSARY = "birthday", "anniversary"
RETURNING = frozenset({BIRTHDAY, ANNIVERSARY})


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
    hour: time | None = None
    favour: FavourGiven | None = None


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
class InvitationGiven:
    person: Who
    kind: str
    on: date
    what: str = ""


@dataclass(frozen=True, slots=True)
class IntroductionGiven:
    """`how` as `IntroductionRead` has it."""

    how: str
    one: Who
    other: Who
    on: date


@dataclass(frozen=True, slots=True)
class NoteGiven:
    contacts: tuple[ContactGiven | None, ...] = ()
    promises: tuple[PromiseGiven, ...] = ()
    occasions: tuple[OccasionGiven, ...] = ()
    invitations: tuple[InvitationGiven, ...] = ()
    introductions: tuple[IntroductionGiven, ...] = ()

    @property
    def is_empty(self) -> bool:
        return not (any(self.contacts) or self.promises or self.occasions or self.invitations or self.introductions)


@dataclass(frozen=True, slots=True)
class Saved:
    """The rows that a note made: enough to take all of it back."""

    interactions: list[int] = field(default_factory=list)
    promises: list[int] = field(default_factory=list)
    life_events: list[int] = field(default_factory=list)
    occasions: list[int] = field(default_factory=list)
    people: list[int] = field(default_factory=list)
    invitations: list[int] = field(default_factory=list)
    requests: list[int] = field(default_factory=list)
    favours: list[int] = field(default_factory=list)

    def told(self) -> dict[str, list[int]]:
        return asdict(self)

    @property
    def count(self) -> int:
        rows = (
            self.interactions, self.promises, self.life_events, self.occasions, self.invitations, self.requests, self.favours,
        )  # fmt: skip
        return sum(map(len, rows))


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
        (lambda row: remove_invitation(owner, row, at=at), saved.invitations),
        (lambda row: remove_request(owner, row), saved.requests),
        (lambda row: remove_favour(owner, row, at=at), saved.favours),
        (lambda row: remove_contact_and_more(owner, row, at=at), saved.interactions),
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
        for invitation in given.invitations:
            self._invitation(invitation)
        for introduction in given.introductions:
            self._introduction(introduction)
        return self._saved

    def _log(self, place: int, one: ContactGiven) -> Interaction:
        people = self._people(one.people)
        at = datetime.combine(one.on, one.hour or NOON, self._zone)
        if one.on == self._today and not one.hour:
            at = self._at
        interaction = log_interaction(
            self._owner,
            people=people,
            channel=one.channel,
            direction=one.direction,
            at=min(at, self._at),
            note=one.note,
            key=key_of(self._key, place) if self._key else "",
        )
        self._saved.interactions.append(interaction.pk)
        if one.favour:
            favour_in_contact(self._owner, interaction, people, one.favour, on=one.on)
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
        if one.kind in RETURNING:
            known = Occasion.objects.of(self._owner).filter(person=person, kind=one.kind)
            if one.kind == ANNIVERSARY:
                known = known.filter(month=one.on.month, day=one.on.day)
            if not known.exists():  # what is kept already, perhaps with its year, stands
                day = PartialDate(None, one.on.month, one.on.day)
                self._saved.occasions.append(set_occasion(self._owner, person, kind=one.kind, on=day).pk)
            return
        same = LifeEvent.objects.of(self._owner).present().filter(person=person, kind=one.kind, on=one.on)
        known_event = same.filter(created_at__gte=self._at - JUST_NOW).first()
        event = known_event or add_life_event(
            self._owner, person, kind=one.kind, on=one.on, today=self._today, about=one.about
        )
        self._saved.life_events.append(event.pk)

    def _invitation(self, one: InvitationGiven) -> None:
        person = self._people([one.person])[0]
        same = Invitation.objects.of(self._owner).present().filter(person=person, kind=one.kind, on=one.on)
        known = same.filter(created_at__gte=self._at - JUST_NOW).first()
        row = known or add_invitation(self._owner, person, kind=one.kind, on=one.on, what=one.what)
        self._saved.invitations.append(row.pk)

    def _introduction(self, one: IntroductionGiven) -> None:
        """The owner asked, was promised or was given one; or gave one, which is a favour of hers to both."""
        first, other = self._people([one.one, one.other])
        if one.how == "mine":
            self._introduced(first, other, one.on)
            return
        known = IntroductionRequest.objects.of(self._owner).filter(introducer=first, target=other)
        waiting = known.waiting().first()
        if waiting and one.how != "given":
            return  # it was asked for before
        row = waiting or note_request(self._owner, first.pk, other.pk, asked_on=one.on)
        if one.how == "given":
            answer, result = IntroductionRequest.Answer.GIVEN, IntroductionRequest.Result.MET
            edit_request(self._owner, row.pk, answer=answer, result=result, note=row.note, on=one.on)
        if not waiting:
            self._saved.requests.append(row.pk)

    def _introduced(self, first: Person, other: Person, on: date) -> None:
        words = f"{first.display_name} ↔ {other.display_name}"
        given = Favour.objects.of(self._owner).present().filter(words=words, on=on, created_at__gte=self._at - JUST_NOW)
        row = given.first() or note_favour(
            self._owner, people=[first, other], side=Side.GIVEN, kind=Kind.INTRODUCTION, on=on, words=words
        )
        self._saved.favours.append(row.pk)

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
