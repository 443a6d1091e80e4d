"""What is asked of warmth: of everybody on a day, of a few people, of one over time."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import isnan
from typing import Any

import numpy as np
from django.db.models import Case, F, OuterRef, QuerySet, Subquery, When

from wasl.foundation.accounts.models import User
from wasl.foundation.compiled import compiled
from wasl.relations.interactions.queries import is_silenced
from wasl.relations.network.warmth import rules
from wasl.relations.network.warmth.histories import Histories
from wasl.relations.network.warmth.models import Warmth
from wasl.relations.network.warmth.scoring import EPOCH, level_of, number_of
from wasl.relations.people.models import WayToReach

MOST_BRIDGES = 100
COOL_BELOW = 0.5
GONE_AFTER_DAYS = 365
POINTS = 60
"""Days at which a course is told besides those of contact: one a week over a year and some more."""


@dataclass(frozen=True, slots=True)
class Warm:
    """One tie on a day. `contact_days` up to then; `probability` of contact within the horizon, None with too few.

    `name` is empty where only a few were asked of, who are known by then.
    """

    person_id: int
    name: str
    probability: float | None
    contact_days: int
    last_on: date
    gap_days: int
    silence_days: int
    horizon_days: int

    @property
    def band(self) -> rules.Band:
        return rules.band_of(self.probability)


@dataclass(frozen=True, slots=True)
class Course:
    """The chance of one tie on several days, the last one now, and the days of contact between them."""

    days: list[date]
    chances: list[float]
    contacts: list[date]


def warmth_of_everybody(owner: User, day: date, horizon_days: int = rules.USUAL_HORIZON) -> list[Warm]:
    """Whoever was in touch by then, the likeliest first, by what was known at the end of that day. One query.

    Later contacts do not count, nor does the owner's level as it came out later: it is learned anew from before.
    """
    rows = list(standing(owner).order_by("pk").values_list("pk", _NAME, "days"))
    histories = Histories.unpack([bytes(days) for *_, days in rows])
    shift = rules.own_shift(rules.shipped(), histories, number_of(day), horizon_days)
    found = _warm([row[:2] for row in rows], histories, day, [horizon_days] * len(rows), shift)
    return sorted(found, key=lambda one: (-_sorts_as(one.probability), one.person_id))


def warmth_of(
    owner: User, person_ids: Collection[int], day: date, horizons: dict[int, int] | None = None
) -> dict[int, Warm]:
    """Of these people, each within the horizon named for her or the usual one, by the owner's level of now. Two queries."""
    if not person_ids:
        return {}
    rows = _days_of(owner, person_ids)
    asked = [(horizons or {}).get(pk, rules.USUAL_HORIZON) for pk, _ in rows]
    histories = Histories.unpack([bytes(days) for _, days in rows])
    return {one.person_id: one for one in _warm([(pk, "") for pk, _ in rows], histories, day, asked, level_of(owner))}


@compiled
def _days_of(owner: User, person_ids: Collection[int]) -> QuerySet[Warmth, tuple[int, bytes]]:
    return Warmth.objects.of(owner).filter(pk__in=person_ids).values_list("pk", "days")


def kept_chances(owner: User, among: Collection[int] | None = None) -> dict[int, float]:
    """What the ring around each person shows: the chance that is kept of her; of these people, or of all. One query.

    Who was in touch too seldom to say has none.
    """
    rows = standing(owner).filter(probability__isnull=False)
    if among is not None:
        rows = rows.filter(pk__in=among)
    return dict(rows.values_list("pk", "probability"))


def bridges_kept(owner: User) -> set[int]:
    """Ids of those who were found to be bridges last. One query."""
    return set(standing(owner).filter(is_bridge=True).values_list("pk", flat=True))


def course_of(owner: User, person_id: int, day: date) -> Course | None:
    """How it went with one person up to that day; None before there was enough to say. Two queries."""
    rows = _days_of(owner, [person_id])
    if not rows:
        return None
    met = Histories.unpack([bytes(days) for _, days in rows])
    known = met.days[met.days <= number_of(day)]
    if len(known) < rules.LEAST_DAYS:
        return None
    end = number_of(day)
    begin = max(int(known[rules.LEAST_DAYS - 1]), end - 7 * POINTS)
    # Every week, and each day of contact with the one before it: there the chance leaps.
    leaps = known[known >= begin]
    asked = np.unique(np.concatenate([np.linspace(begin, end, POINTS).astype(int), leaps, leaps - 1]))
    asked = asked[asked >= begin]
    logits = rules.shipped().logits(Histories.facts_of_one(met.days, asked), asked, rules.USUAL_HORIZON)
    chances = rules.chances(logits, level_of(owner)).tolist()
    return Course([_day(one) for one in asked], chances, [_day(one) for one in known.tolist() if one >= int(asked[0])])


def actions_due(owner: User, day: date) -> list[Warm]:
    """Bridges that more likely than not go silent, and are not answered for; those that began to cool last come first.

    Who was silent for a year has gone, and leaves without a word. Three queries, for at most `MOST_BRIDGES`.
    """
    ids = _cool_bridges(owner, day)
    found = warmth_of(owner, ids, day)
    return [one for pk in ids if _is_cooling(one := found[pk])]


@compiled
def _cool_bridges(owner: User, day: date) -> QuerySet[Warmth, int]:
    rows: QuerySet[Warmth, Any] = (
        standing(owner).filter(is_bridge=True, probability__lt=COOL_BELOW).exclude(is_silenced("bridge", day))
    )
    return rows.order_by("-probability", "pk").values_list("pk", flat=True)[:MOST_BRIDGES]


# Who has no name is called by the way that comes first.
_FIRST_WAY = WayToReach.objects.filter(person=OuterRef("pk")).order_by("-is_preferred", "id").values("shown")[:1]
_NAME = Case(When(person__display_name="", then=Subquery(_FIRST_WAY)), default=F("person__display_name"))


def _is_cooling(tie: Warm) -> bool:
    return tie.probability is not None and tie.probability < COOL_BELOW and tie.silence_days <= GONE_AFTER_DAYS


def standing(owner: User) -> Any:  # Any: the queryset of each word is untyped
    """Rows of people who are neither in the bin nor offices."""
    return Warmth.objects.of(owner).filter(person__deleted_at=None, person__is_organisation=False)


def _warm(
    people: Sequence[tuple[int, str]], histories: Histories, day: date, horizons: Sequence[int], shift: float
) -> list[Warm]:
    """Of those who were in touch by that day."""
    number = number_of(day)
    facts = histories.facts_on(number)
    logits = rules.shipped().logits(facts, number, np.array(horizons, np.int64))
    told = zip(
        people,
        rules.chances(logits, shift).tolist(),
        facts.count.tolist(),
        facts.last.tolist(),
        facts.mean_gaps().tolist(),
        horizons,
        strict=True,
    )
    return [
        Warm(pk, name, _kept(chance), count, _day(last), round(gap), number - last, horizon)
        for (pk, name), chance, count, last, gap, horizon in told
        if count
    ]


def _kept(chance: float) -> float | None:
    """To four places, as rows have it; None for what is not a number."""
    return None if isnan(chance) else round(chance, 4)


def _sorts_as(probability: float | None) -> float:
    return -1.0 if probability is None else probability


def _day(number: int) -> date:
    return EPOCH + timedelta(days=int(number))
