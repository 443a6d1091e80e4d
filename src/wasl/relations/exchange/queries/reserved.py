"""Time that was set aside: all of it, and whether it is now."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.db.models import Q, QuerySet

from wasl.foundation.accounts.models import User
from wasl.foundation.compiled import compiled
from wasl.relations.exchange.models import ReservedTime


def reserved_times(owner: User, day: date) -> list[ReservedTime]:
    """Weekly times in the order of the owner's week, then those of a day alone that is not past. One query."""
    first = owner.preferences.first_weekday
    rows = ReservedTime.objects.of(owner).filter(Q(on=None) | Q(on__gte=day))
    return sorted(rows, key=lambda row: (row.on or date.min, (row.weekday - first) % 7, row.starts_at))


def reserved_now(owner: User, moment: datetime) -> ReservedTime | None:
    """The one in which that moment lies; that of the day alone first. One query."""
    local = moment.astimezone(ZoneInfo(owner.preferences.time_zone))
    rows = _of_day(owner, local.weekday(), local.date())
    return next((row for row in sorted(rows, key=lambda row: row.on is None) if row.holds_at(local)), None)


@compiled
def _of_day(owner: User, weekday: int, day: date) -> QuerySet[ReservedTime]:
    return ReservedTime.objects.of(owner).filter(Q(on=None, weekday=weekday) | Q(on=day))
