"""What content asks of a day: a planned day that has come, else now and then a topic that would serve several people."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any, Literal
from zoneinfo import ZoneInfo

from django.db.models import QuerySet

from wasl.foundation.accounts.models import User
from wasl.foundation.compiled import compiled
from wasl.relations.content.models import Declined, Topic
from wasl.relations.content.queries.proposing import proposed_topics
from wasl.relations.content.rules import days, topics
from wasl.relations.learning.models import Goal

Matter = Literal["content-planned", "content-learned"]
CANDIDATES = 20


@dataclass(frozen=True, slots=True)
class ContentDue:
    """`row_id` is a topic, or a goal from which one could be made that would serve so many `people`."""

    kind: Matter
    row_id: int
    title: str
    due_on: date
    people: int = 0


def actions_due(owner: User, day: date) -> list[ContentDue]:
    """One at most. A constant number of queries; one where something is planned or nothing was learned lately."""
    for pk, words, planned_on, asks_from in _planned(owner, day):
        if days.is_planned_for(planned_on, asks_from, day):
            return [ContentDue("content-planned", pk, words, planned_on)]
    return _offered(owner, day)


@compiled
def _planned(owner: User, day: date) -> QuerySet[Topic, Any]:  # Any: columns
    rows = Topic.objects.of(owner).waiting().filter(planned_on__lte=day, planned_on__gte=day - days.PLAN_FADES)
    columns = ("pk", "words", "planned_on", "asks_from")
    return rows.order_by("-planned_on", "pk").values_list(*columns)[:CANDIDATES]


@compiled
def _a_goal(owner: User) -> QuerySet[Goal, int]:
    rows = Goal.objects.of(owner).present().exclude(state=Goal.State.LET_GO)
    return rows.values_list("pk", flat=True)[:1]


def _offered(owner: User, day: date) -> list[ContentDue]:
    """None within two weeks after one was taken, put off or declined."""
    if not _a_goal(owner):
        return []
    if Declined.objects.of(owner).filter(on__gt=day - days.REST).exists():
        return []
    since = datetime.combine(day - days.REST, time.max, ZoneInfo(owner.preferences.time_zone))
    if Topic.objects.of(owner).present().filter(created_at__gt=since).exists():
        return []
    one = topics.first_of(proposed_topics(owner, day), "goal", days.SERVES_FROM)
    return [ContentDue("content-learned", one.row_id, one.words, day, len(one.people))] if one else []
