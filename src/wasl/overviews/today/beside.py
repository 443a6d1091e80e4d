"""What stands beside the day's people: what comes soon, and the week so far."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from django.db.models import QuerySet

from wasl.foundation.accounts.models import User
from wasl.foundation.compiled import compiled
from wasl.overviews.today.queries import DayPlan
from wasl.relations.communities.models import Event
from wasl.relations.discussions.queries import live_near
from wasl.relations.interactions.queries import closest, contacts_by_day
from wasl.relations.learning.queries import SHARE, GoalLine, hour_due
from wasl.relations.occasions.queries import soonest
from wasl.relations.occasions.queries.coming import ComingEntry, feasts_near
from wasl.relations.people.models import Person
from wasl.relations.preparation.queries import TargetDue

SOON = timedelta(days=14)
SHOWN = 6
WEEK_DAYS = 7
NEAR = 3
NAMES = 2
FEAST_AHEAD, FEAST_LASTS = timedelta(days=3), timedelta(days=3)  # greetings are still welcome on the days of the feast


class Soon(NamedTuple):
    """Something that comes: an occasion of a person; an event or a live discussion, whose title is the label."""

    kind: str
    on: date
    label: str
    person_id: int | None
    name: str


@dataclass(frozen=True)
class Beside:
    """`week` counts the contacts of the last seven days, today the last. `names` are of people to meet who are no more yet."""

    soon: list[Soon]
    week: list[int]
    feasts: list[ComingEntry]
    names: list[TargetDue]
    hour: GoalLine | None

    @property
    def week_total(self) -> int:
        return sum(self.week)


def beside(owner: User, plan: DayPlan, moment: datetime) -> Beside:
    """Ten queries at most. Where a sharing is proposed, no hour is."""
    named = {action.person.id for action in plan.actions if action.days_ahead is not None}
    soon = [*_occasions(owner, plan.day, named), *_events(owner, moment)]
    return Beside(
        soon=sorted(soon, key=lambda coming: coming.on)[:SHOWN],
        week=contacts_by_day(owner, plan.day, WEEK_DAYS),
        feasts=feasts_near(owner, plan.day - FEAST_LASTS, plan.day + FEAST_AHEAD),
        names=plan.names[:NAMES],
        hour=None if plan.is_quiet or any(one.kind == SHARE for one in plan.actions) else hour_due(owner, plan.day),
    )


def has_people(owner: User) -> bool:
    return bool(Person.objects.of(owner).persons().exists())


def often_in_touch(owner: User, day: date) -> list[Person]:
    """A few whom the owner meets most and has wished no rhythm for. Two queries."""
    person_ids = closest(owner, day, NEAR)
    people = {person.pk: person for person in Person.objects.of(owner).persons().filter(id__in=person_ids)}
    return [people[person_id] for person_id in person_ids if person_id in people]


def _occasions(owner: User, day: date, named: set[int]) -> list[Soon]:
    due = [due for due in soonest(owner, day, day + SOON, SHOWN * 2) if due.person_id not in named]
    names = dict(_names(owner, [one.person_id for one in due]))
    return [Soon(one.kind, one.due_on, one.label, one.person_id, names[one.person_id]) for one in due]


@compiled
def _names(owner: User, person_ids: list[int]) -> QuerySet[Person, tuple[int, str]]:
    return Person.objects.of(owner).filter(id__in=person_ids).values_list("id", "display_name")


def _events(owner: User, moment: datetime) -> list[Soon]:
    zone = ZoneInfo(owner.preferences.time_zone)
    live = live_near(owner, moment, moment + SOON, SHOWN)
    return [
        *(
            Soon("event", starts_at.astimezone(zone).date(), title, None, "")
            for title, starts_at in _coming(owner, moment)
        ),
        *(Soon("discussion", starts_at.astimezone(zone).date(), topic, None, "") for topic, starts_at in live),
    ]


@compiled
def _coming(owner: User, moment: datetime) -> QuerySet[Event, tuple[str, datetime]]:
    rows = Event.objects.of(owner).present().exclude(title="")
    rows = rows.filter(starts_at__gte=moment, starts_at__lt=moment + SOON, is_cancelled=False)
    return rows.order_by("starts_at", "id").values_list("title", "starts_at")[:SHOWN]
