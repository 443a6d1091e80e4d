"""Promotion as a program reads it."""

from collections.abc import Iterable, Mapping
from typing import Any

from wasl.relations.promotion.drafts import Draft
from wasl.relations.promotion.queries import (
    AchievementLine,
    AchievementPage,
    DecidingPage,
    Matrix,
    ReviewDocument,
)
from wasl.relations.promotion.queries.deciding import Deciding, OfPerson

Row = dict[str, Any]  # Any: JSON


def achievements_told(lines: Iterable[AchievementLine]) -> list[Row]:
    return [achievement_told(line) for line in lines]


def achievement_told(line: AchievementLine) -> Row:
    return {
        "id": line.id,
        "title": line.title,
        "result": line.result,
        "on": line.on.isoformat(),
        "skills": list(line.skills),
        "proofs": line.proofs,
        "seen": [
            {"id": one.person_id, "name": one.name, "part": one.part, "on": one.on.isoformat()} for one in line.seen
        ],
    }


def achievement_page_told(page: AchievementPage) -> Row:
    """With what shows it."""
    return achievement_told(page.line) | {
        "evidence": [one._asdict() for one in page.evidence],
        "papers": [{"id": one.pk, "name": one.name, "size": one.size} for one in page.proofs],
    }


def matrix_told(matrix: Matrix) -> Row:
    return {
        "strengths": [{"name": one.name, "shown": one.shown} for one in matrix.strengths],
        "deciders": [_deciding(one) for one in matrix.people],
    }


def deciding_told(page: DecidingPage, drafts: Mapping[int, Draft]) -> Row:
    return _deciding(page.deciding) | {
        "to_tell": [achievement_told(line) | {"draft": drafts[line.id].words} for line in page.to_tell],
        "seen": achievements_told(page.seen),
    }


def of_person_told(found: OfPerson) -> Row:
    return {"decides": found.decides, "seen": achievements_told(found.seen)}


def review_told(found: ReviewDocument) -> Row:
    return {
        "since": found.since.isoformat(),
        "until": found.until.isoformat(),
        "achievements": [
            achievement_told(one.line) | {"evidence": [link._asdict() for link in one.evidence], "papers": one.papers}
            for one in found.entries
        ],
        "strengths": [{"name": one.name, "shown": one.shown} for one in found.strengths],
        "learned": found.learned,
        "learning_minutes": found.minutes,
    }


def _deciding(one: Deciding) -> Row:
    return {
        "person": {"id": one.person_id, "name": one.name},
        "decides": one.decides,
        "strengths": {cell.strength.name: cell.state for cell in one.cells},
        "next": {"id": one.next.id, "title": one.next.title} if one.next else None,
    }
