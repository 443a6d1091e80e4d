"""How a row leads to its owner: the key by which it goes with her."""

from collections.abc import Iterator
from typing import Any

from django.contrib.auth import get_user_model
from django.db import models

Model = type[models.Model]
Key = models.ForeignKey[Any, Any]  # Any: whatever the key leads to


def way_to_owner(model: Model, seen: frozenset[Model] = frozenset()) -> Key | None:
    """The key by which a row of the model goes with its owner: to her, or to a row that goes with her."""
    owner = get_user_model()
    goes_with = [key for key in keys_of(model) if key.remote_field.on_delete is models.CASCADE and not key.null]
    for key in sorted(goes_with, key=lambda key: target_of(key) is not owner):
        target = target_of(key)
        if target is owner or (target not in seen and way_to_owner(target, seen | {model})):
            return key
    return None


def keys_of(model: Model) -> Iterator[Key]:
    fields = model._meta.concrete_fields  # noqa: SLF001 - Django's documented API
    return (field for field in fields if isinstance(field, models.ForeignKey))


def target_of(key: Key) -> Model:
    target = key.related_model
    assert not isinstance(target, str), "the models are loaded"
    return target
