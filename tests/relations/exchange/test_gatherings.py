"""One meeting with several people, logged once from a page."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.relations.conftest import AT
from tests.relations.exchange.conftest import undo_of
from wasl.relations.exchange.actions import make_team
from wasl.relations.exchange.queries.gatherings import gatherings
from wasl.relations.interactions.actions import log_interaction
from wasl.relations.interactions.models import ContactSummary, Interaction
from wasl.relations.people.actions import create_person

pytestmark = pytest.mark.django_db


def url(name, *args, **asked):
    return reverse(f"exchange:{name}", args=args, query=asked or None)


GIVEN = {"names": "خالد المنصور، نورة القاسمي", "channel": "meeting", "note": "غداء الفريق"}


def test_logged_once_it_stands_on_everybodys_timeline(hers, khalid, noura):
    hers.post(url("gathering_new"), GIVEN)

    contact = Interaction.objects.get()
    assert (set(contact.people.all()), contact.direction, contact.is_personal) == ({khalid, noura}, "", True)
    for person in (khalid, noura):
        shown = hers.get(reverse("person_page:person", args=[person.pk])).text
        assert "غداء الفريق" in shown
        assert "مع شخص آخر" in shown
    listed = hers.get(url("gatherings")).text
    assert "خالد المنصور" in listed
    assert "نورة القاسمي" in listed


def test_taken_back_and_back_again(hers, khalid, noura):
    answer = hers.post(url("gathering_new"), GIVEN)
    back = hers.post(undo_of(answer))
    assert not Interaction.objects.exists()

    hers.post(undo_of(back))
    assert set(Interaction.objects.get().people.all()) == {khalid, noura}


def test_sent_twice_it_is_logged_once(hers, khalid, noura):
    for _ in range(2):
        hers.post(url("gathering_new"), GIVEN | {"key": "0" * 32})

    assert Interaction.objects.count() == 1


@pytest.mark.parametrize(
    "wrong", [{"names": "خالد المنصور"}, {"names": ""}, {"at": "2999-01-01T10:00"}, {"channel": "sms"}]
)
def test_what_is_not_right_is_said_on_the_form(hers, khalid, noura, wrong):
    answer = hers.post(url("gathering_new"), GIVEN | wrong)

    assert answer.status_code == 422
    assert not Interaction.objects.exists()


def test_a_team_is_named_in_one_press(hers, owner, khalid, noura):
    team = make_team(owner, name="فريق المناهج", person_ids=[khalid.pk, noura.pk], at=AT)

    shown = hers.get(url("gathering_new", team=team.pk)).text
    for person in (khalid, noura):
        assert f'value="{person.pk}" checked' in shown


@pytest.mark.parametrize("count", [2, 20])
def test_as_many_queries_for_two_as_for_twenty(owner, django_assert_num_queries, count):
    people = [create_person(owner, display_name=f"سارة {n}", at=AT) for n in range(count)]
    for days in range(1, count):
        log_interaction(owner, people=people, channel="meeting", at=AT - timedelta(days=days))

    with django_assert_num_queries(2):
        assert len(gatherings(owner, AT)) == count - 1


def test_in_english(hers, owner, khalid, noura):
    owner.preferences.language = "en"
    owner.preferences.save()
    log_interaction(owner, people=[khalid, noura], channel="event", at=timezone.now())

    assert "Log a gathering" in hers.get(url("gatherings")).text
    assert "with 1 other" in hers.get(reverse("person_page:person", args=[noura.pk])).text


def test_who_was_there_is_corrected_and_taken_back(hers, owner, khalid, noura):
    hers.post(url("gathering_new"), GIVEN)
    made = Interaction.objects.get()
    sara = create_person(owner, display_name="سارة العتيبي", at=AT)
    assert "غداء الفريق" in hers.get(url("gathering_edit", made.pk)).text

    given = {"person": [noura.pk], "names": "سارة العتيبي", "channel": "meeting", "note": "غداء المشروع"}
    answer = hers.post(url("gathering_edit", made.pk), given)

    made.refresh_from_db()
    assert (set(made.people.all()), made.people_count, made.note) == ({noura, sara}, 2, "غداء المشروع")
    assert ContactSummary.objects.get(person=sara).contact_count == 1
    assert not ContactSummary.objects.filter(person=khalid, contact_count__gt=0).exists()

    hers.post(undo_of(answer))
    made.refresh_from_db()
    assert (set(made.people.all()), made.note) == ({khalid, noura}, "غداء الفريق")
    assert not ContactSummary.objects.filter(person=sara, contact_count__gt=0).exists()


def test_another_owners_gathering_is_not_corrected(client_of, stranger, hers, khalid, noura):
    hers.post(url("gathering_new"), GIVEN)
    made = Interaction.objects.get()

    for name in ("gathering_edit", "gathering_as_before"):
        assert client_of(stranger).post(url(name, made.pk), GIVEN).status_code == 404
