"""Nobody is asked too often, and nobody is asked a second thing while the first waits."""

from datetime import date, timedelta

from wasl.relations.network.introductions.rules import MOST_IN_A_YEAR, REST, YEAR, rests_until

TODAY = date(2026, 11, 23)


def _ago(*days):
    return [TODAY - timedelta(days=some) for some in days]


def test_who_was_never_asked_may_be_asked():
    assert rests_until([], False, TODAY) is None


def test_after_being_asked_somebody_is_left_in_peace_for_a_while():
    assert rests_until(_ago(10), False, TODAY) == TODAY - timedelta(days=10) + REST
    assert rests_until(_ago(REST.days), False, TODAY) is None


def test_while_an_answer_is_awaited_nothing_else_is_asked():
    assert rests_until(_ago(200), True, TODAY) == TODAY + timedelta(days=1)


def test_a_few_times_a_year_are_enough():
    often = [60, 120, 300][:MOST_IN_A_YEAR]

    assert rests_until(_ago(*often), False, TODAY) == TODAY - timedelta(days=300) + YEAR
    assert rests_until(_ago(60, 120, 400), False, TODAY) is None


def test_what_is_dated_ahead_does_not_count_yet():
    assert rests_until([TODAY + timedelta(days=3)], False, TODAY) is None
