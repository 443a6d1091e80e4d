"""What a merge writes on rows that were there: with the values before and after, so that it can be put back."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

from django.db import models

from wasl.relations.people.merging.choosing import JOINED, without_added
from wasl.relations.people.merging.pointing import model_of
from wasl.relations.people.merging.values import read, told

ROWS_AT_ONCE = 500
Values = dict[str, Any]  # Any: JSON of columns


@dataclass(frozen=True)
class Change:
    """Columns of one row, by `attname`, as JSON tells them.

    `added` is what was joined to a text that was there; of a sum, the difference is taken off again whatever it is by
    then.
    """

    model: str
    row: int
    before: Values
    after: Values
    added: str = ""
    is_sum: bool = False

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


def change(
    model: type[models.Model], row: int, before: Values, after: Values, **kind: Any
) -> Change | None:  # Any: fields of Change
    """The columns that differ; None where none does."""
    differ = [column for column, value in after.items() if told(before[column]) != told(value)]
    if not differ:
        return None
    label = model._meta.label_lower  # noqa: SLF001 - Django's documented API
    old, new = ({column: told(side[column]) for column in differ} for side in (before, after))
    return Change(label, row, old, new, **kind)


def write(changes: Iterable[Change]) -> None:
    """Write the values after. One statement for each model and set of columns."""
    _write([(one.model, one.row, one.after) for one in changes])


def put_back(changes: Iterable[Change]) -> None:
    """Write the values before, wherever nobody has changed them since. Queries grow with the models alone."""
    told_last_first = list(changes)[::-1]
    now = _as_they_are(told_last_first)
    restored: list[tuple[str, int, Values]] = []
    for one in told_last_first:
        held = now.get((one.model, one.row))
        if held is None:
            continue
        values = _restored(one, held)
        held |= values
        if values:
            restored.append((one.model, one.row, values))
    _write(restored)


def _restored(one: Change, held: Values) -> Values:
    if all(held.get(column) == value for column, value in one.after.items()):
        return one.before
    if one.is_sum:
        return {column: max(held[column] - value + one.before[column], 0) for column, value in one.after.items()}
    if one.added:  # the text was written on since; what was joined to it is taken out where it still stands
        (column,) = one.after
        shorter = without_added(held[column], one.added, JOINED[column])
        return {column: shorter} if shorter != held[column] else {}
    return {}


def _as_they_are(changes: Iterable[Change]) -> dict[tuple[str, int], Values]:
    wanted: dict[str, tuple[set[int], set[str]]] = defaultdict(lambda: (set(), set()))
    for one in changes:
        rows, columns = wanted[one.model]
        rows.add(one.row)
        columns.update(one.after)
    found = {}
    for label, (rows, columns) in wanted.items():
        here = model_of(label)._default_manager.filter(pk__in=rows)  # noqa: SLF001
        for values in here.values("pk", *columns):
            pk = values.pop("pk")
            found[label, pk] = {column: told(value) for column, value in values.items()}
    return found


def _write(rows: Iterable[tuple[str, int, Values]]) -> None:
    alike: dict[tuple[str, tuple[str, ...]], dict[int, Values]] = defaultdict(dict)
    for label, pk, values in rows:
        alike[label, tuple(values)][pk] = values
    for (label, columns), told_rows in alike.items():
        model = model_of(label)
        fields = {field.attname: field for field in model._meta.concrete_fields}  # noqa: SLF001
        made = []
        for pk, values in told_rows.items():
            row = model(pk=pk)
            for column in columns:
                setattr(row, column, read(fields[column], values[column]))
            made.append(row)
        names = [fields[column].name for column in columns]
        model._default_manager.bulk_update(made, names, batch_size=ROWS_AT_ONCE)  # noqa: SLF001
