"""Rows that rest on what the owner wrote: promises, what was given, occasions, learning, preparation, openings."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

import numpy as np
from django.db.models import Count as CountOf
from django.db.models import Exists, F, OuterRef, Q, Sum
from django.db.models.functions import Left

from wasl.foundation.accounts.models import User
from wasl.foundation.etiquette.checking import check_text
from wasl.overviews.scorecard.rules import WEEK, WEEKS, Count, Weeks
from wasl.relations.exchange.models import Favour
from wasl.relations.exchange.models.favours import Side as Way
from wasl.relations.interactions.models import Direction, Interaction
from wasl.relations.learning.models import Study
from wasl.relations.network.warmth.histories import DAY_TYPE
from wasl.relations.network.warmth.scoring import number_of
from wasl.relations.occasions.models import Greeting, Invitation, LifeEvent
from wasl.relations.opportunities.models import Opening
from wasl.relations.opportunities.queries.came import came_of
from wasl.relations.opportunities.rules import PEOPLE
from wasl.relations.preparation.models import Question, Target
from wasl.relations.trust import rules as trust
from wasl.relations.trust.models import Disagreement, Promise, PromiseChange
from wasl.relations.trust.models.promises import Side, State

UNSETTLED_FOR = 14  # days in which a disagreement may rest before it counts as open
A_WEEK, MESSAGES_READ, LETTERS_READ = 5, 600, 500
"""A message is read in a millisecond; half a year of five a week, once."""

ANSWERED_WITHIN = 7
"""A joy or a hard time is met by a word within so many days."""


def preparation(owner: User, weeks: Weeks) -> list[Count]:
    """Of the questions about people who stood on the list at each week's end, those answered by then. One query."""
    rows = Question.objects.filter(target__in=Target.objects.of(owner).present(), deleted_at=None)
    zone, asked = ZoneInfo(owner.preferences.time_zone), {}
    for number, end in enumerate(weeks.ends):
        after = datetime.combine(end + timedelta(days=1), time.min, zone)
        listed = Q(target__created_at__lt=after) & (Q(target__settled_on=None) | Q(target__settled_on__gt=end))
        asked[f"part{number}"] = CountOf("pk", filter=listed & Q(done_on__lte=end))
        asked[f"whole{number}"] = CountOf("pk", filter=listed)
    found = rows.aggregate(**asked)
    return [Count(found[f"part{number}"], found[f"whole{number}"]) for number in range(WEEKS)]


def exchange(owner: User, weeks: Weeks) -> list[Count]:
    """What was given, of all that was given and received. One query."""
    rows = Favour.objects.of(owner).present().filter(on__gte=weeks.firsts[0], on__lte=weeks.day)
    days = rows.order_by().values_list("on", "side").annotate(count=CountOf("pk"))
    return weeks.counted((on, side == Way.GIVEN, count) for on, side, count in days)


def occasions(owner: User, weeks: Weeks) -> list[Count]:
    """Joys and hard times with a word within a week, and invitations that were kept, declined in time or made good. Two queries."""
    return weeks.counted([*_life(owner, weeks), *_invited(owner, weeks)])


def promises(owner: User, weeks: Weeks) -> list[Count]:
    """Of the owner's promises that came to count in each week, those kept in time, by the rule of promises. One query."""
    rows = (
        Promise.objects.of(owner)
        .present()
        .filter(
            Q(due_on__gte=weeks.firsts[0]) | Q(settled_on__gte=weeks.firsts[0]), side=Side.MINE, due_on__isnull=False
        )
    )
    known = [trust.Outcome(*row) for row in rows.values_list("due_on", "state", "settled_on", "was_late")]
    found = []
    for first in weeks.firsts:
        stood = trust.reliability(known, first, min(first + WEEK - timedelta(days=1), weeks.day))
        found.append(Count(stood.kept_in_time, stood.due))
    return found


def announced(owner: User, weeks: Weeks) -> list[Count]:
    """Of the owner's promises that took longer than agreed, those of which the other side heard by their day. Two queries."""
    told = PromiseChange.objects.filter(kind=PromiseChange.Kind.TOLD)
    of_change = told.filter(
        promise=OuterRef("promise"), due_before=OuterRef("due_before"), on__lte=OuterRef("due_before")
    )
    moved = PromiseChange.objects.filter(
        promise__owner=owner,
        promise__deleted_at=None,
        kind=PromiseChange.Kind.NEW_DAY,
        side_before=Side.MINE,
        due_before__gte=weeks.firsts[0],
        due_before__lte=weeks.day,
    ).annotate(is_told=Exists(of_change))
    of_promise = told.filter(promise=OuterRef("pk"), due_before=OuterRef("due_on"), on__lte=OuterRef("due_on"))
    late = Q(state=State.OPEN) | Q(state__in=(State.KEPT, State.BROKEN), settled_on__gt=F("due_on"))
    rows = Promise.objects.of(owner).present().filter(late, side=Side.MINE)
    passed = rows.filter(due_on__gte=weeks.firsts[0], due_on__lt=weeks.day).annotate(is_told=Exists(of_promise))
    changes = moved.values_list("due_before", "on", "is_told")
    return weeks.counted(
        [
            *((due, bool(is_told or on <= due), 1) for due, on, is_told in changes if due),
            *((due, is_told, 1) for due, is_told in passed.values_list("due_on", "is_told")),
        ]
    )


