"""`/promises`: both ways, by their day; made, settled, put in the bin and brought back. Confidences have no address here."""

from datetime import date
from typing import Annotated, Any

from django.utils import timezone
from ninja import Query, Router
from pydantic import Field

from wasl.foundation.api.bearer import ApiRequest
from wasl.foundation.api.once import KEY_DESCRIBED, once
from wasl.foundation.api.paging import USUAL, After, Limit, part_of
from wasl.foundation.api.shapes import Asked, Binned, Day, Given, Ids, Named, Page, Told, Words, YesNo
from wasl.relations.people.models import Person
from wasl.relations.people.queries import people_present
from wasl.relations.trust.actions import (
    break_promise,
    edit_promise,
    keep_promise,
    make_promise,
    release_promise,
    remove_promise,
    restore_promise,
)
from wasl.relations.trust.models import Promise
from wasl.relations.trust.models.promises import Side, State
from wasl.relations.trust.queries import promise_by_id, promise_lines
from wasl.relations.trust.telling import promise_told

router = Router(tags=["promises"])


class PromiseTold(Told):
    """A promise. The words of a private one are not told."""

    id: int
    side: str
    wording: str | None
    is_private: bool
    people: list[Named]
    made_on: date
    due_on: date | None
    state: str
    standing: str
    settled_on: date | None


class PromiseCreated(Given):
    """What was promised: by the owner (`mine`) or to her (`theirs`). Without `made_on`, today."""

    people: Ids
    wording: Annotated[Words, Field(min_length=1)]
    side: Side = Side.MINE
    made_on: Day | None = None
    due_on: Day | None = None
    is_private: YesNo = False


class PromiseChanged(Given):
    """What is left out stays; `due_on` null takes the day away."""

    people: Ids | None = None
    wording: Annotated[Words, Field(min_length=1)] | None = None
    side: Side | None = None
    due_on: Day | None = None
    is_private: YesNo | None = None


class Settled(Given):
    """When, today if left out, and a word about it."""

    on: Day | None = None
    note: Words = ""


@router.get("", response=Page[PromiseTold], summary="Promises, the newest first")
def promises(
    request: ApiRequest,
    after: After = None,
    limit: Limit = USUAL,
    side: Annotated[Side | None, Query(description="Only the owner's, or only those to her.")] = None,
    state: Annotated[State | None, Query(description="Only in this state.")] = None,
    person: Annotated[Asked | None, Query(description="Only with this person.")] = None,
) -> dict[str, object]:
    rows = Promise.objects.of(request.user).present().with_people()
    wanted = {"side": side, "state": state, "counterparts__person": person}
    rows = rows.filter(**{name: value for name, value in wanted.items() if value is not None})
    part = part_of(rows, "-id", after=after, limit=limit)
    lines = promise_lines(part.rows, timezone.localdate())
    return {"items": [promise_told(line) for line in lines], "next": part.next}


@router.post("", response={201: PromiseTold}, summary="Write a promise down", openapi_extra=KEY_DESCRIBED)
@once
def promise_create(request: ApiRequest, body: PromiseCreated) -> PromiseTold:
    made = make_promise(
        request.user,
        people=people_present(request.user, body.people),
        wording=body.wording,
        made_on=body.made_on or timezone.localdate(),
        side=body.side,
        due_on=body.due_on,
        is_private=body.is_private,
    )
    return _told(request, made.pk)


@router.get("/{int:promise_id}", response=PromiseTold, summary="One promise")
def promise(request: ApiRequest, promise_id: int) -> PromiseTold:
    return _told(request, promise_id)


@router.patch("/{int:promise_id}", response=PromiseTold, summary="Correct a promise")
def promise_change(request: ApiRequest, promise_id: int, body: PromiseChanged) -> PromiseTold:
    row = promise_by_id(request.user, promise_id)
    said: dict[str, Any] = body.model_dump(exclude_unset=True)  # Any: of each field
    if body.people is None:  # also whoever lies in the bin
        people = list(Person.objects.of(request.user).filter(counterparts__promise=row).order_by("counterparts__id"))
    else:
        people = people_present(request.user, body.people)
    kept = {name: getattr(row, name) for name in ("wording", "side", "is_private")}
    kept |= {name: said[name] for name in kept if said.get(name) is not None}
    due_on = said.get("due_on", row.due_on)
    edit_promise(request.user, promise_id, people=people, due_on=due_on, on=timezone.localdate(), **kept)
    return _told(request, promise_id)


@router.post("/{int:promise_id}/keep", response=PromiseTold, summary="Say that it was kept")
def promise_keep(request: ApiRequest, promise_id: int, body: Settled = Settled()) -> PromiseTold:  # noqa: B008 - read, never changed
    keep_promise(request.user, promise_id, on=body.on or timezone.localdate(), note=body.note)
    return _told(request, promise_id)


@router.post("/{int:promise_id}/break", response=PromiseTold, summary="Say that it was not kept")
def promise_break(request: ApiRequest, promise_id: int, body: Settled = Settled()) -> PromiseTold:  # noqa: B008 - as above
    break_promise(request.user, promise_id, on=body.on or timezone.localdate(), note=body.note)
    return _told(request, promise_id)


@router.post("/{int:promise_id}/release", response=PromiseTold, summary="Say that it is not wished for any more")
def promise_release(request: ApiRequest, promise_id: int, body: Settled = Settled()) -> PromiseTold:  # noqa: B008 - as above
    release_promise(request.user, promise_id, on=body.on or timezone.localdate(), note=body.note)
    return _told(request, promise_id)


@router.delete("/{int:promise_id}", response=Binned, summary="Put a promise in the bin")
def promise_delete(request: ApiRequest, promise_id: int) -> Binned:
    return Binned(id=remove_promise(request.user, promise_id, at=timezone.now()).pk)


@router.post("/{int:promise_id}/restore", response=PromiseTold, summary="Bring a promise back from the bin")
def promise_restore(request: ApiRequest, promise_id: int) -> PromiseTold:
    return _told(request, restore_promise(request.user, promise_id).pk)


def _told(request: ApiRequest, promise_id: int) -> PromiseTold:
    (line,) = promise_lines([promise_by_id(request.user, promise_id)], timezone.localdate())
    return PromiseTold.model_validate(promise_told(line))
