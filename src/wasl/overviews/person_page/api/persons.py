"""`/people/ID`: one person shown, changed, put in the bin and brought back; ways to reach."""

from django.db import transaction
from django.utils import timezone
from ninja import Router

from wasl.foundation.api.bearer import ApiRequest
from wasl.foundation.api.once import KEY_DESCRIBED, once
from wasl.foundation.api.shapes import Binned, Made
from wasl.foundation.errors import NotFoundError
from wasl.overviews.person_page.actions import delete_person, edit_person, restore_person
from wasl.relations.people.actions import add_way_to_reach, remove_way_to_reach
from wasl.relations.people.actions.marks import present_person
from wasl.relations.people.actions.ways import WayGiven
from wasl.relations.people.api import PersonChanged, PersonTold, WayCreated, fields_of, person_told, say_more
from wasl.relations.people.models import Person

router = Router(tags=["people"])


@router.get("/{int:person_id}", response=PersonTold, summary="One person, also in the bin")
def person(request: ApiRequest, person_id: int) -> PersonTold:
    return person_told(request.user, person_id)


@router.patch("/{int:person_id}", response=PersonTold, summary="Change what is known of a person")
def person_change(request: ApiRequest, person_id: int, body: PersonChanged) -> PersonTold:
    with transaction.atomic():
        edit_person(request.user, person_id, at=timezone.now(), display_name=body.name, **fields_of(body))
        say_more(request.user, person_id, body)
    return person_told(request.user, person_id)


@router.delete("/{int:person_id}", response=Binned, summary="Put a person in the bin")
def person_delete(request: ApiRequest, person_id: int) -> Binned:
    present_person(request.user, person_id)
    delete_person(request.user, person_id, at=timezone.now())
    return Binned(id=person_id)


@router.post("/{int:person_id}/restore", response=PersonTold, summary="Bring a person back from the bin")
def person_restore(request: ApiRequest, person_id: int) -> PersonTold:
    if not Person.objects.of(request.user).binned().filter(pk=person_id).exists():
        raise NotFoundError
    restore_person(request.user, person_id, at=timezone.now())
    return person_told(request.user, person_id)


@router.post(
    "/{int:person_id}/ways",
    response={201: Made},
    summary="Add a number, address or profile",
    openapi_extra=KEY_DESCRIBED,
)
@once
def way_create(request: ApiRequest, person_id: int, body: WayCreated) -> Made:
    given = WayGiven(body.kind, body.shown, body.label, body.is_preferred)
    country = request.user.preferences.country
    return Made(id=add_way_to_reach(request.user, person_id, given, country=country, at=timezone.now()).pk)


@router.delete("/ways/{int:way_id}", response=Made, summary="Take a number, address or profile away")
def way_delete(request: ApiRequest, way_id: int) -> Made:
    remove_way_to_reach(request.user, way_id, at=timezone.now())
    return Made(id=way_id)