def disagreements(owner: User, weeks: Weeks) -> list[Count]:
    """Of the disagreements by the week in which they began, those that were settled since. One query."""
    rows = Disagreement.objects.of(owner).present().filter(on__gte=weeks.firsts[0], on__lte=weeks.day)
    return weeks.counted(
        (on, bool(how), 1) for on, how in rows.values_list("on", "how") if how or (weeks.day - on).days > UNSETTLED_FOR
    )


def courteous(owner: User, weeks: Weeks) -> list[Count]:
    """Of the newest messages of each week that the owner wrote, those in which the check of drafts finds nothing. One query."""
    zone = ZoneInfo(owner.preferences.time_zone)
    since = datetime.combine(weeks.firsts[0], time.min, zone)
    rows = Interaction.objects.of(owner).filter(direction=Direction.OUT, at__gte=since).exclude(text="")
    taken: dict[int, int] = {}
    cases = []
    for at, text in rows.order_by("-at", "-pk").values_list("at", Left("text", LETTERS_READ))[:MESSAGES_READ]:
        on = at.astimezone(zone).date()
        week = (on - weeks.firsts[0]).days // 7
        if taken.get(week, 0) < A_WEEK:
            taken[week] = taken.get(week, 0) + 1
            cases.append((on, _stands(text), 1))
    return weeks.counted(cases)


@lru_cache(maxsize=1_000)
def _stands(text: str) -> bool:
    return not check_text(text)


def learning(owner: User, weeks: Weeks) -> list[Count]:
    """Minutes of learning, and how many times. One query."""
    rows = Study.objects.of(owner).present().filter(
        on__gte=weeks.firsts[0], on__lte=weeks.day, goal__deleted_at=None
    )  # fmt: skip
    return weeks.spent(rows.order_by().values_list("on").annotate(spent=Sum("minutes"), times=CountOf("pk")))


def openings(owner: User, weeks: Weeks) -> list[Count]:
    """Of the openings that were found, those that came through people. Seven queries."""
    rows = Opening.objects.of(owner).present().filter(found_on__gte=weeks.firsts[0], found_on__lte=weeks.day)
    found = list(rows.select_related("told_by", "community", "event").order_by("pk"))
    came = came_of(owner, found)
    return weeks.counted((row.found_on, one.practice in PEOPLE, 1) for row, one in zip(found, came, strict=True))


def _life(owner: User, weeks: Weeks) -> Iterator[tuple[date, bool, int]]:
    sent = Greeting.objects.filter(
        person=OuterRef("person"), topic=OuterRef("kind"), on=OuterRef("on"), outcome=Greeting.Outcome.SENT
    )
    rows = LifeEvent.objects.of(owner).present().filter(
        on__gte=weeks.firsts[0], on__lte=weeks.day, person__deleted_at=None
    ).annotate(is_sent=Exists(sent))  # fmt: skip
    for on, is_sent, packed in rows.values_list("on", "is_sent", "person__warmth__days"):
        after = np.frombuffer(bytes(packed or b""), DAY_TYPE).astype(np.int64) - number_of(on)
        is_met = bool(is_sent or ((after >= 0) & (after <= ANSWERED_WITHIN)).any())
        if is_met or (weeks.day - on).days > ANSWERED_WITHIN:
            yield on, is_met, 1


def _invited(owner: User, weeks: Weeks) -> Iterator[tuple[date, bool, int]]:
    """One that was accepted counts once the owner said whether she was there."""
    rows = Invitation.objects.of(owner).present().filter(
        on__gte=weeks.firsts[0], on__lt=weeks.day, person__deleted_at=None
    )  # fmt: skip
    columns = ("on", "answer", "answered_on", "attendance", "made_good")
    for on, answer, answered_on, attendance, made_good in rows.values_list(*columns):
        declined = answer == Invitation.Answer.DECLINED and (not answered_on or answered_on <= on)
        is_kept = attendance == Invitation.Attendance.THERE or bool(made_good) or declined
        if is_kept or answer == Invitation.Answer.OPEN or attendance == Invitation.Attendance.MISSED:
            yield on, is_kept, 1
