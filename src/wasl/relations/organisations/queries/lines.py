"""Followed organisations for a list, and those that the owner might follow."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery

from wasl.foundation.accounts.models import User
from wasl.foundation.compiled import compiled
from wasl.relations.organisations.models import Followed, News
from wasl.relations.organisations.wording import state_words
from wasl.relations.people.models import Affiliation, Organisation, Person

PROPOSED, OFFERED = 6, 60
PRESENT = Q(until="", person__deleted_at=None, person__is_organisation=False)


@dataclass(frozen=True, slots=True)
class FollowedLine:
    """An organisation for a list. `people` work there now; `title` and `at` are of its newest news."""

    id: int
    organisation_id: int
    name: str
    note: str
    site: str
    feed: str
    people: int
    title: str
    at: datetime | None
    read_at: datetime | None
    refusal: str
    is_gone: bool

    @property
    def state(self) -> str:
        """How reading its news stands, where there is anything to say."""
        return state_words(self.site, self.refusal, is_gone=self.is_gone, is_read=self.read_at is not None)


@dataclass(frozen=True)
class FollowedList:
    """`proposed` are organisations where people work whom the owner spoke with or met, with how many; `names` are all that are known."""

    lines: list[FollowedLine]
    proposed: list[tuple[Organisation, int]]
    names: list[str]


def followed_list(owner: User) -> FollowedList:
    """Those with the newest news first. Three queries."""
    working = Q(affiliations__until="", affiliations__person__deleted_at=None)
    close = working & Q(affiliations__person__contact_summary__contact_days__gt=0)
    known = close | working & ~Q(affiliations__person__met_on="")
    rows = Organisation.objects.of(owner).annotate(
        close=Count("affiliations__person", filter=close, distinct=True),
        count=Count("affiliations__person", filter=known, distinct=True),
    )
    others = rows.exclude(followed__in=Followed.objects.of(owner).present()).order_by("-close", "-count", "name", "pk")
    offered = list(others[:OFFERED])
    return FollowedList(
        followed_lines(owner),
        [(one, one.count) for one in offered if one.count][:PROPOSED],
        [one.name for one in offered],
    )


def followed_lines(owner: User, ids: Collection[int] | None = None) -> list[FollowedLine]:
    """Two queries."""
    newest = News.objects.filter(followed=OuterRef("pk")).order_by("-at", "-pk")
    rows: Any = Followed.objects.of(owner).present()  # Any: annotated columns
    if ids is not None:
        rows = rows.filter(pk__in=ids)
    rows = rows.select_related("organisation").annotate(
        title=Subquery(newest.values("title")[:1]), at=Subquery(newest.values("at")[:1])
    )
    found = list(rows)
    there = Affiliation.objects.of(owner).filter(PRESENT, organisation__in=[row.organisation_id for row in found])
    counted = there.order_by().values_list("organisation").annotate(count=Count("person", distinct=True))
    people = dict(counted.values_list("organisation", "count"))
    lines = [
        FollowedLine(
            row.pk, row.organisation_id, row.organisation.name, row.note, row.site, row.feed,
            people.get(row.organisation_id, 0), row.title or "", row.at, row.read_at, row.refusal, row.is_gone,
        )
        for row in found
    ]  # fmt: skip
    return sorted(lines, key=lambda one: (one.at is None, -(one.at.timestamp() if one.at else 0), one.name, one.id))


def news_of_person(owner: User, person: Person, count: int = 3) -> list[News]:
    """The newest of the organisations where the person works now, and what names her. One query."""
    return _news_of_person(owner, person, most=count)


@compiled
def _news_of_person(owner: User, person: Person, *, most: int) -> QuerySet[News]:
    working = Q(
        followed__organisation__affiliations__person=person, followed__organisation__affiliations__until=""
    )  # fmt: skip
    rows = News.objects.filter(working | Q(mentions__person=person), followed__owner=owner, followed__deleted_at=None)
    return rows.select_related("followed__organisation").distinct().order_by("-at", "-pk")[:most]
