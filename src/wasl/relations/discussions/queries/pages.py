"""Discussions for a list, one with all that was said in it, and those in which a person took part."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Count, F, Q, QuerySet

from wasl.foundation.accounts.models import User
from wasl.foundation.compiled import compiled
from wasl.relations.communities.rules import is_link
from wasl.relations.discussions.actions import present_discussion
from wasl.relations.discussions.models import Discussion, Encounter, View
from wasl.relations.people.finding import people_called
from wasl.relations.people.models import Person

FITTING, MOST_ASKED = 3, 6


@dataclass(frozen=True, slots=True)
class DiscussionLine:
    """A discussion for a list. `views` were heard, `own` are words of the owner's, `met` people met."""

    id: int
    topic: str
    place: str
    community_id: int
    community: str
    link: str
    starts_at: datetime | None
    ends_at: datetime | None
    time_zone: str
    next_step: str
    next_on: date | None
    closed_on: date | None
    views: int
    own: int
    met: int

    @property
    def is_open(self) -> bool:
        return self.closed_on is None


@dataclass(frozen=True)
class DiscussionList:
    """The live ones that come, the other open ones, those that are closed."""

    live: list[DiscussionLine]
    open: list[DiscussionLine]
    closed: list[DiscussionLine]

    @property
    def is_empty(self) -> bool:
        return not (self.live or self.open or self.closed)


@dataclass(frozen=True)
class DiscussionPage:
    """`fitting` are, for a name that is no person yet, those of the owner's people whom it may mean."""

    discussion: Discussion
    line: DiscussionLine
    heard: list[View]
    own: list[View]
    met: list[tuple[Encounter, list[Person]]]


def discussion_list(owner: User, now: datetime) -> DiscussionList:
    """One query."""
    lines = discussion_lines(owner)
    live = [one for one in lines if one.is_open and one.starts_at and (one.ends_at or one.starts_at) >= now]
    others = [one for one in lines if one.is_open and one not in live]
    return DiscussionList(
        sorted(live, key=lambda one: (one.starts_at, one.id)), others, [one for one in lines if not one.is_open]
    )


def discussion_lines(owner: User, ids: Collection[int] | None = None) -> list[DiscussionLine]:
    """The ones with a next step first, by its day, then the newest. One query."""
    rows: Any = Discussion.objects.of(owner).present()  # Any: annotated columns
    if ids is not None:
        rows = rows.filter(pk__in=ids)
    here = Q(views__deleted_at=None)
    rows = rows.select_related("community").annotate(
        heard=Count("views", filter=here & Q(views__is_own=False), distinct=True),
        own=Count("views", filter=here & Q(views__is_own=True), distinct=True),
        met=Count("encounters", filter=Q(encounters__deleted_at=None), distinct=True),
    )
    return [_line(row) for row in rows.order_by(F("next_on").asc(nulls_last=True), "-pk")]


def discussion_page(owner: User, discussion_id: int) -> DiscussionPage:
    """A constant number of queries. Raises NotFoundError."""
    discussion = present_discussion(owner, discussion_id)
    [line] = discussion_lines(owner, [discussion_id])
    views = list(
        View.objects.of(owner).present().filter(discussion=discussion).select_related("person").order_by("on", "pk")
    )
    met = list(
        Encounter.objects.of(owner).present().filter(discussion=discussion).select_related("person").order_by("pk")
    )
    fitting = _fitting(owner, [one for one in met if one.person_id is None][:MOST_ASKED])
    return DiscussionPage(
        discussion=discussion,
        line=line,
        heard=[one for one in views if not one.is_own],
        own=[one for one in views if one.is_own],
        met=[(one, fitting.get(one.pk, [])) for one in met],
    )


def discussions_of_person(owner: User, person: Person) -> list[DiscussionLine]:
    """Those in which this person said something, or was met. Two queries."""
    ids = _of_person(owner, person)
    return discussion_lines(owner, ids) if ids else []


@compiled
def _of_person(owner: User, person: Person) -> QuerySet[Discussion, int]:
    of = {"deleted_at": None, "person": person}
    said = View.objects.of(owner).filter(**of).values("discussion")
    met = Encounter.objects.of(owner).filter(**of).values("discussion")
    rows = Discussion.objects.of(owner).present().filter(Q(pk__in=said) | Q(pk__in=met))
    return rows.values_list("pk", flat=True)


def live_near(owner: User, first: datetime, last: datetime, count: int) -> list[tuple[str, datetime]]:
    """Topics of the live ones between two moments. One query."""
    return _live(owner, first, last, most=count)


@compiled
def _live(owner: User, first: datetime, last: datetime, *, most: int) -> QuerySet[Discussion, tuple[str, datetime]]:
    rows = Discussion.objects.of(owner).open().filter(starts_at__gte=first, starts_at__lt=last)
    return rows.order_by("starts_at", "pk").values_list("topic", "starts_at")[:most]


def _fitting(owner: User, proposed: Collection[Encounter]) -> dict[int, list[Person]]:
    """A search for each of a few names, at most; the people themselves in one query."""
    found = {one.pk: people_called(owner, one.name, FITTING) for one in proposed}
    people = Person.objects.of(owner).present().in_bulk({pk for ids in found.values() for pk in ids})
    return {one: [people[pk] for pk in ids if pk in people] for one, ids in found.items()}


def _line(row: Any) -> DiscussionLine:  # Any: annotated columns
    return DiscussionLine(
        row.pk, row.topic, row.place, row.community_id or 0, str(row.community or ""),
        row.link if is_link(row.link) else "", row.starts_at, row.ends_at, row.time_zone, row.next_step, row.next_on,
        row.closed_on, row.heard, row.own, row.met,
    )  # fmt: skip
