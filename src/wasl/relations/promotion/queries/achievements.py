"""Achievements as pages show them: the list, and one with its papers and who saw it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from wasl.foundation.accounts.models import User
from wasl.foundation.errors import NotFoundError
from wasl.relations.communities.rules import Document, documents_in
from wasl.relations.learning.models import Skill
from wasl.relations.promotion import rules
from wasl.relations.promotion.models import Achievement, Proof, Witness
from wasl.relations.promotion.proofs import PROOFS

A_PAGE = 40


@dataclass(frozen=True, slots=True)
class Seen:
    """Somebody who saw it, or stands behind it."""

    person_id: int
    name: str
    part: str
    part_label: str
    on: date
    is_private: bool

    @property
    def sponsors(self) -> bool:
        return self.part == Witness.Part.SPONSORS


@dataclass(frozen=True, slots=True)
class AchievementLine:
    """An achievement for a list. `proofs` counts links and papers."""

    id: int
    title: str
    result: str
    on: date
    skills: tuple[str, ...]
    proofs: int
    seen: tuple[Seen, ...]

    @property
    def sponsors(self) -> int:
        return sum(one.sponsors for one in self.seen)


@dataclass(frozen=True)
class AchievementList:
    """A page of them, the latest first. `next_page` is 0 at the end."""

    lines: list[AchievementLine]
    next_page: int


@dataclass(frozen=True)
class AchievementPage:
    achievement: Achievement
    line: AchievementLine
    evidence: list[Document]
    proofs: list[Proof]


def achievement_by_id(owner: User, achievement_id: int) -> Achievement:
    """Raises NotFoundError, also for one in the bin."""
    row: Achievement | None = Achievement.objects.of(owner).present().filter(pk=achievement_id).first()
    if row is None:
        raise NotFoundError
    return row


proof_by_id = PROOFS.by_id


def achievement_list(owner: User, *, page: int = 1) -> AchievementList:
    """Three queries."""
    start = (page - 1) * A_PAGE
    rows = Achievement.objects.of(owner).present().order_by("-on", "-pk")
    found = list(rows[start : start + A_PAGE + 1])
    return AchievementList(achievement_lines(found[:A_PAGE]), page + 1 if len(found) > A_PAGE else 0)


def every_achievement(owner: User, *, since: date | None = None, until: date | None = None) -> list[AchievementLine]:
    """Of a period, or all; the latest first. Three queries."""
    rows = Achievement.objects.of(owner).present().order_by("-on", "-pk")
    rows = rows.filter(on__gte=since) if since else rows
    return achievement_lines(list(rows.filter(on__lte=until) if until else rows))


def achievement_page(owner: User, achievement_id: int) -> AchievementPage:
    """Four queries. Raises NotFoundError."""
    row = achievement_by_id(owner, achievement_id)
    [line] = achievement_lines([row])
    return AchievementPage(row, line, documents_in(row.evidence), PROOFS.of(row))


def achievement_lines(rows: Sequence[Achievement]) -> list[AchievementLine]:
    """In their order. Two queries; none of no achievements."""
    if not rows:
        return []
    ids = [row.pk for row in rows]
    proofs: dict[int, int] = defaultdict(int)
    for achievement_id in Proof.objects.filter(achievement__in=ids, deleted_at=None).values_list(
        "achievement_id", flat=True
    ):
        proofs[achievement_id] += 1
    seen: dict[int, list[Seen]] = defaultdict(list)
    people = Witness.objects.filter(achievement__in=ids, person__deleted_at=None).select_related("person")
    for one in people.order_by("-part", "on", "pk"):
        seen[one.achievement_id].append(
            Seen(
                one.person_id,
                one.person.display_name,
                one.part,
                str(one.get_part_display()),
                one.on,
                one.person.is_private,
            )
        )
    return [
        AchievementLine(
            row.pk, row.title, row.result, row.on, tuple(name for _key, name in rules.skills_of(row.skills)),
            proofs[row.pk] + len(documents_in(row.evidence)), tuple(seen[row.pk]),
        )
        for row in rows
    ]  # fmt: skip


def skill_names(owner: User) -> list[str]:
    """Names to offer while skills are written: what the owner can, the strongest first. One query."""
    return list(Skill.objects.of(owner).present().order_by("-level", "name").values_list("name", flat=True)[:60])
