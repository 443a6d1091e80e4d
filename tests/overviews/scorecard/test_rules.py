"""The formulas of the scorecard, told as stories."""

from datetime import date

from wasl.overviews.scorecard import rules
from wasl.overviews.scorecard.rules import FORMULAS, Count, Formula, Reading, Step, Weeks, choose_step, readings

SATURDAY = 5
DAY = date(2026, 11, 23)
SHARE = Formula("P6a", "share", 12, 3)


def told(*values):
    return [Reading(value, 1 if value else 0, 9) for value in values]


def test_weeks_begin_on_the_owners_first_weekday_and_end_with_today():
    weeks = Weeks.until(DAY, SATURDAY)

    assert (len(weeks.shown), weeks.shown[-1], weeks.ends[-1]) == (12, date(2026, 11, 21), DAY)
    assert weeks.ends[-2] == date(2026, 11, 20)


def test_a_case_counts_in_the_week_of_its_day_and_none_after_today():
    weeks = Weeks.until(DAY, SATURDAY)

    counts = weeks.counted([(DAY, True, 2), (date(2026, 11, 20), False, 1), (date(2026, 11, 24), True, 5)])
    assert counts[-2:] == [Count(0, 1), Count(2, 2)]


def test_a_window_looks_back_and_lets_go_again():
    counts = [Count(1, 1)] * 2 + [Count()] * 9 + [Count(0, 2)] + [Count()] * 11

    found = readings(SHARE, counts)
    assert [one.cases for one in found] == [4, 3, *[2] * 10]
    assert (found[0].value, found[1].value, found[2].value) == (0.5, 1 / 3, None)


def test_too_few_cases_say_nothing_whatever_they_say():
    assert readings(SHARE, [Count(1, 1), *[Count()] * 11])[-1] == Reading(None, 1, 1)


def test_a_balance_is_even_at_nothing_and_leans_by_who_gave():
    balance = Formula("P4", "balance", 12, 3)

    def leaning(given, received):
        found = readings(balance, [Count()] * 11 + [Count(given, given + received)])
        return found[-1].value, rules.level(balance, found)

    assert leaning(2, 2) == (0, "even")
    assert leaning(4, 0) == (1, "given")
    assert leaning(0, 4) == (-1, "received")


def test_hours_are_told_from_the_first_and_a_quiet_month_is_no_fault():
    hours = FORMULAS["P7"]

    busy = readings(hours, [Count()] * 11 + [Count(90, 2)])
    quiet = readings(hours, [Count(90, 2)] + [Count()] * 11)
    assert (busy[-1].value, rules.level(hours, busy), rules.has_risen(hours, busy)) == (1.5, "some", True)
    assert (quiet[-1].value, rules.level(hours, quiet), rules.has_risen(hours, quiet)) == (0, "none", False)


def test_only_what_got_better_is_called_a_change():
    assert rules.has_risen(SHARE, told(*[0.5] * 8, 0.6, 0.6, 0.6, 0.6))
    assert not rules.has_risen(SHARE, told(*[0.6] * 8, 0.5, 0.5, 0.5, 0.5))
    assert not rules.has_risen(SHARE, told(*[0.5] * 8, 0.52, 0.52, 0.52, 0.52))


def test_what_is_missing_is_what_helps():
    assert rules.need(SHARE, told(0.25)) == 0.75
    assert rules.need(SHARE, told(None)) == 0.5


def test_a_promise_of_these_days_goes_before_the_row_that_needs_most():
    weak, promise = Step("P2", "contact", "هند السالم", 1), Step("P6a", "keep", "الملخص", 2, date(2026, 11, 26))
    needs = {"P2": 0.9, "P6a": 0.0}

    assert choose_step([weak, promise], needs, DAY) is promise
    assert choose_step([weak, promise], needs, date(2026, 11, 22)) is weak
    assert choose_step([], needs, DAY) is None
