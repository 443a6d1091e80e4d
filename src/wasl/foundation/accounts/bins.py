"""Rows that lie in a bin before they go for good: held to be changed, put in, taken out again as they were."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import models

from wasl.foundation.accounts.models import Binned, BinnedQuerySet, User
from wasl.foundation.errors import NotFoundError


def rows_named(things: Mapping[str, type[Binned]], owner: User, thing: str) -> BinnedQuerySet:
    """Her rows of what an address names so. Raises NotFoundError where it names nothing."""
    model = things.get(thing)
    if model is None:
        raise NotFoundError
    return model.objects.of(owner)


def held_row(rows: BinnedQuerySet, row_id: int) -> Any:  # Any: of whichever model
    """The one that is not in the bin, held until the end of the transaction. Raises NotFoundError."""
    row = rows.present().select_for_update().filter(pk=row_id).first()
    if row is None:
        raise NotFoundError
    return row


def put_in_bin(row: models.Model, at: datetime) -> None:
    row.deleted_at = at  # type: ignore[attr-defined]  # each model's own column
    row.save(update_fields=["deleted_at"])


def taken_out_of_bin(rows: BinnedQuerySet, row_id: int) -> Any:  # Any: as above
    """The one that lay there, as it was. Raises NotFoundError."""
    row = rows.binned().filter(pk=row_id).first()
    if row is None:
        raise NotFoundError
    row.deleted_at = None
    row.save(update_fields=["deleted_at"])
    return row
