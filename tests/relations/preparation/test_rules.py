"""When Today speaks of somebody to meet."""

import pytest

from tests.relations.conftest import TODAY, days
from wasl.relations.preparation.rules import OURS, Standing, due_of, mixed
from wasl.relations.preparation.wording import QUESTIONS


def standing(**fields):
    told = {"state": "prepare", "meet_by": None, "meeting_on": None, "settled_on": None, "has_outcome": False}
    return Standing(**told | {"is_prepared": False} | fields)


@pytest.mark.parametrize(
    ("fields", "due"),
    [
        ({"meet_by": days(7)}, ("target-near", days(7))),
        ({"meet_by": days(8)}, None),
        ({"meet_by": days(3), "is_prepared": True}, None),
        ({"meet_by": days(-14)}, ("target-near", days(-14))),
        ({"meet_by": days(-15)}, None),
        ({"meeting_on": days(1), "is_prepared": True}, ("target-meeting", days(1))),
        ({"meeting_on": TODAY, "meet_by": days(3)}, ("target-meeting", TODAY)),
        ({"meeting_on": days(5), "meet_by": days(30)}, ("target-near", days(5))),
        ({"meeting_on": days(-2)}, ("target-met", days(-2))),
        ({"meeting_on": days(-15)}, None),
        ({"state": "met", "settled_on": days(-3)}, ("target-met", days(-3))),
        ({"state": "met", "settled_on": days(-3), "has_outcome": True}, None),
        ({"state": "met", "settled_on": days(-15)}, None),
        ({"state": "let-go", "settled_on": TODAY, "meet_by": TODAY}, None),
        ({}, None),
    ],
)
def test_what_is_due_on_the_day(fields, due):
    assert due_of(standing(**fields), TODAY) == due


def test_no_kind_fills_the_list():
    assert mixed([[1, 2, 3, 4], [10], [], [20, 21]], 5, int) == [1, 10, 20, 2, 21]
    assert mixed([[1]], 5, int) == [1]


def test_nobody_is_in_it_twice():
    assert mixed([[1, 2], [1, 3], [1]], 5, int) == [1, 3, 2]


def test_each_of_our_questions_has_words():
    assert {key for keys in OURS.values() for key in keys} == QUESTIONS.keys()
