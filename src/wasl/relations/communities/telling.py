"""Communities and events as JSON tells them."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.utils import timezone

from wasl.relations.communities.models import KeptPaper
from wasl.relations.communities.queries import CommunityLine, ContributionLine, EventLine, ResourceLine
from wasl.relations.communities.queries.volunteering import Volunteering

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


def resources_told(lines: Iterable[ResourceLine]) -> list[Told]:
    return [
        {
            "id": line.id,
            "title": line.title,
            "kind": line.kind,
            "place": line.place,
            "link": line.link,
            "what_for": line.what_for,
            "community": {"id": line.community[0], "name": line.community[1]} if line.community else None,
            "person": {"id": line.person[0], "name": line.person[1]} if line.person else None,
            "used_on": line.used_on.isoformat() if line.used_on else None,
            "uses": line.uses,
            "shared_with": line.shares,
        }
        for line in lines
    ]


def papers_told(papers: Iterable[KeptPaper]) -> list[Told]:
    """Without what is in them."""
    return [
        {
            "id": paper.pk,
            "name": paper.name,
            "media_type": paper.media_type,
            "size": paper.size,
            "added_at": _told(paper.added_at),
        }
        for paper in papers
    ]


def contribution_told(line: ContributionLine) -> Told:
    return {
        "id": line.id,
        "what": line.what,
        "role": line.role,
        "hours": line.minutes / 60,
        "first_on": line.first_on.isoformat(),
        "last_on": line.last_on.isoformat() if line.last_on else None,
        "community": {"id": line.community[0], "name": line.community[1]} if line.community else None,
        "people": [{"id": person_id, "name": name} for person_id, name in line.people],
    }


def volunteering_told(found: Volunteering) -> Told:
    return {
        "contributions": [contribution_told(line) for line in found.lines],
        "by_year": [{"year": one.key, "hours": float(one.hours), "times": one.times} for one in found.by_year],
        "by_community": [
            {"id": one.key or None, "name": one.label, "hours": float(one.hours), "times": one.times}
            for one in found.by_community
        ],
    }


def _told(moment: datetime) -> str:
    return timezone.localtime(moment).isoformat(timespec="minutes")
