"""The map in words: everybody by group, whom a person knows, and the way from one to another."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from itertools import pairwise
from typing import Literal

import numpy as np

from wasl.foundation.accounts.models import User
from wasl.foundation.errors import NotFoundError
from wasl.overviews.network_page.mapped import Mapped, mapped
from wasl.overviews.network_page.naming import names_of
from wasl.overviews.network_page.queries import PersonLine
from wasl.relations.network.figures.rules.graph import degrees, neighbours
from wasl.relations.network.figures.rules.ways import way_between
from wasl.relations.network.warmth.queries import bridges_kept, kept_chances
from wasl.relations.people.finding import find_people
from wasl.relations.people.models import Person

ROWS = 50
NEAREST = 20
FOUND = 8
CLOSE, WELL = 0.5, 0.2
Nearness = Literal["well", "some", "faint"]


@dataclass(frozen=True)
class Row:
    """A person of the table, with the group and the number of ties to others."""

    person: PersonLine
    group: str
    ties: int


@dataclass(frozen=True)
class TablePage:
    """`titles` number the groups from 1; `number` is the page's."""

    rows: list[Row]
    total: int
    titles: list[str]
    group: int
    number: int
    has_more: bool

    @property
    def before(self) -> int:
        return self.number - 1

    @property
    def following(self) -> int:
        return self.number + 1


@dataclass(frozen=True)
class Step:
    """A person on a way or beside another; `nearness` is of the tie that leads there."""

    person: PersonLine
    nearness: Nearness | None


@dataclass(frozen=True)
class AroundPage:
    person: PersonLine
    group: str
    is_known: bool
    ties: int
    nearest: list[Step]
    is_on_map: bool = True
    is_bridge: bool = False


@dataclass(frozen=True)
class WayPage:
    """The way from one to another; `steps` are empty where there is none without the owner."""

    start: PersonLine
    goal: PersonLine
    steps: list[Step]


def table_page(owner: User, day: date, group: int, number: int, *, at: datetime) -> TablePage | None:
    """Those of one group (from 1), or everybody: groups first, then by the number of ties. None while it is laid out."""
    shown = mapped(owner, day, at=at)
    if shown is None:
        return None
    network, groups = shown.map.network, shown.map.groups
    ties = degrees(network.size, network.a, network.b)
    order = np.lexsort((network.people, -network.own, -ties, np.where(groups < 0, len(shown.titles), groups)))
    if group:
        order = order[groups[order] == group - 1]
    first = (number - 1) * ROWS
    places = order[first : first + ROWS].tolist()
    lines = _lines(owner, network.people[places].tolist())
    rows = [
        Row(lines[pk], shown.title_of(place), int(ties[place]))
        for place in places
        if (pk := int(network.people[place])) in lines
    ]
    return TablePage(rows, len(order), shown.titles, group, number, first + ROWS < len(order))


def around_page(owner: User, person_id: int, day: date, *, at: datetime) -> AroundPage | None:
    """A person, the group, and whom she knows best. Raises NotFoundError; None while it is laid out."""
    require_present(owner, person_id)
    shown = mapped(owner, day, at=at)
    if shown is None:
        return None
    place = shown.place_of(person_id)
    if place is None:
        return AroundPage(_lines(owner, [person_id])[person_id], "", False, 0, [], is_on_map=False)
    network = shown.map.network
    near = neighbours(network.size, network.a, network.b)
    span = slice(near.start[place], near.start[place + 1])
    strength = network.strength[near.tie[span]]
    order = np.argsort(-strength, kind="stable")[:NEAREST]
    others = network.people[near.others[span][order]].tolist()
    lines = _lines(owner, [person_id, *others])
    steps = [
        Step(lines[pk], nearness(value))
        for pk, value in zip(others, strength[order].tolist(), strict=True)
        if pk in lines
    ]
    return AroundPage(
        lines[person_id], shown.title_of(place), bool(network.own[place] > 0), len(strength), steps,
        is_bridge=person_id in bridges_kept(owner),
    )  # fmt: skip


def way_page(owner: User, start_id: int, goal_id: int, day: date, *, at: datetime) -> WayPage | None:
    """Raises NotFoundError; None while it is laid out."""
    require_present(owner, start_id, goal_id)
    shown = mapped(owner, day, at=at)
    if shown is None:
        return None
    network, start, goal = shown.map.network, shown.place_of(start_id), shown.place_of(goal_id)
    way = [] if start is None or goal is None else way_between(network, start, goal)
    ids = network.people[way].tolist()
    lines = _lines(owner, [start_id, goal_id, *ids])
    strengths = [None, *_strengths(shown, way)]
    steps = [
        Step(lines[pk], None if value is None else nearness(value)) for pk, value in zip(ids, strengths, strict=False)
    ]
    return WayPage(lines[start_id], lines[goal_id], steps)


def found_people(owner: User, query: str) -> list[PersonLine]:
    """A few whom somebody means who types that; offices are on no map."""
    ids = [hit.row_id for hit in find_people(owner, query, FOUND * 2)]
    here = set(Person.objects.of(owner).persons().filter(id__in=ids).values_list("id", flat=True))
    lines = _lines(owner, [pk for pk in ids if pk in here][:FOUND])
    return list(lines.values())


def nearness(strength: float) -> Nearness:
    return "well" if strength >= CLOSE else "some" if strength >= WELL else "faint"


def require_present(owner: User, *person_ids: int) -> None:
    """Raises NotFoundError for whoever is not the owner's, an office, or in the bin."""
    found = Person.objects.of(owner).persons().filter(id__in=person_ids)
    if found.count() != len(set(person_ids)):
        raise NotFoundError


def _strengths(shown: Mapped, way: list[int]) -> Iterable[float]:
    network = shown.map.network
    for one, other in pairwise(way):
        low, high = min(one, other), max(one, other)
        yield float(network.strength[(network.a == low) & (network.b == high)][0])


def _lines(owner: User, ids: list[int]) -> dict[int, PersonLine]:
    """In the order asked: three queries."""
    names, warmth = names_of(owner, ids), kept_chances(owner, among=ids)
    return {pk: PersonLine(pk, names[pk], warmth.get(pk)) for pk in ids if pk in names}
