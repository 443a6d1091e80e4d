"""People to meet: listed, prepared for, met; each step taken back by one."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.relations.conftest import AT, TODAY, days
from wasl.foundation.errors import NotFoundError
from wasl.foundation.search.queries import find
from wasl.relations.communities.models import Event
from wasl.relations.interactions.emptying import empty_bins
from wasl.relations.people.actions import WayGiven, add_way_to_reach, create_person, delete_people
from wasl.relations.preparation import actions, queries
from wasl.relations.preparation.emptying import empty_preparation
from wasl.relations.preparation.errors import (
    QuestionWithoutWordsError,
    TargetChangedSinceError,
    TargetKnownError,
    TargetListedError,
    TargetWithoutNameError,
)
from wasl.relations.preparation.models import Question, State, Target, TargetChange

pytestmark = pytest.mark.django_db


def questions(target):
    return list(Question.objects.filter(target=target, deleted_at=None).order_by("id"))


def found(owner, words):
    return [hit.row_id for hit in find(owner, words, kinds=["target"])]


def test_whoever_is_listed_gets_our_questions(owner, khalid, target):
    made = target(khalid, why="شراكة في التدريب")

    line = queries.targets_of(owner, khalid)[0]

    assert (line.id, line.name, line.why, line.state) == (made.pk, "د. خالد المنصور", "شراكة في التدريب", "prepare")
    assert (line.done, line.total) == (0, 9)
    assert [section.key for section in queries.checklist(made)] == ["field", "language", "culture"]


def test_nobody_and_the_same_twice_are_refused(owner, khalid, target):
    target(khalid)

    with pytest.raises(TargetListedError):
        target(khalid)
    with pytest.raises(TargetWithoutNameError):
        actions.list_target(owner, at=AT, name="  ")


def test_whoever_was_met_may_be_listed_again(owner, khalid, target):
    first = target(khalid)
    actions.set_state(owner, first.pk, "met", on=TODAY, at=AT)

    target(khalid)

    assert [line.state for line in queries.targets_of(owner, khalid)] == ["prepare", "met"]


def test_listing_is_taken_back(owner, khalid):
    change = actions.list_target(owner, at=AT, person=khalid, why="شراكة")

    actions.take_back_change(owner, change.pk, at=AT)

    assert queries.targets_of(owner, khalid) == []
    assert found(owner, "شراكة") == []


def test_every_column_comes_back_as_it_was(owner, target):
    made = target(why="شراكة", organisation="هيئة المعارض", meet_by=days(4))

    change = actions.edit_target(
        owner, made.pk, at=AT, meet_by=None, meeting_on=days(2), name="هدى", why="رأي", offer="دعوة"
    )
    assert found(owner, "رأي") == [made.pk]
    actions.take_back_change(owner, change.pk, at=AT)

    made.refresh_from_db()
    assert (made.name, made.why, made.offer, made.meet_by, made.meeting_on) == (
        "هدى السبيعي",
        "شراكة",
        "",
        days(4),
        None,
    )
    assert made.organisation == "هيئة المعارض"
    assert (found(owner, "رأي"), found(owner, "شراكة")) == ([], [made.pk])


def test_only_the_last_change_is_taken_back(owner, target):
    made = target()
    first = actions.set_state(owner, made.pk, "ready", on=TODAY, at=AT)
    actions.set_state(owner, made.pk, "met", on=TODAY, at=AT)

    with pytest.raises(TargetChangedSinceError):
        actions.take_back_change(owner, first.pk, at=AT)


def test_a_tick_is_taken_back_whatever_became_of_the_target(owner, target):
    made = target()
    question = questions(made)[0]
    tick = actions.tick_question(owner, question.pk, done_on=TODAY, note="قرأت تقريره الأخير", at=AT)
    actions.set_state(owner, made.pk, "ready", on=TODAY, at=AT)
    assert found(owner, "تقريره") == [made.pk]

    actions.take_back_change(owner, tick.pk, at=AT)

    question.refresh_from_db()
    assert (question.done_on, question.note) == (None, "")
    assert found(owner, "تقريره") == []


def test_own_questions_come_and_ours_may_go(owner, target):
    made = target()
    asked = actions.add_question(owner, made.pk, heading="culture", wording="ماذا يقرأ هذه الأيام؟", at=AT)
    dropped = actions.drop_question(owner, questions(made)[0].pk, at=AT)

    section = queries.checklist(made)[2]
    assert [(one.words, one.is_own) for one in section.questions][-1] == ("ماذا يقرأ هذه الأيام؟", True)
    assert len(questions(made)) == 9
    actions.take_back_change(owner, asked.pk, at=AT)
    actions.take_back_change(owner, dropped.pk, at=AT)
    assert [one.key for one in questions(made)] == [one.key for one in Question.objects.order_by("id")[:9]]
    with pytest.raises(QuestionWithoutWordsError):
        actions.add_question(owner, made.pk, heading="field", wording=" ", at=AT)


def test_a_name_becomes_one_of_the_owners_people_and_a_name_again(owner, khalid, noura, target):
    made = target()

    change = actions.link_target(owner, made.pk, noura, at=AT)
    assert [line.id for line in queries.targets_of(owner, noura)] == [made.pk]
    with pytest.raises(TargetKnownError):
        actions.link_target(owner, made.pk, khalid, at=AT)
    actions.take_back_change(owner, change.pk, at=AT)

    assert queries.target_by_id(owner, made.pk).person is None
    assert str(queries.target_by_id(owner, made.pk)) == "هدى السبيعي"


def test_what_came_of_it_says_that_they_met_on_the_day_agreed(owner, khalid, target):
    made = target(khalid, meeting_on=days(-2))

    change = actions.note_outcome(owner, made.pk, "اتفقنا على تجربة", on=TODAY, at=AT)

    made.refresh_from_db()
    assert (made.state, made.settled_on, made.outcome) == (State.MET, days(-2), "اتفقنا على تجربة")
    actions.take_back_change(owner, change.pk, at=AT)
    made.refresh_from_db()
    assert (made.state, made.settled_on, made.outcome) == (State.TO_PREPARE, None, "")


def test_what_is_deleted_comes_back_until_the_bin_is_emptied(owner, target):
    made = target(why="شراكة")
    change = actions.remove_target(owner, made.pk, at=AT)
    with pytest.raises(NotFoundError):
        queries.target_by_id(owner, made.pk)
    assert found(owner, "شراكة") == []

    actions.take_back_change(owner, change.pk, at=AT)
    assert found(owner, "شراكة") == [made.pk]
    actions.remove_target(owner, made.pk, at=AT)
    assert empty_preparation(AT + timedelta(days=29)) == 0
    assert empty_preparation(AT + timedelta(days=31)) == 1
    assert not Target.objects.exists()


def test_with_a_person_who_goes_for_good_the_target_goes(owner, khalid, target):
    target(khalid)
    target()
    delete_people(owner, [khalid.pk], at=AT)
    assert queries.target_list(owner).counts == {"open": 1, "settled": 0}

    empty_bins(AT + timedelta(days=31))
    empty_preparation(AT + timedelta(days=31))

    assert [str(one) for one in Target.objects.all()] == ["هدى السبيعي"]


def test_another_owners_are_not_found(stranger, target):
    made = target()

    for do in (
        lambda: queries.target_page(stranger, made.pk, TODAY),
        lambda: actions.set_state(stranger, made.pk, "met", on=TODAY, at=AT),
        lambda: actions.tick_question(stranger, questions(made)[0].pk, done_on=TODAY, note="", at=AT),
        lambda: actions.take_back_change(stranger, TargetChange.objects.get().pk, at=AT),
    ):
        with pytest.raises(NotFoundError):
            do()


def test_direct_ways_come_before_introductions(owner, khalid, target):
    page = queries.target_page(owner, target(khalid).pk, TODAY)
    assert page.reached.is_unknown

    add_way_to_reach(owner, khalid.pk, WayGiven("phone", "0501234567"), country="SA", at=AT)

    page = queries.target_page(owner, Target.objects.get().pk, TODAY)
    assert [one.channel for one in page.reached.openings] == ["whatsapp", "call", "sms"]


def test_a_meeting_of_the_calendar_is_due_and_a_cancelled_one_is_not(owner, khalid, noura, target):
    for person, cancelled in ((khalid, False), (noura, True)):
        target(person)
        event = Event.objects.create(
            owner=owner, title="قهوة", starts_at=datetime(2026, 11, 24, 8, 0, tzinfo=UTC), is_cancelled=cancelled
        )
        event.attendances.create(person=person)

    [due] = queries.actions_due(owner, TODAY)

    assert (due.kind, due.person_id, due.due_on) == ("target-meeting", khalid.pk, days(1))


def test_the_number_of_queries_does_not_grow(owner, target):
    def count():
        with CaptureQueriesContext(connection) as asked:
            queries.target_list(owner)
            queries.actions_due(owner, TODAY)
        return len(asked)

    target(create_person(owner, display_name="ليلى السالم", at=AT), meet_by=days(3))
    few = count()
    for number in range(20):
        target(create_person(owner, display_name=f"ليلى {number}", at=AT), meet_by=days(3))

    assert count() == few
