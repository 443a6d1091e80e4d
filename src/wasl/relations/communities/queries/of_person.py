"""What the owner and a person share: communities of both, events that both were or will be at."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from django.db.models import QuerySet

from wasl.foundation.accounts.models import User
from wasl.foundation.compiled import compiled
from wasl.relations.communities.models import Attendance, Fellow
from wasl.relations.people.models import Affiliation

SHOWN = 8


class Shared(NamedTuple):
    """A community, with what the person is there."""

    id: int
    name: str
    role: str


class SharedEvent(NamedTuple):
    id: int
    title: str
    starts_at: datetime
    was_met: bool


@dataclass(frozen=True)
class InCommon:
    communities: list[Shared]
    coming: list[SharedEvent]
    past: list[SharedEvent]

    @property
    def is_empty(self) -> bool:
        return not (self.communities or self.coming or self.past)


def in_common(owner: User, person_id: int, now: datetime) -> InCommon:
    """Four queries."""
    found = {row[0]: Shared(*row) for row in _fellowships(owner, person_id)}
    for row in _through_work(owner, person_id):
        found.setdefault(row[0], Shared(*row))
    return InCommon(
        communities=sorted(found.values(), key=lambda one: one.name),
        coming=[_event(*row) for row in _coming(owner, person_id, now)],
        past=[_event(*row) for row in _past(owner, person_id, now)],
    )


@compiled
def _fellowships(owner: User, person_id: int) -> QuerySet[Fellow, tuple[int, str, str]]:
    rows = Fellow.objects.filter(community__owner=owner, community__deleted_at=None, person=person_id)
    return rows.values_list("community_id", "community__name", "role")


@compiled
def _through_work(owner: User, person_id: int) -> QuerySet[Affiliation, tuple[int, str, str]]:
    rows = Affiliation.objects.of(owner).filter(
        person=person_id, until="", organisation__communities__deleted_at=None, organisation__communities__isnull=False
    )
    return rows.values_list("organisation__communities", "organisation__communities__name", "role")


@compiled
def _coming(owner: User, person_id: int, now: datetime) -> QuerySet[Attendance, Any]:  # Any: columns
    rows = _attended(owner, person_id).filter(event__starts_at__gte=now).order_by("event__starts_at", "id")
    return rows.values_list(*_COLUMNS)[:SHOWN]


@compiled
def _past(owner: User, person_id: int, now: datetime) -> QuerySet[Attendance, Any]:  # Any: columns
    rows = _attended(owner, person_id).filter(event__starts_at__lt=now).order_by("-event__starts_at", "-id")
    return rows.values_list(*_COLUMNS)[:SHOWN]


def _attended(owner: User, person_id: int) -> QuerySet[Attendance]:
    rows = Attendance.objects.filter(event__owner=owner, event__deleted_at=None, person=person_id)
    return rows.exclude(event__title="").filter(event__is_cancelled=False)


_COLUMNS = ("event_id", "event__title", "event__starts_at", "met_at")


def _event(event_id: int, title: str, starts_at: datetime, met_at: datetime | None) -> SharedEvent:
    return SharedEvent(event_id, title, starts_at, bool(met_at))
