"""What another program says of a person that is not understood here, and what it calls her: kept for the way back."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from wasl.foundation.accounts.models import User
from wasl.relations.people.actions.marks import held_person, mark_changed
from wasl.relations.people.models import ExternalId
from wasl.relations.people.rules import many_lines


@transaction.atomic
def keep_lines(owner: User, person_id: int, lines: Iterable[str], *, at: datetime) -> None:
    """Keep exactly these lines of a card."""
    person = held_person(owner, person_id)
    person.extras, person.changed_at = many_lines("\n".join(lines)), at
    person.save(update_fields=["extras", "changed_at"])


@transaction.atomic
def call_elsewhere(owner: User, person_id: int, *, scheme: str, value: str, at: datetime) -> None:
    """Keep what another program calls the person; at most 255 letters."""
    person = held_person(owner, person_id)
    ExternalId.objects.get_or_create(owner=owner, person=person, scheme=scheme, value=value)
    mark_changed(owner, [person.pk], at)
