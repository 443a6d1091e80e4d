"""What is asked of advice: the list, one of them, what a person gave, what the day asks after."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Q, QuerySet

from wasl.foundation.accounts.models import User
from wasl.foundation.compiled import compiled
from wasl.foundation.errors import NotFoundError
from wasl.relations.advice import rules
from wasl.relations.advice.models import Advice
from wasl.relations.people.models import Person

A_PAGE = 40
SHOWS = ("all", "open", "followed", "lessons")


@dataclass(frozen=True)
class AdviceList:
    """A page of it, the latest first. `next_page` is 0 at the end; `counts` by what is shown."""

    lines: list[Advice]
    shows: str
    next_page: int
    counts: dict[str, int]


@dataclass(frozen=True, slots=True)
class AdviceDue:
    """Advice of a month ago, of which it is asked whether it was followed."""

    row_id: int
    title: str
    giver: str
    on: date
    due_on: date
    kind: str = "advice"


def advice_by_id(owner: User, advice_id: int) -> Advice:
    """With whom it came from. Raises NotFoundError, also for one in the bin."""
    row: Advice | None = Advice.objects.of(owner).present().select_related("giver").filter(pk=advice_id).first()
    if row is None:
        raise NotFoundError
    return row


def advice_list(owner: User, *, shows: str = "all", page: int = 1) -> AdviceList:
    """Two queries."""
    rows = Advice.objects.of(owner).present()
    counts = rows.aggregate(**{name: Count("pk", filter=_shown(name)) for name in SHOWS})
    start = (page - 1) * A_PAGE
    chosen = rows.filter(_shown(shows)).select_related("giver").order_by("-on", "-pk")
    found = list(chosen[start : start + A_PAGE + 1])
    return AdviceList(found[:A_PAGE], shows, page + 1 if len(found) > A_PAGE else 0, counts)


def every_advice(owner: User, *, shows: str = "all") -> list[Advice]:
    """One query."""
    rows = Advice.objects.of(owner).present().filter(_shown(shows))
    return list(rows.select_related("giver").order_by("-on", "-pk"))


@compiled
def advice_from(owner: User, person: Person) -> QuerySet[Advice]:
    """What this person advised, and what was learned from them. One query."""
    rows = Advice.objects.of(owner).present().filter(giver=person)
    return rows.select_related("giver").order_by("-on", "-pk")


def actions_due(owner: User, day: date) -> list[AdviceDue]:
    """One question at most. One query."""
    return [AdviceDue(row.pk, row.matter, row.from_whom, row.on, row.asks_from) for row in _asked_after(owner, day)]


@compiled
def _asked_after(owner: User, day: date) -> QuerySet[Any, Any]:  # Any: `asks_from` is a day here
    rows = Advice.objects.of(owner).present().select_related("giver")
    rows = rows.filter(followed="", asks_from__lte=day, asks_from__gt=day - rules.ASKED_FOR)
    return rows.order_by("asks_from", "pk")[:1]


def _shown(shows: str) -> Q:
    advice = Q(kind=Advice.Kind.ADVICE)
    if shows == "open":
        return advice & Q(followed="")
    if shows == "followed":
        return advice & ~Q(followed="")
    return Q(kind=Advice.Kind.LESSON) if shows == "lessons" else Q()
