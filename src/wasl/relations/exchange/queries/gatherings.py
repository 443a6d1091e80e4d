"""Meetings with several people, as the page of gatherings lists them."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Prefetch

from wasl.foundation.accounts.models import User
from wasl.foundation.errors import NotFoundError
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
    is_private: bool

    @property
    def channel_label(self) -> str:
        return str(Channel(self.channel).label)


def gathering_by_id(owner: User, interaction_id: int) -> Gathering:
    """Of any contact one may say anew who was in it. Raises NotFoundError. Two queries."""
    rows = Interaction.objects.of(owner).prefetch_related(_there())
    row: Interaction | None = rows.filter(pk=interaction_id).first()
    if row is None:
        raise NotFoundError
    return _gathering(row)


def gatherings(owner: User, moment: datetime) -> list[Gathering]:
    """The latest first. Two queries."""
    rows = Interaction.objects.of(owner).filter(
        channel__in=CHANNELS, people_count__gte=SEVERAL, at__lte=moment, at__gte=moment - WITHIN
    )
    rows = rows.order_by("-at", "-id").prefetch_related(_there())
    found = [_gathering(row) for row in rows[:SHOWN]]
    return [gathering for gathering in found if gathering.people]


def _there() -> Prefetch:  # type: ignore[type-arg]  # of participations
    people = Participation.objects.filter(person__deleted_at=None).select_related("person").order_by("id")
    return Prefetch("participations", queryset=people)


def _gathering(row: Interaction) -> Gathering:
    people = [(one.person_id, one.person.display_name) for one in row.participations.all()]
    return Gathering(row.pk, row.channel, row.at, row.subject, row.note, people, row.is_private)
