"""How a row stood before it was corrected: in plain values, which a session keeps, and by which it is set back."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import models

Before = dict[str, Any]  # Any: what JSON can say


def as_it_stands(row: models.Model, columns: Iterable[str]) -> Before:
    fields = [row._meta.get_field(column) for column in columns]  # noqa: SLF001 - Django's documented API
    return {
        field.name: None if getattr(row, field.attname) is None else field.value_to_string(row)  # type: ignore[union-attr]
        for field in fields
    }


def set_back(row: models.Model, before: Mapping[str, Any], columns: Iterable[str]) -> None:  # Any: as above
    """Let these columns stand as they did, and save them; what was not told of stays."""
    told = [row._meta.get_field(column) for column in columns if column in before]  # noqa: SLF001 - as above
    for field in told:
        value = before[field.name]
        setattr(row, field.attname, None if value is None else field.to_python(value))  # type: ignore[union-attr]
    row.save(update_fields=[field.name for field in told])
