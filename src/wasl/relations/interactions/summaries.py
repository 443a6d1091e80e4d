"""Keeps each person's contact summary true: recomputed from the rows, many people in a few queries."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import islice
from typing import Any
from zoneinfo import ZoneInfo

from django.db import transaction
from django.db.models import Count, F, Max, Min, OuterRef, Q, QuerySet, Subquery
from django.utils import timezone

from wasl.foundation.accounts.models import User
from wasl.foundation.compiled import compiled
from wasl.foundation.inserting import insert_rows
from wasl.relations.interactions import rules
from wasl.relations.interactions.following import followers
from wasl.relations.interactions.local_days import LocalDay
from wasl.relations.interactions.models import ContactSummary, Direction, Interaction, Participation, Rhythm
from wasl.relations.people.models import Membership, Person
from wasl.relations.people.turns import wait_for_people_of

PEOPLE_AT_ONCE = 500  # SQLite takes 32,766 variables in a statement; a summary has 12


_FIELDS = tuple(field.attname for field in ContactSummary._meta.concrete_fields)  # noqa: SLF001 - Django's documented API


@dataclass(frozen=True)
class Wish:
    days: int
    origin: str


@transaction.atomic(savepoint=False)
def refresh_summaries(owner: User, person_ids: Iterable[int]) -> None:
    """Recompute the summaries of these people, and what follows from them. A constant number of queries for each five hundred.

    A contact that a file dates on a day to come is kept, and counts from its day on: else one slip of a clock would put
    the next contact off for years.
    Who was never in touch, and is in no rhythm, has none: the same whichever way the people came in.

    Two contacts with one person that are written at once would each count without the other, and the last to end would
    leave its count: so this waits for its turn.
    """
    wait_for_people_of(owner)
    zone = ZoneInfo(owner.preferences.time_zone)
    for ids in _chunks(person_ids):
        wishes = _wishes(owner, ids)
        every = [_summary(owner, row, wishes.get(row["pk"]), zone) for row in _facts(owner, ids, zone)]
        rows = [row for row in every if row.last_at or row.rhythm_days]
        if empty := [row.person_id for row in every if not (row.last_at or row.rhythm_days)]:
            ContactSummary.objects.of(owner).filter(person_id__in=empty).delete()
        insert_rows(
            ContactSummary,
            _FIELDS,
            [[getattr(row, field) for field in _FIELDS] for row in rows],
            known=("person_id",),
            replaces=[field for field in _FIELDS if field not in {"person_id", "owner_id"}],
        )
        for model in followers():
            model.follow(owner, ids)


def count_days_that_came(owner: User, after: date, until: date) -> None:
    """Recompute whoever has contacts on the days after the one and up to the other: they may have been noted before."""
    zone = ZoneInfo(owner.preferences.time_zone)
    came = Interaction.objects.of(owner).filter(at__gte=end_of_day(after, zone), at__lt=end_of_day(until, zone))
    people = Participation.objects.filter(interaction__in=came).values_list("person_id", flat=True)
    refresh_summaries(owner, people.distinct())


def refresh_rhythms_of_circle(owner: User, circle_id: int) -> None:
    """Recompute everybody in a circle, after its rhythm or its members changed."""
    members = Membership.objects.of(owner).filter(circle_id=circle_id).values_list("person_id", flat=True)
    refresh_summaries(owner, list(members))


def _chunks(ids: Iterable[int]) -> Iterator[list[int]]:
    rest = iter(sorted(set(ids)))
    while chunk := list(islice(rest, PEOPLE_AT_ONCE)):
        yield chunk


def end_of_day(day: date, zone: ZoneInfo) -> datetime:
    """The moment at which the next day begins there."""
    return datetime.combine(day + timedelta(days=1), time(), zone)


def _end_of_today(zone: ZoneInfo) -> datetime:
    return end_of_day(timezone.localdate(timezone=zone), zone)


def _facts(owner: User, ids: list[int], zone: ZoneInfo) -> list[dict[str, Any]]:  # Any: columns differ in type
    until = _end_of_today(zone)
    channels = dict(_last_channels(owner, ids, until))
    return [row | {"last_channel": channels.get(row["pk"])} for row in _sums(owner, ids, until, zone=zone)]


@compiled
def _sums(owner: User, ids: list[int], until: datetime, *, zone: ZoneInfo) -> QuerySet[Any, Any]:  # Any: columns
    counted = Q(participations__is_personal=True, participations__at__lt=until)
    incoming = counted & Q(participations__interaction__direction=Direction.IN)
    outgoing = counted & Q(participations__interaction__direction=Direction.OUT)
    rows: QuerySet[Any, Any] = (
        Person.objects.of(owner)
        .filter(pk__in=ids)
        .order_by("pk")
        .values("pk")
        .annotate(
            first_at=Min("participations__at", filter=counted),
            last_at=Max("participations__at", filter=counted),
            last_in_at=Max("participations__at", filter=incoming),
            last_out_at=Max("participations__at", filter=outgoing),
            contact_count=Count("participations", filter=counted),
            contact_days=Count(LocalDay(F("participations__at"), zone=zone), filter=counted, distinct=True),
        )
    )
    return rows


@compiled
def _last_channels(owner: User, ids: list[int], until: datetime) -> QuerySet[Person, tuple[int, str | None]]:
    """Through what each of them was last met. Apart from the sums: beside them it is looked up once a contact."""
    held = Participation.objects.filter(person=OuterRef("pk"), is_personal=True, at__lt=until)
    last = held.order_by("-at", "-interaction")
    people = Person.objects.of(owner).filter(pk__in=ids)
    return people.values_list("pk", Subquery(last.values("interaction__channel")[:1]))


def _wishes(owner: User, ids: list[int]) -> dict[int, Wish]:
    """The owner's wish for each person: her own rhythm, else the shortest of her circles."""
    wishes = {person_id: Wish(days, "circle") for person_id, days in _rhythms_of_circles(owner, ids)}
    return wishes | {person_id: Wish(days, "person") for person_id, days in _rhythms(owner, ids)}


