"""An achievement is noted, corrected, deleted and brought back."""

from datetime import date, datetime
from typing import Any

from django.db import transaction

from wasl.foundation.accounts.bins import held_row
from wasl.foundation.accounts.corrections import Before, as_it_stands, set_back
from wasl.foundation.accounts.models import User
from wasl.foundation.errors import NotFoundError
from wasl.relations.people.rules import many_lines, one_line
from wasl.relations.promotion import rules
from wasl.relations.promotion.documents import index_achievements
from wasl.relations.promotion.errors import AchievementInTheFutureError, AchievementWithoutWordsError
from wasl.relations.promotion.models import Achievement

LONGEST_TITLE, LONGEST_TEXT = 300, 4000
COLUMNS = ("title", "result", "skills", "evidence", "on")


@transaction.atomic
def note_achievement(owner: User, *, title: str, on: date, today: date, at: datetime, **texts: str) -> Achievement:
    """Write it down: `result`, `skills` and `evidence` are texts. Raises as `edit_achievement`."""
    made = Achievement.objects.create(owner=owner, created_at=at, **_told(title, on, today, texts))
    index_achievements(owner, [made.pk])
    return made


@transaction.atomic
def edit_achievement(owner: User, achievement_id: int, *, title: str, on: date, today: date, **texts: str) -> Before:
    """Correct what was written; texts that are not given stay. Gives how it stood, for `set_achievement_back`.

    Raises AchievementWithoutWordsError, AchievementInTheFutureError.
    """
    row = achievement_to_change(owner, achievement_id)
    before = as_it_stands(row, COLUMNS)
    told = _told(title, on, today, texts)
    for column, value in told.items():
        setattr(row, column, value)
    row.save(update_fields=list(told))
    index_achievements(owner, [row.pk])
    return before


@transaction.atomic
def set_achievement_back(owner: User, achievement_id: int, before: Before) -> Achievement:
    """Take a correction back."""
    row = achievement_to_change(owner, achievement_id)
    set_back(row, before, COLUMNS)
    index_achievements(owner, [row.pk])
    return row


@transaction.atomic
def remove_achievement(owner: User, achievement_id: int, *, at: datetime) -> Achievement:
    """Put it in the bin, with its papers and who saw it."""
    row = achievement_to_change(owner, achievement_id)
    row.deleted_at = at
    return _moved(owner, row)


@transaction.atomic
def restore_achievement(owner: User, achievement_id: int) -> Achievement:
    """Raises NotFoundError where it is not in the bin."""
    row: Achievement | None = Achievement.objects.of(owner).filter(pk=achievement_id, deleted_at__isnull=False).first()
    if row is None:
        raise NotFoundError
    row.deleted_at = None
    return _moved(owner, row)


def achievement_to_change(owner: User, achievement_id: int) -> Achievement:
    """The owner's achievement, held until the end of the transaction. Raises NotFoundError."""
    row: Achievement = held_row(Achievement.objects.of(owner), achievement_id)
    return row


def _moved(owner: User, row: Achievement) -> Achievement:
    row.save(update_fields=["deleted_at"])
    index_achievements(owner, [row.pk])
    return row


def _told(title: str, on: date, today: date, texts: dict[str, str]) -> dict[str, Any]:  # Any: columns
    words = one_line(title, LONGEST_TITLE)
    if not words:
        raise AchievementWithoutWordsError
    if on > today:
        raise AchievementInTheFutureError
    told = {name: many_lines(texts[name])[:LONGEST_TEXT] for name in ("result", "evidence") if name in texts}
    if "skills" in texts:
        told["skills"] = "\n".join(name for _key, name in rules.skills_of(rules.a_line_each(texts["skills"])))
    return {"title": words, "on": on, **told}
