"""Rows that point to one person go over to another; what both have alike stays where it is."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from wasl.relations.people.merging.changes import Change, change, write
from wasl.relations.people.merging.choosing import Choices
from wasl.relations.people.merging.pointing import Pointing, Row, every_pointing

ROWS_AT_ONCE = 1000


@dataclass
class GoneOver:
    """What went over, what was made, what was changed: what a merge remembers."""

    moved: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    made: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    changed: list[Change] = field(default_factory=list)


def go_over(old: int, new: int, choices: Choices) -> GoneOver:
    """Everything that points to the old person points to the new one from here on. At most four queries a column."""
    gone = GoneOver()
    for pointing in every_pointing():
        _go_over(pointing, old, new, choices, gone)
    write(gone.changed)
    return gone


def go_back(pointing: Pointing, keys: Collection[int], *, old: int, new: int) -> None:
    """Those of the rows that are still with the old person go to the new one, but those whose like is there."""
    rows = [row for some in _parts(keys) for row in pointing.rows_of(old).filter(pk__in=some).values(*pointing.read)]
    if rows:
        going, _ = _sorted_out(pointing, rows, old, new)
        _move(pointing, going, old, new)


def _go_over(pointing: Pointing, old: int, new: int, choices: Choices, gone: GoneOver) -> None:
    rows = list(pointing.rows_of(old).order_by("pk").values(*pointing.read))
    if not rows:
        return
    going, twins = _sorted_out(pointing, rows, old, new)
    gone.changed += [taken for stays, other in twins for taken in _taken_over(pointing, stays, other, choices)]
    if pointing.is_key:
        for row in going:
            _copy(pointing, row["pk"], new)
            gone.made[pointing.label].append(new)
        return
    moved = _move(pointing, going, old, new)
    if moved:
        gone.moved[pointing.name] = moved


def _sorted_out(pointing: Pointing, rows: Iterable[Row], old: int, new: int) -> tuple[list[Row], list[tuple[Row, Row]]]:
    """Rows that may go, and pairs of a row that stays the only one with its like of the old person."""
    known: dict[tuple[object, ...], Row] = {}
    if pointing.unique_keys or pointing.same_key:
        for row in pointing.rows_of(new).order_by("-pk").values(*pointing.read):
            known |= dict.fromkeys(pointing.keys_of(row), row)
    going, twins = [], []
    for row in rows:
        placed = pointing.placed(row, old, new)
        if placed is None or _is_of_its_own(pointing, row, new):
            continue
        keys = pointing.keys_of(row | placed)
        twin = next((known[key] for key in keys if key in known), None)
        if twin is None:
            going.append(row)
            known |= dict.fromkeys(keys, row)
        else:
            twins.append((twin, row))
    return going, twins


def _is_of_its_own(pointing: Pointing, row: Row, new: int) -> bool:
    """The new person's own row, which would point at itself: who introduced her was the other one."""
    return pointing.label == "people.person" and row["pk"] == new


def _taken_over(pointing: Pointing, stays: Row, other: Row, choices: Choices) -> Iterator[Change]:
    """What the row that stays takes from its like; it is told, too, where the next like finds it so."""
    as_one, column = pointing.as_one, pointing.attname
    after = {c: other[c] for c in map(column, as_one.fills) if stays[c] in {"", None} and other[c] not in {"", None}}
    for names, choose in ((as_one.least, min), (as_one.greatest, max)):
        for c in map(column, names):
            held = [value for value in (stays[c], other[c]) if value is not None]
            after[c] = choose(held, default=None)
    if choices.get(pointing.label) == "merged":
        after |= {c: other[c] for c in map(column, as_one.chosen)}
    sums = {c: stays[c] + other[c] for c in map(column, as_one.adds)}
    for values, is_sum in ((after, False), (sums, True)):
        if taken := change(pointing.model, stays["pk"], stays, values, is_sum=is_sum):
            yield taken
    stays |= after | sums


def _move(pointing: Pointing, rows: list[Row], old: int, new: int) -> list[int]:
    """One statement for each thousand; two columns at once where they are a pair."""
    keys = [row["pk"] for row in rows]
    every = pointing.model._default_manager  # noqa: SLF001 - Django's documented API
    if len(pointing.columns) == 1:
        for some in _parts(keys):
            every.filter(pk__in=some).update(**{pointing.columns[0]: new})
        return keys
    placed = [pointing.model(pk=row["pk"], **(pointing.placed(row, old, new) or {})) for row in rows]
    every.bulk_update(placed, list(pointing.as_one.pair), batch_size=ROWS_AT_ONCE // 2)
    return keys


def _copy(pointing: Pointing, key: int, new: int) -> None:
    row = pointing.model._default_manager.get(pk=key)  # noqa: SLF001
    values: dict[str, Any] = {  # Any: columns differ in type
        field.attname: getattr(row, field.attname)
        for field in pointing.model._meta.concrete_fields  # noqa: SLF001
        if not field.primary_key
    }
    pointing.model._default_manager.create(**{pointing.columns[0]: new}, **values)  # noqa: SLF001


def forget_made(made: dict[str, list[int]], merged: int) -> None:
    """Take away what was made for a merge; a copy that was changed since stays, since it is another thing now."""
    for pointing in every_pointing():
        keys = made.get(pointing.label, [])
        if not pointing.is_key or not keys:
            continue
        columns = list(pointing.taken_over)
        source = pointing.model._default_manager.filter(pk=merged).values_list(*columns).first()  # noqa: SLF001
        for pk, *values in pointing.model._default_manager.filter(pk__in=keys).values_list("pk", *columns):  # noqa: SLF001
            if source is not None and _plain(values) == _plain(source):
                pointing.model._default_manager.filter(pk=pk).delete()  # noqa: SLF001


def _plain(values: Iterable[Any]) -> list[Any]:  # Any: as above
    return [bytes(value) if isinstance(value, memoryview) else value for value in values]


def _parts(keys: Collection[int]) -> Iterator[list[int]]:
    ids = list(keys)
    return (ids[start : start + ROWS_AT_ONCE] for start in range(0, len(ids), ROWS_AT_ONCE))
