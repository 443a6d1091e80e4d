"""Followed organisations as a program reads them."""

from collections.abc import Iterable
from typing import Any

from wasl.relations.opportunities.telling import openings_told
from wasl.relations.organisations.queries import FollowedLine, OrganisationPage

Row = dict[str, Any]  # Any: JSON


def followed_told(lines: Iterable[FollowedLine]) -> list[Row]:
    return [line_told(line) for line in lines]


def line_told(line: FollowedLine) -> Row:
    return {
        "id": line.id,
        "name": line.name,
        "site": line.site,
        "feed": line.feed,
        "note": line.note,
        "people": line.people,
        "newest": {"title": line.title, "at": line.at.isoformat()} if line.at else None,
        "read_at": line.read_at.isoformat() if line.read_at else None,
        "refusal": line.refusal or None,
        "is_gone": line.is_gone,
    }


def organisation_told(page: OrganisationPage) -> Row:
    """Everything of one."""
    return line_told(page.line) | {
        "news": [
            {
                "title": one.news.title,
                "text": one.news.text,
                "link": one.news.link,
                "at": one.news.at.isoformat(),
                "named": [{"id": pk, "name": name} for pk, name in one.named],
            }
            for one in page.news
        ],
        "known": [
            {
                "person": {"id": one.id, "name": one.name},
                "role": one.role,
                "warmth": one.warmth,
                "contact_days": one.contact_days,
                "draft": one.first.words if one.first else "",
            }
            for one in page.people
        ],
        "openings": openings_told(page.openings),
        "drafts": dict(page.office),
    }
