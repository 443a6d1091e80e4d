"""The ties of an owner as arrays: all evidence of hers and nobody else's."""

from datetime import UTC, date, datetime, timedelta

import numpy as np
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from wasl.foundation.sources.models import Source
from wasl.relations.interactions.actions import log_interaction
from wasl.relations.network.intake import Sighting, save_sightings
from wasl.relations.network.models import StatedTie
from wasl.relations.network.ties.keeping import rebuild_ties
from wasl.relations.network.ties.queries import own_ties, ties_between
from wasl.relations.people.actions import add_affiliation, create_person, delete_people, put_in_circle
from wasl.relations.people.actions.circles import create_circle

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 23, 6, 0, tzinfo=UTC)
TODAY = date(2026, 11, 23)
NAMES = ["هدى القحطاني", "خالد العتيبي", "سارة الدوسري", "فهد الزهراني"]


@pytest.fixture
def people(owner):
    return [create_person(owner, display_name=name, at=NOW) for name in NAMES]


@pytest.fixture
def seen(owner):
    def see(a, b, kind="meeting", count=3, last_at=NOW, **told):
        source = Source.objects.create(owner=owner, kind="ics")
        save_sightings(owner, source, [Sighting(a.pk, b.pk, kind, count, last_at=last_at, weight=float(count), **told)])

    return see


def _named(owner):
    rebuild_ties(owner, TODAY)
    ties = ties_between(owner)
    return {
        (int(ties.people[a]), int(ties.people[b])): float(strength)
        for a, b, strength in zip(ties.a, ties.b, ties.strength, strict=True)
    }


def test_an_owner_without_evidence_has_none(owner, people):
    rebuild_ties(owner, TODAY)
    ties = ties_between(owner)

    assert (ties.people.dtype, ties.a.dtype, ties.b.dtype, ties.strength.dtype) == (
        np.int64,
        np.int32,
        np.int32,
        np.float32,
    )
    assert len(ties.people) == len(ties.a) == len(ties.b) == len(ties.strength) == 0


def test_every_kind_of_evidence_makes_a_tie(owner, people, seen):
    huda, khalid, sara, fahd = people
    seen(huda, khalid)
    seen(khalid, sara, kind="stated", strength=0.4)
    StatedTie.objects.create(owner=owner, a=huda, b=fahd, strength=0.9)
    for person in (khalid, fahd):
        add_affiliation(owner, person.pk, organisation="أرامكو", since="2019", at=NOW)
    sara.met_through = huda
    sara.save()

    found = _named(owner)

    assert found.keys() == {
        (huda.pk, khalid.pk), (huda.pk, sara.pk), (huda.pk, fahd.pk), (khalid.pk, sara.pk), (khalid.pk, fahd.pk),
    }  # fmt: skip
    assert found[khalid.pk, sara.pk] == pytest.approx(0.4)
    assert found[huda.pk, fahd.pk] == pytest.approx(0.9)


def test_what_several_sources_saw_is_counted_together(owner, people, seen):
    huda, khalid, sara, _ = people
    seen(huda, khalid, count=6)
    seen(huda, sara, count=3)
    seen(huda, sara, count=3)

    found = _named(owner)

    assert found[huda.pk, sara.pk] == pytest.approx(found[huda.pk, khalid.pk])


def test_offices_people_in_the_bin_and_other_owners_are_left_out(owner, stranger, people, seen):
    huda, khalid, sara, fahd = people
    for other in (khalid, sara, fahd):
        seen(huda, other)
    delete_people(owner, [sara.pk], at=NOW)
    fahd.is_organisation = True
    fahd.save()

    assert _named(owner).keys() == {(huda.pk, khalid.pk)}
    rebuild_ties(stranger, TODAY)
    assert not len(ties_between(stranger).a)


def test_older_evidence_is_weaker(owner, people, seen):
    huda, khalid, sara, _ = people
    seen(huda, khalid)
    seen(huda, sara, last_at=NOW - timedelta(days=3650))

    found = _named(owner)

    assert found[huda.pk, sara.pk] == pytest.approx(found[huda.pk, khalid.pk] / 4, rel=0.01)


def test_the_number_of_queries_does_not_grow_with_the_ties(owner, people, seen):
    seen(people[0], people[1])
    with CaptureQueriesContext(connection) as of_one:
        rebuild_ties(owner, TODAY)
        ties_between(owner)
    more = [create_person(owner, display_name=f"زميل {number}", at=NOW) for number in range(20)]
    for one in more:
        seen(people[0], one)
        add_affiliation(owner, one.pk, organisation="أرامكو", at=NOW)
    with CaptureQueriesContext(connection) as of_twenty:
        rebuild_ties(owner, TODAY)
        ties_between(owner)

    assert len(of_twenty) <= len(of_one) + 1  # savepoints aside


def test_own_ties_are_those_by_contact_by_circle_and_weakest_by_card(owner, people):
    huda, khalid, sara, fahd = people
    for days in (1, 8, 15):
        log_interaction(owner, people=[huda], channel="call", at=NOW - timedelta(days=days))
    log_interaction(owner, people=[khalid], channel="call", at=NOW - timedelta(days=1))
    circle = create_circle(owner, name="مرشدون")
    put_in_circle(owner, circle.pk, [khalid.pk, sara.pk], at=NOW)

    ids, strength = own_ties(owner, TODAY)
    found = dict(zip(ids.tolist(), strength.tolist(), strict=True))

    assert ids.tolist() == sorted(person.pk for person in people)
    assert found[huda.pk] > found[khalid.pk] == found[sara.pk] == pytest.approx(0.3)
    assert found[fahd.pk] == pytest.approx(0.05)
