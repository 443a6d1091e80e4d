"""Promises, statements, disagreements and confidences as JSON tells them."""

from collections.abc import Iterable
from typing import Any

from wasl.relations.trust.queries import DisagreementLine, Opened, PromiseLine, Said
from wasl.relations.trust.queries.confidences import Somebody

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


def confidences_told(lines: Iterable[Opened]) -> list[Told]:
    """For whoever gave the passphrase."""
    return [
        {
            "id": line.id,
            "words": line.words,
            "by": _somebody(line.by) if line.by else None,
            "about": [_somebody(one) for one in line.about],
            "promise": line.promise or None,
            "told_on": line.told_on.isoformat(),
            "until": line.until.isoformat() if line.until else None,
        }
        for line in lines
    ]


def _somebody(one: Somebody) -> Told:
    return {"id": one.id or None, "name": one.name}
