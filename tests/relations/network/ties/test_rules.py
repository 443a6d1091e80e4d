"""What evidence comes to: more of it is more, a crowd says less, age fades, and the owner's word stands alone."""

import numpy as np
import pytest

from wasl.relations.network.ties import rules
from wasl.relations.network.ties.rules import Pairs, Stint, colleagues, first_day, joined, last_day, overruled

TODAY = 740_000
YEAR = 365


def _seen(kind="meeting", weight=1.0, count=1.0, silence=0.0):
    (strength,) = rules.seen_strength(kind, *(np.array([value]) for value in (weight, count, silence)))
    return strength


def _pairs(*rows):
    a, b, strength = zip(*rows, strict=True)
    return Pairs(np.array(a), np.array(b), np.array(strength, float))


def test_the_tenth_meeting_says_less_than_the_second():
    assert _seen(weight=2) - _seen(weight=1) > _seen(weight=10) - _seen(weight=9) > 0
    assert _seen(weight=10_000) < 1


def test_a_meeting_says_more_than_a_mail_and_a_mail_more_than_a_message_of_a_group():
    assert _seen("meeting") > _seen("mail") > _seen("group")


def test_five_years_halve_it_and_a_day_ahead_is_no_more_than_today():
    assert _seen(silence=5 * 365.25) == pytest.approx(_seen() / 2)
    assert _seen(silence=-30) == _seen()


def test_where_it_is_not_known_how_many_were_there_they_count_as_three():
    assert _seen(weight=0, count=4) == _seen(weight=2, count=4)


def test_two_reasons_are_more_than_each_and_never_certain():
    both = joined([_pairs((1, 2, 0.5)), _pairs((1, 2, 0.5), (1, 3, 0.2))])

    assert (both.a.tolist(), both.b.tolist()) == ([1, 1], [2, 3])
    assert both.strength.tolist() == pytest.approx([0.75, 0.2])


def test_what_comes_to_nothing_is_left_out():
    assert not len(joined([_pairs((1, 2, 0.001))]).a)
    assert not len(joined([]).a)


def test_the_owners_word_stands_above_all_evidence():
    said = overruled(_pairs((1, 2, 0.9), (2, 3, 0.4)), _pairs((1, 2, 0.0), (1, 4, 0.7)))

    assert (said.a.tolist(), said.b.tolist()) == ([1, 2], [4, 3])
    assert said.strength.tolist() == pytest.approx([0.7, 0.4])


def _there(person, since=None, until=TODAY, department="", place=1):
    return Stint(person, place, department, since, until)


def test_colleagues_are_those_who_were_there_at_the_same_time():
    found = colleagues(
        [_there(1, TODAY - 4 * YEAR), _there(2, TODAY - 2 * YEAR), _there(3, TODAY - 9 * YEAR, TODAY - 5 * YEAR)], TODAY
    )

    assert (found.a.tolist(), found.b.tolist()) == ([1], [2])
    assert found.strength[0] == pytest.approx(0.5 * 2 / 5, abs=0.01)


def test_who_was_there_when_is_not_said_counts_for_a_year_at_most():
    unsaid = colleagues([_there(1), _there(2)], TODAY)
    long = colleagues([_there(1, TODAY - 6 * YEAR), _there(2, TODAY - 6 * YEAR)], TODAY)

    assert 0 < unsaid.strength[0] < long.strength[0]


def test_in_a_large_place_each_is_less_of_a_colleague_and_in_a_huge_one_only_the_department_is():
    pair = colleagues([_there(1), _there(2)], TODAY).strength[0]
    twenty = colleagues([_there(person) for person in range(20)], TODAY)
    huge = [_there(person) for person in range(60)]
    lawyers = [_there(100, department="قانون"), _there(101, department="قانون")]

    assert twenty.strength.max() == pytest.approx(pair * 5 / 20)
    found = colleagues(huge + lawyers, TODAY)
    assert (found.a.tolist(), found.b.tolist()) == ([100], [101])


def test_somebody_who_came_back_is_no_colleague_of_herself_and_counts_once():
    found = colleagues(
        [_there(1, TODAY - 9 * YEAR, TODAY - 8 * YEAR), _there(1, TODAY - YEAR), _there(2, TODAY - 9 * YEAR)], TODAY
    )

    assert (found.a.tolist(), found.b.tolist()) == ([1], [2])


@pytest.mark.parametrize(
    ("stored", "first", "last"),
    [
        ("2019", "2019-01-01", "2019-12-31"),
        ("2020-02", "2020-02-01", "2020-02-29"),
        ("2020-12", "2020-12-01", "2020-12-31"),
        ("2021-03-20", "2021-03-20", "2021-03-20"),
        ("h1445-09-01", "2024-03-11", "2024-03-11"),
    ],
)
def test_a_partial_day_has_a_first_and_a_last(stored, first, last):
    from datetime import date

    assert date.fromordinal(first_day(stored)).isoformat() == first
    assert date.fromordinal(last_day(stored)).isoformat() == last


@pytest.mark.parametrize("stored", ["", "--03-20", "nonsense"])
def test_a_day_without_its_year_bounds_nothing(stored):
    assert first_day(stored) is None
