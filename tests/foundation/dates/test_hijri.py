"""The Hijri calendar, over its whole table."""

from datetime import date, timedelta

from wasl.foundation.dates.hijri import FIRST_DAY, LAST_DAY, HijriDay, from_hijri, month_length, to_hijri


def test_every_day_of_the_table_goes_there_and_back():
    days = [FIRST_DAY + timedelta(days=number) for number in range((LAST_DAY - FIRST_DAY).days + 1)]

    assert len(days) == 55_991
    assert all(from_hijri(*to_hijri(day)) == day for day in days)


def test_known_days():
    assert to_hijri(date(2026, 2, 18)) == HijriDay(1447, 9, 1)
    assert from_hijri(1447, 10, 1) == date(2026, 3, 20)


def test_outside_the_table_nothing_is_guessed():
    assert to_hijri(FIRST_DAY - timedelta(days=1)) is None
    assert to_hijri(LAST_DAY + timedelta(days=1)) is None
    assert from_hijri(1342, 1, 1) is None
    assert from_hijri(1501, 1, 1) is None
    assert month_length(1501, 1) is None
