"""What comes, as the days of a telephone's calendar: to be read there, and changed here."""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from hashlib import blake2b
from typing import NamedTuple
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from wasl.foundation.accounts.models import User
from wasl.foundation.formats.calendars.writing import Entry, WeeklyTime, calendar_file, weekly_file
from wasl.foundation.language.sentences import say
from wasl.relations.communities.calendar_out import coming_entries
from wasl.relations.discussions.calendar_out import discussion_entries
from wasl.relations.exchange.queries.reserved import reserved_times
from wasl.relations.exchange.rules.calendar import Slot
from wasl.relations.occasions.queries.yearly import Coming, occasions_between
from wasl.relations.opportunities.calendar_out import opening_entries
from wasl.relations.people.models import Person
from wasl.relations.trust.models import Promise

AHEAD = timedelta(days=366)
BEHIND = timedelta(days=31)
WRITTEN_AT = datetime(2026, 1, 1, tzinfo=UTC)
"""DTSTAMP of every entry: one that says the same is the same to the octet, and its ETag with it."""

_NO_METHOD = b"METHOD:PUBLISH\r\n"  # RFC 4791 4.1: no object of a collection says how it was sent


class Day(NamedTuple):
    """One entry as a calendar of its own; `time_range` in seconds since 1970."""

    name: str
    uid: str
    text: str
    print: str
    time_range: tuple[int, int]


def days_of(owner: User, now: datetime) -> list[Day]:
    """What returns and what is due within a year, and what is coming. Nobody private is in it. Nine queries."""
    zone = ZoneInfo(owner.preferences.time_zone)
    today = now.astimezone(zone).date()
    entries = [*_occasions(owner, today, zone), *_promises(owner, today, zone)]
    entries += [*coming_entries(owner, now), *discussion_entries(owner, now), *opening_entries(owner, now)]
    days = [_day(entry.uid, calendar_file([entry], stamp=WRITTEN_AT), _range(entry)) for entry in entries]
    return days + [
        _day(one.uid, weekly_file([one], stamp=WRITTEN_AT), _every_week(one, zone)) for one in _reserved(owner, today)
    ]


def _day(uid: str, content: bytes, time_range: tuple[int, int]) -> Day:
    text = content.replace(_NO_METHOD, b"")
    name = blake2b(uid.encode(), digest_size=16).hexdigest()
    return Day(f"{name}.ics", uid, text.decode(), blake2b(text, digest_size=16).hexdigest(), time_range)


def _range(entry: Entry) -> tuple[int, int]:
    ends_at = (entry.ends_at or entry.starts_at) + timedelta(days=entry.is_all_day)
    # A day begins and ends at other moments in other zones; who asks for a stretch is told rather too much.
    spread = 86_400 if entry.is_all_day else 0
    return int(entry.starts_at.timestamp()) - spread, int(ends_at.timestamp()) + spread


def _every_week(one: WeeklyTime, zone: ZoneInfo) -> tuple[int, int]:
    first = one.first.replace(tzinfo=zone)
    last = first + (timedelta(minutes=one.minutes) if one.is_once else 100 * AHEAD)
    return int(first.timestamp()) - 86_400, int(last.timestamp()) + 86_400


def _occasions(owner: User, today: date, zone: ZoneInfo) -> Iterator[Entry]:
    coming = occasions_between(owner, today - BEHIND, today + AHEAD)
    told = _shareable(owner, (one.occasion.person_id for one in coming))
    for one in coming:
        if one.occasion.person_id in told:
            at = datetime.combine(one.on, time.min, zone)
            uid = f"wasl-occasion-{one.occasion.pk}-{one.on.year}@wasl"
            yield Entry(uid=uid, title=_title(owner, one), starts_at=at, ends_at=at, is_all_day=True)


def _title(owner: User, one: Coming) -> str:
    row = one.occasion
    language = owner.preferences.written
    unnamed = "occasion-unnamed" if row.kind == row.Kind.OTHER else f"occasion-{row.kind}"
    return pgettext("an entry of a calendar: a birthday or another day, and whose", "%(occasion)s: %(name)s") % {
        "occasion": row.label or say(language, unnamed), "name": row.person.display_name,
    }  # fmt: skip


def _promises(owner: User, today: date, zone: ZoneInfo) -> Iterator[Entry]:
    rows = Promise.objects.of(owner).open().filter(due_on__range=(today - BEHIND, today + AHEAD), is_private=False)
    found = list(rows.with_people().order_by("due_on", "pk"))
    told = _shareable(owner, (one.person_id for row in found for one in row.counterparts.all()))
    for row in found:
        people = [one.person for one in row.counterparts.all()]
        if people and all(person.pk in told for person in people):
            at = datetime.combine(row.due_on, time.min, zone)
            names = ", ".join(person.display_name for person in people)
            shown = {"wording": row.wording, "names": names}
            title = (
                _("Promised to %(names)s: %(wording)s") if row.side == "mine" else _("%(names)s promised: %(wording)s")
            )
            yield Entry(
                uid=f"wasl-promise-{row.pk}@wasl", title=title % shown, starts_at=at, ends_at=at, is_all_day=True
            )


def _reserved(owner: User, today: date) -> Iterator[WeeklyTime]:
    """Weekly ones from the beginning of the month on: an entry that began anew each week would be another each week."""
    for row in reserved_times(owner, today):
        slot = Slot(row.pk, row.weekday, row.starts_at, row.minutes, row.on)
        yield slot.entry(title=_("Time for colleagues"), note="", day=today.replace(day=1))


def _shareable(owner: User, person_ids: Iterable[int]) -> set[int]:
    wanted = set(person_ids)
    if not wanted:
        return set()
    return set(Person.objects.of(owner).shareable().filter(pk__in=wanted).values_list("pk", flat=True))
