"""`/people`: listed page by page, and added."""

from typing import Annotated, Literal

from django.db import transaction
from django.db.models import Exists, OuterRef
from django.utils import timezone
from ninja import Query, Router

from wasl.foundation.api.bearer import ApiRequest
from wasl.foundation.api.once import KEY_DESCRIBED, once
from wasl.foundation.api.paging import USUAL, After, Limit, part_of
from wasl.foundation.api.shapes import Asked, Moment, Page, aware
from wasl.relations.people.actions import create_person
from wasl.relations.people.api import PersonCreated, PersonLine, PersonTold, fields_of, person_told, say_more
from wasl.relations.people.models import Affiliation, Person
from wasl.relations.people.queries import present_work

router = Router(tags=["people"])


@router.get("", response=Page[PersonLine], summary="People by name")
def people(
    request: ApiRequest,
    after: After = None,
    limit: Limit = USUAL,
    circle: Annotated[Asked | None, Query(description="Only of this circle.")] = None,
    tag: Annotated[Asked | None, Query(description="Only with this tag.")] = None,
    organisation: Annotated[Asked | None, Query(description="Only who works or worked there.")] = None,
    changed_since: Annotated[Moment | None, Query(description="Only who was changed at this moment or later.")] = None,
    where: Annotated[Literal["here", "bin"], Query(alias="in", description="Those here, or in the bin.")] = "here",
) -> dict[str, object]:
    rows = Person.objects.of(request.user)
    rows = rows.present() if where == "here" else rows.binned()
    if circle is not None:
        rows = rows.filter(memberships__circle=circle, memberships__circle__deleted_at=None)
    if tag is not None:
        rows = rows.filter(taggings__tag=tag)
    if organisation is not None:
        rows = rows.filter(Exists(Affiliation.objects.filter(person=OuterRef("pk"), organisation=organisation)))
    if changed_since is not None:
        rows = rows.filter(changed_at__gte=aware(changed_since))
    part = part_of(rows, "sort_key", "id", after=after, limit=limit)
    work = present_work(request.user, [person.pk for person in part.rows])
    return {"items": [PersonLine.of(person, work.get(person.pk)) for person in part.rows], "next": part.next}


@router.post("", response={201: PersonTold}, summary="Add a person", openapi_extra=KEY_DESCRIBED)
@once
def person_create(request: ApiRequest, body: PersonCreated) -> PersonTold:
    with transaction.atomic():
        person = create_person(request.user, display_name=body.name, at=timezone.now(), **fields_of(body))
        say_more(request.user, person.pk, body)
    return person_told(request.user, person.pk)
