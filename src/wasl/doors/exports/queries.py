"""What the page of leaving says: how much there is."""

from dataclasses import dataclass

from wasl.foundation.accounts.models import User
from wasl.relations.communities.models import Event
from wasl.relations.interactions.models import Interaction
from wasl.relations.people.models import Person, Photo
from wasl.relations.trust.queries import confidences_kept


@dataclass(frozen=True)
class LeavingPage:
    people: int
    interactions: int
    events: int
    photos: int
    confidences: int


def leaving_page(owner: User) -> LeavingPage:
    """Five queries."""
    return LeavingPage(
        people=Person.objects.of(owner).present().count(),
        interactions=Interaction.objects.of(owner).count(),
        events=Event.objects.of(owner).present().count(),
        photos=Photo.objects.filter(person__owner=owner).count(),
        confidences=confidences_kept(owner),
    )
