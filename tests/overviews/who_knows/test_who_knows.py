"""Who has been through this: by words, by meaning across scripts, with the reason, and only the owner's own."""

from datetime import UTC, date, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from wasl.overviews.who_knows import rules
from wasl.overviews.who_knows.queries import who_knows
from wasl.relations.advice.actions import Given, keep_advice
from wasl.relations.exchange.actions import note_favour
from wasl.relations.interactions.actions import log_interaction
from wasl.relations.people.actions import add_affiliation, create_person, tag_people

pytestmark = pytest.mark.django_db
AT, TODAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC), date(2026, 11, 23)


@pytest.fixture
def make(owner):
    return lambda name: create_person(owner, display_name=name, at=AT)


def found(owner, question):
    return {one.name: one for one in who_knows(owner, question).people}


def test_a_question_in_either_language_finds_what_is_kept_in_both(owner, make):
    log_interaction(owner, people=[make("خالد المنصور")], channel="call", at=AT, note="حكى كيف فاوض على راتبه الجديد")
    log_interaction(
        owner, people=[make("Sara Haddad")], channel="call", at=AT, note="Negotiated her salary up by a fifth"
    )
    make("هند السالم")

    for question in ("salary negotiation", "التفاوض على الراتب", "من فاوض على راتبه؟"):
        assert set(found(owner, question)) == {"خالد المنصور", "Sara Haddad"}


def test_every_place_is_read_and_the_strongest_reason_stands_first(owner, make):
    giver, helper, keen, working = (make(name) for name in ("خالد", "نورة", "هند", "سارة"))
    keep_advice(owner, Given("طلب تأشيرة العمل", "ابدأ قبل ثلاثة أشهر", giver=giver), on=TODAY, today=TODAY, at=AT)
    log_interaction(owner, people=[giver], channel="call", at=AT, note="visa")
    note_favour(owner, people=[helper], side="received", kind="help", on=TODAY, words="راجعت معي أوراق التأشيرة")
    tag_people(owner, [keen.pk], name="visas", kind="interest", at=AT)
    add_affiliation(owner, working.pk, organisation="مكتب", role="مستشارة تأشيرات", at=AT)

    people = found(owner, "visa")

    assert [one.reasons[0].place for one in people.values()] == ["advice", "interest", "help", "role"]
    assert people["خالد"].reasons[0].by_meaning
    assert not people["هند"].reasons[0].by_meaning


def test_an_organisation_is_found_by_its_name_in_the_other_script(owner, make):
    add_affiliation(owner, make("ريم").pk, organisation="أرامكو", role="مهندسة", at=AT)

    assert [one.place for one in found(owner, "aramco")["ريم"].reasons] == ["organisation"]


def test_whoever_answers_a_part_stands_apart(owner, make):
    log_interaction(owner, people=[make("خالد")], channel="call", at=AT, note="moved to Canada")
    log_interaction(owner, people=[make("نورة")], channel="call", at=AT, note="moved to Dubai")

    page = who_knows(owner, "الانتقال إلى كندا")

    assert [one.name for one in page.people] == ["خالد"]
    assert [one.name for one in page.part] == ["نورة"]


def test_a_large_gathering_says_nothing_of_each(owner, make):
    log_interaction(owner, people=[make(f"سارة {n}") for n in range(12)], channel="meeting", at=AT, note="startup")

    assert found(owner, "startup") == {}


def test_what_asks_for_nothing_finds_nobody(owner):
    assert rules.things_in("who has been through this?") == []
    assert who_knows(owner, "من مرّ بهذا؟").people == []


def test_as_many_queries_for_twenty_as_for_one(owner, make):
    log_interaction(owner, people=[make("خالد")], channel="call", at=AT, note="startup")
    with CaptureQueriesContext(connection) as few:
        who_knows(owner, "startup")
    for number in range(20):
        log_interaction(owner, people=[make(f"سارة {number}")], channel="call", at=AT, note="شركة ناشئة")
    with CaptureQueriesContext(connection) as many:
        who_knows(owner, "startup")

    assert len(many) <= len(few) + 2  # of a phrase that nothing holds the index is asked once more


def test_the_page_shows_why_and_only_ones_own(owner, stranger, client_of, make):
    log_interaction(owner, people=[make("خالد المنصور")], channel="call", at=AT, note="أسّس شركة ناشئة")
    address = f"{reverse('who_knows:asked')}?q=startup"

    assert "أسّس شركة ناشئة" in client_of(owner).get(address).text
    assert "خالد المنصور" not in client_of(stranger).get(address).text
    assert client_of(owner).get(reverse("who_knows:asked")).status_code == 200
