"""The best ways to somebody, by one statement over the table of ties: exact, on either database.

The order of its joins is forced: left alone, SQLite takes three seconds for what is done in twenty milliseconds. Each
step is written down before the next (MATERIALIZED), and a step goes from a few people to their ties. `n1` is who comes
next on the way, `n2` and `n3` who come after her; 0 where it is at its end.

Up to three ties, those of the people whom the owner knows are looked up among the people around the targets. The last of
the best ways that are found so is the bar for ways over four: no tie is read that could not lead over it even if all
others of its way were as strong as the strongest. The ties of a person lie in the order of their strength, so that the
weaker ones are not even looked at. Nothing is lost by that: every factor that is not known yet is held to be at its greatest.
"""

from __future__ import annotations

import json
from typing import Any

from django.db import connection

from wasl.foundation.accounts.models import User
from wasl.relations.network.introductions.on_arrays import Path, Question
from wasl.relations.network.introductions.rules import NEUTRAL, REQUEST_COST

BY_ONE, BY_TWO, BY_THREE, BY_FOUR = 1, 2, 3, 4

HAIR = 0.999999
"""Products in another order differ in their last digits: what stands at the bar is not to fall below it."""


def best_paths(owner: User, question: Question) -> list[Path]:
    """The best of each first introducer, the best first. One query."""
    statement, values = _statement(owner, question)
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        rows = cursor.fetchall()
    return [Path((int(first), *(int(person) for person in way if person)), float(score)) for first, score, *way in rows]


def _statement(owner: User, question: Question) -> tuple[str, list[Any]]:  # Any: numbers and texts
    """`near` are the people around the targets, `few` the best ways over three ties, `ahead` whom the owner's people know."""
    parts = [f"target (id) AS MATERIALIZED ({_list(1)})", f"own (id, strength, asked) AS MATERIALIZED ({_list(3)})"]
    values: list[Any] = [json.dumps(question.targets.tolist()), json.dumps(_own(question))]
    if question.willing:
        parts.append(f"willing (id, factor) AS MATERIALIZED ({_list(2)})")
        values.append(json.dumps([[person, factor] for person, factor in question.willing.items()]))
    ways = [f"SELECT own.id, own.strength AS worth, 0 AS n1, 0 AS n2, 0 AS n3 FROM target {_meets()} JOIN own ON own.id = target.id"]  # fmt: skip  # noqa: S608 - names of ours
    if question.hops >= BY_TWO:
        parts.append(f"near AS MATERIALIZED ({_near(owner, question)})")
        ways.append(f"SELECT own.id, own.strength * near.worth AS worth, near.n1, 0 AS n2, 0 AS n3 FROM own {_meets()} JOIN near ON near.id = own.id")  # fmt: skip  # noqa: S608 - as above
    if question.hops >= BY_THREE:
        ways.append(
            f"SELECT own.id, own.asked * tie.strength * near.worth AS worth, near.id AS n1, near.n1 AS n2, 0 AS n3 FROM own {_ties(owner, 'own.id')} {_meets()} JOIN near ON near.id = tie.b"  # noqa: S608 - as above
        )
    if question.hops >= BY_FOUR:
        parts.append(f"few AS MATERIALIZED ({_best(' UNION ALL '.join(ways))})")
        parts.append(
            "bar AS MATERIALIZED (SELECT worth FROM few WHERE worth > 0 ORDER BY worth DESC LIMIT 1 OFFSET %s)"
        )
        values.append(question.count - 1)
        parts.append(f"ahead AS MATERIALIZED ({_ahead(owner, question)})")
        ways = ["SELECT id, worth, n1, n2, n3 FROM few", _over_four(owner, question)]
    values.append(question.count)
    statement = (
        f"WITH {', '.join(parts)}, way AS MATERIALIZED ({_best(' UNION ALL '.join(ways))}) "  # noqa: S608 - as above
        "SELECT id, worth, n1, n2, n3 FROM way WHERE worth > 0 "
        "ORDER BY worth DESC, CASE WHEN n1 = 0 THEN 0 WHEN n2 = 0 THEN 1 WHEN n3 = 0 THEN 2 ELSE 3 END, id LIMIT %s"
    )
    return statement, values


def _own(question: Question) -> list[tuple[int, float, float]]:
    """Whom the owner knows, how well, and what is left of that when they are asked."""
    known = zip(question.own.tolist(), question.strength.astype(float).tolist(), strict=True)
    return [
        (person, strength, strength * REQUEST_COST * question.willing.get(person, NEUTRAL))
        for person, strength in known
    ]


