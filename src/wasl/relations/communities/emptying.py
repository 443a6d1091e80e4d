"""Empties the bin of communities."""

from datetime import datetime

from django.db import transaction

from wasl.foundation.deleting import delete_rows
from wasl.relations.communities.models import Community, Contribution, Event, Resource
from wasl.relations.interactions.emptying import KEPT_IN_THE_BIN, ROWS_AT_ONCE


def empty_communities(moment: datetime) -> int:
    """Delete for good what lies there for thirty days; gives how many rows that were. The index let go of them before.

    An entry that a calendar brought stays in the bin: gone for good, it would come back with the next reading.
    """
    gone = 0
    before = moment - KEPT_IN_THE_BIN
    binned = (
        (Event, Event.objects.filter(deleted_at__lte=before, source=None)),
        (Contribution, Contribution.objects.filter(deleted_at__lte=before)),
        (Resource, Resource.objects.filter(deleted_at__lte=before)),
        (Community, Community.objects.filter(deleted_at__lte=before)),
    )
    for model, rows in binned:
        ids = list(rows.order_by("pk").values_list("pk", flat=True))
        for start in range(0, len(ids), ROWS_AT_ONCE):
            with transaction.atomic():
                delete_rows(model, ids[start : start + ROWS_AT_ONCE])
        gone += len(ids)
    return gone
