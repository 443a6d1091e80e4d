"""What there is to say to a person today, each matter with its reason and a draft."""

from datetime import date, datetime, timedelta
from typing import NamedTuple

from django.utils import timezone

from wasl.foundation.accounts.models import User
from wasl.overviews.person_page import wording
from wasl.relations.exchange.queries import GratitudeDue
from wasl.relations.exchange.queries import person_dues as gratitude_due
from wasl.relations.interactions.models import ContactSummary
from wasl.relations.occasions.queries import Coming, OccasionDue, due_of, memories, person_dues
from wasl.relations.occasions.queries.memory import NOTHING
from wasl.relations.occasions.queries.of_person import PersonOccasions
from wasl.relations.trust.queries import PromiseDue
from wasl.relations.trust.queries import person_dues as promises_due

SOON = timedelta(days=30)
WAITED_FOR = timedelta(days=90)  # an older silence is no longer an answer that is missing
ICON_OF = {"feast": "star", "joy": "star", "hardship": "phone", "invitation": "event"}


class Matter(NamedTuple):
    """Why to speak today, and a draft of what to say."""

    icon: str
    text: str
    draft: str


class Dues(NamedTuple):
    """Promises whose time has come, then what occasions ask for, then thanks."""

    promises: list[PromiseDue]
    occasions: list[OccasionDue]
    gratitude: list[GratitudeDue]


def dues_of(owner: User, person_id: int, days: list[Coming], occasions: PersonOccasions, today: date) -> Dues:
    """The occasions due now come first, then the yearly days of the next weeks; none of them joyful in mourning."""
    yearly = [due_of(coming) for coming in days if coming.on <= today + SOON]
    until = occasions.mourns_until
    heard = [due for due in yearly if not until or due.on > until]
    return Dues(
        promises_due(owner, person_id, today),
        [*person_dues(owner, person_id, today), *heard],
        gratitude_due(owner, person_id, today),
    )


def matters_of(voice: wording.Voice, summary: ContactSummary | None, dues: Dues, today: date) -> list[Matter]:
    """The most pressing first: a word that was given, then occasions, then what the last contact asks for."""
    person_id = voice.person.pk
    memory = memories(voice.reader, [person_id]).get(person_id, NOTHING) if dues.occasions else NOTHING
    return [
        *(Matter("promises", *wording.promise_matter(due, today, voice)) for due in dues.promises),
        *(
            Matter(ICON_OF.get(due.kind, "birthday"), *wording.occasion_matter(due, today, voice, memory))
            for due in dues.occasions
        ),
        *(Matter("exchange", *wording.gratitude_matter(due, today, voice)) for due in dues.gratitude),
        *(_of_contacts(voice, summary, today) if summary else ()),
    ]


def _of_contacts(voice: wording.Voice, summary: ContactSummary, today: date) -> list[Matter]:
    if (waits_since := _waits_since(summary)) and waits_since >= today - WAITED_FOR:
        return [Matter("letter", *wording.silence_matter(waits_since, summary.last_channel, today, voice))]
    if summary.rhythm_days and summary.next_on and summary.next_on <= today:
        return [Matter("clock", *wording.rhythm_matter(day_of(summary.last_at), summary.rhythm_days, today, voice))]
    return []


def _waits_since(summary: ContactSummary) -> date | None:
    """The day of the last word from the other side, where it stayed without an answer."""
    if summary.last_in_at is None or (summary.last_out_at and summary.last_out_at >= summary.last_in_at):
        return None
    return None if summary.last_in_at != summary.last_at else day_of(summary.last_in_at)


def day_of(moment: datetime | None) -> date | None:
    return timezone.localdate(moment) if moment else None
