"""`/occasions`: days that return each year; set and forgotten."""

from datetime import date, timedelta
from typing import Annotated, Self

from django.utils import timezone
from ninja import Query, Router
from pydantic import Field, WithJsonSchema

from wasl.foundation.api.bearer import ApiRequest
from wasl.foundation.api.once import KEY_DESCRIBED, once
from wasl.foundation.api.shapes import KEPT, Day, Given, Id, Made, Named, Told, described_by_itself
from wasl.foundation.dates.partial_date import InvalidPartialDateError, PartialDate
from wasl.foundation.errors import NotFoundError
from wasl.relations.occasions.actions import remove_occasion, set_occasion
from wasl.relations.occasions.actions.yearly import NoYearlyDayError
from wasl.relations.occasions.models import Occasion
from wasl.relations.occasions.queries.yearly import Coming, next_return, occasions_between, written_on
from wasl.relations.people.queries import people_present

router = Router(tags=["occasions"])
USUAL_DAYS, MOST_DAYS = 30, 366
YEARLY = r"^(h?[0-9]{4}|-)-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"


class OccasionTold(Told):
    """A day of somebody's, as it was written (`--03-20` where the year is unknown), and when it returns."""

    id: int
    person: Named
    kind: str
    label: str
    on: str
    next_on: date | None
    years: int | None

    @classmethod
    def of(cls, occasion: Occasion, coming: Coming | None) -> Self:
        return cls(
            id=occasion.pk,
            person=Named(id=occasion.person_id, name=occasion.person.display_name),
            kind=occasion.kind,
            label=occasion.label,
            on=str(written_on(occasion)),
            next_on=coming.on if coming else None,
            years=coming.years if coming else None,
        )


class OccasionCreated(Given):
    """`on` as `1985-03-20`, `--03-20` without its year, or `h1405-06-28` in the Hijri calendar."""

    person: Id
    kind: Annotated[Occasion.Kind, described_by_itself(Occasion.Kind)]
    on: Annotated[str, Field(max_length=24, pattern=KEPT), WithJsonSchema({"type": "string", "pattern": YEARLY})]
    label: Annotated[str, Field(max_length=100, pattern=KEPT)] = ""


@router.get("", response=list[OccasionTold], summary="Days that return soon, the nearest first")
def occasions(
    request: ApiRequest,
    on: Annotated[Day | None, Query(description="From this day on; today if left out.")] = None,
    days: Annotated[int, Query(description="For so many days."), Field(ge=1, le=MOST_DAYS)] = USUAL_DAYS,
) -> list[OccasionTold]:
    first = min(on or timezone.localdate(), date.max - timedelta(days=MOST_DAYS))
    found = occasions_between(request.user, first, first + timedelta(days=days))
    return [OccasionTold.of(coming.occasion, coming) for coming in found]


@router.post(
    "",
    response={201: OccasionTold},
    summary="Keep a day; a second birthday corrects the first",
    openapi_extra=KEY_DESCRIBED,
)
@once
def occasion_create(request: ApiRequest, body: OccasionCreated) -> OccasionTold:
    (person,) = people_present(request.user, [body.person])
    try:
        on = PartialDate.parse(body.on)
    except InvalidPartialDateError as unreadable:
        raise NoYearlyDayError from unreadable
    kept = set_occasion(request.user, person, kind=body.kind, on=on, label=body.label, today=timezone.localdate())
    return OccasionTold.of(kept, next_return(kept, timezone.localdate()))


@router.get("/{int:occasion_id}", response=OccasionTold, summary="One day")
def occasion(request: ApiRequest, occasion_id: int) -> OccasionTold:
    rows = Occasion.objects.of(request.user).filter(person__deleted_at=None).select_related("person")
    found = rows.filter(pk=occasion_id).first()
    if found is None:
        raise NotFoundError
    return OccasionTold.of(found, next_return(found, timezone.localdate()))


@router.delete("/{int:occasion_id}", response=Made, summary="Forget a day")
def occasion_delete(request: ApiRequest, occasion_id: int) -> Made:
    remove_occasion(request.user, occasion_id)
    return Made(id=occasion_id)
