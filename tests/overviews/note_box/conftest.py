"""A Tuesday of the owner's, and the people of her sentences."""

from datetime import UTC, datetime

import pytest

from wasl.relations.people.actions import create_person

NOW = datetime(2026, 10, 6, 9, 0, tzinfo=UTC)  # noon in Riyadh
TODAY = NOW.date()


@pytest.fixture
def now():
    return NOW


@pytest.fixture
def people(owner):
    """By their first names; two are called Muhammad."""
    names = ("سارة العتيبي", "عمر الشريف", "رانيا حداد", "محمد الأحمد", "محمد السالم", "Priya Raman")
    return {name: create_person(owner, display_name=name, at=NOW) for name in names}
