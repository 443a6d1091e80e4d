"""The table says what weighing everything again would say, whatever was changed and by whom."""

from datetime import UTC, date, datetime

import pytest
from django.urls import reverse

from wasl.doors.importers.undoing import take_back
from wasl.foundation.errors import NotFoundError
from wasl.foundation.sources.models import Source
from wasl.overviews.duplicates.actions import merge, unmerge
from wasl.overviews.person_page.actions import add_work, edit_person, edit_work, remove_work
from wasl.relations.network.intake import Sighting, save_sightings
from wasl.relations.network.models import Tie
from wasl.relations.network.ties import keeping
from wasl.relations.network.ties.actions import (
    StrengthOutOfRangeError,
    TieToThemselvesError,
    state_tie,
    take_back_tie,
)
from wasl.relations.network.ties.keeping import bring_up_to_date, rebuild_ties, refresh_ties
from wasl.relations.people.actions import create_person
from wasl.relations.people.models import Person

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 23, 6, 0, tzinfo=UTC)
NAMES = ["هدى القحطاني", "خالد العتيبي", "سارة الدوسري", "فهد الزهراني", "ريم السبيعي"]


@pytest.fixture
def people(owner):
    return [create_person(owner, display_name=name, at=NOW) for name in NAMES]


@pytest.fixture
def source(owner, people):
    source = Source.objects.create(owner=owner, kind="ics")
    pairs = [(0, 1), (0, 2), (1, 3), (2, 3), (3, 4)]
    seen = [Sighting(people[a].pk, people[b].pk, "meeting", 2, last_at=NOW, weight=2.0) for a, b in pairs]
    save_sightings(owner, source, seen)
    rebuild_ties(owner)
    return source


def table(owner):
    return sorted(
        (a, b, round(strength, 6)) for a, b, strength in Tie.objects.of(owner).values_list("a", "b", "strength")
    )


def is_as_weighed_anew(owner):
    kept = table(owner)
    rebuild_ties(owner)
    return kept == table(owner)


def test_both_ways_round_are_kept(owner, people, source):
    rows = table(owner)

    assert len(rows) == 10
    assert {(b, a, strength) for a, b, strength in rows} == set(rows)


def test_after_each_change_the_table_is_as_if_weighed_anew(owner, people, source):
    huda, khalid, sara, fahd, reem = people

    state_tie(owner, huda.pk, reem.pk, strength=0.9, at=NOW)
    assert is_as_weighed_anew(owner)
    state_tie(owner, khalid.pk, huda.pk, strength=0, at=NOW)
    assert (min(huda.pk, khalid.pk), max(huda.pk, khalid.pk)) not in {row[:2] for row in table(owner)}
    assert is_as_weighed_anew(owner)
    take_back_tie(owner, huda.pk, khalid.pk)
    assert is_as_weighed_anew(owner)
    edit_person(owner, sara.pk, at=NOW, met_through_id=reem.pk)
    assert is_as_weighed_anew(owner)
    rows = [add_work(owner, person.pk, organisation="أرامكو", since="2019", at=NOW) for person in (huda, fahd, sara)]
    assert is_as_weighed_anew(owner)
    edit_work(owner, rows[0].pk, organisation="أرامكو", since="2010", until="2012", at=NOW)
    assert is_as_weighed_anew(owner)
    remove_work(owner, rows[1].pk, at=NOW)
    assert is_as_weighed_anew(owner)


def test_people_made_one_have_the_ties_of_both_and_part_with_their_own(owner, people, source):
    huda, *_, reem = people
    before = table(owner)

    made = merge(owner, huda.pk, reem.pk, at=NOW)
    assert is_as_weighed_anew(owner)
    assert not Tie.objects.of(owner).filter(a=reem.pk).exists()
    unmerge(owner, made.pk, at=NOW)

    assert table(owner) == before


def test_what_an_import_showed_goes_with_it(owner, people, source):
    take_back(owner, [source])

    assert table(owner) == []


def test_people_who_go_with_their_import_leave_no_tie_behind(owner, people):
    source = Source.objects.create(owner=owner, kind="mail-mbox")
    heard = Person.objects.create(owner=owner, display_name="غائب", source=source, created_at=NOW, changed_at=NOW)
    state = Source.objects.create(owner=owner, kind="ics")
    save_sightings(owner, source, [Sighting(people[0].pk, heard.pk, "mail", 4, last_at=NOW, weight=4.0)])
    save_sightings(owner, state, [Sighting(people[0].pk, people[1].pk, "mail", 4, last_at=NOW, weight=4.0)])
    rebuild_ties(owner)

    take_back(owner, [source])

    assert not Person.objects.filter(pk=heard.pk).exists()
    assert {row[:2] for row in table(owner)} == {(people[0].pk, people[1].pk), (people[1].pk, people[0].pk)}


def test_many_at_once_are_weighed_as_a_whole(owner, people, source, monkeypatch):
    monkeypatch.setattr(keeping, "FEW", 2)
    before = table(owner)
    Tie.objects.of(owner).delete()

    refresh_ties(owner, [person.pk for person in people])

    assert table(owner) == before


def test_what_was_never_weighed_is_weighed_when_it_is_asked_for(owner, people, source, django_assert_num_queries):
    today = owner.preferences.today()
    with django_assert_num_queries(1):
        bring_up_to_date(owner, today)
    before = table(owner)

    bring_up_to_date(owner, date(today.year + 1, today.month, 1))

    assert [row[:2] for row in table(owner)] == [row[:2] for row in before]
    assert table(owner)[0][2] < before[0][2]


def test_a_tie_needs_two_people_and_a_strength_within_bounds(owner, stranger, people):
    theirs = create_person(stranger, display_name="غريبة", at=NOW)

    with pytest.raises(TieToThemselvesError):
        state_tie(owner, people[0].pk, people[0].pk, strength=1, at=NOW)
    with pytest.raises(StrengthOutOfRangeError):
        state_tie(owner, people[0].pk, people[1].pk, strength=1.5, at=NOW)
    with pytest.raises(NotFoundError):
        state_tie(owner, people[0].pk, theirs.pk, strength=1, at=NOW)


def test_every_reason_stands_on_both_pages(owner, people, source, client_of):
    huda, khalid, *_ = people
    browser = client_of(owner)

    for person, other in ((huda, khalid), (khalid, huda)):
        page = browser.get(reverse("person_page:person", args=[person.pk])).content.decode()
        assert other.display_name in page
        assert "لقاءان جمعاهما" in page
