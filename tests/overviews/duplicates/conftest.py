"""People of whom some stand in the book twice."""

from datetime import UTC, datetime

import pytest

from wasl.relations.people.actions import WayGiven, add_way_to_reach, create_person

AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


@pytest.fixture
def add(owner):
    """Add somebody with ways to reach: `add("خالد المنصور", phone="0501234567")`."""

    def make(name, *, of=owner, fields=None, **ways):
        person = create_person(of, display_name=name, at=AT, **(fields or {}))
        for kind, shown in ways.items():
            add_way_to_reach(of, person.pk, WayGiven(kind, shown), country="SA", at=AT)
        return person

    return make


@pytest.fixture
def crowd(add):
    """Enough others that a name can be usual or rare."""
    given = ("محمد", "أحمد", "سارة", "نورة", "خالد", "هند")
    families = ("العتيبي", "القحطاني", "الحربي", "الشهري", "الزهراني")
    return [add(f"{first} {family}") for first in given for family in families]
