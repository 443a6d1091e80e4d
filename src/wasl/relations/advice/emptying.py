"""Empties the bin of advice."""

from datetime import datetime
from functools import partial

from wasl.foundation.accounts.models import User
from wasl.foundation.deleting import delete_in_portions
from wasl.foundation.search.actions import forget_rows
from wasl.relations.advice.documents import ADVICE
from wasl.relations.advice.models import Advice
from wasl.relations.interactions.emptying import KEPT_IN_THE_BIN


def empty_advice(moment: datetime) -> int:
    """Delete for good what lies there for thirty days; gives how many rows that were."""
    return sum(
        delete_in_portions(
            Advice.objects.of(owner).filter(deleted_at__lte=moment - KEPT_IN_THE_BIN),
            partial(forget_rows, owner, ADVICE),
        )
        for owner in User.objects.order_by("pk")
    )
