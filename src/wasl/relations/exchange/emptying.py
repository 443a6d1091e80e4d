"""Empties the bin of exchange, and lets go what names nobody any more because they went for good."""

from datetime import datetime
from functools import partial

from django.db.models import Q

from wasl.foundation.accounts.models import User
from wasl.foundation.deleting import delete_in_portions
from wasl.relations.exchange.documents import forget_favours
from wasl.relations.exchange.models import Favour
from wasl.relations.interactions.emptying import KEPT_IN_THE_BIN


def empty_exchange(moment: datetime) -> int:
    """Delete for good what lies there for thirty days; gives how many rows that were."""
    is_gone = Q(deleted_at__lte=moment - KEPT_IN_THE_BIN) | Q(sharings=None)
    return sum(
        delete_in_portions(Favour.objects.of(owner).filter(is_gone), partial(forget_favours, owner))
        for owner in User.objects.order_by("pk")
    )
