"""Rows of warmth follow the contacts, whatever changes them, and tell of any day what was known on it."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wasl.foundation.sources.models import Source
from wasl.relations.interactions.actions import log_interaction, remove_interaction, restore_interaction
from wasl.relations.interactions.intake import Happening, save_happenings
from wasl.relations.interactions.summaries import refresh_summaries
from wasl.relations.network.figures.queries import figures
from wasl.relations.network.intake import Sighting, save_sightings
from wasl.relations.network.models import Warmth, WarmthLevel
from wasl.relations.network.ties.keeping import refresh_ties
from wasl.relations.network.warmth.jobs import score_the_new_day
from wasl.relations.network.warmth.queries import (
    actions_due,
    course_of,
    warmth_of,
    warmth_of_everybody,
)
from wasl.relations.network.warmth.scoring import score_everybody
from wasl.relations.network.warmth.spread import QUARTER, distribution_of, spread_of
from wasl.relations.people.actions import create_person, delete_people, merge_people, unmerge_people

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
TODAY = NOW.date()
WEEKS = [7 * week for week in range(1, 9)]


def met(owner, *days_ago, name="خالد المنصور", person=None):
    """Somebody who was called so many days ago; the summaries are brought up to date once."""
    person = person or create_person(owner, display_name=name, at=NOW - timedelta(days=3000))
    source = Source.objects.create(owner=owner, kind="test", made_at=NOW)
    calls = [
        Happening(f"{source.pk}-{days}", "call", NOW - timedelta(days=days), (person.pk,), "out") for days in days_ago
    ]
    save_happenings(owner, calls, source)
    refresh_summaries(owner, [person.pk])
    return person


def told(owner, day=TODAY, **asked):
    return {one.person_id: one for one in warmth_of_everybody(owner, day, **asked)}


@settings(max_examples=6, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    before=st.lists(st.lists(st.integers(0, 900), max_size=12), min_size=1, max_size=6),
    after=st.lists(st.lists(st.integers(-300, -1), max_size=6), min_size=8, max_size=8),
    horizon=st.integers(1, 365),
)
def test_a_day_is_told_as_it_was_known_on_it(owner, before, after, horizon):
    people = [met(owner, *set(days)) for days in before]
    then = told(owner, horizon_days=horizon)

    for person, days in zip(people, after, strict=False):
        met(owner, *set(days), person=person)
    score_everybody(owner, TODAY + timedelta(days=301))

    assert told(owner, horizon_days=horizon) == then
    for person in people:
        person.delete()


def test_a_contact_that_is_logged_edited_and_taken_back_is_followed_at_once(owner):
    huda = met(owner, 300, 200, 100)
    before = Warmth.objects.get().probability

    call = log_interaction(owner, people=[huda], channel="call", at=NOW)
    assert Warmth.objects.get().probability > before

    binned = remove_interaction(owner, call.pk)
    assert Warmth.objects.get().probability == before

    restore_interaction(owner, binned.pk)
    assert Warmth.objects.get().probability > before


def test_who_was_met_on_two_days_has_a_row_and_no_chance(owner):
    met(owner, 5, 3)

    (one,) = warmth_of_everybody(owner, TODAY)
    assert (one.probability, one.contact_days, one.band) == (None, 2, "short")
    assert Warmth.objects.get().probability is None


def test_group_chats_do_not_warm(owner):
    person = create_person(owner, display_name="سارة العتيبي", at=NOW)
    source = Source.objects.create(owner=owner, kind="test", made_at=NOW)
    chats = [
        Happening(f"g{days}", "whatsapp", NOW - timedelta(days=days), (person.pk,), "in", is_group=True)
        for days in (30, 20, 10)
    ]

    save_happenings(owner, chats, source)
    refresh_summaries(owner, [person.pk])

    assert not Warmth.objects.exists()


def test_two_who_become_one_have_the_warmth_of_both(owner):
    one, other = met(owner, 300, 200, 100), met(owner, 200, 50, 10, 5, name="خالد بن علي المنصور")
    alone = met(owner, 300, 200, 100, 50, 10, 5, name="هدى القاسمي")
    apart = dict(Warmth.objects.values_list("pk", "probability"))

    merge = merge_people(owner, one.pk, other.pk, at=NOW)
    refresh_summaries(owner, [one.pk, other.pk])
    assert Warmth.objects.get(pk=one.pk).probability == Warmth.objects.get(pk=alone.pk).probability
    assert not Warmth.objects.filter(pk=other.pk).exists()

    unmerge_people(owner, merge.pk, at=NOW)
    refresh_summaries(owner, [one.pk, other.pk])
    assert dict(Warmth.objects.values_list("pk", "probability")) == apart


def test_whoever_is_in_the_bin_is_left_out(owner):
    person = met(owner, *WEEKS)

    delete_people(owner, [person.pk], at=NOW)

    assert warmth_of_everybody(owner, TODAY) == []
    assert spread_of(owner, TODAY).now.total == 0


def test_a_stranger_learns_nothing(owner, stranger):
    person = met(owner, *WEEKS)

    assert warmth_of_everybody(stranger, TODAY) == []
    assert warmth_of(stranger, [person.pk], TODAY) == {}
    assert course_of(stranger, person.pk, TODAY) is None


@pytest.mark.parametrize("people", [1, 20])
def test_the_number_of_queries_does_not_grow(owner, people):
    ids = [met(owner, *WEEKS).pk for _ in range(people)]

    for ask, queries in (
        (lambda: warmth_of_everybody(owner, TODAY), 1),
        (lambda: warmth_of(owner, ids, TODAY), 2),
        (lambda: course_of(owner, ids[0], TODAY), 2),
        (lambda: actions_due(owner, TODAY), 1),
    ):
        with CaptureQueriesContext(
            connection,
        ) as asked:
            ask()
        assert len(asked) == queries


def test_the_chance_of_a_few_is_that_of_the_whole_list(owner):
    for number in range(12):
        met(owner, *(days + number for days in WEEKS))
    score_everybody(owner, TODAY)

    whole = told(owner)

    for person_id, one in warmth_of(owner, whole, TODAY).items():
        assert one.probability == whole[person_id].probability
    assert dict(Warmth.objects.values_list("pk", "probability")) == {pk: one.probability for pk, one in whole.items()}


def test_each_may_be_asked_within_a_horizon_of_its_own(owner):
    one, other = met(owner, *WEEKS), met(owner, *WEEKS)

    found = warmth_of(owner, [one.pk, other.pk], TODAY, {one.pk: 7})

    assert found[one.pk].probability < found[other.pk].probability
    assert (found[one.pk].horizon_days, found[other.pk].horizon_days) == (7, 90)


def test_rows_that_are_missing_are_made_when_a_day_begins(owner):
    person = met(owner, *WEEKS)
    Warmth.objects.all().delete()

    assert score_the_new_day() == 1
    assert score_the_new_day() == 0

    assert Warmth.objects.get().pk == person.pk
    assert WarmthLevel.objects.get().owner == owner


def test_a_day_later_all_are_a_little_cooler(owner):
    met(owner, *WEEKS)
    score_everybody(owner, TODAY)
    before = Warmth.objects.get().probability

    assert score_everybody(owner, TODAY + timedelta(days=30)) == 1

    assert Warmth.objects.get().probability < before


def test_the_course_of_a_tie_ends_today_and_shows_its_contacts(owner):
    person = met(owner, 100, 90, 80, 20)

    course = course_of(owner, person.pk, TODAY)

    assert course.days[-1] == TODAY
    assert len(course.days) == len(course.chances)
    assert course.contacts == [TODAY - timedelta(days=days) for days in (80, 20)]
    assert course.chances[-1] == pytest.approx(warmth_of(owner, [person.pk], TODAY)[person.pk].probability, abs=1e-4)


def test_there_is_no_course_before_there_is_enough_to_say(owner):
    assert course_of(owner, met(owner, 9, 5).pk, TODAY) is None
    assert course_of(owner, met(owner).pk, TODAY) is None


def test_the_distribution_counts_everybody_once(owner):
    met(owner, *range(1, 40))
    met(owner, 900, 899, 898)
    met(owner, 4)

    spread = spread_of(owner, TODAY).now

    assert spread.total == 3
    assert spread.bands["sure"] == spread.bands["unlikely"] == spread.bands["short"] == 1
    assert sum(spread.tenths) == 2


def test_how_ties_were_spread_a_quarter_ago_is_told_by_what_was_known_then(owner):
    met(owner, *range(80, 140))
    met(owner, *range(1, 40))
    then = TODAY - QUARTER

    spread = spread_of(owner, TODAY)

    assert (spread.before_on, spread.before) == (then, distribution_of(warmth_of_everybody(owner, then)))
    assert spread.now == distribution_of(warmth_of_everybody(owner, TODAY))
    assert (spread.before.total, spread.before.bands["sure"]) == (1, 1)
    assert (spread.now.total, spread.now.bands["sure"]) == (2, 1)


def test_a_bridge_that_cools_is_due_until_others_lead_there_too(owner):
    """Salma knows Huda and is known to the owner as well; then she is seen with those behind Huda."""
    huda, salma = (met(owner, 500, 400, 300, name=name) for name in ("هدى", "سلمى"))
    behind = [met(owner, name=name) for name in ("عمر", "ليلى", "زياد")]
    source = Source.objects.create(owner=owner, kind="test", made_at=NOW)

    def seen(*pairs):
        pairs = [sorted((one.pk, other.pk)) for one, other in pairs]
        save_sightings(owner, source, [Sighting(*pair, "meeting", 3, weight=3, last_at=NOW) for pair in pairs])
        refresh_ties(owner, [pk for pair in pairs for pk in pair], TODAY)
        score_everybody(owner, TODAY)

    seen((huda, salma), *((huda, other) for other in behind))
    assert figures(owner, TODAY).bridge_people == (huda.pk,)
    assert [one.person_id for one in actions_due(owner, TODAY)] == [huda.pk]

    seen(*((salma, other) for other in behind))
    assert actions_due(owner, TODAY) == []
