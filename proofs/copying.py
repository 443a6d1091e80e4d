"""Owners with the network of another one, copied inside the database: `python -m proofs.copying EMAIL COUNT`.

To bring five thousand people with their contacts in takes twenty seconds, and fifty times as long for fifty owners. What is asked of many
owners is how they are served beside each other, and not how their people came.
"""

import os
import sys
from typing import Any

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "wasl.project.settings")
django.setup()

from django.apps import apps  # noqa: E402 - Django comes first
from django.core.management.color import no_style  # noqa: E402
from django.db import connection, transaction  # noqa: E402
from django.db.models import AutoField, Field, Max, Model  # noqa: E402

from proofs.homes import PASSWORD  # noqa: E402
from wasl.foundation.accounts.actions import create_owner  # noqa: E402
from wasl.foundation.accounts.models import Owned, User  # noqa: E402
from wasl.foundation.statistics import refresh_statistics  # noqa: E402
from wasl.foundation.walls.scope import acting_for_all_owners  # noqa: E402

AnyField = Field[Any, Any]

TOLD_BY_NUMBER = "row_id"
"""Where the search and the index of names say which row they are of, without a key."""


@acting_for_all_owners()
def main(email: str, copies: int) -> None:
    """So many owners more, each with all that the one of that address has."""
    copy_owner(User.objects.get(email=email), copies)
    refresh_statistics()


def copy_owner(owner: User, copies: int) -> list[User]:
    """New owners with the rows of this one; their keys are hers, moved beyond all that there are."""
    models = _models_of_owners()
    numbered = [model for model in models if isinstance(_meta(model).pk, AutoField)]
    step = 1 + max(_meta(model).base_manager.aggregate(last=Max("pk"))["last"] or 0 for model in numbered)
    made = []
    for number in range(1, copies + 1):
        with transaction.atomic():
            other = create_owner(email=f"copy-{number}-{owner.email}", name=f"منى {number}", password=PASSWORD)
            for model in models:
                _copy(model, owner, other, number * step, models)
        made.append(other)
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), numbered):
            cursor.execute(statement)
    return made


def _models_of_owners() -> list[type[Model]]:
    """Those whose rows are an owner's, and those whose rows belong to such a row."""
    every = [model for model in apps.get_models(include_auto_created=True) if _meta(model).app_label != "accounts"]
    return [model for model in every if issubclass(model, Owned) or _holder(model)]


def _holder(model: type[Model]) -> AnyField | None:
    """The column of a row without an owner that says to which of an owner's rows it belongs."""
    return next((one for one in _meta(model).concrete_fields if _is_of_an_owner(one) and not one.null), None)


def _is_of_an_owner(field: AnyField) -> bool:
    return isinstance(field.related_model, type) and issubclass(field.related_model, Owned)


def _copy(model: type[Model], owner: User, other: User, moved: int, models: list[type[Model]]) -> None:
    quote, fields, holder = connection.ops.quote_name, _meta(model).concrete_fields, _holder(model)
    columns = ", ".join(quote(field.column) for field in fields)
    values = ", ".join(_value(field, other, moved, models) for field in fields)
    whose = "owner_id = %s"
    if holder and not issubclass(model, Owned):
        above = _meta(holder.related_model)
        rows = f"SELECT {quote(above.pk.column)} FROM {quote(above.db_table)} WHERE {whose}"
        whose = f"{quote(holder.column)} IN ({rows})"
    table = quote(_meta(model).db_table)
    with connection.cursor() as cursor:
        cursor.execute(f"INSERT INTO {table} ({columns}) SELECT {values} FROM {table} WHERE {whose}", [owner.pk])


def _value(field: AnyField, other: User, moved: int, models: list[type[Model]]) -> str:
    column = connection.ops.quote_name(field.column)
    if field.related_model is User:
        return str(other.pk) if field.column == "owner_id" else column
    is_key = field.primary_key or field.name == TOLD_BY_NUMBER or field.related_model in models
    return f"{column} + {moved}" if is_key else column


def _meta(model: Any) -> Any:  # Any: the stubs know no manager of it
    return model._meta  # noqa: SLF001  # Django's documented API


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
