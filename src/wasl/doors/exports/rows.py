"""Rows as lines of JSON, with a type for each model made from its fields: written and checked by msgspec, quickly."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from itertools import islice
from typing import Annotated, Any, Literal, TypeVar
from uuid import UUID

import msgspec
from django.db import models
from django.db.backends.base.operations import BaseDatabaseOperations

from wasl.doors.exports.errors import ArchiveRowError
from wasl.doors.exports.sealed import Block

ROWS_AT_ONCE = 1000
BYTES_AT_ONCE = 8 << 20  # a batch of pictures holds fewer rows

Row = msgspec.Struct
ROW_NUMBER = Annotated[int, msgspec.Meta(ge=1, le=2**62)]

_encoder = msgspec.json.Encoder(order="deterministic")  # PostgreSQL keeps the keys of JSON in an order of its own

_TYPES: dict[str, Any] = {  # Any: types as msgspec takes them
    "BooleanField": bool,
    "FloatField": float,
    "DateField": date,
    "DateTimeField": Annotated[datetime, msgspec.Meta(tz=True)],
    "TimeField": time,
    "DurationField": timedelta,
    "DecimalField": Decimal,
    "UUIDField": UUID,
    "BinaryField": bytes,
    "JSONField": Any,
}
_TEXTS = {"CharField", "TextField", "SlugField", "FileField", "GenericIPAddressField"}
_EMPTY: dict[Any, Any] = {str: "", bool: False}  # Any: types and their empty values

Field = models.Field[Any, Any]  # Any: fields of every kind
T = TypeVar("T")


def row_type(name: str, fields: Sequence[Field], types: Mapping[str, Any]) -> type[Row]:  # Any: types
    """A type with an attribute a column (`attname`). What is empty is left out of the line.

    `types` says the types of fields, by name. A value that must be given stands before those that may be empty.
    """
    given, perhaps = [], []
    for field in fields:
        kind = types[field.name]
        if field.null:
            perhaps.append((field.attname, kind | None, None))
        elif kind is bool or (_is_text(field) and _may_be_empty(kind)):
            perhaps.append((field.attname, kind, _EMPTY[bool if kind is bool else str]))
        else:
            given.append((field.attname, kind))
    return msgspec.defstruct(
        name, [*given, *perhaps], frozen=True, omit_defaults=True, forbid_unknown_fields=True, gc=False
    )


def strict_type(field: Field) -> Any:  # Any: a type
    """What a value of the field must be, its length, range and choices included."""
    choices = [value for value, _ in field.flatchoices if value is not None]
    if choices:
        return Literal[tuple(dict.fromkeys([*choices, *([""] if field.blank and _is_text(field) else [])]))]
    kind = plain_type(field)
    if kind is str and field.max_length:
        return Annotated[str, msgspec.Meta(max_length=field.max_length)]
    bounds = BaseDatabaseOperations.integer_field_ranges.get(field.get_internal_type())
    return Annotated[int, msgspec.Meta(ge=bounds[0], le=bounds[1])] if bounds else kind


def plain_type(field: Field) -> Any:  # Any: a type
    """What a value of the field is. Raises KeyError for a kind of field that nobody has thought of."""
    if isinstance(field, models.ForeignKey):
        return plain_type(field.target_field)
    kind = field.get_internal_type()
    if kind in _TEXTS:
        return str
    return int if kind in BaseDatabaseOperations.integer_field_ranges else _TYPES[kind]


def _is_text(field: Field) -> bool:
    return field.get_internal_type() in _TEXTS


def _may_be_empty(kind: Any) -> bool:  # Any: a type
    return "" in getattr(kind, "__args__", ()) if getattr(kind, "__origin__", None) is Literal else True


def blocks(rows: Iterable[Row], told: Callable[[int], None] | None = None) -> Iterator[Block]:
    """Lines of these rows, some at a time."""
    for some in parts(rows):
        yield Block(_encoder.encode_lines(some), len(some))
        if told:
            told(len(some))


def encode(value: Any) -> bytes:  # Any: whatever msgspec encodes
    return _encoder.encode(value)


def decoder(kind: type[Row], member: str, *, allows_nul: bool = False) -> Callable[[int, bytes], Row]:
    """Reads one line of a member. Raises ArchiveRowError, which names the line.

    PostgreSQL keeps no NUL in text: what is refused there does not come in anywhere. Only a backup, which says
    what is there already, allows it.
    """
    decode = msgspec.json.Decoder(kind).decode

    def read(number: int, line: bytes) -> Row:
        try:
            row = decode(line)
        except (msgspec.MsgspecError, RecursionError, ValueError, OverflowError) as error:
            raise ArchiveRowError(line=number, member=member, why=str(error)[:200]) from error
        if not allows_nul and b"\\u0000" in line and b"\\u0000" in line.replace(b"\\\\", b""):
            raise ArchiveRowError(line=number, member=member, why="NUL")
        return row

    return read


def parts(items: Iterable[T], size: int = ROWS_AT_ONCE) -> Iterator[list[T]]:
    """The items in parts, of a thousand where nothing else is said."""
    rest = iter(items)
    while some := list(islice(rest, size)):
        yield some
