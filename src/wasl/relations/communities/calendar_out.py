"""Events of the owner's on their way into another calendar. Who will be there is no part of it: that is hers alone."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from wasl.foundation.accounts.models import User
from wasl.foundation.formats.calendars.writing import Entry, calendar_file
from wasl.relations.communities.models import Event
from wasl.relations.communities.rules import is_link

HOST = "@wasl"
MOST = 500


def own_uid(fingerprint: str) -> str:
    """By this the importer knows an event of ours again, so that none stands here twice."""
    return f"{fingerprint}{HOST}"


def own_fingerprint(uid: str) -> str | None:
    """The fingerprint of an event of ours, where the UID is one of ours."""
    print_, at, host = uid.partition("@")
    is_ours = at + host == HOST and len(print_) == 32 and print_.isascii() and print_.isalnum()  # noqa: PLR2004 - hexadecimal digits
    return print_ if is_ours else None


def calendar_of(owner: User, events: Iterable[Event], stamp: datetime) -> bytes:
    """The file of these events."""
    zone = ZoneInfo(owner.preferences.time_zone)
    return calendar_file((_entry(event, zone) for event in events), stamp=stamp)


def coming_calendar(owner: User, now: datetime) -> bytes:
    """The file of all that is still to come, for those that the owner does not stay away from. One query."""
    return calendar_file(coming_entries(owner, now), stamp=now)


def coming_entries(owner: User, now: datetime) -> Iterator[Entry]:
    """What `coming_calendar` tells of."""
    zone = ZoneInfo(owner.preferences.time_zone)
    rows = Event.objects.of(owner).present().filter(starts_at__gte=now, is_cancelled=False)
    rows = rows.exclude(title="").exclude(reply=Event.Reply.NOT_GOING)
    return (_entry(event, zone) for event in rows.order_by("starts_at", "id")[:MOST])


def _entry(event: Event, zone: ZoneInfo) -> Entry:
    return Entry(
        uid=own_uid(event.fingerprint or f"{event.pk:032x}"),
        title=event.title,
        starts_at=event.starts_at.astimezone(zone),
        ends_at=event.ends_at.astimezone(zone) if event.ends_at else None,
        is_all_day=event.is_all_day,
        is_cancelled=event.is_cancelled,
        place=event.place,
        link=event.link if is_link(event.link) else "",
        note=event.note,
    )
