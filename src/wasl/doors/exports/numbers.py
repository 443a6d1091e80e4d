"""Numbers of rows within an archive: the first row of a model is 1. Eight bytes a row, however many there are."""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import numpy as np
from django.db import models

ROWS_FETCHED = 1000


def keys_in_order(rows: "models.QuerySet[models.Model]") -> "array[int]":
    """The keys of these rows, ascending. Sorted here: a database would sort whole rows, and keep them all in memory."""
    return _sorted(rows.order_by().values_list("pk", flat=True).iterator())


def _sorted(found: Iterable[int]) -> "array[int]":
    together = np.fromiter(found, dtype=np.int64)
    together.sort()
    keys = array("q")
    keys.frombytes(together.tobytes())
    return keys


def rows_by_keys(
    model: type[models.Model], keys: "array[int]", columns: Iterable[str]
) -> Iterator[tuple[Any, ...]]:  # Any: columns of every kind
    """The rows of these keys in their order, some at a time; asked by key alone, which no planner mistakes."""
    wanted = tuple(columns)
    for start in range(0, len(keys), ROWS_FETCHED):
        some = model._default_manager.filter(pk__in=keys[start : start + ROWS_FETCHED])  # noqa: SLF001 - Django's documented API
        yield from some.order_by("pk").values_list(*wanted)


class NumbersGiven:
    """On the way out: keys of the database, which come in order, to numbers."""

    def __init__(self) -> None:
        self._keys: dict[str, array[int]] = {}

    def give(self, label: str, rows: "models.QuerySet[models.Model]", needed: Sequence[tuple[str, str]] = ()) -> None:
        """Number the rows of a model. One stays that points, by a column that must point, at a row that stays.

        `needed` are those columns, with the label of what each points at; it has been numbered before. They are
        not asked by joining: SQLite may try every pair of two owners' rows.
        """
        found = rows.order_by().values_list("pk", *(column for column, _ in needed)).iterator()
        labels = [label for _, label in needed]
        self._keys[label] = _sorted(key for key, *told in found if self._leave(labels, told))

    def _leave(self, labels: Sequence[str], keys: Sequence[int]) -> bool:
        return all(self.number(label, key) is not None for label, key in zip(labels, keys, strict=True))

    def keys(self, label: str) -> "array[int]":
        return self._keys[label]

    def number(self, label: str, key: int | None) -> int | None:
        """The number of a row; None for none, and for one that does not leave."""
        keys = self._keys[label]
        if key is None or (at := bisect_left(keys, key)) == len(keys) or keys[at] != key:
            return None
        return at + 1


class NumbersTaken:
    """On the way in: numbers, which come in order, to keys of the database."""

    def __init__(self) -> None:
        self._keys: dict[str, array[int]] = {}

    def take(self, label: str, keys: Iterable[int]) -> None:
        self._keys.setdefault(label, array("q")).extend(keys)

    def key(self, label: str, number: int | None) -> int | None:
        """The row that came under that number; None for none. Raises LookupError where none came."""
        if number is None:
            return None
        keys = self._keys.get(label, array("q"))
        if not 1 <= number <= len(keys):
            raise LookupError(number)
        return keys[number - 1]

    def keys(self, label: str) -> "array[int]":
        return self._keys.get(label, array("q"))
