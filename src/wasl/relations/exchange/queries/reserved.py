"""Time that was set aside: all of it, and whether it is now."""

from datetime import datetime
from zoneinfo import ZoneInfo

from wasl.foundation.accounts.models import User
from wasl.relations.exchange.models import ReservedTime


def reserved_times(owner: User) -> list[ReservedTime]:
    """In the order of the owner's week. One query."""
    first = owner.preferences.first_weekday
    rows = ReservedTime.objects.of(owner)
    return sorted(rows, key=lambda row: ((row.weekday - first) % 7, row.starts_at))


def reserved_now(owner: User, moment: datetime) -> ReservedTime | None:
    """The one in which that moment lies. One query."""
    local = moment.astimezone(ZoneInfo(owner.preferences.time_zone))
    rows = ReservedTime.objects.of(owner).filter(weekday=local.weekday())
    return next((row for row in rows if row.holds_at(local)), None)
