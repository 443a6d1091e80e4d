"""`wasl warmth` tells, of any day, what was known on it."""

import json
from datetime import UTC, datetime, timedelta

import pytest

from wasl.relations.interactions.actions import log_interaction
from wasl.relations.people.actions import WayGiven, add_way_to_reach, create_person

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 5, 9, tzinfo=UTC)


@pytest.fixture
def huda(owner):
    person = create_person(owner, display_name="هدى القاسمي", at=NOW)
    for days in (140, 120, 100, 70):
        log_interaction(owner, people=[person], channel="call", at=NOW - timedelta(days=days))
    return person


def test_it_says_who_how_likely_and_why(wasl, huda):
    result = wasl("warmth", "--on", "2026-03-05", "--json")

    (row,) = json.loads(result.stdout)
    assert {"id", "name", "probability", "last_on", "contacts", "why"} == row.keys()
    assert (row["id"], row["name"], row["last_on"], row["contacts"]) == (huda.pk, "هدى القاسمي", "2025-12-25", 4)
    assert 0 < row["probability"] < 1
    assert "أربعة أيام" in row["why"]
    assert "٧٠ يومًا" in row["why"]
    assert "خلال ٩٠ يومًا" in row["why"]


def test_what_happened_later_is_not_known(wasl, owner, huda):
    before = wasl("warmth", "--on", "2026-03-05", "--json").stdout

    for days in range(1, 200, 3):
        log_interaction(owner, people=[huda], channel="call", at=NOW + timedelta(days=days))

    assert wasl("warmth", "--on", "2026-03-05", "--json").stdout == before
    assert wasl("warmth", "--on", "2026-06-05", "--json").stdout != before


def test_before_the_third_day_it_is_not_told(wasl, huda):
    (row,) = json.loads(wasl("warmth", "--on", "2025-11-10", "--json").stdout)

    assert (row["probability"], row["contacts"]) == (None, 2)
    assert "أقلّ" in row["why"]


def test_before_the_first_contact_nobody_is_named(wasl, huda):
    assert json.loads(wasl("warmth", "--on", "2025-01-01", "--json").stdout) == []
    assert wasl("warmth", "--on", "2025-01-01").stdout == ""


def test_a_longer_horizon_is_likelier(wasl, huda):
    chances = [
        json.loads(wasl("warmth", "--on", "2026-03-05", "--horizon", days, "--json").stdout)[0]["probability"]
        for days in (30, 90, 180)
    ]

    assert chances == sorted(set(chances))
    assert wasl("warmth", "--horizon", 0).exit_code == 2


def test_the_table_ends_with_how_many_are_in_each_band(wasl, owner, huda):
    nameless = create_person(owner, display_name="", at=NOW)
    add_way_to_reach(owner, nameless.pk, WayGiven("phone", "0501234567"), country="SA", at=NOW)
    log_interaction(owner, people=[nameless], channel="call", at=NOW)

    shown = wasl("warmth", "--on", "2026-03-05").stdout

    assert "هدى القاسمي" in shown
    assert "050" in shown
    assert shown.splitlines()[-1].split()[1] == "١"
