"""A list in pages, each begun where the last one ended: as quick at the end of a long list as at its beginning."""

import binascii
import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Any

from django.core.exceptions import ValidationError
from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import Model, Q, QuerySet
from ninja import Query
from pydantic import Field

from wasl.foundation.api.errors import CursorUnreadableError

Limit = Annotated[int, Query(description="How many at most."), Field(ge=1, le=200)]
After = Annotated[str | None, Query(description="`next` of the page before."), Field(max_length=2000)]
USUAL = 50


@dataclass(frozen=True)
class Part:
    """The rows of a page, and where the next one begins; None at the end."""

    rows: list[Any]  # Any: rows of any model
    next: str | None


def part_of(rows: "QuerySet[Any]", *by: str, after: str | None, limit: int) -> Part:  # Any: as above
    """So many rows in the order of these columns, all rising or all falling (`-at`), of which the last is unique.

    Raises CursorUnreadableError.
    """
    if after is not None:
        rows = rows.filter(_beyond(by, _read(rows.model, by, after)))
    found = list(rows.order_by(*by)[: limit + 1])
    is_more = len(found) > limit
    return Part(found[:limit], _written(found[limit - 1], by) if is_more else None)


def _beyond(by: Sequence[str], values: Sequence[Any]) -> Q:  # Any: as above
    comparison = "lt" if by[0].startswith("-") else "gt"
    names = [name.removeprefix("-") for name in by]
    beyond = Q()
    for place, name in enumerate(names):
        same = Q(**dict(zip(names[:place], values, strict=False)))
        beyond |= same & Q(**{f"{name}__{comparison}": values[place]})
    return (
        Q(**{f"{names[0]}__{comparison}e": values[0]}) & beyond
    )  # the first column alone finds the place in the index


def _written(row: Model, by: Sequence[str]) -> str:
    values = [getattr(row, name.removeprefix("-")) for name in by]
    return urlsafe_b64encode(json.dumps(values, cls=DjangoJSONEncoder).encode()).decode().rstrip("=")


def _read(model: type[Model], by: Sequence[str], after: str) -> list[Any]:  # Any: as above
    try:
        values = json.loads(urlsafe_b64decode(after.encode("ascii") + b"=" * (-len(after) % 4)))
        fields = [model._meta.get_field(name.removeprefix("-")) for name in by]  # noqa: SLF001 - Django's documented API
        if not isinstance(values, list) or len(values) != len(fields) or not all(map(_may_be_kept, values)):
            raise CursorUnreadableError
        read = [field.clean(value, None) if value != "" else "" for field, value in zip(fields, values, strict=True)]  # type: ignore[union-attr]
    except (ValueError, TypeError, RecursionError, OverflowError, binascii.Error, ValidationError) as unreadable:
        raise CursorUnreadableError from unreadable
    return read


def _may_be_kept(value: object) -> bool:
    return isinstance(value, int | float) or (isinstance(value, str) and "\0" not in value)
