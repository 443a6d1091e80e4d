"""A summary says what stands in the rows, and is there only while there is something to say."""

from datetime import UTC, datetime, time, timedelta

import pytest
import time_machine
from django.utils import timezone

from wasl.relations.interactions.actions import log_interaction, set_rhythm
from wasl.relations.interactions.models import ContactSummary
from wasl.relations.interactions.summaries import refresh_summaries
from wasl.relations.network.warmth.jobs import score_the_new_day
from wasl.relations.people.actions import create_person

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 23, 6, 0, tzinfo=UTC)


def test_who_was_never_in_touch_and_is_in_no_rhythm_has_none(owner):
    noura = create_person(owner, display_name="نورة القاسمي", at=NOW)

    refresh_summaries(owner, [noura.pk])
    assert not ContactSummary.objects.exists()

    set_rhythm(owner, person=noura, every_days=30)
    assert ContactSummary.objects.get().rhythm_days == 30


@pytest.mark.parametrize(
    ("time_zone", "days"), [("Africa/Nouakchott", 2), ("UTC", 2), ("Asia/Riyadh", 1), ("America/New_York", 2)]
)
def test_days_of_contact_are_counted_wherever_the_owner_lives(owner, time_zone, days):
    owner.preferences.time_zone = time_zone
    owner.preferences.save()
    noura = create_person(owner, display_name="نورة القاسمي", at=NOW)

    for at in (datetime(2026, 11, 20, 22, 0, tzinfo=UTC), datetime(2026, 11, 21, 12, 0, tzinfo=UTC)):
        log_interaction(owner, people=[noura], channel="call", direction="out", at=at)

    assert ContactSummary.objects.get().contact_days == days


def test_a_contact_of_a_day_to_come_counts_from_its_day_on(owner):
    noura = create_person(owner, display_name="نورة القاسمي", at=NOW)
    score_the_new_day()
    today, ahead = timezone.now(), timezone.now() + timedelta(days=20_000)
    log_interaction(owner, people=[noura], channel="call", direction="out", at=today)

    log_interaction(owner, people=[noura], channel="meeting", direction="in", at=ahead)
    summary = ContactSummary.objects.get()
    assert (summary.last_at, summary.contact_days, summary.last_channel) == (today, 1, "call")
    assert summary.last_in_at is None

    with time_machine.travel(ahead + timedelta(hours=1), tick=False):
        score_the_new_day()
    assert ContactSummary.objects.get().last_at == ahead


def test_a_contact_later_today_counts_today(owner):
    """Of a contact that is only known by its day, noon is kept: it may be morning still."""
    noura = create_person(owner, display_name="نورة القاسمي", at=NOW)
    last_moment = datetime.combine(timezone.localdate(), time(23, 59), timezone.get_current_timezone())

    log_interaction(owner, people=[noura], channel="call", direction="out", at=last_moment)

    assert ContactSummary.objects.get().contact_days == 1
