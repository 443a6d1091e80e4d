"""Empties the bin of presence."""

from datetime import datetime

from wasl.foundation.accounts.models import User
from wasl.foundation.deleting import delete_in_portions
from wasl.relations.interactions.emptying import KEPT_IN_THE_BIN
from wasl.relations.presence.models import Line, Profile


def empty_presence(moment: datetime) -> int:
    """Delete for good what lies there for thirty days; gives how many rows that were."""
    before = moment - KEPT_IN_THE_BIN
    return sum(
        delete_in_portions(model.objects.of(owner).filter(deleted_at__lte=before))
        for owner in User.objects.order_by("pk")
        for model in (Line, Profile)
    )
