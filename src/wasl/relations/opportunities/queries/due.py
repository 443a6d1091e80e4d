"""What openings ask of a day: a deadline, an interview, how it went, an answer that does not come."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.db.models import Q, QuerySet

from wasl.foundation.accounts.models import User
from wasl.foundation.compiled import compiled
from wasl.relations.opportunities import rules
from wasl.relations.opportunities.models import Interview, Opening

MOST = 300
"""Rows read for one day: many more than it can show."""


@dataclass(frozen=True, slots=True)
class OpeningDue:
    """Something about an opening that no person is asked about; `starts_at` is an interview's moment."""

    kind: rules.Matter
    row_id: int
    title: str
    due_on: date
    starts_at: datetime | None = None
    place: str = ""


def actions_due(owner: User, now: datetime) -> list[OpeningDue]:
    """At that moment of the owner's day; silent where she put it off. Two queries, one where nothing is open."""
    zone, day = ZoneInfo(owner.preferences.time_zone), now.date()
    found = _asking(owner, day)
    if not found:
        return []
    talks = _talks(found, now)
    return [due for row in found if (due := _due(row, talks.get(row.pk), now, zone))]


@compiled
def _asking(owner: User, day: date) -> QuerySet[Opening]:
    rows = Opening.objects.of(owner).open().filter(Q(asks_from=None) | Q(asks_from__lte=day))
    return rows.order_by("-stage_on", "-pk")[:MOST]


def _talks(rows: list[Opening], now: datetime) -> dict[int, Interview]:
    """Of each the next interview, or the last one where none is to come."""
    talks: dict[int, Interview] = {}
    for one in Interview.objects.filter(opening__in=rows, deleted_at=None).order_by("-at", "-pk"):
        known = talks.get(one.opening_id)
        if known is None or one.at + rules.INTERVIEW_LENGTH > now:
            talks[one.opening_id] = one
    return talks


def _due(row: Opening, talk: Interview | None, now: datetime, zone: ZoneInfo) -> OpeningDue | None:
    at = talk.at.astimezone(zone) if talk else None
    standing = rules.Standing(row.stage, row.stage_on, row.deadline, at, bool(talk and talk.went))
    due = rules.due_of(standing, now)
    if due is None:
        return None
    of_talk = due[0] in {"opening-interview", "opening-after"} and talk is not None
    title = f"{row.title} · {row.organisation}" if row.organisation else row.title
    return OpeningDue(due[0], row.pk, title, due[1], at if of_talk else None, talk.place if of_talk and talk else "")
