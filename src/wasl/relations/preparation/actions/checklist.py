"""The checklist of a target: questions are ticked with what was found, added and left out."""

from datetime import date, datetime

from django.db import transaction

from wasl.foundation.accounts.models import User
from wasl.relations.people.rules import many_lines, one_line
from wasl.relations.preparation.actions.changing import Kind, change, question_to_change, remember, target_to_change
from wasl.relations.preparation.errors import QuestionWithoutWordsError
from wasl.relations.preparation.models import Question, TargetChange

LONGEST_QUESTION, LONGEST_NOTE = 300, 2000


@transaction.atomic
def tick_question(owner: User, question_id: int, *, done_on: date | None, note: str, at: datetime) -> TargetChange:
    """Done on that day, or not yet; with what was found."""
    question = question_to_change(owner, question_id)
    return change(question, Kind.TICKED, at=at, done_on=done_on, note=many_lines(note)[:LONGEST_NOTE])


@transaction.atomic
def add_question(owner: User, target_id: int, *, heading: str, wording: str, at: datetime) -> TargetChange:
    """A question of the owner's own. Raises QuestionWithoutWordsError."""
    target = target_to_change(owner, target_id)
    words = one_line(wording, LONGEST_QUESTION)
    if not words:
        raise QuestionWithoutWordsError
    question = Question.objects.create(target=target, heading=Question.Heading(heading), wording=words)
    return remember(target, Kind.ASKED, at=at, question=question)


@transaction.atomic
def drop_question(owner: User, question_id: int, *, at: datetime) -> TargetChange:
    """Leave it out: it does not fit this person."""
    return change(question_to_change(owner, question_id), Kind.DROPPED, at=at, deleted_at=at)
