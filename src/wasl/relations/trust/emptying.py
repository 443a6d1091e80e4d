"""Empties the bin of trust, and lets go what names nobody any more because they went for good."""

from datetime import datetime
from functools import partial

from django.db.models import Q

from wasl.foundation.accounts.models import User
from wasl.foundation.deleting import delete_in_portions
from wasl.foundation.search.actions import forget_rows
from wasl.relations.interactions.emptying import KEPT_IN_THE_BIN
from wasl.relations.trust.documents import DISAGREEMENT, PROMISE, STATEMENT
from wasl.relations.trust.models import Confidence, Disagreement, Promise, Statement


def empty_trust(moment: datetime) -> int:
    """Delete for good what lies there for thirty days; gives how many rows that were."""
    is_old = Q(deleted_at__lte=moment - KEPT_IN_THE_BIN)
    gone = 0
    for owner in User.objects.order_by("pk"):
        promises = Promise.objects.of(owner).filter(is_old | Q(counterparts=None))
        statements = Statement.objects.of(owner).filter(is_old | Q(hearers=None))
        disagreements = Disagreement.objects.of(owner).filter(is_old | Q(parties=None))
        gone += delete_in_portions(disagreements, partial(forget_rows, owner, DISAGREEMENT))
        gone += delete_in_portions(Confidence.objects.of(owner).filter(is_old))
        gone += delete_in_portions(promises, partial(forget_rows, owner, PROMISE))
        gone += delete_in_portions(statements, partial(forget_rows, owner, STATEMENT))
    return gone
