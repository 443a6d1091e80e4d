"""Rows of communities: taking part, following up, volunteering, using what they put at one's disposal."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.db.models import Count as CountOf
from django.db.models import DateTimeField as Moment
from django.db.models import Exists, ExpressionWrapper, F, OuterRef, Q, Sum
from django.db.models.functions import Coalesce

from wasl.foundation.accounts.models import User
from wasl.overviews.scorecard.rules import WEEK, WEEKS, Count, Weeks
from wasl.relations.communities.models import (
    Attendance,
    Community,
    Contribution,
    Event,
    Resource,
    ResourceShare,
    ResourceUse,
)
from wasl.relations.interactions.local_days import LocalDay
from wasl.relations.interactions.models import Participation

FOLLOWED_WITHIN = timedelta(hours=48)


def communities(owner: User, weeks: Weeks) -> list[Count]:
    """Of the communities she belonged to at each week's end, those with an event of hers in the twelve weeks before. Two queries."""
    joined = Community.objects.of(owner).present().filter(since__isnull=False)
    known = list(joined.values_list("pk", "since", "until"))
    rows = Event.objects.of(owner).present().filter(
        _within(owner, weeks, "starts_at"), community__in=[pk for pk, *_ in known], is_cancelled=False
    )  # fmt: skip
    rows = rows.exclude(reply=Event.Reply.NOT_GOING).annotate(on=LocalDay(F("starts_at"), zone=_zone(owner)))
    held = ((pk, date.fromisoformat(on)) for pk, on in rows.values_list("community_id", "on"))
    return _with_something_lately(weeks, known, held)


def follow_ups(owner: User, weeks: Weeks, now: datetime) -> list[Count]:
    """Of the people met at events, those with a contact within 48 hours after it, once these are over. One query."""
    until = ExpressionWrapper(OuterRef("met_at") + FOLLOWED_WITHIN, output_field=Moment())
    since = Participation.objects.filter(
        person=OuterRef("person"), is_personal=True, at__gt=OuterRef("met_at"), at__lte=until
    )
    rows = Attendance.objects.filter(
        _within(owner, weeks, "met_at"), event__owner=owner, event__deleted_at=None, person__deleted_at=None
    ).annotate(on=LocalDay(F("met_at"), zone=_zone(owner)), is_followed=Exists(since))
    rows = rows.filter(Q(is_followed=True) | Q(met_at__lte=now - FOLLOWED_WITHIN))
    days = rows.values_list("on", "is_followed").annotate(count=CountOf("pk"))
    return weeks.counted((date.fromisoformat(on), followed, count) for on, followed, count in days)


def volunteering(owner: User, weeks: Weeks) -> list[Count]:
    """Minutes given to communities, each by its last day, and how many times. One query."""
    rows = Contribution.objects.of(owner).present().annotate(on=Coalesce("last_on", "first_on"))
    rows = rows.filter(on__gte=weeks.firsts[0], on__lte=weeks.day).order_by()
    return weeks.spent(rows.values_list("on").annotate(spent=Sum("minutes"), times=CountOf("pk")))


def resources(owner: User, weeks: Weeks) -> list[Count]:
    """Of what stood on the shelf at each week's end, what was used or passed on in the twelve weeks before. Three queries."""
    zone = _zone(owner)
    made = Resource.objects.of(owner).present().values_list("pk", "created_at")
    shelf = [(pk, at.astimezone(zone).date(), None) for pk, at in made]
    touched = (
        row
        for model in (ResourceUse, ResourceShare)
        for row in model.objects.filter(resource__owner=owner, on__gte=weeks.firsts[0], on__lte=weeks.day)
        .order_by()
        .values_list("resource_id", "on")
    )
    return _with_something_lately(weeks, shelf, touched)


def _with_something_lately(
    weeks: Weeks, known: Iterable[tuple[int, date, date | None]], happened: Iterable[tuple[int, date]]
) -> list[Count]:
    """Of what was there at each week's end, by its first day and the day it was no more, what had a day in the twelve weeks before."""
    days: dict[int, list[date]] = defaultdict(list)
    for pk, on in happened:
        days[pk].append(on)
    everything, found = list(known), []
    for end in weeks.ends:
        there = [pk for pk, since, until in everything if since <= end and (not until or until > end)]
        found.append(
            Count(sum(any(end - WEEK * WEEKS < on <= end for on in days.get(pk, ())) for pk in there), len(there))
        )
    return found


def _within(owner: User, weeks: Weeks, column: str) -> Q:
    zone = _zone(owner)
    first = datetime.combine(weeks.firsts[0], time.min, zone)
    until = datetime.combine(weeks.day + timedelta(days=1), time.min, zone)
    return Q((f"{column}__gte", first), (f"{column}__lt", until))


def _zone(owner: User) -> ZoneInfo:
    return ZoneInfo(owner.preferences.time_zone)