@compiled
def _rhythms_of_circles(owner: User, ids: list[int]) -> QuerySet[Any, Any]:  # Any: columns
    rows = Membership.objects.of(owner).filter(person_id__in=ids, circle__rhythm__isnull=False)
    days: QuerySet[Any, Any] = rows.values_list("person_id").annotate(days=Min("circle__rhythm__every_days"))
    return days


@compiled
def _rhythms(owner: User, ids: list[int]) -> QuerySet[Rhythm, tuple[int, int]]:
    return Rhythm.objects.of(owner).filter(person_id__in=ids).values_list("person_id", "every_days")


def _summary(owner: User, facts: dict[str, Any], wish: Wish | None, zone: ZoneInfo) -> ContactSummary:  # Any: as above
    summary = ContactSummary(
        owner=owner, person_id=facts.pop("pk"), **(facts | {"last_channel": facts["last_channel"] or ""})
    )
    last_on, first_on = _day(summary.last_at, zone), _day(summary.first_at, zone)
    if wish:
        summary.rhythm_days, summary.rhythm_origin = wish.days, wish.origin
        summary.next_on = rules.next_by_wish(last_on, wish.days) if last_on else _day(timezone.now(), zone)
    elif last_on and first_on and (habit := rules.habit_days(summary.contact_days, first_on, last_on)):
        summary.rhythm_days, summary.rhythm_origin = habit, ContactSummary.RhythmOrigin.HABIT
        summary.next_on = rules.next_by_habit(last_on, habit)
    return summary


def _day(moment: datetime | None, zone: ZoneInfo) -> date | None:
    return moment.astimezone(zone).date() if moment else None
