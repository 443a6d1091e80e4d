"""Empties the bin of learning."""

from datetime import datetime

from django.db import transaction

from wasl.foundation.accounts.models import User
from wasl.foundation.deleting import delete_rows
from wasl.foundation.search.actions import forget_rows
from wasl.relations.interactions.emptying import KEPT_IN_THE_BIN, ROWS_AT_ONCE
from wasl.relations.learning.actions import THINGS
from wasl.relations.learning.documents import GOAL
from wasl.relations.learning.models import Goal, Learned


def empty_learning(moment: datetime) -> int:
    """Delete for good what lies there for thirty days; gives how many rows that were."""
    return sum(_empty(owner, model, moment) for owner in User.objects.order_by("pk") for model in THINGS.values())


def _empty(owner: User, model: type[Learned], moment: datetime) -> int:
    rows = model.objects.of(owner).filter(deleted_at__lte=moment - KEPT_IN_THE_BIN)
    ids = list(rows.values_list("pk", flat=True))
    for start in range(0, len(ids), ROWS_AT_ONCE):
        some = ids[start : start + ROWS_AT_ONCE]
        with transaction.atomic():
            if model is Goal:
                forget_rows(owner, GOAL, some)
            delete_rows(model, some)
    return len(ids)
