"""Days that return: set, forgotten, and asked for by a window of days."""

from datetime import UTC, date, datetime

import pytest

from wasl.foundation.dates.partial_date import PartialDate
from wasl.foundation.errors import NotFoundError
from wasl.relations.occasions.actions import NoYearlyDayError, remove_occasion, set_occasion
from wasl.relations.occasions.models import Occasion
from wasl.relations.occasions.queries import occasions_between, occasions_of
from wasl.relations.people.actions import create_person, delete_people

AT = datetime(2026, 11, 23, tzinfo=UTC)
TODAY = date(2026, 11, 23)

pytestmark = pytest.mark.django_db


@pytest.fixture
def noura(owner):
    return create_person(owner, display_name="نورة القاسمي", at=AT)


def born(owner, person, text):
    return set_occasion(owner, person, kind="birthday", on=PartialDate.parse(text))


def returns(owner, first, last):
    return [(found.on, found.years) for found in occasions_between(owner, first, last)]


@pytest.mark.parametrize(
    ("written", "on", "years"),
    [
        ("1986-11-25", date(2026, 11, 25), 40),
        ("--11-23", date(2026, 11, 23), None),
        ("h1405-06-15", date(2026, 11, 25), 43),
        ("--11-30", date(2026, 11, 30), None),
    ],
)
def test_a_day_returns_in_the_calendar_it_was_given_in(owner, noura, written, on, years):
    born(owner, noura, written)

    assert returns(owner, TODAY, date(2026, 11, 30)) == [(on, years)]


@pytest.mark.parametrize("written", ["1986-11-22", "--12-01", "h1405-05-13"])
def test_a_day_outside_the_window_is_not_there(owner, noura, written):
    born(owner, noura, written)

    assert returns(owner, TODAY, date(2026, 11, 30)) == []


def test_the_29th_of_february_is_kept_on_the_28th(owner, noura):
    born(owner, noura, "1992-02-29")

    assert returns(owner, date(2027, 2, 25), date(2027, 2, 28)) == [(date(2027, 2, 28), 35)]


def test_a_window_crosses_the_year(owner, noura):
    born(owner, noura, "--01-02")

    assert returns(owner, date(2026, 12, 28), date(2027, 1, 5)) == [(date(2027, 1, 2), None)]


def test_every_day_of_a_year_is_found_in_some_week(owner):
    people = [create_person(owner, display_name=f"هند {month}", at=AT) for month in range(1, 13)]
    for month, person in enumerate(people, 1):
        born(owner, person, f"h1400-{month:02}-30")
        born(owner, person, f"1990-{month:02}-28")

    assert len(returns(owner, date(2026, 1, 1), date(2026, 12, 31))) in {24, 25}


def test_one_query_for_one_as_for_many(owner, noura, django_assert_num_queries):
    for number in range(20):
        set_occasion(owner, noura, kind="other", on=PartialDate.parse("--11-25"), label=f"يوم {number}")

    with django_assert_num_queries(1):
        assert len(occasions_between(owner, TODAY, date(2026, 12, 7))) == 20


def test_who_is_in_the_bin_has_no_birthday(owner, noura, stranger):
    born(owner, noura, "--11-25")
    assert occasions_between(stranger, TODAY, date(2026, 12, 1)) == []
    delete_people(owner, [noura.pk], at=AT)

    assert occasions_between(owner, TODAY, date(2026, 12, 1)) == []


def test_a_second_birthday_corrects_the_first(owner, noura):
    first = born(owner, noura, "--11-25")
    assert born(owner, noura, "1986-11-26").pk == first.pk
    born(owner, noura, "h1407-03-24")

    assert Occasion.objects.of(owner).count() == 2
    assert [found.on for found in occasions_of(owner, noura, TODAY)] == [date(2026, 11, 26), date(2027, 8, 26)]


def test_a_day_needs_its_month_and_day(owner, noura):
    with pytest.raises(NoYearlyDayError):
        born(owner, noura, "1986")


def test_a_stranger_removes_nothing(owner, noura, stranger):
    row = born(owner, noura, "--11-25")

    with pytest.raises(NotFoundError):
        remove_occasion(stranger, row.pk)
    remove_occasion(owner, row.pk)
    assert not Occasion.objects.exists()
