"""What comes in the next weeks, day by day."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from django.db.models import Count, QuerySet

from wasl.foundation.accounts.models import User
from wasl.foundation.compiled import compiled
from wasl.foundation.dates.hijri import LAST_DAY
from wasl.relations.occasions.models import Greeting, Invitation, KeptFeast, LifeEvent
from wasl.relations.occasions.models.feasts import FeastName
from wasl.relations.occasions.queries.due import LONGEST_ILLNESS, course_of
from wasl.relations.occasions.queries.memory import done_steps
from wasl.relations.occasions.queries.mourning import is_silent, mourners
from wasl.relations.occasions.queries.sightings import FeastDay, day_of, feast_days, kept_on
from wasl.relations.occasions.queries.yearly import occasions_between
from wasl.relations.occasions.rules.courses import steps_ahead

IN_ORDER = {"feast": 0, "invitation": 1, "birthday": 2, "anniversary": 3, "other": 4, "event": 5}


@dataclass(frozen=True, slots=True)
class ComingEntry:
    """Something on a day. A feast has no person but `count`, those who keep it, of whom `left` are not greeted.

    `is_silent`: it is joyful and falls into mourning, so that nothing is proposed.
    """

    kind: str
    on: date
    label: str
    topic: str
    person_id: int | None = None
    name: str = ""
    about: str = ""
    step: str = ""
    years: int | None = None
    count: int = 0
    left: int = 0
    answer: str = ""
    is_silent: bool = False


@dataclass(frozen=True, slots=True)
class ComingDay:
    on: date
    entries: list[ComingEntry]


@dataclass(frozen=True)
class ComingDays:
    """`is_beyond_hijri`: days by the Hijri calendar are known up to a day before the last one asked for."""

    first: date
    last: date
    days: list[ComingDay]
    is_beyond_hijri: bool

    @property
    def entries(self) -> list[ComingEntry]:
        return [entry for day in self.days for entry in day.entries]


def coming_days(owner: User, first: date, last: date) -> ComingDays:
    """Everything from `first` to `last`, both included. Nine queries at most."""
    mourning = mourners(owner, first, last)
    found = [
        *_feasts(owner, first, last, mourning),
        *_yearly(owner, first, last, mourning),
        *_events(owner, first, last, mourning),
        *_invitations(owner, first, last),
    ]
    found.sort(key=lambda entry: (entry.on, IN_ORDER[entry.kind], entry.name))
    days = [ComingDay(on, list(entries)) for on, entries in groupby(found, key=lambda entry: entry.on)]
    return ComingDays(first, last, days, is_beyond_hijri=last > LAST_DAY)


def feasts_near(owner: User, first: date, last: date) -> list[ComingEntry]:
    """The feasts between the two that somebody keeps and with people left to greet. Five queries at most."""
    return [entry for entry in _feasts(owner, first, last, mourners(owner, first, last)) if entry.left]


def _feasts(owner: User, first: date, last: date, mourning: Mapping[int, date]) -> list[ComingEntry]:
    """Those who mourn on the day are not counted among the people left."""
    days = feast_days(owner, first, last)
    if not days:
        return []
    counts: Counter[FeastDay] = Counter()
    for feast, country, count in _counted(owner, days=tuple(days)):
        if day := day_of(days, feast, country):
            counts[day] += count
    greeted = _greeted(owner, list(counts)) if counts else set()
    silent = _silent(_kept(owner, days), days, mourning) if mourning else set()
    answered = Counter((topic, on) for topic, on, _person in greeted | silent)
    return [
        ComingEntry("feast", day.on, str(FeastName(day.feast).label), day.feast, count=count, about=day.country,
                    left=max(count - answered[day.feast, day.on], 0))
        for day, count in counts.items()
    ]  # fmt: skip


@compiled
def _counted(owner: User, *, days: tuple[FeastDay, ...]) -> QuerySet[KeptFeast, tuple[str, str, int]]:
    return _kept(owner, days).values_list("feast", "country").annotate(count=Count("id")).order_by()


def _kept(owner: User, days: Sequence[FeastDay]) -> QuerySet[KeptFeast, Any]:  # Any: columns
    return KeptFeast.objects.of(owner).filter(kept_on(days), person__deleted_at=None)


def _greeted(owner: User, days: list[FeastDay]) -> set[tuple[str, date, int]]:
    rows = Greeting.objects.of(owner).filter(topic__in={day.feast for day in days}, on__in={day.on for day in days})
    return set(rows.filter(person__deleted_at=None).values_list("topic", "on", "person_id"))


def _silent(kept: Any, days: list[FeastDay], mourning: Mapping[int, date]) -> set[tuple[str, date, int]]:  # Any: rows
    found = set()
    for feast, country, person_id in kept.filter(person_id__in=mourning).values_list("feast", "country", "person_id"):
        day = day_of(days, feast, country)
        if day and day.is_joyful and is_silent(mourning, person_id, day.on):
            found.add((feast, day.on, person_id))
    return found


def _yearly(owner: User, first: date, last: date, mourning: Mapping[int, date]) -> Iterator[ComingEntry]:
    for coming in occasions_between(owner, first, last):
        row = coming.occasion
        yield ComingEntry(
            row.kind, coming.on, row.label or str(row.get_kind_display()), row.kind, row.person_id,
            row.person.display_name, about=row.label, years=coming.years,
            is_silent=is_silent(mourning, row.person_id, coming.on),
        )  # fmt: skip


def _events(owner: User, first: date, last: date, mourning: Mapping[int, date]) -> Iterator[ComingEntry]:
    """Joys whose day is known, and the steps of hard times."""
    rows = (
        LifeEvent.objects.of(owner)
        .present()
        .filter(on__gte=first - LONGEST_ILLNESS, on__lte=last, person__deleted_at=None)
    )
    done = done_steps(owner, first - LONGEST_ILLNESS)
    for row in rows.select_related("person").order_by("on", "id"):
        steps = done.get((row.person_id, row.kind, row.on), {})
        for step in steps_ahead(course_of(row), steps, first, last):
            yield ComingEntry(
                "event", step.due_on, str(row.get_kind_display()), row.kind, row.person_id, row.person.display_name,
                about=row.about, step=step.name,
                is_silent=not row.is_hardship and is_silent(mourning, row.person_id, row.on),
            )  # fmt: skip


def _invitations(owner: User, first: date, last: date) -> Iterator[ComingEntry]:
    rows = Invitation.objects.of(owner).present().filter(on__range=(first, last), person__deleted_at=None)
    for row in rows.select_related("person").order_by("on", "id"):
        yield ComingEntry(
            "invitation", row.on, row.what or str(row.get_kind_display()), row.kind, row.person_id,
            row.person.display_name, about=row.place, answer=row.answer,
        )  # fmt: skip
