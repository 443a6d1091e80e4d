"""Days that return each year: birthdays, anniversaries and others, as they were written."""

from datetime import date
from functools import reduce
from operator import or_
from typing import Any, NamedTuple

from django.db.models import BooleanField, Case, ExpressionWrapper, F, OuterRef, Q, QuerySet, Value
from django.db.models import When as If
from django.db.models.functions import Coalesce

from wasl.foundation.accounts.models import User
from wasl.foundation.compiled import compiled
from wasl.foundation.dates.partial_date import PartialDate
from wasl.relations.interactions.queries import is_silenced
from wasl.relations.occasions.models import Occasion
from wasl.relations.occasions.queries.dues import DAYS_AHEAD, MOST, OccasionDue
from wasl.relations.occasions.rules.stretches import Stretch, stretches
from wasl.relations.people.models import Person


class Coming(NamedTuple):
    """An occasion (with its person), the day it falls on, and the years completed by then where known."""

    occasion: Occasion
    on: date
    years: int | None


def yearly_due(owner: User, day: date) -> list[OccasionDue]:
    """Yearly days from that day to three days later, not answered for; today's first, then of those met most. One query."""
    last = day + DAYS_AHEAD
    rows = _closest(owner, stretches(day, last), stretches(day, day), day, most=MOST)
    return [due for row in rows if (due := _due(row, day, last))]


def soonest(owner: User, first: date, last: date, count: int) -> list[OccasionDue]:
    """Occasions between the two of those whom the owner met on the most days, the nearest first. One query."""
    rows = _closest(owner, stretches(first, last), stretches(first, first), most=count)
    return sorted((due for row in rows if (due := _due(row, first, last))), key=lambda due: due.due_on)


def written_on(occasion: Occasion) -> PartialDate:
    """The day as it was given."""
    calendar = "hijri" if occasion.calendar == Occasion.Calendar.HIJRI else "gregorian"
    return PartialDate(occasion.year, occasion.month, occasion.day, "hijri" if calendar == "hijri" else "gregorian")


def occasions_between(owner: User, first: date, last: date) -> list[Coming]:
    """What returns from `first` to `last`, both included, the nearest first. One query, for both calendars."""
    rows = (
        Occasion.objects.of(owner)
        .filter(_written_in(stretches(first, last)), person__deleted_at=None)
        .select_related("person")
    )
    coming = (next_return(occasion, first) for occasion in rows.order_by("id"))
    return sorted((found for found in coming if found and found.on <= last), key=lambda found: found.on)


def occasions_of(owner: User, person: Person, day: date) -> list[Coming]:
    """All of one person's, the next to return first. One query."""
    coming = filter(None, (next_return(occasion, day) for occasion in _written_of(owner, person)))
    return sorted(coming, key=lambda found: found.on)


@compiled
def _written_of(owner: User, person: Person) -> QuerySet[Occasion]:
    return Occasion.objects.of(owner).filter(person=person).order_by("id")


def next_return(occasion: Occasion, after: date) -> Coming | None:
    """Its first return on that day or later; None where the calendar's tables end."""
    on = written_on(occasion).next_on(after)
    return Coming(occasion, on, written_on(occasion).years_at(on)) if on else None


def due_of(coming: Coming, contact_days: int = 0) -> OccasionDue:
    """What a yearly day asks for when it returns."""
    row, on = coming.occasion, coming.on
    kind = "occasion" if row.kind == Occasion.Kind.OTHER else row.kind
    return OccasionDue(
        kind=kind, person_id=row.person_id, due_on=on, contact_days=contact_days, topic=kind, on=on, turn=on.year,
        label=row.label, written=written_on(row), years=coming.years,
    )  # fmt: skip


@compiled
def _closest(
    owner: User,
    those: frozenset[Stretch],
    first_day: frozenset[Stretch],
    unanswered_on: date | None = None,
    *,
    most: int,
) -> QuerySet[Any, Any]:  # Any: annotated columns
    """The first day's, then of those met most; where a day is given, what was not answered for on it."""
    rows: QuerySet[Any, Any] = Occasion.objects.of(owner).filter(
        _written_in(those), person__deleted_at=None, person__is_organisation=False
    )
    rows = rows.annotate(
        action=Case(If(kind=Occasion.Kind.OTHER, then=Value("occasion")), default=F("kind")),
        met=Coalesce("person__contact_summary__contact_days", Value(0)),
        is_first_day=ExpressionWrapper(_written_in(first_day), output_field=BooleanField()),
    )
    if unanswered_on:
        rows = rows.filter(~is_silenced(OuterRef("action"), unanswered_on))
    return rows.order_by("-is_first_day", "-met", "id")[:most]


def _due(row: Any, first: date, last: date) -> OccasionDue | None:  # Any: annotated columns
    coming = next_return(row, first)
    return due_of(coming, row.met) if coming and coming.on <= last else None


def _written_in(those: frozenset[Stretch]) -> Q:
    # Q(pk__in=[]) is false; a condition on the key beside the others would keep SQLite from the index of days.
    return reduce(or_, (_within(*stretch) for stretch in sorted(those)), Q(pk__in=[]))


def _within(calendar: str, month: int, first_day: int, last_day: int) -> Q:
    return Q(calendar=calendar, month=month, day__gte=first_day, day__lte=last_day)
