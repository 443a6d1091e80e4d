"""Empties the bin of content."""

from collections.abc import Mapping
from datetime import datetime
from functools import partial

from wasl.foundation.accounts.models import Binned, User
from wasl.foundation.deleting import delete_in_portions
from wasl.foundation.search.actions import forget_rows
from wasl.relations.content.actions.removing import THINGS
from wasl.relations.content.documents import POST, TOPIC
from wasl.relations.content.models import Post, Topic
from wasl.relations.interactions.emptying import KEPT_IN_THE_BIN

DOCUMENTS: Mapping[type[Binned], str] = {Topic: TOPIC, Post: POST}
"""Those that are found by their words."""


def empty_content(moment: datetime) -> int:
    """Delete for good what lies there for thirty days; gives how many rows that were."""
    return sum(_empty(owner, model, moment) for owner in User.objects.order_by("pk") for model in THINGS.values())


def _empty(owner: User, model: type[Binned], moment: datetime) -> int:
    rows = model.objects.of(owner).filter(deleted_at__lte=moment - KEPT_IN_THE_BIN)
    kind = DOCUMENTS.get(model)
    return delete_in_portions(rows, partial(forget_rows, owner, kind) if kind else None)
