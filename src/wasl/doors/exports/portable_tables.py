"""Tables as lines that either database reads: every column of every row as it is, keys included."""

from collections.abc import Callable, Iterator

import msgspec
from django.core.management.color import no_style
from django.db import connection, models

from wasl.doors.exports.inserting import Model, insert_exactly
from wasl.doors.exports.rows import Row, parts, plain_type, row_type

ROWS_FETCHED = 2000
NOT_IN_A_BACKUP = {
    "sessions.session": "who is signed in: everybody signs in again after a restore",
    "usersessions.usersession": "as sessions.session",
    "network.tie": "derived: weighed again from the evidence, which is in the backup",
    "network.tiebook": "derived: as network.tie; where it lacks, the ties are weighed again",
    "network.tiechange": "derived: as network.tie",
    "django_tasks_database.dbtaskresult": "work that waited on a machine that is gone",
}
"""Tables that are empty after a restore, each with the reason."""


def is_backed_up(model: Model) -> bool:
    return model._meta.label_lower not in NOT_IN_A_BACKUP  # noqa: SLF001 - Django's documented API


def table_row(model: Model) -> type[Row]:
    """The type of a table's rows, from the model as it is or as it was in an earlier state.

    By name: migrations may have brought the columns in another order than the one in which the model says them.
    """
    fields = sorted(model._meta.concrete_fields, key=lambda field: field.attname)  # noqa: SLF001
    return row_type(model.__name__, fields, {field.name: plain_type(field) for field in fields})


def stored_rows(model: Model, kind: type[Row]) -> Iterator[Row]:
    """All rows by key, fetched some at a time."""
    rows = model._base_manager.order_by("pk").values_list(*kind.__struct_fields__)  # noqa: SLF001
    return (kind(*values) for values in rows.iterator(ROWS_FETCHED))


def store_rows(model: Model, kind: type[Row], rows: Iterator[Row], told: Callable[[int], None]) -> None:
    """Insert the rows as they are, without making a model of each."""
    columns = kind.__struct_fields__
    for some in parts(rows):
        insert_exactly(model, columns, map(msgspec.structs.astuple, some))
        told(len(some))


def last_id(model: Model) -> int | None:
    """The highest key that was ever given, whether or not its row is still there; None where keys are not counted."""
    table, key = model._meta.db_table, model._meta.pk  # noqa: SLF001
    if not isinstance(key, models.AutoField | models.BigAutoField | models.SmallAutoField):
        return None
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("SELECT seq FROM sqlite_sequence WHERE name = %s", [table])
            row = cursor.fetchone()
            return int(row[0]) if row else 0
        cursor.execute("SELECT pg_get_serial_sequence(%s, %s)", [connection.ops.quote_name(table), key.column])
        (sequence,) = cursor.fetchone()
        cursor.execute(f"SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM {sequence}")  # noqa: S608 - PostgreSQL's own name
        return int(cursor.fetchone()[0])


def count_on_from(model: Model, last: int | None) -> None:
    """Give no key again that was given before, even where its row is gone: the bin may still name it."""
    table, key = model._meta.db_table, model._meta.pk  # noqa: SLF001
    if last is None or key is None:
        return
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("DELETE FROM sqlite_sequence WHERE name = %s", [table])
            if last:
                cursor.execute("INSERT INTO sqlite_sequence (name, seq) VALUES (%s, %s)", [table, last])
            return
        for statement in connection.ops.sequence_reset_sql(no_style(), [model]):
            cursor.execute(statement)
        if last:
            name = connection.ops.quote_name(table)
            cursor.execute("SELECT setval(pg_get_serial_sequence(%s, %s), %s)", [name, key.column, last])
