"""What an owner does about learning: each one verb, one transaction; what is made goes to the bin and comes back."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime

from django.db import transaction

from wasl.foundation.accounts.bins import held_row, put_in_bin, rows_named, taken_out_of_bin
from wasl.foundation.accounts.corrections import Before, as_it_stands, set_back
from wasl.foundation.accounts.models import Binned, User
from wasl.foundation.errors import NotFoundError
from wasl.relations.interactions.models import Answer
from wasl.relations.learning.documents import index_goals
from wasl.relations.learning.errors import LearnedWithoutWordsError, TimeOutOfRangeError
from wasl.relations.learning.models import Demand, Goal, Material, Sharing, Skill, Study
from wasl.relations.people.models import Person
from wasl.relations.people.rules import key_of, many_lines, one_line

TITLE, NAME, LINK, NOTE = 200, 100, 500, 300
LONGEST_TEXT = 2000
DAY_MINUTES = 24 * 60
GOAL_COLUMNS = ("title", "reason", "end_on")

THINGS: Mapping[str, type[Binned]] = {
    "goal": Goal, "material": Material, "study": Study, "skill": Skill, "demand": Demand, "sharing": Sharing,
}  # fmt: skip
"""What can be deleted and brought back, by the name in its address."""


@transaction.atomic
def set_goal(owner: User, *, title: str, at: datetime, reason: str = "", end_on: date | None = None) -> Goal:
    """Write down what to learn. Raises LearnedWithoutWordsError."""
    told = {"title": _words(title, TITLE), "reason": many_lines(reason)[:LONGEST_TEXT], "end_on": end_on}
    goal = Goal.objects.create(owner=owner, created_at=at, **told)
    index_goals(owner, [goal.pk])
    return goal


@transaction.atomic
def edit_goal(owner: User, goal_id: int, *, title: str, reason: str, end_on: date | None) -> Before:
    """Correct what was written; gives how it stood before, by which `set_goal_back` takes it back."""
    goal = present_goal(owner, goal_id)
    before = as_it_stands(goal, GOAL_COLUMNS)
    goal.title, goal.reason, goal.end_on = _words(title, TITLE), many_lines(reason)[:LONGEST_TEXT], end_on
    goal.save(update_fields=GOAL_COLUMNS)
    index_goals(owner, [goal_id])
    return before


@transaction.atomic
def set_goal_back(owner: User, goal_id: int, before: Before) -> Goal:
    """Take a correction back."""
    goal = present_goal(owner, goal_id)
    set_back(goal, before, GOAL_COLUMNS)
    index_goals(owner, [goal_id])
    return goal


@transaction.atomic
def settle_goal(owner: User, goal_id: int, state: str, *, on: date) -> str:
    """Under way, learned or let go; gives the state before, by which it is taken back."""
    goal = present_goal(owner, goal_id)
    before: str = goal.state
    goal.state = Goal.State(state)
    goal.settled_on = None if goal.is_open else on
    goal.save(update_fields=["state", "settled_on"])
    return before


@transaction.atomic
def add_material(
    owner: User, goal_id: int, *, kind: str, title: str, link: str = "", person: Person | None = None, at: datetime
) -> Material:
    """From what it is learned: a book, a course, a person, a site."""
    goal, words = present_goal(owner, goal_id), _words(title, NOTE)
    made = Material.objects.create(
        owner=owner, goal=goal, kind=Material.Kind(kind), title=words, link=one_line(link, LINK), person=person,
        created_at=at,
    )  # fmt: skip
    index_goals(owner, [goal_id])
    return made


@transaction.atomic
def log_study(owner: User, goal_id: int, *, minutes: int, on: date, at: datetime, note: str = "") -> Study:
    """Note time that was spent. Raises TimeOutOfRangeError."""
    if not 1 <= minutes <= DAY_MINUTES:
        raise TimeOutOfRangeError
    goal = present_goal(owner, goal_id)
    made = Study.objects.create(
        owner=owner, goal=goal, minutes=minutes, on=on, note=one_line(note, NOTE), created_at=at
    )
    index_goals(owner, [goal_id])
    return made


@transaction.atomic
def note_skill(
    owner: User, *, name: str, level: int, at: datetime, evidence: str = "", goal_id: int | None = None
) -> Skill:
    """Keep what the owner can. What she could before under that name goes to the bin: the latest word counts."""
    words = _words(name, NAME)
    key = key_of(words, NAME)
    Skill.objects.of(owner).filter(key=key, deleted_at=None).update(deleted_at=at)
    goal = present_goal(owner, goal_id) if goal_id else None
    return Skill.objects.create(
        owner=owner, name=words, key=key, level=Skill.Level(level), evidence=many_lines(evidence)[:LONGEST_TEXT],
        goal=goal, created_at=at,
    )  # fmt: skip


@transaction.atomic
def note_demands(owner: User, names: Iterable[str], *, asked_by: str, at: datetime) -> list[Demand]:
    """Keep the skills that somebody or an opening asks for."""
    who, told = one_line(asked_by, NOTE), {key_of(name, NAME): one_line(name, NAME) for name in names}
    rows = [Demand(owner=owner, name=name, key=key, asked_by=who, created_at=at) for key, name in told.items() if key]
    if not rows:
        raise LearnedWithoutWordsError
    return [_saved(row) for row in rows]


@transaction.atomic
def share(
    owner: User, goal_id: int, person: Person, *, on: date, at: datetime, note: str = "", answer: Answer | None = None
) -> Sharing:
    """Keep with whom it was shared."""
    goal = present_goal(owner, goal_id)
    return Sharing.objects.create(
        owner=owner, goal=goal, person=person, on=on, note=one_line(note, NOTE), answer=answer, created_at=at
    )


@transaction.atomic
def remove_learned(owner: User, thing: str, row_id: int, *, at: datetime) -> Binned:
    """Put it in the bin. Raises NotFoundError."""
    row: Binned = held_row(rows_named(THINGS, owner, thing), row_id)
    put_in_bin(row, at)
    _index_goal_of(row)
    return row


@transaction.atomic
def restore_learned(owner: User, thing: str, row_id: int) -> Binned:
    """Bring it back; a skill takes its place again from what was noted of it since."""
    row: Binned = taken_out_of_bin(rows_named(THINGS, owner, thing), row_id)
    _index_goal_of(row)
    if isinstance(row, Skill):
        later = Skill.objects.of(owner).filter(key=row.key, deleted_at=None).exclude(pk=row.pk)
        later.update(deleted_at=row.created_at)
    return row


@transaction.atomic
def take_back_sharing(owner: User, answer_id: int) -> None:
    """Forget the sharing that came by an answer in Today."""
    Sharing.objects.of(owner).filter(answer=answer_id).delete()


def present_goal(owner: User, goal_id: int) -> Goal:
    """Raises NotFoundError, also for one in the bin."""
    goal: Goal | None = Goal.objects.of(owner).present().filter(pk=goal_id).first()
    if goal is None:
        raise NotFoundError
    return goal


def _index_goal_of(row: Binned) -> None:
    if goal_id := row.pk if isinstance(row, Goal) else getattr(row, "goal_id", None):
        index_goals(row.owner, [goal_id])


def _saved(row: Demand) -> Demand:
    row.save()
    return row


def _words(text: str, length: int) -> str:
    words = one_line(text, length)
    if not words:
        raise LearnedWithoutWordsError
    return words
