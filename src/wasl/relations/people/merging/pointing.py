"""Every column of every model that points to a person: found in the models, so that nobody above is imported."""

from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

from django.apps import apps
from django.db import models

from wasl.foundation.language.folding import fold
from wasl.relations.people.as_one import PLAIN, AsOne
from wasl.relations.people.models import Merge, Person

Row = dict[str, Any]  # Any: columns differ in type


@dataclass(frozen=True)
class Pointing:
    """Columns of a model by which its rows point to a person: one, or two that make a pair."""

    model: type[models.Model]
    columns: tuple[str, ...]
    as_one: AsOne

    @cached_property
    def label(self) -> str:
        return self.model._meta.label_lower  # noqa: SLF001 - Django's documented API

    @cached_property
    def name(self) -> str:
        return f"{self.label}.{'+'.join(self.columns)}"

    @property
    def is_key(self) -> bool:
        """Whether the person is the row's own key: such a row is copied, since it cannot go without being another."""
        return self.model._meta.pk is not None and self.columns == (self.model._meta.pk.attname,)  # noqa: SLF001

    @cached_property
    def unique_keys(self) -> list[tuple[str, ...]]:
        """Sets of columns with the person in them that no two rows may share."""
        meta = self.model._meta  # noqa: SLF001
        keys: list[tuple[str, ...]] = [(field.attname,) for field in meta.concrete_fields if field.unique]
        constraints = [
            one for one in meta.constraints if isinstance(one, models.UniqueConstraint) and not one.condition
        ]
        keys += [tuple(self.attname(name) for name in one.fields) for one in constraints]
        return [key for key in keys if set(self.columns) & set(key)]

    @cached_property
    def same_key(self) -> tuple[str, ...]:
        return tuple(self.attname(name) for name in self.as_one.same)

    @cached_property
    def taken_over(self) -> tuple[str, ...]:
        return tuple(self.attname(name) for name in self.as_one.taken_over)

    @property
    def read(self) -> tuple[str, ...]:
        """Columns that decide whether a row goes over."""
        columns = [*self.columns, *(column for key in self.unique_keys for column in key), *self.same_key]
        return tuple(dict.fromkeys(["pk", *columns, *self.taken_over]))

    def attname(self, name: str) -> str:
        return str(self.model._meta.get_field(name).attname)  # type: ignore[union-attr]  # noqa: SLF001 - concrete

    def rows_of(self, person_id: int) -> "models.QuerySet[models.Model]":
        asked = models.Q(*[(column, person_id) for column in self.columns], _connector=models.Q.OR)
        return self.model._default_manager.filter(asked)  # noqa: SLF001

    def placed(self, row: Row, old: int, new: int) -> Row | None:
        """The row's columns as they are with the new person; None where it would be a pair with oneself."""
        people = [new if row[column] == old else row[column] for column in self.columns]
        if len(people) != len(set(people)):
            return None
        return dict(zip(self.columns, sorted(people), strict=True))

    def keys_of(self, row: Row) -> list[tuple[object, ...]]:
        """What the row is known by; a blank in a unique key is equal to nothing."""
        keys: list[tuple[object, ...]] = [
            (key, *values) for key in self.unique_keys if None not in (values := [row[column] for column in key])
        ]
        if self.same_key:
            keys.append(("same", row[self.columns[0]], *(_folded(row[column]) for column in self.same_key)))
        return keys


@cache
def every_pointing() -> tuple[Pointing, ...]:
    """All of them, but what is derived and the merges themselves."""
    found: dict[str, Pointing] = {}
    for relation in Person._meta.get_fields(include_hidden=True):  # noqa: SLF001
        if not isinstance(relation, models.ManyToOneRel) or relation.field.name == "merged_into":
            continue
        model, field = relation.related_model, relation.field
        as_one: AsOne = getattr(model, "as_one", PLAIN)
        if isinstance(model, str) or model is Merge or as_one.is_derived:
            continue
        pointing = Pointing(model, _columns(model, as_one) if field.name in as_one.pair else (field.attname,), as_one)
        found[pointing.name] = pointing
    return tuple(found[name] for name in sorted(found))


def pointing_named(name: str) -> Pointing | None:
    """The one that a merge remembers under that name; None where no such column is known any more."""
    return next((pointing for pointing in every_pointing() if pointing.name == name), None)


def model_of(label: str) -> type[models.Model]:
    """Raises LookupError."""
    return apps.get_model(label)


def _columns(model: type[models.Model], as_one: AsOne) -> tuple[str, ...]:
    return tuple(str(model._meta.get_field(name).attname) for name in as_one.pair)  # type: ignore[union-attr]  # noqa: SLF001


def _folded(value: object) -> object:
    return fold(value) if isinstance(value, str) else value
