"""What was given or received within a contact, and is taken back with it."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import NamedTuple

from django.db import transaction

from wasl.foundation.accounts.models import User
from wasl.relations.exchange.actions.favours import note_favour, remove_favour
from wasl.relations.exchange.models import Favour
from wasl.relations.interactions.models import BinnedInteraction, Interaction
from wasl.relations.people.models import Person
from wasl.relations.trust.actions import remove_contact_and_promise


class FavourGiven(NamedTuple):
    """What went to or fro as a form of contacts asks for it."""

    side: str
    kind: str
    weight: int
    words: str


@transaction.atomic
def favour_in_contact(
    owner: User, interaction: Interaction, people: Sequence[Person], given: FavourGiven, *, on: date
) -> Favour:
    """Keep what was given or received in the contact; the contact sent twice holds it once."""
    known: Favour | None = Favour.objects.of(owner).present().filter(interaction=interaction).first()
    return known or note_favour(owner, people=people, on=on, interaction=interaction, **given._asdict())


@transaction.atomic
def remove_contact_and_more(owner: User, interaction_id: int, *, at: datetime) -> BinnedInteraction:
    """Take back a contact just logged, with what was given in it and the promise that was written down in it."""
    for favour_id in Favour.objects.of(owner).present().filter(interaction=interaction_id).values_list("pk", flat=True):
        remove_favour(owner, favour_id, at=at)
    return remove_contact_and_promise(owner, interaction_id, at=at)
