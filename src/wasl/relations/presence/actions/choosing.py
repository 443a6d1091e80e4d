"""A platform is chosen, with the time it may take a week, and left again."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from wasl.foundation.accounts.models import User
from wasl.relations.people.rules import one_line
from wasl.relations.presence.actions.profiles import keep_profile, present_profile
from wasl.relations.presence.errors import WeekTooLongError
from wasl.relations.presence.models import Profile
from wasl.relations.presence.models.profiles import WEEK_MINUTES, WHY


@transaction.atomic
def choose_platform(owner: User, platform: str, *, weekly_minutes: int, why: str = "", at: datetime) -> Profile:
    """Keep to it, with so many minutes a week. Raises PlatformUnknownError, WeekTooLongError."""
    if not 1 <= weekly_minutes <= WEEK_MINUTES:
        raise WeekTooLongError
    profile = keep_profile(owner, platform, at=at)
    profile.is_chosen, profile.weekly_minutes, profile.why = True, weekly_minutes, one_line(why, WHY) or profile.why
    profile.save(update_fields=["is_chosen", "weekly_minutes", "why"])
    return profile


@transaction.atomic
def leave_platform(owner: User, platform: str) -> Profile:
    """Chosen no more; the profile there stays. Raises NotFoundError."""
    profile = present_profile(owner, platform)
    profile.is_chosen = False
    profile.save(update_fields=["is_chosen"])
    return profile
