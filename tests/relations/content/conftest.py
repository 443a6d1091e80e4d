"""Days of the owner, and topics and posts made in one line."""

from datetime import UTC, date, datetime, timedelta

import pytest

from wasl.relations.content import actions
from wasl.relations.content.actions import PostGiven, TopicGiven
from wasl.relations.content.rules.worked import Figures
from wasl.relations.people.actions import create_person

AT = datetime(2026, 11, 23, 6, 0, tzinfo=UTC)  # a Monday, nine in the morning in Riyadh
TODAY = date(2026, 11, 23)
NAMES = ("نورة القاسمي", "خالد المنصور", "هند السالم", "سارة العتيبي")


def ago(days):
    return TODAY - timedelta(days=days)


@pytest.fixture(autouse=True)
def today(time_machine):
    time_machine.move_to(AT)


@pytest.fixture
def hers(owner, client_of):
    return client_of(owner)


@pytest.fixture
def people(owner):
    return [create_person(owner, display_name=name, at=AT - timedelta(days=200)) for name in NAMES]


@pytest.fixture
def topic(owner):
    def make(words="قياس أثر التدريب", at=AT, **told):
        return actions.add_topic(owner, TopicGiven(words, **told), on=at.date(), at=at)

    return make


@pytest.fixture
def post(owner):
    """`reactions` is what was read on the day after."""

    def make(title="سؤال واحد للمدير", days=10, reactions=None, **told):
        made = actions.publish(owner, PostGiven(title, ago(days), **told), at=AT)
        if reactions is not None:
            actions.note_reading(owner, made.pk, Figures(reactions), on=ago(days - 1), at=AT)
        return made

    return make
