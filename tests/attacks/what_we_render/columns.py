"""Every column of text that people or files write, filled with what an attacker would write there."""

from collections.abc import Sequence
from contextlib import suppress

from django.apps import apps
from django.db import IntegrityError, models, transaction

KEPT_BY_THE_PROGRAM = {
    "after", "asked", "body", "code", "country", "currency", "default_country", "digest", "email", "extras", "fingerprint", "forced_format", "form",
    "format", "handle", "key", "kind", "language", "last_channel", "matching_name", "media_type", "met_on", "model", "months", "packed",
    "page_key", "password", "path", "platform", "polish_at", "print", "quiet_days", "refusal", "same_as", "scheme", "since", "sort_key",
    "step", "time_zone", "token_digest", "uid", "until", "weekend", "which",
}  # fmt: skip
"""Columns of text that no hand and no file writes freely: codes, days, keys, figures."""


def fill_columns(texts: Sequence[str], *, but_for: str) -> int:
    """Every other column, in every row that does not hold `but_for`; gives how many were filled. What the database refuses stays."""
    columns = [
        (model, field)
        for model in apps.get_models()
        if model.__module__.startswith("wasl.")
        for field in model._meta.concrete_fields
        if isinstance(field, models.CharField | models.TextField)
        and not field.choices
        and field.name not in KEPT_BY_THE_PROGRAM
    ]
    return sum(_fill(model, field, texts, but_for) for model, field in columns)


def _fill(model: type[models.Model], field: models.Field, texts: Sequence[str], but_for: str) -> bool:
    filled = False
    for n, (key, kept) in enumerate(model._base_manager.order_by("pk").values_list("pk", field.name)):
        text = f"{texts[n % len(texts)]} {key}"  # each its own, where a name may stand but once
        if but_for not in (kept or "") and (field.max_length is None or len(text) <= field.max_length):
            with suppress(IntegrityError), transaction.atomic():
                filled = bool(model._base_manager.filter(pk=key).update(**{field.name: text})) or filled
    return filled
