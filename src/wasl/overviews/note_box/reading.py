"""A sentence read for its owner: by her day, her weeks, and the names of her people."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Literal

from wasl.foundation.accounts.models import User
from wasl.foundation.language.folding import words
from wasl.foundation.language.script import clean_text
from wasl.foundation.language.titles import is_title
from wasl.foundation.understanding.calendars import Today
from wasl.foundation.understanding.mentions import Mention
from wasl.foundation.understanding.understood import LONGEST, Introduction, Understood
from wasl.relations.interactions.models import Channel, ContactSummary
from wasl.relations.interactions.queries import usual_channels
from wasl.relations.people.finding import people_called
from wasl.relations.people.models import Person
from wasl.relations.people.name_index.store import TableStore
from wasl.relations.people.queries import present_work

OFFERED = 8  # people to choose from
LOOKED_AT = 100
_BESIDE_NAMES = frozenset(["مع", "و", "انا", "اليوم", "and", "with", "me", "i", "today"])
NEW_NAMES = 5  # that are looked for once more, by likeness

Sureness = Literal["sure", "which", "new", "who"]
"""sure: one person; which: several may be meant; new: nobody has the name; who: no name was said."""


@dataclass(frozen=True, slots=True)
class Candidate:
    id: int
    name: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Whom:
    """Somebody of the sentence. `text` is how she was called there."""

    text: str
    sureness: Sureness
    candidates: tuple[Candidate, ...] = ()

    @property
    def is_sure(self) -> bool:
        return self.sureness == "sure"


@dataclass(frozen=True, slots=True)
class ContactRead:
    channel: str
    direction: str
    on: date
    whom: tuple[int, ...]
    matter: str = ""
    is_assumed: bool = False  # the channel was not said: it is the one that these people usually use


@dataclass(frozen=True, slots=True)
class InvitationRead:
    kind: str
    on: date | None
    whom: tuple[int, ...]
    what: str = ""


@dataclass(frozen=True, slots=True)
class IntroductionRead:
    """`how`: asked, promised or given by `one` to meet `other`; mine: the owner introduced the two."""

    how: str
    one: int
    other: int
    on: date


@dataclass(frozen=True, slots=True)
class PromiseRead:
    side: str
    wording: str
    due_on: date | None
    made_on: date
    whom: tuple[int, ...]
    contact: int | None = None


@dataclass(frozen=True, slots=True)
class OccasionRead:
    kind: str
    on: date | None
    whom: tuple[int, ...]
    about: str = ""


@dataclass(frozen=True)
class NoteRead:
    """What was understood. `whom` of a contact, a promise, an occasion are places in `people`."""

    sentence: str
    people: list[Whom] = field(default_factory=list)
    contacts: list[ContactRead] = field(default_factory=list)
    promises: list[PromiseRead] = field(default_factory=list)
    occasions: list[OccasionRead] = field(default_factory=list)
    invitations: list[InvitationRead] = field(default_factory=list)
    introductions: list[IntroductionRead] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        return not (self.contacts or self.promises or self.occasions or self.invitations or self.introductions)

    def sure(self, whom: Iterable[int]) -> list[int] | None:
        """The ids of these people; None where one of them is not sure."""
        these = [self.people[place] for place in whom]
        return [one.candidates[0].id for one in these] if these and all(one.is_sure for one in these) else None


def today_of(owner: User, on: date) -> Today:
    """The day, with the owner's week."""
    preferences = owner.preferences
    return Today(on, preferences.weekend_days, preferences.first_weekday, preferences.country)


def read_note(owner: User, text: str, on: date) -> NoteRead:
    """A constant number of queries for a number of names."""
    from wasl.foundation.understanding.reading import (
        understand,  # its patterns take nine megabytes, once a sentence is read
    )

    sentence = clean_text(text).strip()[:LONGEST]
    understood = understand(sentence, TableStore(owner), today_of(owner, on))
    return _with_usual_channels(owner, _Placing(owner, sentence, understood, on).read(), on)


def _with_usual_channels(owner: User, note: NoteRead, on: date) -> NoteRead:
    """Where it is not said through what, what these people usually use is assumed, and said to be so."""
    unsaid = {
        place: ids
        for place, one in enumerate(note.contacts)
        if one.channel == Channel.OTHER and (ids := note.sure(one.whom))
    }
    if not unsaid:
        return note
    usual = usual_channels(owner, {person for ids in unsaid.values() for person in ids}, on)
    for place, ids in unsaid.items():
        channels = {usual.get(person, "") for person in ids}
        if len(channels) == 1 and (channel := channels.pop()):
            note.contacts[place] = replace(note.contacts[place], channel=channel, is_assumed=True)
    return note


