"""The words by which achievements are found: what was achieved, its result, the skills, what shows it, who saw it."""

from collections.abc import Collection

from wasl.foundation.accounts.models import User
from wasl.foundation.search.actions import Entry, forget_rows, index_rows
from wasl.relations.promotion.models import Achievement, Proof, Witness

ACHIEVEMENT = "achievement"


def index_achievements(owner: User, achievement_ids: Collection[int]) -> None:
    """Bring the documents of these achievements up to date; as many as fit one statement."""
    told: dict[int, list[str]] = {}
    proofs = Proof.objects.filter(achievement__in=achievement_ids, deleted_at=None).order_by("pk")
    people = Witness.objects.filter(achievement__in=achievement_ids, person__deleted_at=None).order_by("pk")
    for rows, column in ((proofs, "name"), (people, "person__display_name")):
        for achievement_id, text in rows.values_list("achievement_id", column):
            told.setdefault(achievement_id, []).append(text)
    found = Achievement.objects.filter(pk__in=achievement_ids, deleted_at=None).order_by("pk")
    entries = [Entry(row.pk, row.title, "\n".join(filter(None, (*said(row), *told.get(row.pk, ()))))) for row in found]
    index_rows(owner, ACHIEVEMENT, entries)
    forget_rows(owner, ACHIEVEMENT, set(achievement_ids) - {entry.row_id for entry in entries})


def said(row: Achievement) -> tuple[str, ...]:
    """All that is written of it beside its title."""
    return row.result, row.skills, row.evidence
