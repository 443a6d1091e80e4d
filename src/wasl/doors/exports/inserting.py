"""Inserts rows as they are and refuses what contradicts: `foundation.inserting` would pass over it in silence."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from django.db import connection, models

from wasl.doors.exports.rows import Field
from wasl.foundation.inserting import converter, run_insert

Model = type[models.Model]
Values = Sequence[Any]  # Any: columns of every kind


def insert_exactly(model: Model, columns: Sequence[str], rows: Iterable[Values]) -> None:
    """Insert values of these columns (`attname`), all of the table's. Raises IntegrityError, DataError."""
    by_name = {field.attname: field for field in model._meta.concrete_fields}  # noqa: SLF001 - Django's documented API
    fields = [by_name[column] for column in columns]
    quote = connection.ops.quote_name
    names = ", ".join(quote(str(field.column)) for field in fields)
    table = quote(model._meta.db_table)  # noqa: SLF001
    run_insert(f"INSERT INTO {table} ({names})", "", map(_preparing(fields), rows))


def _preparing(fields: Sequence[Field]) -> Callable[[Values], Values]:
    """Turns values into what the database takes; most are that already."""
    steps = [(place, step) for place, field in enumerate(fields) if (step := converter(field))]

    def prepare(row: Values) -> Values:
        values = list(row)
        for place, step in steps:
            values[place] = step(values[place])
        return values

    return prepare
