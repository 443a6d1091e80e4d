"""A working day of the owner, and people with a past made in one line."""

from datetime import UTC, datetime, timedelta

import pytest

from wasl.foundation.dates.partial_date import PartialDate
from wasl.relations.interactions.actions import log_interaction, set_rhythm
from wasl.relations.interactions.summaries import refresh_summaries
from wasl.relations.occasions.actions import set_occasion
from wasl.relations.people.actions import WayGiven, add_way_to_reach, create_person

NOW = datetime(2026, 11, 23, 6, 0, tzinfo=UTC)  # a Monday, nine in the morning in Riyadh
TODAY = NOW.date()


REGULAR = tuple(range(400, 99, -20))
"""Sixteen days of contact, the last a hundred days ago: a habit of twenty days that lapsed."""

PASTS = {
    "rhythm": {"days_ago": (60,), "rhythm": 30},
    "habit": {"days_ago": REGULAR},
    "unanswered": {"days_ago": (2,), "direction": "in"},
    "new": {"days_ago": (3,), "channel": "meeting", "direction": ""},
    "birthday": {"born": "1986-11-24"},
    "anniversary": {"born": "2010-11-25", "occasion": "anniversary"},
    "occasion": {"born": "--11-23", "occasion": "other", "label": "ذكرى التأسيس"},
}


def speak(owner, language="ar", **choices):
    for name, value in {"language": language, **choices}.items():
        setattr(owner.preferences, name, value)
    owner.preferences.save()


def only(plan):
    [action] = plan.actions
    return action


@pytest.fixture
def now():
    return NOW


@pytest.fixture
def make(owner):
    """Makes people: with contacts so many days ago, a wished rhythm, a day of the year, a number."""

    def person(name="خالد المنصور", *, gender="", at=NOW, **past):
        made = create_person(past.get("owner", owner), display_name=name, gender=gender, at=at - timedelta(days=900))
        _live(past.get("owner", owner), made, at, past)
        return made

    return person


def _live(owner, person, at, past):
    for days in past.get("days_ago", ()):
        log_interaction(
            owner,
            people=[person],
            channel=past.get("channel", "whatsapp"),
            at=at - timedelta(days=days),
            direction=past.get("direction", "out"),
        )
    if "rhythm" in past:
        set_rhythm(owner, person=person, every_days=past["rhythm"])
    if "born" in past:
        set_occasion(owner, person, kind=past.get("occasion", "birthday"), on=PartialDate.parse(past["born"]),
                     label=past.get("label", ""))  # fmt: skip
    for kind, shown in past.get("ways", [("phone", "0501234567")]):
        add_way_to_reach(owner, person.pk, WayGiven(kind, shown), country="SA", at=at)
    refresh_summaries(owner, [person.pk])
