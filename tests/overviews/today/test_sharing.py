"""What was learned becomes a gift: at most one a day, at most one a week, gently."""

from datetime import timedelta

import pytest

from tests.overviews.today.conftest import NOW, TODAY
from wasl.overviews.today import actions
from wasl.overviews.today.beside import beside
from wasl.overviews.today.queries import today_plan
from wasl.relations.interactions.models import Interaction
from wasl.relations.learning.actions import log_study, set_goal, settle_goal
from wasl.relations.learning.models import Sharing
from wasl.relations.people.actions.tags import tag_people

pytestmark = pytest.mark.django_db


@pytest.fixture
def noura(owner, make):
    person = make("نورة القاسمي", gender="f", days_ago=(40, 41), number="0501234567")
    tag_people(owner, [person.pk], name="التصوير", kind="interest", at=NOW)
    return person


@pytest.fixture
def learned(owner, noura):
    goal = set_goal(owner, title="التصوير في السفر", at=NOW)
    settle_goal(owner, goal.pk, "reached", on=TODAY)
    return goal


def of_sharing(owner, days=0):
    return [one for one in today_plan(owner, NOW + timedelta(days=days)).actions if one.kind == "share"]


def test_the_reason_and_the_draft_name_what_was_learned(owner, learned):
    [action] = of_sharing(owner)

    assert (action.row, action.reason) == ("P7", "ما تعلّمته قد ينفعها: [[التصوير في السفر]].")
    assert "التصوير في السفر" in action.draft


def test_done_logs_the_contact_and_the_sharing_and_rests_a_week(owner, learned, noura):
    before = Interaction.objects.count()

    answer = actions.finish_action(owner, "share", noura.pk, channel="whatsapp", at=NOW)

    assert Sharing.objects.get().person == noura
    assert Interaction.objects.count() == before + 1
    assert of_sharing(owner, days=3) == []
    actions.take_back(owner, answer.pk)
    assert not Sharing.objects.exists()
    assert Interaction.objects.count() == before
    assert len(of_sharing(owner)) == 1


def test_where_nothing_is_shared_an_hour_is_offered_beside(owner):
    goal = set_goal(owner, title="قراءة القوائم المالية", at=NOW)

    plan = today_plan(owner, NOW)
    assert beside(owner, plan, NOW).hour.id == goal.pk
    log_study(owner, goal.pk, minutes=60, on=TODAY, at=NOW)

    assert beside(owner, plan, NOW).hour is None
