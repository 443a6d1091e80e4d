"""Empties the bin of communities."""

from datetime import datetime

from wasl.foundation.deleting import delete_in_portions
from wasl.relations.communities.models import Community, Contribution, Event, Paper, Resource
from wasl.relations.interactions.emptying import KEPT_IN_THE_BIN


def empty_communities(moment: datetime) -> int:
    """Delete for good what lies there for thirty days; gives how many rows that were. The index let go of them before.

    An entry that a calendar brought stays in the bin: gone for good, it would come back with the next reading.
    """
    before = moment - KEPT_IN_THE_BIN
    binned = (
        Event.objects.filter(deleted_at__lte=before, source=None),
        *(model.objects.filter(deleted_at__lte=before) for model in (Contribution, Resource, Paper, Community)),
    )
    return sum(delete_in_portions(rows) for rows in binned)
