"""What every change of a target leaves behind: the columns as they were, and words that find it."""

from datetime import date, datetime
from typing import Any

from django.db import transaction

from wasl.foundation.accounts.models import User
from wasl.foundation.errors import NotFoundError
from wasl.relations.interactions.models import Answer
from wasl.relations.preparation.documents import index_targets
from wasl.relations.preparation.errors import TargetChangedSinceError
from wasl.relations.preparation.models import Question, Target, TargetChange

Kind = TargetChange.Kind
DAYS = frozenset({"meet_by", "meeting_on", "settled_on", "done_on"})
ADDED = frozenset({Kind.LISTED, Kind.ASKED})
"""What was not there before: taken back, it goes to the bin."""

REMEMBERED = DAYS | {"name", "organisation", "field", "why", "offer", "state", "outcome", "note", "deleted_at"}
"""Columns that may be set back: an archive could name others."""


def target_to_change(owner: User, target_id: int) -> Target:
    """The owner's target, held until the end of the transaction. Raises NotFoundError."""
    rows = Target.objects.of(owner).filter(deleted_at=None, pk=target_id).select_for_update()
    target: Target | None = rows.first()
    if target is None:
        raise NotFoundError
    return target


def question_to_change(owner: User, question_id: int) -> Question:
    """The same for a question of hers; its target is held too."""
    rows = Question.objects.filter(pk=question_id, target__owner=owner, deleted_at=None, target__deleted_at=None)
    question: Question | None = rows.first()
    if question is None:
        raise NotFoundError
    question.target = target_to_change(owner, question.target_id)
    return question


def change(
    row: Target | Question, kind: str, *, at: datetime, answer: Answer | None = None, **columns: Any
) -> TargetChange:  # Any: columns of the row
    """Set these columns, and remember them as they were."""
    target, question = (row.target, row) if isinstance(row, Question) else (row, None)
    before = {column: _plain(getattr(row, column)) for column in columns if column != "person"}
    for column, value in columns.items():
        setattr(row, column, value)
    row.save(update_fields=list(columns))
    return remember(target, kind, at=at, question=question, before=before, answer=answer)


def remember(
    target: Target,
    kind: str,
    *,
    at: datetime,
    question: Question | None = None,
    before: dict[str, Any] | None = None,  # Any: plain values
    answer: Answer | None = None,
) -> TargetChange:
    made = TargetChange.objects.create(
        target=target, question=question, kind=kind, before=before or {}, answer=answer, at=at
    )
    index_targets(target.owner, [target.pk])
    return made


@transaction.atomic
def take_back_change(owner: User, change_id: int, *, at: datetime) -> Target:
    """Let everything stand as it did before that change. Raises TargetChangedSinceError where another came after it."""
    rows = TargetChange.objects.filter(target__owner=owner).select_related("question", "target")
    made = rows.filter(pk=change_id).first()
    if made is None:
        raise NotFoundError
    Target.objects.of(owner).filter(pk=made.target_id).select_for_update().first()
    if TargetChange.objects.filter(target=made.target_id, question=made.question_id, pk__gt=change_id).exists():
        raise TargetChangedSinceError
    target: Target = made.target
    row: Target | Question = made.question or target
    if made.kind in ADDED:
        columns: dict[str, Any] = {"deleted_at": at}  # Any: columns of the row
    elif made.kind == Kind.LINKED:
        columns = {"person": None}
    else:
        columns = {column: _read(column, value) for column, value in made.before.items() if column in REMEMBERED}
    for column, value in columns.items():
        setattr(row, column, value)
    row.save(update_fields=list(columns))
    made.delete()
    index_targets(owner, [target.pk])
    return target


def _plain(value: Any) -> Any:  # Any: columns differ in type
    return value.isoformat() if isinstance(value, date) else value


def _read(column: str, value: Any) -> Any:  # Any: as above
    """A moment is that of the bin alone, and what is taken back was not in it."""
    return date.fromisoformat(value) if column in DAYS and value else value
