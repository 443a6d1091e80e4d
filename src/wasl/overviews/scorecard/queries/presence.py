"""Rows that rest on the owner's presence: what is mended, where she spoke with somebody."""

from __future__ import annotations

from datetime import date, timedelta
from zoneinfo import ZoneInfo

import numpy as np
from django.db.models import Count as CountOf
from django.db.models import Q

from wasl.foundation.accounts.models import User
from wasl.overviews.scorecard.rules import WEEK, WEEKS, Count, Weeks
from wasl.relations.content.models import Echo, Post, Reading, Topic
from wasl.relations.discussions.models import Discussion, View
from wasl.relations.network.warmth.histories import DAY_TYPE
from wasl.relations.network.warmth.scoring import number_of
from wasl.relations.organisations.models import Followed
from wasl.relations.organisations.queries.lines import PRESENT
from wasl.relations.people.models import Affiliation
from wasl.relations.presence.models import Fault

LONG_AGO: timedelta = WEEK * WEEKS


def profiles(owner: User, weeks: Weeks) -> list[Count]:
    """Of what was found to mend by each week's end, what was mended by then. One query."""
    asked = {}
    for number, end in enumerate(weeks.ends):
        done = Q(state=Fault.State.DONE, settled_on__lte=end)
        is_left = Q(state=Fault.State.DISMISSED)
        is_past = Q(state=Fault.State.DONE, settled_on__lte=end - LONG_AGO)
        found = Q(found_on__lte=end) & ~is_left & ~is_past
        asked[f"part{number}"] = CountOf("pk", filter=found & done)
        asked[f"whole{number}"] = CountOf("pk", filter=found)
    told = Fault.objects.of(owner).filter(profile__deleted_at=None).aggregate(**asked)
    return [Count(told[f"part{number}"], told[f"whole{number}"]) for number in range(len(weeks.ends))]


def organisations(owner: User, weeks: Weeks) -> list[Count]:
    """Of the organisations followed at each week's end, those with a contact in the weeks before it. Two queries."""
    zone = ZoneInfo(owner.preferences.time_zone)
    rows = Followed.objects.of(owner).present().values_list("organisation_id", "created_at")
    since = {organisation_id: at.astimezone(zone).date() for organisation_id, at in rows}
    work = Affiliation.objects.of(owner).filter(PRESENT, organisation__in=since)
    met: dict[int, list[np.ndarray[tuple[int], np.dtype[np.int64]]]] = {}
    for organisation_id, packed in work.values_list("organisation_id", "person__warmth__days"):
        met.setdefault(organisation_id, []).append(np.frombuffer(bytes(packed or b""), DAY_TYPE).astype(np.int64))
    days = {organisation_id: np.unique(np.concatenate(some)) for organisation_id, some in met.items()}
    return [
        Count(
            sum(begun <= end and _met_before(days.get(one), end) for one, begun in since.items()),
            sum(begun <= end for begun in since.values()),
        )
        for end in weeks.ends
    ]


def _met_before(days: np.ndarray[tuple[int], np.dtype[np.int64]] | None, end: date) -> bool:
    if days is None:
        return False
    last = number_of(end)
    return bool(((days <= last) & (days > last - LONG_AGO.days)).any())


def discussions(owner: User, weeks: Weeks) -> list[Count]:
    """Of the discussions followed at each week's end, those with a word of the owner's in the weeks before it. Two queries."""
    zone = ZoneInfo(owner.preferences.time_zone)
    rows = Discussion.objects.of(owner).present().values_list("pk", "created_at", "closed_on")
    followed = [(pk, at.astimezone(zone).date(), closed_on) for pk, at, closed_on in rows]
    said: dict[int, list[date]] = {}
    words = View.objects.of(owner).present().filter(is_own=True, on__gt=weeks.ends[0] - LONG_AGO)
    for pk, on in words.values_list("discussion_id", "on"):
        said.setdefault(pk, []).append(on)
    found = []
    for end in weeks.ends:
        then = [pk for pk, begun, closed in followed if begun <= end and (closed is None or closed > end)]
        spoke = sum(any(end - LONG_AGO < on <= end for on in said.get(pk, ())) for pk in then)
        found.append(Count(spoke, len(then)))
    return found


def content(owner: User, weeks: Weeks) -> list[Count]:
    """Planned days that went by, with whether the topic went out; posts of which it is known whether anybody answered. Four queries.

    A planned day of the last week that nothing came of is still open, and not yet a case.
    """
    first, out = weeks.firsts[0], dict[int, list[date]]()
    posts = list(Post.objects.of(owner).present().values_list("pk", "on", "topic_id"))
    for _pk, on, topic in posts:
        out.setdefault(topic, []).append(on)
    topics = Topic.objects.of(owner).present().exclude(state=Topic.State.SET_ASIDE).filter(planned_on__gte=first)
    planned = [
        (on, bool(out.get(pk)), 1)
        for pk, on in topics.filter(planned_on__lte=weeks.day).values_list("pk", "planned_on")
        if out.get(pk) or on <= weeks.day - WEEK
    ]
    comments = Reading.objects.of(owner).present().filter(post__deleted_at=None, comments__isnull=False)
    answered: dict[int, bool] = {}
    for pk, count in comments.values_list("post_id", "comments"):
        answered[pk] = answered.get(pk, False) or count > 0
    wrote = Echo.objects.filter(post__owner=owner, person__deleted_at=None)
    answered |= dict.fromkeys(wrote.values_list("post_id", flat=True), True)
    return weeks.counted([*planned, *((on, answered[pk], 1) for pk, on, _topic in posts if pk in answered)])
