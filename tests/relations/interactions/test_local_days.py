"""A contact falls on the owner's own day, by the clock as it was then: on either database."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.db.models import F

from wasl.foundation.dates.zone_changes import zone_changes
from wasl.relations.interactions.actions import log_interaction
from wasl.relations.interactions.local_days import LocalDay
from wasl.relations.interactions.models import ContactSummary, Participation
from wasl.relations.interactions.weekly import contacts_by_week
from wasl.relations.network.figures.snapshot import snapshot
from wasl.relations.network.models import Warmth
from wasl.relations.network.warmth.histories import Histories
from wasl.relations.people.actions import create_person

pytestmark = pytest.mark.django_db

ZONES = [
    "Africa/Cairo", "Africa/Casablanca", "America/New_York", "Asia/Amman", "Asia/Riyadh", "Asia/Kathmandu",
    "Australia/Lord_Howe", "Europe/Berlin", "Pacific/Apia", "UTC",
]  # fmt: skip
MOMENTS = [
    datetime(year, month, day, hour, minute, tzinfo=UTC)
    for year in (1996, 2011, 2023, 2026)
    for month, day in ((1, 15), (3, 29), (3, 30), (4, 28), (7, 1), (10, 25), (10, 31), (12, 30))
    for hour, minute in ((0, 0), (21, 59), (22, 0), (22, 30), (23, 59))
]


@pytest.fixture
def noura(owner):
    return create_person(owner, display_name="نورة القاسمي", at=MOMENTS[-1])


@pytest.mark.parametrize("zone", ZONES)
def test_the_database_tells_the_day_that_the_clock_on_the_wall_told(owner, noura, zone):
    for at in MOMENTS:
        log_interaction(owner, people=[noura], channel="call", at=at)
    there = ZoneInfo(zone)

    days = dict(Participation.objects.annotate(on=LocalDay(F("at"), zone=there)).values_list("at", "on"))

    assert days == {at: at.astimezone(there).date().isoformat() for at in MOMENTS}


@pytest.mark.parametrize("zone", ZONES)
def test_each_change_of_the_clock_is_known_to_the_minute(zone):
    there = ZoneInfo(zone)
    known = zone_changes(there)

    def east(at):
        return at.astimezone(there).utcoffset().total_seconds()

    assert all(east(at) == after != east(at - timedelta(minutes=1)) for at, after in known.changes)
    for month in range(12 * 70):
        at = datetime(1970 + month // 12, month % 12 + 1, 17, 12, tzinfo=UTC)
        assert east(at) == next((after for since, after in reversed(known.changes) if since <= at), known.at_first)


def test_whatever_counts_days_counts_the_owners(owner, noura):
    """Half past ten in the evening in UTC is the next day in a Berlin summer, and the same in its winter."""
    owner.preferences.time_zone = "Europe/Berlin"
    owner.preferences.save()
    summer, winter = datetime(2026, 7, 1, 22, 30, tzinfo=UTC), datetime(2026, 11, 1, 22, 30, tzinfo=UTC)
    for at in (summer, summer + timedelta(hours=5), winter, winter + timedelta(hours=5)):
        log_interaction(owner, people=[noura], channel="call", at=at)

    days = [date(2026, 7, 2), date(2026, 11, 1), date(2026, 11, 2)]
    packed = Warmth.objects.get().days
    weeks = contacts_by_week(owner, date(2026, 11, 3), 20)
    history = snapshot(owner, date(2026, 11, 27)).history

    assert ContactSummary.objects.get().contact_days == len(days)
    assert Histories.unpack([bytes(packed)]).days.tolist() == [(day - date(1970, 1, 1)).days for day in days]
    assert history.day.tolist() == [day.toordinal() for day in days]
    assert sum(week.counts.total() for week in weeks) == 4
