"""The rows that a merge remembers by their keys: those that went over, were made, or were changed."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any

from django.core.exceptions import ValidationError

from wasl.doors.exports.belongings import kept_models
from wasl.doors.exports.numbers import NumbersGiven, NumbersTaken
from wasl.doors.exports.rows import Field
from wasl.relations.people.merging.changes import Change
from wasl.relations.people.merging.values import read

Values = dict[str, Any]  # Any: columns of every kind
Other = Callable[[str, int | None], int | None]


def merge_out(values: Values, numbers: NumbersGiven) -> Values:
    """Keys to numbers; a row that does not leave is not named."""
    return values | _translated(values, lambda label, key: numbers.number(label, key) if label in _pointing() else None)


def merge_in(values: Values, keys: NumbersTaken) -> Values:
    """Numbers to keys. Raises LookupError, TypeError for what names no row, or no column."""
    _refuse_other_shapes(values)
    return values | _translated(values, keys.key)


def _translated(values: Values, other: Other) -> Values:
    return {
        "moved": _lists(values["moved"], lambda name: name.rpartition(".")[0], other),
        "made": _lists(values["made"], str, other),
        "changed": list(_changes(values["changed"], other)),
    }


def _lists(told: Mapping[str, list[int]], label_of: Callable[[str], str], other: Other) -> dict[str, list[int]]:
    found = {name: [row for key in keys if (row := other(label_of(name), key))] for name, keys in told.items()}
    return {name: rows for name, rows in found.items() if rows}


def _changes(told: list[Values], other: Other) -> Iterator[Values]:
    for one in told:
        row = other(one["model"], one["row"])
        if row is None:
            continue
        sides = {side: _columns(one["model"], one[side], other) for side in ("before", "after")}
        yield one | {"row": row} | sides


def _columns(label: str, columns: Values, other: Other) -> Values:
    targets = _pointing().get(label, {})
    return {column: other(targets[column], value) if column in targets else value for column, value in columns.items()}


@cache
def _pointing() -> dict[str, dict[str, str]]:
    """Of each model that leaves, the columns that name rows, and of which model."""
    return {kept.label: dict(kept.pointing) for kept in kept_models()}


def _refuse_other_shapes(values: Values) -> None:
    for name in ("moved", "made"):
        if not all(_are_numbers(keys) for keys in dict(values[name]).values()):
            raise TypeError(name)
    columns = {kept.label: {field.attname: field for field in kept.fields} for kept in kept_models()}
    for told in values["changed"]:
        one = Change(**told)
        known = columns[one.model]
        if not (_are_numbers([one.row]) and known.keys() >= one.before.keys() == one.after.keys()):
            raise TypeError(one.model)
        for column, value in (*one.before.items(), *one.after.items()):
            _refuse_other_kind(known[column], value)


def _refuse_other_kind(field: Field, value: Any) -> None:  # Any: whatever stands in the file
    try:
        read(field, value)
    except ValidationError as error:
        raise TypeError(field.name) from error


def _are_numbers(keys: list[Any]) -> bool:  # Any: whatever stands in the file
    return all(isinstance(key, int) and not isinstance(key, bool) for key in keys)
