"""When a feed is read again, and what of the news concerns the owner's people: pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from email.utils import parsedate_to_datetime

from wasl.foundation.language.folding import words

EVERY = timedelta(hours=3)
FIRST_REST, LONGEST_REST = timedelta(hours=1), timedelta(days=7)
"""After a failure an hour, then twice as long each time; a server may ask for a longer one, up to thirty days."""

LONGEST_ASKED = timedelta(days=30)
FURTHEST_TURN = max(LONGEST_REST, LONGEST_ASKED) + timedelta(minutes=1)  # two workers ask the clock one after the other
GONE = "410"
FRESH_DAYS = 7
"""So long news is news."""

LEAST_NAMES = 2
"""A name of one word is that of too many."""


def next_reading(now: datetime, failures: int, retry_after: str = "") -> datetime:
    """`failures` in a row, the last one included; none after a reading that went well."""
    if not failures:
        return now + EVERY
    rest = min(FIRST_REST * (1 << min(failures - 1, 10)), LONGEST_REST)
    return now + max(rest, rest_asked(retry_after, now))


def rest_asked(retry_after: str, now: datetime) -> timedelta:
    """What the header Retry-After asks for, in seconds or as a day of HTTP; nothing where it says neither."""
    text = retry_after.strip()
    if text.isascii() and text.isdecimal():
        return min(timedelta(seconds=int(text[:9])), LONGEST_ASKED)
    try:
        until = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError):
        return timedelta()
    until = until if until.tzinfo else until.replace(tzinfo=UTC)
    return min(max(until - now, timedelta()), LONGEST_ASKED)


def named_in(text: str, names: Iterable[tuple[int, str]]) -> list[int]:
    """Ids of those whose whole name stands in the text, however either is spelt."""
    folded = f" {' '.join(words(text))} "
    found = []
    for person_id, name in names:
        parts = words(name)
        if len(parts) >= LEAST_NAMES and f" {' '.join(parts)} " in folded:
            found.append(person_id)
    return list(dict.fromkeys(found))


@dataclass(frozen=True, slots=True)
class Concern:
    """A piece of news that concerns one of the owner's people: it names her, or she works there."""

    person_id: int
    news_id: int
    on: date
    is_named: bool
    contact_days: int


def foremost(concerns: Iterable[Concern]) -> Concern | None:
    """The one to speak of: who is named before who works there, the newest, the closest person."""
    order = sorted(concerns, key=lambda one: (not one.is_named, -one.on.toordinal(), -one.contact_days, one.person_id))
    return order[0] if order else None
