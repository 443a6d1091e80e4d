"""Entries of the index whose row is gone: no key of the database watches over them."""

from django.db.models import Exists, Model, OuterRef, QuerySet

from wasl.foundation.search.models import Document
from wasl.foundation.walls.scope import acting_for_all_owners
from wasl.overviews.search.kinds import INDEXED, KINDS


@acting_for_all_owners()
def dangling_entries() -> int:
    """How many there are, of every owner."""
    return sum(
        Document.objects.filter(~Exists(_rows_of(kind).filter(pk=OuterRef("row_id"))), kind=kind).count()
        for kind in INDEXED
    )


def _rows_of(kind: str) -> "QuerySet[Model]":
    return KINDS[kind].model._default_manager.all()  # noqa: SLF001 - Django's documented API
