"""The words by which people to meet are found: their names, why, what to offer, what was found out."""

from collections.abc import Collection

from wasl.foundation.accounts.models import User
from wasl.foundation.search.actions import Entry, forget_rows, index_rows
from wasl.relations.preparation.models import Question, Target

TARGET = "target"


def index_targets(owner: User, target_ids: Collection[int]) -> None:
    """Bring the documents of these targets up to date; as many as fit one statement."""
    rows = Target.objects.filter(pk__in=target_ids, deleted_at=None).select_related("person").order_by("pk")
    noted: dict[int, list[str]] = {}
    questions = Question.objects.filter(target__in=target_ids, deleted_at=None).order_by("pk")
    for target_id, wording, note in questions.values_list("target_id", "wording", "note"):
        noted.setdefault(target_id, []).extend(filter(None, (wording, note)))
    entries = [Entry(row.pk, str(row), "\n".join(filter(None, (*_said(row), *noted.get(row.pk, ()))))) for row in rows]
    index_rows(owner, TARGET, entries)
    forget_rows(owner, TARGET, set(target_ids) - {entry.row_id for entry in entries})


def _said(row: Target) -> tuple[str, ...]:
    return row.name, row.organisation, row.field, row.why, row.offer, row.outcome
