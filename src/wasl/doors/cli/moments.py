"""Days and moments as they are typed on a command line."""

from datetime import date, datetime, time

from django.utils import timezone

from wasl.doors.cli.refusals import MomentToComeError, UnreadableMomentError
from wasl.foundation.accounts.models import User
from wasl.foundation.dates.reading import read_date
from wasl.foundation.language.folding import fold
from wasl.foundation.understanding.calendars import Today
from wasl.foundation.understanding.days import days_in
from wasl.foundation.understanding.words import Line

NOON = time(12)  # a contact of which only the day is known
WHOLE_DAY = len("2026-03-05")
LONGEST = 80  # letters; words that say a day are few


def day_or_today(owner: User, given: str) -> date:
    """Of what happened: a day of the week is the last one. Raises UnreadableMomentError."""
    return read_day(owner, given, has_been=True) if given else timezone.localdate()


def day_if_said(owner: User, given: str | None) -> date | None:
    """Of what is to come: a day of the week is the next one. Raises UnreadableMomentError."""
    return read_day(owner, given) if given else None


def moment_of_contact(owner: User, given: str) -> datetime:
    """Now if nothing is said. Raises UnreadableMomentError, and MomentToComeError for a day to come."""
    at = read_moment(owner, given, has_been=True) if given else timezone.now()
    if at > timezone.now() and timezone.localdate(at) > timezone.localdate():
        raise MomentToComeError(given=given)
    return at


def read_day(owner: User, given: str, *, has_been: bool = False) -> date:
    """A whole day in any way that people write or say one. Raises UnreadableMomentError."""
    known = read_date(given, owner.preferences.country)
    day = (known.as_day() if known else None) or _day_in_words(owner, given, has_been=has_been)
    if day is None:
        raise UnreadableMomentError(given=given)
    return day


def read_moment(owner: User, given: str, *, has_been: bool = False) -> datetime:
    """A moment in ISO 8601, the owner's own time zone where none is said; or a day, which stands for its noon.

    Raises UnreadableMomentError.
    """
    try:
        moment = datetime.fromisoformat(fold(given).strip().upper())
    except ValueError:
        moment = None
    if moment is None or len(given.strip()) <= WHOLE_DAY:
        moment = datetime.combine(read_day(owner, given, has_been=has_been), NOON)
    return moment if timezone.is_aware(moment) else timezone.make_aware(moment)


def _day_in_words(owner: User, given: str, *, has_been: bool) -> date | None:
    """Yesterday, next Thursday, بعد شهرين, 3 رمضان: where the words say one day and nothing besides."""
    line, preferences = Line.of(given[:LONGEST]), owner.preferences
    today = Today(timezone.localdate(), preferences.weekend_days, preferences.first_weekday, preferences.country)
    days = days_in(line, today)
    if len(days) != 1 or days[0].last - days[0].first != len(line.words):
        return None
    return (days[0].past or days[0].ahead) if has_been else (days[0].ahead or days[0].past)
