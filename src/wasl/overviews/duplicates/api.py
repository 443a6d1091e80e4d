"""`/duplicates` and `/merges`: who may be one, two made one, and two again."""

from datetime import datetime
from typing import Literal, Self

from django.utils import timezone
from ninja import Router
from pydantic import Field

from wasl.foundation.api.bearer import ApiRequest
from wasl.foundation.api.once import KEY_DESCRIBED, once
from wasl.foundation.api.paging import USUAL, After, Limit, part_of
from wasl.foundation.api.shapes import Given, Id, Named, Page, Told
from wasl.overviews.duplicates import actions
from wasl.overviews.duplicates.comparing import ASKED
from wasl.overviews.duplicates.queries import merge_by_id, merges_that_stand, waiting
from wasl.overviews.duplicates.wording import why
from wasl.relations.people.models import Merge, Person

duplicates_router, merges_router = Router(tags=["duplicates"]), Router(tags=["merges"])
Chosen = dict[Literal[ASKED], Literal["kept", "merged", "both"]]  # type: ignore[valid-type]  # names of fields, kept in one place


class AlikeTold(Told):
    """Two who may be one, how probable that is, and why."""

    people: list[Named]
    probability: float
    why: str


class MergeTold(Told):
    """The person who is both now, and the one who became part of her."""

    id: int
    kept: Named
    merged: Named
    merged_at: datetime
    undone_at: datetime | None

    @classmethod
    def of(cls, row: Merge) -> Self:
        """Needs both people, selected with it."""
        return cls(
            id=row.pk, kept=_named(row.kept), merged=_named(row.merged), merged_at=row.merged_at, undone_at=row.undone_at,
        )  # fmt: skip


class MergeCreated(Given):
    """The one who stays, and the one who becomes part of her.

    `choices` says whose value stays, by field; of texts, `both`. Else it is the kept person's, unless hers is blank.
    """

    kept: Id
    merged: Id
    choices: Chosen = Field(default_factory=dict)


@duplicates_router.get("", response=Page[AlikeTold], summary="People who may be one, the surest first")
def duplicates(request: ApiRequest, after: After = None, limit: Limit = USUAL) -> dict[str, object]:
    actions.look_at_the_few_changed(request.user, moment=timezone.now())
    rows = waiting(request.user).select_related("a", "b")
    part = part_of(rows, "-probability", "-id", after=after, limit=limit)
    items = [
        AlikeTold(
            people=[_named(row.a), _named(row.b)],
            probability=row.probability,
            why=why(row.reasons, request.user.preferences),
        )
        for row in part.rows
    ]
    return {"items": items, "next": part.next}


@merges_router.get("", response=Page[MergeTold], summary="Merges that stand, the newest first")
def merges(request: ApiRequest, after: After = None, limit: Limit = USUAL) -> dict[str, object]:
    part = part_of(merges_that_stand(request.user), "-merged_at", "-id", after=after, limit=limit)
    return {"items": [MergeTold.of(row) for row in part.rows], "next": part.next}


@merges_router.post("", response={201: MergeTold}, summary="Make two people one", openapi_extra=KEY_DESCRIBED)
@once
def merge_create(request: ApiRequest, body: MergeCreated) -> MergeTold:
    made = actions.merge(request.user, body.kept, body.merged, choices=body.choices, at=timezone.now())
    return MergeTold.of(merge_by_id(request.user, made.pk))


@merges_router.get("/{int:merge_id}", response=MergeTold, summary="One merge, also one that was undone")
def merge(request: ApiRequest, merge_id: int) -> MergeTold:
    return MergeTold.of(merge_by_id(request.user, merge_id))


@merges_router.post("/{int:merge_id}/undo", response=MergeTold, summary="Make two people of one again")
def merge_undo(request: ApiRequest, merge_id: int) -> MergeTold:
    actions.unmerge(request.user, merge_id, at=timezone.now())
    return MergeTold.of(merge_by_id(request.user, merge_id))


def _named(person: Person) -> Named:
    return Named(id=person.pk, name=person.display_name)
