"""What is asked of learning: goals with their hours, one of them, skills against what is asked for, whom it would serve."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import F, Max, Q, QuerySet, Sum

from wasl.foundation.accounts.models import User
from wasl.foundation.compiled import compiled
from wasl.foundation.search.queries import find
from wasl.relations.interactions.models import Answer, ContactSummary
from wasl.relations.learning import rules
from wasl.relations.learning.actions import present_goal
from wasl.relations.learning.models import Demand, Goal, Material, Sharing, Skill, Study
from wasl.relations.people.documents import KIND
from wasl.relations.people.models import Person, Tagging
from wasl.relations.people.queries import present_work

STUDIES_SHOWN, OF_USE_SHOWN, MOST_GOALS = 20, 6, 200
WORDS_ASKED, FOUND_A_WORD = 6, 60
SHARE = "share"
"""The kind of a proposal in Today to pass on what was learned."""


@dataclass(frozen=True, slots=True)
class GoalLine:
    """A goal for a list; `minutes` is all the time that was spent."""

    id: int
    title: str
    reason: str
    state: str
    state_label: str
    end_on: date | None
    settled_on: date | None
    minutes: int
    last_on: date | None

    @property
    def is_open(self) -> bool:
        return self.state == Goal.State.OPEN

    @property
    def hours(self) -> float:
        return round(self.minutes / 60, 1)


@dataclass(frozen=True)
class LearningList:
    """The goals under way, the settled ones, and the minutes of each month."""

    open: list[GoalLine]
    settled: list[GoalLine]
    months: list[tuple[date, int]]


@dataclass(frozen=True, slots=True)
class OfUse:
    """Somebody to whom it would be of use, and the words of theirs that say so."""

    person_id: int
    name: str
    why: str


@dataclass(frozen=True)
class GoalPage:
    goal: Goal
    line: GoalLine
    materials: list[Material]
    studies: list[Study]
    skills: list[Skill]
    sharings: list[Sharing]
    of_use: list[OfUse]


@dataclass(frozen=True)
class SkillsPage:
    skills: list[Skill]
    asked: list[rules.Asked]
    demands: list[Demand]
    found: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class ShareDue:
    """Somebody with whom to share what was learned."""

    person_id: int
    goal_id: int
    title: str
    due_on: date


def learning_list(owner: User, day: date) -> LearningList:
    """Two queries."""
    rows = list(_counted(owner)[:MOST_GOALS])
    first = rules.by_month([], day)[0][0]
    studies = _studies(owner).filter(on__gte=first, on__lte=day).values_list("on", "minutes")
    lines = [_line(row) for row in rows]
    return LearningList(
        [line for line in lines if line.is_open],
        [line for line in lines if not line.is_open],
        rules.by_month(studies, day),
    )


def goal_page(owner: User, goal_id: int) -> GoalPage:
    """A constant number of queries. Raises NotFoundError."""
    goal = present_goal(owner, goal_id)
    sharings = list(
        Sharing.objects.of(owner).present().filter(goal=goal, person__deleted_at=None).select_related("person").order_by("-on", "-id")
    )  # fmt: skip
    skills = list(Skill.objects.of(owner).present().filter(goal=goal).order_by("-level", "name"))
    return GoalPage(
        goal=goal,
        line=_line(_counted(owner).get(pk=goal_id)),
        materials=list(Material.objects.of(owner).present().filter(goal=goal).select_related("person").order_by("id")),
        studies=list(_studies(owner).filter(goal=goal).order_by("-on", "-id")[:STUDIES_SHOWN]),
        skills=skills,
        sharings=sharings,
        of_use=of_use(owner, goal, [skill.name for skill in skills], {one.person_id for one in sharings}),
    )


def skills_page(owner: User, text: str = "") -> SkillsPage:
    """Two queries; `found` is what the text may ask for."""
    skills = list(Skill.objects.of(owner).present().order_by("-level", "name"))
    demands = list(Demand.objects.of(owner).present().order_by("name", "id"))
    told = [(one.key, one.name, one.asked_by) for one in demands]
    levels = {one.key: one.level for one in skills}
    return SkillsPage(
        skills,
        rules.answers(told, levels),
        demands,
        rules.skills_in(text, [one.name for one in skills]) if text else [],
    )


def of_use(owner: User, goal: Goal, skills: Sequence[str], shared: Collection[int]) -> list[OfUse]:
    """People whose interests or work have a word of it in common, those closest to the owner first. At most ten queries."""
    about = " ".join([goal.title, *skills])
    asked = sorted(rules.telling_words(about), key=lambda word: (-len(word), word))[:WORDS_ASKED]
    found = {hit.row_id for word in asked for hit in find(owner, word, kinds=[KIND], limit=FOUND_A_WORD)} - set(shared)
    why = _why(owner, found, about)
    rows = (
        Person.objects.of(owner)
        .persons()
        .filter(id__in=why)
        .order_by(F("contact_summary__contact_days").desc(nulls_last=True), "id")
    )
    named = rows.exclude(display_name="").values_list("id", "display_name")[:OF_USE_SHOWN]
    return [OfUse(person, name, why[person]) for person, name in named]  # fmt: skip


def _why(owner: User, person_ids: Collection[int], about: str) -> dict[int, str]:
    """The interest, else the work, of each that has a word in common. Two queries."""
    why: dict[int, str] = {}
    interests = Tagging.objects.of(owner).filter(person__in=person_ids, tag__kind="interest").order_by("id")
    for person, name in interests.values_list("person_id", "tag__name"):
        if rules.in_common(about, name):
            why.setdefault(person, name)
    for person, work in present_work(owner, person_ids).items():
        if rules.in_common(about, f"{work.role} {work.department}"):
            why.setdefault(person, str(work))
    return why


def actions_due(owner: User, day: date) -> list[ShareDue]:
    """One person at most with whom to share what was learned lately; none while one was answered for. A constant number of queries."""
    row = next(iter(_worth_sharing(owner, day)), None)
    if row is None:
        return []
    answered = Answer.objects.of(owner).filter(kind=SHARE, until__gte=day)
    if answered.exclude(outcome=Answer.Outcome.DECLINED).exists() or answered.filter(on=day).exists():
        return []
    shared = set(Sharing.objects.of(owner).present().filter(goal=row).values_list("person_id", flat=True))
    skills = list(Skill.objects.of(owner).present().filter(goal=row).values_list("name", flat=True))
    candidates = [one.person_id for one in of_use(owner, row, skills, shared)]
    silent = Answer.objects.of(owner).filter(person__in=candidates).filter(Q(on=day) | Q(kind=SHARE, until__gte=day))
    silenced = set(silent.values_list("person_id", flat=True))
    known = ContactSummary.objects.of(owner).filter(person__in=candidates, contact_days__gt=0)
    met = set(known.values_list("person_id", flat=True)) - silenced
    person = next((one for one in candidates if one in met), None)
    return [ShareDue(person, row.pk, row.title, day)] if person else []


@compiled
def _worth_sharing(owner: User, day: date) -> QuerySet[Any, Any]:  # Any: annotated columns
    lately = Q(state=Goal.State.REACHED, settled_on__gte=day - rules.SHARED_WITHIN)
    rich = Q(state=Goal.State.OPEN, spent__gte=rules.ENOUGH_MINUTES, last__gte=day - rules.SHARED_WITHIN)
    return _counted(owner).filter(lately | rich).order_by("-last", "-id")[:1]


def hour_due(owner: User, day: date) -> GoalLine | None:
    """The goal under way that is due first, where a week went by without an hour for any. Two queries; one without a goal."""
    row = next(iter(_first_under_way(owner)), None)
    if row is None or _studies(owner).filter(on__gt=day - rules.RESTED, on__lte=day).exists():
        return None
    return _line(row)


@compiled
def _first_under_way(owner: User) -> QuerySet[Any, Any]:  # Any: annotated columns
    rows = _counted(owner).filter(state=Goal.State.OPEN)
    return rows.order_by(F("end_on").asc(nulls_last=True), "id")[:1]


def every_goal(owner: User) -> list[GoalLine]:
    """One query."""
    return [_line(row) for row in _counted(owner)]


def sources_of_goals(owner: User) -> dict[int, list[Material]]:
    """From what each goal is learned. One query."""
    found: dict[int, list[Material]] = {}
    for row in Material.objects.of(owner).present().order_by("id"):
        found.setdefault(row.goal_id, []).append(row)
    return found


def sharings_of_goals(owner: User) -> dict[int, list[Sharing]]:
    """With whom each was shared, the latest first. One query."""
    found: dict[int, list[Sharing]] = {}
    rows = Sharing.objects.of(owner).present().filter(person__deleted_at=None)
    for row in rows.select_related("person").order_by("-on", "-id"):
        found.setdefault(row.goal_id, []).append(row)
    return found


def _studies(owner: User) -> Any:  # Any: the queryset of each word is untyped
    return Study.objects.of(owner).present().filter(goal__deleted_at=None)


def _counted(owner: User) -> QuerySet[Any, Any]:  # Any: as above
    """Goals with the time spent, those under way by their day first."""
    here = Q(studies__deleted_at=None)
    rows: QuerySet[Any, Any] = (
        Goal.objects.of(owner)
        .present()
        .annotate(spent=Sum("studies__minutes", filter=here), last=Max("studies__on", filter=here))
    )
    return rows.order_by("-settled_on", F("end_on").asc(nulls_last=True), "id")


def _line(row: Goal) -> GoalLine:
    return GoalLine(
        row.pk, row.title, row.reason, row.state, str(row.get_state_display()), row.end_on, row.settled_on,
        getattr(row, "spent", 0) or 0, getattr(row, "last", None),
    )  # fmt: skip
