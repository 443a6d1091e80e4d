"""Rows that rest on days of contact and on who people are: rhythm, teams, common ground, breadth."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import numpy as np
from django.db.models import Count as CountOf
from django.db.models import Exists, OuterRef, Q

from wasl.foundation.accounts.models import User
from wasl.overviews.scorecard.rules import MONTH_OF_WEEKS, WEEK, Count, Weeks
from wasl.relations.interactions.models import ContactSummary, Participation
from wasl.relations.network.warmth.histories import Histories
from wasl.relations.network.warmth.scoring import number_of
from wasl.relations.people.models import Membership, Tag, Tagging, WayToReach
from wasl.relations.presence.models import Profile
from wasl.relations.presence.queries.platforms import ways_to

WISHED = (ContactSummary.RhythmOrigin.PERSON, ContactSummary.RhythmOrigin.CIRCLE)
TEAM_DAYS = 30
"""Within so many days everybody of a team was spoken to."""


def rhythms(owner: User, weeks: Weeks) -> list[Count]:
    """Of people with a wished rhythm, those in touch within it at each week's end, by the rhythm of today. One query."""
    rows = ContactSummary.objects.of(owner).filter(
        rhythm_origin__in=WISHED, person__deleted_at=None, person__is_organisation=False
    )
    columns = ("person__warmth__days", "rhythm_days", "person__created_at", "first_at")
    return _in_touch(owner, list(rows.values_list(*columns)), weeks.ends)


def teams(owner: User, weeks: Weeks) -> list[Count]:
    """Of the people of teams as they are today, those in touch within thirty days before each week's end. One query."""
    rows = Membership.objects.of(owner).filter(
        circle__team__isnull=False, circle__deleted_at=None, person__deleted_at=None, person__is_organisation=False
    )
    columns = ("person__warmth__days", "person__created_at", "person__contact_summary__first_at", "person_id")
    once = {row[3]: (row[0], TEAM_DAYS, row[1], row[2]) for row in rows.values_list(*columns)}
    return _in_touch(owner, list(once.values()), weeks.ends)


def shared_interests(owner: User, weeks: Weeks) -> list[Count]:
    """Of the people in touch within four weeks up to each week's end, those of whom an interest is kept. One query."""
    kept = Tagging.objects.filter(person=OuterRef("person"), tag__kind=Tag.Kind.INTEREST)
    rows = _lately(owner, weeks).annotate(is_known=Exists(kept))
    return _each_end(rows, owner, weeks, part=("person", Q(is_known=True)), whole="person")


def on_platforms(owner: User, weeks: Weeks) -> list[Count]:
    """Of the people in touch within four weeks up to each week's end, those on a platform that is chosen today. Two queries."""
    reached = ways_to(Profile.objects.of(owner).present().filter(is_chosen=True).values_list("platform", flat=True))
    if reached is None:
        return [Count()] * len(weeks.ends)
    rows = _lately(owner, weeks).annotate(
        is_known=Exists(WayToReach.objects.filter(reached, person=OuterRef("person")))
    )
    return _each_end(rows, owner, weeks, part=("person", Q(is_known=True)), whole="person")


def organisations(owner: User, weeks: Weeks) -> list[Count]:
    """Organisations where the people work who were in touch within four weeks up to each week's end. One query."""
    place, present = "person__affiliations__organisation", Q(person__affiliations__until="")
    return _each_end(_lately(owner, weeks), owner, weeks, part=(place, present), whole="person")


def _lately(owner: User, weeks: Weeks) -> Any:  # Any: annotated columns
    first, last = _span(owner, weeks.ends[0])[0], _span(owner, weeks.ends[-1])[1]
    return Participation.objects.filter(
        interaction__owner=owner, interaction__at__gte=first, interaction__at__lt=last, is_personal=True,
        person__deleted_at=None, person__is_organisation=False,
    )  # fmt: skip


def _each_end(rows: Any, owner: User, weeks: Weeks, *, part: tuple[str, Q], whole: str) -> list[Count]:
    """Different ones within four weeks, counted by the database for each week's end."""
    asked = {}
    for number, end in enumerate(weeks.ends):
        first, until = _span(owner, end)
        within = Q(at__gte=first, at__lt=until)
        asked[f"part{number}"] = CountOf(part[0], distinct=True, filter=within & part[1])
        asked[f"whole{number}"] = CountOf(whole, distinct=True, filter=within)
    found = rows.aggregate(**asked)
    return [Count(found[f"part{number}"], found[f"whole{number}"]) for number in range(len(weeks.ends))]


def _span(owner: User, end: date) -> tuple[datetime, datetime]:
    """From the first moment of the four weeks to the last."""
    zone = ZoneInfo(owner.preferences.time_zone)
    until = end + timedelta(days=1)
    return datetime.combine(until - WEEK * MONTH_OF_WEEKS, time.min, zone), datetime.combine(until, time.min, zone)


def _in_touch(owner: User, rows: Sequence[tuple[Any, int, datetime, datetime | None]], ends: list[date]) -> list[Count]:
    """On arrays: each row with its days of contact, the days of its rhythm, and since when the person is known."""
    zone = ZoneInfo(owner.preferences.time_zone)
    histories = Histories.unpack([bytes(row[0] or b"") for row in rows])
    every = np.array([row[1] for row in rows], np.int64)
    since = np.array(
        [number_of(min(row[2], row[3] or row[2]).astimezone(zone).date()) for row in rows], np.int64
    )  # fmt: skip
    found = []
    for end in map(number_of, ends):
        facts, is_known = histories.facts_on(end), since <= end
        within = is_known & (facts.count > 0) & (end - facts.last <= every)
        found.append(Count(int(within.sum()), int(is_known.sum())))
    return found
