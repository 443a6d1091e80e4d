"""Ties as they were on a day: from nothing that came later."""

from datetime import date, timedelta

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tests.relations.network.figures.graphs import whole
from wasl.relations.network.figures.rules.past import History, month_ends, network_on, ties_on

DAY = date(2026, 11, 23)


def history(*days_ago, people=None):
    """Days of contact with each person, as days before that day."""
    pairs = sorted((person, DAY.toordinal() - ago) for person, those in enumerate(days_ago) for ago in set(those))
    person, day = np.array(pairs, dtype=np.int32).reshape(-1, 2).T
    return History(np.arange(1, (people or len(days_ago)) + 1), person, day)


def test_six_days_in_a_year_make_a_tie_strong_fewer_a_weak_one_and_two_years_of_silence_let_it_rest():
    told = history(range(0, 180, 30), [10, 400], [731, 800], [])

    found = ties_on(told, DAY)

    assert found.is_strong.tolist() == [True, False, False, False]
    assert found.is_weak.tolist() == [False, True, False, False]
    assert found.rests.tolist() == [False, False, True, False]
    assert found.days_of_year.tolist() == [6, 1, 0, 0]
    assert (found.strength > 0).tolist() == [True, True, True, False]


@given(st.lists(st.lists(st.integers(-400, 900), max_size=8), min_size=1, max_size=5), st.integers(0, 500))
def test_what_comes_after_a_day_does_not_change_it(days_ago, before):
    day = DAY - timedelta(days=before)
    until = [[ago for ago in those if ago >= before] for those in days_ago]

    known, hindsight = ties_on(history(*until), day), ties_on(history(*days_ago), day)

    for name in ("strength", "is_strong", "is_weak", "rests", "days_of_year"):
        assert np.array_equal(getattr(known, name), getattr(hindsight, name))


def test_ties_between_others_are_there_from_the_day_they_were_seen():
    ties = whole([(0, 1), (1, 2)])
    since = np.array([DAY.toordinal(), DAY.toordinal() + 1], dtype=np.int32)

    seen = network_on(history([1], [1], [1]), DAY, ties, since)

    assert list(zip(seen.a.tolist(), seen.b.tolist(), strict=True)) == [(0, 1)]


def test_months_end_on_their_last_days_and_this_one_today():
    assert month_ends(DAY, 3) == [date(2026, 9, 30), date(2026, 10, 31), DAY]
    assert month_ends(date(2024, 3, 31), 2) == [date(2024, 2, 29), date(2024, 3, 31)]
