"""Contacts by channel and week."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import groupby
from zoneinfo import ZoneInfo

from django.db.models import Count, F

from wasl.foundation.accounts.models import User
from wasl.relations.interactions.local_days import LocalDay
from wasl.relations.interactions.models import Interaction


@dataclass(frozen=True, slots=True)
class Week:
    """The contacts of seven days that begin on that one, by channel."""

    first: date
    counts: Counter[str]


def contacts_by_week(owner: User, last: date, weeks: int) -> list[Week]:
    """The weeks that end with the one of that day, by the owner's first weekday; the earliest first. One query."""
    begun = last - timedelta(days=(last.weekday() - owner.preferences.first_weekday) % 7)
    first = begun - timedelta(weeks=weeks - 1)
    zone = ZoneInfo(owner.preferences.time_zone)
    start = datetime.combine(first, time.min, zone)
    until = datetime.combine(last + timedelta(days=1), time.min, zone)
    rows = Interaction.objects.of(owner).personal().filter(at__gte=start, at__lt=until)
    days = rows.annotate(on=LocalDay(F("at"), zone=zone)).values_list("on", "channel").annotate(count=Count("id"))
    told = sorted(((date.fromisoformat(on) - first).days // 7, channel, count) for on, channel, count in days)
    found = [Week(first + timedelta(weeks=number), Counter()) for number in range(weeks)]
    for number, those in groupby(told, key=lambda row: row[0]):
        for _, channel, count in those:
            found[number].counts[channel] += count
    return found
