from datetime import UTC, date, datetime, timedelta

import pytest

from wasl.relations.exchange import actions
from wasl.relations.people.actions import create_person

AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
TODAY = date(2026, 11, 23)


def days(count):
    return TODAY + timedelta(days=count)


@pytest.fixture
def khalid(owner):
    return create_person(owner, display_name="د. خالد المنصور", gender="m", at=AT)


@pytest.fixture
def noura(owner):
    return create_person(owner, display_name="نورة القاسمي", gender="f", at=AT)


@pytest.fixture
def favour(owner, khalid):
    """Notes something that came from him; what is not said is as in most."""

    def note(people=None, **fields):
        told = {"side": "received", "kind": "help", "words": "مراجعة السيرة الذاتية", "on": days(-10)} | fields
        return actions.note_favour(owner, people=people or [khalid], **told)

    return note


@pytest.fixture
def hers(owner, client_of):
    return client_of(owner)


def undo_of(answer):
    """The address that a message offers."""
    return next(iter(answer.wsgi_request._messages._queued_messages or answer.context["messages"])).extra_tags
