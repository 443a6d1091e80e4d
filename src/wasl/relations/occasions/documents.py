"""The words by which joys and hard times are found: what happened, in both languages, and whose or what."""

from collections.abc import Collection

from django.utils.translation import override

from wasl.foundation.accounts.models import User
from wasl.foundation.search.actions import Entry, forget_rows, index_rows
from wasl.relations.occasions.models import LifeEvent

LIFE = "life"


def index_life_events(owner: User, event_ids: Collection[int]) -> None:
    """Bring the documents of these events up to date; as many as fit one statement."""
    rows = LifeEvent.objects.filter(pk__in=event_ids, deleted_at=None).order_by("pk").values_list("pk", "kind", "about")
    entries = [Entry(pk, " ".join(filter(None, (*_called(kind), about)))) for pk, kind, about in rows]
    index_rows(owner, LIFE, entries)
    forget_rows(owner, LIFE, set(event_ids) - {entry.row_id for entry in entries})


def _called(kind: str) -> list[str]:
    """Whoever writes in one language may search in the other."""
    names = []
    for language in ("ar", "en"):
        with override(language):
            names.append(str(LifeEvent.Kind(kind).label))
    return names
