"""Whom Today speaks of to prepare for, before what meeting, and after which."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import Exists, OuterRef, Q, QuerySet

from wasl.foundation.accounts.models import User
from wasl.foundation.compiled import compiled
from wasl.relations.communities.models import Attendance
from wasl.relations.interactions.models import Answer
from wasl.relations.preparation import rules
from wasl.relations.preparation.models import OPEN, Question, State, Target

MOST = 200
"""Rows read for one day: many more than it can show."""


@dataclass(frozen=True, slots=True)
class TargetDue:
    """Somebody to prepare for, to meet, or who was met. `person_id` is 0 for a name alone."""

    kind: rules.Kind
    target_id: int
    person_id: int
    name: str
    due_on: date


def actions_due(owner: User, day: date) -> list[TargetDue]:
    """Of people, those who were not answered for; of names alone, all. Three queries; one where nobody is listed."""
    found = [due for due in _read(owner, day) if due]
    if not found:
        return []
    silenced = _silenced(owner, day, {due.person_id for due in found})
    return [due for due in found if not {(due.person_id, due.kind), (due.person_id, "")} & silenced]


def _read(owner: User, day: date) -> list[TargetDue | None]:
    told = _listed(owner, day)
    ids = [row[1] for row in told if row[1]]
    meetings = _meetings(owner, ids, day) if ids else {}
    return [_due(row, meetings.get(row[1]), day) for row in told]


@compiled
def _listed(owner: User, day: date) -> QuerySet[Target, Any]:  # Any: columns
    waiting = Question.objects.filter(target=OuterRef("pk"), deleted_at=None, done_on=None)
    open_or_fresh = Q(state__in=OPEN) | Q(state=State.MET, outcome="", settled_on__gte=day - rules.ASKED_WITHIN)
    rows = Target.objects.of(owner).present().filter(open_or_fresh).filter(_is_of_a_person())
    columns = (
        "id", "person_id", "person__display_name", "name", "state", "meet_by", "meeting_on", "settled_on", "outcome",
        "waits",
    )  # fmt: skip
    told: QuerySet[Target, Any] = rows.annotate(waits=Exists(waiting)).order_by("meet_by", "id").values_list(*columns)
    return told[:MOST]


def _is_of_a_person() -> Q:
    return Q(person=None) | Q(person__is_organisation=False)


def _due(row: tuple, met_on: date | None, day: date) -> TargetDue | None:  # type: ignore[type-arg]  # the columns of `_read`
    target_id, person_id, person_name, name, state, meet_by, meeting_on, settled_on, outcome, waits = row
    is_prepared = state == State.READY or not waits
    standing = rules.Standing(state, meet_by, met_on or meeting_on, settled_on, bool(outcome), is_prepared)
    due = rules.due_of(standing, day)
    return TargetDue(due[0], target_id, person_id or 0, person_name or name, due[1]) if due else None


def _meetings(owner: User, person_ids: Collection[int], day: date) -> dict[int, date]:
    """Of each the first day, today or tomorrow, on which the calendar names her. One query."""
    zone = ZoneInfo(owner.preferences.time_zone)
    first = datetime.combine(day, time.min, zone)
    last = datetime.combine(day + rules.MEETING_AHEAD + timedelta(days=1), time.min, zone)
    rows = Attendance.objects.filter(
        person__in=person_ids, event__owner=owner, event__is_cancelled=False, event__starts_at__gte=first,
        event__starts_at__lt=last,
    )  # fmt: skip
    found = rows.order_by("-event__starts_at").values_list("person_id", "event__starts_at")
    return {person_id: starts_at.astimezone(zone).date() for person_id, starts_at in found}


def _silenced(owner: User, day: date, person_ids: Collection[int]) -> set[tuple[int, str]]:
    """Kinds that were answered for until the day or later; an empty one for whoever was answered for on the day."""
    rows = Answer.objects.of(owner).filter(person__in=person_ids).filter(Q(on=day) | Q(until__gte=day))
    return {
        (person_id, "" if on == day else kind) for person_id, kind, on in rows.values_list("person_id", "kind", "on")
    }
