"""Openings as a program reads them."""

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from wasl.relations.communities.telling import papers_told
from wasl.relations.opportunities.queries.came import CameThrough
from wasl.relations.opportunities.queries.helping import Helper
from wasl.relations.opportunities.queries.openings import OpeningLine, OpeningPage
from wasl.relations.opportunities.rules import Share
from wasl.relations.opportunities.wording import share_name

Row = dict[str, Any]  # Any: JSON
ISOLATES = dict.fromkeys((0x2068, 0x2069))
"""What keeps names apart where letters are drawn; a program reads them as they are."""


def openings_told(lines: Iterable[OpeningLine]) -> list[Row]:
    return [opening_told(line) for line in lines]


def opening_told(line: OpeningLine) -> Row:
    return {
        "id": line.id,
        "title": line.title,
        "organisation": line.organisation,
        "place": line.place,
        "pay": line.pay,
        "stage": line.stage,
        "stage_on": line.stage_on.isoformat(),
        "outcome": line.outcome or None,
        "deadline": line.deadline.isoformat() if line.deadline else None,
        "found_on": line.found_on.isoformat(),
        "origin": line.origin,
        "came_from": {"id": line.person_id or None, "name": line.came_from} if line.came_from else None,
        "interview_at": line.interview_at.isoformat() if line.interview_at else None,
        "asked": line.asked,
    }


def page_told(page: OpeningPage, helpers: Iterable[Helper]) -> Row:
    """Everything of one opening, and who may help with it."""
    return opening_told(page.line) | {
        "link": page.opening.link,
        "field": page.opening.field,
        "skills": page.skills,
        "notes": page.opening.notes,
        "documents": [asdict_of(one) for one in page.documents],
        "papers": papers_told(page.attachments),
        "steps": [{"label": one.label, "on": one.on.isoformat(), "took_days": one.took} for one in page.steps],
        "asked": [_plain(asdict(one)) for one in page.asked],
        "interviews": [
            {"id": one.pk, "at": one.at.isoformat(), "place": one.place, "went": one.went} for one in page.interviews
        ],
        "contacts": [
            {
                "id": one.id, "channel": one.channel, "at": one.at.isoformat(), "words": one.words,
                "people": [{"id": pk, "name": name} for pk, name in one.people],
            }
            for one in page.talks
        ],
        "helpers": helpers_told(helpers),
    }  # fmt: skip


def helpers_told(helpers: Iterable[Helper]) -> list[Row]:
    return [
        {
            "person": {"id": one.person.id, "name": one.person.name},
            "score": round(one.score, 4),
            "why": [said.translate(ISOLATES) for said in one.reasons],
            "path": [{"id": stop.id, "name": stop.name} for stop in one.way.stops] if one.way else [],
            "rests_until": one.rests_until.isoformat() if one.rests_until else None,
        }
        for one in helpers
    ]


def came_told(came: CameThrough) -> Row:
    return {
        "openings": _share(came.whole),
        "through_people": _share(came.people),
        "by_whom": [{"key": one.key, "name": share_name(one)} | _share(one) for one in came.by_whom],
        "by_practice": [{"practice": one.key} | _share(one) for one in came.by_practice],
        "requests": {"answered": came.asked, "granted": came.given},
    }


def _share(share: Share) -> Row:
    return {"openings": share.openings, "interviews": share.interviews, "offers": share.offers}


def asdict_of(document: Any) -> Row:  # Any: a named tuple
    return {"label": document.label, "link": document.link}


def _plain(row: Row) -> Row:
    return {name: value.isoformat() if hasattr(value, "isoformat") else value for name, value in row.items()}
