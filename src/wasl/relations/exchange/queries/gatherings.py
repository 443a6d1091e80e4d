"""Meetings with several people, as the page of gatherings lists them."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Prefetch

from wasl.foundation.accounts.models import User
from wasl.relations.interactions.models import Channel, Interaction, Participation

CHANNELS = (Channel.MEETING, Channel.EVENT, Channel.VIDEO, Channel.OTHER)
"""Through what several people come together."""

SEVERAL = 2
SHOWN = 40
WITHIN = timedelta(days=730)
"""Older ones are found in the timelines of their people."""


@dataclass(frozen=True, slots=True)
class Gathering:
    """One contact with several people."""

    id: int
    channel: str
    at: datetime
    subject: str
    note: str
    people: list[tuple[int, str]]

    @property
    def channel_label(self) -> str:
        return str(Channel(self.channel).label)


def gatherings(owner: User, moment: datetime) -> list[Gathering]:
    """The latest first. Two queries."""
    there = Participation.objects.filter(person__deleted_at=None).select_related("person").order_by("id")
    rows = Interaction.objects.of(owner).filter(
        channel__in=CHANNELS, people_count__gte=SEVERAL, at__lte=moment, at__gte=moment - WITHIN
    )
    rows = rows.order_by("-at", "-id").prefetch_related(Prefetch("participations", queryset=there))
    found = [
        Gathering(
            row.pk,
            row.channel,
            row.at,
            row.subject,
            row.note,
            [(one.person_id, one.person.display_name) for one in row.participations.all()],
        )
        for row in rows[:SHOWN]
    ]
    return [gathering for gathering in found if gathering.people]
