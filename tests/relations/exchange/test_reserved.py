"""Time set aside for colleagues: kept, given back, and as a calendar file."""

import re
from datetime import UTC, date, datetime, time, timedelta

import pytest
from django.urls import reverse

from tests.relations.exchange.conftest import undo_of
from wasl.foundation.errors import NotFoundError
from wasl.foundation.formats.calendars.writing import weekly_file
from wasl.relations.exchange.actions import give_back_time, reserve_time
from wasl.relations.exchange.errors import ReservedTimeOutOfRangeError
from wasl.relations.exchange.models import ReservedTime
from wasl.relations.exchange.queries.reserved import reserved_now, reserved_times
from wasl.relations.exchange.rules.calendar import Slot

MONDAY = date(2026, 11, 23)


def calendar(**more):
    told = {"title": "وقت للزملاء", "note": "https://example.com/today/colleagues/", "day": MONDAY} | more
    slots = [Slot(7, 6, time(9, 30), 30), Slot(8, 0, time(16), 45)]
    entries = (slot.entry(**told) for slot in slots)
    return weekly_file(entries, stamp=datetime(2026, 11, 23, 6, tzinfo=UTC)).decode()


def test_each_time_is_an_event_that_comes_again_each_week():
    lines = calendar().split("\r\n")

    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-2:] == ["END:VCALENDAR", ""]
    assert [line for line in lines if line.startswith(("DTSTART", "RRULE", "DURATION", "UID"))] == [
        "UID:reserved-time-7@wasl", "DTSTART:20261129T093000", "DURATION:PT30M", "RRULE:FREQ=WEEKLY;BYDAY=SU",
        "UID:reserved-time-8@wasl", "DTSTART:20261123T160000", "DURATION:PT45M", "RRULE:FREQ=WEEKLY;BYDAY=MO",
    ]  # fmt: skip


def test_a_long_title_is_folded_between_letters():
    title = "وقت للزملاء " * 20

    lines = calendar(title=title).encode().split(b"\r\n")

    assert all(len(line) <= 75 for line in lines)
    assert f"SUMMARY:{title}\r\n" in calendar(title=title).replace("\r\n ", "")


@pytest.mark.django_db
def test_in_the_order_of_the_owners_week_and_whether_it_is_now(owner):
    sunday = reserve_time(owner, weekday=6, starts_at=time(9, 30), minutes=30, people=3)
    monday = reserve_time(owner, weekday=0, starts_at=time(9, 30), minutes=30, people=3)
    assert [row.pk for row in reserved_times(owner, MONDAY)] == [sunday.pk, monday.pk]

    at = datetime(2026, 11, 23, 6, 30, tzinfo=UTC)  # half past nine in Riyadh
    found = [reserved_now(owner, at + timedelta(minutes=minutes)) for minutes in (-1, 0, 29, 30)]
    assert found == [None, monday, monday, None]


@pytest.mark.django_db
def test_a_time_on_one_day_alone_holds_on_that_day_and_is_then_listed_no_more(owner):
    once = reserve_time(owner, on=MONDAY, starts_at=time(9, 30), minutes=30, people=5)
    weekly = reserve_time(owner, weekday=0, starts_at=time(9, 30), minutes=30, people=3)
    at = datetime(2026, 11, 23, 6, 30, tzinfo=UTC)

    assert [reserved_now(owner, at + timedelta(days=days)) for days in (0, 7)] == [once, weekly]
    assert reserved_times(owner, MONDAY) == [weekly, once]
    assert reserved_times(owner, MONDAY + timedelta(days=1)) == [weekly]


def test_one_day_alone_comes_once_in_the_calendar():
    slot = Slot(9, 0, time(16), 45, MONDAY)
    entry = slot.entry(title="وقت للزملاء", note="", day=MONDAY - timedelta(days=30))

    told = weekly_file([entry], stamp=datetime(2026, 11, 1, tzinfo=UTC)).decode()
    assert "DTSTART:20261123T160000" in told
    assert "RRULE" not in told


