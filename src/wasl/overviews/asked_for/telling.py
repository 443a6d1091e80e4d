"""What openings ask for, as a program reads it."""

from typing import Any

from wasl.overviews.asked_for.queries import AskedFor

Row = dict[str, Any]  # Any: JSON


def asked_for_told(found: AskedFor) -> list[Row]:
    return [
        {"skill": one.name, "by": list(one.by), "level": one.level, "answer": one.answer, "goal_id": goal_id or None}
        for one, goal_id in found.rows
    ]
