"""Whom one met in a discussion: noted by name, known again, or added to one's people with how one met."""

from datetime import date, datetime

from django.db import transaction

from wasl.foundation.accounts.bins import held_row
from wasl.foundation.accounts.models import User
from wasl.relations.discussions.actions.removing import present_discussion
from wasl.relations.discussions.documents import index_discussions
from wasl.relations.discussions.errors import DiscussionWithoutWordsError, NameTakenError
from wasl.relations.discussions.models import Discussion, Encounter
from wasl.relations.people.actions import create_person, delete_people
from wasl.relations.people.actions.marks import mark_and_index, present_person
from wasl.relations.people.models import Person
from wasl.relations.people.rules import one_line

LONGEST_NAME, LONGEST_NOTE, LONGEST_HOW = 200, 300, 500


@transaction.atomic
def note_met(
    owner: User, discussion_id: int, *, name: str, on: date, at: datetime, note: str = "", person: Person | None = None
) -> Encounter:
    """A name alone is proposed for the directory. Raises DiscussionWithoutWordsError."""
    discussion = present_discussion(owner, discussion_id)
    called = one_line(person.display_name if person else name, LONGEST_NAME)
    if not called:
        raise DiscussionWithoutWordsError
    row: Encounter = Encounter.objects.create(
        owner=owner, discussion=discussion, name=called, note=one_line(note, LONGEST_NOTE), on=on, created_at=at
    )
    if person:
        _is(row, person, at)
    index_discussions(owner, [discussion_id])
    return row


@transaction.atomic
def is_somebody(owner: User, encounter_id: int, person_id: int, *, at: datetime) -> Encounter:
    """The name is one of the owner's people; how they met is filled in where nothing stands yet. Raises NameTakenError."""
    row, person = _proposed(owner, encounter_id), present_person(owner, person_id)
    _is(row, person, at)
    return row


@transaction.atomic
def add_to_people(owner: User, encounter_id: int, *, at: datetime) -> Encounter:
    """Add somebody new of that name, with how they met. Raises NameTakenError."""
    row = _proposed(owner, encounter_id)
    row.person = create_person(
        owner, display_name=row.name, at=at, how_met=_how(row.discussion), met_on=row.on.isoformat(), notes=row.note
    )
    row.is_new = True
    row.save(update_fields=["person", "is_new"])
    return row


@transaction.atomic
def take_back_added(owner: User, encounter_id: int, *, at: datetime) -> Encounter:
    """It is a name again; whoever was added by it goes to the bin, and how one met is empty as before."""
    row: Encounter = held_row(Encounter.objects.of(owner), encounter_id)
    person, is_new = row.person, row.is_new
    row.person, row.is_new = None, False
    row.save(update_fields=["person", "is_new"])
    if person and is_new:
        delete_people(owner, [person.pk], at=at)
    elif person and person.how_met == _how(row.discussion):
        person.how_met = ""
        person.save(update_fields=["how_met"])
        mark_and_index(owner, [person.pk], at)
    return row


def _proposed(owner: User, encounter_id: int) -> Encounter:
    row: Encounter = held_row(Encounter.objects.of(owner).select_related("discussion"), encounter_id)
    if row.person_id:
        raise NameTakenError
    return row


def _is(row: Encounter, person: Person, at: datetime) -> None:
    row.person = person
    row.save(update_fields=["person"])
    if not person.how_met:
        person.how_met, person.met_on = _how(row.discussion), person.met_on or row.on.isoformat()
        person.save(update_fields=["how_met", "met_on"])
        mark_and_index(row.owner, [person.pk], at)


def _how(discussion: Discussion) -> str:
    """`الذكاء الاصطناعي في التعليم · LinkedIn`."""
    where = discussion.place or str(discussion.community or "")
    return " · ".join(filter(None, (discussion.topic, where)))[:LONGEST_HOW]
