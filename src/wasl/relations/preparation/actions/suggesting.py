"""Somebody is not to be suggested, or may be again."""

from datetime import datetime

from django.db import transaction

from wasl.foundation.accounts.models import User
from wasl.foundation.errors import NotFoundError
from wasl.relations.people.actions.marks import present_person
from wasl.relations.preparation.models import PassedOver


@transaction.atomic
def pass_over(owner: User, person_id: int, *, at: datetime) -> PassedOver:
    """Suggest this person no more. Raises NotFoundError."""
    person = present_person(owner, person_id)
    made, _is_new = PassedOver.objects.get_or_create(owner=owner, person=person, defaults={"at": at})
    return made


@transaction.atomic
def suggest_again(owner: User, passed_over_id: int) -> None:
    """Take that back. Raises NotFoundError."""
    gone, _models = PassedOver.objects.of(owner).filter(pk=passed_over_id).delete()
    if not gone:
        raise NotFoundError
