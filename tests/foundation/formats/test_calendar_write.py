"""What is written as a calendar is read again as it was, by our reader and by another program's."""

import io
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import vobject
from hypothesis import given
from hypothesis import strategies as st

from wasl.foundation.formats.calendars import ics
from wasl.foundation.formats.calendars.writing import Entry, calendar_file
from wasl.foundation.formats.records import Event, ReadOptions

STAMP = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
RIYADH = ZoneInfo("Asia/Riyadh")
STARTS = datetime(2026, 11, 30, 18, 0, tzinfo=RIYADH)
OPTIONS = ReadOptions(time_zone="Asia/Riyadh", default_country="SA", today="2026-11-23")
LETTERS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=200)


def read(content):
    return [one for one in ics.read(io.BytesIO(content), "events.ics", OPTIONS) if isinstance(one, Event)]


def entry(**fields):
    told = {"uid": "a1@wasl", "title": "ملتقى التدريب", "starts_at": STARTS, "ends_at": STARTS + timedelta(hours=2)}
    return Entry(**told | fields)


def test_an_event_is_read_again_as_it_was():
    place = "قاعة الواحة، الرياض; الدور 2, يمين"
    (event,) = read(calendar_file([entry(place=place, link="https://example.com/a?b=c,d")], stamp=STAMP))

    assert (event.key, event.title, event.place) == ("a1@wasl", "ملتقى التدريب", place)
    assert (event.starts_at, event.ends_at) == (STARTS, STARTS + timedelta(hours=2))
    assert (event.link, event.status) == ("https://example.com/a?b=c,d", "confirmed")


def test_whole_days_stay_the_same_days():
    midnight = datetime(2026, 11, 30, tzinfo=RIYADH)
    content = calendar_file(
        [entry(starts_at=midnight, ends_at=midnight + timedelta(days=2), is_all_day=True)], stamp=STAMP
    )

    assert b"DTSTART;VALUE=DATE:20261130\r\nDTEND;VALUE=DATE:20261202\r\n" in content
    (event,) = read(content)
    assert (event.starts_at, event.ends_at, event.all_day) == (midnight, midnight + timedelta(days=2), True)


def test_one_that_was_called_off_says_so():
    (event,) = read(calendar_file([entry(is_cancelled=True)], stamp=STAMP))

    assert event.status == "cancelled"


def test_another_program_reads_it_too():
    note = "السطر الأول\nالثاني: فاصلة، وفاصلة, وشرطة \\"
    content = calendar_file([entry(note=note), entry(uid="a2@wasl", ends_at=None)], stamp=STAMP)

    calendar = vobject.readOne(content.decode())

    first, second = calendar.contents["vevent"]
    assert (first.summary.value, first.description.value) == ("ملتقى التدريب", note)
    assert first.dtstart.value == STARTS
    assert "dtend" not in second.contents


@given(LETTERS, LETTERS)
def test_any_words_survive_and_no_line_is_too_long(title, note):
    content = calendar_file([entry(title=f"ع {title}", note=note)], stamp=STAMP)

    assert max(map(len, content.split(b"\r\n"))) <= 75
    assert b"\n" not in content.replace(b"\r\n", b"")
    assert vobject.readOne(content.decode()).vevent.summary.value == f"ع {title}"


WITH_BREAKS = st.text(st.sampled_from("ab:;,\\ \r\n\t\u2028\x0b\x85ع"), max_size=40)


@given(WITH_BREAKS, WITH_BREAKS, WITH_BREAKS, WITH_BREAKS)
def test_no_field_begins_a_line(title, place, note, link):
    told = entry(
        uid=f"{title}@wasl", title=title, place=f"م{place}", note=f"م{note}", link=f"https://example.com/{link}"
    )

    content = calendar_file([told], stamp=STAMP)

    names = {line.partition(b":")[0].partition(b";")[0] for line in content.replace(b"\r\n ", b"").split(b"\r\n")}
    assert names <= set(
        b"BEGIN VERSION PRODID CALSCALE METHOD UID DTSTAMP DTSTART DTEND SUMMARY LOCATION DESCRIPTION URL STATUS END".split()
    ) | {b""}
    assert not {b"\r", b"\n"} & {bytes([one]) for one in content.replace(b"\r\n", b"")}
