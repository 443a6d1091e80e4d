"""Live discussions on their way into another calendar. What was said is no part of it: that is the owner's alone."""

from collections.abc import Iterator
from datetime import datetime
from uuid import NAMESPACE_URL, uuid5
from zoneinfo import ZoneInfo

from wasl.foundation.accounts.models import User
from wasl.foundation.formats.calendars.writing import Entry, calendar_file
from wasl.relations.communities.calendar_out import own_uid
from wasl.relations.communities.rules import is_link
from wasl.relations.discussions import rules
from wasl.relations.discussions.models import Discussion

MOST = 500


def discussions_calendar(owner: User, now: datetime) -> bytes:
    """The file of all that is still to come, each in its own time zone. One query."""
    return calendar_file(discussion_entries(owner, now), stamp=now)


def discussion_entries(owner: User, now: datetime) -> Iterator[Entry]:
    """What `discussions_calendar` tells of."""
    rows = Discussion.objects.of(owner).open().filter(starts_at__gte=now - rules.USUAL_LENGTH)
    return (_entry(row) for row in rows.order_by("starts_at", "pk")[:MOST])


def _entry(row: Discussion) -> Entry:
    zone = ZoneInfo(row.time_zone or "UTC")
    assert row.starts_at is not None  # asked for in the query
    starts_at = row.starts_at.astimezone(zone)
    ends_at = rules.over_at(starts_at, row.ends_at.astimezone(zone) if row.ends_at else None)
    return Entry(
        uid=own_uid(uuid5(NAMESPACE_URL, f"wasl:discussion:{row.created_at.isoformat()}:{row.pk}").hex),
        title=row.topic, starts_at=starts_at, ends_at=ends_at, place=row.place,
        link=row.link if is_link(row.link) else "",
    )  # fmt: skip
