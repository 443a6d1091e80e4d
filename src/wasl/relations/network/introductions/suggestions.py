"""Whom the owner might want to meet: known to many of her people, where she knows few, and within reach."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from wasl.foundation.accounts.models import User
from wasl.relations.network.ties.models import Tie
from wasl.relations.network.ties.queries import own_ties
from wasl.relations.people.models import Person
from wasl.relations.people.queries import present_work

KNOWN_BY_AT_LEAST = 2
KNOWN_WELL = 0.1
"""The owner's own tie above which somebody is no suggestion: she knows them."""

LOOKED_AT = 200
THIN = 2
"""People in an organisation up to whom the owner's presence there is thin."""

PEOPLE_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Somebody whom `known_by` of the owner's people know; `is_thin`: where she knows hardly anybody else."""

    id: int
    name: str
    detail: str
    known_by: int
    nearest: str
    is_thin: bool


def people_to_meet(owner: User, day: date, count: int = 6) -> list[Suggestion]:
    """Those whom most of her own people know, a thin place counting as one more of them. Queries grow with her own people."""
    own, strength = own_ties(owner, day)
    near = own[strength >= KNOWN_WELL]
    found = _known_to(owner, dict(zip(near.tolist(), strength[strength >= KNOWN_WELL].tolist(), strict=True)))
    if not found:
        return []
    people = dict(Person.objects.of(owner).persons().shareable().filter(id__in=found).values_list("id", "display_name"))
    nearest = dict(
        Person.objects.of(owner).filter(id__in={one for _, one in found.values()}).values_list("id", "display_name")
    )
    work = present_work(owner, [*people, *near.tolist()[:LOOKED_AT]])
    places = Counter(work[person].organisation_id for person in near.tolist() if person in work)
    told = [
        Suggestion(
            id=person,
            name=name,
            detail=str(work.get(person, "")),
            known_by=found[person][0],
            nearest=nearest.get(found[person][1], ""),
            is_thin=bool(
                person in work and work[person].organisation_id and places[work[person].organisation_id] <= THIN
            ),
        )
        for person, name in people.items()
        if name
    ]
    return sorted(told, key=lambda one: (-(one.known_by + one.is_thin), one.name))[:count]


def _known_to(owner: User, near: Mapping[int, float]) -> dict[int, tuple[int, int]]:
    """Those who are known to several of these and are none of them: how many, and the one who is the nearest to both."""
    counts: Counter[int] = Counter()
    best: dict[int, tuple[float, int]] = {}
    ids = list(near)
    for start in range(0, len(ids), PEOPLE_AT_ONCE):
        rows = Tie.objects.of(owner).filter(a__in=ids[start : start + PEOPLE_AT_ONCE]).values_list("a", "b", "strength")
        for one, other, strength in rows.iterator():
            if other not in near:
                counts[other] += 1
                best[other] = max(best.get(other, (0.0, 0)), (strength * near[one], one))
    most = [(person, times) for person, times in counts.most_common(LOOKED_AT) if times >= KNOWN_BY_AT_LEAST]
    return {person: (times, best[person][1]) for person, times in most}
