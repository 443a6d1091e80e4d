"""Empties the bin of preparation, and lets go what names nobody any more because they went for good."""

from datetime import datetime
from functools import partial

from django.db.models import Q

from wasl.foundation.accounts.models import User
from wasl.foundation.deleting import delete_in_portions
from wasl.foundation.search.actions import forget_rows
from wasl.relations.interactions.emptying import KEPT_IN_THE_BIN
from wasl.relations.preparation.documents import TARGET
from wasl.relations.preparation.models import Target


def empty_preparation(moment: datetime) -> int:
    """Delete for good what lies there for thirty days; gives how many rows that were."""
    is_gone = Q(deleted_at__lte=moment - KEPT_IN_THE_BIN) | Q(person=None, name="")
    return sum(
        delete_in_portions(Target.objects.of(owner).filter(is_gone), partial(forget_rows, owner, TARGET))
        for owner in User.objects.order_by("pk")
    )
