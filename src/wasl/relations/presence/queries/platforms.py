"""Where professionals of the owner's field are found, by a curated table and by her own people and targets."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Count, Q

from wasl.foundation.accounts.models import User
from wasl.relations.people.models import Person, WayToReach
from wasl.relations.preparation.models import Target
from wasl.relations.presence.models import Profile
from wasl.relations.presence.queries.record import record_of
from wasl.relations.presence.rules.platforms import BY_KEY, PLATFORMS, Platform, fits
from wasl.relations.presence.wording import REASONS


@dataclass(frozen=True, slots=True)
class PlatformLine:
    """`people` and `targets` are known to be there: more may be. `is_of_field`: the table names it for the owner's field."""

    key: str
    name: str
    people: int
    targets: int
    reason: str
    is_of_field: bool
    is_chosen: bool
    weekly_minutes: int | None
    why: str


@dataclass(frozen=True)
class PlatformsPage:
    """`minutes` is what the chosen ones take together a week; `reachable` of `people` are on any of them."""

    field: str
    lines: list[PlatformLine]
    people: int
    targets: int
    minutes: int

    @property
    def chosen(self) -> list[PlatformLine]:
        return [line for line in self.lines if line.is_chosen]


def platforms_page(owner: User) -> PlatformsPage:
    """Chosen ones first, then those of the field, by how many of one's people and targets are there. Five queries."""
    field = record_of(owner).field
    rows = {row.platform: row for row in Profile.objects.of(owner).present()}
    listed = Target.objects.of(owner).open().exclude(person=None)
    people = _there(WayToReach.objects.of(owner).filter(person__deleted_at=None, person__is_organisation=False))
    targets = _there(WayToReach.objects.of(owner).filter(person__in=listed.values("person"), person__deleted_at=None))
    lines = [_line(one, rows.get(one.key), field, people[one.key], targets[one.key]) for one in PLATFORMS]
    lines.sort(key=lambda line: (not line.is_chosen, not line.is_of_field, -line.targets, -line.people))
    whole = Person.objects.of(owner).persons().aggregate(people=Count("pk"))["people"]
    return PlatformsPage(
        field, lines, whole, listed.count(), sum(line.weekly_minutes or 0 for line in lines if line.is_chosen)
    )


def ways_to(platforms: Iterable[str]) -> Q | None:
    """Ways to reach somebody on any of these; None for no platform."""
    known = [_is_on(BY_KEY[key]) for key in platforms if key in BY_KEY]
    return reduce(or_, known) if known else None


def _there(ways: Any) -> Mapping[str, int]:  # Any: the queryset of each word is untyped
    """How many people have an address on each platform. One query."""
    asked = {one.key: Count("person", distinct=True, filter=_is_on(one)) for one in PLATFORMS}
    found: Mapping[str, int] = ways.aggregate(**asked)
    return found


def _is_on(platform: Platform) -> Q:
    there = Q(kind__in=platform.kinds)
    for host in platform.hosts:
        there |= Q(kind="site", value__startswith=host) | Q(kind="site", value__contains=f".{host}/")
    return there


def _line(platform: Platform, row: Profile | None, field: str, people: int, targets: int) -> PlatformLine:
    return PlatformLine(
        platform.key, platform.name, people, targets, str(REASONS[platform.key]), fits(platform, field), bool(row and row.is_chosen),
        row.weekly_minutes if row else None, row.why if row else "",
    )  # fmt: skip
