"""The words by which promises, statements and disagreements are found; those of a private promise are not."""

from collections.abc import Collection

from wasl.foundation.accounts.models import User
from wasl.foundation.search.actions import Entry, forget_rows, index_rows
from wasl.relations.trust.models import Disagreement, Promise, Statement

PROMISE, STATEMENT, DISAGREEMENT = "promise", "statement", "disagreement"


def index_promises(owner: User, promise_ids: Collection[int]) -> None:
    """Bring the documents of these promises up to date; as many as fit one statement."""
    rows = Promise.objects.filter(pk__in=promise_ids, deleted_at=None, is_private=False)
    entries = [Entry(pk, wording) for pk, wording in rows.order_by("pk").values_list("pk", "wording")]
    index_rows(owner, PROMISE, entries)
    forget_promises(owner, set(promise_ids) - {entry.row_id for entry in entries})


def forget_promises(owner: User, promise_ids: Collection[int]) -> None:
    forget_rows(owner, PROMISE, promise_ids)


def index_statements(owner: User, statement_ids: Collection[int]) -> None:
    """Bring the documents of these statements up to date; as many as fit one statement."""
    rows = Statement.objects.filter(pk__in=statement_ids, deleted_at=None)
    entries = [Entry(*row) for row in rows.order_by("pk").values_list("pk", "matter", "words")]
    index_rows(owner, STATEMENT, entries)
    forget_statements(owner, set(statement_ids) - {entry.row_id for entry in entries})


def forget_statements(owner: User, statement_ids: Collection[int]) -> None:
    forget_rows(owner, STATEMENT, statement_ids)


def index_disagreements(owner: User, disagreement_ids: Collection[int]) -> None:
    """Bring the documents of these disagreements up to date; as many as fit one statement."""
    rows = Disagreement.objects.filter(pk__in=disagreement_ids, deleted_at=None)
    columns = ("pk", "matter", "their_view", "my_view", "outcome")
    entries = [
        Entry(pk, matter, "\n".join(filter(None, views)))
        for pk, matter, *views in rows.order_by("pk").values_list(*columns)
    ]
    index_rows(owner, DISAGREEMENT, entries)
    forget_disagreements(owner, set(disagreement_ids) - {entry.row_id for entry in entries})


def forget_disagreements(owner: User, disagreement_ids: Collection[int]) -> None:
    forget_rows(owner, DISAGREEMENT, disagreement_ids)
