from datetime import UTC, date, datetime, timedelta

import pytest

from wasl.relations.people.actions import create_person
from wasl.relations.trust import actions

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
def promise(owner, khalid):
    """Makes a promise of the owner's to him; what is not said is as in most."""

    def make(people=None, **fields):
        told = {"wording": "ملخص الدراسة", "made_on": days(-10), "due_on": days(5)} | fields
        return actions.make_promise(owner, people=people or [khalid], **told)

    return make


@pytest.fixture
def statement(owner, khalid):
    def pin(people=None, **fields):
        told = {"matter": "سعر الدورة", "words": "ثلاثة آلاف ريال للمجموعة", "said_on": days(-10)} | fields
        return actions.pin_statement(owner, people=people or [khalid], **told)

    return pin
