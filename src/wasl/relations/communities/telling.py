"""Communities and events as JSON tells them."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.utils import timezone

from wasl.relations.communities.queries import CommunityLine, EventLine

Told = dict[str, Any]  # Any: JSON


def communities_told(lines: Iterable[CommunityLine]) -> list[Told]:
    return [
        {
            "id": line.id,
            "name": line.name,
            "kind": line.kind,
            "standing": line.standing,
            "place": line.place,
            "link": line.link,
            "number": line.number,
            "role": line.role,
            "since": line.since.isoformat() if line.since else None,
            "until": line.until.isoformat() if line.until else None,
            "dues": str(line.dues) if line.dues is not None else None,
            "currency": line.currency,
            "period": line.period,
            "renewal_on": line.renewal_on.isoformat() if line.renewal_on else None,
            "people": line.people,
        }
        for line in lines
    ]


def events_told(lines: Iterable[EventLine]) -> list[Told]:
    return [
        {
            "id": line.id,
            "title": line.title,
            "kind": line.kind,
            "starts_at": _told(line.starts_at),
            "ends_at": _told(line.ends_at) if line.ends_at else None,
            "place": line.place,
            "link": line.link,
            "answer": line.reply,
            "community": {"id": line.community[0], "name": line.community[1]} if line.community else None,
            "cancelled": line.is_cancelled,
            "people": line.people,
            "wanted": line.wanted,
            "met": line.met,
        }
        for line in lines
    ]


def _told(moment: datetime) -> str:
    return timezone.localtime(moment).isoformat(timespec="minutes")
