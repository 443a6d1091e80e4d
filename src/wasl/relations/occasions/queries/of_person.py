"""The occasions of one person, for her page."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import QuerySet

from wasl.foundation.accounts.models import User
from wasl.foundation.compiled import compiled
from wasl.relations.occasions.models import Greeting, Invitation, KeptFeast, LifeEvent
from wasl.relations.occasions.models.feasts import FeastName
from wasl.relations.occasions.queries.mourning import mourners
from wasl.relations.occasions.queries.sightings import FeastDay, day_of, feast_days
from wasl.relations.people.models import Person

A_YEAR = timedelta(days=366)
SHOWN = 12


@dataclass(frozen=True, slots=True)
class KeptOn:
    """A feast that the person keeps, and when it comes next; None where no table reaches."""

    feast: str
    label: str
    country: str
    on: date | None


@dataclass(frozen=True)
class PersonOccasions:
    """`mourns_until` is None but in mourning."""

    kept: list[KeptOn]
    events: list[LifeEvent]
    invitations: list[Invitation]
    sent: list[Greeting]
    mourns_until: date | None

    @property
    def country(self) -> str:
        return next((one.country for one in self.kept if one.country), "")


def person_occasions(owner: User, person: Person, day: date) -> PersonOccasions:
    """Feasts, the nearest first; what happened and invitations, the latest first. Six queries; five where no feast is kept."""
    rows = _feasts(owner, person)
    days = feast_days(owner, day, day + A_YEAR) if rows else []
    return PersonOccasions(
        kept=sorted((_kept(row, days) for row in rows), key=lambda one: one.on or date.max),
        events=_events(owner, person),
        invitations=_invitations(owner, person),
        sent=_sent(owner, person),
        mourns_until=mourners(owner, day, day, [person.pk]).get(person.pk),
    )


def _kept(row: KeptFeast, days: list[FeastDay]) -> KeptOn:
    found = day_of(days, row.feast, row.country)
    return KeptOn(row.feast, str(FeastName(row.feast).label), row.country, found.on if found else None)


@compiled
def _feasts(owner: User, person: Person) -> QuerySet[KeptFeast]:
    return KeptFeast.objects.of(owner).filter(person=person)


@compiled
def _events(owner: User, person: Person) -> QuerySet[LifeEvent]:
    return LifeEvent.objects.of(owner).present().filter(person=person).order_by("-on", "-id")[:SHOWN]


@compiled
def _invitations(owner: User, person: Person) -> QuerySet[Invitation]:
    return Invitation.objects.of(owner).present().filter(person=person).order_by("-on", "-id")[:SHOWN]


@compiled
def _sent(owner: User, person: Person) -> QuerySet[Greeting]:
    rows = Greeting.objects.of(owner).filter(person=person, outcome=Greeting.Outcome.SENT)
    return rows.exclude(words="").order_by("-on", "-id")[:3]
