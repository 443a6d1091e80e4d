"""What goes in and out: what is given knows each of its fields and refuses others, and takes no text for a number."""

import re
from datetime import date, datetime
from typing import Annotated, Generic, TypeVar

from django.db.models import Choices
from django.utils import timezone
from ninja import Schema
from pydantic import AfterValidator, BeforeValidator, ConfigDict, Field, WithJsonSchema

from wasl.foundation.dates.partial_date import PartialDate

LARGEST_ID = 2**63 - 1  # of a column
KEPT = r"^[^\x00]*$"
"""PostgreSQL keeps no zero sign in a text."""

NOTE_LENGTH = 20_000
MOST_AT_ONCE = 100

MONTH, DAY_OF_MONTH = "(0[1-9]|1[0-2])", "(0[1-9]|[12][0-9]|3[01])"
DAY = rf"(19|2[0-9])[0-9]{{2}}-{MONTH}-{DAY_OF_MONTH}"
"""From 1900 to 2999: at the ends of what `datetime` holds, another zone or a week later is beyond it."""

MOMENT = rf"{DAY}T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{{1,6}})?)?(Z|[+-][0-9]{{2}}:[0-9]{{2}})?"


def _whole(value: object) -> object:
    """Of JSON, where a text is no number and neither are yes and no; pydantic would take them for one."""
    if isinstance(value, bool | str):
        raise ValueError  # noqa: TRY004 - pydantic lets a TypeError through
    return value


def _written_as(pattern: str) -> BeforeValidator:
    """Days and moments are written out: pydantic would take a number for seconds, and a moment for a day."""
    wanted = re.compile(pattern, re.ASCII)

    def written(value: object) -> object:
        if not isinstance(value, str) or wanted.fullmatch(value) is None:
            raise ValueError
        return value

    return BeforeValidator(written)


Asked = Annotated[int, Field(ge=1, le=LARGEST_ID)]
"""A number within an address, where everything is text."""

WHOLE = BeforeValidator(_whole)
"""Of a body's numbers, behind their bounds: before them pydantic would leave these out of the description."""

YesNo = Annotated[bool, Field(strict=True)]
Id = Annotated[int, Field(ge=1, le=LARGEST_ID), WHOLE]
Line = Annotated[str, Field(max_length=300, pattern=KEPT)]
Words = Annotated[str, Field(max_length=500, pattern=KEPT)]
Note = Annotated[str, Field(max_length=NOTE_LENGTH, pattern=KEPT)]
Ids = Annotated[list[Id], Field(min_length=1, max_length=MOST_AT_ONCE)]
Day = Annotated[
    date,
    _written_as(DAY),
    WithJsonSchema({"type": "string", "format": "date", "pattern": f"^{DAY}$"}),
]
Moment = Annotated[
    datetime,
    _written_as(MOMENT),
    WithJsonSchema({"type": "string", "pattern": f"^{MOMENT}$"}),
    Field(description="ISO 8601; without an offset, in the owner's time zone."),
]


def _partial(text: str) -> str:
    """Empty, or a day in the form that is kept; raises ValueError."""
    if text:
        PartialDate.parse(text)
    return text


PartialDay = Annotated[
    str,
    AfterValidator(_partial),
    WithJsonSchema(
        {"type": "string", "pattern": rf"^(h?[0-9]{{4}}(-{MONTH}(-{DAY_OF_MONTH})?)?|h?--{MONTH}(-{DAY_OF_MONTH})?)?$"}
    ),
    Field(
        description="A year, a month or a day: `2019`, `2019-03`, `2019-03-20`, `--03-20`, `h1440-07-13`; empty where it is not known."
    ),
]

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


def described_by_itself(choices: type[Choices]) -> WithJsonSchema:
    """For choices whose class has a name that others have too: in the description they stand where they are asked for."""
    kind = "string" if issubclass(choices, str) else "integer"
    return WithJsonSchema({"type": kind, "enum": list(choices.values)})


def aware(at: datetime) -> datetime:
    """The moment with its zone: where none was said, the one that the token's owner lives in."""
    return at if at.tzinfo else timezone.make_aware(at)
