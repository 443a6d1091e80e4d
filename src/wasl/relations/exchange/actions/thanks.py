"""Thanks are said for what was received, and taken back."""

from datetime import date

from django.db import transaction
from django.db.models import QuerySet

from wasl.foundation.accounts.models import User
from wasl.relations.exchange.models import Sharing
from wasl.relations.exchange.models.favours import Side


@transaction.atomic
def note_thanks(owner: User, person_id: int, *, on: date) -> int:
    """Thanks were said to this person for everything received up to that day; how many things that were."""
    waiting = _received(owner, person_id).filter(thanked_on=None, favour__on__lte=on)
    return int(waiting.update(thanked_on=on))


@transaction.atomic
def take_back_thanks(owner: User, person_id: int, *, on: date) -> int:
    """Those of that day were not said after all."""
    return int(_received(owner, person_id).filter(thanked_on=on).update(thanked_on=None))


def _received(owner: User, person_id: int) -> QuerySet[Sharing, Sharing]:
    return Sharing.objects.filter(
        favour__owner=owner, favour__side=Side.RECEIVED, favour__deleted_at=None, person=person_id
    )
