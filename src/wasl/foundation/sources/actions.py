"""Remembers what several sources tell of, so that taking the first of them back takes nothing from the others."""

from collections.abc import Collection, Iterable, Sequence

from django.db import models

from wasl.foundation.inserting import Row, insert_rows
from wasl.foundation.sources.models import Source, Telling
from wasl.foundation.sources.runs import in_runs

Model = type[models.Model]


def insert_told(
    source: Source, model: Model, fields: Sequence[str], rows: Collection[Row], *, key: Sequence[str]
) -> int:
    """Insert rows of a source as `insert_rows` does; gives how many were new.

    Those that were here, by `key`, are remembered to be told of by this source too. The first column of the key has
    an index of its own. Where every row is new, as in a first import, nothing is asked.
    """
    written = insert_rows(model, fields, rows)
    if written < len(rows):
        places = [fields.index(name) for name in key]
        tell_again(source, model, _known(source, model, key, {tuple(row[place] for place in places) for row in rows}))
    return written


def tell_again(source: Source, model: Model, row_ids: Iterable[int]) -> None:
    """Remember that the source tells of these rows, which other sources made."""
    if runs := in_runs(row_ids):
        Telling.objects.create(source=source, model=model._meta.label_lower, row_ids=runs)  # noqa: SLF001 - Django's documented API


def _known(source: Source, model: Model, key: Sequence[str], wanted: Collection[Row]) -> list[int]:
    first = {row[0] for row in wanted}
    rows = model._default_manager.filter(**{f"{key[0]}__in": first}, source__isnull=False)  # noqa: SLF001
    found = rows.exclude(source=source.pk).values_list("pk", *key)
    return [pk for pk, *values in found if tuple(values) in wanted]
