"""Time for colleagues: people one by one, each answered in one press, nothing left behind."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from wasl.overviews.today.queries import people_for_colleagues
from wasl.relations.exchange.actions import make_team, reserve_time
from wasl.relations.interactions.models import Answer, Interaction

pytestmark = pytest.mark.django_db


@pytest.fixture
def hers(owner, client_of):
    return client_of(owner)


@pytest.fixture
def team(owner, make):
    """Four who were spoken to, and three who were left out."""
    now = timezone.now()
    ago = {
        "خالد المنصور": 1,
        "نورة القاسمي": 2,
        "ليلى التونسي": 3,
        "يوسف الغامدي": 4,
        "هند السالم": 70,
        "ماجد الحربي": 60,
        "سعاد العمري": 50,
    }
    people = {name: make(name, at=now, days_ago=[days]) for name, days in ago.items()}
    make_team(owner, name="فريق المناهج", person_ids=[person.pk for person in people.values()], at=now)
    return people


def names(owner, *skipped, count=3):
    return [action.person.name for action in people_for_colleagues(owner, timezone.now(), skipped, count)]


def test_everybody_who_was_left_out_comes_not_one_a_day(owner, team):
    assert set(names(owner)) == {"هند السالم", "ماجد الحربي", "سعاد العمري"}


def test_nobody_who_was_skipped(owner, team):
    assert "هند السالم" not in names(owner, team["هند السالم"].pk)


def begin(hers):
    return hers.get(reverse("today:colleagues"))["Location"]


def action_of(answer):
    return answer.context["action"]


def test_one_by_one_done_later_next_and_then_it_is_enough(hers, owner, team):
    here = begin(hers)
    first = action_of(hers.get(here))
    answer = hers.post(reverse("today:done", args=[first.kind, first.person.id]), {"channel": "whatsapp", "next": here})
    assert answer["Location"] == here

    second = action_of(hers.get(here))
    assert second.person.id != first.person.id
    hers.post(reverse("today:later", args=[second.kind, second.person.id]), {"next": here})
    shown = hers.get(here)
    third = action_of(shown)
    assert third.person.id not in {first.person.id, second.person.id}

    last = hers.get(shown.context["next_url"])
    assert action_of(last) is None
    assert "كان وقتًا حسنًا" in last.text
    assert Answer.objects.of(owner).count() == 2


def test_an_answer_is_taken_back_to_the_same_place(hers, owner, team):
    here = begin(hers)
    first = action_of(hers.get(here))
    answer = hers.post(reverse("today:done", args=[first.kind, first.person.id]), {"channel": "call", "next": here})
    contacts = Interaction.objects.count()

    way_back = next(iter(answer.wsgi_request._messages._queued_messages)).extra_tags
    assert hers.post(way_back)["Location"] == here
    assert Interaction.objects.count() == contacts - 1
    assert action_of(hers.get(here)).person.id == first.person.id


def test_when_its_time_has_come_today_says_so(hers, owner):
    now = timezone.localtime()
    begins = max(now - timedelta(minutes=5), now.replace(hour=0, minute=0, second=0, microsecond=0))
    reserve_time(owner, weekday=now.weekday(), starts_at=begins.time().replace(tzinfo=None), minutes=60, people=2)

    assert reverse("today:colleagues") in hers.get(reverse("today:today")).text


def test_with_nobody_due_the_time_is_ones_own(hers, owner):
    assert "لا أحد ينتظرك" in hers.get(begin(hers)).text


def test_in_english(hers, owner, team):
    owner.preferences.language = "en"
    owner.preferences.save()

    assert "3 people in this time, one by one." in hers.get(begin(hers)).text
