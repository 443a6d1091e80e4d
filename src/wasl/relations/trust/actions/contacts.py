"""What is promised within a contact, and taken back with it."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import NamedTuple

from django.db import transaction

from wasl.foundation.accounts.models import User
from wasl.relations.interactions.actions import remove_interaction
from wasl.relations.interactions.models import BinnedInteraction, Interaction
from wasl.relations.people.models import Person
from wasl.relations.trust.actions.promises import make_promise, remove_promise
from wasl.relations.trust.models import Promise


class PromiseGiven(NamedTuple):
    """A promise as a form of contacts asks for it."""

    wording: str
    side: str
    due_on: date | None


@transaction.atomic
def promise_in_contact(
    owner: User, interaction: Interaction, people: Sequence[Person], given: PromiseGiven, *, on: date
) -> Promise:
    """Write down what was promised in the contact; the contact sent twice holds it once."""
    known: Promise | None = Promise.objects.of(owner).present().filter(interaction=interaction).first()
    return known or make_promise(
        owner,
        people=people,
        wording=given.wording,
        side=given.side,
        due_on=given.due_on,
        made_on=on,
        interaction=interaction,
    )


@transaction.atomic
def remove_contact_and_promise(owner: User, interaction_id: int, *, at: datetime) -> BinnedInteraction:
    """Take back a contact just logged, with the promise that was written down in it."""
    for promise_id in Promise.objects.of(owner).open().filter(interaction=interaction_id).values_list("pk", flat=True):
        remove_promise(owner, promise_id, at=at)
    return remove_interaction(owner, interaction_id)
