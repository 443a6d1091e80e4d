"""Many rows into a table at once: no model instance a row.

`bulk_create` takes five times as long: it makes an object for each row. A statement holds hundreds of rows; of wide ones
SQLite takes them one by one, which is quicker than to read a statement of so many placeholders. This is for imports,
where rows come by the hundred thousand.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from functools import partial
from itertools import chain, islice
from operator import attrgetter
from typing import Any

from django.db import connection, models

Row = Sequence[Any]  # Any: values differ in type by column
Column = tuple[Any, ...]  # Any: as above

_VALUES_AT_ONCE = 4000  # SQLite takes 32,766 placeholders a statement, and is no quicker with more than this
_ROWS_AT_ONCE = 1000
_WIDE = 6  # values of a row
_ROWS_TO_LOOK_AT = 10  # of fewer, a statement of its own is not worth preparing
_PLAIN_TEXT = re.compile(r"[A-Za-z0-9_ :.+-]{0,60}")

_PLAIN = (models.CharField, models.TextField, models.IntegerField, models.BooleanField)


def reserve_ids(model: type[models.Model], count: int) -> list[int]:
    """Ids that nobody else takes, for rows to be inserted in this transaction. One query."""
    table = model._meta.db_table  # noqa: SLF001 - Django's documented API
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            sequence = f"pg_get_serial_sequence('{table}', 'id')"
            cursor.execute(f"SELECT nextval({sequence}) FROM generate_series(1, %s)", [count])  # noqa: S608 - names of ours
            return [row[0] for row in cursor.fetchall()]
        # Transactions are immediate: from here on no other writer is at work.
        cursor.execute(
            f'SELECT MAX(COALESCE((SELECT seq FROM sqlite_sequence WHERE name = %s), 0), COALESCE(MAX("id"), 0)) FROM "{table}"',  # noqa: S608 - names of ours
            [table],
        )
        (last,) = cursor.fetchone()
        return list(range(last + 1, last + 1 + count))


def insert_rows(
    model: type[models.Model],
    fields: Sequence[str],
    rows: Iterable[Row],
    *,
    known: Sequence[str] = (),
    replaces: Sequence[str] = (),
    has_triggers: bool = False,
) -> int:
    """Insert rows of these fields, named as on the model (`owner_id` for keys); gives how many were written.

    A row that conflicts is left out; with `known` (the unique fields) and `replaces`, the row that is there
    takes those values instead. Fields that are not named take no default: name them all. A table that `has_triggers`
    which keep a full-text index is filled by hundreds of rows: SQLite flushes that index after each statement.
    """
    columns = [_field(model, name) for name in fields]
    values = [_converted(column, told) for column, told in zip(columns, zip(*rows, strict=True), strict=False)]
    return _run(*_statement(model, columns, known, replaces), values, has_triggers=has_triggers)


def run_insert(head: str, tail: str, rows: Iterable[Row]) -> int:
    """Run `head VALUES (…), (…) tail` over rows; gives how many were written."""
    return _run(head, tail, list(zip(*rows, strict=True)))


def _run(head: str, tail: str, columns: Sequence[Column], *, has_triggers: bool = False) -> int:
    """What a column says alike in every row, such as whose the rows are, is written into the statement and not bound.

    Half the values of an address book's rows are such.
    """
    if not columns:
        return 0
    shared = [_literal(column) for column in columns]
    if None not in shared:
        shared[0] = None
    one = f"({', '.join(literal or '%s' for literal in shared)})"
    bound = [column for column, literal in zip(columns, shared, strict=True) if literal is None]
    rest, written = zip(*bound, strict=True), 0
    size = min(max(_VALUES_AT_ONCE // len(bound), 1), _ROWS_AT_ONCE)
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite" and not has_triggers and len(bound) >= _WIDE:
            cursor.executemany(f"{head} VALUES {one} {tail}", list(rest))
            return max(int(cursor.rowcount), 0)
        while some := list(islice(rest, size)):
            values = list(chain.from_iterable(some))
            cursor.execute(f"{head} VALUES {', '.join([one] * len(some))} {tail}", values)
            written += max(int(cursor.rowcount), 0)
    return written


def _literal(column: Column) -> str | None:
    """How the one value of a column is written in a statement; None where it has several, or one that is not plain."""
    first = column[0]
    if len(column) < _ROWS_TO_LOOK_AT or column.count(first) < len(column):
        return None
    if first is None or isinstance(first, bool):
        return "NULL" if first is None else str(first).upper()
    if isinstance(first, str):
        return f"'{first}'" if _PLAIN_TEXT.fullmatch(first) else None
    return str(first) if type(first) is int else None


def _field(model: type[models.Model], name: str) -> "models.Field[Any, Any]":  # Any: as above
    fields = {field.attname: field for field in model._meta.concrete_fields}  # noqa: SLF001
    return fields[name]


def converter(field: "models.Field[Any, Any]") -> Callable[[Any], Any] | None:  # Any: as above
    """How a value of that column is written; None where the database takes it as it is."""
    told = field.target_field if isinstance(field, models.ForeignKey) else field
    if isinstance(told, _PLAIN):
        return None
    if isinstance(told, models.UUIDField) and connection.vendor == "sqlite":
        return attrgetter("hex")
    if isinstance(told, models.DateTimeField):
        return _moment if connection.vendor == "sqlite" else None
    return partial(field.get_db_prep_save, connection=connection)


def _moment(value: datetime | None) -> str | None:
    """As Django writes a moment into SQLite: in UTC, without its zone. Its own way takes longer than the rest of a row."""
    return None if value is None else str(value.astimezone(UTC).replace(tzinfo=None))


def _converted(field: "models.Field[Any, Any]", column: Column) -> Column:  # Any: as above
    convert = converter(field)
    if convert is None:
        return column
    if column.count(column[0]) == len(column):
        return (convert(column[0]),) * len(column)
    return tuple(map(convert, column))


def _statement(
    model: type[models.Model],
    columns: Sequence["models.Field[Any, Any]"],  # Any: as above
    known: Sequence[str],
    replaces: Sequence[str],
) -> tuple[str, str]:
    """What stands before the values, and what stands behind them."""
    quote = connection.ops.quote_name
    names = ", ".join(quote(column.column) for column in columns)
    conflict = "DO NOTHING"
    if known:
        unique = ", ".join(quote(_field(model, name).column) for name in known)
        changes = ", ".join(f"{c} = excluded.{c}" for c in (quote(_field(model, name).column) for name in replaces))
        conflict = f"({unique}) DO UPDATE SET {changes}"  # nosec B608 - columns of our own models
    table = quote(model._meta.db_table)  # noqa: SLF001
    return f"INSERT INTO {table} ({names})", f"ON CONFLICT {conflict}"
