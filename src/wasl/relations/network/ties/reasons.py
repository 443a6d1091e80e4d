"""Why two people seem to know each other: every piece of evidence for some ties, in a constant number of queries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Q, QuerySet
from django.utils import timezone

from wasl.foundation.accounts.models import User
from wasl.foundation.compiled import compiled
from wasl.relations.network.models import Evidence
from wasl.relations.network.ties import rules
from wasl.relations.network.ties.models import StatedTie, Tie
from wasl.relations.people.models import Affiliation, Person

Pair = tuple[int, int]
PAIRS_AT_ONCE = 100
"""A statement takes no more; whoever explains more than this shows too much."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One piece of evidence. `kind` is one of `Evidence.Kind`, or `team`, `introduced`, `said`.

    `label` names the group, the organisation, the one who introduced, or the owner's note; `source` the file.
    """

    kind: str
    times: int = 1
    last_on: date | None = None
    label: str = ""
    source: str = ""
    strength: float | None = None


@dataclass(frozen=True, slots=True)
class PersonTie:
    """Whom somebody knows: how well, and why. `said` is the owner's own word, where she gave it."""

    person_id: int
    name: str
    strength: float
    reasons: list[Reason]
    said: StatedTie | None


def ties_of(owner: User, person_id: int, limit: int) -> list[PersonTie]:
    """The strongest first, and at last those of whom the owner said that they do not know each other.

    Seven queries, two where there is none.
    """
    found: dict[int, float] = dict(_strongest(owner, person_id, most=limit))
    for a, b in _denied(owner, person_id, most=limit):
        found.setdefault(b if a == person_id else a, 0.0)
    if not found:
        return []
    names = dict(Person.objects.of(owner).present().filter(id__in=found).values_list("id", "display_name"))
    reasons = reasons_for(owner, [(person_id, other) for other in names])
    stated = _stated(owner, [_pair(person_id, other) for other in names])
    return [
        PersonTie(other, names[other], strength, reasons[_pair(person_id, other)], stated.get(_pair(person_id, other)))
        for other, strength in found.items()
        if other in names
    ]


@compiled
def _strongest(owner: User, person_id: int, *, most: int) -> QuerySet[Tie, tuple[int, float]]:
    rows = Tie.objects.of(owner).filter(a=person_id).order_by("-strength", "b")
    return rows.values_list("b", "strength")[:most]


@compiled
def _denied(owner: User, person_id: int, *, most: int) -> QuerySet[StatedTie, tuple[int, int]]:
    rows = StatedTie.objects.of(owner).filter(Q(a=person_id) | Q(b=person_id), strength=0)
    return rows.values_list("a", "b")[:most]


def reasons_for(owner: User, pairs: Iterable[Pair]) -> Mapping[Pair, list[Reason]]:
    """For each pair, the smaller id first, what the owner said, then what was seen, the latest first. Four queries."""
    asked = sorted({_pair(*pair) for pair in pairs})[:PAIRS_AT_ONCE]
    found: dict[Pair, list[Reason]] = defaultdict(list)
    for pair, said in _stated(owner, asked).items():
        found[pair].append(Reason("said", strength=said.strength, label=said.note, last_on=_day(said.said_at)))
    for pair, reason in [*_seen(owner, asked), *_introduced(owner, asked), *_together(owner, asked)]:
        found[pair].append(reason)
    for pair, reasons in found.items():
        found[pair] = _each_once(reasons)
    return found


def _each_once(reasons: list[Reason]) -> list[Reason]:
    """Without a statement that names only the place at which both work: a file of ties often says no more."""
    places = {reason.label for reason in reasons if reason.kind == "team"}
    return [reason for reason in reasons if reason.kind != "stated" or reason.label not in places]


def _pair(one: int, other: int) -> Pair:
    return min(one, other), max(one, other)


def _of(pairs: Collection[Pair]) -> Q:
    asked = Q(pk__in=())
    for a, b in pairs:
        asked |= Q(a=a, b=b)
    return asked


def _stated(owner: User, pairs: Collection[Pair]) -> dict[Pair, StatedTie]:
    return {(row.a_id, row.b_id): row for row in StatedTie.objects.of(owner).filter(_of(pairs))}


def _seen(owner: User, pairs: Collection[Pair]) -> list[tuple[Pair, Reason]]:
    """What several sources saw is one reason of its kind."""
    told: dict[tuple[Pair, str], list[Any]] = defaultdict(list)  # Any: rows of columns
    rows = Evidence.objects.of(owner).filter(_of(pairs)).order_by("-last_at", "-count")
    for a, b, *columns in rows.values_list("a", "b", "kind", "count", "last_at", "label", "strength", "source__label"):
        told[(a, b), columns[0]].append(columns)
    return [
        (
            pair,
            Reason(
                kind=kind,
                times=sum(row[1] for row in alike),
                last_on=max((_day(row[2]) for row in alike if row[2]), default=None),
                label=next((row[3] for row in alike if row[3]), ""),
                strength=max((row[4] for row in alike if row[4] is not None), default=None),
                source=", ".join(dict.fromkeys(row[5] for row in alike if row[5])),
            ),
        )
        for (pair, kind), alike in told.items()
    ]


def _introduced(owner: User, pairs: Collection[Pair]) -> list[tuple[Pair, Reason]]:
    people = {person for pair in pairs for person in pair}
    rows = Person.objects.of(owner).filter(id__in=people, met_through__in=people).select_related("met_through")
    return [
        (pair, Reason("introduced", label=person.met_through.display_name))
        for person in rows
        if (pair := _pair(person.pk, person.met_through_id)) in set(pairs)
    ]


def _together(owner: User, pairs: Collection[Pair]) -> list[tuple[Pair, Reason]]:
    """The place at which two were at the same time; of several, the last."""
    people = {person for pair in pairs for person in pair}
    rows = Affiliation.objects.of(owner).filter(person__in=people, organisation__isnull=False)
    there: dict[int, list[Any]] = defaultdict(list)  # Any: rows of columns
    for person, *columns in rows.order_by("-id").values_list(
        "person", "organisation", "organisation__name", "since", "until"
    ):
        there[person].append(columns)
    found = []
    for a, b in pairs:
        shared = [reason for one in there[a] for other in there[b] if (reason := _shared(one, other))]
        if shared:
            found.append(((a, b), max(shared, key=lambda reason: reason.last_on or date.max)))
    return found


def _shared(one: list[Any], other: list[Any]) -> Reason | None:  # Any: organisation, its name, since, until
    if one[0] != other[0]:
        return None
    begun = [day for day in (rules.first_day(one[2]), rules.first_day(other[2])) if day]
    ended = [day for day in (rules.last_day(one[3]), rules.last_day(other[3])) if day]
    if begun and ended and max(begun) >= min(ended):
        return None
    is_over = bool(one[3] or other[3])
    return Reason("team", label=one[1], last_on=date.fromordinal(min(ended)) if is_over and ended else None)


def _day(moment: datetime) -> date:
    return timezone.localdate(moment)
