"""`/search`: people, contacts and promises by words, with the filters that the search page takes."""

from typing import Annotated, Literal

from ninja import Query, Router
from pydantic import Field

from wasl.foundation.api.bearer import ApiRequest
from wasl.foundation.api.shapes import KEPT, Told
from wasl.foundation.search.queries import LONGEST_QUERY
from wasl.overviews.search.queries import hits_of_kind, people_within
from wasl.relations.people.models import Person
from wasl.relations.people.queries import present_work

router = Router(tags=["search"])


class FoundTold(Told):
    """Something that was found, by its number; `name` and `organisation` of a person. `score` is from 0 to 1."""

    kind: str
    id: int
    score: float
    name: str | None
    organisation: str | None


@router.get("", response=list[FoundTold], summary="What is found by words as one types them, the best first")
def search(
    request: ApiRequest,
    q: Annotated[
        str,
        Query(
            description="Words of a name, a place of work, a note.",
            min_length=1,
            max_length=LONGEST_QUERY,
            pattern=KEPT,
        ),
    ],
    kind: Annotated[Literal["person", "interaction", "promise"], Query(description="What to search for.")] = "person",
    limit: Annotated[int, Query(description="How many at most."), Field(ge=1, le=100)] = 20,
) -> list[FoundTold]:
    if kind != "person":
        hits = hits_of_kind(request.user, q, kind, limit)
        return [FoundTold(kind=kind, id=hit.row_id, score=hit.score, name=None, organisation=None) for hit in hits]
    found = people_within(request.user, q, limit)
    people = Person.objects.of(request.user).present().in_bulk([hit.row_id for hit in found])
    work = present_work(request.user, people)
    return [
        FoundTold(
            kind=kind,
            id=hit.row_id,
            score=hit.score,
            name=people[hit.row_id].display_name,
            organisation=_organisation(work.get(hit.row_id)),
        )
        for hit in found
        if hit.row_id in people
    ]


def _organisation(work: object) -> str | None:
    organisation = getattr(work, "organisation", None)
    return str(organisation) if organisation else None
