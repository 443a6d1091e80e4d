"""What discussions ask of a day: one that is live, a next step."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from django.db.models import Q, QuerySet

from wasl.foundation.accounts.models import User
from wasl.foundation.compiled import compiled
from wasl.relations.discussions import rules
from wasl.relations.discussions.models import Discussion

MOST = 100


@dataclass(frozen=True, slots=True)
class DiscussionDue:
    """Something about a discussion that no person is asked about; `title` is the topic, or the step."""

    kind: rules.Matter
    row_id: int
    title: str
    due_on: date


def actions_due(owner: User, now: datetime) -> list[DiscussionDue]:
    """At that moment of the owner's day. One query."""
    zone = ZoneInfo(owner.preferences.time_zone)
    return [due for row in _near(owner, now, now.date()) if (due := _due(row, now, zone))]


@compiled
def _near(owner: User, now: datetime, day: date) -> QuerySet[Discussion]:
    live = Q(starts_at__gte=now - timedelta(days=2), starts_at__lte=now + timedelta(days=rules.LIVE_AHEAD_DAYS + 2))
    stepping = ~Q(next_step="") & Q(next_on__lte=day)
    return Discussion.objects.of(owner).open().filter(live | stepping).order_by("starts_at", "pk")[:MOST]


def _due(row: Discussion, now: datetime, zone: ZoneInfo) -> DiscussionDue | None:
    starts_at = row.starts_at.astimezone(zone) if row.starts_at else None
    ends_at = row.ends_at.astimezone(zone) if row.ends_at else None
    due = rules.due_of(rules.Standing(starts_at, ends_at, row.next_step, row.next_on, row.asks_from), now)
    if due is None:
        return None
    title = row.topic if due[0] == "discussion-live" else f"{row.topic} · {row.next_step}"
    return DiscussionDue(due[0], row.pk, title, due[1])
