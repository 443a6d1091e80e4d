"""How give and take leans: pure."""

from datetime import date

import pytest

from wasl.relations.exchange.rules import Balance, Entry, balance_of, by_month

DAY = date(2026, 11, 23)


def entry(side, weight, on=DAY):
    return Entry(on, side, weight)


@pytest.mark.parametrize(
    ("given", "received", "leaning"),
    [
        ([], [], ""),
        ([1], [], "even"),  # one small thing is chance
        ([2], [], "given"),
        ([1, 1], [], "given"),
        ([], [3], "received"),
        ([2], [1], "even"),  # twice is not more than twice
        ([3], [1], "given"),
        ([1], [3], "received"),
        ([2, 2], [2], "even"),
    ],
)
def test_it_leans_to_what_weighs_more_than_twice_the_other(given, received, leaning):
    entries = [*(entry("given", weight) for weight in given), *(entry("received", weight) for weight in received)]

    assert balance_of(entries, DAY, DAY).leaning == leaning


def test_only_what_lies_within_the_days_counts():
    entries = [entry("given", 3, date(2025, 11, 22)), entry("given", 2), entry("received", 1, date(2026, 11, 24))]

    assert balance_of(entries, date(2025, 11, 23), DAY) == Balance(1, 0, 2, 0)


def test_twelve_months_the_present_one_the_last():
    months = by_month(
        [entry("given", 2, date(2025, 12, 1)), entry("received", 1), entry("given", 1, date(2025, 11, 30))], DAY
    )

    assert [month.first for month in (months[0], months[-1])] == [date(2025, 12, 1), date(2026, 11, 1)]
    assert [(month.balance.given, month.balance.received) for month in months] == [(1, 0), *[(0, 0)] * 10, (0, 1)]
