"""Advice as a program reads it."""

from collections.abc import Iterable
from typing import Any

from wasl.relations.advice.models import Advice

Row = dict[str, Any]  # Any: JSON


def every_advice_told(rows: Iterable[Advice]) -> list[Row]:
    return [advice_told(row) for row in rows]


def advice_told(row: Advice) -> Row:
    giver = row.giver if row.giver and not row.giver.deleted_at else None
    return {
        "id": row.pk,
        "kind": row.kind,
        "matter": row.matter,
        "words": row.words,
        "from": {"id": giver.pk if giver else None, "name": row.from_whom} if row.from_whom else None,
        "on": row.on.isoformat(),
        "followed": row.followed or None,
        "followed_on": row.followed_on.isoformat() if row.followed_on else None,
        "went": row.went or None,
        "outcome": row.outcome,
    }
