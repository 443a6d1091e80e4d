"""What is due, read from indexes: the same work for a few and for many."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from wasl.relations.interactions import queries
from wasl.relations.interactions.actions import answer_action, log_interaction, set_rhythm
from wasl.relations.interactions.models import ContactSummary
from wasl.relations.people.actions import create_circle, create_person, put_in_circle

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 23, 6, 0, tzinfo=UTC)
DAY = NOW.date()
INDEXES = ["wrote_last_first", "rhythm_due_first", "rhythm_due_first", "closest_first", "met_last_first"]


@pytest.fixture
def met(owner):
    """Makes somebody who was in touch so many days ago."""

    def somebody(*days_ago, name="خالد المنصور", channel="whatsapp", direction="out"):
        person = create_person(owner, display_name=name, at=NOW)
        for days in days_ago:
            log_interaction(owner, people=[person], channel=channel, at=NOW - timedelta(days=days), direction=direction)
        return person

    return somebody


def due(owner, day=DAY):
    return {(one.kind, one.person_id): one for one in queries.actions_due(owner, day)}


def test_a_rhythm_is_due_by_the_persons_wish_the_circles_or_habit(owner, met):
    own, of_circle, habit = met(20), met(20), met(*range(400, 99, -20))
    set_rhythm(owner, person=own, every_days=10)
    circle = create_circle(owner, name="المرشدون")
    put_in_circle(owner, circle.pk, [of_circle.pk], at=NOW)
    set_rhythm(owner, circle=circle, every_days=14)

    found = due(owner)

    assert {one.person_id: one.rhythm_origin for one in found.values()} == {
        own.pk: "person", of_circle.pk: "circle", habit.pk: "habit",
    }  # fmt: skip
    assert [found["rhythm", person.pk].is_wished for person in (own, of_circle, habit)] == [True, True, False]
    assert found["rhythm", own.pk].due_on == DAY - timedelta(days=10)


@pytest.mark.parametrize("minutes", [0, 30])
def test_an_answer_ends_the_waiting(owner, met, minutes):
    """Archives that know minutes alone may tell question and answer at one moment."""
    person = met(3, direction="in")
    assert ("unanswered", person.pk) in due(owner)

    at = NOW - timedelta(days=3) + timedelta(minutes=minutes)
    log_interaction(owner, people=[person], channel="whatsapp", at=at, direction="out")

    assert not due(owner)


def test_a_word_of_tonight_waits_until_tomorrow(owner, met):
    """The day is the owner's: 22:30 in Riyadh is still the day before in Greenwich."""
    person = met()
    log_interaction(
        owner, people=[person], channel="sms", at=datetime(2026, 11, 23, 19, 30, tzinfo=UTC), direction="in"
    )

    assert not due(owner)
    assert due(owner, DAY + timedelta(days=1))["unanswered", person.pk].due_on == DAY + timedelta(days=1)


def test_what_was_answered_for_stays_silent(owner, met):
    person = met(20, direction="in")
    set_rhythm(owner, person=person, every_days=10)
    answer_action(
        owner, person, kind="rhythm", outcome="declined", on=DAY - timedelta(days=1), until=DAY + timedelta(days=5)
    )

    assert set(due(owner)) == {("unanswered", person.pk)}
    assert ("rhythm", person.pk) in due(owner, DAY + timedelta(days=6))


def test_the_closest_are_those_of_most_days_of_contact(owner, met):
    often, less = met(80, 60, 40, 20, 5), met(60, 30, 5)
    wished = met(90, 80, 60, 40, 20, 5)
    set_rhythm(owner, person=wished, every_days=30)
    met(3)

    assert queries.closest(owner, DAY, 3) == [often.pk, less.pk]


def test_the_last_contact_of_each_with_its_subject(owner, met):
    first, second = met(9, 5, channel="email"), met(7, 2, channel="call")
    first.interactions.filter(at__gte=NOW - timedelta(days=6)).update(subject="عرض السعر")

    assert queries.last_contacts(owner, [first.pk, second.pk]) == {
        first.pk: queries.LastContact("email", "عرض السعر"),
        second.pk: queries.LastContact("call", ""),
    }


def test_the_week_counts_each_day_of_the_owner(owner, met):
    met(0, 0, 1, 6, 7)

    assert queries.contacts_by_day(owner, DAY, 7) == [1, 0, 0, 0, 0, 1, 2]


def test_a_group_chat_is_not_counted(owner, met):
    person = met(1)
    person.interactions.update(is_personal=False)

    assert queries.contacts_by_day(owner, DAY, 7) == [0] * 7


def test_another_owner_has_nothing_due(owner, stranger, met):
    met(3, direction="in")

    assert not due(stranger)
    assert not queries.last_contacts(stranger, ContactSummary.objects.values_list("pk", flat=True))
    assert queries.contacts_by_day(stranger, DAY, 7) == [0] * 7


def test_five_queries_for_one_and_for_many(owner, met, django_assert_num_queries):
    met(20, direction="in")
    with django_assert_num_queries(5):
        queries.actions_due(owner, DAY)
    for _ in range(queries.MOST + 5):
        met(20, direction="in")

    with django_assert_num_queries(5):
        found = queries.actions_due(owner, DAY)
    assert len(found) == queries.MOST


def forget_statistics() -> None:
    """Those that another test left tell of a few rows, and so few are soonest read one after the other."""
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE sqlite_schema")  # makes the table of statistics where there is none, and reads it
        cursor.execute("DELETE FROM sqlite_stat1")
        cursor.execute("ANALYZE sqlite_schema")


@pytest.mark.skipif(connection.vendor != "sqlite", reason="the plan of each database reads differently")
def test_each_reason_is_read_in_the_order_of_its_index(owner, met):
    met(20)
    forget_statistics()
    with CaptureQueriesContext(connection) as captured:
        queries.actions_due(owner, DAY)

    for query, index in zip(captured.captured_queries, INDEXES, strict=True):
        with connection.cursor() as cursor:
            cursor.execute("EXPLAIN QUERY PLAN " + query["sql"].replace("%", "%%"))
            steps = [row[3] for row in cursor.fetchall()]
        assert f"USING INDEX {index}" in steps[0]
        assert not any("TEMP B-TREE" in step for step in steps)
