"""Who mourns, and until when: nothing joyful is proposed to them."""

from collections.abc import Collection, Mapping
from datetime import date, timedelta

from django.db.models import QuerySet

from wasl.foundation.accounts.models import User
from wasl.foundation.compiled import compiled
from wasl.relations.occasions.models import LifeEvent
from wasl.relations.occasions.rules.courses import LONGEST_MOURNING_DAYS, mourns_until


def mourners(owner: User, first: date, last: date, person_ids: Collection[int] | None = None) -> Mapping[int, date]:
    """People who mourn on some day between the two, with the last day of it. One query."""
    found: dict[int, date] = {}
    for person_id, on, days in _mournings(owner, first, last, person_ids):
        until = mourns_until(on, days)
        if until and until >= first:
            found[person_id] = max(until, found.get(person_id, until))
    return found


@compiled
def _mournings(
    owner: User, first: date, last: date, person_ids: Collection[int] | None
) -> QuerySet[LifeEvent, tuple[int, date, int]]:
    rows = LifeEvent.objects.of(owner).present()
    rows = rows.filter(on__gte=first - timedelta(days=LONGEST_MOURNING_DAYS), on__lte=last, mourning_days__gt=0)
    if person_ids is not None:
        rows = rows.filter(person_id__in=person_ids)
    return rows.values_list("person_id", "on", "mourning_days")


def is_silent(mourning: Mapping[int, date], person_id: int, on: date) -> bool:
    """Whether a joyful greeting on that day would come into a house of mourning."""
    until = mourning.get(person_id)
    return until is not None and on <= until
