"""Today: people met are followed up, memberships renewed, events answered."""

from datetime import timedelta

import pytest
from django.urls import reverse

from tests.overviews.today.conftest import NOW, TODAY
from wasl.overviews.today import actions as today
from wasl.overviews.today.queries import as_json, today_plan
from wasl.overviews.today.rules import strength_of_matter
from wasl.relations.communities import actions
from wasl.relations.communities.actions import Met
from wasl.relations.communities.rules import Named
from wasl.relations.interactions.models import Interaction

pytestmark = pytest.mark.django_db


def days(count):
    return TODAY + timedelta(days=count)


@pytest.fixture
def event(owner):
    def made(starts, **fields):
        starts_at = NOW + timedelta(days=starts)
        told = {"title": "ملتقى التدريب", "starts_at": starts_at, "ends_at": starts_at + timedelta(hours=1)} | fields
        return actions.add_event(owner, on=days(-20), **told)

    return made


@pytest.fixture
def met(owner, make, event):
    """Somebody who was met so many days ago."""

    def meet(ago=1, name="خالد المنصور", gender="m", **past):
        person = make(name, gender=gender, **past)
        made = event(-ago)
        actions.note_people_met(owner, made.pk, met=[Met(Named(name, "", "", ""), person)], at=NOW)
        return person

    return meet


def speak(owner, language):
    owner.preferences.language = language
    owner.preferences.save()


def only(owner):
    [action] = today_plan(owner, NOW).actions
    return action


@pytest.mark.parametrize(
    ("language", "ago", "reason"),
    [
        ("ar", 1, "التقيتما في ملتقى التدريب [[أمس]]. كلمة خلال يومين تثبّت اللقاء."),
        ("ar", 4, "التقيتما في ملتقى التدريب [[قبل أربعة أيام]]، ولم تتواصلا بعد ذلك. ما زال لكلمة قصيرة مكانها."),
        ("en", 2, "You met at ملتقى التدريب [[two days ago]]. A word within two days makes it last."),
    ],
)
def test_who_was_met_is_named_with_the_event(owner, met, language, ago, reason):
    speak(owner, language)
    met(ago, days_ago=(300, 200))

    action = only(owner)

    assert (action.kind, action.row, action.reason) == ("met", "P3b", reason)
    assert "ملتقى التدريب" in action.draft
    assert "wa.me" in action.link


def test_done_from_today_it_is_done_and_comes_back_when_taken_back(owner, met):
    person = met(days_ago=(300,))

    answer = today.finish_action(owner, "met", person.pk, channel="whatsapp", at=NOW)
    assert today_plan(owner, NOW + timedelta(days=1)).actions == []

    today.take_back(owner, answer.pk)
    assert only(owner).kind == "met"
    assert Interaction.objects.filter(channel="whatsapp").count() == 1  # that of long ago


def test_the_last_of_the_two_days_comes_first(owner, met):
    met(1, "سارة العتيبي", days_ago=(300,))
    met(2, "نورة القاسمي", days_ago=(300,))

    assert [action.person.name for action in today_plan(owner, NOW).actions] == ["نورة القاسمي", "سارة العتيبي"]


def matters(owner, moment=NOW):
    return [(matter.kind, matter.row, matter.reason) for matter in today_plan(owner, moment).matters]


def test_matters_stand_beside_people_in_their_order(owner, event):
    actions.add_community(owner, name="جمعية المهندسين", since=days(-400), renewal_on=days(10))
    event(3)

    assert matters(owner) == [
        ("event-answer", "P3b", "الموعد [[بعد ثلاثة أيام]]. هل يناسبك الحضور؟"),
        ("renewal", "P3a", "موعد تجديد العضوية [[بعد عشرة أيام]]."),
    ]
    told = as_json(today_plan(owner, NOW))
    assert [(one["row"], one["person"], one["rank"]) for one in told] == [("P3b", None, 1), ("P3a", None, 2)]
    assert "[[" not in str(told)


def test_a_day_of_rest_asks_for_nothing_but_what_falls_on_it(owner, event):
    owner.preferences.quiet_days = str(TODAY.weekday())
    owner.preferences.save()
    actions.add_community(owner, name="جمعية المهندسين", since=days(-400), renewal_on=days(10))
    actions.add_community(owner, name="نادي القراءة", since=days(-400), renewal_on=TODAY)
    event(3)

    assert [matter.title for matter in today_plan(owner, NOW).matters] == ["نادي القراءة"]


@pytest.mark.parametrize("kind", ["renewal", "event-answer", "event-glance"])
def test_the_nearer_the_stronger(kind):
    strengths = [strength_of_matter(kind, ahead) for ahead in (14, 7, 1, 0)]

    assert strengths == sorted(strengths)


def test_the_page_offers_each_with_one_press(owner, client_of, time_machine_at_now, event):
    made = event(3)
    hers = client_of(owner)

    shown = hers.get(reverse("today:today")).text
    assert reverse("communities:event_reply", args=[made.pk]) in shown

    hers.post(reverse("communities:event_ask", args=[made.pk]), {"from": "", "next": reverse("today:today")})
    assert made.title not in hers.get(reverse("today:today")).text.split("matters-title")[-1].split("aside")[0]


@pytest.fixture
def time_machine_at_now(monkeypatch):
    monkeypatch.setattr("django.utils.timezone.now", lambda: NOW)
