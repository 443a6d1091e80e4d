"""The timeline as it is asked for: whole days, newest first, from one index range."""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any

from django.db.models import Count, F, Max, Q, QuerySet
from django.utils import timezone

from wasl.foundation.accounts.models import Preferences, User
from wasl.foundation.compiled import compiled
from wasl.overviews.person_page import wording
from wasl.overviews.person_page.timeline import Contact, Line, fold_contacts, whole_days
from wasl.relations.interactions.models import Channel, Participation
from wasl.relations.people.models import Person

LINES_AT_LEAST = 30
LINES_AT_FIRST = 10  # what is known stands below them on a telephone
CONTACTS_READ = 600  # one index range; a day with more is counted in the database
DAY_SHOWN = 300


@dataclass(frozen=True)
class ShownLine:
    line: Line
    title: str
    detail: str
    icon: str


@dataclass(frozen=True)
class Timeline:
    """`before` is the day from which the next page reads backwards; None at the end."""

    lines: list[ShownLine]
    before: date | None
    channel: str
    channels: list[tuple[str, str]] = field(default_factory=list)


def timeline_of(owner: User, person: Person, *, channel: str = "", before: date | None = None) -> Timeline:
    """The newest whole days before that day: one query, one more for a day of very many messages, one for channels."""
    until = _midnight(before) if before else None
    contacts = [Contact(*row) for row in _newest(person, channel, until, most=CONTACTS_READ)]
    lines = fold_contacts(contacts, _local_day)
    is_cut = len(contacts) == CONTACTS_READ
    if is_cut:
        lines = _without_the_cut_day(lines) or _counted_day(_contacts(person, channel), lines[0].on)
    shown = whole_days(lines, LINES_AT_LEAST if before else LINES_AT_FIRST)
    has_more = is_cut or len(shown) < len(lines)
    return Timeline(
        lines=[_shown(line, person.gender, owner.preferences) for line in shown],
        before=shown[-1].on if shown and has_more else None,
        channel=channel,
        channels=[] if before else _channels(person),
    )


def contacts_of_day(owner: User, person: Person, on: date, channel: str) -> list[ShownLine]:
    """The contacts of one day through one channel, each by itself, the newest first."""
    rows = _contacts(person, channel).filter(at__gte=_midnight(on), at__lt=_midnight(on + timedelta(days=1)))
    contacts = [Contact(*row) for row in _read(rows)[:DAY_SHOWN]]
    lines = [line for contact in contacts for line in fold_contacts([contact], _local_day)]
    return [_shown(line, person.gender, owner.preferences) for line in lines]


_Rows = QuerySet[Participation, Participation]
_Columns = QuerySet[Participation, tuple[Any, ...]]  # Any: columns differ in type


def _contacts(person: Person, channel: str) -> _Rows:
    rows = Participation.objects.filter(person=person)
    return rows.filter(interaction__channel=channel) if channel else rows


@compiled
def _newest(person: Person, channel: str, until: datetime | None, *, most: int) -> _Columns:
    rows = _contacts(person, channel)
    return _read(rows.filter(at__lt=until) if until else rows)[:most]


def _read(rows: _Rows) -> _Columns:
    newest = rows.order_by("-at", "-interaction")
    columns = (
        "channel",
        "direction",
        "is_personal",
        "duration_seconds",
        "subject",
        "note",
        "people_count",
        "is_private",
    )
    return newest.values_list("at", "interaction_id", *(f"interaction__{column}" for column in columns))


def _without_the_cut_day(lines: list[Line]) -> list[Line]:
    """The last day may go on beyond what was read."""
    return [line for line in lines if line.on != lines[-1].on]


def _counted_day(rows: _Rows, on: date) -> list[Line]:
    """A day of more messages than are read, counted by channel."""
    rows = rows.filter(at__gte=_midnight(on), at__lt=_midnight(on + timedelta(days=1)))
    channel, personal = F("interaction__channel"), F("interaction__is_personal")
    counted = rows.values(channel=channel, personal=personal).annotate(
        count=Count("id"),
        last=Max("at"),
        theirs=Count("id", filter=Q(interaction__direction="in")),
        mine=Count("id", filter=Q(interaction__direction="out")),
    )
    return [
        Line(on, row["last"], row["channel"], row["personal"], row["count"], row["theirs"], row["mine"])
        for row in counted.order_by("-last")
    ]


def _channels(person: Person) -> list[tuple[str, str]]:
    """Channels to filter by: those of the newest contacts, which costs the same for a thousand and for a million."""
    found = set(_channels_of_newest(person))
    return [(channel.value, str(channel.label)) for channel in Channel if channel.value in found]


@compiled
def _channels_of_newest(person: Person) -> QuerySet[Participation, str]:
    newest = Participation.objects.filter(person=person).order_by("-at", "-interaction")
    return newest.values_list("interaction__channel", flat=True)[:CONTACTS_READ]


def _shown(line: Line, gender: str, preferences: Preferences) -> ShownLine:
    return ShownLine(
        line=line,
        title=wording.line_title(line, preferences),
        detail=wording.line_detail(line, gender, preferences),
        icon=wording.icon_of(line.channel),
    )


def _local_day(moment: datetime) -> date:
    return timezone.localdate(moment)


def _midnight(on: date) -> datetime:
    return timezone.make_aware(datetime.combine(on, time.min))
