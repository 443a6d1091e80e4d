"""Shows what was found of joys and hard times."""

from collections.abc import Sequence

from django.urls import reverse

from wasl.foundation.accounts.models import User
from wasl.overviews.search.found import Result
from wasl.overviews.search.highlighting import pieces
from wasl.relations.occasions.models import LifeEvent


def life_events_found(owner: User, ids: Sequence[int], q: str) -> dict[int, Result]:
    """One query."""
    rows = LifeEvent.objects.of(owner).present().filter(person__deleted_at=None).select_related("person").in_bulk(ids)
    return {row_id: _life_event(row, q) for row_id, row in rows.items()}


def _life_event(row: LifeEvent, q: str) -> Result:
    return Result(
        "life",
        "occasions",
        pieces(" · ".join(filter(None, (str(row.get_kind_display()), row.about))), q),
        reverse("occasions:person", args=[row.person_id]) + "#events",
        people=(row.person.display_name,),
        on=row.on,
    )
