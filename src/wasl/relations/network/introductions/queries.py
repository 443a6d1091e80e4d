"""Who can introduce the owner to somebody: the best ways, each with its reasons, and what was asked before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

import numpy as np
from django.db.models import QuerySet

from wasl.foundation.accounts.models import User
from wasl.foundation.compiled import compiled
from wasl.foundation.errors import NotFoundError
from wasl.relations.network.introductions import in_table, on_arrays, rules
from wasl.relations.network.introductions.models import IntroductionRequest, Willingness
from wasl.relations.network.introductions.on_arrays import Path, Question
from wasl.relations.network.introductions.snapshot import snapshot_graph
from wasl.relations.network.ties.queries import own_ties
from wasl.relations.people.finding import find_people
from wasl.relations.people.models import Affiliation, Organisation, Person
from wasl.relations.people.queries import withheld_ids
from wasl.relations.people.workplaces import organisations_alike

TARGETS_AT_MOST = 500


@dataclass(frozen=True)
class Target:
    """Whom to reach: one person, anybody of an organisation, or anybody in a field."""

    kind: Literal["person", "organisation", "field"]
    label: str
    ids: tuple[int, ...]
    key: int = 0
    """The person or the organisation."""
    is_private: bool = False
    """A private person: nobody is asked for an introduction to them."""
    places: tuple[int, ...] = ()
    """The organisation in each of its writings."""


@dataclass(frozen=True)
class Asked:
    """When somebody was asked for introductions, and whether an answer is still awaited."""

    days: tuple[date, ...]
    is_waiting: bool


def person_target(owner: User, person_id: int) -> Target:
    """Raises NotFoundError."""
    person = Person.objects.of(owner).present().filter(id=person_id).first()
    if person is None:
        raise NotFoundError
    return Target("person", person.display_name, (person.pk,), person.pk, person.is_private)


def organisation_target(owner: User, organisation_id: int) -> Target:
    """Those who are there now, however the organisation is written where they are. Raises NotFoundError."""
    organisation = Organisation.objects.of(owner).filter(id=organisation_id).first()
    if organisation is None:
        raise NotFoundError
    places = tuple({organisation.pk, *organisations_alike(owner, organisation.name)})
    rows = Affiliation.objects.of(owner).filter(organisation__in=places, until="", person__deleted_at=None)
    ids = rows.filter(person__is_organisation=False).order_by("person").values_list("person", flat=True).distinct()
    return Target("organisation", organisation.name, tuple(ids[:TARGETS_AT_MOST]), organisation.pk, places=places)


def field_target(owner: User, words: str) -> Target:
    """Those of whom something other than the name says these words: what they do, where, what interests them."""
    hits = find_people(owner, words, TARGETS_AT_MOST, is_typed=False)
    return Target("field", words, tuple(hit.row_id for hit in hits if not hit.in_title))


def ways_to(owner: User, target: Target, day: date, *, hops: int = rules.USUAL_HOPS, count: int = 5) -> list[Path]:
    """The best ways to any of them, each through somebody else, the best first. Nine queries, or ten.

    None leads to anybody private, nor over them: asking would name them.
    """
    withheld = withheld_ids(owner)
    targets = sorted(set(target.ids) - withheld)
    if not targets:
        return []
    own, strength = own_ties(owner, day)
    resting = np.fromiter(asked_lately(owner, day), np.int64)
    strength = np.where(np.isin(own, resting), strength * np.float32(rules.RESTING), strength).astype(np.float32)
    question = Question(
        own=own,
        strength=strength,
        targets=np.array(targets, np.int64),
        willing=willingness_of(owner, withheld),
        hops=min(max(hops, 1), rules.MOST_HOPS),
        count=count,
    )
    graph = snapshot_graph(owner)
    return on_arrays.best_paths(graph, question) if graph else in_table.best_paths(owner, question)


def willingness_of(owner: User, withheld: Collection[int]) -> dict[int, float]:
    """How gladly people introduce others, where it is known otherwise than of most; those withheld never do. One query."""
    said = Willingness.objects.of(owner).values_list("person", "level")
    return {person: rules.WILLING[level] for person, level in said} | dict.fromkeys(withheld, 0.0)


def willing_levels(owner: User, person_ids: Collection[int]) -> dict[int, str]:
    """What the owner said of how gladly these people introduce others. One query."""
    return dict(_levels(owner, person_ids))


@compiled
def _levels(owner: User, person_ids: Collection[int]) -> QuerySet[Willingness, tuple[int, str]]:
    return Willingness.objects.of(owner).filter(person__in=person_ids).values_list("person", "level")


def asked(owner: User, person_ids: Collection[int] | None = None) -> Mapping[int, Asked]:
    """Of these people, or of all who were ever asked. One query."""
    rows = IntroductionRequest.objects.of(owner)
    if person_ids is not None:
        rows = rows.filter(introducer__in=person_ids)
    days: dict[int, list[date]] = defaultdict(list)
    waiting = set()
    for introducer, asked_on, answer in rows.values_list("introducer", "asked_on", "answer"):
        days[introducer].append(asked_on)
        if not answer:
            waiting.add(introducer)
    return {person: Asked(tuple(sorted(said)), person in waiting) for person, said in days.items()}


def asked_lately(owner: User, day: date, person_ids: Collection[int] | None = None) -> dict[int, date]:
    """Those who are better left in peace for now, and until when. One query."""
    found = {
        person: rules.rests_until(known.days, known.is_waiting, day)
        for person, known in asked(owner, person_ids).items()
    }
    return {person: until for person, until in found.items() if until}


def introductions_given(
    owner: User, since: date | None = None, person_ids: Collection[int] | None = None
) -> list[IntroductionRequest]:
    """Those that somebody made for the owner, with their two people, the latest first. One query."""
    return _given(owner, since, person_ids)


@compiled
def _given(owner: User, since: date | None, person_ids: Collection[int] | None) -> QuerySet[IntroductionRequest]:
    rows = IntroductionRequest.objects.of(owner).filter(
        answer=IntroductionRequest.Answer.GIVEN, answered_on__isnull=False, introducer__deleted_at=None
    )
    if since:
        rows = rows.filter(answered_on__gte=since)
    if person_ids is not None:
        rows = rows.filter(introducer__in=person_ids)
    return rows.select_related("introducer", "target").order_by("-answered_on", "-id")


def request_of(owner: User, request_id: int) -> IntroductionRequest:
    """With its two people. Raises NotFoundError."""
    rows = IntroductionRequest.objects.of(owner).select_related("introducer", "target")
    found: IntroductionRequest | None = rows.filter(pk=request_id).first()
    if found is None:
        raise NotFoundError
    return found
