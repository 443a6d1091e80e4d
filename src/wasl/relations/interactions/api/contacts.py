"""`/interactions`: contacts since a moment, logged, corrected, put in the bin and brought back."""

from datetime import datetime
from typing import Annotated, Self

from django.db.models import prefetch_related_objects
from ninja import Query, Router
from pydantic import Field

from wasl.foundation.api.bearer import ApiRequest
from wasl.foundation.api.once import KEY_DESCRIBED, once
from wasl.foundation.api.paging import USUAL, After, Limit, part_of
from wasl.foundation.api.shapes import (
    WHOLE,
    Asked,
    Binned,
    Given,
    Ids,
    Line,
    Moment,
    Named,
    Note,
    Page,
    Told,
    YesNo,
    aware,
)
from wasl.foundation.errors import NotFoundError
from wasl.relations.interactions.actions import (
    edit_interaction,
    log_interaction,
    mark_interaction,
    remove_interaction,
    restore_interaction,
)
from wasl.relations.interactions.models import Channel, Direction, Interaction
from wasl.relations.people.queries import people_present

router = Router(tags=["interactions"])
LONGEST_SECONDS = 2**31 - 1  # of the column


class InteractionTold(Told):
    """A contact with those who were in it. `is_personal`: between two, and not in a wide group."""

    id: int
    channel: str
    direction: str
    at: datetime
    duration_seconds: int
    subject: str
    note: str
    is_personal: bool
    is_private: bool
    people: list[Named]

    @classmethod
    def of(cls, row: Interaction) -> Self:
        """Needs its people, prefetched."""
        return cls(
            id=row.pk, channel=row.channel, direction=row.direction, at=row.at, duration_seconds=row.duration_seconds,
            subject=row.subject, note=row.note, is_personal=row.is_personal, is_private=row.is_private,
            people=[Named(id=one.pk, name=one.display_name) for one in row.people.all()],
        )  # fmt: skip


class InteractionCreated(Given):
    """A contact that took place; `direction` says who reached out, empty where both did."""

    people: Ids
    channel: Channel
    at: Moment
    direction: Direction = Direction.OUT
    subject: Line = ""
    note: Note = ""
    duration_seconds: Annotated[int, Field(ge=0, le=LONGEST_SECONDS), WHOLE] = 0
    is_private: YesNo = False


class InteractionChanged(Given):
    """What is left out, or null, stays."""

    channel: Channel | None = None
    at: Moment | None = None
    direction: Direction | None = None
    note: Note | None = None
    is_private: YesNo | None = None


@router.get("", response=Page[InteractionTold], summary="Contacts, the latest first")
def interactions(
    request: ApiRequest,
    after: After = None,
    limit: Limit = USUAL,
    since: Annotated[Moment | None, Query(description="Only at this moment or later.")] = None,
    person: Annotated[Asked | None, Query(description="Only with this person.")] = None,
) -> dict[str, object]:
    rows = Interaction.objects.of(request.user)
    if since is not None:
        rows = rows.filter(at__gte=aware(since))
    if person is not None:
        rows = rows.filter(participations__person=person)
    part = part_of(rows, "-at", "-id", after=after, limit=limit)
    prefetch_related_objects(part.rows, "people")
    return {"items": [InteractionTold.of(row) for row in part.rows], "next": part.next}


@router.post("", response={201: InteractionTold}, summary="Log a contact", openapi_extra=KEY_DESCRIBED)
@once
def interaction_create(request: ApiRequest, body: InteractionCreated) -> InteractionTold:
    people = people_present(request.user, body.people)
    said = body.model_dump(exclude={"people", "at"})
    logged = log_interaction(request.user, people=people, at=aware(body.at), **said)
    return _told(request, logged.pk)


@router.get("/{int:interaction_id}", response=InteractionTold, summary="One contact")
def interaction(request: ApiRequest, interaction_id: int) -> InteractionTold:
    return _told(request, interaction_id)


@router.patch("/{int:interaction_id}", response=InteractionTold, summary="Correct a contact")
def interaction_change(request: ApiRequest, interaction_id: int, body: InteractionChanged) -> InteractionTold:
    owner, row = request.user, _found(request, interaction_id)
    edit_interaction(
        owner,
        interaction_id,
        channel=row.channel if body.channel is None else body.channel,
        at=row.at if body.at is None else aware(body.at),
        direction=row.direction if body.direction is None else body.direction,
        note=row.note if body.note is None else body.note,
    )
    if body.is_private is not None:
        mark_interaction(owner, interaction_id, is_private=body.is_private)
    return _told(request, interaction_id)


@router.delete("/{int:interaction_id}", response=Binned, summary="Put a contact in the bin")
def interaction_delete(request: ApiRequest, interaction_id: int) -> Binned:
    return Binned(id=remove_interaction(request.user, interaction_id).pk)


@router.post("/bin/{int:binned_id}/restore", response=InteractionTold, summary="Bring a contact back from the bin")
def interaction_restore(request: ApiRequest, binned_id: int) -> InteractionTold:
    return _told(request, restore_interaction(request.user, binned_id).pk)


def _found(request: ApiRequest, interaction_id: int) -> Interaction:
    found = Interaction.objects.of(request.user).prefetch_related("people")
    row: Interaction | None = found.filter(pk=interaction_id).first()
    if row is None:
        raise NotFoundError
    return row


def _told(request: ApiRequest, interaction_id: int) -> InteractionTold:
    return InteractionTold.of(_found(request, interaction_id))
