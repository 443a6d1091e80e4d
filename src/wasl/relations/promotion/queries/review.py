"""What was achieved within a period, as one document for whoever looks back on it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from wasl.foundation.accounts.models import User
from wasl.relations.communities.rules import Document, documents_in
from wasl.relations.learning.models import Goal, Study
from wasl.relations.promotion import rules
from wasl.relations.promotion.errors import PeriodUpsideDownError
from wasl.relations.promotion.models import Achievement, Proof
from wasl.relations.promotion.queries.achievements import AchievementLine, achievement_lines


@dataclass(frozen=True)
class Entry:
    """An achievement with all that shows it: links, and the names of papers that go with the document."""

    line: AchievementLine
    evidence: list[Document]
    papers: list[str]

    @property
    def sponsors(self) -> list[str]:
        """The document is handed on, so whoever is private is not named."""
        return [one.name for one in self.line.seen if one.sponsors and not one.is_private]


@dataclass(frozen=True)
class ReviewDocument:
    """`strengths` are what the achievements show, by how many; `learned` what was learned, `minutes` the time it took."""

    owner_name: str
    since: date
    until: date
    entries: list[Entry]
    strengths: list[rules.Strength]
    learned: list[str]
    minutes: int


def review_document(owner: User, *, since: date, until: date) -> ReviewDocument:
    """Six queries. Raises PeriodUpsideDownError."""
    if until < since:
        raise PeriodUpsideDownError
    rows = list(Achievement.objects.of(owner).present().filter(on__gte=since, on__lte=until).order_by("on", "pk"))
    papers: dict[int, list[str]] = {row.pk: [] for row in rows}
    kept = Proof.objects.filter(achievement__in=rows, deleted_at=None).order_by("pk")
    for achievement_id, name in kept.values_list("achievement_id", "name"):
        papers[achievement_id].append(name)
    shown = [rules.Shown(row.pk, row.title, row.on, rules.skills_of(row.skills)) for row in rows]
    goals = Goal.objects.of(owner).present().filter(
        state=Goal.State.REACHED, settled_on__gte=since, settled_on__lte=until
    )  # fmt: skip
    studies = Study.objects.of(owner).present().filter(goal__deleted_at=None, on__gte=since, on__lte=until)
    return ReviewDocument(
        owner.name,
        since,
        until,
        [
            Entry(line, documents_in(row.evidence), papers[row.pk])
            for row, line in zip(rows, achievement_lines(rows), strict=True)
        ],
        rules.strengths_of(shown, {}),
        list(goals.order_by("settled_on", "pk").values_list("title", flat=True)),
        sum(studies.values_list("minutes", flat=True)),
    )
