"""Rows that rest on the owner's presence: what is mended."""

from __future__ import annotations

from datetime import timedelta

from django.db.models import Count as CountOf
from django.db.models import Q

from wasl.foundation.accounts.models import User
from wasl.overviews.scorecard.rules import WEEK, WEEKS, Count, Weeks
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
