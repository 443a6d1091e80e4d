"""What of a note may be saved without asking: that of which everybody is sure."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from wasl.overviews.note_box.actions import (
    RETURNING,
    ContactGiven,
    IntroductionGiven,
    InvitationGiven,
    NoteGiven,
    OccasionGiven,
    PromiseGiven,
    Who,
)
from wasl.overviews.note_box.reading import NoteRead
from wasl.relations.occasions.rules.courses import HARDSHIPS


def sure_part(note: NoteRead, today: date, adding: Collection[str] = ()) -> NoteGiven:
    """The sentence itself is the note of each contact, so that none of its words is lost.

    `adding`: names as they were said that nobody has, of whom somebody new may be made.
    """
    contacts = tuple(
        ContactGiven(people, one.channel, one.direction, one.on, note.sentence)
        if (people := _people(note, one.whom, adding))
        else None
        for one in note.contacts
    )
    promises = tuple(
        PromiseGiven(people, one.side, one.wording, one.due_on, one.made_on, _kept(contacts, one.contact))
        for one in note.promises
        if (people := _people(note, one.whom, adding))
    )
    occasions = tuple(
        OccasionGiven(people[0], one.kind, _day(one.kind, one.on, today), one.about)
        for one in note.occasions
        if (people := _people(note, one.whom, adding)) and (one.on or one.kind not in RETURNING)
    )
    invitations = tuple(
        InvitationGiven(people[0], one.kind, one.on, one.what)
        for one in note.invitations
        if one.on and (people := _people(note, one.whom, adding))
    )
    introductions = tuple(
        IntroductionGiven(one.how, people[0], people[1], one.on)
        for one in note.introductions
        if one.one != one.other and (people := _people(note, (one.one, one.other), adding))
    )
    return NoteGiven(contacts, promises, occasions, invitations, introductions)


def _people(note: NoteRead, whom: Sequence[int], adding: Collection[str]) -> tuple[Who, ...]:
    """Nobody where one of them is not known."""
    people = [note.people[place] for place in whom]
    if not all(one.is_sure or (one.sureness == "new" and one.text in adding) for one in people):
        return ()
    return tuple(Who(one.candidates[0].id) if one.is_sure else Who(new_name=one.text) for one in people)


def _kept(contacts: Sequence[ContactGiven | None], place: int | None) -> int | None:
    return place if place is not None and contacts[place] else None


def _day(kind: str, on: date | None, today: date) -> date:
    """Of what was said without a day, today; a hard time is never still to come."""
    return min(on or today, today) if kind in HARDSHIPS else on or today
