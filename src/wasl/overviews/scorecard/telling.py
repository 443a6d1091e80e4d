"""The scorecard as a program reads it."""

from __future__ import annotations

from typing import Any

from wasl.overviews.scorecard.queries import Card, Review, Scorecard

UNMARKED = dict.fromkeys((0x2066, 0x2068, 0x2069))
"""What keeps names apart where letters are drawn; a program reads them as they are."""


def scorecard_told(found: Scorecard) -> dict[str, Any]:  # Any: JSON
    return {
        "day": found.day.isoformat(),
        "weeks": [first.isoformat() for first in found.firsts],
        "rows": [_row(card, group.key) for group in found.groups for card in group.cards],
        "step": {
            "row": found.step.row,
            "kind": found.step.kind,
            "words": plain(found.step.sentence),
            "page": found.step.url,
        }
        if found.step
        else None,
    }


def review_told(found: Review) -> dict[str, Any]:  # Any: JSON
    return {
        "day": found.day.isoformat(),
        "happened": [plain(words) for words in found.sentences],
        "doubts": [{"kind": one.kind, "words": one.words, "count": one.count, "page": one.url} for one in found.doubts],
        "people": [
            {"id": one.id, "name": one.name, "reason": plain(one.reason), "chosen": one.is_chosen}
            for one in found.people
        ],
    }


def plain(text: str) -> str:
    return text.translate(UNMARKED)


def _row(card: Card, group: str) -> dict[str, Any]:  # Any: JSON
    return {
        "row": card.row,
        "group": group,
        "label": card.said.label,
        "form": card.formula.form,
        "level": card.level,
        "value": card.readings[-1].value,
        "part": card.readings[-1].part,
        "cases": card.readings[-1].cases,
        "weeks": [{"value": one.value, "part": one.part, "cases": one.cases} for one in card.readings],
        "how": card.said.how,
    }
