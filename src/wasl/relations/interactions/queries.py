"""What is asked of contacts: who is due today, who was closest, how many there were."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Literal
from zoneinfo import ZoneInfo

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from wasl.foundation.accounts.models import User
from wasl.foundation.compiled import compiled
from wasl.relations.interactions.local_days import LocalDay
from wasl.relations.interactions.models import (
    Answer,
    BinnedInteraction,
    Channel,
    ContactSummary,
    Interaction,
    Participation,
)

Kind = Literal["rhythm", "unanswered", "new"]

UNANSWERED_WITHIN = timedelta(days=60)
"""Later, a word that waits is no longer an answer but a new beginning."""

NEW_WITHIN = timedelta(days=14)
HABIT_WITHIN = timedelta(days=365)
"""A habit that rested for a year is over: it was no promise, so it leaves without a word."""

MOST = 100
"""Rows read of each reason. Many more than a day can show, and the same work for any number of people."""

WRITTEN = (Channel.WHATSAPP, Channel.SMS, Channel.TELEGRAM, Channel.EMAIL, Channel.SOCIAL, Channel.LETTER)
"""What waits for an answer. A call that was logged was spoken; a missed one is not told by any file that we read."""

WRITTEN_WITHIN = timedelta(days=365)
TWICE = 2
"""Once is no custom."""

FACE_TO_FACE = (Channel.MEETING, Channel.VIDEO, Channel.EVENT)  # whom one calls, one may have known for years

NEVER = datetime(1, 1, 2, tzinfo=UTC)
_COLUMNS = ("person_id", "last_at", "last_channel", "contact_days", "rhythm_days", "rhythm_origin", "next_on")


@dataclass(frozen=True, slots=True)
class ContactDue:
    """Somebody to contact, because of what was between the two. `last_at` is None where nothing was yet."""

    kind: Kind
    person_id: int
    due_on: date
    last_at: datetime | None
    last_channel: str
    contact_days: int
    rhythm_days: int | None
    rhythm_origin: str

    @property
    def is_wished(self) -> bool:
        """Whether the owner chose the rhythm, for the person or a circle of hers."""
        return self.rhythm_origin in {ContactSummary.RhythmOrigin.PERSON, ContactSummary.RhythmOrigin.CIRCLE}


@dataclass(frozen=True, slots=True)
class LastContact:
    """What the last contact was about, and through what; what a private one was about is not said."""

    channel: str
    subject: str


def actions_due(owner: User, day: date) -> list[ContactDue]:
    """Who is due on that day and not answered for. Five queries, each of at most `MOST` rows of an index."""
    return [
        *_unanswered(owner, day),
        *_due("rhythm", owner, day, _wished(owner, day, ContactSummary.RhythmOrigin.PERSON)),
        *_due("rhythm", owner, day, _wished(owner, day, ContactSummary.RhythmOrigin.CIRCLE)),
        *_by_habit(owner, day),
        *_new(owner, day),
    ]


def closest(owner: User, day: date, count: int) -> list[int]:
    """People with the most days of contact whose rhythm is a habit alone and did not rest for a year. One query."""
    rows = _habits(owner).filter(seen_at__gte=_midnight(owner, day - HABIT_WITHIN))
    return list(rows.order_by("-contact_days", "next_on").values_list("person_id", flat=True)[:count])


def summaries_of(owner: User, person_ids: Collection[int]) -> dict[int, ContactSummary]:
    """One query."""
    rows = ContactSummary.objects.of(owner).filter(person_id__in=person_ids)
    return {row.person_id: row for row in rows}


def last_contacts(owner: User, person_ids: Collection[int]) -> dict[int, LastContact]:
    """The last contact of each that counts between the two. One query."""
    return {
        person_id: LastContact(channel, "" if is_private else subject)
        for person_id, channel, subject, is_private in _last_contacts(owner, person_ids)
    }


@compiled
def _last_contacts(owner: User, person_ids: Collection[int]) -> QuerySet[Participation, Any]:
    newest = Participation.objects.filter(person=OuterRef("person"), is_personal=True)
    last = Subquery(newest.order_by("-at", "-interaction").values("interaction")[:1])
    rows = Participation.objects.filter(person__owner=owner, person__in=person_ids, interaction=last)
    return rows.values_list("person_id", "interaction__channel", "interaction__subject", "interaction__is_private")


def private_notes(owner: User) -> list[str]:
    """What was written of private contacts, also of those in the bin, and of contacts with private people. Three queries."""
    rows = Interaction.objects.of(owner).filter(is_private=True).values_list("note", "subject", "text")
    texts = [text for row in rows for text in row]
    # Of somebody private only what the owner wrote: the messages of years share words with any draft.
    theirs = Participation.objects.filter(person__owner=owner, person__is_private=True).exclude(interaction__note="")
    texts += theirs.values_list("interaction__note", flat=True)
    binned = BinnedInteraction.objects.of(owner).filter(row__is_private=True).values_list("row", flat=True)
    texts += [row.get(column, "") for row in binned for column in ("note", "subject", "text")]
    return [text for text in texts if text]


def usual_channels(owner: User, person_ids: Collection[int], day: date) -> dict[int, str]:
    """Through what each of these people wrote and was written to most in the last year, where that is plain. One query."""
    since = _midnight(owner, day - WRITTEN_WITHIN)
    rows = (
        Interaction.objects.of(owner)
        .filter(people__in=person_ids, channel__in=WRITTEN, at__gte=since)
        .values_list("people", "channel")
        .annotate(count=Count("id"))
        .order_by("people", "-count")
    )
    found: dict[int, list[tuple[int, str]]] = defaultdict(list)
    for person, channel, count in rows:
        found[person].append((count, channel))
    return {
        person: counts[0][1]
        for person, counts in found.items()
        if counts[0][0] >= TWICE and (len(counts) == 1 or counts[0][0] > counts[1][0])
    }


def contacts_by_day(owner: User, last: date, days: int) -> list[int]:
    """How many contacts each of the days had that end with that one, the first day first. One query of an index."""
    first = last - timedelta(days=days - 1)
    since, until = _midnight(owner, first), _midnight(owner, last + timedelta(days=1))
    counts = dict(_counts(owner, since, until, zone=ZoneInfo(owner.preferences.time_zone)))
    return [counts.get((first + timedelta(days=step)).isoformat(), 0) for step in range(days)]


@compiled
def _counts(owner: User, since: datetime, until: datetime, *, zone: ZoneInfo) -> QuerySet[Any, Any]:  # Any: columns
    rows = Interaction.objects.of(owner).personal().filter(at__gte=since, at__lt=until).order_by()
    counts: QuerySet[Any, Any] = rows.values_list(LocalDay(F("at"), zone=zone)).annotate(Count("pk"))
    return counts


@compiled
def answers_on(owner: User, day: date) -> QuerySet[Answer]:
    """What was answered on that day, with its person, the latest first. One query."""
    return Answer.objects.of(owner).filter(until__gte=day, on=day).select_related("person").order_by("-id")


def is_silenced(kind: str | OuterRef, day: date) -> Exists:
    """Whether the person was answered for: for that kind until the day or later, or on the day for any."""
    answered = Answer.objects.filter(person=OuterRef("person"))
    return Exists(answered.filter(Q(on=day) | Q(kind=kind, until__gte=day)))


def _unanswered(owner: User, day: date) -> list[ContactDue]:
    rows = _that_wait(owner, day, _midnight(owner, day - UNANSWERED_WITHIN), _midnight(owner, day))
    return _due("unanswered", owner, day, rows)


@compiled
def _that_wait(owner: User, day: date, since: datetime, until: datetime) -> QuerySet[ContactSummary, Any]:
    """They wrote last, yesterday or earlier; the newest first."""
    rows = _summaries(owner).filter(
        last_in_at__gte=since, last_in_at__lt=until, last_at=F("last_in_at"), last_channel__in=WRITTEN
    )
    # Some archives know minutes alone: an answer within the same one is an answer.
    rows = rows.filter(Q(last_out_at=None) | Q(last_out_at__lt=F("last_in_at")))
    return _not_answered_for("unanswered", day, rows.order_by("-last_in_at"))


@compiled
def _wished(owner: User, day: date, origin: str) -> QuerySet[ContactSummary, Any]:
    """Fallen due by a rhythm that the owner chose; the newest first, so that nothing old piles up."""
    rows = _summaries(owner).filter(rhythm_origin=origin, next_on__lte=day)
    return _not_answered_for("rhythm", day, rows.order_by("-next_on"))


def _by_habit(owner: User, day: date) -> list[ContactDue]:
    since = day - HABIT_WITHIN
    return _due("rhythm", owner, day, _lapsed(owner, day, since, _midnight(owner, since)))


@compiled
def _lapsed(owner: User, day: date, since: date, seen_since: datetime) -> QuerySet[ContactSummary, Any]:
    """Lapsed habits of the past year, those of most days of contact first."""
    rows = _habits(owner).filter(rested_on__lte=day, rested_on__gte=since, seen_at__gte=seen_since)
    return _not_answered_for("rhythm", day, rows.order_by("-contact_days", "next_on"))


def _new(owner: User, day: date) -> list[ContactDue]:
    rows = _newly_met(owner, day, _midnight(owner, day - NEW_WITHIN), _midnight(owner, day))
    return _due("new", owner, day, rows)


@compiled
def _newly_met(owner: User, day: date, since: datetime, until: datetime) -> QuerySet[ContactSummary, Any]:
    """Met within a fortnight, on one day only. What the owner wrote herself waits for them, not for her."""
    rows = _summaries(owner).filter(first_at__gte=since, first_at__lt=until, contact_days=1)
    rows = rows.filter(Q(last_out_at=None) | Q(last_channel__in=FACE_TO_FACE))
    return _not_answered_for("new", day, rows.order_by("-first_at"))


def _habits(owner: User) -> QuerySet[Any, Any]:  # Any: annotated columns
    """Those whose rhythm is a habit alone."""
    rows = _summaries(owner).filter(rhythm_origin=ContactSummary.RhythmOrigin.HABIT)
    # Expressions, because a planner that does not know the table (SQLite before its first ANALYZE) would read every
    # row by the index of a plain column and sort them, instead of following `closest_first` up to the limit.
    found: QuerySet[Any, Any] = rows.annotate(
        rested_on=Coalesce(F("next_on"), Value(date.max)), seen_at=Coalesce(F("last_at"), Value(NEVER))
    )
    return found


def _summaries(owner: User) -> QuerySet[Any, Any]:  # Any: annotated columns
    return ContactSummary.objects.of(owner).filter(person__deleted_at=None, person__is_organisation=False)


def _not_answered_for(kind: Kind, day: date, rows: QuerySet[Any, Any]) -> QuerySet[Any, Any]:  # Any: as above
    return rows.filter(~is_silenced(kind, day)).values_list(*_COLUMNS)[:MOST]


def _due(kind: Kind, owner: User, day: date, rows: Iterable[tuple[Any, ...]]) -> list[ContactDue]:  # Any: columns
    zone = ZoneInfo(owner.preferences.time_zone)
    return [
        ContactDue(kind, person_id, _due_on(kind, last_at, next_on, zone) or day, last_at, *rest)
        for person_id, last_at, *rest, next_on in rows
    ]


def _due_on(kind: Kind, last_at: datetime | None, next_on: date | None, zone: ZoneInfo) -> date | None:
    """An answer, and a second word to somebody new, are due on the day after."""
    if kind == "rhythm" or last_at is None:
        return next_on
    return last_at.astimezone(zone).date() + timedelta(days=1)


def _midnight(owner: User, day: date) -> datetime:
    return datetime.combine(day, time.min, ZoneInfo(owner.preferences.time_zone))
