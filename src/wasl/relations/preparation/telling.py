"""People to meet as a program reads them."""

from collections.abc import Iterable
from typing import Any

from wasl.relations.preparation.queries.suggestions import Suggested
from wasl.relations.preparation.queries.targets import TargetLine, TargetPage

Row = dict[str, Any]  # Any: JSON


def targets_told(lines: Iterable[TargetLine]) -> list[Row]:
    return [target_told(line) for line in lines]


def target_told(line: TargetLine) -> Row:
    return {
        "id": line.id,
        "person": {"id": line.person_id, "name": line.name} if line.person_id else None,
        "name": line.name,
        "detail": line.detail,
        "why": line.why,
        "offer": line.offer,
        "meet_by": _day(line.meet_by),
        "meeting_on": _day(line.meeting_on),
        "state": line.state,
        "settled_on": _day(line.settled_on),
        "outcome": line.outcome,
        "checklist": {"done": line.done, "total": line.total},
    }


def target_page_told(page: TargetPage) -> Row:
    """One with its checklist, and how it can be reached."""
    return target_told(page.line) | {
        "questions": [
            {"id": one.id, "heading": section.key, "words": one.words, "note": one.note, "done_on": _day(one.done_on)}
            for section in page.sections
            for one in section.questions
        ]
    }


def suggested_told(found: Iterable[Suggested]) -> list[Row]:
    return [
        {
            "person": {"id": one.person_id, "name": one.name},
            "detail": one.detail,
            "kind": one.kind,
            "reason": one.reason,
        }
        for one in found
    ]


def _day(day: Any) -> str | None:  # Any: a date or None
    return day.isoformat() if day else None
