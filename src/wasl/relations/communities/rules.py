"""When memberships are spoken of, what an event asks for, what lines of names say: pure."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal, NamedTuple

RENEWAL_NOTICE = timedelta(days=14)
"""Two weeks leave time for a transfer to arrive before the day."""

RENEWAL_FADES = timedelta(days=60)
"""Two months after its day Today is silent about it; the page still says so."""

LATER = timedelta(days=3)

ANSWER_WITHIN = timedelta(days=14)
"""An invitation for later than in two weeks can wait for its answer."""

GLANCE_AHEAD = timedelta(days=1)
CAPTURE_WITHIN = timedelta(days=2)
"""Names are remembered that long; later the question is only a reproach."""

FOLLOW_UP_WITHIN = timedelta(hours=48)
FOLLOW_UP_FADES = timedelta(days=14)
USUAL_LENGTH = timedelta(hours=2)
"""An event that does not say when it ends."""

MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12, "two-years": 24, "once": 12}

MOST_LINES = 300
LONGEST_LINE = 600

Matter = Literal["renewal", "event-answer", "event-glance", "event-met"]

LINK = re.compile(r"https?://\S+", re.IGNORECASE)
ADDRESS = re.compile(r"[^\s,;،؛<>()]+@[^\s,;،؛<>()]+\.[^\s,;،؛<>()]+")
NUMBER = re.compile(r"(?:\+|00)?[0-9٠-٩][0-9٠-٩\s().-]{5,18}[0-9٠-٩]")
BETWEEN = re.compile(r"\s*[,;،؛\t|]\s*|\s+[-–]\s+|\s*:\s+")
BULLETS = re.compile(r"^[\s•*·▪-]+|^\s*[0-9٠-٩]{1,3}\s*[.)-]\s+")
EDGES = " \t,;،؛:|<>()-–\"'"


MEDIA_TYPES = (
    (b"%PDF-", "application/pdf"), (b"\x89PNG\r\n\x1a\n", "image/png"), (b"\xff\xd8\xff", "image/jpeg"),
)  # fmt: skip
ANY_MEDIA_TYPE = "application/octet-stream"


def media_type_of(content: bytes) -> str:
    """By how it begins; what is not known is only a file, whatever its name says."""
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "image/webp"
    return next((name for beginning, name in MEDIA_TYPES if content.startswith(beginning)), ANY_MEDIA_TYPE)


def renewal_asks_from(renewal_on: date | None) -> date | None:
    """The day from which Today speaks of it."""
    return renewal_on - RENEWAL_NOTICE if renewal_on else None


def next_renewal(renewal_on: date | None, period: str, day: date) -> date:
    """The day after that one on which it is due again: whole periods on, so that paying late does not move it."""
    first = renewal_on or day
    months = MONTHS[period]
    times = 1
    while (following := _months_on(first, months * times)) <= day:
        times += 1
    return following


def _months_on(day: date, months: int) -> date:
    """The same day so many months later; the last one of a month that is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


@dataclass(frozen=True, slots=True)
class EventSeen:
    """What decides what an event asks for. Moments are local to the owner."""

    starts_at: datetime
    ends_at: datetime | None
    reply: str
    has_names: bool
    has_met: bool

    @property
    def over_at(self) -> datetime:
        return self.ends_at or self.starts_at + USUAL_LENGTH


def event_asks(event: EventSeen, now: datetime) -> Matter | None:
    """An answer before it, a glance at whom to meet on its eve and its day, and afterwards who was met."""
    if now < event.starts_at:
        if not event.reply:
            return "event-answer" if event.starts_at - now <= ANSWER_WITHIN else None
        is_near = event.starts_at.date() - now.date() <= GLANCE_AHEAD
        return "event-glance" if is_near and event.has_names and event.reply != "not-going" else None
    is_fresh = event.over_at <= now and now.date() - event.over_at.date() <= CAPTURE_WITHIN
    return "event-met" if is_fresh and event.reply == "going" and not event.has_met else None


def met_at(starts_at: datetime, ends_at: datetime | None, now: datetime) -> datetime:
    """When people were met: now while it lasts, afterwards when it was over."""
    return min(now, max(ends_at or starts_at, starts_at))


def follow_up_by(met_on: date) -> date:
    """The last day within the 48 hours."""
    return met_on + timedelta(days=FOLLOW_UP_WITHIN.days)


class Named(NamedTuple):
    """A line of a list: whose name, a number and an address where it gives them, and what else it says."""

    name: str
    number: str
    address: str
    words: str


def lines_of(text: str) -> list[Named]:
    """`خالد المنصور 0501234567 مدير التدريب`: one a line, each name once, at most 300."""
    found: dict[str, Named] = {}
    for line in text.splitlines():
        named = read_line(line[:LONGEST_LINE])
        if named and len(found) < MOST_LINES:
            found.setdefault(named.name or named.address or named.number, named)
    return list(found.values())


def read_line(line: str) -> Named | None:
    """What stands before the first comma, dash, number or address is the name; what follows are words."""
    line = BULLETS.sub("", line).strip()
    address, number = ADDRESS.search(line), None
    rest = line.replace(address[0], "\t") if address else line
    number = NUMBER.search(rest)
    rest = rest.replace(number[0], "\t") if number else rest
    parts = [part.strip(EDGES) for part in BETWEEN.split(rest)]
    parts = [" ".join(part.split()) for part in parts if part.strip(EDGES)]
    name, words = (parts[0], parts[1:]) if parts else ("", [])
    if not name and not address and not number:
        return None
    return Named(
        name[:300],
        number[0].strip() if number else "",
        address[0].strip(EDGES + ".") if address else "",
        " · ".join(words)[:300],
    )


class Document(NamedTuple):
    """A paper of a community: what it is called, and where it is; a note where it has no address."""

    label: str
    link: str


def documents_in(text: str) -> list[Document]:
    """One a line: `بطاقة العضوية https://…`."""
    found = []
    for line in text.splitlines():
        link = LINK.search(line)
        label = " ".join(LINK.sub("", line).split()).strip(EDGES)
        if link or label:
            found.append(Document(label or (link[0] if link else ""), link[0] if link else ""))
    return found


def is_link(text: str) -> bool:
    """Whether it may be opened from a page."""
    return bool(LINK.fullmatch(text.strip()))


class Given(NamedTuple):
    """Hours that were given to a community on a day."""

    on: date
    minutes: int
    community_id: int | None


class Total(NamedTuple):
    """Minutes, of a year or of a community."""

    key: int
    minutes: int
    times: int


def totals_by_year(given: Iterable[Given]) -> list[Total]:
    """The latest year first."""
    return sorted(_totals((one.on.year, one.minutes) for one in given), reverse=True)


def totals_by_community(given: Iterable[Given]) -> list[Total]:
    """The most first; 0 stands for none."""
    found = _totals((one.community_id or 0, one.minutes) for one in given)
    return sorted(found, key=lambda total: (-total.minutes, total.key))


def _totals(pairs: Iterable[tuple[int, int]]) -> list[Total]:
    found: dict[int, list[int]] = {}
    for key, minutes in pairs:
        found.setdefault(key, []).append(minutes)
    return [Total(key, sum(some), len(some)) for key, some in found.items()]
