"""Who tells of a row besides the source that made it: when that one is taken back, the row passes to the next."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from functools import cache

import numpy as np
from django.apps import apps
from django.db import models, transaction

from wasl.foundation.accounts.models import User
from wasl.foundation.sources.actions import tell_again
from wasl.foundation.sources.models import RowsOfSource, Source, Telling
from wasl.foundation.sources.runs import Ids, ids_in
from wasl.relations.network.intake import pass_sightings_on
from wasl.relations.network.models import Evidence

ROWS_AT_ONCE = 1000
_NOTHING = np.empty(0, dtype=np.int64)

Model = type[models.Model]


@cache
def models_with_source() -> tuple[Model, ...]:
    """Every model whose rows name the source that made them."""
    return tuple(model for model in apps.get_models() if _names_source(model))


def _names_source(model: Model) -> bool:
    field = next((field for field in model._meta.concrete_fields if field.name == "source"), None)  # noqa: SLF001 - Django's documented API
    return field is not None and field.related_model is Source and model._meta.app_label not in {"importers", "sources"}  # noqa: SLF001


def has_made_anything(source: Source) -> bool:
    made = (model._default_manager.filter(source=source).exists() for model in models_with_source())  # noqa: SLF001
    return source.filled_fields.exists() or any(made)


def ids_of(rows: "models.QuerySet[RowsOfSource]") -> dict[str, Ids]:
    """All the ids that these hold, by the label of their model."""
    found: dict[str, list[Ids]] = defaultdict(list)
    for label, runs in rows.values_list("model", "row_ids"):
        found[label].append(ids_in(runs))
    return {label: np.unique(np.concatenate(some)) for label, some in found.items()}


@transaction.atomic
def hand_tellings(source: Source, heir: Source) -> None:
    """Let another source tell of what this one told of again, each row once."""
    already = ids_of(heir.tellings.all())
    for label, told in ids_of(source.tellings.all()).items():
        model = apps.get_model(label)
        own = model._default_manager.filter(source=heir).values_list("pk", flat=True)  # noqa: SLF001
        news = np.setdiff1d(np.setdiff1d(told, np.fromiter(own, dtype=np.int64)), already.get(label, told[:0]))
        tell_again(heir, model, news.tolist())
    source.tellings.all().delete()


def pass_on(owner: User, source_ids: Collection[int], brought: dict[str, Ids]) -> Iterator[int]:
    """Make rows of these sources, and rows that were brought, those of the next source that told of them.

    Each step is a transaction; gives how many rows were gone through. What passes on is taken out of `brought`.
    """
    standing = Telling.objects.filter(source__owner=owner, source__undone_at=None).exclude(source__in=source_ids)
    # What came with an archive goes with it: its sources, and what it says that sources told of which were here.
    going = set(brought.get("sources.source", _NOTHING).tolist())
    said = set(brought.get("sources.telling", _NOTHING).tolist())
    for telling in standing.order_by("source_id", "pk").select_related("source"):
        if telling.source_id in going or telling.pk in said:
            continue
        model = apps.get_model(telling.model)
        told = ids_in(telling.row_ids)
        for start in range(0, len(told), ROWS_AT_ONCE):
            some = told[start : start + ROWS_AT_ONCE]
            came = np.intersect1d(some, brought.get(telling.model, some[:0]))
            with transaction.atomic():
                _pass(model, some.tolist(), came.tolist(), source_ids, telling.source)
            if len(came):
                brought[telling.model] = np.setdiff1d(brought[telling.model], came)
            yield len(some)


def _pass(model: Model, some: Sequence[int], came: Sequence[int], source_ids: Collection[int], heir: Source) -> None:
    theirs = models.Q(pk__in=some, source__in=source_ids) | models.Q(pk__in=came)
    rows = model._default_manager.filter(theirs)  # noqa: SLF001
    if model is Evidence:
        pass_sightings_on(list(rows.values_list("pk", flat=True)), heir)
    else:
        rows.update(source=heir)
