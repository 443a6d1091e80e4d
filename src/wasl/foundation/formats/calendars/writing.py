"""Events as a calendar file (RFC 5545), for other programs. Moments are told in UTC, so that no zone need be described."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import chain
from typing import NamedTuple

MEDIA_TYPE = "text/calendar; charset=utf-8"
PRODUCER = "-//Wasl//Wasl//EN"
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
LONGEST_LINE = 75
"""Octets of a line without its break (3.1)."""

_ESCAPED = re.compile(r"[\\;,]")
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_NOT_IN_A_LINK = re.compile(r"[\x00-\x20\x7f]")
"""An address is written as it is, with no signs for breaks of lines (3.3.13)."""


class Entry(NamedTuple):
    """An event. `uid` is the same each time; of one that lasts whole days the days of its moments count, the last included."""

    uid: str
    title: str
    starts_at: datetime
    ends_at: datetime | None = None
    is_all_day: bool = False
    is_cancelled: bool = False
    place: str = ""
    link: str = ""
    note: str = ""


class WeeklyTime(NamedTuple):
    """`first` is the first beginning, without a zone, or the only one; calendars remind so many minutes before."""

    uid: str
    title: str
    first: datetime
    minutes: int
    note: str = ""
    reminded_minutes: int = 10
    is_once: bool = False


def calendar_file(entries: Iterable[Entry], *, stamp: datetime) -> bytes:
    """The file, made at the moment of `stamp`."""
    return _file(_event(entry, stamp) for entry in entries)


def weekly_file(times: Iterable[WeeklyTime], *, stamp: datetime) -> bytes:
    """The file of times that come again each week.

    They have no zone (3.3.5, form 1): they are the owner's own wherever she is, and calendars show them so.
    """
    return _file(_weekly(one, stamp) for one in times)


def _file(events: Iterable[Iterable[str]]) -> bytes:
    begun = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{PRODUCER}", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"]
    return b"".join(_folded(line) for line in (*begun, *chain.from_iterable(events), "END:VCALENDAR"))


def _weekly(one: WeeklyTime, stamp: datetime) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{_text(one.uid)}"
    yield f"DTSTAMP:{_moment(stamp)}"
    yield f"DTSTART:{one.first:%Y%m%dT%H%M%S}"
    yield f"DURATION:PT{one.minutes}M"
    if not one.is_once:
        yield f"RRULE:FREQ=WEEKLY;BYDAY={WEEKDAYS[one.first.weekday()]}"
    yield f"SUMMARY:{_text(one.title)}"
    yield f"DESCRIPTION:{_text(one.note)}"
    yield from ("BEGIN:VALARM", "ACTION:DISPLAY", f"TRIGGER:-PT{one.reminded_minutes}M")
    yield f"DESCRIPTION:{_text(one.title)}"
    yield "END:VALARM"
    yield "END:VEVENT"


def _event(entry: Entry, stamp: datetime) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{_text(entry.uid)}"
    yield f"DTSTAMP:{_moment(stamp)}"
    if entry.is_all_day:
        yield f"DTSTART;VALUE=DATE:{_day(entry.starts_at)}"
        yield f"DTEND;VALUE=DATE:{_day(_day_after(entry))}"
    else:
        yield f"DTSTART:{_moment(entry.starts_at)}"
        if entry.ends_at and entry.ends_at > entry.starts_at:
            yield f"DTEND:{_moment(entry.ends_at)}"
    yield f"SUMMARY:{_text(entry.title)}"
    yield from (
        f"{name}:{_text(text)}" for name, text in (("LOCATION", entry.place), ("DESCRIPTION", entry.note)) if text
    )
    if entry.link:
        yield f"URL:{_NOT_IN_A_LINK.sub('', entry.link)}"
    yield f"STATUS:{'CANCELLED' if entry.is_cancelled else 'CONFIRMED'}"
    yield "END:VEVENT"


def _day_after(entry: Entry) -> date:
    """The end of whole days is the first that is free again (3.6.1); readers give it back as midnight of that day."""
    starts, ends = entry.starts_at, entry.ends_at
    if ends is None or ends <= starts:
        return starts.date() + timedelta(days=1)
    is_midnight = (ends.hour, ends.minute) == (0, 0)
    return ends.date() if is_midnight else ends.date() + timedelta(days=1)


def _moment(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _day(day: date) -> str:
    return f"{day:%Y%m%d}"


def _text(text: str) -> str:
    lines = _CONTROLS.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    return _ESCAPED.sub(r"\\\g<0>", lines).replace("\n", r"\n")


def _folded(line: str) -> bytes:
    """In pieces of at most 75 octets, never within a letter; the blank that begins each further one counts."""
    pieces, piece, room = [], bytearray(), LONGEST_LINE
    for letter in line:
        octets = letter.encode("utf-8", "replace")
        if len(piece) + len(octets) > room:
            pieces.append(bytes(piece))
            piece, room = bytearray(), LONGEST_LINE - 1
        piece += octets
    return b"\r\n ".join([*pieces, bytes(piece)]) + b"\r\n"
