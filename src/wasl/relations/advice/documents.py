"""The words by which advice is found: its matter, what was said, from whom, how it went."""

from collections.abc import Collection

from wasl.foundation.accounts.models import User
from wasl.foundation.search.actions import Entry, forget_rows, index_rows
from wasl.relations.advice.models import Advice

ADVICE = "advice"


def index_advice(owner: User, advice_ids: Collection[int]) -> None:
    """Bring the documents of these up to date; as many as fit one statement."""
    rows = Advice.objects.filter(pk__in=advice_ids, deleted_at=None).select_related("giver").order_by("pk")
    entries = [Entry(row.pk, row.matter, "\n".join(filter(None, said(row)))) for row in rows]
    index_rows(owner, ADVICE, entries)
    forget_rows(owner, ADVICE, set(advice_ids) - {entry.row_id for entry in entries})


def said(row: Advice) -> tuple[str, ...]:
    """All that is written of it beside its matter."""
    return row.words, row.outcome, row.from_whom
