"""Days and moments as they are typed on a command line."""

from datetime import date, datetime, time

from django.utils import timezone

from wasl.doors.cli.refusals import MomentToComeError, UnreadableMomentError
from wasl.foundation.accounts.models import User
from wasl.foundation.dates.reading import read_date
from wasl.foundation.language.folding import fold

NOON = time(12)  # a contact of which only the day is known


def day_or_today(owner: User, given: str) -> date:
    """Raises UnreadableMomentError."""
    return read_day(given, owner.preferences.country) if given else timezone.localdate()


def day_if_said(owner: User, given: str | None) -> date | None:
    """Raises UnreadableMomentError."""
    return read_day(given, owner.preferences.country) if given else None


def moment_of_contact(owner: User, given: str) -> datetime:
    """Now if nothing is said. Raises UnreadableMomentError, and MomentToComeError for a day to come."""
    at = read_moment(given, owner.preferences.country) if given else timezone.now()
    if at > timezone.now() and timezone.localdate(at) > timezone.localdate():
        raise MomentToComeError(given=given)
    return at


def read_day(given: str, country: str) -> date:
    """A whole day in any way that people write one. Raises UnreadableMomentError."""
    known = read_date(given, country)
    day = known.as_day() if known else None
    if day is None:
        raise UnreadableMomentError(given=given)
    return day


def read_moment(given: str, country: str) -> datetime:
    """A moment in ISO 8601, the owner's own time zone where none is said; or a day, which stands for its noon.

    Raises UnreadableMomentError.
    """
    try:
        moment = datetime.fromisoformat(fold(given).strip().upper())
    except ValueError:
        moment = None
    if moment is None or len(given.strip()) <= len("2026-03-05"):
        moment = datetime.combine(read_day(given, country), NOON)
    return moment if timezone.is_aware(moment) else timezone.make_aware(moment)
