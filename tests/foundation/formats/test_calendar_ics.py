# ruff: noqa: DTZ001 - wall clocks
import contextlib
import io
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wasl.foundation.formats.calendars import ics as calendar_ics
from wasl.foundation.formats.records import Event, FileRefusedError, Party, ReadOptions, Rejected

SAMPLE = Path(__file__).resolve().parents[2] / "files" / "ics" / "office.ics"


def read(content, **options):
    content = content.encode() if isinstance(content, str) else content
    return list(calendar_ics.read(io.BytesIO(content), "calendar.ics", ReadOptions(**options)))


def event(*lines):
    return read("\r\n".join(["BEGIN:VCALENDAR", "BEGIN:VEVENT", "UID:1", *lines, "END:VEVENT", "END:VCALENDAR"]))


def office(**options):
    return {record.key: record for record in read(SAMPLE.read_bytes(), **options) if isinstance(record, Event)}


def test_a_repeated_meeting_has_its_people_and_not_what_was_taken_out_or_moved():
    meeting = office()["weekly@office"]

    assert meeting.title == "اجتماع الفريق, الأسبوعي"
    assert meeting.organiser == Party(name="القحطاني، نورة", kind="email", value="noura@example.sa")
    assert meeting.attendees[0] == Party(name="Khalid; Al Shammari", kind="email", value="khalid@example.sa")
    assert "hall@example.sa" not in {party.value for party in meeting.attendees}
    assert [f"{start:%m-%d %H}" for start in meeting.occurrences] == ["10-05 10", "10-26 10", "11-02 10", "11-09 10"]
    assert meeting.starts_at.isoformat() == "2025-10-05T10:00:00+03:00"


def test_whoever_declined_is_not_among_those_who_come():
    [meeting] = event(
        "DTSTART:20251005T070000Z",
        "ATTENDEE;CN=نورة;PARTSTAT=ACCEPTED:mailto:noura@example.sa",
        "ATTENDEE;CN=خالد;PARTSTAT=declined:mailto:khalid@example.sa",
    )

    assert [party.name for party in meeting.attendees] == ["نورة"]
    assert [party.name for party in meeting.declined] == ["خالد"]


def test_a_moved_occurrence_is_an_event_of_its_own():
    moved = office()["weekly@office#20251012T070000Z"]

    assert (moved.title, moved.status, moved.occurrences) == ("اجتماع متأخر", "cancelled", ())


def test_a_birthday_keeps_its_year_and_is_not_shifted():
    birthday = office(time_zone="America/New_York")["birthday@office"]

    assert (birthday.is_yearly, birthday.all_day) == (True, True)
    assert birthday.starts_at.replace(tzinfo=None) == datetime(1985, 4, 12)


def test_floating_times_are_the_calendars_own():
    lunch = office(keep_text=True)["floating@office"]

    assert lunch.starts_at.isoformat() == "2025-11-01T09:00:00+04:00"
    assert lunch.ends_at.isoformat() == "2025-11-01T10:30:00+04:00"
    assert (lunch.link, lunch.note) == ("https://example.sa/lunch", "سطر\nثان")


def test_a_zone_nobody_knows_is_followed_as_it_describes_itself():
    assert office()["described@office"].starts_at.isoformat() == "2025-07-01T09:00:00+05:30"


def test_a_reply_without_a_time_is_counted_and_told():
    (told,) = [record for record in read(SAMPLE.read_bytes()) if isinstance(record, Rejected)]

    assert office()["reply@office"].skip == "no-start"
    assert (told.code, told.line) == ("event-without-time", office()["reply@office"].line)
    assert len(office()) == 6


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=SECONDLY",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;COUNT=-2",
        "FREQ=MINUTELY;COUNT=9",
        "W0 MO #5",
        "FREQ=DAILY;UNTIL=soon",
    ],
)
def test_a_rule_that_cannot_be_followed_leaves_the_event(rule):
    found, refused = event("DTSTART:20250101T100000Z", f"RRULE:{rule}", "SUMMARY:لقاء")

    assert (found.title, found.occurrences) == ("لقاء", (found.starts_at,)[:0])
    assert isinstance(refused, Rejected)
    assert refused.code == "rule-refused"


def test_a_rule_that_says_nothing_is_none():
    (found,) = event("DTSTART;VALUE=DATE:20250101", "RRULE:", "SUMMARY:رأس السنة")

    assert (found.title, found.occurrences, found.is_yearly) == ("رأس السنة", (), False)


def test_a_changed_occurrence_does_not_repeat_though_the_rule_was_copied_into_it():
    series = ("UID:1", "DTSTART:20250101T100000Z", "RRULE:FREQ=WEEKLY;COUNT=3", "END:VEVENT", "BEGIN:VEVENT", "UID:1")
    changed = ("RECURRENCE-ID:20250108T100000Z", "DTSTART:20250108T120000Z", "RRULE:FREQ=WEEKLY;COUNT=3")

    weekly, moved = event(*series, *changed)

    assert [start.day for start in weekly.occurrences] == [1, 15]
    assert (moved.starts_at.day, moved.occurrences) == (8, ())


def test_a_daily_entry_of_many_years_is_bounded():
    (found,) = event("DTSTART:00010101T100000Z", "RRULE:FREQ=DAILY")

    assert 390 <= len(found.occurrences) <= 400


@pytest.mark.parametrize(("limit", "most"), [("_MOST_OCCURRENCES", 900), ("_MOST_DAYS_LOOKED_AT", 15_000)])
def test_many_endless_entries_are_all_kept_and_repeat_within_bounds(monkeypatch, limit, most):
    monkeypatch.setattr(calendar_ics, limit, most)
    entry = "BEGIN:VEVENT\nSUMMARY:لقاء\nDTSTART:20200101T100000Z\nRRULE:{}\nEND:VEVENT\n"

    found = read("BEGIN:VCALENDAR\n" + entry.format("FREQ=DAILY") * 5 + entry.format("") + "END:VCALENDAR\n")

    events = [record for record in found if isinstance(record, Event)]
    assert [len(record.occurrences) for record in events] == [400, 400, 0, 0, 0, 0]
    assert [record.code for record in found if isinstance(record, Rejected)] == ["rule-refused"] * 3


@pytest.mark.parametrize(
    "content",
    ["", "hello", "BEGIN:VCARD\nFN:x\nEND:VCARD"],
)
def test_a_file_that_is_no_calendar_is_refused(content):
    with pytest.raises(FileRefusedError, match="not-a-calendar"):
        read(content)


def test_hostile_lines_cost_little():
    (found,) = event(
        "DTSTART:20250101T100000Z",
        "ATTENDEE;" + "=" * 100_000,
        "ATTENDEE;CN=" + '"' * 99_999 + ":x",
        "SUMMARY:a" + "\n " * 100_000,
    )

    assert found.title == "a"


def test_utf16_and_lone_carriage_returns_are_read():
    text = "BEGIN:VCALENDAR\rBEGIN:VEVENT\rDTSTART:20250101T100000Z\rSUMMARY:لقاء\rEND:VEVENT\rEND:VCALENDAR\r"

    assert [record.title for record in (*read(text), *read(text.encode("utf-16")), *read(text.encode("cp1256")))] == [
        "لقاء"
    ] * 3


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=120), st.integers(0, 2000))
def test_no_bytes_make_the_reader_fall(noise, at):
    content = SAMPLE.read_bytes()
    with contextlib.suppress(FileRefusedError):
        assert all(
            isinstance(record, (Event, Rejected)) for record in read(content[:at] + noise + content[at + len(noise) :])
        )
