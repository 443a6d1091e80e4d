"""Events as a calendar file (RFC 5545), for other programs. Moments are told in UTC, so that no zone need be described."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

MEDIA_TYPE = "text/calendar; charset=utf-8"
PRODUCER = "-//Wasl//Wasl//EN"
LONGEST_LINE = 75
"""Octets of a line without its break (3.1)."""

_ESCAPED = re.compile(r"[\\;,]")
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


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


def calendar_file(entries: Iterable[Entry], *, stamp: datetime) -> bytes:
    """The file, made at the moment of `stamp`."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{PRODUCER}", "METHOD:PUBLISH"]
    for entry in entries:
        lines += _event(entry, stamp)
    lines.append("END:VCALENDAR")
    return b"".join(_folded(line) for line in lines)


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
        yield f"URL:{_CONTROLS.sub('', entry.link)}"
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
