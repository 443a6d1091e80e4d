"""A weekly time as a calendar file: RFC 5545, one event a slot that comes again each week. Pure.

The times have no zone (RFC 5545 3.3.5, form 1): they are the owner's own wherever she is, and calendars show them so.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple

DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
LONGEST_LINE = 75  # octets, without the line end: RFC 5545 3.1
REMINDED_MINUTES = 10


class Slot(NamedTuple):
    """`number` tells it apart for calendars that were given it before. Monday is 0."""

    number: int
    weekday: int
    starts_at: time
    minutes: int


def weekly_calendar(slots: Iterable[Slot], *, title: str, note: str, day: date, moment: datetime) -> str:
    """The file's text; each slot begins on its first day from that day on."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Wasl//Reserved time//EN", "CALSCALE:GREGORIAN"]
    for slot in slots:
        first = day + timedelta(days=(slot.weekday - day.weekday()) % 7)
        lines += [
            "BEGIN:VEVENT",
            f"UID:reserved-time-{slot.number}@wasl",
            f"DTSTAMP:{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}",
            f"DTSTART:{datetime.combine(first, slot.starts_at):%Y%m%dT%H%M%S}",
            f"DURATION:PT{slot.minutes}M",
            f"RRULE:FREQ=WEEKLY;BYDAY={DAYS[slot.weekday]}",
            f"SUMMARY:{escaped(title)}",
            f"DESCRIPTION:{escaped(note)}",
            "BEGIN:VALARM",
            "ACTION:DISPLAY",
            f"TRIGGER:-PT{REMINDED_MINUTES}M",
            f"DESCRIPTION:{escaped(title)}",
            "END:VALARM",
            "END:VEVENT",
        ]
    return "".join(f"{folded(line)}\r\n" for line in [*lines, "END:VCALENDAR"])


def escaped(text: str) -> str:
    """RFC 5545 3.3.11."""
    for sign in ("\\", ";", ","):
        text = text.replace(sign, f"\\{sign}")
    return text.replace("\r\n", "\n").replace("\n", "\\n")


def folded(line: str) -> str:
    """No letter is cut in two, though the limit counts octets."""
    parts, part, room = [], "", LONGEST_LINE
    for letter in line:
        size = len(letter.encode())
        if size > room:
            parts.append(part)
            part, room = "", LONGEST_LINE - 1  # the space that goes before counts
        part, room = part + letter, room - size
    return "\r\n ".join([*parts, part])
