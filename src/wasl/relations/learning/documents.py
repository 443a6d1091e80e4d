"""The words by which goals are found: what is learned, why, from what, and what was noted."""

from collections.abc import Collection

from wasl.foundation.accounts.models import User
from wasl.foundation.search.actions import Entry, forget_rows, index_rows
from wasl.relations.learning.models import Goal, Material, Study

GOAL = "goal"


def index_goals(owner: User, goal_ids: Collection[int]) -> None:
    """Bring the documents of these goals up to date; as many as fit one statement."""
    told: dict[int, list[str]] = {}
    for rows, column in ((Material.objects, "title"), (Study.objects, "note")):
        parts = rows.filter(goal__in=goal_ids, deleted_at=None).order_by("pk")
        for goal_id, text in parts.values_list("goal_id", column):
            told.setdefault(goal_id, []).append(text)
    goals = Goal.objects.filter(pk__in=goal_ids, deleted_at=None).order_by("pk").values_list("pk", "title", "reason")
    entries = [Entry(pk, title, "\n".join([reason, *told.get(pk, ())]).strip()) for pk, title, reason in goals]
    index_rows(owner, GOAL, entries)
    forget_rows(owner, GOAL, set(goal_ids) - {entry.row_id for entry in entries})
