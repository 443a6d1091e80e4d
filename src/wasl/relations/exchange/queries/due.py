"""Whom thanks are due: something was received, and no word followed it within a week."""

from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from django.db.models import F, Q, QuerySet
from django.db.models.functions import TruncDate

from wasl.foundation.accounts.models import User
from wasl.foundation.compiled import compiled
from wasl.relations.exchange import rules
from wasl.relations.exchange.models import Sharing
from wasl.relations.exchange.models.favours import Side
from wasl.relations.interactions.queries import is_silenced

KIND = "gratitude"
MOST = 100
"""Rows read for one day: many more than it can show."""


@dataclass(frozen=True, slots=True)
class GratitudeDue:
    """Something that came from a person without a word since. `what` is its kind, `words` those of the owner."""

    person_id: int
    what: str
    words: str
    received_on: date
    due_on: date


def actions_due(owner: User, day: date) -> list[GratitudeDue]:
    """Who may be thanked on that day, the latest received first, each once. One query."""
    return _each_once(_unthanked(owner, day, None, zone=ZoneInfo(owner.preferences.time_zone)))


def person_dues(owner: User, person_id: int, day: date) -> list[GratitudeDue]:
    """The same of one person, whatever was answered in Today. One query."""
    return _each_once(_unthanked(owner, day, person_id, zone=ZoneInfo(owner.preferences.time_zone)))


@compiled
def _unthanked(
    owner: User, day: date, person_id: int | None, *, zone: ZoneInfo
) -> QuerySet[Sharing, tuple[int, str, str, date]]:
    """Of one person, whatever was answered; else of whoever was not answered for."""
    rows = Sharing.objects.filter(
        favour__owner=owner,
        favour__side=Side.RECEIVED,
        favour__deleted_at=None,
        favour__on__gte=day - rules.THANKS_WITHIN,
        favour__on__lte=day - rules.THANKS_AFTER,
        thanked_on=None,
        person__deleted_at=None,
        person__is_organisation=False,
    )
    # The contact in which it was received is no word of thanks; any on a later day is.
    rows = rows.annotate(seen_on=TruncDate("person__contact_summary__last_at", tzinfo=zone))
    rows = rows.filter(Q(seen_on=None) | Q(seen_on__lte=F("favour__on")))
    rows = rows.filter(~is_silenced(KIND, day)) if person_id is None else rows.filter(person=person_id)
    columns = ("person_id", "favour__kind", "favour__words", "favour__on")
    return rows.order_by("-favour__on", "-favour", "id").values_list(*columns)[:MOST]


def _each_once(rows: list[tuple[int, str, str, date]]) -> list[GratitudeDue]:
    found: dict[int, GratitudeDue] = {}
    for person_id, kind, words, on in rows:
        found.setdefault(person_id, GratitudeDue(person_id, kind, words, on, on + rules.THANKS_AFTER))
    return list(found.values())
