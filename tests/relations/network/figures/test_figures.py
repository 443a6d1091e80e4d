"""Figures from rows: right, of the owner alone, in a constant number of queries; kept for large networks."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django_tasks_db.models import DBTaskResult

from tests.relations.network.figures.conftest import AT, DAY
from wasl.relations.interactions.actions import log_interaction
from wasl.relations.network.figures import jobs
from wasl.relations.network.figures.actions import map_for_page, measure_network
from wasl.relations.network.figures.models import KeptFigures, KeptMap
from wasl.relations.network.figures.queries import figures, kept_figures, measured
from wasl.relations.people.actions import create_person, delete_people, merge_people

pytestmark = pytest.mark.django_db


def test_a_network_is_measured(owner, network):
    found = figures(owner, DAY)

    assert (found.people, found.now.known, found.now.strong, found.now.resting) == (7, 6, 5, 1)
    assert found.now.effective_size == pytest.approx(6 - 2 * 7 / 6)
    assert [group.size for group in found.groups] == [3, 3]
    assert found.groups[0].shared[0].kind == "organisation"
    assert found.bridges == ((network[2].pk, network[3].pk),)
    assert set(found.go_betweens[:2]) == {network[2].pk, network[3].pk}
    assert [(held.key, held.count) for held in found.fields] == [("engineering", 3)]
    assert found.organisations[0].count == 3


def test_months_know_nothing_of_what_came_later(owner, network):
    before = figures(owner, DAY - timedelta(days=60))

    hindsight = next(month for month in figures(owner, DAY).months if month.on == before.months[-2].on)

    assert before.months[-2] == hindsight
    assert before.months[0].known == 1  # the mail of three years ago


def test_a_person_over_whom_alone_others_are_reached_is_a_bridge(owner, network, tie):
    """One stranger behind her is seen in the figures; from three on she is a bridge."""
    names = ("فهد الدوسري", "منيرة الشمري", "بدر العنزي")
    strangers = [create_person(owner, display_name=name, at=AT) for name in names]
    tie(network[4], strangers[0])
    few = figures(owner, DAY)
    for stranger in strangers[1:]:
        tie(network[4], stranger)

    found = figures(owner, DAY)

    assert (few.beyond, few.bridge_people) == (1, ())
    assert next(one.only_through for one in few.relied_on if one.person == network[4].pk) == 1
    assert (found.beyond, found.bridge_people) == (3, (network[4].pk,))


def test_who_is_in_the_bin_or_part_of_another_is_not_measured(owner, network):
    delete_people(owner, [network[6].pk], at=AT)
    merge_people(owner, network[0].pk, network[1].pk, at=AT)

    found = figures(owner, DAY)

    assert found.people == 5
    assert network[1].pk not in {one.person for one in found.relied_on}


def test_a_stranger_sees_nothing(stranger, network):
    found = figures(stranger, DAY)

    assert (found.people, found.now.known, found.groups) == (0, 0, ())


def test_twenty_more_people_take_no_query_more(owner, network, tie):
    def queries():
        with CaptureQueriesContext(connection) as found:
            figures(owner, DAY)
        return len(found)

    few = queries()
    more = [create_person(owner, display_name=f"فلان {number}", at=AT) for number in range(20)]
    for person in more:
        tie(person, network[0])
        log_interaction(owner, people=[person], channel="call", at=AT)

    assert queries() == few


def test_figures_of_a_large_network_are_kept_as_they_were_measured(owner, network):
    found = measure_network(owner, DAY, at=AT)

    assert kept_figures(owner) == found
    measure_network(owner, DAY, at=AT)
    assert KeptFigures.objects.count() == KeptMap.objects.count() == 1


def test_everybody_stays_on_the_map_until_much_changes(owner, network, tie):
    first = map_for_page(owner, DAY, at=AT)
    newcomer = create_person(owner, display_name="فهد الدوسري", at=AT)
    tie(newcomer, network[0])

    grown = map_for_page(owner, DAY, at=AT + timedelta(days=1))

    assert grown.places.x[:7] == pytest.approx(first.places.x, abs=1e-5)
    assert grown.groups[7] == grown.groups[0]
    assert grown.laid_out_at == first.laid_out_at
    for number in range(5):
        create_person(owner, display_name=f"فلان {number}", at=AT)
    assert map_for_page(owner, DAY, at=AT + timedelta(days=2)).laid_out_at > first.laid_out_at


def test_a_large_network_is_laid_out_by_a_job(owner, network, monkeypatch, django_capture_on_commit_callbacks):
    monkeypatch.setattr(measured, "SMALL", 0)
    assert map_for_page(owner, DAY, at=AT) is None

    for _ in range(2):  # the page asks again while it waits
        with django_capture_on_commit_callbacks(execute=True):
            jobs.enqueue_measuring(owner)
    assert DBTaskResult.objects.count() == 1
    jobs.measure.call(owner.pk)

    kept = map_for_page(owner, DAY, at=AT)
    assert kept.network.size == 7
    assert len(kept.network.a) == 7
    assert jobs.measure_large_networks() == 1
    delete_people(owner, [network[2].pk], at=AT)
    gone = map_for_page(owner, DAY, at=AT)
    assert gone.network.people.tolist() == [person.pk for person in network if person != network[2]]
    assert len(gone.groups) == len(gone.places.x) == 6
    assert len(gone.network.a) == 4


def test_who_has_gone_meanwhile_is_passed_over(db):
    jobs.measure.call(999_999)

    assert not KeptFigures.objects.exists()
