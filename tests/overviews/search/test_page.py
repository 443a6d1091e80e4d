"""The search page: one ranked list, why each was found, nobody else's rows, a constant number of queries."""

from datetime import UTC, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from wasl.overviews.search.queries import search_page
from wasl.relations.occasions.actions import add_life_event
from wasl.relations.people.actions import add_affiliation, create_person, delete_people

pytestmark = pytest.mark.django_db

AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)

SEARCH = "/search/"


def said(some) -> str:
    return "".join(piece.text for piece in some)


def found(owner, q, kind=""):
    return [(result.kind, said(result.title)) for result in search_page(owner, q, kind).results]


def test_a_person_is_found_by_her_name_however_it_is_spelt(owner, network):
    assert ("person", "م. نورة القاسمي") in found(owner, "نوره قاسمى")


def test_the_reason_is_what_answers_beyond_the_name(owner, network):
    [result] = [r for r in search_page(owner, "نورة قهوة").results if r.kind == "person"]

    assert said(result.reason) == "تحبّ القَهوة السعودية"
    assert [piece.text for piece in result.reason if piece.is_match] == ["القَهوة"]
    assert said(result.detail) == "مديرة التخطيط · هيئة المدن"


def test_the_ring_of_who_is_found_is_as_full_as_elsewhere(owner, network, time_machine):
    time_machine.move_to(AT)
    warmth = {said(result.title): result.warmth for q in ("أحمد", "نورة") for result in search_page(owner, q).results}

    assert warmth["أحمد الشهري"] is None  # in touch today, and only once so far
    assert warmth["م. نورة القاسمي"] is None


def test_a_number_is_a_reason(owner, network):
    [result] = search_page(owner, "0501234567").results

    assert said(result.reason) == "0501234567"


def test_every_kind_is_in_one_list_the_best_first(owner, network):
    kinds = [kind for kind, _title in found(owner, "هيئة المدن")]

    assert kinds[0] == "organisation"
    assert set(kinds) == {"organisation", "event", "person"}


def test_one_kind_may_be_asked_for(owner, network):
    page = search_page(owner, "القهوة", "interaction")

    assert [(result.kind, said(result.title)) for result in page.results] == [("interaction", "أحمد الشهري")]
    assert {chip.kind: chip.count for chip in page.chips} == {"": 2, "person": 1, "interaction": 1}


def test_a_contact_leads_to_its_day_and_that_page_is_there(owner, network, client_of):
    [result] = search_page(owner, "موعد").results

    page = client_of(owner).get(result.url)

    assert page.status_code == 200
    assert "سأل عن موعد القهوة" in page.content.decode()


def test_an_organisation_leads_to_its_people(owner, network, client_of):
    [result] = search_page(owner, "هيئة", "organisation").results

    assert result.count == 1
    assert "نورة القاسمي" in client_of(owner).get(result.url).content.decode()


def test_who_is_in_the_bin_is_not_found(owner, network):
    delete_people(owner, [network["noura"].pk, network["ahmad"].pk], at=AT)

    kinds = {kind for kind, _title in found(owner, "القهوة")} | {kind for kind, _title in found(owner, "نورة")}
    assert kinds == set()


def test_a_stranger_finds_nothing(network, stranger, client_of):
    hers = client_of(stranger)

    for q in ("نورة", "القهوة", "هيئة", "أمسية"):
        page = hers.get(SEARCH, {"q": q})
        assert page.context["page"].results == []
        assert "القاسمي" not in page.content.decode()
        assert not any(
            item["kind"] in {"person", "organisation"} for item in hers.get("/search/palette/", {"q": q}).json()
        )


def test_the_number_of_queries_does_not_grow(owner, network):
    def queries() -> int:
        with CaptureQueriesContext(connection) as counted:
            search_page(owner, "القهوة")
            search_page(owner, "هيئة")
        return len(counted)

    def meet(number: int) -> None:
        person = create_person(owner, display_name=f"نورة القهوة {number}", at=AT)
        add_affiliation(owner, person.pk, organisation=f"هيئة القهوة {number}", at=AT)

    meet(0)
    before = queries()
    for number in range(1, 20):
        meet(number)

    assert queries() == before


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("q", ["", "نورة", "xyzzy", "هيئة", "%", '"', "'", "؟", "a" * 500, "\x00"])
def test_anything_may_be_asked(owner, network, client_of, q, language):
    owner.preferences.language = language
    owner.preferences.save()

    answer = client_of(owner).get(SEARCH, {"q": q})

    assert answer.status_code == 200
    assert f'<html lang="{language}"' in answer.content.decode()


def test_markup_in_names_is_only_text(owner, client_of):
    create_person(owner, display_name="<b>نورة</b>", at=AT)

    page = client_of(owner).get(SEARCH, {"q": "نورة"}).content.decode()

    assert "&lt;b&gt;<mark>نورة</mark>&lt;/b&gt;" in page


def test_while_one_types_only_the_list_is_sent(owner, network, client_of):
    part = client_of(owner).get(SEARCH, {"q": "نورة"}, headers={"HX-Request": "true"}).content.decode()

    assert part.strip().startswith('<div class="section" id="found">')
    assert reverse("person_page:person", args=[network["noura"].pk]) in part


@pytest.mark.parametrize("q", ["مرض", "illness", "عملية في الركبة"])
def test_a_hard_time_is_found_by_what_happened_in_either_language(owner, network, q):
    add_life_event(owner, network["noura"], kind="illness", on=AT.date(), today=AT.date(), about="عملية في الركبة")

    [result] = [r for r in search_page(owner, q).results if r.kind == "life"]
    assert result.people == ("م. نورة القاسمي",)
    assert result.url == reverse("occasions:person", args=[network["noura"].pk]) + "#events"


def test_what_happened_to_somebody_in_the_bin_is_not_found(owner, network):
    add_life_event(owner, network["noura"], kind="wedding", on=AT.date(), today=AT.date())
    delete_people(owner, [network["noura"].pk], at=AT)

    assert [r for r in search_page(owner, "wedding").results if r.kind == "life"] == []
