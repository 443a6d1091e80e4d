"""A discussion is followed, corrected, closed and opened again; its next step is set and taken."""

from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from django.db import transaction

from wasl.foundation.accounts.bins import held_row
from wasl.foundation.accounts.corrections import Before, as_it_stands, set_back
from wasl.foundation.accounts.models import User
from wasl.relations.communities.models import Community
from wasl.relations.discussions.documents import index_discussions
from wasl.relations.discussions.errors import DiscussionEndsFirstError, DiscussionWithoutWordsError, UnknownZoneError
from wasl.relations.discussions.models import Discussion
from wasl.relations.people.rules import many_lines, one_line

LENGTHS = {"topic": 300, "place": 200, "link": 500, "next_step": 300}
LONGEST_NOTE = 2000
COLUMNS = (
    "topic", "place", "community", "link", "starts_at", "ends_at", "time_zone", "note", "next_step", "next_on",
)  # fmt: skip


@dataclass(frozen=True)
class DiscussionGiven:
    """What is said of one. Moments without a zone are told in `time_zone`, else in the owner's."""

    topic: str
    place: str = ""
    community: Community | None = None
    link: str = ""
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    time_zone: str = ""
    note: str = ""
    next_step: str = ""
    next_on: date | None = None


@transaction.atomic
def follow_discussion(owner: User, given: DiscussionGiven, *, at: datetime) -> Discussion:
    """Raises DiscussionWithoutWordsError, DiscussionEndsFirstError, UnknownZoneError."""
    row: Discussion = Discussion.objects.create(owner=owner, created_at=at, **_columns(owner, given))
    index_discussions(owner, [row.pk])
    return row


@transaction.atomic
def edit_discussion(owner: User, discussion_id: int, given: DiscussionGiven) -> Before:
    """Say it anew; gives how it stood before, by which `set_discussion_back` takes it back. Raises as `follow_discussion`."""
    row: Discussion = held_row(Discussion.objects.of(owner), discussion_id)
    before = as_it_stands(row, COLUMNS)
    for column, value in _columns(owner, given).items():
        setattr(row, column, value)
    row.asks_from = None
    row.save(update_fields=[*COLUMNS, "asks_from"])
    index_discussions(owner, [discussion_id])
    return before


@transaction.atomic
def set_discussion_back(owner: User, discussion_id: int, before: Before) -> Discussion:
    """Take a correction back, or a step that was taken."""
    row: Discussion = held_row(Discussion.objects.of(owner), discussion_id)
    set_back(row, before, COLUMNS)
    index_discussions(owner, [discussion_id])
    return row


@transaction.atomic
def close_discussion(owner: User, discussion_id: int, *, on: date | None) -> date | None:
    """Follow it no more since that day, or again; gives the day before, by which it is taken back."""
    row: Discussion = held_row(Discussion.objects.of(owner), discussion_id)
    before, row.closed_on = row.closed_on, on
    row.save(update_fields=["closed_on"])
    return before


@transaction.atomic
def take_step(owner: User, discussion_id: int) -> Before:
    """The next step is taken; gives it, by which `set_discussion_back` takes it back."""
    row: Discussion = held_row(Discussion.objects.of(owner), discussion_id)
    before = as_it_stands(row, ("next_step", "next_on"))
    row.next_step, row.next_on = "", None
    row.save(update_fields=["next_step", "next_on"])
    index_discussions(owner, [discussion_id])
    return before


@transaction.atomic
def ask_from(owner: User, discussion_id: int, *, day: date | None) -> date | None:
    """Be silent about it in Today until that day; gives the day before."""
    row: Discussion = held_row(Discussion.objects.of(owner), discussion_id)
    before, row.asks_from = row.asks_from, day
    row.save(update_fields=["asks_from"])
    return before


def _columns(owner: User, given: DiscussionGiven) -> dict[str, Any]:  # Any: columns differ in type
    columns = asdict(given) | {"community": given.community}
    columns |= {name: one_line(columns[name], length) for name, length in LENGTHS.items()}
    columns["note"] = many_lines(given.note)[:LONGEST_NOTE]
    if not columns["topic"]:
        raise DiscussionWithoutWordsError
    columns["time_zone"] = given.time_zone or owner.preferences.time_zone
    if columns["time_zone"] not in available_timezones():
        raise UnknownZoneError
    zone = ZoneInfo(columns["time_zone"])
    columns |= {name: _told_in(columns[name], zone) for name in ("starts_at", "ends_at")}
    starts_at, ends_at = columns["starts_at"], columns["ends_at"]
    if ends_at and (starts_at is None or ends_at < starts_at):
        raise DiscussionEndsFirstError
    return columns


def _told_in(moment: datetime | None, zone: ZoneInfo) -> datetime | None:
    return moment.replace(tzinfo=zone) if moment and moment.tzinfo is None else moment
