"""The words by which openings are found: what is offered, where, what it asks for, what was noted."""

from collections.abc import Collection

from wasl.foundation.accounts.models import User
from wasl.foundation.search.actions import Entry, forget_rows, index_rows
from wasl.relations.opportunities.models import Attachment, Interview, Opening

OPENING = "opening"


def index_openings(owner: User, opening_ids: Collection[int]) -> None:
    """Bring the documents of these openings up to date; as many as fit one statement."""
    rows = Opening.objects.filter(pk__in=opening_ids, deleted_at=None).select_related("told_by").order_by("pk")
    more: dict[int, list[str]] = {}
    for rows_of_it, column in ((Interview.objects, "went"), (Attachment.objects, "name")):
        noted = rows_of_it.filter(opening__in=opening_ids, deleted_at=None).order_by("pk")
        for opening_id, words in noted.values_list("opening_id", column):
            more.setdefault(opening_id, []).append(words)
    entries = [Entry(row.pk, row.title, "\n".join(filter(None, (*said(row), *more.get(row.pk, ()))))) for row in rows]
    index_rows(owner, OPENING, entries)
    forget_rows(owner, OPENING, set(opening_ids) - {entry.row_id for entry in entries})


def said(row: Opening) -> tuple[str, ...]:
    """All that is written of it beside its title."""
    return (
        row.organisation, row.place, row.field, row.skills, row.pay, row.notes, row.documents, row.origin_name,
        row.told_by.display_name if row.told_by else "",
    )  # fmt: skip
