"""What the owner volunteered for, and how many hours that were."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from django.db.models import Prefetch

from wasl.foundation.accounts.models import User
from wasl.foundation.errors import NotFoundError
from wasl.relations.communities import rules
from wasl.relations.communities.models import Companion, Contribution
from wasl.relations.communities.queries.communities import community_choices

A_PAGE = 60


@dataclass(frozen=True, slots=True)
class ContributionLine:
    id: int
    what: str
    role: str
    first_on: date
    last_on: date | None
    minutes: int
    community: tuple[int, str] | None
    people: list[tuple[int, str]]

    @property
    def hours(self) -> str:
        return hours_of(self.minutes)


class Sum(NamedTuple):
    """Hours of a year or of a community, whose name is the label; empty for none."""

    key: int
    label: str
    hours: str
    times: int


@dataclass(frozen=True)
class Volunteering:
    """A page of contributions, the latest first. `next_page` is 0 at the end; the sums are of all of them."""

    lines: list[ContributionLine]
    next_page: int
    by_year: list[Sum]
    by_community: list[Sum]
    total: str


def hours_of(minutes: int) -> str:
    """`2.5`: to a quarter, without what is nothing."""
    return f"{minutes / 60:.2f}".rstrip("0").rstrip(".")


def contribution_by_id(owner: User, contribution_id: int) -> Contribution:
    """Raises NotFoundError, also for one in the bin."""
    rows = Contribution.objects.of(owner).present().select_related("community").prefetch_related(_with_people())
    contribution: Contribution | None = rows.filter(pk=contribution_id).first()
    if contribution is None:
        raise NotFoundError
    return contribution


def contribution_line(owner: User, contribution_id: int) -> ContributionLine:
    """Raises NotFoundError, also for one in the bin."""
    return _line(contribution_by_id(owner, contribution_id))


def volunteering(owner: User, page: int = 1) -> Volunteering:
    """Four queries."""
    rows, start = Contribution.objects.of(owner).present(), (page - 1) * A_PAGE
    given = [rules.Given(*row) for row in rows.values_list("first_on", "minutes", "community_id")]
    names = dict(community_choices(owner))
    found = rows.select_related("community").prefetch_related(_with_people()).order_by("-first_on", "-id")
    lines = [_line(row) for row in found[start : start + A_PAGE + 1]]
    return Volunteering(
        lines=lines[:A_PAGE],
        next_page=page + 1 if len(lines) > A_PAGE else 0,
        by_year=[Sum(one.key, str(one.key), hours_of(one.minutes), one.times) for one in rules.totals_by_year(given)],
        by_community=[
            Sum(one.key if one.key in names else 0, names.get(one.key, ""), hours_of(one.minutes), one.times)
            for one in rules.totals_by_community(given)
        ],
        total=hours_of(sum(one.minutes for one in given)),
    )


def _with_people() -> Prefetch[str]:
    here = Companion.objects.filter(person__deleted_at=None).select_related("person").order_by("id")
    return Prefetch("companions", queryset=here)


def _line(row: Contribution) -> ContributionLine:
    community = row.community if row.community and row.community.deleted_at is None else None
    return ContributionLine(
        id=row.pk,
        what=row.what,
        role=row.role,
        first_on=row.first_on,
        last_on=row.last_on,
        minutes=row.minutes,
        community=(community.pk, community.name) if community else None,
        people=[(one.person_id, one.person.display_name) for one in row.companions.all()],
    )
