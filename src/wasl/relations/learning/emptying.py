"""Empties the bin of learning."""

from datetime import datetime
from functools import partial

from wasl.foundation.accounts.models import Binned, User
from wasl.foundation.deleting import delete_in_portions
from wasl.foundation.search.actions import forget_rows
from wasl.relations.interactions.emptying import KEPT_IN_THE_BIN
from wasl.relations.learning.actions import THINGS
from wasl.relations.learning.documents import GOAL
from wasl.relations.learning.models import Goal


def empty_learning(moment: datetime) -> int:
    """Delete for good what lies there for thirty days; gives how many rows that were."""
    return sum(_empty(owner, model, moment) for owner in User.objects.order_by("pk") for model in THINGS.values())


def _empty(owner: User, model: type[Binned], moment: datetime) -> int:
    rows = model.objects.of(owner).filter(deleted_at__lte=moment - KEPT_IN_THE_BIN)
    return delete_in_portions(rows, partial(forget_rows, owner, GOAL) if model is Goal else None)
