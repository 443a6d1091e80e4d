"""Empties the bin of promotion."""

from datetime import datetime
from functools import partial

from wasl.foundation.accounts.models import User
from wasl.foundation.deleting import delete_in_portions
from wasl.foundation.search.actions import forget_rows
from wasl.relations.interactions.emptying import KEPT_IN_THE_BIN
from wasl.relations.promotion.documents import ACHIEVEMENT
from wasl.relations.promotion.models import Achievement, Proof


def empty_promotion(moment: datetime) -> int:
    """Delete for good what lies there for thirty days; gives how many rows that were."""
    before = moment - KEPT_IN_THE_BIN
    gone = delete_in_portions(Proof.objects.filter(deleted_at__lte=before))
    return gone + sum(
        delete_in_portions(
            Achievement.objects.of(owner).filter(deleted_at__lte=before), partial(forget_rows, owner, ACHIEVEMENT)
        )
        for owner in User.objects.order_by("pk")
    )
