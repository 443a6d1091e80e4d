"""Knows rows again that are here already, so that the same archive twice changes nothing."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from django.db import models
from django.db.models import Max

from wasl.doors.exports.belongings import Kept
from wasl.doors.exports.rows import encode
from wasl.foundation.accounts.models import User

Values = dict[str, Any]  # Any: columns of every kind
Key = tuple[Any, ...]


class KnownRows:
    """The owner's rows of one model as they were before the archive came."""

    def __init__(self, kept: Kept, owner: User) -> None:
        self._rows = kept.rows(owner)
        self._every = kept.model._default_manager.all()  # noqa: SLF001 - Django's documented API
        self._references = frozenset(_attnames(kept, tuple(kept.references)))
        self._keys = [_attnames(kept, key) for key in kept.identities()]
        self._likeness = _attnames(kept, kept.likeness())
        self._last = self._rows.aggregate(last=Max("pk"))["last"]
        self._taken: set[int] = set()

    def find(self, batch: Sequence[Values]) -> list[int | None]:
        """For each of the rows that come, the one that is the same here, if there is one."""
        found: list[int | None] = [None] * len(batch)
        if self._last is None:
            return found
        wanted: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for at, values in enumerate(batch):
            wanted[self._key_of(values)].append(at)
        for columns, places in wanted.items():
            here = self._here(columns, [batch[at] for at in places])
            for at in places:
                found[at] = self._take(here.get(_values(columns, batch[at]), []), is_unique=columns in self._keys)
        return found

    def _key_of(self, values: Values) -> tuple[str, ...]:
        complete = (key for key in self._keys if all(values[column] is not None for column in key))
        return next(complete, self._likeness)

    def _here(self, columns: tuple[str, ...], some: Sequence[Values]) -> dict[Key, list[int]]:
        """Rows that may be the same as one that comes, by their key, the oldest first."""
        rows = self._candidates(columns, some).order_by().values_list("pk", *columns)
        by_key: dict[Key, list[int]] = defaultdict(list)
        for pk, *values in sorted(rows, key=lambda row: int(row[0])):
            if pk <= self._last:
                by_key[tuple(map(_comparable, values))].append(pk)
        return by_key

    def _candidates(self, columns: tuple[str, ...], some: Sequence[Values]) -> "models.QuerySet[models.Model]":
        """Asked by one column: two lists in one question mislead SQLite to try every pair of them.

        A foreign key has an index and leads to rows of the owner alone, since what it points at is hers.
        """
        asked = {column: {_comparable(values[column]) for values in some} for column in columns}
        plain = {column: held for column, held in asked.items() if not any(v is None or type(v) is bytes for v in held)}
        if not plain:
            return self._rows
        most = max(len(held) for held in plain.values())
        keys = [column for column in plain if column in self._references and len(plain[column]) * 10 >= most]
        telling = max(keys or plain, key=lambda column: len(plain[column]))
        rows = self._every if keys else self._rows
        return rows.filter(**{f"{telling}__in": plain[telling]})

    def _take(self, candidates: Sequence[int], *, is_unique: bool) -> int | None:
        """The first that no row before has taken: of several alike, each is met once."""
        if is_unique:
            return next(iter(candidates), None)
        pk = next((pk for pk in candidates if pk not in self._taken), None)
        if pk is not None:
            self._taken.add(pk)
        return pk


def _attnames(kept: Kept, names: Sequence[str]) -> tuple[str, ...]:
    return tuple(kept.model._meta.get_field(name).attname for name in names)  # type: ignore[union-attr]  # noqa: SLF001 - concrete


def _values(columns: Sequence[str], values: Values) -> Key:
    return tuple(_comparable(values[column]) for column in columns)


def _comparable(value: Any) -> Any:  # Any: columns of every kind
    """Something that can be looked up: JSON by its canonical text."""
    if isinstance(value, dict | list):
        return encode(value)
    return bytes(value) if isinstance(value, memoryview) else value
