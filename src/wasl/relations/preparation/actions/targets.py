"""Somebody is put on the list, corrected, found among the owner's people, prepared for, met or let go."""

from datetime import date, datetime
from typing import Any

from django.db import transaction

from wasl.foundation.accounts.models import User
from wasl.relations.interactions.models import Answer
from wasl.relations.people.models import Person
from wasl.relations.people.rules import many_lines, one_line
from wasl.relations.preparation import rules
from wasl.relations.preparation.actions.changing import Kind, change, remember, target_to_change
from wasl.relations.preparation.errors import TargetKnownError, TargetListedError, TargetWithoutNameError
from wasl.relations.preparation.models import OPEN, Question, State, Target, TargetChange

LENGTHS = {"name": 200, "organisation": 300, "field": 200}
TEXTS = ("why", "offer")
LONGEST_TEXT = 2000


@transaction.atomic
def list_target(
    owner: User,
    *,
    at: datetime,
    person: Person | None = None,
    name: str = "",
    meet_by: date | None = None,
    meeting_on: date | None = None,
    **texts: str,
) -> TargetChange:
    """Put somebody on the list, with our questions to begin the checklist; the change tells which target it is.

    Raises TargetWithoutNameError, TargetListedError.
    """
    told = _told({"name": "" if person else name, **texts})
    if not person and not told["name"]:
        raise TargetWithoutNameError
    _not_listed(owner, person)
    target = Target.objects.create(
        owner=owner, person=person, meet_by=meet_by, meeting_on=meeting_on, created_at=at, **told
    )
    Question.objects.bulk_create(
        Question(target=target, heading=heading, key=key) for heading, keys in rules.OURS.items() for key in keys
    )
    return remember(target, Kind.LISTED, at=at)


@transaction.atomic
def edit_target(
    owner: User, target_id: int, *, at: datetime, meet_by: date | None, meeting_on: date | None, **texts: str
) -> TargetChange:
    """Correct what is said of it; what is not given stays. The name of one of the owner's people is theirs."""
    target = target_to_change(owner, target_id)
    told: dict[str, Any] = _told(texts)  # Any: columns of a target
    if target.person_id:
        told.pop("name", None)
    elif "name" in told and not told["name"]:
        raise TargetWithoutNameError
    return change(target, Kind.EDITED, at=at, meet_by=meet_by, meeting_on=meeting_on, **told)


@transaction.atomic
def link_target(owner: User, target_id: int, person: Person, *, at: datetime) -> TargetChange:
    """Let the name stand for one of the owner's people. Raises TargetKnownError, TargetListedError."""
    target = target_to_change(owner, target_id)
    if target.person_id:
        raise TargetKnownError
    _not_listed(owner, person)
    return change(target, Kind.LINKED, at=at, person=person)


@transaction.atomic
def set_state(
    owner: User, target_id: int, state: str, *, on: date, at: datetime, answer: Answer | None = None
) -> TargetChange:
    """To prepare, ready, met or let go; the last two since that day."""
    target = target_to_change(owner, target_id)
    settled_on = None if state in OPEN else on
    return change(target, Kind.STATE, at=at, answer=answer, state=State(state), settled_on=settled_on)


@transaction.atomic
def note_outcome(owner: User, target_id: int, outcome: str, *, on: date, at: datetime) -> TargetChange:
    """Keep what came of the meeting; whoever was not met until now is."""
    target = target_to_change(owner, target_id)
    columns: dict[str, Any] = {"outcome": many_lines(outcome)[:LONGEST_TEXT]}  # Any: columns of a target
    if target.state != State.MET:
        columns |= {"state": State.MET, "settled_on": min(target.meeting_on or on, on)}
    return change(target, Kind.STATE, at=at, **columns)


@transaction.atomic
def remove_target(owner: User, target_id: int, *, at: datetime) -> TargetChange:
    """Put it in the bin, from which taking the change back fetches it."""
    return change(target_to_change(owner, target_id), Kind.REMOVED, at=at, deleted_at=at)


def _told(texts: dict[str, str]) -> dict[str, str]:
    lines = {name: one_line(texts[name], length) for name, length in LENGTHS.items() if name in texts}
    return lines | {name: many_lines(texts[name])[:LONGEST_TEXT] for name in TEXTS if name in texts}


def _not_listed(owner: User, person: Person | None) -> None:
    if person and Target.objects.of(owner).open().filter(person=person).exists():
        raise TargetListedError
