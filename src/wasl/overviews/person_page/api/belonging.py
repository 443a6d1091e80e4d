"""`/people/ID/affiliations` and `/people/ID/circles`: where a person works or worked, and the circles she is in."""

from typing import Annotated, Self

from django.utils import timezone
from ninja import Router
from pydantic import Field

from wasl.foundation.api.bearer import ApiRequest
from wasl.foundation.api.once import KEY_DESCRIBED, once
from wasl.foundation.api.shapes import KEPT, MOST_AT_ONCE, Given, Id, Line, Made, Named, PartialDay, Told
from wasl.overviews.person_page.actions import add_work, edit_work, remove_work, set_circles
from wasl.relations.people.actions.affiliations import affiliation_by_id
from wasl.relations.people.actions.marks import present_person
from wasl.relations.people.models import Affiliation, Person
from wasl.relations.people.queries import belonging_of, person_by_id

router = Router(tags=["people"])


class AffiliationTold(Told):
    """What a person is or was, where, from when until when; an empty `until` lasts."""

    id: int
    organisation: Named | None
    role: str
    department: str
    since: str
    until: str

    @classmethod
    def of(cls, row: Affiliation) -> Self:
        place = row.organisation
        return cls(
            id=row.pk, organisation=Named(id=place.pk, name=place.name) if place else None, role=row.role,
            department=row.department, since=row.since, until=row.until,
        )  # fmt: skip


class AffiliationCreated(Given):
    """An organisation by its name, a role, or both. An organisation that is new is made."""

    organisation: Line = ""
    role: Line = ""
    department: Annotated[str, Field(max_length=200, pattern=KEPT)] = ""
    since: PartialDay = ""
    until: PartialDay = ""


class AffiliationChanged(Given):
    """What is left out, or null, stays; an empty text takes away."""

    organisation: Line | None = None
    role: Line | None = None
    department: Annotated[str, Field(max_length=200, pattern=KEPT)] | None = None
    since: PartialDay | None = None
    until: PartialDay | None = None


class CirclesGiven(Given):
    """Circles by their numbers."""

    circles: Annotated[list[Id], Field(max_length=MOST_AT_ONCE)]


@router.get("/{int:person_id}/affiliations", response=list[AffiliationTold], summary="Where a person works or worked")
def affiliations(request: ApiRequest, person_id: int) -> list[AffiliationTold]:
    person = person_by_id(request.user, person_id)
    rows = Affiliation.objects.of(request.user).filter(person=person).select_related("organisation")
    return [AffiliationTold.of(row) for row in rows.order_by("id")]


@router.post(
    "/{int:person_id}/affiliations",
    response={201: AffiliationTold},
    summary="Say where a person works or worked",
    openapi_extra=KEY_DESCRIBED,
)
@once
def affiliation_create(request: ApiRequest, person_id: int, body: AffiliationCreated) -> AffiliationTold:
    return AffiliationTold.of(add_work(request.user, person_id, at=timezone.now(), **body.model_dump()))


@router.get("/affiliations/{int:affiliation_id}", response=AffiliationTold, summary="One place of work")
def affiliation(request: ApiRequest, affiliation_id: int) -> AffiliationTold:
    return AffiliationTold.of(affiliation_by_id(request.user, affiliation_id))


@router.patch("/affiliations/{int:affiliation_id}", response=AffiliationTold, summary="Correct a place of work")
def affiliation_change(request: ApiRequest, affiliation_id: int, body: AffiliationChanged) -> AffiliationTold:
    row = affiliation_by_id(request.user, affiliation_id)
    said = {name: getattr(row, name) for name in ("role", "department", "since", "until")}
    said["organisation"] = str(row.organisation or "")
    said |= body.model_dump(exclude_none=True)
    return AffiliationTold.of(edit_work(request.user, affiliation_id, at=timezone.now(), **said))


@router.delete("/affiliations/{int:affiliation_id}", response=Made, summary="Take a place of work away")
def affiliation_delete(request: ApiRequest, affiliation_id: int) -> Made:
    remove_work(request.user, affiliation_id, at=timezone.now())
    return Made(id=affiliation_id)


@router.get("/{int:person_id}/circles", response=list[Named], summary="The circles a person is in")
def person_circles(request: ApiRequest, person_id: int) -> list[Named]:
    return _circles(request, person_by_id(request.user, person_id))


@router.put("/{int:person_id}/circles", response=list[Named], summary="Put a person into exactly these circles")
def person_circles_set(request: ApiRequest, person_id: int, body: CirclesGiven) -> list[Named]:
    set_circles(request.user, person_id, body.circles, at=timezone.now())
    return _circles(request, present_person(request.user, person_id))


def _circles(request: ApiRequest, person: Person) -> list[Named]:
    return [Named(id=circle_id, name=name) for circle_id, name in belonging_of(request.user, person).circles]
