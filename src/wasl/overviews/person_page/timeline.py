"""Folds a person's contacts into lines: pure. The messages of one day through one channel are one line."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import NamedTuple

MESSAGES = frozenset({"whatsapp", "sms", "telegram", "email", "social"})
SUBJECTS_SHOWN = 3


class Contact(NamedTuple):
    """What of a contact the timeline shows, newest first."""

    at: datetime
    id: int
    channel: str
    direction: str
    is_personal: bool
    duration_seconds: int
    subject: str
    note: str
    people_count: int = 1
    is_private: bool = False


@dataclass(frozen=True)
class Line:
    """One line: a single contact, or `count` messages of a day. `contact_id` is 0 for more than one."""

    on: date
    at: datetime
    channel: str
    is_personal: bool
    count: int
    theirs: int
    mine: int
    contact_id: int = 0
    duration_seconds: int = 0
    note: str = ""
    subjects: tuple[str, ...] = ()
    people_count: int = 1
    is_private: bool = False

    @property
    def is_message(self) -> bool:
        return self.channel in MESSAGES

    @property
    def minutes(self) -> int:
        return round(self.duration_seconds / 60)


def fold_contacts(contacts: Iterable[Contact], day_of: Callable[[datetime], date]) -> list[Line]:
    """Lines in the order of their newest contact. A contact with a note stands alone: somebody wrote it. So does a private one."""
    lines: dict[object, Line] = {}
    for contact in contacts:
        line = line_of(contact, day_of(contact.at))
        key = (
            (line.on, line.channel, line.is_personal)
            if line.is_message and not (line.note or line.is_private)
            else contact.id
        )
        lines[key] = _joined(lines[key], line) if key in lines else line
    return list(lines.values())


def line_of(contact: Contact, on: date) -> Line:
    return Line(
        on=on,
        at=contact.at,
        channel=contact.channel,
        is_personal=contact.is_personal,
        count=1,
        theirs=int(contact.direction == "in"),
        mine=int(contact.direction == "out"),
        contact_id=contact.id,
        duration_seconds=contact.duration_seconds,
        note=contact.note,
        subjects=(contact.subject,) if contact.subject else (),
        people_count=contact.people_count,
        is_private=contact.is_private,
    )


def whole_days(lines: list[Line], at_least: int) -> list[Line]:
    """The lines of the newest days that come to so many, a day never cut."""
    if len(lines) <= at_least:
        return lines
    last_day = lines[at_least - 1].on
    return [line for line in lines if line.on >= last_day]


def _joined(line: Line, other: Line) -> Line:
    return replace(
        line,
        count=line.count + other.count,
        theirs=line.theirs + other.theirs,
        mine=line.mine + other.mine,
        contact_id=0,
        subjects=tuple(dict.fromkeys(line.subjects + other.subjects))[:SUBJECTS_SHOWN],
    )
