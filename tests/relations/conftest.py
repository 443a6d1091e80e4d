"""A Monday, and two people whom the words above people tell of."""

from datetime import UTC, date, datetime, timedelta

import pytest

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
