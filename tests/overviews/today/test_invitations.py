"""An invitation is answered from Today: yes, no, or that one was there; and one press takes it back."""

from datetime import timedelta

import pytest
from django.urls import reverse

from tests.overviews.today.conftest import NOW, TODAY
from wasl.overviews.today import actions
from wasl.overviews.today.queries import today_plan
from wasl.relations.interactions.models import Interaction
from wasl.relations.occasions.actions import add_invitation, answer_invitation
from wasl.relations.occasions.models import Greeting

pytestmark = pytest.mark.django_db


@pytest.fixture
def sara(make):
    return make("سارة العتيبي", gender="f")


def steps(owner):
    return [action.step for action in today_plan(owner, NOW).actions]


@pytest.mark.parametrize("said", ["accepted", "declined"])
def test_yes_or_no_is_said_with_the_word_to_the_host(owner, sara, said):
    invitation = add_invitation(owner, sara, kind="wedding", on=TODAY + timedelta(days=5))
    assert steps(owner) == ["answer"]

    answer = actions.finish_action(owner, "invitation", sara.pk, channel="whatsapp", at=NOW, said=said)
    invitation.refresh_from_db()
    assert (invitation.answer, invitation.answered_on) == (said, TODAY)
    assert Interaction.objects.get().channel == "whatsapp"
    assert steps(owner) == []

    actions.take_back(owner, answer.pk)
    invitation.refresh_from_db()
    assert (invitation.answer, invitation.answered_on) == ("", None)
    assert not Interaction.objects.exists()
    assert not Greeting.objects.exists()
    assert steps(owner) == ["answer"]


def test_after_the_day_it_is_said_that_one_was_there(owner, sara):
    invitation = add_invitation(owner, sara, kind="wedding", on=TODAY - timedelta(days=2))
    answer_invitation(owner, invitation.pk, answer="accepted", on=TODAY - timedelta(days=9))
    assert steps(owner) == ["after"]

    answer = actions.finish_action(owner, "invitation", sara.pk, channel="call", at=NOW, said="there")
    invitation.refresh_from_db()
    assert invitation.attendance == "there"

    actions.take_back(owner, answer.pk)
    invitation.refresh_from_db()
    assert (invitation.answer, invitation.attendance) == ("accepted", "")


def test_no_other_word_is_taken_for_an_answer(owner, sara):
    invitation = add_invitation(owner, sara, kind="wedding", on=TODAY + timedelta(days=5))

    actions.finish_action(owner, "invitation", sara.pk, channel="call", at=NOW, said="there")

    invitation.refresh_from_db()
    assert (invitation.answer, invitation.attendance) == ("", "")


def test_the_card_asks_for_yes_or_no(owner, client_of, sara, time_machine):
    time_machine.move_to(NOW, tick=False)
    invitation = add_invitation(owner, sara, kind="wedding", on=TODAY + timedelta(days=5))
    client = client_of(owner)

    shown = client.get(reverse("today:today")).content.decode()
    assert 'value="accepted"' in shown
    assert 'value="declined"' in shown

    client.post(reverse("today:done", args=["invitation", sara.pk]), {"channel": "call", "said": "declined"})
    invitation.refresh_from_db()
    assert invitation.answer == "declined"