def _says_names_alone(sentence: str, mentions: Sequence[Mention]) -> bool:
    """Of سارة تحب الخيل nobody can tell whether there was a contact, and one that never was would count as one."""
    said = words(sentence)
    named = sum(len(words(one.text)) for one in mentions)
    return len(said) - named <= sum(word in _BESIDE_NAMES or is_title(word) for word in said)


class _Placing:
    """Gives everybody of the sentence a place, once, however often she is named in it."""

    def __init__(self, owner: User, sentence: str, understood: Understood, on: date) -> None:
        self._owner, self._out, self._on = owner, understood, on
        self._note = NoteRead(sentence)
        self._places: dict[tuple[int, ...] | str, int] = {}
        self._asked: list[tuple[str, Sureness, tuple[int, ...]]] = []

    def read(self) -> NoteRead:
        out, note = self._out, self._note
        note.contacts.extend(
            ContactRead(one.channel, one.direction, one.on, self._whom(one.people), one.matter) for one in out.contacts
        )
        note.promises.extend(
            PromiseRead(one.side, one.wording, one.due_on, one.made_on, self._whom(one.people), one.contact)
            for one in out.promises
        )
        note.occasions.extend(
            OccasionRead(one.kind, one.on, self._whom([one.person] if one.person else []), one.about)
            for one in out.occasions
        )
        note.invitations.extend(
            InvitationRead(one.kind, one.on, self._whom([one.person] if one.person else []), one.what)
            for one in out.invitations
        )
        note.introductions.extend(filter(None, map(self._introduction, out.introductions)))
        if note.is_empty and out.mentions:
            whom = self._whom(out.mentions)
            if _says_names_alone(note.sentence, out.mentions):  # a contact of today, of which nothing else was said
                note.contacts.append(ContactRead(Channel.OTHER, "out", self._on, whom))
        note.people.extend(self._people())
        return note

    def _introduction(self, one: Introduction) -> IntroductionRead | None:
        """Between the owner and somebody, or made by her; what she is to make is a promise of hers."""
        on = one.on or (self._note.contacts[0].on if self._note.contacts else self._on)
        if one.by and not one.whom:
            return IntroductionRead(one.how, self._placed(one.by), self._placed(one.to), on)
        if not one.by and one.whom and one.how == "given":
            return IntroductionRead("mine", self._placed(one.whom), self._placed(one.to), on)
        return None

    def _whom(self, mentions: Sequence[Mention]) -> tuple[int, ...]:
        if not mentions:
            return (self._place("", "who", ()),)
        return tuple(dict.fromkeys(self._placed(one) for one in mentions))

    def _placed(self, one: Mention) -> int:
        sureness: Sureness = "sure" if one.is_sure else "which" if one.people else "new"
        return self._place(one.text, sureness, one.people)

    def _place(self, text: str, sureness: Sureness, people: tuple[int, ...]) -> int:
        key = people or text
        if key not in self._places:
            self._places[key] = len(self._asked)
            self._asked.append((text, sureness, people))
        return self._places[key]

    def _people(self) -> list[Whom]:
        alike = {
            text: tuple(people_called(self._owner, text, OFFERED))
            for text, sureness, _ in self._asked[: NEW_NAMES * 2]
            if sureness == "new"
        }
        ids = [person for text, _, people in self._asked for person in (people or alike.get(text, ()))[:LOOKED_AT]]
        known = _candidates(self._owner, ids)
        return [
            Whom(text, sureness if people or sureness in {"new", "who"} else "who",
                 tuple(known[person] for person in _latest_first(people or alike.get(text, ()), known))[:OFFERED])
            for text, sureness, people in self._asked
        ]  # fmt: skip


def _candidates(owner: User, ids: Sequence[int]) -> dict[int, Candidate]:
    """In the order in which the owner was in touch with them last. Three queries."""
    if not ids:
        return {}
    rows = dict(Person.objects.of(owner).present().filter(pk__in=ids).values_list("pk", "display_name"))
    latest = ContactSummary.objects.of(owner).filter(person__in=rows, last_at__isnull=False).order_by("-last_at")
    order = [*latest.values_list("person_id", flat=True), *(one for one in ids if one in rows)]
    work = present_work(owner, list(rows))
    return {person: Candidate(person, rows[person], str(work.get(person, ""))) for person in dict.fromkeys(order)}


def _latest_first(people: Sequence[int], known: dict[int, Candidate]) -> list[int]:
    wanted = set(people)
    return [person for person in known if person in wanted]
