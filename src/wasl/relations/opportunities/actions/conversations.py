"""Contacts that were about an opening: logged from its page, or pointed out among those that are known."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from wasl.foundation.accounts.models import User
from wasl.foundation.errors import NotFoundError
from wasl.relations.interactions.actions import log_interaction
from wasl.relations.interactions.models import Interaction
from wasl.relations.opportunities.actions.changing import opening_to_change
from wasl.relations.opportunities.models import Conversation
from wasl.relations.people.models import Person


@transaction.atomic
def log_about(
    owner: User, opening_id: int, *, people: Sequence[Person], channel: str, direction: str, note: str, at: datetime
) -> Interaction:
    """Log a contact with these people about it. Raises NobodyNamedError."""
    opening = opening_to_change(owner, opening_id)
    interaction = log_interaction(
        owner, people=people, channel=channel, direction=direction, note=note, subject=opening.title, at=at
    )
    Conversation.objects.create(opening=opening, interaction=interaction)
    return interaction


@transaction.atomic
def link_contact(owner: User, opening_id: int, interaction_id: int) -> Conversation:
    """Say that a known contact was about it. Raises NotFoundError."""
    opening = opening_to_change(owner, opening_id)
    interaction = Interaction.objects.of(owner).filter(pk=interaction_id).first()
    if interaction is None:
        raise NotFoundError
    made, _is_new = Conversation.objects.get_or_create(opening=opening, interaction=interaction)
    return made


@transaction.atomic
def unlink_contact(owner: User, opening_id: int, interaction_id: int) -> None:
    """It was not about it; the contact itself stays. Raises NotFoundError."""
    opening = opening_to_change(owner, opening_id)
    gone, _models = Conversation.objects.filter(opening=opening, interaction=interaction_id).delete()
    if not gone:
        raise NotFoundError
