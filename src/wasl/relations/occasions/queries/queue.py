"""Greeting many on a feast, one by one: whose turn it is, and with which words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Value
from django.db.models.functions import Coalesce

from wasl.foundation.accounts.models import User
from wasl.foundation.dates.returning import FARTHEST_SIGHTING_DAYS
from wasl.foundation.errors import NotFoundError
from wasl.relations.occasions.models import Greeting, KeptFeast
from wasl.relations.occasions.models.feasts import FeastName
from wasl.relations.occasions.queries.memory import SAME_FEAST
from wasl.relations.occasions.queries.mourning import is_silent, mourners
from wasl.relations.occasions.queries.sightings import day_of, feast_days
from wasl.relations.occasions.queries.turn import Keeper, QueueChoice, Turn, turn_of
from wasl.relations.people.models import Circle, Person


@dataclass(frozen=True)
class GreetingQueue:
    """`left` counts the one whose turn it is; `silent` are in mourning and are left in peace."""

    feast: str
    label: str
    on: date
    total: int
    sent: int
    skipped: int
    silent: list[Person]
    circles: list[Circle]
    turn: Turn | None
    answered: list[Greeting]

    @property
    def left(self) -> int:
        return self.total - self.sent - self.skipped

    @property
    def percent(self) -> int:
        return round(100 * (self.total - self.left) / self.total) if self.total else 0


def greeting_queue(owner: User, feast: str, on: date, choice: QueueChoice) -> GreetingQueue:
    """Those who keep the feast, the closest first; a constant number of queries. Raises NotFoundError."""
    keepers = keepers_of(owner, feast, on, choice.circle)
    mourning = mourners(owner, on - SAME_FEAST, on + SAME_FEAST)
    silent = {one.person_id for one in keepers if one.day.is_joyful and is_silent(mourning, one.person_id, one.day.on)}
    heard = [one for one in keepers if one.person_id not in silent]
    answered = _answered(owner, feast, on, [one.person_id for one in heard])
    done = {row.person_id for row in answered}
    waiting = [one for one in heard if one.person_id not in done]
    sent = sum(row.outcome == Greeting.Outcome.SENT for row in answered)
    current = _current(waiting, choice)
    return GreetingQueue(
        feast=feast,
        label=str(FeastName(feast).label),
        on=on,
        total=len(heard),
        sent=sent,
        skipped=len(answered) - sent,
        silent=list(Person.objects.of(owner).filter(pk__in=silent).order_by("sort_key", "id")),
        circles=list(Circle.objects.of(owner).filter(deleted_at=None).order_by("name")),
        turn=turn_of(owner, current, choice) if current else None,
        answered=answered,
    )


def keepers_of(owner: User, feast: str, on: date, circle: int = 0) -> list[Keeper]:
    """Who keeps the feast that falls on that day, or a day or two off where the moon is sighted otherwise."""
    margin = timedelta(days=FARTHEST_SIGHTING_DAYS)
    days = [day for day in feast_days(owner, on - margin, on + margin) if day.feast == feast]
    if not any(day.on == on for day in days):
        raise NotFoundError
    rows = KeptFeast.objects.of(owner).filter(feast=feast, person__deleted_at=None)
    if circle:
        rows = rows.filter(person__memberships__circle_id=circle)
    rows = rows.annotate(met=Coalesce("person__contact_summary__contact_days", Value(0))).order_by("-met", "person_id")
    found = ((person_id, country, day_of(days, feast, country)) for person_id, country in
             rows.values_list("person_id", "country"))  # fmt: skip
    return [Keeper(person_id, country, day) for person_id, country, day in found if day]


def _answered(owner: User, feast: str, on: date, person_ids: Sequence[int]) -> list[Greeting]:
    around = (on - SAME_FEAST, on + SAME_FEAST)
    rows = Greeting.objects.of(owner).filter(topic=feast, on__range=around).select_related("person")
    wanted = set(person_ids)
    return [row for row in rows.order_by("-at", "-id") if row.person_id in wanted]


def _current(waiting: Sequence[Keeper], choice: QueueChoice) -> Keeper | None:
    """The one asked for, else the next after the one put off, else the first."""
    chosen = next((one for one in waiting if one.person_id == choice.person), None)
    if chosen or not waiting:
        return chosen
    places = [place for place, one in enumerate(waiting) if one.person_id == choice.after]
    return waiting[(places[0] + 1) % len(waiting)] if places else waiting[0]
