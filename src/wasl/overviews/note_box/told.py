"""All forms of a note together: from what was understood, or from what was sent back."""

from __future__ import annotations

import re
import secrets
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import QueryDict

from wasl.foundation.accounts.models import User
from wasl.foundation.language.script import clean_text
from wasl.foundation.understanding.understood import LONGEST
from wasl.overviews.note_box.actions import (
    RETURNING,
    ContactGiven,
    IntroductionGiven,
    InvitationGiven,
    NoteGiven,
    OccasionGiven,
    PromiseGiven,
)
from wasl.overviews.note_box.forms import (
    ContactTold,
    IntroductionTold,
    InvitationTold,
    OccasionTold,
    PromiseTold,
    Telling,
    WhoForm,
)
from wasl.overviews.note_box.reading import ContactRead, NoteRead, Whom
from wasl.relations.interactions.models import Channel
from wasl.relations.occasions.rules.courses import HARDSHIPS

MOST = 20  # of a kind; a sentence of two thousand letters says no more
KEY = re.compile(r"[0-9a-f]{32}")
COUNTED = ("people", "contacts", "promises", "occasions", "invitations", "introductions")


@dataclass
class Told:
    """`key` makes what is sent twice one note."""

    sentence: str
    key: str
    people: list[WhoForm]
    contacts: list[ContactTold]
    promises: list[PromiseTold]
    occasions: list[OccasionTold]
    invitations: list[InvitationTold]
    introductions: list[IntroductionTold]

    @property
    def tellings(self) -> list[Telling]:
        return [*self.contacts, *self.promises, *self.occasions, *self.invitations, *self.introductions]

    @property
    def asked(self) -> list[WhoForm]:
        """Those of whom it is not sure who they are."""
        return [one for one in self.people if not one.is_sure]

    @property
    def counts(self) -> list[tuple[str, int]]:
        return [(name, len(getattr(self, name))) for name in COUNTED]

    def is_valid(self) -> bool:
        people = [one.is_valid() for one in self.people]
        told = [one.is_valid() for one in self.tellings]
        return all(told) and all(people) and not any(one.errors for one in self.people)

    def given(self, today: date) -> NoteGiven:
        """What is to be saved, once all is valid."""
        contacts = tuple(
            ContactGiven(one.whom, one.cleaned_data["channel"], one.cleaned_data["direction"], one.cleaned_data["on"], one.cleaned_data["note"], one.cleaned_data["hour"], one.favour())
            if one.is_wanted else None for one in self.contacts
        )  # fmt: skip
        promises = tuple(self._promise(one, today) for one in self.promises if one.is_wanted)
        occasions = tuple(
            OccasionGiven(who, one.cleaned_data["kind"], one.cleaned_data["on"], one.cleaned_data["about"])
            for one in self.occasions if one.is_wanted for who in one.whom
        )  # fmt: skip
        invitations = tuple(
            InvitationGiven(who, one.cleaned_data["kind"], one.cleaned_data["on"], one.cleaned_data["what"])
            for one in self.invitations if one.is_wanted for who in one.whom
        )  # fmt: skip
        introductions = tuple(
            IntroductionGiven(one.cleaned_data["how"], one.whom[0], one.whom[1], one.cleaned_data["on"])
            for one in self.introductions if one.is_wanted
        )  # fmt: skip
        return NoteGiven(contacts, promises, occasions, invitations, introductions)

    def _promise(self, one: PromiseTold, today: date) -> PromiseGiven:
        given = one.cleaned_data
        contact = given["contact"]
        is_kept = contact is not None and contact < len(self.contacts) and self.contacts[contact].is_wanted
        made_on = given["made_on"] or (self.contacts[contact].cleaned_data["on"] if is_kept else None)
        return PromiseGiven(
            one.whom, given["side"], given["wording"], given["due_on"], made_on or today, contact if is_kept else None
        )


def told_of(owner: User, note: NoteRead, on: date) -> Told:
    """The forms as they are first shown. What was not understood at all may still be kept as a contact."""
    people = [*note.people]
    contacts = [*note.contacts]
    if not contacts:
        if not people:
            people.append(Whom("", "who"))
        contacts.append(ContactRead(Channel.OTHER, "out", on, tuple(range(len(people)))))
    who = [WhoForm(owner, None, prefix=f"who-{place}", whom=one) for place, one in enumerate(people[:MOST])]
    return Told(
        note.sentence,
        secrets.token_hex(16),
        who,
        [
            ContactTold(who, prefix=f"contact-{place}", initial={
                "is_kept": bool(note.contacts), "who": one.whom, "channel": one.channel, "direction": one.direction, "on": one.on, "is_assumed": one.is_assumed,
                "note": note.sentence,
            }) for place, one in enumerate(contacts[:MOST])
        ],
        [
            PromiseTold(who, prefix=f"promise-{place}", initial={
                "is_kept": True, "who": one.whom, "side": one.side, "wording": one.wording, "due_on": one.due_on, "made_on": one.made_on,
                "contact": one.contact,
            }) for place, one in enumerate(note.promises[:MOST])
        ] or [_no_promise(who, contacts[0], on)],
        [
            OccasionTold(who, prefix=f"occasion-{place}", initial={
                "is_kept": True, "who": one.whom, "kind": one.kind, "on": _day(one.kind, one.on, on), "about": one.about[:150],
            }) for place, one in enumerate(note.occasions[:MOST])
        ],
        [
            InvitationTold(who, prefix=f"invitation-{place}", initial={
                "is_kept": True, "who": one.whom, "kind": one.kind, "on": one.on, "what": one.what[:150],
            }) for place, one in enumerate(note.invitations[:MOST])
        ],
        [
            IntroductionTold(who, prefix=f"introduction-{place}", initial={
                "is_kept": True, "how": one.how, "one": one.one, "other": one.other, "on": one.on,
            }) for place, one in enumerate(note.introductions[:MOST])
        ],
    )  # fmt: skip


def _no_promise(who: list[WhoForm], contact: ContactRead, on: date) -> PromiseTold:
    """None was understood: one may be added, with whom the contact was."""
    initial = {"is_kept": False, "who": contact.whom, "side": "mine", "made_on": contact.on or on, "contact": 0}
    return PromiseTold(who, prefix="promise-0", initial=initial)


def told_again(owner: User, data: QueryDict) -> Told:
    """The forms as they were sent."""
    counts = {name: _count(data.get(f"{name}_count", "")) for name in COUNTED}
    who = [WhoForm(owner, data, prefix=f"who-{place}") for place in range(counts["people"])]

    def forms(kind: Any, name: str, prefix: str) -> list[Any]:  # Any: one of the three forms
        return [kind(who, data, prefix=f"{prefix}-{place}") for place in range(counts[name])]

    key = data.get("key", "")
    return Told(
        clean_text(data.get("sentence", "")).strip()[:LONGEST],
        key if KEY.fullmatch(key) else secrets.token_hex(16),
        who,
        forms(ContactTold, "contacts", "contact"),
        forms(PromiseTold, "promises", "promise"),
        forms(OccasionTold, "occasions", "occasion"),
        forms(InvitationTold, "invitations", "invitation"),
        forms(IntroductionTold, "introductions", "introduction"),
    )


def _count(text: str) -> int:
    return min(int(text), MOST) if text.isascii() and text.isdigit() and len(text) < len("100") else 0


def _day(kind: str, on: date | None, today: date) -> date | None:
    """The day that was said; of what has happened, today where none was. A birthday has a day of its own."""
    if on is None and kind not in RETURNING:
        return today
    return min(on, today) if on and kind in HARDSHIPS else on
