"""Discussions as a program reads them."""

from collections.abc import Iterable
from typing import Any
from zoneinfo import ZoneInfo

from wasl.relations.discussions.models import View
from wasl.relations.discussions.queries import DiscussionLine, DiscussionPage

Row = dict[str, Any]  # Any: JSON


def discussions_told(lines: Iterable[DiscussionLine]) -> list[Row]:
    return [line_told(line) for line in lines]


def line_told(line: DiscussionLine) -> Row:
    zone = ZoneInfo(line.time_zone) if line.time_zone else None
    return {
        "id": line.id,
        "topic": line.topic,
        "place": line.place,
        "community": {"id": line.community_id, "name": line.community} if line.community_id else None,
        "link": line.link,
        "starts_at": line.starts_at.astimezone(zone).isoformat() if line.starts_at else None,
        "ends_at": line.ends_at.astimezone(zone).isoformat() if line.ends_at else None,
        "time_zone": line.time_zone,
        "next_step": line.next_step,
        "next_on": line.next_on.isoformat() if line.next_on else None,
        "closed_on": line.closed_on.isoformat() if line.closed_on else None,
        "views": line.views,
        "own": line.own,
        "met": line.met,
    }


def discussion_told(page: DiscussionPage) -> Row:
    """Everything of one."""
    return line_told(page.line) | {
        "note": page.discussion.note,
        "heard": [_view(one) | {"by": {"id": one.person_id, "name": one.name}} for one in page.heard],
        "said": [_view(one) for one in page.own],
        "people": [
            {"id": one.pk, "name": one.name, "note": one.note, "on": one.on.isoformat(), "person": one.person_id}
            for one, _fitting in page.met
        ],
    }


def _view(one: View) -> Row:
    return {"id": one.pk, "words": one.words, "on": one.on.isoformat()}
