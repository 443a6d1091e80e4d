"""Brings the rows of an archive to an owner: new keys, what is here already left as it is, one model after another."""

from array import array
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from uuid import UUID, uuid5

from django.db import DataError, IntegrityError, connection, transaction

from wasl.doors.exports.archive_read import Archive
from wasl.doors.exports.belongings import ON_ARRIVAL, TOLD_OF, Kept, kept_models, label_of
from wasl.doors.exports.errors import ArchiveContradictsError, ArchiveRowError
from wasl.doors.exports.hidden_references import INWARD
from wasl.doors.exports.inserting import insert_exactly
from wasl.doors.exports.known_rows import KnownRows
from wasl.doors.exports.meanings import MEANINGS
from wasl.doors.exports.numbers import NumbersTaken
from wasl.doors.exports.rows import Field, parts
from wasl.foundation.accounts.models import Preferences, User
from wasl.foundation.inserting import reserve_ids
from wasl.foundation.sources.actions import tell_again
from wasl.foundation.sources.models import Bringing, Source
from wasl.foundation.sources.runs import in_runs

Values = dict[str, Any]  # Any: columns of every kind

PORTION = 2000  # rows of a transaction: a twentieth of a second, so that whoever saves in that time hardly waits

Replaced = dict[str, dict[str, list[Any]]]  # Any: as above
"""Of the owner's own rows, by model and column: the value that was there, and the one that came."""

OF_THE_OWNER_ALONE = frozenset({label_of(User), label_of(Preferences)})


class Arrivals:
    """One archive on its way to one owner, portion by portion; the source remembers what came.

    `new` and `known` count rows by model.
    """

    def __init__(self, owner: User, archive: Archive, source: Source) -> None:
        self.owner, self.archive, self.source = owner, archive, source
        self.keys = NumbersTaken()
        self.new: Counter[str] = Counter()
        self.known: Counter[str] = Counter()
        self.made: dict[str, array[int]] = {}
        self._has_nothing = all(
            not kept.rows(owner).exists() for kept in kept_models() if kept.label not in OF_THE_OWNER_ALONE
        )

    def steps(self) -> Iterator[int]:
        """Bring every row but the owner's own; after each portion, a transaction of its own, tell how many came.

        Raises ArchiveRefusedError in one of its forms; what came until then is to be taken back.
        """
        for kept in kept_models():
            if kept.label not in OF_THE_OWNER_ALONE:
                with _contradictions_named(kept):
                    yield from self._bring_model(kept)

    def bring_own_rows(self) -> Replaced:
        """Her name and how she likes things: taken by an owner who had nothing here yet, else hers stay."""
        replaced: Replaced = {}
        for kept in kept_models():
            if kept.label in OF_THE_OWNER_ALONE:
                with _contradictions_named(kept):
                    replaced[kept.label] = self._bring_own_row(kept)
        return replaced

    def _bring_own_row(self, kept: Kept) -> dict[str, list[Any]]:  # Any: as above
        replaced: dict[str, list[Any]] = {}
        later = _PointsAtItself(kept)
        for number, row in enumerate(self.archive.rows(kept), 1):
            values = self._values(kept, number, row, later)
            if number > 1:
                raise ArchiveContradictsError(member=kept.member)
            if self._has_nothing:
                before = kept.rows(self.owner).values(*values).get()
                replaced = {column: [before[column], value] for column, value in values.items()}
                kept.rows(self.owner).update(**values)
            self.known[kept.label] += 1
        return replaced

    def _bring_model(self, kept: Kept) -> Iterator[int]:
        known = KnownRows(kept, self.owner)
        self.made[kept.label] = array("q")
        later = _PointsAtItself(kept)
        for some in parts(enumerate(self.archive.rows(kept), 1), PORTION):
            # Read and checked before the transaction: others write meanwhile.
            batch = [self._values(kept, number, row, later) for number, row in some]
            with transaction.atomic():
                self._bring_portion(kept, batch, known)
            yield len(batch)
        yield from later.settle(self.keys, frozenset(self.made[kept.label]))

    def _bring_portion(self, kept: Kept, batch: list[Values], known: KnownRows) -> None:
        _take_free_names(kept, self.owner, batch)
        found = known.find(batch)
        made = iter(_insert(kept, self.owner, [v for v, pk in zip(batch, found, strict=True) if pk is None]))
        keys = [next(made) if pk is None else pk for pk in found]
        self.keys.take(kept.label, keys)
        fresh = [key for key, pk in zip(keys, found, strict=True) if pk is None]
        self._remember(kept, fresh, [pk for pk in found if pk is not None])
        self.made[kept.label].extend(fresh)
        self.new[kept.label] += len(fresh)
        self.known[kept.label] += len(keys) - len(fresh)

    def _remember(self, kept: Kept, fresh: list[int], found: list[int]) -> None:
        """So that the archive can be taken back, and that it tells of what other files brought."""
        if fresh:
            Bringing.objects.create(source=self.source, model=kept.label, row_ids=in_runs(fresh))
        if found and kept.label in TOLD_OF:
            rows = kept.model._default_manager.filter(pk__in=found, source__isnull=False)  # noqa: SLF001
            tell_again(self.source, kept.model, list(rows.values_list("pk", flat=True)))

    def _values(self, kept: Kept, number: int, values: Values, later: "_PointsAtItself") -> Values:
        """The row's columns with this database's keys. Raises ArchiveRowError."""
        try:
            for column, target in kept.pointing:
                if target == kept.label:
                    later.keep(column, number, values.pop(column))
                else:
                    values[column] = self.keys.key(target, values[column])
            if inward := INWARD.get(kept.label):
                values = inward(values, self.keys)
            is_right = MEANINGS.get(kept.label, _anything)(values)
        except (LookupError, TypeError, ValueError, OverflowError) as error:
            raise ArchiveRowError(line=number, member=kept.member, why=str(error)[:200]) from error
        if not is_right:
            raise ArchiveRowError(line=number, member=kept.member, why=kept.label)
        return values


