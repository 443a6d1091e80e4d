"""Everybody of the demo is found by her name as it is, in the other script, with a slip, and by two parts of it."""

from datetime import UTC, datetime

import pytest

from wasl.doors.demo.actions import open_demo
from wasl.foundation.language.names.units import read_name
from wasl.relations.people.documents import index_people
from wasl.relations.people.finding import find_people
from wasl.relations.people.models import Person, Spelling
from wasl.relations.people.name_index.rebuilding import does_it_fit

pytestmark = pytest.mark.django_db
MOMENT = datetime(2026, 3, 4, 9, 30, tzinfo=UTC)
FIRST_OF_THE_PLACES = 3  # among namesakes of a network of a hundred


@pytest.fixture
def owner(db):
    return open_demo(moment=MOMENT, people=80)


def places(owner, asked: dict[int, str]) -> list[int]:
    """The place of each person among those found for what was asked; 100 for nowhere."""
    found = {person: [hit.row_id for hit in find_people(owner, query, 10)] for person, query in asked.items()}
    return [ids.index(person) if person in ids else 100 for person, ids in found.items()]


def test_the_index_fits(owner):
    assert does_it_fit(owner)


def test_by_the_name_as_it_is_shown(owner):
    names = dict(Person.objects.of(owner).values_list("pk", "display_name"))

    assert max(places(owner, names)) < FIRST_OF_THE_PLACES


def test_by_the_other_spelling_where_only_the_first_is_known(owner):
    spelt = dict(Spelling.objects.of(owner).values_list("person_id", "text"))
    Spelling.objects.of(owner).delete()
    index_people(owner, list(spelt))
    found = places(owner, spelt)

    assert len(found) > 20
    assert sum(place == 0 for place in found) >= 0.9 * len(found)
    assert sum(place < FIRST_OF_THE_PLACES for place in found) >= 0.97 * len(found)


def test_with_a_slip_in_a_long_name(owner):
    slips = {}
    for pk, name in Person.objects.of(owner).values_list("pk", "display_name"):
        unit = max(read_name(name).units, key=lambda unit: len(unit.form))
        text = next((word for word in name.split() if len(word) >= 6), "")
        if text and len(unit.form) >= 5:
            slips[pk] = name.replace(text, text[:3] + text[4:], 1)
    found = places(owner, slips)

    assert len(found) > 40
    assert sum(place < FIRST_OF_THE_PLACES for place in found) >= 0.92 * len(found)


def test_by_first_and_last(owner):
    names = Person.objects.of(owner).values_list("pk", "display_name")
    read = {pk: read_name(name).units for pk, name in names}
    short = {pk: f"{units[0].text} {units[-1].text}" for pk, units in read.items() if len(units) > 2}

    assert sum(place < 10 for place in places(owner, short)) >= 0.95 * len(short)
