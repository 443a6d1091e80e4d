"""Empties the bin of trust, and lets go what names nobody any more because they went for good."""

from datetime import datetime

from django.db import transaction

from wasl.foundation.accounts.models import Owned, OwnedQuerySet, User
from wasl.foundation.deleting import delete_rows
from wasl.foundation.search.actions import forget_rows
from wasl.relations.interactions.emptying import KEPT_IN_THE_BIN, ROWS_AT_ONCE
from wasl.relations.trust.documents import PROMISE, STATEMENT
from wasl.relations.trust.models import Promise, Statement


def empty_trust(moment: datetime) -> int:
    """Delete for good what lies there for thirty days; gives how many rows that were."""
    before = moment - KEPT_IN_THE_BIN
    gone = 0
    for owner in User.objects.order_by("pk"):
        promises, statements = Promise.objects.of(owner), Statement.objects.of(owner)
        gone += _delete(owner, Promise, PROMISE, promises.filter(deleted_at__lte=before))
        gone += _delete(owner, Promise, PROMISE, promises.filter(counterparts=None))
        gone += _delete(owner, Statement, STATEMENT, statements.filter(deleted_at__lte=before))
        gone += _delete(owner, Statement, STATEMENT, statements.filter(hearers=None))
    return gone


def _delete(owner: User, model: type[Owned], kind: str, rows: OwnedQuerySet) -> int:
    ids = list(rows.values_list("pk", flat=True))
    for start in range(0, len(ids), ROWS_AT_ONCE):
        some = ids[start : start + ROWS_AT_ONCE]
        with transaction.atomic():
            forget_rows(owner, kind, some)
            delete_rows(model, some)
    return len(ids)
