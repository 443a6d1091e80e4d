"""Who decides, against the strengths of the owner: which of them each has seen, and what to tell of next."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from wasl.foundation.accounts.models import User
from wasl.foundation.compiled import compiled
from wasl.foundation.errors import NotFoundError
from wasl.relations.learning.models import Skill
from wasl.relations.people.models import Person
from wasl.relations.promotion import rules
from wasl.relations.promotion.models import Achievement, Decider, Witness
from wasl.relations.promotion.queries.achievements import AchievementLine, achievement_lines

MOST_STRENGTHS = 40
"""Of a matrix; whoever has more reads them person by person."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A strength before the eyes of somebody who decides."""

    strength: rules.Strength
    state: rules.State


@dataclass(frozen=True)
class Deciding:
    """Somebody who decides. `next` is the achievement to tell of, of the first strength not seen."""

    person_id: int
    name: str
    decides: str
    cells: list[Cell]
    next: rules.Shown | None

    @property
    def unseen(self) -> int:
        return sum(cell.state == "unseen" for cell in self.cells)


@dataclass(frozen=True)
class Matrix:
    strengths: list[rules.Strength]
    people: list[Deciding]

    @property
    def rows(self) -> list[tuple[rules.Strength, list[tuple[str, rules.State]]]]:
        """Each strength, with the name and the state of everybody who decides."""
        return [
            (strength, [(one.name, one.cells[place].state) for one in self.people])
            for place, strength in enumerate(self.strengths)
        ]


@dataclass(frozen=True)
class DecidingPage:
    """`to_tell` is what has not been seen yet, the latest first; `seen` is what they saw or stand behind."""

    person: Person
    deciding: Deciding
    to_tell: list[AchievementLine]
    seen: list[AchievementLine]


@dataclass(frozen=True)
class OfPerson:
    """What a person's page says: what they decide, None where they do not; what they saw."""

    decides: str | None
    seen: list[AchievementLine]


@dataclass(frozen=True)
class Known:
    """What the owner achieved and can, who decides, and who saw what."""

    shown: list[rules.Shown]
    strengths: list[rules.Strength]
    deciders: list[Decider]
    seen: dict[int, set[int]]
    sponsored: dict[int, set[int]]


def known_of(owner: User) -> Known:
    """Four queries, three where nobody decides."""
    shown = shown_of(owner)
    strengths = rules.strengths_of(shown, dict(_strong(owner)))
    deciders = [one for one in _deciders(owner) if one.person.deleted_at is None]
    seen: dict[int, set[int]] = defaultdict(set)
    sponsored: dict[int, set[int]] = defaultdict(set)
    people = [one.person_id for one in deciders]
    for achievement_id, person_id, part in witnessed(owner, people) if people else ():
        seen[person_id].add(achievement_id)
        if part == Witness.Part.SPONSORS:
            sponsored[person_id].add(achievement_id)
    return Known(shown, strengths, deciders, seen, sponsored)


@compiled
def _strong(owner: User) -> QuerySet[Skill, tuple[str, str]]:
    rows = Skill.objects.of(owner).present().filter(level__gte=rules.STRONG).order_by("-level", "name")
    return rows.values_list("key", "name")


@compiled
def _deciders(owner: User) -> QuerySet[Decider]:
    """They are few. Asked for those present alone, SQLite goes through all people to find them."""
    return Decider.objects.of(owner).select_related("person").order_by("created_at", "pk")


def shown_of(owner: User) -> list[rules.Shown]:
    """One query."""
    return [rules.Shown(pk, title, on, rules.skills_of(skills)) for pk, title, on, skills in _achieved(owner)]


@compiled
def _achieved(owner: User) -> QuerySet[Achievement, tuple[int, str, date, str]]:
    rows = Achievement.objects.of(owner).present().order_by("-on", "-pk")
    return rows.values_list("pk", "title", "on", "skills")


def witnessed(owner: User, people: Iterable[int]) -> Iterable[tuple[int, int, str]]:
    """Achievement, person and part. One query."""
    rows = Witness.objects.filter(achievement__owner=owner, achievement__deleted_at=None, person__in=people)
    return rows.values_list("achievement_id", "person_id", "part")


def deciding_matrix(owner: User, day: date) -> Matrix:
    known = known_of(owner)
    strengths = known.strengths[:MOST_STRENGTHS]
    return Matrix(strengths, [_deciding(known, one, day, strengths) for one in known.deciders])


def deciding_page(owner: User, person_id: int, day: date) -> DecidingPage:
    """Seven queries. Raises NotFoundError where nobody is kept who decides."""
    known = known_of(owner)
    row = next((one for one in known.deciders if one.person_id == person_id), None)
    if row is None:
        raise NotFoundError
    asked = [one.id for one in rules.to_tell(known.shown, known.seen[person_id], day)]
    wanted = {*asked, *known.seen[person_id]}
    rows = Achievement.objects.of(owner).present().filter(pk__in=wanted).order_by("-on", "-pk")
    lines = achievement_lines(list(rows))
    return DecidingPage(
        row.person,
        _deciding(known, row, day, known.strengths),
        [line for line in lines if line.id in asked],
        [line for line in lines if line.id not in asked],
    )


def promotion_of(owner: User, person: Person) -> OfPerson:
    """Four queries."""
    return OfPerson(next(iter(_decides(owner, person)), None), achievement_lines(_seen_by(owner, person)))


@compiled
def _decides(owner: User, person: Person) -> QuerySet[Decider, str]:
    return Decider.objects.of(owner).filter(person=person).values_list("decides", flat=True)


@compiled
def _seen_by(owner: User, person: Person) -> QuerySet[Achievement]:
    return Achievement.objects.of(owner).present().filter(witnesses__person=person).order_by("-on", "-pk")


def _deciding(known: Known, row: Decider, day: date, strengths: list[rules.Strength]) -> Deciding:
    seen, sponsored = known.seen[row.person_id], known.sponsored[row.person_id]
    keys = {key for one in known.shown if one.id in seen for key in one.keys}
    behind = {key for one in known.shown if one.id in sponsored for key in one.keys}
    return Deciding(
        row.person_id,
        row.person.display_name,
        row.decides,
        [Cell(strength, rules.state_of(strength, keys, behind)) for strength in strengths],
        next(iter(rules.to_tell(known.shown, seen, day)), None),
    )
