"""The palette: people first, then what may be done, by its name in either language."""

from datetime import UTC, datetime

import pytest
from django.urls import reverse

from wasl.overviews.search.palette import palette_items
from wasl.relations.people.actions import create_person, set_spellings

pytestmark = pytest.mark.django_db

AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)

PALETTE = "/search/palette/"


@pytest.fixture
def ask(owner, client_of):
    hers = client_of(owner)
    return lambda q="": hers.get(PALETTE, {"q": q}).json()


def test_every_item_has_what_the_script_reads(ask, network):
    for q in ("", "نورة", "set", "هيئة"):
        for item in ask(q):
            assert item.keys() == {"label", "detail", "url", "kind", "method"}
            assert item["kind"] in {"action", "person", "place", "organisation", "note"}
            assert item["method"] in {"get", "post"}
            assert item["url"].startswith("/")


def test_people_come_before_actions(ask, owner):
    person = create_person(owner, display_name="Set Haddad", at=AT)

    items = ask("set")

    assert [item["kind"] for item in items] == ["person", "place"]
    assert items[0]["url"] == reverse("person_page:person", args=[person.pk])
    assert items[1]["url"] == reverse("accounts:preferences")


def test_a_person_is_told_apart_by_her_work(ask, network):
    [item] = [item for item in ask("نوره") if item["kind"] == "person"]

    assert (item["label"], item["detail"]) == ("م. نورة القاسمي", "مديرة التخطيط · هيئة المدن")


def test_an_organisation_is_found(ask, network):
    assert [item["label"] for item in ask("مدن") if item["kind"] == "organisation"] == ["هيئة المدن"]


def test_nothing_written_offers_actions_and_the_people_of_late(ask, network):
    items = ask()

    people = [item["label"] for item in items if item["kind"] == "person"]
    assert people == ["أحمد الشهري"]
    assert {reverse("today:today"), reverse("directory:new"), reverse("importers:start")} <= {i["url"] for i in items}


def test_before_any_contact_the_newest_people_are_offered(ask, owner):
    create_person(owner, display_name="هند السالم", at=AT)

    assert [item["label"] for item in ask() if item["kind"] == "person"] == ["هند السالم"]


def test_signing_out_is_a_press(ask):
    [item] = ask("sign out")

    assert (item["url"], item["method"]) == (reverse("account_logout"), "post")


def test_what_has_no_address_is_not_offered(ask, monkeypatch):
    from wasl.overviews.search import palette

    monkeypatch.setattr(palette, "ACTIONS", (*palette.ACTIONS, palette.Action("Fly", "sky:fly")))

    assert ask("fly") == []


def test_nothing_found_is_an_empty_list(ask):
    assert ask("xyzzy") == []


def test_a_name_in_other_letters_says_how_it_answers(owner, network):
    [item] = [item for item in palette_items(owner, "Noura Alqasimi") if item["kind"] == "person"]
    assert "Noura = نورة" in item["detail"]

    set_spellings(owner, network["noura"].pk, ["Noura Al-Qasimi"], at=AT)
    for query in ("نورة", "noura"):
        [item] = [item for item in palette_items(owner, query) if item["kind"] == "person"]
        assert "=" not in item["detail"]
