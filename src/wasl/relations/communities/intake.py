"""Saves the entries of a calendar, each occurrence once."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from wasl.foundation.accounts.models import User
from wasl.foundation.formats.records import Event as Told
from wasl.foundation.language.script import clean_text
from wasl.foundation.search.actions import Entry as Document
from wasl.foundation.search.actions import index_rows
from wasl.foundation.sources.actions import tell_again
from wasl.foundation.sources.models import Source
from wasl.relations.communities.models import Attendance, Event


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry as a calendar tells it, and the people of the owner who are in it."""

    event: Told
    fingerprint: str
    people: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Saved:
    """The fingerprints of the entries that this source told of first."""

    news: frozenset[str]


@transaction.atomic
def save_entries(owner: User, entries: Sequence[Entry], source: Source) -> Saved:
    """Save a batch. An entry is new when any of its occurrences was not here before from another source."""
    rows = {row.fingerprint: (row, entry) for entry in entries for row in _rows(owner, entry, source)}
    told = Event.objects.of(owner).filter(fingerprint__in=rows).values_list("fingerprint", "source_id", "pk")
    known = {fingerprint: source_id for fingerprint, source_id, _ in told}
    tell_again(source, Event, [pk for _, source_id, pk in told if source_id not in {None, source.pk}])
    new = [(row, entry) for fingerprint, (row, entry) in rows.items() if fingerprint not in known]
    Event.objects.bulk_create([row for row, _ in new])
    Attendance.objects.bulk_create(
        [Attendance(event=row, person_id=person_id) for row, entry in new for person_id in entry.people],
        ignore_conflicts=True,
    )
    index_rows(owner, "event", [Document(row.pk, row.title, row.place) for row, _ in new])
    from_elsewhere = {fingerprint for fingerprint, source_id in known.items() if source_id != source.pk}
    news = {entry.fingerprint for fingerprint, (_, entry) in rows.items() if fingerprint not in from_elsewhere}
    return Saved(frozenset(news))


def _rows(owner: User, entry: Entry, source: Source) -> list[Event]:
    told = entry.event
    length = told.ends_at - told.starts_at if told.ends_at else None
    starts: Sequence[datetime] = told.occurrences or (told.starts_at,)
    return [
        Event(
            owner=owner,
            source=source,
            fingerprint=entry.fingerprint
            if start == told.starts_at
            else f"{entry.fingerprint[:20]}{start:%y%m%d%H%M}"[:32],
            title=clean_text(told.title)[:300],
            starts_at=start,
            ends_at=start + length if length else None,
            is_all_day=told.all_day,
            is_cancelled=told.status == "cancelled",
            place=clean_text(told.place)[:300],
            link=told.link[:500],
        )
        for start in starts
    ]