def _near(owner: User, question: Question) -> str:
    """Who knows a target, and how much a way is worth from there."""
    return _best(
        f"SELECT tie.b AS id, tie.strength * {_cost(question)} AS worth, target.id AS n1, 0 AS n2, 0 AS n3 FROM target {_ties(owner, 'target.id')} {_willing(question)}"  # noqa: S608 - as above
    )


def _ahead(owner: User, question: Question) -> str:
    """Whom the owner's people know, by whom, and what a way is worth up to there: as far as it may still come over the bar."""
    at_most = f"own.asked * {_most(question)} * (SELECT MAX(worth) FROM near)"  # noqa: S608 - as above
    return f"SELECT tie.b AS id, own.asked * tie.strength AS worth, own.id AS first FROM own {_ties(owner, 'own.id', at_most)}"  # noqa: S608 - as above


def _over_four(owner: User, question: Question) -> str:
    """From those around the targets to whom the owner's people know."""
    at_most = f"near.worth * {_most(question)} * (SELECT MAX(worth) FROM ahead)"  # noqa: S608 - as above
    return f"SELECT ahead.first AS id, ahead.worth * tie.strength * {_cost(question)} * near.worth AS worth, ahead.id AS n1, near.id AS n2, near.n1 AS n3 FROM near {_ties(owner, 'near.id', at_most)} {_meets()} JOIN ahead ON ahead.id = tie.b {_willing(question)}"  # noqa: S608 - as above


def _list(width: int) -> str:
    """The rows of a list that is given as JSON: of numbers, or of an id and numbers beside it."""
    if connection.vendor == "postgresql":
        if width == 1:
            return "SELECT value::bigint FROM jsonb_array_elements_text(%s::jsonb)"
        beside = ", ".join(f"(value->>{place})::double precision" for place in range(1, width))
        return f"SELECT (value->>0)::bigint, {beside} FROM jsonb_array_elements(%s::jsonb)"  # noqa: S608 - as above
    if width == 1:
        return "SELECT CAST(value AS INTEGER) FROM json_each(%s)"  # without the cast no index is made for it
    beside = ", ".join(f"json_extract(value, '$[{place}]')" for place in range(1, width))
    return f"SELECT CAST(json_extract(value, '$[0]') AS INTEGER), {beside} FROM json_each(%s)"  # noqa: S608 - as above


def _ties(owner: User, person: str, at_most: str = "") -> str:
    """From each row on the left to the ties of that person, in this order: all, or those that may come over the bar.

    `at_most`: what a way is worth over a tie of strength 1. Nothing to divide by is a way of no worth.
    """
    where = f"tie.owner_id = {int(owner.pk)} AND tie.a = {person}"
    if at_most:
        where += f" AND tie.strength >= COALESCE((SELECT worth FROM bar), 0) * {HAIR} / NULLIF({at_most}, 0)"  # noqa: S608 - as above
    if connection.vendor == "postgresql":  # OFFSET 0 keeps the planner from turning it round
        return f"CROSS JOIN LATERAL (SELECT tie.b, tie.strength FROM network_tie tie WHERE {where} OFFSET 0) tie"  # noqa: S608 - as above
    return f"CROSS JOIN network_tie tie ON {where}"


def _meets() -> str:
    """What is on the right is looked up for each row on the left, in this order."""
    return "" if connection.vendor == "postgresql" else "CROSS"


def _cost(question: Question) -> str:
    """What asking the person at the end of the tie leaves of a way."""
    return f"{REQUEST_COST} * COALESCE(willing.factor, {NEUTRAL})" if question.willing else f"{REQUEST_COST * NEUTRAL}"


def _most(question: Question) -> float:
    """What asking leaves of a way at the most, whoever is asked."""
    return REQUEST_COST * max([NEUTRAL, *question.willing.values()])


def _willing(question: Question) -> str:
    return "LEFT JOIN willing ON willing.id = tie.b" if question.willing else ""


def _best(rows: str) -> str:
    """Of each person the row of most worth. Beside MAX, SQLite gives the other columns of that very row."""
    if connection.vendor == "postgresql":
        return f"SELECT DISTINCT ON (id) id, worth, n1, n2, n3 FROM ({rows}) r ORDER BY id, worth DESC, n1"  # noqa: S608 - as above
    return f"SELECT id, MAX(worth) AS worth, n1, n2, n3 FROM ({rows}) GROUP BY id"  # noqa: S608 - as above
