"""What is due on a day, of every kind: a constant number of queries."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from django.db.models import Case, Exists, OuterRef, Q, QuerySet, Value
from django.db.models import When as If
from django.db.models.functions import Coalesce

from wasl.foundation.accounts.models import User
from wasl.foundation.compiled import compiled
from wasl.relations.interactions.queries import is_silenced
from wasl.relations.occasions.models import Greeting, Invitation, KeptFeast, LifeEvent
from wasl.relations.occasions.models.feasts import FeastName
from wasl.relations.occasions.queries.dues import DAYS_AHEAD, MOST, OccasionDue
from wasl.relations.occasions.queries.memory import SAME_FEAST, Occurrence, done_steps
from wasl.relations.occasions.queries.mourning import is_silent, mourners
from wasl.relations.occasions.queries.sightings import FeastDay, day_of, feast_days, kept_on
from wasl.relations.occasions.queries.yearly import yearly_due
from wasl.relations.occasions.rules.courses import FORTY, FORTY_WITHIN, HARDSHIPS, Course, next_step
from wasl.relations.occasions.rules.invitations import ANSWER_AHEAD, MAKE_GOOD_WITHIN, Invited, asks
from wasl.relations.occasions.rules.words import INVITATION

LONGEST_ILLNESS = timedelta(days=365)

Done = Mapping[Occurrence, Mapping[str, date]]


def actions_due(owner: User, day: date) -> list[OccasionDue]:
    """What every occasion asks for on that day, not answered for; the nearest first. Seven queries.

    Nothing joyful is proposed to somebody who mourns on the day it falls on.
    """
    mourning = mourners(owner, day, day + DAYS_AHEAD)
    done = done_steps(owner, day - LONGEST_ILLNESS)
    found = [
        *_not_greeted(yearly_due(owner, day), done),
        *_feasts(owner, day),
        *_life(owner, day, done),
        *_invitations(owner, day, done),
    ]
    heard = [due for due in found if not (due.is_joyful and is_silent(mourning, due.person_id, due.on))]
    return sorted(heard, key=lambda due: due.due_on)


def person_dues(owner: User, person_id: int, day: date) -> list[OccasionDue]:
    """What the joys, hard times and invitations of one person, and the feasts of the next days, ask for. Six queries."""
    mourning = mourners(owner, day, day + DAYS_AHEAD, [person_id])
    done = done_steps(owner, day - LONGEST_ILLNESS, [person_id])
    found = [
        *_life(owner, day, done, [person_id]),
        *_invitations(owner, day, done, [person_id]),
        *_feasts(owner, day, [person_id]),
    ]
    return [due for due in found if not (due.is_joyful and is_silent(mourning, due.person_id, due.on))]


def invited(row: Invitation) -> Invited:
    """What the rules ask of an invitation."""
    was_there = {"there": True, "missed": False}.get(row.attendance)
    return Invited(row.on, bool(row.answer), row.answer == Invitation.Answer.ACCEPTED, was_there, bool(row.made_good))


def course_of(event: LifeEvent) -> Course:
    return Course(event.kind, event.on, event.over_on, event.keeps_forty)


def _not_greeted(dues: list[OccasionDue], done: Done) -> list[OccasionDue]:
    return [due for due in dues if due.step not in done.get((due.person_id, due.topic, due.on), {})]


def _feasts(owner: User, day: date, only: Collection[int] | None = None) -> Iterator[OccasionDue]:
    """Feasts of the next days, of those met most. Two queries; one where no feast is near."""
    days = feast_days(owner, day, day + DAYS_AHEAD)
    if not days:
        return
    for row in _feasts_to_greet(owner, day, only, days=tuple(days)):
        feast = day_of(days, row.feast, row.country)
        if feast:
            yield _feast_due(row, feast)


@compiled
def _feasts_to_greet(
    owner: User, day: date, only: Collection[int] | None, *, days: tuple[FeastDay, ...]
) -> QuerySet[Any, Any]:  # Any: annotated columns
    rows = _with_met(KeptFeast.objects.of(owner).filter(kept_on(days)), only)
    return rows.filter(~is_silenced("feast", day), ~_is_greeted(day)).order_by("-met", "id")[:MOST]


def _feast_due(row: Any, feast: FeastDay) -> OccasionDue:  # Any: annotated columns
    return OccasionDue(
        kind="feast", person_id=row.person_id, due_on=feast.on, contact_days=row.met, topic=row.feast, on=feast.on,
        turn=feast.year, label=str(FeastName(row.feast).label), country=row.country, is_joyful=feast.is_joyful,
    )  # fmt: skip


def _is_greeted(day: date) -> Exists:
    around = (day - SAME_FEAST, day + SAME_FEAST)
    return Exists(Greeting.objects.filter(person=OuterRef("person"), topic=OuterRef("feast"), on__range=around))


def _life(owner: User, day: date, done: Done, only: Collection[int] | None = None) -> Iterator[OccasionDue]:
    """Joys and hard times with a step to take. One query, of the events that can still have one."""
    for row in _recent_events(owner, day, only):
        course = course_of(row)
        steps = done.get((row.person_id, row.kind, row.on), {})
        step = next_step(course, steps, day)
        if step:
            is_joy = not course.is_hardship or step.name == "recovered"
            yield OccasionDue(
                kind="joy" if is_joy else "hardship", person_id=row.person_id, due_on=step.due_on,
                contact_days=row.met, topic=row.kind, on=row.on, turn=row.on.year, step=step.name,
                label=str(row.get_kind_display()), about=row.about, is_joyful=not course.is_hardship, since=steps.get("first"),
            )  # fmt: skip


@compiled
def _recent_events(
    owner: User, day: date, only: Collection[int] | None
) -> QuerySet[Any, Any]:  # Any: annotated columns
    recent = Q(on__gte=day - FORTY - FORTY_WITHIN) | Q(kind=LifeEvent.Kind.ILLNESS, on__gte=day - LONGEST_ILLNESS)
    rows = _with_met(LifeEvent.objects.of(owner).present().filter(recent, on__lte=day), only)
    answered_as = Case(If(kind__in=HARDSHIPS, then=Value("hardship")), default=Value("joy"))
    found: QuerySet[Any, Any] = rows.annotate(answered_as=answered_as)
    return found.filter(~is_silenced(OuterRef("answered_as"), day))


def _invitations(owner: User, day: date, done: Done, only: Collection[int] | None = None) -> Iterator[OccasionDue]:
    """Invitations that ask for something. One query."""
    for row in _near_invitations(owner, day, only):
        asked = asks(invited(row), day)
        if asked and asked.name not in done.get((row.person_id, INVITATION, row.on), {}):
            yield OccasionDue(
                kind=INVITATION, person_id=row.person_id, due_on=asked.due_on, contact_days=row.met, topic=INVITATION,
                on=row.on, turn=row.on.year, step=asked.name, label=row.what or str(row.get_kind_display()),
                is_joyful=False,
            )  # fmt: skip


@compiled
def _near_invitations(
    owner: User, day: date, only: Collection[int] | None
) -> QuerySet[Any, Any]:  # Any: annotated columns
    near = (day - MAKE_GOOD_WITHIN, day + ANSWER_AHEAD)
    rows = _with_met(Invitation.objects.of(owner).present().filter(on__range=near), only)
    return rows.filter(~is_silenced(INVITATION, day))


def _with_met(rows: QuerySet[Any, Any], only: Collection[int] | None) -> QuerySet[Any, Any]:  # Any: an annotated column
    """Rows of human beings who are here, with the days of contact with each."""
    here = rows.filter(person__deleted_at=None, person__is_organisation=False)
    if only is not None:
        here = here.filter(person_id__in=only)
    found: QuerySet[Any, Any] = here.annotate(met=Coalesce("person__contact_summary__contact_days", Value(0)))
    return found
