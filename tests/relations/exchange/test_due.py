"""Whom thanks are due: a week after something came, where no word followed."""

from datetime import timedelta

import pytest

from tests.relations.conftest import AT, TODAY, days
from wasl.relations.exchange import actions, queries
from wasl.relations.interactions.actions import answer_action, log_interaction

pytestmark = pytest.mark.django_db


def due(owner, on=0):
    return [(one.person_id, one.what) for one in queries.actions_due(owner, days(on))]


def test_from_a_week_after_for_two_months(owner, favour, khalid):
    favour(on=TODAY)

    assert [bool(due(owner, on)) for on in (0, 6, 7, 60, 61)] == [False, False, True, True, False]
    assert due(owner, 7) == [(khalid.pk, "help")]


def test_what_one_gave_asks_for_no_thanks(owner, favour):
    favour(side="given")

    assert due(owner) == []


def test_a_word_since_is_enough_but_not_the_contact_in_which_it_came(owner, favour, khalid):
    log_interaction(owner, people=[khalid], channel="meeting", at=AT - timedelta(days=10))
    favour(on=days(-10))
    assert due(owner) == [(khalid.pk, "help")]

    log_interaction(owner, people=[khalid], channel="whatsapp", at=AT - timedelta(days=8))
    assert due(owner) == []


def test_thanks_that_were_said_are_said_and_may_be_taken_back(owner, favour, khalid):
    favour()
    assert actions.note_thanks(owner, khalid.pk, on=TODAY) == 1
    assert due(owner) == []

    actions.take_back_thanks(owner, khalid.pk, on=TODAY)
    assert due(owner) == [(khalid.pk, "help")]


def test_each_of_several_is_thanked_by_themselves(owner, favour, khalid, noura):
    favour([khalid, noura])
    actions.note_thanks(owner, khalid.pk, on=TODAY)

    assert due(owner) == [(noura.pk, "help")]


def test_of_one_person_once_the_latest(owner, favour, khalid):
    favour(on=days(-20), kind="time")
    favour(on=days(-9), kind="information")

    assert due(owner) == [(khalid.pk, "information")]


def test_silent_where_it_was_answered(owner, favour, khalid):
    favour()
    answer_action(owner, khalid, kind="gratitude", outcome="declined", on=TODAY, until=days(90))

    assert due(owner, 1) == []
    assert [one.person_id for one in queries.person_dues(owner, khalid.pk, TODAY)] == [khalid.pk]


def test_one_query(owner, favour, django_assert_num_queries):
    favour()

    with django_assert_num_queries(1):
        queries.actions_due(owner, TODAY)
