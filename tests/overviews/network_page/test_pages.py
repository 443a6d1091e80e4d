"""The pages of the network: figures with what they mean, the map and the same in words; without scripts."""

import json
import re

import numpy as np
import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django_tasks_db.models import DBTaskResult

from tests.relations.network.figures.conftest import AT
from wasl.overviews.network_page.packing import TYPES
from wasl.relations.interactions.actions import log_interaction
from wasl.relations.network.figures.queries import measured
from wasl.relations.people.actions import create_person, delete_people

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def that_day():
    with time_machine.travel(AT):
        yield


def page(client, name, *args, query=""):
    answer = client.get(reverse(f"network_page:{name}", args=args) + query)
    assert answer.status_code == 200
    return answer.content.decode()


def unpacked(content: bytes):
    """As `frontend/src/map/unpack.js` reads it."""
    length = int(np.frombuffer(content, "<u4", 1)[0])
    head, place = json.loads(content[4 : 4 + length]), 4 + length
    for name, kind, count in head["columns"]:
        head[name] = np.frombuffer(content, TYPES[kind], count, place)
        place += -(-head[name].nbytes // 4) * 4
    assert place == len(content)
    return head


def test_without_a_contact_the_page_says_what_to_do_first(hers, people):
    text = page(hers, "figures")

    assert reverse("importers:start") in text
    assert "network-card" not in text


def test_every_figure_is_said_with_what_it_means(hers, network):
    text = page(hers, "figures")

    assert text.count('class="card network-card"') == 9
    assert "لك تواصل مع <em>٦</em> أشخاص، وعدد من في الدفتر ٧." in text
    assert "هيئة المدن" in text
    assert "٠٫" in text
    assert "هند السالم" in text


def test_the_same_in_english(owner, client_of, network):
    owner.preferences.language, owner.preferences.digits = "en", "latn"
    owner.preferences.save()

    text = page(client_of(owner), "figures")

    assert "You have been in touch with <em>6</em> people, of 7 in the book." in text


def test_twenty_more_people_take_no_query_more(hers, owner, network, tie):
    def queries():
        with CaptureQueriesContext(connection) as found:
            for name in ("figures", "map_data", "people", "map_picture"):
                page_or_bytes = hers.get(reverse(f"network_page:{name}"))
                assert page_or_bytes.status_code == 200
        return len(found)

    queries()  # lays the map out
    few = queries()
    for number in range(20):
        person = create_person(owner, display_name=f"فلان {number}", at=AT)
        tie(person, network[0])
        log_interaction(owner, people=[person], channel="sms", at=AT)
    queries()

    assert queries() == few


def test_the_map_holds_everybody_with_ties_and_colours(hers, network):
    told = unpacked(hers.get(reverse("network_page:map_data")).content)

    assert told["names"] == [person.display_name for person in network]
    assert told["id"].tolist() == [person.pk for person in network]
    pairs = list(zip(told["a"].tolist(), told["b"].tolist(), strict=True))
    assert (2, 3) in pairs
    assert set(told["colourings"]) == {"group", "circle", "organisation", "field", "warmth", "bridge"}
    assert sum(count for _, _, count in told["colourings"]["organisation"]) == 7
    assert told["organisation_hue"][:4].tolist() == [1, 1, 1, 0]
    assert told["own"][6] == 0


def test_the_picture_is_svg_and_holds_no_markup_of_names(hers, owner, network):
    create_person(owner, display_name="<script>alert(1)</script>", at=AT)

    answer = hers.get(reverse("network_page:map_picture") + "?by=warmth&save")

    assert answer["Content-Type"].startswith("image/svg+xml")
    assert "attachment" in answer["Content-Disposition"]
    text = answer.content.decode()
    assert text.count("<circle") >= 8
    assert "<script" not in text


def test_the_table_says_the_same_in_words_by_group_and_page(hers, network):
    text = page(hers, "people")
    assert all(person.display_name in text for person in network)

    of_one_group = page(hers, "people", query="?group=1")
    shown = [person for person in network if reverse("network_page:around", args=[person.pk]) in of_one_group]
    assert len(shown) == 3
    assert network[6] not in shown
    assert page(hers, "people", query="?page=9")


def test_around_a_person_are_those_whom_she_knows(hers, network):
    text = page(hers, "around", network[2].pk)

    assert {"سارة العتيبي", "خالد المنصور", "نورة القاسمي"} <= set(re.findall(r"<bdi>([^<]+)</bdi>", text))
    assert "لا تظهر بعد معارف مشتركة" in page(hers, "around", network[6].pk)


def test_the_way_between_two_leads_over_those_who_know_each_other(hers, network):
    text = page(hers, "way", network[0].pk, network[5].pk)

    way = re.search(r'data-way="([\d,]+)"', text)[1].split(",")
    assert way == [str(network[place].pk) for place in (0, 2, 3, 5)]
    assert "التعريف بينهما بيدك" in page(hers, "way", network[0].pk, network[6].pk)


def test_somebody_is_found_by_name_and_leads_to_the_map_or_the_way(hers, network):
    found = page(hers, "find", query="?q=نورة")
    assert reverse("network_page:around", args=[network[3].pk]) in found

    ways = page(hers, "find", query=f"?q=نورة&start={network[0].pk}")
    assert reverse("network_page:way", args=[network[0].pk, network[3].pk]) in ways
    assert hers.get(reverse("network_page:find"), {"q": "xyz", "start": "7" * 30}).status_code == 200


def test_a_binned_person_and_one_of_another_are_not_found(hers, owner, client_of, stranger, network):
    delete_people(owner, [network[6].pk], at=AT)

    assert hers.get(reverse("network_page:around", args=[network[6].pk])).status_code == 404
    theirs = client_of(stranger)
    assert theirs.get(reverse("network_page:find"), {"q": "نورة", "start": network[0].pk}).status_code == 404
    assert unpacked(theirs.get(reverse("network_page:map_data")).content)["names"] == []


def test_a_large_network_says_that_it_is_measured_and_then_shows_it(
    hers, owner, network, monkeypatch, django_capture_on_commit_callbacks
):
    monkeypatch.setattr(measured, "SMALL", 0)
    with django_capture_on_commit_callbacks(execute=True):
        assert "network-card" not in page(hers, "figures")
    for name in ("map_data", "people", "map_picture"):
        assert hers.get(reverse(f"network_page:{name}")).status_code == 202
    task = DBTaskResult.objects.first().task
    task.call(owner.pk)

    assert page(hers, "figures").count('class="card network-card"') == 9
    assert hers.get(reverse("network_page:map_data")).status_code == 200
    assert hers.post(reverse("network_page:measure"))["Location"] == reverse("network_page:figures")
