"""`wasl reserve`, `wasl reserved`, `wasl gather` and `wasl interests`."""

import json
from datetime import UTC, datetime

import pytest

from wasl.relations.interactions.models import Interaction
from wasl.relations.people.actions import create_person, set_tags

AT = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)


@pytest.fixture
def people(owner):
    return [create_person(owner, display_name=name, at=AT) for name in ("خالد المنصور", "نورة القاسمي")]


def told(result):
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def test_a_time_is_set_aside_listed_written_as_a_calendar_and_given_back(wasl, owner):
    (made,) = told(wasl("reserve", "SU", "09:30", "--minutes", "45", "--json"))
    assert (made["weekday"], made["starts_at"], made["minutes"], made["people"]) == ("SU", "09:30", 45, 3)
    assert told(wasl("reserved", "--json")) == [made]
    assert "RRULE:FREQ=WEEKLY;BYDAY=SU" in wasl("reserved", "--ics").stdout

    assert told(wasl("reserved", "--remove", made["id"], "--json")) == []


@pytest.mark.parametrize("wrong", [("XX", "09:30"), ("SU", "noon")])
def test_what_is_no_time(wasl, owner, wrong):
    assert wasl("reserve", *wrong).exit_code == 2


def test_whom_to_contact_now(wasl, people):
    assert told(wasl("reserved", "--now", "2", "--json")) == []


def test_a_gathering_is_logged_once(wasl, people):
    made = told(wasl("gather", "خالد", "نورة", "--on", "2026-03-01", "--note", "غداء الفريق", "--json"))

    contact = Interaction.objects.get(pk=made["id"])
    assert (contact.people.count(), contact.note, contact.channel) == (2, "غداء الفريق", "meeting")


def test_interests_and_who_shares_one(wasl, owner, people):
    set_tags(owner, people[0].pk, ["كرة القدم"], at=AT, kind="interest")

    lines = told(wasl("interests", "--own", "football، شعر", "--json"))
    assert [(line["name"], line["people"], line["mine"]) for line in lines] == [
        ("كرة القدم", 1, True),
        ("شعر", 0, True),
    ]
    assert [one["name"] for one in told(wasl("interests", "soccer", "--json"))] == ["خالد المنصور"]
    assert "خالد المنصور" in wasl("interests", "soccer").stdout
