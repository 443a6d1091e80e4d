"""The best ways to somebody, by one statement over the table of ties: exact, on either database.

The order of its joins is forced: left alone, SQLite takes three seconds for what is done in twenty milliseconds. Each
step is written down before the next (MATERIALIZED), and a step goes from a few people to their ties. `n1` is who comes
next on the way, `n2` and `n3` who come after her; 0 where it is at its end.
"""

from __future__ import annotations

import json
from typing import Any

from django.db import connection

from wasl.foundation.accounts.models import User
from wasl.relations.network.introductions.on_arrays import Path, Question
from wasl.relations.network.introductions.rules import NEUTRAL, REQUEST_COST


def best_paths(owner: User, question: Question) -> list[Path]:
    """The best of each first introducer, the best first. One query."""
    statement, values = _statement(owner, question)
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        rows = cursor.fetchall()
    return [Path((int(first), *(int(person) for person in way if person)), float(score)) for first, score, *way in rows]


def _statement(owner: User, question: Question) -> tuple[str, list[Any]]:  # Any: numbers and texts
    parts = [
        f"target (id) AS MATERIALIZED ({_list()})",
        f"own (id, strength) AS MATERIALIZED ({_list(2)})",
    ]
    values: list[Any] = [
        json.dumps(question.targets.tolist()),
        json.dumps(list(zip(question.own.tolist(), question.strength.astype(float).tolist(), strict=True))),
    ]
    if question.willing:
        parts.append(f"willing (id, factor) AS MATERIALIZED ({_list(2)})")
        values.append(json.dumps([[person, factor] for person, factor in question.willing.items()]))
    parts.append("level_0 AS MATERIALIZED (SELECT id, 1.0 AS worth, 0 AS n1, 0 AS n2, 0 AS n3 FROM target)")
    for step in range(1, question.hops - 1):
        spread = f"SELECT tie.b AS id, tie.strength * known.worth * {_cost(question)} AS worth, known.id AS n1, known.n1 AS n2, known.n2 AS n3 FROM level_{step - 1} known {_ties(owner, 'known.id')} {_willing(question, 'tie.b')}"  # noqa: S608 - names of ours
        # The ties come first: after another part, SQLite 3.40 reads the whole table to make a filter for them.
        every = f"{spread} UNION ALL SELECT * FROM level_{step - 1}"  # noqa: S608 - as above
        parts.append(f"level_{step} AS MATERIALIZED ({_best(every)})")
    last = f"level_{max(question.hops - 2, 0)}"
    ways = f"SELECT own.id, own.strength * {last}.worth AS worth, n1, n2, n3 FROM own {_meets()} JOIN {last} ON {last}.id = own.id"  # noqa: S608 - as above
    if question.hops > 1:
        ways = f"SELECT own.id, own.strength * tie.strength * known.worth * {_cost(question)} AS worth, known.id AS n1, known.n1 AS n2, known.n2 AS n3 FROM own {_ties(owner, 'own.id')} {_meets()} JOIN {last} known ON known.id = tie.b {_willing(question, 'own.id')} UNION ALL {ways}"  # noqa: S608 - as above
    values.append(question.count)
    statement = (
        f"WITH {', '.join(parts)}, way AS MATERIALIZED ({_best(ways)}) "  # noqa: S608 - as above
        "SELECT id, worth, n1, n2, n3 FROM way WHERE worth > 0 "
        "ORDER BY worth DESC, CASE WHEN n1 = 0 THEN 0 WHEN n2 = 0 THEN 1 WHEN n3 = 0 THEN 2 ELSE 3 END, id LIMIT %s"
    )
    return statement, values


def _list(width: int = 1) -> str:
    """The rows of a list that is given as JSON: of numbers, or of pairs of numbers."""
    if connection.vendor == "postgresql":
        if width == 1:
            return "SELECT value::bigint FROM jsonb_array_elements_text(%s::jsonb)"
        return "SELECT (value->>0)::bigint, (value->>1)::double precision FROM jsonb_array_elements(%s::jsonb)"
    if width == 1:
        return "SELECT CAST(value AS INTEGER) FROM json_each(%s)"  # without the cast no index is made for it
    return "SELECT CAST(json_extract(value, '$[0]') AS INTEGER), json_extract(value, '$[1]') FROM json_each(%s)"


def _ties(owner: User, person: str) -> str:
    """From each row on the left to the ties of that person, in this order."""
    if connection.vendor == "postgresql":  # OFFSET 0 keeps the planner from turning it round
        return f"CROSS JOIN LATERAL (SELECT b, strength FROM network_tie WHERE owner_id = {int(owner.pk)} AND a = {person} OFFSET 0) tie"  # noqa: S608 - as above
    return f"CROSS JOIN network_tie tie ON tie.owner_id = {int(owner.pk)} AND tie.a = {person}"


def _meets() -> str:
    """What is on the right is looked up for each row on the left, in this order."""
    return "" if connection.vendor == "postgresql" else "CROSS"


def _cost(question: Question) -> str:
    return f"{REQUEST_COST} * COALESCE(willing.factor, {NEUTRAL})" if question.willing else f"{REQUEST_COST * NEUTRAL}"


def _willing(question: Question, person: str) -> str:
    return f"LEFT JOIN willing ON willing.id = {person}" if question.willing else ""


def _best(rows: str) -> str:
    """Of each person the row of most worth. Beside MAX, SQLite gives the other columns of that very row."""
    if connection.vendor == "postgresql":
        return f"SELECT DISTINCT ON (id) id, worth, n1, n2, n3 FROM ({rows}) r ORDER BY id, worth DESC, n1"  # noqa: S608 - as above
    return f"SELECT id, MAX(worth) AS worth, n1, n2, n3 FROM ({rows}) GROUP BY id"  # noqa: S608 - as above
