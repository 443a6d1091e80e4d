"""Whatever the clock does, each mailbox and calendar has its turn, and none twice: for months, in many zones, with two workers."""

import os
import threading
from datetime import UTC, datetime, timedelta
from random import Random

import pytest
import time_machine
from django.db import connection
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from tests.personas import make_user
from wasl.doors.importers.feeds import enqueue_due_feeds
from wasl.doors.importers.models import Feed

DAYS = int(os.environ.get("WASL_TEST_CLOCK_DAYS", "20"))  # `python -m proofs clock` takes more
BEGINNING = datetime(2026, 10, 20, tzinfo=UTC)  # before the clocks of both halves of the earth change
STEP = timedelta(minutes=20)
EVERY = (15, 60, 240)  # minutes
ZONES = (
    "Asia/Riyadh", "Africa/Cairo", "Asia/Beirut", "Africa/Casablanca", "Asia/Gaza", "Europe/London", "Europe/Berlin", "America/New_York",
    "America/St_Johns", "America/Sao_Paulo", "America/Santiago", "Australia/Lord_Howe", "Australia/Sydney", "Pacific/Chatham",
    "Pacific/Apia", "Pacific/Kiritimati", "Asia/Kathmandu", "Asia/Kolkata", "Atlantic/Azores", "Antarctica/Troll",
)  # fmt: skip


@pytest.fixture
def feeds(db):
    owner = make_user("mona@example.com", "منى الحربي", "f")
    return [
        Feed.objects.create(owner=owner, kind="ics", label=f"تقويم {minutes}", every_minutes=minutes, next_at=BEGINNING)
        for minutes in EVERY
    ]


def entered():
    """Whose jobs were entered since this was asked; they are done with."""
    ids = [row.args_kwargs["args"][0] for row in DBTaskResult.objects.all()]
    DBTaskResult.objects.all().delete()
    return ids


def clocks(chance):
    """Twice a day or so the clock is wrong for some hours, by seconds or by days, and is then put right."""
    moment, wrong_until, wrong_by = BEGINNING, BEGINNING, timedelta()
    while moment < BEGINNING + timedelta(days=DAYS):
        if moment >= wrong_until:
            wrong_by = timedelta()
            if chance.random() < 1 / 36:
                wrong_by = timedelta(seconds=chance.choice([-86_400, -3_600, -40, 40, 3_600, 86_400, 40 * 86_400]))
                wrong_until = moment + chance.randrange(1, 18) * STEP
        yield moment, moment + wrong_by
        moment += STEP


def test_each_has_its_turn_and_none_twice_whatever_the_clock_does(feeds):
    last = {feed.pk: BEGINNING for feed in feeds}
    late, twice, changed_at, wrong_by = [], [], BEGINNING, timedelta()
    for number, (moment, shown) in enumerate(clocks(Random(1447))):
        if shown - moment != wrong_by:
            changed_at, wrong_by = moment, shown - moment
        with time_machine.travel(shown, tick=False), timezone.override(ZONES[number % len(ZONES)]):
            enqueue_due_feeds()
            enqueue_due_feeds()  # of the other worker
        ids = entered()
        twice += [(moment, pk) for pk in set(ids) if ids.count(pk) > 1]
        last |= dict.fromkeys(ids, moment)
        for feed in feeds:
            every = timedelta(minutes=feed.every_minutes)
            # What a wrong clock put less than one turn too far ahead cannot be told from a turn.
            at_most = (2 * every if last[feed.pk] <= changed_at else every) + STEP
            late += [(moment, feed.every_minutes)] if moment - last[feed.pk] > at_most else []

    assert (late, twice) == ([], [])
    assert number == DAYS * 72 - 1


@pytest.mark.django_db(transaction=True)
def test_two_workers_at_the_same_moment_enter_each_once(feeds):
    for _round in range(10):
        Feed.objects.update(next_at=BEGINNING)
        together = threading.Barrier(2)

        def work(together=together):
            together.wait()
            enqueue_due_feeds()
            connection.close()

        workers = [threading.Thread(target=work) for _ in range(2)]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()

        assert sorted(entered()) == [feed.pk for feed in feeds]
