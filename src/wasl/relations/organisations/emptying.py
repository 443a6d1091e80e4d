"""Empties the bin of organisations."""

from datetime import datetime
from functools import partial

from wasl.foundation.accounts.models import User
from wasl.foundation.deleting import delete_in_portions
from wasl.foundation.search.actions import forget_rows
from wasl.relations.interactions.emptying import KEPT_IN_THE_BIN
from wasl.relations.organisations.documents import FOLLOWED
from wasl.relations.organisations.models import Followed


def empty_organisations(moment: datetime) -> int:
    """Delete for good what lies there for thirty days; gives how many rows that were."""
    return sum(_empty(owner, moment - KEPT_IN_THE_BIN) for owner in User.objects.order_by("pk"))


def _empty(owner: User, until: datetime) -> int:
    rows = Followed.objects.of(owner).filter(deleted_at__lte=until)
    return delete_in_portions(rows, partial(forget_rows, owner, FOLLOWED))
