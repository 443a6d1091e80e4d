"""Contacts by channel and week: of the owner's own weeks and days."""

from datetime import UTC, date, datetime

import pytest

from wasl.relations.interactions.actions import log_interaction
from wasl.relations.interactions.weekly import contacts_by_week
from wasl.relations.people.actions import create_person

pytestmark = pytest.mark.django_db

MONDAY = date(2026, 11, 23)


def test_weeks_begin_on_the_owners_first_day_and_end_today(owner):
    owner.preferences.first_weekday = 6  # Sunday
    person = create_person(owner, display_name="سارة العتيبي", at=datetime(2026, 11, 1, tzinfo=UTC))
    # Saturday evening in UTC is Sunday in Riyadh.
    for at in (datetime(2026, 11, 21, 22, tzinfo=UTC), datetime(2026, 11, 21, 12, tzinfo=UTC), datetime(2026, 11, 24, 12, tzinfo=UTC)):  # fmt: skip
        log_interaction(owner, people=[person], channel="call", at=at)

    before, now = contacts_by_week(owner, MONDAY, 2)

    assert (before.first, dict(before.counts)) == (date(2026, 11, 15), {"call": 1})
    assert (now.first, dict(now.counts)) == (date(2026, 11, 22), {"call": 1})
