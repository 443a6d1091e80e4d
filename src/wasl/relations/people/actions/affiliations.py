"""Where people work and what they are there."""

from datetime import datetime

from django.db import transaction

from wasl.foundation.accounts.models import User
from wasl.foundation.errors import NotFoundError
from wasl.relations.people.actions.marks import held_person, mark_and_index
from wasl.relations.people.errors import AffiliationEmptyError
from wasl.relations.people.models import Affiliation, Organisation
from wasl.relations.people.rules import key_of, one_line

LENGTHS = {"role": 300, "department": 200, "since": 24, "until": 24}


@transaction.atomic
def add_affiliation(
    owner: User,
    person_id: int,
    *,
    at: datetime,
    organisation: str = "",
    role: str = "",
    department: str = "",
    since: str = "",
    until: str = "",
) -> Affiliation:
    """Say what the person is or was. `since` and `until` are stored partial dates."""
    affiliation = Affiliation(owner=owner, person=held_person(owner, person_id))
    return _write(
        affiliation, at, organisation, {"role": role, "department": department, "since": since, "until": until}
    )


@transaction.atomic
def edit_affiliation(
    owner: User,
    affiliation_id: int,
    *,
    at: datetime,
    organisation: str = "",
    role: str = "",
    department: str = "",
    since: str = "",
    until: str = "",
) -> Affiliation:
    """Say it anew, all of it."""
    affiliation = affiliation_by_id(owner, affiliation_id)
    return _write(
        affiliation, at, organisation, {"role": role, "department": department, "since": since, "until": until}
    )


@transaction.atomic
def remove_affiliation(owner: User, affiliation_id: int, *, at: datetime) -> Affiliation:
    affiliation = affiliation_by_id(owner, affiliation_id)
    Affiliation.objects.of(owner).filter(id=affiliation_id).delete()
    mark_and_index(owner, [affiliation.person_id], at)
    return affiliation


def organisation_named(owner: User, name: str) -> Organisation | None:
    """The owner's organisation of that name, however it is spelt; made if it is new."""
    key = key_of(name, 300)
    if not key:
        return None
    organisation: Organisation
    organisation, _ = Organisation.objects.get_or_create(owner=owner, key=key, defaults={"name": one_line(name)})
    return organisation


def _write(affiliation: Affiliation, at: datetime, organisation: str, fields: dict[str, str]) -> Affiliation:
    for field, value in fields.items():
        setattr(affiliation, field, one_line(value, LENGTHS[field]))
    affiliation.organisation = organisation_named(affiliation.owner, organisation)
    if affiliation.organisation is None and not affiliation.role:
        raise AffiliationEmptyError
    affiliation.save()
    mark_and_index(affiliation.owner, [affiliation.person_id], at)
    return affiliation


def affiliation_by_id(owner: User, affiliation_id: int) -> Affiliation:
    """With its organisation. Raises NotFoundError, also for that of a person in the bin."""
    found = Affiliation.objects.of(owner).filter(id=affiliation_id, person__deleted_at=None)
    affiliation: Affiliation | None = found.select_related("owner", "organisation").first()
    if affiliation is None:
        raise NotFoundError
    return affiliation
