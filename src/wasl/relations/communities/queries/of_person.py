"""What the owner and a person share: communities of both, events that both were or will be at."""

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from wasl.foundation.accounts.models import User
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
    fellows = Fellow.objects.filter(community__owner=owner, community__deleted_at=None, person=person_id)
    found = {row[0]: Shared(*row) for row in fellows.values_list("community_id", "community__name", "role")}
    working = Affiliation.objects.of(owner).filter(
        person=person_id, until="", organisation__communities__deleted_at=None, organisation__communities__isnull=False
    )
    for row in working.values_list("organisation__communities", "organisation__communities__name", "role"):
        found.setdefault(row[0], Shared(*row))
    rows = Attendance.objects.filter(event__owner=owner, event__deleted_at=None, person=person_id)
    rows = rows.exclude(event__title="").filter(event__is_cancelled=False)
    coming = rows.filter(event__starts_at__gte=now).order_by("event__starts_at", "id")
    past = rows.filter(event__starts_at__lt=now).order_by("-event__starts_at", "-id")
    return InCommon(
        sorted(found.values(), key=lambda one: one.name), *([_event(*row) for row in some] for some in (
            coming.values_list(*_COLUMNS)[:SHOWN], past.values_list(*_COLUMNS)[:SHOWN]
        ))
    )  # fmt: skip


_COLUMNS = ("event_id", "event__title", "event__starts_at", "met_at")


def _event(event_id: int, title: str, starts_at: datetime, met_at: datetime | None) -> SharedEvent:
    return SharedEvent(event_id, title, starts_at, bool(met_at))
