from datetime import UTC, date, datetime, timedelta

import pytest

from wasl.relations.communities import actions
from wasl.relations.people.actions import WayGiven, add_way_to_reach, create_person

AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
TODAY = date(2026, 11, 23)


def days(count):
    return TODAY + timedelta(days=count)


def moments(count, hours=0):
    return AT + timedelta(days=count, hours=hours)


@pytest.fixture
def khalid(owner):
    person = create_person(owner, display_name="د. خالد المنصور", gender="m", at=moments(-900))
    add_way_to_reach(owner, person.pk, WayGiven("phone", "0501234567"), country="SA", at=moments(-900))
    return person


@pytest.fixture
def noura(owner):
    return create_person(owner, display_name="نورة القاسمي", gender="f", at=moments(-900))


@pytest.fixture
def association(owner):
    return actions.add_community(
        owner, name="جمعية المهندسين", kind="association", number="م-١٢", since=days(-400), renewal_on=days(10)
    )


@pytest.fixture
def event(owner):
    """Makes an event of two hours; what is not said is as in most."""

    def make(starts=5, **fields):
        starts_at = moments(starts)
        told = {"title": "ملتقى التدريب", "starts_at": starts_at, "ends_at": starts_at + timedelta(hours=2)} | fields
        return actions.add_event(owner, on=days(-30), **told)

    return make
