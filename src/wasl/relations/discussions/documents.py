"""The words by which discussions are found: the topic, where, the views, own words, and whom one met."""

from collections import defaultdict
from collections.abc import Collection

from wasl.foundation.accounts.models import User
from wasl.foundation.search.actions import Entry, forget_rows, index_rows
from wasl.relations.discussions.models import Discussion, Encounter, View

DISCUSSION = "discussion"


def index_discussions(owner: User, discussion_ids: Collection[int]) -> None:
    """Bring the documents of these up to date; as many as fit one statement."""
    told: dict[int, list[str]] = defaultdict(list)
    views = View.objects.filter(discussion__in=discussion_ids, deleted_at=None).order_by("pk")
    for discussion_id, name, words in views.values_list("discussion_id", "name", "words"):
        told[discussion_id].append(f"{name} {words}".strip())
    met = Encounter.objects.filter(discussion__in=discussion_ids, deleted_at=None).order_by("pk")
    for discussion_id, name, note in met.values_list("discussion_id", "name", "note"):
        told[discussion_id].append(f"{name} {note}".strip())
    rows = Discussion.objects.filter(pk__in=discussion_ids, deleted_at=None).select_related("community").order_by("pk")
    entries = [Entry(row.pk, row.topic, "\n".join(filter(None, (*said(row), *told[row.pk])))) for row in rows]
    index_rows(owner, DISCUSSION, entries)
    forget_rows(owner, DISCUSSION, set(discussion_ids) - {entry.row_id for entry in entries})


def said(row: Discussion) -> tuple[str, ...]:
    """All that is written of it beside its topic."""
    return row.place, str(row.community or ""), row.note, row.next_step
