"""Which promises Today speaks of: before, not after; gently; and never a pile."""

import pytest

from tests.relations.conftest import TODAY, days
from wasl.relations.trust import actions, queries

pytestmark = pytest.mark.django_db


def kinds(owner, on):
    return [due.kind for due in queries.actions_due(owner, days(on))]


def test_a_month_ahead_is_spoken_of_six_days_before_then_on_the_day_then_it_fades(owner, promise):
    promise(made_on=TODAY, due_on=days(30))

    assert [kinds(owner, on) for on in (23, 24, 29, 30, 31, 60, 61)] == [
        [], ["promise"], ["promise"], ["promise-late"], ["promise-late"], ["promise-late"], [],
    ]  # fmt: skip


def test_what_has_no_day_is_not_spoken_of(owner, promise):
    promise(due_on=None)

    assert kinds(owner, 0) == []


def test_theirs_is_asked_after_the_day_twice_at_most(owner, promise):
    made = promise(side="theirs", due_on=TODAY)

    assert [kinds(owner, on) for on in (0, 1)] == [[], ["promise-theirs"]]
    actions.ask_after_promise(owner, made.pk, on=days(1))
    assert [kinds(owner, on) for on in (1, 14, 15)] == [[], [], ["promise-theirs"]]
    actions.ask_after_promise(owner, made.pk, on=days(15))
    assert kinds(owner, 29) == []


def test_once_told_that_it_takes_longer_there_is_a_week_of_rest(owner, promise):
    made = promise(due_on=TODAY)
    actions.tell_of_delay(owner, made.pk, on=TODAY)

    assert [kinds(owner, on) for on in (0, 1, 6, 7)] == [[], [], [], ["promise-late"]]


def test_told_well_ahead_it_rests_until_its_day_has_passed(owner, promise):
    made = promise(due_on=days(20))
    actions.tell_of_delay(owner, made.pk, on=TODAY)

    assert [kinds(owner, on) for on in (20, 21)] == [[], ["promise-late"]]


def test_a_new_day_is_spoken_of_anew(owner, promise):
    made = promise(due_on=days(-1))
    actions.agree_new_day(owner, made.pk, due_on=days(10), on=TODAY)

    assert [kinds(owner, on) for on in (0, 7, 8)] == [[], [], ["promise"]]


def test_put_off_and_hushed(owner, promise):
    made = promise(due_on=days(1))
    actions.put_off_promise(owner, made.pk, days=1, on=TODAY)
    assert [kinds(owner, on) for on in (0, 1)] == [[], ["promise-late"]]

    actions.hush_promise(owner, made.pk, on=TODAY)
    assert kinds(owner, 1) == []


def test_the_first_of_several_is_named(owner, promise, khalid, noura):
    promise([noura, khalid], due_on=TODAY)

    (due,) = queries.actions_due(owner, TODAY)
    assert due.person_id == noura.pk
