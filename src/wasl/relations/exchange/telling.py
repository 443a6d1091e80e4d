"""What was exchanged as JSON tells it."""

from collections.abc import Iterable
from typing import Any

from wasl.relations.exchange.queries import FavourLine
from wasl.relations.exchange.rules import Balance

Told = dict[str, Any]  # Any: JSON


def favour_told(line: FavourLine) -> Told:
    """An introduction that is kept among introductions has no number of its own here."""
    return {
        "id": line.id or None,
        "side": line.side,
        "kind": line.kind,
        "weight": line.weight,
        "words": line.words,
        "introduced_to": line.introduced or None,
        "recommended_for": line.recommended or None,
        "people": [{"id": person_id, "name": name} for person_id, name in line.people],
        "on": line.on.isoformat(),
        "thanked": line.is_thanked,
    }


def favours_told(lines: Iterable[FavourLine]) -> list[Told]:
    return [favour_told(line) for line in lines]


def balance_told(balance: Balance) -> Told:
    return {
        "given": balance.given,
        "received": balance.received,
        "given_weight": balance.given_weight,
        "received_weight": balance.received_weight,
        "leaning": balance.leaning or None,
    }
