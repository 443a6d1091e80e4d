"""A resource is put on the shelf, used, shared, corrected, goes to the bin and comes back."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import TypedDict, Unpack

from django.db import transaction

from wasl.foundation.accounts.bins import held_row, put_in_bin, taken_out_of_bin
from wasl.foundation.accounts.corrections import Before, as_it_stands, set_back
from wasl.foundation.accounts.models import User
from wasl.foundation.errors import NotFoundError
from wasl.foundation.language.script import clean_text
from wasl.relations.communities.documents import index_resources
from wasl.relations.communities.errors import ResourceWithoutTitleError
from wasl.relations.communities.models import Community, Resource, ResourceShare, ResourceUse
from wasl.relations.interactions.actions import log_interaction, remove_interaction
from wasl.relations.people.models import Person

LENGTHS = {"title": 300, "place": 300, "link": 500, "what_for": 500}
LONGEST_NOTE, LONGEST_WORD = 10_000, 300


class ResourceFields(TypedDict, total=False):
    """What may be said of a resource."""

    title: str
    kind: str
    place: str
    link: str
    what_for: str
    note: str
    community: Community | None
    person: Person | None


COLUMNS = tuple(ResourceFields.__annotations__)


@transaction.atomic
def add_resource(owner: User, **fields: Unpack[ResourceFields]) -> Resource:
    """Put a resource on the shelf. Raises ResourceWithoutTitleError."""
    resource = Resource(owner=owner)
    _apply(resource, fields)
    resource.save(force_insert=True)
    index_resources(owner, [resource.pk])
    return resource


@transaction.atomic
def edit_resource(owner: User, resource_id: int, **fields: Unpack[ResourceFields]) -> Before:
    """Change what is given; gives how it stood before, by which `set_resource_back` takes it back."""
    resource = _present(owner, resource_id)
    before = as_it_stands(resource, COLUMNS)
    _apply(resource, fields)
    resource.save()
    index_resources(owner, [resource_id])
    return before


@transaction.atomic
def set_resource_back(owner: User, resource_id: int, before: Before) -> Resource:
    """Take a correction back."""
    resource = _present(owner, resource_id)
    set_back(resource, before, COLUMNS)
    index_resources(owner, [resource_id])
    return resource


@transaction.atomic
def use_resource(owner: User, resource_id: int, *, on: date, note: str = "") -> ResourceUse:
    """Note a day on which it was used."""
    said = " ".join(clean_text(note).split())[:LONGEST_WORD]
    return ResourceUse.objects.create(resource=_present(owner, resource_id), on=on, note=said)


@transaction.atomic
def take_back_use(owner: User, use_id: int) -> Resource:
    """Raises NotFoundError."""
    rows = ResourceUse.objects.filter(resource__owner=owner, resource__deleted_at=None).select_related("resource")
    use = rows.filter(pk=use_id).first()
    if use is None:
        raise NotFoundError
    resource = use.resource
    use.delete()
    return resource


@transaction.atomic
def share_resource(
    owner: User, resource_id: int, *, people: Sequence[Person], on: date, at: datetime, channel: str = ""
) -> list[ResourceShare]:
    """Note whom the owner told of it; with a channel the contact is logged too."""
    resource = _present(owner, resource_id)
    interaction = None
    if channel:
        interaction = log_interaction(owner, people=people, channel=channel, at=at, note=resource.title)
    rows = [ResourceShare(resource=resource, person=person, on=on, interaction=interaction, at=at) for person in people]
    return ResourceShare.objects.bulk_create(rows)


@transaction.atomic
def take_back_share(owner: User, share_id: int) -> Resource:
    """With everybody who was told at the same time, and the contact that was logged. Raises NotFoundError."""
    rows = ResourceShare.objects.filter(resource__owner=owner, resource__deleted_at=None).select_related("resource")
    share = rows.filter(pk=share_id).first()
    if share is None:
        raise NotFoundError
    resource = share.resource
    if share.interaction_id:
        remove_interaction(owner, share.interaction_id)
    resource.shares.filter(at=share.at).delete()
    return resource


@transaction.atomic
def remove_resource(owner: User, resource_id: int, *, at: datetime) -> Resource:
    """Put it in the bin; `restore_resource` brings it back as it was."""
    resource = _present(owner, resource_id)
    put_in_bin(resource, at)
    index_resources(owner, [resource_id])
    return resource


@transaction.atomic
def restore_resource(owner: User, resource_id: int) -> Resource:
    """Bring it back from the bin."""
    resource: Resource = taken_out_of_bin(Resource.objects.of(owner), resource_id)
    index_resources(owner, [resource_id])
    return resource


def _present(owner: User, resource_id: int) -> Resource:
    resource: Resource = held_row(Resource.objects.of(owner), resource_id)
    return resource


def _apply(resource: Resource, fields: ResourceFields) -> None:
    for name, value in fields.items():
        setattr(resource, name, _kept(name, value) if isinstance(value, str) else value)
    if not resource.title:
        raise ResourceWithoutTitleError


def _kept(name: str, text: str) -> str:
    if name in LENGTHS:
        return " ".join(clean_text(text).split())[: LENGTHS[name]]
    return clean_text(text).strip()[:LONGEST_NOTE] if name == "note" else text
