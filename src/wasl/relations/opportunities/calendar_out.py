"""Deadlines and interviews on their way into another calendar. Whom the owner asked is no part of it: that is hers alone."""

from collections.abc import Iterator
from datetime import date, datetime, time
from uuid import NAMESPACE_URL, uuid5
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _

from wasl.foundation.accounts.models import User
from wasl.foundation.formats.calendars.writing import Entry, calendar_file
from wasl.relations.communities.calendar_out import own_uid
from wasl.relations.communities.rules import is_link
from wasl.relations.opportunities import rules
from wasl.relations.opportunities.models import Interview, Opening

MOST = 500


def openings_calendar(owner: User, now: datetime) -> bytes:
    """The file of all that is still to come. Two queries."""
    return calendar_file(opening_entries(owner, now), stamp=now)


def opening_entries(owner: User, now: datetime) -> list[Entry]:
    """What `openings_calendar` tells of."""
    zone = ZoneInfo(owner.preferences.time_zone)
    return [*_deadlines(owner, now.date(), zone), *_interviews(owner, now, zone)]


def _deadlines(owner: User, day: date, zone: ZoneInfo) -> Iterator[Entry]:
    rows = Opening.objects.of(owner).open().filter(deadline__gte=day, stage__in=rules.BEFORE_APPLYING)
    for row in rows.order_by("deadline", "pk")[:MOST]:
        at = datetime.combine(row.deadline, time.min, zone)
        yield Entry(
            uid=_uid(f"deadline:{row.created_at.isoformat()}:{row.pk}"), title=_("Apply: %(title)s") % {"title": _named(row)},
            starts_at=at, ends_at=at, is_all_day=True, place=row.place, link=row.link if is_link(row.link) else "",
        )  # fmt: skip


def _interviews(owner: User, now: datetime, zone: ZoneInfo) -> Iterator[Entry]:
    rows = Interview.objects.filter(opening__owner=owner, opening__deleted_at=None, deleted_at=None)
    rows = rows.exclude(opening__stage="closed").filter(at__gte=now - rules.INTERVIEW_LENGTH)
    for row in rows.select_related("opening").order_by("at", "pk")[:MOST]:
        starts_at = row.at.astimezone(zone)
        link = row.place if is_link(row.place) else ""
        yield Entry(
            uid=_uid(f"interview:{row.opening.created_at.isoformat()}:{row.pk}"),
            title=_("Interview: %(title)s") % {"title": _named(row.opening)},
            starts_at=starts_at, ends_at=starts_at + rules.INTERVIEW_LENGTH, place="" if link else row.place, link=link,
        )  # fmt: skip


def _named(row: Opening) -> str:
    return f"{row.title} · {row.organisation}" if row.organisation else str(row.title)


def _uid(what: str) -> str:
    """The same each time, so that a calendar that fetches the file again changes what it has."""
    return own_uid(uuid5(NAMESPACE_URL, f"wasl:{what}").hex)
