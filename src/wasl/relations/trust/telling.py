"""Promises, statements and disagreements as JSON tells them."""

from collections.abc import Iterable
from typing import Any

from wasl.relations.trust.queries import DisagreementLine, PromiseLine, Said

Told = dict[str, Any]  # Any: JSON


def promise_told(line: PromiseLine) -> Told:
    """The words of a private one are not told."""
    return {
        "id": line.id,
        "side": line.side,
        "wording": line.wording or None,
        "is_private": line.is_private,
        "people": _people(line.people),
        "made_on": line.made_on.isoformat(),
        "due_on": line.due_on.isoformat() if line.due_on else None,
        "state": line.state,
        "standing": line.standing,
        "settled_on": line.settled_on.isoformat() if line.settled_on else None,
    }


def promises_told(lines: Iterable[PromiseLine]) -> list[Told]:
    return [promise_told(line) for line in lines]


def said_told(lines: Iterable[Said]) -> list[Told]:
    return [
        {
            "id": line.id,
            "matter": line.matter,
            "words": line.words,
            "people": _people(line.people),
            "said_on": line.said_on.isoformat(),
            "valid_until": line.valid_until.isoformat() if line.valid_until else None,
        }
        for line in lines
    ]


def disagreements_told(lines: Iterable[DisagreementLine]) -> list[Told]:
    return [
        {
            "id": line.id,
            "matter": line.matter,
            "their_view": line.their_view,
            "my_view": line.my_view,
            "people": _people(line.people),
            "on": line.on.isoformat(),
            "how": line.how or None,
            "outcome": line.outcome,
            "settled_on": line.settled_on.isoformat() if line.settled_on else None,
        }
        for line in lines
    ]


def _people(people: Iterable[tuple[int, str]]) -> list[Told]:
    return [{"id": person_id, "name": name} for person_id, name in people]
