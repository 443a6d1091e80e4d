"""What was made is put in the bin and brought back: the same for each thing."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from wasl.foundation.accounts.bins import held_row, put_in_bin, rows_named, taken_out_of_bin
from wasl.foundation.accounts.models import Binned, User
from wasl.foundation.errors import NotFoundError
from wasl.relations.discussions.documents import index_discussions
from wasl.relations.discussions.models import Discussion, Encounter, View

THINGS: Mapping[str, type[Binned]] = {"discussion": Discussion, "view": View, "met": Encounter}
"""What can be deleted and brought back, by the name in its address."""


@transaction.atomic
def put_away(owner: User, thing: str, row_id: int, *, at: datetime) -> int:
    """Gives the id of its discussion. Raises NotFoundError."""
    row: Binned = held_row(rows_named(THINGS, owner, thing), row_id)
    put_in_bin(row, at)
    return _indexed(owner, row)


@transaction.atomic
def bring_back(owner: User, thing: str, row_id: int) -> int:
    """Gives the id of its discussion. Raises NotFoundError."""
    row: Binned = taken_out_of_bin(rows_named(THINGS, owner, thing), row_id)
    return _indexed(owner, row)


def present_discussion(owner: User, discussion_id: int) -> Discussion:
    """Raises NotFoundError, also for one in the bin."""
    rows = Discussion.objects.of(owner).present().select_related("community")
    row: Discussion | None = rows.filter(pk=discussion_id).first()
    if row is None:
        raise NotFoundError
    return row


def _indexed(owner: User, row: Binned) -> int:
    discussion_id: int = row.pk if isinstance(row, Discussion) else getattr(row, "discussion_id")  # noqa: B009 - of things that have one
    index_discussions(owner, [discussion_id])
    return discussion_id
