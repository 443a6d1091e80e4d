"""Empties the bin of exchange, and lets go what names nobody any more because they went for good."""

from datetime import datetime

from django.db import transaction
from django.db.models import Q

from wasl.foundation.accounts.models import User
from wasl.foundation.deleting import delete_rows
from wasl.relations.exchange.documents import forget_favours
from wasl.relations.exchange.models import Favour
from wasl.relations.interactions.emptying import KEPT_IN_THE_BIN, ROWS_AT_ONCE


def empty_exchange(moment: datetime) -> int:
    """Delete for good what lies there for thirty days; gives how many rows that were."""
    before = moment - KEPT_IN_THE_BIN
    gone = 0
    for owner in User.objects.order_by("pk"):
        rows = Favour.objects.of(owner).filter(Q(deleted_at__lte=before) | Q(sharings=None))
        ids = list(rows.values_list("pk", flat=True))
        for start in range(0, len(ids), ROWS_AT_ONCE):
            some = ids[start : start + ROWS_AT_ONCE]
            with transaction.atomic():
                forget_favours(owner, some)
                delete_rows(Favour, some)
        gone += len(ids)
    return gone
