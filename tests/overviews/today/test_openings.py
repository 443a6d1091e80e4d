"""Deadlines and interviews of openings in Today, and thanks to who gave a word."""

from datetime import timedelta

import pytest
from django.urls import reverse

from tests.overviews.today.conftest import NOW, TODAY
from wasl.overviews.today import actions as today
from wasl.overviews.today.queries import as_json, today_plan
from wasl.relations.network.models import IntroductionRequest
from wasl.relations.opportunities import actions
from wasl.relations.opportunities.actions import CameFrom

pytestmark = pytest.mark.django_db


@pytest.fixture
def opening(owner):
    def noted(**fields):
        made = actions.note_opening(
            owner,
            at=NOW,
            found_on=TODAY,
            came_from=CameFrom(),
            title="مدير التدريب",
            organisation="شركة البناء",
            **fields,
        )
        return made.opening_id

    return noted


def only(owner, now=NOW):
    [matter] = today_plan(owner, now).matters
    return matter


@pytest.mark.parametrize(
    ("language", "ahead", "reason"),
    [
        ("ar", 3, "آخر موعد للتقديم [[بعد ثلاثة أيام]]."),
        ("ar", -2, "انتهى التقديم على هذه الفرصة [[قبل يومين]]. هل نغلقها، أم تأخّر الموعد؟"),
        ("en", 1, "Applications close [[tomorrow]]."),
    ],
)
def test_a_deadline_is_spoken_of_in_time(owner, opening, language, ahead, reason):
    owner.preferences.language = language
    owner.preferences.save()
    opening_id = opening(deadline=TODAY + timedelta(days=ahead))

    matter = only(owner)

    assert (matter.kind, matter.row, matter.reason) == ("opening-deadline", "O1", reason)
    assert matter.url == reverse("opportunities:opening", args=[opening_id]) + "#help"
    assert as_json(today_plan(owner, NOW))[0]["row"] == "O1"


def test_an_interview_is_spoken_of_before_and_after(owner, opening):
    opening_id = opening()
    made = actions.set_interview(owner, opening_id, starts_at=NOW + timedelta(days=1), place="", on=TODAY, at=NOW)

    assert only(owner).kind == "opening-interview"
    after = NOW + timedelta(days=2)
    assert only(owner, after).kind == "opening-after"
    actions.note_how_it_went(owner, made.interview_id, "كانت طيبة", on=TODAY, at=NOW)

    assert today_plan(owner, after).matters == []


def test_an_answer_that_does_not_come_is_asked_after(owner, opening):
    opening_id = opening()
    actions.move_opening(owner, opening_id, "applied", on=TODAY, today=TODAY, at=NOW)

    assert today_plan(owner, NOW + timedelta(days=13)).matters == []
    assert only(owner, NOW + timedelta(days=14)).kind == "opening-waiting"


def test_later_and_not_this_one_let_it_rest_and_are_taken_back(owner, client_of, opening, monkeypatch):
    hers = client_of(owner)
    opening_id = opening(deadline=TODAY + timedelta(days=3))
    matter = only(owner)
    monkeypatch.setattr("wasl.overviews.today.views.day.timezone.now", lambda: NOW)
    assert matter.ask_url in hers.get(reverse("today:today")).text

    actions.ask_from(owner, opening_id, day=matter.later_on)
    assert today_plan(owner, NOW).matters == []
    assert only(owner, NOW + timedelta(days=3)).kind == "opening-deadline"
    answer = hers.post(matter.ask_url, {"from": "", "next": reverse("today:today")})
    assert today_plan(owner, NOW + timedelta(days=3)).matters == []
    undo = next(iter(answer.wsgi_request._messages._queued_messages)).extra_tags
    hers.post(undo)

    assert only(owner, NOW + timedelta(days=3)).kind == "opening-deadline"


@pytest.mark.parametrize(
    ("language", "reason", "draft"),
    [
        ("ar", "زكّاك في فرصة مدير التدريب [[أمس]]. كلمة شكر، وخبر عمّا كان بعدها، يسعدانه.", "على كلمتكم الطيبة عني"),
        ("en", "He recommended you for مدير التدريب [[yesterday]]. A word of thanks, and news of what came of it, will please him.", "على كلمتكم الطيبة عني"),
    ],
)  # fmt: skip
def test_whoever_gave_a_word_is_thanked_and_it_is_taken_back(owner, make, opening, language, reason, draft):
    owner.preferences.language = language
    owner.preferences.save()
    khalid = make("د. خالد المنصور", gender="m")
    asked = actions.ask_referral(owner, opening(), khalid.pk, on=TODAY - timedelta(days=4), at=NOW)
    actions.answer_referral(owner, asked.referral_id, answer="given", on=TODAY - timedelta(days=1), at=NOW)

    [action] = today_plan(owner, NOW).actions
    assert (action.kind, action.row, action.reason) == ("thanks", "O1", reason)
    assert draft in action.draft
    answer = today.finish_action(owner, "thanks", khalid.pk, channel="call", at=NOW)
    assert IntroductionRequest.objects.get().thanked_on == TODAY
    today.take_back(owner, answer.pk)

    assert IntroductionRequest.objects.get().thanked_on is None


def test_on_a_quiet_day_only_what_falls_on_it(owner, opening):
    owner.preferences.quiet_days = str(TODAY.weekday())
    owner.preferences.save()
    opening(deadline=TODAY + timedelta(days=3))
    assert today_plan(owner, NOW).matters == []

    opening(deadline=TODAY)

    assert only(owner).kind == "opening-deadline"
