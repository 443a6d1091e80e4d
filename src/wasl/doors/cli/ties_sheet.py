"""Whom a person knows, as JSON can say it."""

from collections import defaultdict
from typing import Any

from django.db.models import Q

from wasl.foundation.accounts.models import User
from wasl.relations.network.models import Evidence, StatedTie, Tie
from wasl.relations.people.models import Person
from wasl.relations.people.queries import first_ways
from wasl.relations.people.rules import shown_name

Sheet = dict[str, Any]  # Any: JSON
Rows = list[StatedTie | Evidence]


def ties_sheet(owner: User, person: Person) -> list[Sheet]:
    """Each person whom she knows once, the strongest tie first; what says so by its kind, with all its sources. Four queries."""
    between = Q(a=person) | Q(b=person), Q(a__deleted_at=None, b__deleted_at=None)
    said = StatedTie.objects.of(owner).filter(*between).select_related("a", "b").order_by("-said_at", "id")
    seen = Evidence.objects.of(owner).filter(*between).select_related("a", "b", "source").order_by("-last_at", "id")
    strengths = dict(Tie.objects.of(owner).filter(a=person.pk).values_list("b", "strength"))
    people: dict[int, Person] = {}
    shown: dict[int, dict[str, Rows]] = defaultdict(lambda: defaultdict(list))
    for tie in (*said, *seen):
        other = tie.b if tie.a_id == person.pk else tie.a
        people[other.pk] = other
        shown[other.pk]["said" if isinstance(tie, StatedTie) else tie.kind].append(tie)
    ways = first_ways(owner, list(people))
    return [
        {
            "person": {"id": pk, "name": shown_name(people[pk].display_name, [ways[pk].shown] if pk in ways else [])},
            "strength": round(strengths.get(pk, 0.0), 4),
            "evidence": [_evidence(kind, rows) for kind, rows in shown[pk].items()],
        }
        for pk in sorted(people, key=lambda pk: -strengths.get(pk, 0.0))
    ]


def _evidence(kind: str, rows: Rows) -> Sheet:
    """What several sources saw of one kind, counted together; the latest word stands first among the labels."""
    firsts = [row.first_at for row in rows if isinstance(row, Evidence) and row.first_at]
    lasts = [at for row in rows if (at := row.last_at if isinstance(row, Evidence) else row.said_at)]
    labels = [row.label if isinstance(row, Evidence) else row.note for row in rows]
    return {
        "kind": kind,
        "count": sum(row.count if isinstance(row, Evidence) else 1 for row in rows),
        "first_at": _iso(firsts and min(firsts)),
        "last_at": _iso(lasts and max(lasts)),
        "strength": max((row.strength for row in rows if row.strength is not None), default=None),
        "labels": list(dict.fromkeys(filter(None, labels))),
        "sources": list(dict.fromkeys(str(row.source) for row in rows if isinstance(row, Evidence))),
    }


def _iso(moment: Any) -> str | None:  # Any: a moment, or nothing
    return moment.isoformat() if moment else None
