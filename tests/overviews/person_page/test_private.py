"""What is marked private: one press on the page, one press back, and the lock wherever it is listed."""

import html
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from wasl.overviews.today.queries import today_plan
from wasl.relations.interactions.actions import (
    log_interaction,
    mark_interaction,
    remove_interaction,
    restore_interaction,
)
from wasl.relations.interactions.models import Interaction
from wasl.relations.people.actions import create_person, mark_person, merge_people, unmerge_people
from wasl.relations.people.models import Person

pytestmark = pytest.mark.django_db


@pytest.fixture
def noura(owner):
    return create_person(owner, display_name="نورة القاسمي", gender="f", at=timezone.now())


@pytest.fixture
def call(owner, noura):
    return log_interaction(owner, people=[noura], channel="call", at=timezone.now(), note="تفكر في ترك عملها")


@pytest.fixture
def hers(client_of, owner):
    owner.preferences.language = "ar"
    owner.preferences.save()
    return client_of(owner)


def text_of(response):
    return html.unescape(response.content.decode())


def test_a_person_is_private_by_one_press_and_not_by_another(hers, noura):
    page = hers.post(reverse("person_page:private", args=[noura.pk]), follow=True)

    assert "لا يُذكر هذا الشخص ولا ما كان بينكما" in text_of(page)
    assert "أصبح خاصًّا من الآن" in text_of(page)
    noura.refresh_from_db()
    assert noura.is_private

    [way_back] = [str(message.extra_tags) for message in page.context["messages"]]
    page = hers.post(way_back, follow=True)

    assert "لا يُذكر هذا الشخص" not in text_of(page)
    noura.refresh_from_db()
    assert not noura.is_private


@pytest.mark.parametrize(("page", "who"), [("person_page:log", "args"), ("today:log", "given")])
def test_a_contact_is_logged_as_private(hers, owner, noura, page, who):
    address = reverse(page, args=[noura.pk] if who == "args" else [])

    hers.post(address, {"channel": "call", "person": noura.pk, "note": "أسرّت إليّ بأمر", "is_private": "1"})
    hers.post(address, {"channel": "meeting", "person": noura.pk})

    assert dict(Interaction.objects.of(owner).values_list("channel", "is_private")) == {"call": True, "meeting": False}


def test_search_shows_who_is_private(hers, owner, noura):
    found = reverse("search:search") + "?q=نورة"
    assert "badge" not in text_of(hers.get(found)).partition("القاسمي")[2][:300]

    mark_person(owner, noura.pk, is_private=True, at=timezone.now())

    assert "badge" in text_of(hers.get(found)).partition("القاسمي")[2][:300]


def test_search_shows_which_contact_is_private(hers, owner, call):
    found = reverse("search:search") + "?q=عملها"
    assert "badge" not in text_of(hers.get(found)).partition("found-sign")[2]

    mark_interaction(owner, call.pk, is_private=True)

    assert "badge" in text_of(hers.get(found)).partition("found-sign")[2]


def test_a_contact_is_private_by_one_press_and_not_by_another(hers, noura, call):
    page = hers.post(reverse("person_page:contact_private", args=[noura.pk, call.pk]), follow=True)

    assert "timeline-head" in text_of(page)
    assert "خاص</span>" in text_of(page)
    call.refresh_from_db()
    assert call.is_private
    assert "تفكر في ترك عملها" in text_of(page)

    [way_back] = [str(message.extra_tags) for message in page.context["messages"]]
    assert "خاص</span>" not in text_of(hers.post(way_back, follow=True))
    call.refresh_from_db()
    assert not call.is_private


def test_one_message_of_a_day_is_marked_from_the_list_of_the_day_and_stands_alone(hers, owner, noura):
    at = timezone.now() - timedelta(days=1)
    first, *_ = [log_interaction(owner, people=[noura], channel="whatsapp", at=at, key=f"{n}") for n in range(3)]
    day = reverse("person_page:day", args=[noura.pk, timezone.localdate(at).isoformat(), "whatsapp"])
    mark = reverse("person_page:contact_private", args=[noura.pk, first.pk])
    assert mark in text_of(hers.get(day))

    hers.post(mark)

    assert reverse("person_page:contact_not_private", args=[noura.pk, first.pk]) in text_of(hers.get(day))
    lines = hers.get(reverse("person_page:person", args=[noura.pk])).context["page"].timeline.lines
    assert sorted((shown.line.count, shown.line.is_private) for shown in lines) == [(1, True), (2, False)]


def test_the_list_of_people_says_so(hers, owner, noura):
    create_person(owner, display_name="خالد العتيبي", at=timezone.now())
    mark_person(owner, noura.pk, is_private=True, at=timezone.now())

    assert text_of(hers.get(reverse("directory:people"))).count("خاص</span>") == 1


def test_a_private_contact_comes_back_from_the_bin_as_private(owner, call):
    Interaction.objects.filter(pk=call.pk).update(is_private=True)

    back = restore_interaction(owner, remove_interaction(owner, call.pk).pk)

    assert back.is_private


@pytest.mark.parametrize("which", ["kept", "merged"])
def test_one_of_two_was_private_so_both_are_until_they_are_two_again(owner, noura, which):
    other = create_person(owner, display_name="نورة بنت سعد القاسمي", at=timezone.now())
    mark_person(owner, {"kept": noura, "merged": other}[which].pk, is_private=True, at=timezone.now())

    merge = merge_people(owner, noura.pk, other.pk, at=timezone.now())
    assert Person.objects.get(pk=noura.pk).is_private

    unmerge_people(owner, merge.pk, at=timezone.now())
    marks = dict(Person.objects.of(owner).values_list("pk", "is_private"))
    assert marks == {noura.pk: which == "kept", other.pk: which == "merged"}


def test_no_draft_of_today_quotes_a_private_mail(owner, noura):
    mail = log_interaction(
        owner,
        people=[noura],
        channel="email",
        direction="in",
        subject="استقالتي",
        at=timezone.now() - timedelta(days=3),
    )
    told = [(action.reason, action.draft, action.link) for action in today_plan(owner, timezone.localtime()).actions]
    assert "استقالتي" in str(told)

    Interaction.objects.filter(pk=mail.pk).update(is_private=True)

    told = [(action.reason, action.draft, action.link) for action in today_plan(owner, timezone.localtime()).actions]
    assert told
    assert "استقالتي" not in str(told)
