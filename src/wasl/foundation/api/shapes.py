"""What goes in and out: what is given knows each of its fields and refuses others, what is told says when."""

from datetime import date, datetime
from typing import Annotated, Generic, TypeVar

from django.utils import timezone
from ninja import Schema
from pydantic import BeforeValidator, ConfigDict, Field

LARGEST_ID = 2**63 - 1  # of a column
KEPT = r"^[^\x00]*$"
"""PostgreSQL keeps no zero sign in a text."""

NOTE_LENGTH = 20_000
MOST_AT_ONCE = 100

Id = Annotated[int, Field(ge=1, le=LARGEST_ID)]
Line = Annotated[str, Field(max_length=300, pattern=KEPT)]
Words = Annotated[str, Field(max_length=500, pattern=KEPT)]
Note = Annotated[str, Field(max_length=NOTE_LENGTH, pattern=KEPT)]
Ids = Annotated[list[Id], Field(min_length=1, max_length=MOST_AT_ONCE)]

Item = TypeVar("Item")


class Given(Schema):
    """What a program sends: a field that is not known here is refused, so that no column is set by its name."""

    model_config = ConfigDict(extra="forbid")


class Told(Schema):
    """What a program is told."""


class Page(Told, Generic[Item]):
    """A part of a list; `next` is the `after` of the following one, null at the end."""

    items: list[Item]
    next: str | None


class Named(Told):
    """Somebody or something by its number."""

    id: int
    name: str


class Made(Told):
    """The number of what was made or changed."""

    id: int


class Binned(Told):
    """What lies in the bin; `id` is what restoring asks for."""

    id: int


def _written(value: object) -> object:
    """Days and moments are written out: pydantic would take a number for seconds since 1970."""
    if isinstance(value, int | float) or (isinstance(value, str) and value.lstrip("+-").replace(".", "", 1).isdigit()):
        raise ValueError
    return value


Day = Annotated[date, BeforeValidator(_written)]
Moment = Annotated[
    datetime, BeforeValidator(_written), Field(description="ISO 8601; without an offset, in the owner's time zone.")
]


def aware(at: datetime) -> datetime:
    """The moment with its zone: where none was said, the one that the token's owner lives in."""
    return at if at.tzinfo else timezone.make_aware(at)
