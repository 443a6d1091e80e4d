"""The words by which the record and its lines are found."""

from collections.abc import Collection

from wasl.foundation.accounts.models import User
from wasl.foundation.search.actions import Entry, forget_rows, index_rows
from wasl.relations.presence.models import Line, Record

RECORD, LINE = "record", "record-line"


def index_records(owner: User, record_ids: Collection[int]) -> None:
    """By names and headlines, then by summaries and city."""
    rows = Record.objects.filter(pk__in=record_ids).order_by("pk")
    entries = [
        Entry(
            row.pk,
            " ".join(filter(None, (row.name_ar, row.name_en, row.headline_ar, row.headline_en))),
            "\n".join(filter(None, (row.summary_ar, row.summary_en, row.city))),
        )
        for row in rows
    ]
    index_rows(owner, RECORD, entries)
    forget_rows(owner, RECORD, set(record_ids) - {entry.row_id for entry in entries})


def index_lines(owner: User, line_ids: Collection[int]) -> None:
    """By what it was and where."""
    rows = Line.objects.filter(pk__in=line_ids, deleted_at=None).order_by("pk")
    entries = [
        Entry(pk, f"{title} {place}".strip(), note) for pk, title, place, note in rows.values_list("pk", "title", "place", "note")
    ]  # fmt: skip
    index_rows(owner, LINE, entries)
    forget_rows(owner, LINE, set(line_ids) - {entry.row_id for entry in entries})
