"""Whoever was chosen for the week is named by Today, before others of the same strength, until there was contact."""

from datetime import timedelta

import pytest

from tests.overviews.today.conftest import NOW, TODAY
from wasl.overviews.today import actions
from wasl.overviews.today.queries import today_plan
from wasl.overviews.today.wording import unmarked
from wasl.relations.exchange.actions import set_own_ground
from wasl.relations.interactions.week import choose_people, chosen_and_waiting
from wasl.relations.people.actions.tags import tag_people
from wasl.relations.trust.actions import make_promise

pytestmark = pytest.mark.django_db


@pytest.fixture
def chosen(owner, make):
    """Both were spoken to lately, so that nothing else speaks for them."""
    people = [make("نورة القاسمي", gender="f", days_ago=(2,)), make("خالد المنصور", gender="m", days_ago=(3,))]
    choose_people(owner, [person.pk for person in people], at=NOW)
    return people


def named(owner, moment=NOW):
    return {action.person.name: action for action in today_plan(owner, moment).actions}


def test_they_are_named_with_the_reason(owner, chosen):
    reason = named(owner)["نورة القاسمي"].reason

    assert unmarked(reason) == "هي من أشخاص هذا الأسبوع باختيارك."
    assert {action.kind for action in named(owner).values()} == {"week"}


def test_once_there_was_contact_they_are_left_alone_and_taken_back_they_are_not(owner, chosen):
    answer = actions.finish_action(owner, "week", chosen[0].pk, channel="call", at=NOW)
    assert set(named(owner, NOW + timedelta(days=1))) == {"خالد المنصور"}

    actions.take_back(owner, answer.pk)
    assert set(named(owner, NOW + timedelta(days=1))) == {"نورة القاسمي", "خالد المنصور"}


def test_a_week_later_it_is_over(owner, chosen):
    assert len(chosen_and_waiting(owner, TODAY + timedelta(days=6))) == 2
    assert chosen_and_waiting(owner, TODAY + timedelta(days=7)) == []
    assert chosen_and_waiting(owner, TODAY - timedelta(days=1)) == []


def test_of_two_promises_that_of_the_chosen_one_comes_first(owner, make, chosen):
    other = make("هند السالم", gender="f", days_ago=(2,))
    for person in (other, chosen[1]):
        make_promise(owner, people=[person], wording="الأرقام", made_on=TODAY, due_on=TODAY + timedelta(days=1))

    first, *_rest = today_plan(owner, NOW).actions
    assert (first.kind, first.person.name) == ("promise", "خالد المنصور")
    assert unmarked(first.reason).endswith("هو من أشخاص هذا الأسبوع باختيارك.")


def test_nobody_chosen_asks_nothing(owner, make, django_assert_num_queries):
    make()
    with django_assert_num_queries(0):
        assert chosen_and_waiting(owner, TODAY) == []


def test_what_both_like_is_offered_for_the_draft(owner, chosen):
    tag_people(owner, [chosen[0].pk], name="الشعر", kind="interest", at=NOW)
    tag_people(owner, [chosen[0].pk], name="الصيد", kind="interest", at=NOW)
    set_own_ground(owner, {"interest": ["شعر", "القهوة"]})

    (offer,) = named(owner)["نورة القاسمي"].offers
    assert (offer.interest, offer.words) == ("الشعر", "ويجمعنا «الشعر»، فما جديدك فيه؟")
    assert named(owner)["خالد المنصور"].offers == []
