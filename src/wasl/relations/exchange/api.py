"""`/favours`: what was given and received, thanks for it, and how it leans. Introductions stand under `/introductions`."""

from datetime import date
from typing import Annotated, Any

from django.utils import timezone
from ninja import Query, Router
from pydantic import Field

from wasl.foundation.api.bearer import ApiRequest
from wasl.foundation.api.once import KEY_DESCRIBED, once
from wasl.foundation.api.paging import USUAL, After, Limit, part_of
from wasl.foundation.api.shapes import (
    KEPT,
    WHOLE,
    Asked,
    Binned,
    Day,
    Given,
    Id,
    Ids,
    Named,
    Page,
    Told,
    described_by_itself,
)
from wasl.relations.exchange.actions import (
    edit_favour,
    note_favour,
    note_thanks,
    remove_favour,
    restore_favour,
    take_back_thanks,
)
from wasl.relations.exchange.actions.favours import LONGEST_WORDS
from wasl.relations.exchange.models.favours import Kind, Side, Weight
from wasl.relations.exchange.queries import balances, favour_by_id, favour_lines, favours_here
from wasl.relations.exchange.telling import balance_told, favour_told
from wasl.relations.people.models import Person
from wasl.relations.people.queries import people_present

router = Router(tags=["favours"])
Way = Annotated[Side, described_by_itself(Side)]
What = Annotated[Kind, described_by_itself(Kind)]
HowMuch = Annotated[int, Field(ge=1, le=3, description="1 small, 2 real, 3 large."), WHOLE]
FewWords = Annotated[str, Field(max_length=LONGEST_WORDS, pattern=KEPT)]


class FavourTold(Told):
    """Something that went to these people (`given`) or came from them (`received`), and whether thanks were said for it."""

    id: int
    side: str
    kind: str
    weight: int
    words: str
    people: list[Named]
    on: date
    thanked: bool


class FavourCreated(Given):
    """What went to or came from these people. Without `on`, today."""

    people: Ids
    side: Way
    kind: What = Kind.HELP
    weight: HowMuch = Weight.REAL.value
    words: FewWords = ""
    on: Day | None = None


class FavourChanged(Given):
    """What is left out, or null, stays."""

    people: Ids | None = None
    side: Way | None = None
    kind: What | None = None
    weight: HowMuch | None = None
    words: FewWords | None = None
    on: Day | None = None


class ThanksGiven(Given):
    """Whom the owner thanked, for everything received up to that day; today if left out."""

    person: Id
    on: Day | None = None


class ThanksTold(Told):
    """For how many things thanks were said, or were not said after all."""

    thanked_for: int


class BalanceTold(Told):
    """How it leans with a person over a year: `given`, `received`, or `even`."""

    person: Named
    given: int
    received: int
    given_weight: int
    received_weight: int
    leaning: str


@router.get("", response=Page[FavourTold], summary="What was given and received, the latest first")
def favours(
    request: ApiRequest,
    after: After = None,
    limit: Limit = USUAL,
    side: Annotated[Way | None, Query(description="Only what was given, or received.")] = None,
    person: Annotated[Asked | None, Query(description="Only with this person.")] = None,
) -> dict[str, object]:
    rows = favours_here(request.user, None if person is None else [person])
    if side is not None:
        rows = rows.filter(side=side)
    part = part_of(rows.with_people(), "-on", "-id", after=after, limit=limit)
    return {"items": [favour_told(line) for line in favour_lines(part.rows)], "next": part.next}


@router.post("", response={201: FavourTold}, summary="Note what was given or received", openapi_extra=KEY_DESCRIBED)
@once
def favour_create(request: ApiRequest, body: FavourCreated) -> FavourTold:
    people = people_present(request.user, body.people)
    said = body.model_dump(exclude={"people", "on"})
    made = note_favour(request.user, people=people, on=body.on or timezone.localdate(), **said)
    return _told(request, made.pk)


@router.post("/thanks", response=ThanksTold, summary="Say that somebody was thanked")
def favour_thank(request: ApiRequest, body: ThanksGiven) -> ThanksTold:
    (person,) = people_present(request.user, [body.person])
    return ThanksTold(thanked_for=note_thanks(request.user, person.pk, on=body.on or timezone.localdate()))


@router.post("/thanks/take-back", response=ThanksTold, summary="The thanks of that day were not said after all")
def favour_thank_not(request: ApiRequest, body: ThanksGiven) -> ThanksTold:
    (person,) = people_present(request.user, [body.person])
    return ThanksTold(thanked_for=take_back_thanks(request.user, person.pk, on=body.on or timezone.localdate()))


@router.get("/balances", response=list[BalanceTold], summary="How it leans with each person, over a year")
def favour_balances(
    request: ApiRequest,
    person: Annotated[Asked | None, Query(description="Only with this person.")] = None,
) -> list[dict[str, object]]:
    known = balances(request.user, timezone.localdate(), None if person is None else [person])
    names = dict(Person.objects.of(request.user).filter(pk__in=known).values_list("pk", "display_name"))
    order = sorted(known, key=lambda pk: (-known[pk].given_weight - known[pk].received_weight, pk))
    return [{"person": {"id": pk, "name": names[pk]}, **balance_told(known[pk])} for pk in order]


@router.get("/{int:favour_id}", response=FavourTold, summary="One thing that was given or received")
def favour(request: ApiRequest, favour_id: int) -> FavourTold:
    return _told(request, favour_id)


@router.patch("/{int:favour_id}", response=FavourTold, summary="Correct what was noted")
def favour_change(request: ApiRequest, favour_id: int, body: FavourChanged) -> FavourTold:
    row = favour_by_id(request.user, favour_id)
    if body.people is None:  # also whoever lies in the bin
        people = list(Person.objects.of(request.user).filter(sharings__favour=row).order_by("sharings__id"))
    else:
        people = people_present(request.user, body.people)
    said: dict[str, Any] = {
        name: getattr(row, name) for name in ("side", "kind", "weight", "words", "on")
    }  # Any: columns
    said |= body.model_dump(exclude_none=True, exclude={"people"})
    edit_favour(request.user, favour_id, people=people, **said)
    return _told(request, favour_id)


@router.delete("/{int:favour_id}", response=Binned, summary="Put it in the bin")
def favour_delete(request: ApiRequest, favour_id: int) -> Binned:
    return Binned(id=remove_favour(request.user, favour_id, at=timezone.now()).pk)


@router.post("/{int:favour_id}/restore", response=FavourTold, summary="Bring it back from the bin")
def favour_restore(request: ApiRequest, favour_id: int) -> FavourTold:
    return _told(request, restore_favour(request.user, favour_id).pk)


def _told(request: ApiRequest, favour_id: int) -> FavourTold:
    (line,) = favour_lines([favour_by_id(request.user, favour_id)])
    return FavourTold.model_validate(favour_told(line))
