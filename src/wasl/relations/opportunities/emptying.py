"""Empties the bin of opportunities."""

from datetime import datetime
from functools import partial

from wasl.foundation.accounts.models import User
from wasl.foundation.deleting import delete_in_portions
from wasl.foundation.search.actions import forget_rows
from wasl.relations.interactions.emptying import KEPT_IN_THE_BIN
from wasl.relations.opportunities.documents import OPENING
from wasl.relations.opportunities.models import Attachment, Interview, Opening


def empty_opportunities(moment: datetime) -> int:
    """Delete for good what lies there for thirty days; gives how many rows that were."""
    gone = delete_in_portions(Attachment.objects.filter(deleted_at__lte=moment - KEPT_IN_THE_BIN), None)
    return gone + sum(_empty(owner, moment - KEPT_IN_THE_BIN) for owner in User.objects.order_by("pk"))


def _empty(owner: User, until: datetime) -> int:
    openings = Opening.objects.of(owner).filter(deleted_at__lte=until)
    interviews = Interview.objects.filter(opening__owner=owner, deleted_at__lte=until)
    return delete_in_portions(openings, partial(forget_rows, owner, OPENING)) + delete_in_portions(interviews, None)
