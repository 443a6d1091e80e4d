"""Done, later, not this one: what each leaves of the day, and that it can be taken back."""

from datetime import timedelta

import pytest

from tests.overviews.today.conftest import PASTS, REGULAR, only, speak
from wasl.overviews.today.actions import decline_action, finish_action, postpone_action
from wasl.overviews.today.queries import today_plan
from wasl.relations.interactions.actions import take_back_answer
from wasl.relations.interactions.models import Interaction

pytestmark = pytest.mark.django_db


def test_done_logs_the_contact_and_undo_takes_it_away(owner, make, now):
    person = make(**PASTS["rhythm"])

    answer = finish_action(owner, "rhythm", person.pk, channel="whatsapp", at=now)

    plan = today_plan(owner, now)
    assert not plan.actions
    assert plan.is_finished
    assert plan.done_count == 1
    newest = Interaction.objects.of(owner).order_by("-at").first()
    assert (newest.channel, newest.direction, newest.at) == ("whatsapp", "out", now)

    take_back_answer(owner, answer.pk)

    assert only(today_plan(owner, now)).kind == "rhythm"
    assert Interaction.objects.of(owner).count() == 1


def test_done_twice_is_done_once(owner, make, now):
    person = make(**PASTS["rhythm"])

    first = finish_action(owner, "rhythm", person.pk, channel="call", at=now)
    second = finish_action(owner, "rhythm", person.pk, channel="call", at=now + timedelta(minutes=1))

    assert first == second
    assert Interaction.objects.of(owner).count() == 2


def test_done_again_after_undo_is_logged_again(owner, make, now):
    person = make(**PASTS["rhythm"])
    take_back_answer(owner, finish_action(owner, "rhythm", person.pk, channel="call", at=now).pk)

    finish_action(owner, "rhythm", person.pk, channel="call", at=now)

    assert Interaction.objects.of(owner).count() == 2


@pytest.mark.parametrize("days", [1, 3, 7])
def test_later_comes_back_on_its_day(owner, make, now, days):
    person = make(**PASTS["rhythm"])

    postpone_action(owner, "rhythm", person.pk, days=days, at=now)

    silent = [step for step in range(10) if not today_plan(owner, now + timedelta(days=step)).actions]
    assert silent == list(range(days))


def test_what_was_declined_rests_for_ninety_days(owner, make, now):
    person = make(days_ago=(60,), rhythm=60)

    answer = decline_action(owner, "rhythm", person.pk, at=now)

    assert not today_plan(owner, now + timedelta(days=90)).actions
    assert today_plan(owner, now + timedelta(days=91)).actions
    take_back_answer(owner, answer.pk)
    assert today_plan(owner, now).actions


def test_a_declined_kind_leaves_the_others(owner, make, now):
    person = make(**PASTS["rhythm"], born="--11-25")
    decline_action(owner, "birthday", person.pk, at=now)

    assert not today_plan(owner, now).actions, "nobody is named twice on one day"
    assert only(today_plan(owner, now + timedelta(days=1))).kind == "rhythm"


def test_a_greeting_sent_ahead_is_not_asked_for_again(owner, make, now):
    person = make(born="--11-26")
    finish_action(owner, "birthday", person.pk, channel="whatsapp", at=now)

    assert not any(today_plan(owner, now + timedelta(days=step)).actions for step in range(4))


def test_the_day_ends_with_the_number_chosen(owner, make, now):
    people = [make(f"زميل {number}", **PASTS["rhythm"]) for number in range(9)]
    speak(owner, actions_a_day=3)

    for left in (3, 2, 1, 0):
        plan = today_plan(owner, now)
        assert plan.left == left
        if plan.actions:
            finish_action(owner, "rhythm", plan.actions[0].person.id, channel="call", at=now)

    assert plan.is_finished
    assert len(people) == 9


def test_what_was_declined_makes_room_for_another(owner, make, now):
    for number in range(9):
        make(f"زميل {number}", **PASTS["rhythm"])
    speak(owner, actions_a_day=3)
    before = [action.id for action in today_plan(owner, now).actions]

    decline_action(owner, "rhythm", int(before[0].split("-")[1]), at=now)

    after = [action.id for action in today_plan(owner, now).actions]
    assert len(after) == 3
    assert after[:2] == before[1:]


def test_what_was_shown_stays_after_an_answer(owner, make, now):
    for number in range(6):
        make(f"زميل {number}", days_ago=REGULAR)
        make(f"جار {number}", **PASTS["unanswered"])
    shown = [action.id for action in today_plan(owner, now).actions]

    finish_action(owner, "unanswered", int(shown[0].split("-")[1]), channel="call", at=now)

    assert [action.id for action in today_plan(owner, now).actions] == shown[1:]
