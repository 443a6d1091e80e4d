"""Somebody who decides hears of a result: one at a time, seldom, and where they are spoken with."""

from datetime import timedelta

import pytest

from tests.overviews.today.conftest import NOW, TODAY
from wasl.overviews.today import actions
from wasl.overviews.today.queries import today_plan
from wasl.relations.promotion.actions import mark_decider, note_achievement
from wasl.relations.promotion.models import Witness

pytestmark = pytest.mark.django_db


@pytest.fixture
def khalid(owner, make):
    person = make("خالد المنصور", gender="m", days_ago=(40, 41), number="0501234567")
    mark_decider(owner, person, decides="الترقيات", at=NOW)
    return person


@pytest.fixture
def achievement(owner, khalid):
    return note_achievement(
        owner, title="برنامج المشرفين", result="ارتفع الرضا إلى 81%", skills="التفاوض", on=TODAY, today=TODAY, at=NOW
    )


def of_strengths(owner, days=0):
    return [one for one in today_plan(owner, NOW + timedelta(days=days)).actions if one.kind == "strength"]


def test_the_reason_and_the_draft_name_the_result(owner, achievement):
    [action] = of_strengths(owner)

    assert action.row == "O2"
    assert "[[برنامج المشرفين]]" in action.reason
    assert "ارتفع الرضا" in action.draft


def test_done_notes_who_saw_it_rests_two_weeks_and_is_taken_back(owner, achievement, khalid):
    note_achievement(owner, title="عقد القاعات", skills="العرض", on=TODAY, today=TODAY, at=NOW)
    [first] = of_strengths(owner)

    answer = actions.finish_action(owner, "strength", khalid.pk, channel="whatsapp", at=NOW)

    assert Witness.objects.get().person == khalid
    assert of_strengths(owner, days=13) == []
    assert len(of_strengths(owner, days=15)) == 1
    actions.take_back(owner, answer.pk)
    assert not Witness.objects.exists()
    assert of_strengths(owner)[0].reason == first.reason


def test_what_was_declined_is_not_proposed_again_for_that_person(owner, achievement, khalid):
    actions.decline_action(owner, "strength", khalid.pk, at=NOW)

    assert of_strengths(owner, days=30) == []


def test_whoever_was_never_spoken_with_is_not_written_to_first(owner, make):
    mark_decider(owner, make("سارة العتيبي", days_ago=()), decides="", at=NOW)
    note_achievement(owner, title="برنامج", skills="التفاوض", on=TODAY, today=TODAY, at=NOW)

    assert of_strengths(owner) == []
