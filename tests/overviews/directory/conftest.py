"""People to list."""

from datetime import UTC, datetime

import pytest

from wasl.relations.people.actions import create_person

AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
NAMES = ("أحمد الشهري", "بدر العنزي", "حمد القحطاني", "خالد المنصور", "سارة العتيبي", "نورة القاسمي", "Omar Haddad")


@pytest.fixture
def people(owner):
    return [create_person(owner, display_name=name, at=AT) for name in NAMES]
