"""The directory by warmth: the likeliest first, then who was met too seldom to say, and by band."""

from datetime import timedelta

import pytest
from django.utils import timezone, translation

from wasl.overviews.directory import queries
from wasl.overviews.directory.asked import Asked
from wasl.overviews.directory.paging import read_page
from wasl.relations.interactions.actions import log_interaction
from wasl.relations.network.models import Warmth
from wasl.relations.people.actions import create_person, delete_people

pytestmark = pytest.mark.django_db
NOW = timezone.now()


@pytest.fixture
def ties(owner):
    """Warm, cooling, cold, met once, never met: by name in another order than by warmth."""
    pasts = {"ياسر": (1, 5, 9, 14), "سارة": (40, 60, 90, 120, 150), "أحمد": (900, 930, 960), "بدر": (3,), "هدى": ()}
    people = {}
    for name, days_ago in pasts.items():
        people[name] = create_person(owner, display_name=name, at=NOW)
        for days in days_ago:
            log_interaction(owner, people=[people[name]], channel="call", at=NOW - timedelta(days=days))
    return people


def names(page):
    return [line.name for line in page.lines]


def test_the_warmest_come_first_and_who_cannot_be_told_of_last(owner, ties):
    page = queries.directory_page(owner, Asked(sort="warmth"), "ar")

    assert names(page) == ["ياسر", "سارة", "أحمد", "بدر", "هدى"]
    assert [line.warmth is None for line in page.lines] == [False, False, False, True, True]
    with translation.override("ar"):
        assert [str(line.band) for line in page.lines][3:] == ["سجلّ قصير", ""]


@pytest.mark.parametrize("few", [0, 2_000])
def test_a_band_is_listed_by_name_however_many_are_in_it(owner, ties, monkeypatch, few):
    monkeypatch.setattr(queries, "FEW_IN_A_BAND", few)
    Warmth.objects.filter(person__in=[ties[name].pk for name in ("ياسر", "سارة", "أحمد")]).update(probability=0.8)

    page = queries.directory_page(owner, Asked(band="sure"), "ar")
    assert (names(page), page.total) == (["أحمد", "سارة", "ياسر"], 3)

    delete_people(owner, [ties["سارة"].pk], at=NOW)
    page = queries.directory_page(owner, Asked(band="sure"), "ar")
    assert (names(page), page.total) == (["أحمد", "ياسر"], 2)


@pytest.mark.parametrize("size", [1, 2, 3])
def test_pages_by_warmth_hold_everybody_once_both_ways(owner, ties, size):
    stretches = queries._stretches(owner, Asked(sort="warmth"), "ar")
    forth, page = [], read_page(stretches, "", size)
    while page.rows:
        forth += queries._people(owner, page.rows)
        if not page.following:
            break
        page = read_page(stretches, page.following, size)

    back = queries._people(owner, page.rows)
    while page.preceding:
        page = read_page(stretches, page.preceding, size)
        back = [*queries._people(owner, page.rows), *back]

    assert [one.display_name for one in forth] == ["ياسر", "سارة", "أحمد", "بدر", "هدى"]
    assert back == forth


def test_equal_chances_are_told_apart_by_the_person(owner, ties):
    Warmth.objects.exclude(probability=None).update(probability=0.5)
    stretches = queries._stretches(owner, Asked(sort="warmth"), "ar")

    first = read_page(stretches, "", 2)
    second = read_page(stretches, first.following, 2)

    assert {row.pk for row in first.rows} & {row.pk for row in second.rows} == set()


def test_a_band_narrows_the_list_and_says_so(owner, ties):
    page = queries.directory_page(owner, Asked(band="unlikely"), "ar")
    short = queries.directory_page(owner, Asked(band="short"), "ar")

    assert names(page) == ["أحمد"]
    assert page.total == 1
    assert [label for label, _ in page.narrowed_to] == ["مستبعد"]
    assert names(short) == ["بدر"]


def test_the_page_shows_the_band_and_offers_it_as_a_filter(client_of, owner, ties):
    client = client_of(owner)

    shown = client.get("/people/?sort=warmth").content.decode()
    offered = client.get("/people/narrow/").content.decode()

    assert "شبه مؤكّد" in shown
    assert "سجلّ قصير" in shown
    assert "مستبعد" in offered
    assert client.get("/people/?band=nonsense").status_code == 200


def test_a_stranger_has_none_of_it(stranger, ties):
    assert names(queries.directory_page(stranger, Asked(sort="warmth"), "ar")) == []
