"""Whom to meet, what to learn, openings, achievements, and the owner's own record."""

from collections import defaultdict
from collections.abc import Sequence

from django.urls import reverse

from wasl.foundation.accounts.models import User
from wasl.overviews.search.found.result import NAMES_SHOWN, Result
from wasl.overviews.search.highlighting import Piece, matched_words, pieces, snippet
from wasl.relations.learning.models import Goal
from wasl.relations.opportunities.documents import said as said_of_opening
from wasl.relations.opportunities.models import Opening
from wasl.relations.preparation.models import Question, Target
from wasl.relations.presence.models import Line, Record
from wasl.relations.promotion.models import Achievement, Witness


def targets_found(owner: User, ids: Sequence[int], q: str) -> dict[int, Result]:
    """Two queries."""
    rows = Target.objects.of(owner).present().select_related("person").in_bulk(ids)
    noted: dict[int, list[str]] = defaultdict(list)
    questions = Question.objects.filter(target__in=rows, deleted_at=None).values_list("target_id", "wording", "note")
    for target_id, *texts in questions:
        noted[target_id] += texts
    return {row_id: _target(row, noted[row_id], q) for row_id, row in rows.items()}


def goals_found(owner: User, ids: Sequence[int], q: str) -> dict[int, Result]:
    """One query."""
    rows = Goal.objects.of(owner).present().in_bulk(ids)
    return {row_id: _goal(row, q) for row_id, row in rows.items()}


def openings_found(owner: User, ids: Sequence[int], q: str) -> dict[int, Result]:
    """One query."""
    rows = Opening.objects.of(owner).present().select_related("told_by").in_bulk(ids)
    return {row_id: _opening(row, q) for row_id, row in rows.items()}


def achievements_found(owner: User, ids: Sequence[int], q: str) -> dict[int, Result]:
    """Two queries."""
    rows = Achievement.objects.of(owner).present().in_bulk(ids)
    seen = Witness.objects.filter(achievement__in=rows, person__deleted_at=None).order_by("id")
    names: dict[int, list[str]] = defaultdict(list)
    for row_id, name in seen.values_list("achievement_id", "person__display_name"):
        names[row_id].append(name)
    return {row_id: _achievement(row, names[row_id], q) for row_id, row in rows.items()}


def records_found(owner: User, ids: Sequence[int], q: str) -> dict[int, Result]:
    """One query."""
    return {
        row.pk: Result(
            "record", "presence", pieces(str(row), q), reverse("presence:record"),
            reason=tuple(snippet(f"{row.headline_ar}\n{row.headline_en}\n{row.summary_ar}\n{row.summary_en}", q)),
        )
        for row in Record.objects.of(owner).filter(pk__in=ids)
    }  # fmt: skip


def lines_found(owner: User, ids: Sequence[int], q: str) -> dict[int, Result]:
    """One query."""
    return {
        row.pk: Result(
            "record-line", "presence", pieces(row.title, q), f"{reverse('presence:record')}#{row.kind}",
            detail=(Piece(str(row.get_kind_display()), is_match=False),),
            reason=tuple(snippet(" ".join(filter(None, (row.place, row.note))), q)),
        )
        for row in Line.objects.of(owner).present().filter(pk__in=ids)
    }  # fmt: skip


def _target(row: Target, noted: list[str], q: str) -> Result:
    texts = [row.why, row.offer, row.organisation, row.field, row.outcome, *noted]
    reason = max(texts, key=lambda text: len(matched_words(text, q)))
    return Result(
        "target",
        "star",
        pieces(str(row), q),
        reverse("preparation:target", args=[row.pk]),
        detail=(Piece(str(row.get_state_display()), is_match=False),),
        reason=tuple(snippet(reason, q)),
        on=row.meeting_on or row.meet_by,
    )


def _goal(row: Goal, q: str) -> Result:
    return Result(
        "goal",
        "learning",
        pieces(row.title, q),
        reverse("learning:goal", args=[row.pk]),
        detail=(Piece(str(row.get_state_display()), is_match=False),),
        reason=tuple(snippet(row.reason, q)),
        on=row.end_on,
    )


def _opening(row: Opening, q: str) -> Result:
    reason = max(said_of_opening(row), key=lambda text: len(matched_words(text, q)))
    return Result(
        "opening",
        "opportunities",
        pieces(row.title, q),
        reverse("opportunities:opening", args=[row.pk]),
        detail=(Piece(str(row.get_stage_display()), is_match=False),),
        reason=tuple(snippet(reason, q)),
        on=row.deadline or row.stage_on,
    )


def _achievement(row: Achievement, names: list[str], q: str) -> Result:
    return Result(
        "achievement",
        "promotion",
        pieces(row.title, q),
        reverse("promotion:achievement", args=[row.pk]),
        detail=tuple(pieces(" · ".join(row.skills.splitlines()), q)),
        reason=tuple(snippet(row.result, q)),
        people=tuple(names[:NAMES_SHOWN]),
        on=row.on,
    )
