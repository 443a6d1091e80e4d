"""Pages by key, not by number: as quick at the end of a long list as at its start, whatever comes and goes."""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Model, Q, QuerySet

from wasl.relations.people.rules import one_line

LARGEST = 2**63 - 1
Key = tuple[Any, ...]  # Any: text, a number or a moment, as the column has


@dataclass(frozen=True)
class Column:
    """A column that orders. `path` as Django names it; `kind` is what it holds."""

    path: str
    kind: type
    is_falling: bool = False

    def order(self, backwards: bool) -> str:
        return f"-{self.path}" if self.is_falling != backwards else self.path

    def lookup(self, backwards: bool) -> str:
        return f"{self.path}__{'lt' if self.is_falling != backwards else 'gt'}"

    def of(self, row: Model) -> Any:  # Any: as Key
        return getattr(row, self.path)

    def read(self, value: object) -> Any:  # Any: as Key
        """Raises ValueError for what this column cannot hold."""
        if self.kind is datetime:
            return datetime.fromisoformat(str(value))
        if self.kind is int:
            if not 0 <= int(str(value)) <= LARGEST:
                raise ValueError(value)
            return int(str(value))
        if self.kind is float:
            return float(str(value))
        return one_line(str(value))


@dataclass(frozen=True)
class Stretch:
    """One part of a list: its rows, and the columns that order them, the last of which is unique."""

    rows: QuerySet[Any]  # Any: each stretch of its own model
    columns: tuple[Column, ...]

    def beyond(self, key: Key | None, *, backwards: bool) -> QuerySet[Any]:  # Any: as rows
        ordered = self.rows.order_by(*(column.order(backwards) for column in self.columns))
        return ordered if key is None else ordered.filter(self._beyond(key, backwards))

    def _beyond(self, key: Key, backwards: bool) -> Q:
        first, last = self.columns[0], self.columns[-1]
        later = Q(**{last.lookup(backwards): key[-1]})
        for column, value in reversed(list(zip(self.columns[:-1], key[:-1], strict=True))):
            later = Q(**{column.lookup(backwards): value}) | (Q(**{column.path: value}) & later)
        # Said once more for the first column alone: databases find the start in the index by it.
        return Q(**{f"{first.lookup(backwards)}e": key[0]}) & later


@dataclass(frozen=True)
class Place:
    """Between two rows of a list: after or before the row of that key, in that stretch."""

    stretch: int
    backwards: bool
    key: Key

    def token(self) -> str:
        values = [value.isoformat() if isinstance(value, datetime) else value for value in self.key]
        said = json.dumps([self.stretch, int(self.backwards), *values], ensure_ascii=False, separators=(",", ":"))
        return urlsafe_b64encode(said.encode()).decode().rstrip("=")


@dataclass(frozen=True)
class Page:
    rows: list[Any]  # Any: of the stretches' models
    following: str
    preceding: str


def read_place(token: str, stretches: Sequence[Stretch]) -> Place | None:
    """The place a token says, or None for the beginning: also where it was made for another order."""
    try:
        stretch, backwards, *values = json.loads(urlsafe_b64decode(token + "=" * (-len(token) % 4)))
        columns = stretches[stretch].columns
        key = tuple(column.read(value) for column, value in zip(columns, values, strict=True))
        return Place(int(stretch), bool(backwards), key)
    except (ValueError, TypeError, IndexError):
        return None


def read_page(stretches: Sequence[Stretch], token: str, size: int) -> Page:
    """The rows from that place on, at most `size`: one query a stretch that is touched."""
    place = read_place(token, stretches) if token else None
    backwards = place is not None and place.backwards
    found = _rows(stretches, place, size + 1, backwards=backwards)
    has_more = len(found) > size
    found = found[:size]
    if backwards:
        found.reverse()
    following = bool(found) and (has_more or backwards)
    preceding = bool(found) and (has_more if backwards else place is not None)
    return Page(
        [row for _, row in found],
        _place(stretches, found[-1], backwards=False).token() if following else "",
        _place(stretches, found[0], backwards=True).token() if preceding else "",
    )


def _rows(stretches: Sequence[Stretch], place: Place | None, count: int, *, backwards: bool) -> list[tuple[int, Model]]:
    numbers = range(len(stretches))
    start = place.stretch if place else 0
    found: list[tuple[int, Model]] = []
    for number in reversed(numbers[: start + 1]) if backwards else numbers[start:]:
        key = place.key if place and number == place.stretch else None
        rows = stretches[number].beyond(key, backwards=backwards)[: count - len(found)]
        found += [(number, row) for row in rows]
        if len(found) == count:
            break
    return found


def _place(stretches: Sequence[Stretch], found: tuple[int, Model], *, backwards: bool) -> Place:
    number, row = found
    return Place(number, backwards, tuple(column.of(row) for column in stretches[number].columns))
