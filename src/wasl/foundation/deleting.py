"""Many rows out of a table at once, with what hangs on them: some statements for hundreds of rows.

Django's own deletion loads each row and the rows around it. This does what its keys say (CASCADE, SET_NULL) without.
"""

from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

from django.db import connection, models, transaction

Model = type[models.Model]
Key = models.ForeignKey[Any, Any]  # Any: whatever the key leads to

ROWS_AT_ONCE = 500


def delete_in_portions(
    rows: "models.QuerySet[Any]", forget: Callable[[list[Any]], object] | None = None
) -> int:  # Any: of whichever model
    """Delete rows for good, some hundreds a transaction; in each, `forget` lets go of their keys first. Gives how many."""
    ids = list(rows.order_by("pk").values_list("pk", flat=True).distinct())
    for start in range(0, len(ids), ROWS_AT_ONCE):
        some = ids[start : start + ROWS_AT_ONCE]
        with transaction.atomic():
            if forget:
                forget(some)
            delete_rows(rows.model, some)
    return len(ids)


def delete_rows(model: Model, ids: Sequence[Any]) -> None:  # Any: primary keys
    """Delete the rows of these keys; as many as fit one statement. Run inside a transaction."""
    if not ids:
        return
    for key in keys_to(model):
        pointing = key.model._base_manager.filter(**{f"{key.name}__in": ids})  # noqa: SLF001 - Django's documented API
        if key.remote_field.on_delete is models.SET_NULL:
            pointing.update(**{key.name: None})
        elif keys_to(key.model):
            delete_rows(key.model, list(pointing.values_list("pk", flat=True)))
        else:
            _delete(pointing)
    _delete(model._base_manager.filter(pk__in=ids))  # noqa: SLF001


@cache
def keys_to(model: Model) -> tuple[Key, ...]:
    """The foreign keys that lead to the model. Raises AssertionError for one that does neither of the two."""
    relations = model._meta.get_fields(include_hidden=True)  # noqa: SLF001
    keys = [relation.field for relation in relations if isinstance(relation, models.ManyToOneRel)]
    assert all(key.remote_field.on_delete in {models.CASCADE, models.SET_NULL} for key in keys), model
    return tuple(keys)


def _delete(rows: "models.QuerySet[Any]") -> None:  # Any: of whichever model
    rows._raw_delete(connection.alias)  # noqa: SLF001 - what Django itself deletes by
