"""What every change of an opening leaves behind: the columns as they were, and words that find it."""

from datetime import date, datetime
from typing import Any

from django.db import transaction

from wasl.foundation.accounts.bins import held_row
from wasl.foundation.accounts.models import User
from wasl.foundation.errors import NotFoundError
from wasl.relations.network.models import IntroductionRequest
from wasl.relations.opportunities.documents import index_openings
from wasl.relations.opportunities.errors import OpeningChangedSinceError
from wasl.relations.opportunities.models import Interview, Opening, OpeningChange, Referral

Kind = OpeningChange.Kind
Row = Opening | Interview | IntroductionRequest

DAYS = frozenset({"deadline", "found_on", "stage_on", "answered_on", "thanked_on", "asks_from"})
NAMED = ("told_by", "community", "event")
"""Columns that name rows: as they were before, they stand in columns of the change."""

REMEMBERED = DAYS | {
    "title", "organisation", "place", "link", "pay", "field", "skills", "notes", "documents", "origin", "origin_name",
    "stage", "outcome", "answer", "result", "note", "went", "deleted_at",
}  # fmt: skip
"""Columns that may be set back: an archive could name others."""


def opening_to_change(owner: User, opening_id: int) -> Opening:
    """The owner's opening, held until the end of the transaction. Raises NotFoundError."""
    opening: Opening = held_row(Opening.objects.of(owner), opening_id)
    return opening


def change(
    opening: Opening,
    kind: str,
    columns: dict[str, Any],  # Any: columns of the row
    *,
    on: date,
    at: datetime,
    row: Row | None = None,
    **told: Any,  # Any: further columns of the change
) -> OpeningChange:
    """Set these columns of it, or of the row that is part of it, and remember them as they were."""
    changed = row or opening
    before = {column: _plain(getattr(changed, column)) for column in columns if column not in NAMED}
    named = {f"{column}_before": getattr(changed, column) for column in NAMED if column in columns}
    for column, value in columns.items():
        setattr(changed, column, value)
    changed.save(update_fields=list(columns))
    return remember(opening, kind, on=on, at=at, before=before, **named, **told)


def remember(opening: Opening, kind: str, *, on: date, at: datetime, **told: Any) -> OpeningChange:  # Any: as above
    made = OpeningChange.objects.create(opening=opening, kind=kind, on=on, at=at, **told)
    index_openings(opening.owner, [opening.pk])
    return made


@transaction.atomic
def take_back_change(owner: User, change_id: int, *, at: datetime) -> Opening:
    """Let everything stand as it did before that change. Raises OpeningChangedSinceError where another came after it."""
    rows = OpeningChange.objects.filter(opening__owner=owner)
    made = rows.select_related("opening", "interview", "referral__request").filter(pk=change_id).first()
    if made is None:
        raise NotFoundError
    Opening.objects.of(owner).filter(pk=made.opening_id).select_for_update().first()
    if _later(made).exists():
        raise OpeningChangedSinceError
    opening = made.opening
    _set_back(made, opening, at)
    opening.refresh_from_db()
    index_openings(owner, [opening.pk])
    return opening


def _later(made: OpeningChange) -> Any:  # Any: a queryset
    """Of an interview or a request, only what was done with itself counts; of the opening, what moved or corrected it."""
    rows = OpeningChange.objects.filter(opening=made.opening_id, pk__gt=made.pk)
    if made.interview_id or made.referral_id:
        return rows.filter(interview=made.interview_id, referral=made.referral_id)
    return rows.filter(interview=None, referral=None)


def _set_back(made: OpeningChange, opening: Opening, at: datetime) -> None:
    if made.kind == Kind.ASKED:
        made.delete()
        assert made.referral is not None
        made.referral.request.delete()  # with the referral, and what was said of it
        return
    row: Row = opening
    if made.interview:
        row = made.interview
    elif made.referral:
        row = made.referral.request
    columns: dict[str, Any] = {  # Any: columns of the row
        column: _read(column, value) for column, value in made.before.items() if column in REMEMBERED
    }
    if made.kind == Kind.EDITED:
        columns |= {column: getattr(made, f"{column}_before") for column in NAMED}
    if made.kind in {Kind.FOUND, Kind.SET}:
        columns = {"deleted_at": at}
    for column, value in columns.items():
        setattr(row, column, value)
    row.save(update_fields=list(columns))
    made.delete()


def _plain(value: Any) -> Any:  # Any: columns differ in type
    return value.isoformat() if isinstance(value, date) else value


def _read(column: str, value: Any) -> Any:  # Any: as above
    """A moment is that of the bin alone, and what is taken back was not in it."""
    return date.fromisoformat(value) if column in DAYS and value else value


def referral_to_change(owner: User, referral_id: int) -> Referral:
    """With its request; its opening is held. Raises NotFoundError."""
    rows = Referral.objects.filter(opening__owner=owner, opening__deleted_at=None)
    referral: Referral | None = rows.select_related("request__introducer").filter(pk=referral_id).first()
    if referral is None:
        raise NotFoundError
    referral.opening = opening_to_change(owner, referral.opening_id)
    return referral


def interview_to_change(owner: User, interview_id: int) -> Interview:
    """Its opening is held. Raises NotFoundError."""
    rows = Interview.objects.filter(opening__owner=owner, opening__deleted_at=None, deleted_at=None)
    interview: Interview | None = rows.filter(pk=interview_id).first()
    if interview is None:
        raise NotFoundError
    interview.opening = opening_to_change(owner, interview.opening_id)
    return interview
