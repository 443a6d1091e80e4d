"""Empties the bin of preparation, and lets go what names nobody any more because they went for good."""

from datetime import datetime

from django.db import transaction

from wasl.foundation.accounts.models import OwnedQuerySet, User
from wasl.foundation.deleting import delete_rows
from wasl.foundation.search.actions import forget_rows
from wasl.relations.interactions.emptying import KEPT_IN_THE_BIN, ROWS_AT_ONCE
from wasl.relations.preparation.documents import TARGET
from wasl.relations.preparation.models import Target


def empty_preparation(moment: datetime) -> int:
    """Delete for good what lies there for thirty days; gives how many rows that were."""
    gone = 0
    for owner in User.objects.order_by("pk"):
        targets = Target.objects.of(owner)
        gone += _delete(owner, targets.filter(deleted_at__lte=moment - KEPT_IN_THE_BIN))
        gone += _delete(owner, targets.filter(person=None, name=""))
    return gone


def _delete(owner: User, rows: OwnedQuerySet) -> int:
    ids = list(rows.values_list("pk", flat=True))
    for start in range(0, len(ids), ROWS_AT_ONCE):
        some = ids[start : start + ROWS_AT_ONCE]
        with transaction.atomic():
            forget_rows(owner, TARGET, some)
            delete_rows(Target, some)
    return len(ids)
