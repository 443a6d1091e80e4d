"""Who has been through it, as a program reads it."""

from typing import Any

from wasl.overviews.who_knows.queries import Knower, WhoKnows

Row = dict[str, Any]  # Any: JSON


def knowers_told(found: WhoKnows) -> list[Row]:
    """Whoever answers all that is asked for first."""
    return [_told(one) for one in (*found.people, *found.part)]


def _told(one: Knower) -> Row:
    return {
        "id": one.id,
        "name": one.name,
        "work": one.work,
        "score": one.score,
        "answers": "all" if one.is_whole else "part",
        "why": [
            {
                "place": reason.place, "words": reason.words, "on": reason.on.isoformat() if reason.on else None,
                "by_meaning": reason.by_meaning,
            }
            for reason in one.reasons
        ],
    }  # fmt: skip