class _PointsAtItself:
    """Keys within one model, such as who introduced whom: set when every row has come."""

    def __init__(self, kept: Kept) -> None:
        self._kept = kept
        self._told: dict[str, tuple[array[int], array[int]]] = {}

    def keep(self, attname: str, number: int, target: int | None) -> None:
        if target is not None:
            numbers, targets = self._told.setdefault(attname, (array("q"), array("q")))
            numbers.append(number)
            targets.append(target)

    def settle(self, keys: NumbersTaken, made: frozenset[int]) -> Iterator[int]:
        """Raises ArchiveRowError for a row that points at none."""
        for attname, (numbers, targets) in self._told.items():
            for some in parts(zip(numbers, targets, strict=True), PORTION):
                pairs = [pair for pair in self._pairs(some, keys) if pair[1] in made]
                with transaction.atomic():
                    self._set(attname, pairs)
                yield 0

    def _pairs(self, some: list[tuple[int, int]], keys: NumbersTaken) -> Iterator[tuple[int | None, int | None]]:
        for number, target in some:
            try:
                yield keys.key(self._kept.label, target), keys.key(self._kept.label, number)
            except LookupError as error:
                raise ArchiveRowError(line=number, member=self._kept.member, why=str(target)) from error

    def _set(self, attname: str, pairs: list[tuple[int | None, int | None]]) -> None:
        meta, quote = self._kept.model._meta, connection.ops.quote_name  # noqa: SLF001 - Django's documented API
        column, key = str(meta.get_field(attname).column), str(meta.pk.column)  # type: ignore[union-attr]  # concrete
        with connection.cursor() as cursor:
            cursor.executemany(
                f"UPDATE {quote(meta.db_table)} SET {quote(column)} = %s WHERE {quote(key)} = %s",  # noqa: S608 - names of ours
                pairs,
            )


@contextmanager
def _contradictions_named(kept: Kept) -> Iterator[None]:
    try:
        yield
    except (IntegrityError, DataError) as error:
        raise ArchiveContradictsError(member=kept.member) from error


def _anything(_values: Values) -> bool:
    return True


def _insert(kept: Kept, owner: User, batch: list[Values]) -> list[int]:
    """Insert the rows and give their keys."""
    if not batch:
        return []
    meta = kept.model._meta  # noqa: SLF001 - Django's documented API
    key, given = str(meta.pk and meta.pk.attname), set(batch[0])
    rest = {
        field.attname: _on_arrival(kept, field, owner) for field in meta.concrete_fields if field.attname not in given
    }
    if key in rest:
        for values, new in zip(batch, reserve_ids(kept.model, len(batch)), strict=True):
            values[key] = new
        del rest[key]
    columns = list(batch[0])
    insert_exactly(kept.model, [*columns, *rest], ([*map(values.get, columns), *rest.values()] for values in batch))
    return [int(values[key]) for values in batch]


def _on_arrival(kept: Kept, field: Field, owner: User) -> Any:  # Any: a value of that column
    """What stands in a column that no row brings."""
    if field.name == kept.owner_path:
        return owner.pk
    path = f"{kept.label}.{field.name}"
    return ON_ARRIVAL[path] if path in ON_ARRIVAL else field.get_default()


def _take_free_names(kept: Kept, owner: User, batch: list[Values]) -> None:
    """A name that is one's own on the whole installation may be with another owner: then a second is derived."""
    for field in kept.fields:
        if field.get_internal_type() != "UUIDField" or not field.unique:
            continue
        asked = {values[field.attname] for values in batch}
        others = kept.model._default_manager.filter(**{f"{field.attname}__in": asked})  # noqa: SLF001
        taken: set[UUID] = set(others.exclude(**{kept.owner_path: owner}).values_list(field.attname, flat=True))
        for values in batch:
            if values[field.attname] in taken:
                values[field.attname] = uuid5(values[field.attname], str(owner.pk))
