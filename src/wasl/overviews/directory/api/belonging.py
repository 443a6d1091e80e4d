"""`/circles`, `/tags`, `/organisations`: what people are in, bear, and work for."""

from typing import Annotated

from django.utils import timezone
from ninja import Query, Router
from pydantic import Field

from wasl.foundation.api.bearer import ApiRequest
from wasl.foundation.api.once import KEY_DESCRIBED, once
from wasl.foundation.api.paging import USUAL, After, Limit, part_of
from wasl.foundation.api.shapes import KEPT, Binned, Given, Ids, Line, Made, Named, Page, Told
from wasl.overviews.directory.actions import put_in_circle, remove_circle, restore_circle, take_out_of_circle
from wasl.relations.interactions.rules import LONGEST_RHYTHM
from wasl.relations.people.actions import create_circle, rename_circle
from wasl.relations.people.actions.circles import present_circle
from wasl.relations.people.models import Organisation
from wasl.relations.people.queries import circles_of, tags_of
from wasl.relations.people.rules import key_of

circles_router, tags_router, organisations_router = (
    Router(tags=["circles"]),
    Router(tags=["tags"]),
    Router(tags=["organisations"]),
)
CircleName = Annotated[str, Field(min_length=1, max_length=100, pattern=KEPT)]


class Counted(Named):
    """Something that people belong to, and how many of them."""

    count: int


class CircleGiven(Given):
    name: CircleName


class PeopleGiven(Given):
    """People by their numbers; those who are not there are passed over."""

    people: Ids


class Moved(Told):
    """Those for whom something changed."""

    people: list[int]


class CircleBinned(Binned):
    """A circle in the bin, and the rhythm that went with it: restoring takes both."""

    every_days: int | None


RhythmDays = Annotated[
    int | None, Query(description="Its rhythm, as putting it in the bin told it."), Field(ge=1, le=LONGEST_RHYTHM)
]


@circles_router.get("", response=list[Counted], summary="Circles by name")
def circles(request: ApiRequest) -> list[object]:
    return list(circles_of(request.user))


@circles_router.post("", response={201: Made}, summary="Make a circle", openapi_extra=KEY_DESCRIBED)
@once
def circle_create(request: ApiRequest, body: CircleGiven) -> Made:
    return Made(id=create_circle(request.user, name=body.name).pk)


@circles_router.get("/{int:circle_id}", response=Named, summary="One circle; its people: `/people?circle=`")
def circle(request: ApiRequest, circle_id: int) -> Named:
    found = present_circle(request.user, circle_id)
    return Named(id=found.pk, name=found.name)


@circles_router.patch("/{int:circle_id}", response=Named, summary="Rename a circle")
def circle_change(request: ApiRequest, circle_id: int, body: CircleGiven) -> Named:
    found = rename_circle(request.user, circle_id, name=body.name)
    return Named(id=found.pk, name=found.name)


@circles_router.delete("/{int:circle_id}", response=CircleBinned, summary="Put a circle in the bin; its people stay")
def circle_delete(request: ApiRequest, circle_id: int) -> CircleBinned:
    circle, every_days = remove_circle(request.user, circle_id, at=timezone.now())
    return CircleBinned(id=circle.pk, every_days=every_days)


@circles_router.post("/{int:circle_id}/restore", response=Named, summary="Bring a circle back")
def circle_restore(request: ApiRequest, circle_id: int, every_days: RhythmDays = None) -> Named:
    found = restore_circle(request.user, circle_id, every_days=every_days)
    return Named(id=found.pk, name=found.name)


@circles_router.put("/{int:circle_id}/people", response=Moved, summary="Put people into a circle")
def circle_fill(request: ApiRequest, circle_id: int, body: PeopleGiven) -> Moved:
    return Moved(people=put_in_circle(request.user, circle_id, body.people, at=timezone.now()))


@circles_router.delete("/{int:circle_id}/people", response=Moved, summary="Take people out of a circle")
def circle_empty(request: ApiRequest, circle_id: int, body: PeopleGiven) -> Moved:
    return Moved(people=take_out_of_circle(request.user, circle_id, body.people, at=timezone.now()))


@tags_router.get("", response=list[Counted], summary="Tags that somebody bears, the commonest first")
def tags(request: ApiRequest) -> list[object]:
    return list(tags_of(request.user))


@organisations_router.get("", response=Page[Named], summary="Organisations by name")
def organisations(
    request: ApiRequest,
    after: After = None,
    limit: Limit = USUAL,
    like: Annotated[Line | None, Query(description="Only whose name holds this, however it is spelt.")] = None,
) -> dict[str, object]:
    rows = Organisation.objects.of(request.user)
    if like:
        rows = rows.filter(key__contains=key_of(like, 300))
    part = part_of(rows, "key", "id", after=after, limit=limit)
    return {"items": [Named(id=row.pk, name=row.name) for row in part.rows], "next": part.next}
