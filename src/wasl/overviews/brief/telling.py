"""The brief as a program reads it."""

from typing import Any

from wasl.overviews.brief.queries import Brief

UNMARKED = dict.fromkeys((0x2066, 0x2068, 0x2069))
"""What keeps names apart where letters are drawn; a program reads them as they are."""


def brief_told(brief: Brief) -> dict[str, Any]:  # Any: JSON
    return {
        "person_id": brief.person_id or None,
        "target_id": brief.target.id if brief.target else None,
        "name": brief.name,
        "detail": plain(brief.below),
        "on": brief.on.isoformat(),
        "parts": [
            {
                "key": part.key,
                "title": part.title,
                "points": [{"text": plain(point.text), "more": plain(point.more)} for point in part.points],
            }
            for part in brief.parts
        ],
    }


def plain(text: str) -> str:
    return text.translate(UNMARKED)
