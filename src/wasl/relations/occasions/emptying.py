"""Empties the bin of occasions."""

from datetime import datetime

from wasl.foundation.deleting import delete_in_portions
from wasl.relations.interactions.emptying import KEPT_IN_THE_BIN
from wasl.relations.occasions.models import Invitation, LifeEvent


def empty_occasions(moment: datetime) -> int:
    """Delete for good what lies there for thirty days; gives how many rows that were. The index let go of them before."""
    before = moment - KEPT_IN_THE_BIN
    return sum(delete_in_portions(model.objects.filter(deleted_at__lte=before)) for model in (LifeEvent, Invitation))
