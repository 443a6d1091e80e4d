"""A talk about an opening is set, noted afterwards, called off."""

from datetime import date, datetime

from django.db import transaction

from wasl.foundation.accounts.models import User
from wasl.relations.opportunities.actions.changing import (
    Kind,
    change,
    interview_to_change,
    opening_to_change,
    remember,
)
from wasl.relations.opportunities.actions.openings import LONGEST_TEXT
from wasl.relations.opportunities.errors import OpeningClosedError
from wasl.relations.opportunities.models import Interview, OpeningChange
from wasl.relations.people.rules import many_lines, one_line

LONGEST_PLACE = 300


@transaction.atomic
def set_interview(
    owner: User, opening_id: int, *, starts_at: datetime, place: str, on: date, at: datetime
) -> OpeningChange:
    """Set a talk at that moment. Raises OpeningClosedError."""
    opening = opening_to_change(owner, opening_id)
    if not opening.is_open:
        raise OpeningClosedError
    interview = Interview.objects.create(opening=opening, at=starts_at, place=one_line(place, LONGEST_PLACE))
    return remember(opening, Kind.SET, on=on, at=at, interview=interview)


@transaction.atomic
def note_how_it_went(owner: User, interview_id: int, went: str, *, on: date, at: datetime) -> OpeningChange:
    """Keep how it was: what was asked, what to do better, who was there."""
    interview = interview_to_change(owner, interview_id)
    columns = {"went": many_lines(went)[:LONGEST_TEXT]}
    return change(interview.opening, Kind.WENT, columns, on=on, at=at, row=interview, interview=interview)


@transaction.atomic
def call_off_interview(owner: User, interview_id: int, *, on: date, at: datetime) -> OpeningChange:
    """Take it off; taking the change back sets it again."""
    interview = interview_to_change(owner, interview_id)
    columns = {"deleted_at": at}
    return change(interview.opening, Kind.CALLED_OFF, columns, on=on, at=at, row=interview, interview=interview)