@pytest.mark.django_db
def test_a_day_is_set_aside_on_the_page_and_given_back(owner, client_of, time_machine):
    time_machine.move_to(datetime(2026, 11, 22, 6, tzinfo=UTC), tick=False)
    hers = client_of(owner)
    given = {"weekday": 6, "on": "2026-11-23", "starts_at": "10:00", "minutes": 40, "people": 4}

    hers.post(reverse("exchange:reserved_add"), given)
    made = ReservedTime.objects.get()
    assert (made.on, made.weekday) == (MONDAY, 0)

    back = undo_of(hers.post(reverse("exchange:reserved_remove", args=[made.pk])))
    hers.post(back)
    assert ReservedTime.objects.get().on == MONDAY
    assert hers.post(reverse("exchange:reserved_add"), given | {"on": "2026-11-21"}).status_code == 422


@pytest.mark.django_db
def test_the_same_beginning_once_more_changes_it(owner):
    reserve_time(owner, weekday=0, starts_at=time(9), minutes=30, people=3)
    reserve_time(owner, weekday=0, starts_at=time(9), minutes=60, people=5)

    assert [(row.minutes, row.people) for row in ReservedTime.objects.all()] == [(60, 5)]


@pytest.mark.django_db
@pytest.mark.parametrize("wrong", [{"weekday": 7}, {"minutes": 4}, {"people": 0}])
def test_what_is_no_time_is_refused(owner, wrong):
    with pytest.raises(ReservedTimeOutOfRangeError):
        reserve_time(owner, **{"weekday": 0, "starts_at": time(9), "minutes": 30, "people": 3, **wrong})


@pytest.mark.django_db
def test_of_another_owner_nothing_is_given_back(owner, stranger):
    made = reserve_time(owner, weekday=0, starts_at=time(9), minutes=30, people=3)

    with pytest.raises(NotFoundError):
        give_back_time(stranger, made.pk)


@pytest.mark.django_db
def test_from_the_page_and_back_and_forth(hers):
    given = {"weekday": "1", "starts_at": "10:00", "minutes": "45", "people": "4"}
    answer = hers.post(reverse("exchange:reserved_add"), given)
    made = ReservedTime.objects.get()
    assert (made.weekday, made.starts_at, made.minutes, made.people) == (1, time(10), 45, 4)
    told = " ".join(re.sub(r"<[^>]*>", "", hers.get(reverse("exchange:reserved")).text).split())
    assert (
        "الثلاثاء من كل أسبوع الساعة ١٠:٠٠ (٤٥ دقيقة · ٤ أشخاص)" in told
    )  # no dot between figures: it reads as a zero

    back = hers.post(undo_of(answer))
    assert not ReservedTime.objects.exists()
    hers.post(undo_of(back))
    assert ReservedTime.objects.get().minutes == 45
    assert hers.post(reverse("exchange:reserved_add"), given | {"minutes": "1"}).status_code == 422


@pytest.mark.django_db
def test_the_calendar_is_downloaded(hers, owner):
    reserve_time(owner, weekday=0, starts_at=time(9), minutes=30, people=3)

    answer = hers.get(reverse("exchange:reserved_calendar"))
    assert answer["Content-Type"].startswith("text/calendar")
    assert "SUMMARY:وقت للزملاء" in answer.text.replace("\r\n ", "")


@pytest.mark.django_db
def test_the_page_in_english(hers, owner):
    owner.preferences.language = "en"
    owner.preferences.save()

    reserve_time(owner, weekday=6, starts_at=time(9, 30), minutes=30, people=3)

    told = " ".join(re.sub(r"<[^>]*>", "", hers.get(reverse("exchange:reserved")).text).split())
    assert "Set a time aside" in told
    assert "Each Sunday at 09:30 (30 minutes · 3 people)" in told
