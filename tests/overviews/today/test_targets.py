"""Somebody to meet in Today: before the day, before the meeting, after it; each answer taken back by one."""

from datetime import timedelta

import pytest
from django.urls import reverse

from tests.overviews.today.conftest import NOW, TODAY
from wasl.overviews.today import actions
from wasl.overviews.today.beside import beside
from wasl.overviews.today.queries import as_json, today_plan
from wasl.overviews.today.rules import Candidate, strength
from wasl.relations.interactions.models import Answer, Interaction
from wasl.relations.preparation.actions import list_target
from wasl.relations.preparation.models import State, Target

pytestmark = pytest.mark.django_db


def days(count):
    return TODAY + timedelta(days=count)


@pytest.fixture
def wished(owner, make):
    def listed(gender="m", **fields):
        person = make("خالد المنصور", gender=gender)
        return list_target(owner, at=NOW, person=person, **fields).target

    return listed


def only(owner):
    [action] = today_plan(owner, NOW).actions
    return action


@pytest.mark.parametrize(
    ("language", "gender", "fields", "kind", "reason"),
    [
        ("ar", "m", {"meet_by": days(3)}, "target-near", "آخر موعد للقائه المنشود [[بعد ثلاثة أيام]]، وما زال في التحضير ما يُستكمل."),
        ("ar", "f", {"meet_by": days(-1)}, "target-near", "كنت تنوي لقاءها، ومضى الموعد [[أمس]]. ما زال في التحضير ما يُستكمل، أو يُختار موعد آخر."),
        ("ar", "", {"meeting_on": days(1)}, "target-meeting", "اللقاء [[غدًا]]. صفحة واحدة تجمع كل ما تحتاج إليه قبله."),
        ("ar", "f", {"meeting_on": days(-2)}, "target-met", "كان لقاؤك بها [[قبل يومين]]. ما ثمرته؟ سطران يكفيان."),
        ("en", "f", {"meet_by": days(3)}, "target-near", "You want to meet her [[in three days]] at the latest. There is still something to get ready."),
        ("en", "m", {"meeting_on": TODAY}, "target-meeting", "You meet him [[today]]. One page tells you all you need before it."),
    ],
)  # fmt: skip
def test_the_reason_says_what_and_when(owner, wished, language, gender, fields, kind, reason):
    owner.preferences.language = language
    owner.preferences.save()
    wished(gender, **fields)

    action = only(owner)

    assert (action.kind, action.row, action.reason, action.draft) == (kind, "P1", reason, "")
    assert as_json(today_plan(owner, NOW))[0]["row"] == "P1"


@pytest.mark.parametrize(
    ("fields", "kind", "state"),
    [
        ({"meet_by": days(3)}, "target-near", State.READY),
        ({"meeting_on": days(1)}, "target-meeting", State.TO_PREPARE),
        ({"meeting_on": days(-1)}, "target-met", State.MET),
    ],
)
def test_done_is_no_contact_and_is_taken_back(owner, wished, fields, kind, state):
    target = wished(**fields)

    answer = actions.finish_action(owner, kind, target.person_id, channel="", at=NOW)
    assert actions.finish_action(owner, kind, target.person_id, channel="", at=NOW) == answer

    assert Target.objects.get().state == state
    assert not Interaction.objects.exists()
    assert today_plan(owner, NOW).actions == []
    assert today_plan(owner, NOW + timedelta(days=1)).actions == []
    actions.take_back(owner, answer.pk)
    assert Target.objects.get().state == State.TO_PREPARE
    assert only(owner).kind == kind
    assert not Answer.objects.exists()


def test_later_and_not_this_one_let_it_rest(owner, wished):
    target = wished(meet_by=days(3))

    actions.postpone_action(owner, "target-near", target.person_id, days=1, at=NOW)
    assert today_plan(owner, NOW).actions == []
    assert [one.kind for one in today_plan(owner, NOW + timedelta(days=1)).actions] == ["target-near"]
    actions.decline_action(owner, "target-near", target.person_id, at=NOW + timedelta(days=1))
    assert today_plan(owner, NOW + timedelta(days=2)).actions == []


def test_a_name_alone_stands_beside_the_people(owner):
    made = list_target(owner, at=NOW, name="هدى السبيعي", meet_by=days(2))

    plan = today_plan(owner, NOW)

    assert plan.actions == []
    assert [due.target_id for due in beside(owner, plan, NOW).names] == [made.target_id]


def test_on_a_quiet_day_only_a_meeting_is_spoken_of(owner, make):
    owner.preferences.quiet_days = str(TODAY.weekday())
    owner.preferences.save()
    list_target(owner, at=NOW, person=make("خالد المنصور"), meet_by=days(2))
    list_target(owner, at=NOW, person=make("نورة القاسمي"), meeting_on=days(1))

    assert [one.kind for one in today_plan(owner, NOW).actions] == ["target-meeting"]


def test_a_meeting_comes_before_what_is_to_prepare():
    def of(kind, days):
        return strength(Candidate(kind, 1, TODAY, days))

    assert of("target-meeting", 1) > of("target-near", 0) > of("target-near", 5)
    assert of("target-near", -1) > of("target-near", -10)


def test_the_card_leads_to_the_brief(owner, client_of, wished, monkeypatch):
    target = wished(meeting_on=days(1))
    monkeypatch.setattr("wasl.overviews.today.views.day.timezone.now", lambda: NOW)

    page = client_of(owner).get(reverse("today:today")).text

    assert reverse("brief:person", args=[target.person_id]) in page
    assert "فتح الموجز" in page
