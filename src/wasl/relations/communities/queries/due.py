"""What communities and events ask for on a day: people met who wait for a word, renewals, events that come."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import Exists, OuterRef, QuerySet

from wasl.foundation.accounts.models import User
from wasl.foundation.compiled import compiled
from wasl.relations.communities import rules
from wasl.relations.communities.models import Attendance, Community, Event, ListedName
from wasl.relations.interactions.models import Participation
from wasl.relations.interactions.queries import is_silenced

MOST = 100
KIND = "met"
MOST_DAYS_OVER = timedelta(days=31)  # a course of a month is the longest that is asked about


@dataclass(frozen=True, slots=True)
class MetDue:
    """Somebody who was met at an event and waits for a word until that day. `is_new`: met there for the first time."""

    person_id: int
    event_id: int
    title: str
    met_on: date
    due_on: date
    is_new: bool


@dataclass(frozen=True, slots=True)
class MatterDue:
    """Something that no person is asked about: a renewal, an event. `next_on` is the renewal day that is proposed."""

    kind: rules.Matter
    row_id: int
    title: str
    due_on: date
    starts_at: datetime | None = None
    place: str = ""
    next_on: date | None = None


@dataclass(frozen=True)
class CommunitiesDue:
    met: list[MetDue]
    matters: list[MatterDue]


def actions_due(owner: User, day: date, now: datetime) -> CommunitiesDue:
    """What is not answered for on that day, at that moment of it. Three queries."""
    return CommunitiesDue(_met(owner, day), [*_renewals(owner, day), *_events(owner, now)])


def _met(owner: User, day: date) -> list[MetDue]:
    """Met within a fortnight, and no contact since: any at all ends it."""
    zone = ZoneInfo(owner.preferences.time_zone)
    first = datetime.combine(day - rules.FOLLOW_UP_FADES, time.min, zone)
    found: dict[int, MetDue] = {}
    for person, event_id, title, at, is_new in _met_at_events(owner, day, first, datetime.combine(day, time.min, zone)):
        met_on = at.astimezone(zone).date()
        found.setdefault(person, MetDue(person, event_id, title, met_on, rules.follow_up_by(met_on), is_new))
    return list(found.values())


@compiled
def _met_at_events(
    owner: User, day: date, first: datetime, until: datetime
) -> QuerySet[Attendance, tuple[int, int, str, datetime, bool]]:
    since = Participation.objects.filter(person=OuterRef("person"), is_personal=True, at__gt=OuterRef("met_at"))
    rows = Attendance.objects.filter(
        met_at__gte=first,
        met_at__lt=until,
        interaction__isnull=False,
        event__owner=owner,
        event__deleted_at=None,
        person__deleted_at=None,
    ).filter(~Exists(since))
    rows = rows.filter(~is_silenced(KIND, day))
    columns = ("person_id", "event_id", "event__title", "met_at", "is_new")
    return rows.order_by("-met_at", "id").values_list(*columns)[:MOST]


def _renewals(owner: User, day: date) -> Iterator[MatterDue]:
    for row in _renewed_soon(owner, day):
        if not row.until or row.until >= day:
            yield MatterDue(
                "renewal", row.pk, row.name, row.renewal_on,
                next_on=rules.next_renewal(row.renewal_on, row.period, day),
            )  # fmt: skip


@compiled
def _renewed_soon(owner: User, day: date) -> QuerySet[Any, Any]:  # Any: `renewal_on` is a day here
    rows = Community.objects.of(owner).present().filter(
        asks_from__lte=day, renewal_on__gte=day - rules.RENEWAL_FADES
    )  # fmt: skip
    return rows.order_by("renewal_on", "id")[:MOST]


def _events(owner: User, now: datetime) -> Iterator[MatterDue]:
    zone = ZoneInfo(owner.preferences.time_zone)
    local = now.astimezone(zone)
    for row in _asking(owner, local, local.date()):
        starts, ends = row.starts_at.astimezone(zone), row.ends_at.astimezone(zone) if row.ends_at else None
        seen = rules.EventSeen(starts, ends, row.reply, row.has_names or row.has_people, row.has_met)
        kind = rules.event_asks(seen, local)
        if kind:
            due_on = seen.over_at.date() if kind == "event-met" else starts.date()
            yield MatterDue(kind, row.pk, row.title, due_on, starts, row.place)


@compiled
def _asking(owner: User, now: datetime, day: date) -> QuerySet[Any, Any]:  # Any: annotated columns
    """Events about now that may be asked about, the next first."""
    attending = Attendance.objects.filter(event=OuterRef("pk"), person__deleted_at=None)
    rows = Event.objects.of(owner).present().filter(
        starts_at__gte=now - MOST_DAYS_OVER,
        starts_at__lte=now + rules.ANSWER_WITHIN,
        asks_from__lte=day,
        is_cancelled=False,
    )  # fmt: skip
    found: QuerySet[Any, Any] = rows.exclude(title="").annotate(
        has_people=Exists(attending),
        has_names=Exists(ListedName.objects.filter(event=OuterRef("pk"))),
        has_met=Exists(attending.filter(met_at__isnull=False)),
    )
    return found.order_by("starts_at", "id")[:MOST]
