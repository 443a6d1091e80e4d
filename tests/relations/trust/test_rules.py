"""When a promise is spoken of, how it stands, and the figure of one's own word: by examples that a reader can check."""

from datetime import date, timedelta

import pytest

from wasl.relations.trust import rules
from wasl.relations.trust.rules import Outcome, Reliability

TODAY = date(2026, 11, 23)


def days(count):
    return TODAY + timedelta(days=count)


@pytest.mark.parametrize(
    ("way", "notice"), [(0, 1), (1, 1), (4, 1), (9, 1), (10, 2), (30, 6), (60, 12), (75, 14), (365, 14)]
)
def test_the_longer_the_way_the_earlier_the_word(way, notice):
    assert rules.notice_from(days(way), TODAY, is_mine=True) == days(way - notice)


def test_of_theirs_nothing_is_said_before_the_day_has_passed():
    assert rules.notice_from(days(30), TODAY, is_mine=False) == days(31)


@pytest.mark.parametrize(
    ("due", "mine", "kind"),
    [(1, True, "promise"), (0, True, "promise-late"), (-3, True, "promise-late"), (-1, False, "promise-theirs")],
)
def test_on_its_day_the_other_side_can_still_be_told_in_time(due, mine, kind):
    assert rules.kind_of(days(due), TODAY, is_mine=mine) == kind


@pytest.mark.parametrize(
    ("due", "state", "settled", "was_late", "standing"),
    [
        (None, "open", None, False, "open"),
        (8, "open", None, False, "open"),
        (7, "open", None, False, "soon"),
        (0, "open", None, False, "today"),
        (-1, "open", None, False, "past"),
        (0, "kept", 0, False, "kept"),
        (0, "kept", 1, False, "kept-late"),
        (9, "kept", 2, True, "kept-late"),
        (None, "kept", 2, False, "kept"),
        (3, "released", 1, False, "released"),
        (3, "broken", 1, False, "broken"),
    ],
)
def test_how_it_stands_in_one_word(due, state, settled, was_late, standing):
    due_on = None if due is None else days(due)
    settled_on = None if settled is None else days(settled)

    assert rules.standing(due_on, state, settled_on, TODAY, was_late=was_late) == standing


def outcome(due, state="kept", settled=None, *, was_late=False):
    settled_on = None if state == "open" else days(due if settled is None else settled)
    return Outcome(days(due), state, settled_on, was_late)


@pytest.mark.parametrize(
    ("outcomes", "figure"),
    [
        ([], (0, 0)),
        ([outcome(-5)], (1, 1)),
        ([outcome(-5, settled=-4)], (0, 1)),
        ([outcome(-5, was_late=True)], (0, 1)),
        ([outcome(-5, "broken")], (0, 1)),
        ([outcome(-5, "released")], (0, 0)),
        ([outcome(-5, "open")], (0, 1)),
        ([outcome(0, "open")], (0, 0)),
        ([outcome(9, "open")], (0, 0)),
        ([outcome(40, settled=-1)], (1, 1)),
        ([outcome(-100)], (0, 0)),
        ([outcome(-84)], (1, 1)),
        ([outcome(-1), outcome(-2), outcome(-3, "open"), outcome(-4, settled=-1)], (2, 4)),
    ],
)
def test_kept_in_time_of_those_that_came_to_count(outcomes, figure):
    assert rules.reliability(outcomes, TODAY - rules.SPAN, TODAY) == Reliability(*figure)


def test_a_share_of_nothing_is_none():
    assert Reliability(0, 0).percent is None
    assert Reliability(2, 3).percent == 67


def test_each_month_has_its_own_and_the_last_goes_as_far_as_today():
    known = [outcome(-2), outcome(-30), outcome(-31, "open"), outcome(3, "open")]

    months = rules.by_month(known, TODAY)

    assert [month.first.month for month in months] == [6, 7, 8, 9, 10, 11]
    assert [(month.figure.kept_in_time, month.figure.due) for month in months[-2:]] == [(1, 2), (1, 1)]
    assert rules.by_month([], date(2026, 2, 28))[0].first == date(2025, 9, 1)
