from datetime import UTC, date, datetime, timedelta

import pytest

from wasl.relations.people.actions import create_person
from wasl.relations.preparation import actions
from wasl.relations.preparation.models import Target

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
def target(owner):
    """Puts somebody on the list: one of the owner's people, or a name."""

    def listed(person=None, **fields):
        made = actions.list_target(owner, at=AT, person=person, **({} if person else {"name": "هدى السبيعي"}) | fields)
        return Target.objects.get(pk=made.target_id)

    return listed
