"""`/statements`: what the owner told whom about a matter; the latest word, and those before it."""

from datetime import date
from typing import Annotated, Any

from django.utils import timezone
from ninja import Query, Router
from pydantic import Field

from wasl.foundation.api.bearer import ApiRequest
from wasl.foundation.api.once import KEY_DESCRIBED, once
from wasl.foundation.api.paging import USUAL, After, Limit, part_of
from wasl.foundation.api.shapes import KEPT, Asked, Binned, Day, Given, Ids, Named, Page, Told
from wasl.relations.people.models import Person
from wasl.relations.people.queries import people_present
from wasl.relations.trust.actions import (
    correct_statement,
    pin_statement,
    remove_statement,
    replace_statement,
    restore_statement,
)
from wasl.relations.trust.actions.statements import LONGEST_MATTER, LONGEST_WORDS
from wasl.relations.trust.queries import statement_by_id, statement_lines, statement_page, statements_that_stand
from wasl.relations.trust.telling import said_told

router = Router(tags=["statements"])
Matter = Annotated[str, Field(min_length=1, max_length=LONGEST_MATTER, pattern=KEPT)]
Wording = Annotated[str, Field(min_length=1, max_length=LONGEST_WORDS, pattern=KEPT)]


class StatementTold(Told):
    """What was said, in these words, to these people; it holds until `valid_until`, or until a later word."""

    id: int
    matter: str
    words: str
    people: list[Named]
    said_on: date
    valid_until: date | None


class StatementWithHistory(StatementTold):
    """With the words before it, the latest first, and those who heard only these; `replaced_by` is the later word."""

    earlier: list[StatementTold]
    still_to_tell: list[Named]
    replaced_by: int | None


class StatementCreated(Given):
    """What was said to whom about what. Without `said_on`, today."""

    people: Ids
    matter: Matter
    words: Wording
    said_on: Day | None = None
    valid_until: Day | None = None


class StatementReplaced(Given):
    """A later word on the same matter, and to whom it was said."""

    people: Ids
    words: Wording
    said_on: Day | None = None
    valid_until: Day | None = None


class StatementChanged(Given):
    """What is left out stays; `valid_until` null takes the day away."""

    people: Ids | None = None
    matter: Matter | None = None
    words: Wording | None = None
    said_on: Day | None = None
    valid_until: Day | None = None


@router.get("", response=Page[StatementTold], summary="The latest word on each matter, the newest first")
def statements(
    request: ApiRequest,
    after: After = None,
    limit: Limit = USUAL,
    person: Annotated[Asked | None, Query(description="Only what this person was told.")] = None,
) -> dict[str, object]:
    rows = statements_that_stand(request.user)
    if person is not None:
        rows = rows.filter(hearers__person=person)
    part = part_of(rows.with_people(), "-said_on", "-id", after=after, limit=limit)
    return {"items": said_told(statement_lines(part.rows)), "next": part.next}


@router.post("", response={201: StatementTold}, summary="Keep what was said", openapi_extra=KEY_DESCRIBED)
@once
def statement_create(request: ApiRequest, body: StatementCreated) -> StatementTold:
    made = pin_statement(
        request.user,
        people=people_present(request.user, body.people),
        matter=body.matter,
        words=body.words,
        said_on=body.said_on or timezone.localdate(),
        valid_until=body.valid_until,
    )
    return _told(request, made.pk)


@router.get("/{int:statement_id}", response=StatementWithHistory, summary="One word, with those before it")
def statement(request: ApiRequest, statement_id: int) -> dict[str, object]:
    page = statement_page(request.user, statement_id, timezone.localdate())
    return said_told([page.line])[0] | {
        "earlier": said_told(page.earlier),
        "still_to_tell": [Named(id=person_id, name=name) for person_id, name in page.still_to_tell],
        "replaced_by": page.later.pk if page.later else None,
    }


@router.patch("/{int:statement_id}", response=StatementTold, summary="Correct what was written down")
def statement_change(request: ApiRequest, statement_id: int, body: StatementChanged) -> StatementTold:
    row = statement_by_id(request.user, statement_id)
    said: dict[str, Any] = body.model_dump(exclude_unset=True, exclude={"people"})  # Any: of each field
    if body.people is None:  # also whoever lies in the bin
        people = list(Person.objects.of(request.user).filter(heard__statement=row).order_by("heard__id"))
    else:
        people = people_present(request.user, body.people)
    kept = {name: getattr(row, name) for name in ("matter", "words", "said_on")}
    kept |= {name: said[name] for name in kept if said.get(name) is not None}
    until = said.get("valid_until", row.valid_until)
    correct_statement(request.user, statement_id, people=people, valid_until=until, **kept)
    return _told(request, statement_id)


@router.post(
    "/{int:statement_id}/replace",
    response={201: StatementTold},
    summary="Say a later word on the matter; the earlier one stays as history",
    openapi_extra=KEY_DESCRIBED,
)
@once
def statement_replace(request: ApiRequest, statement_id: int, body: StatementReplaced) -> StatementTold:
    statement_by_id(request.user, statement_id)
    later = replace_statement(
        request.user,
        statement_id,
        people=people_present(request.user, body.people),
        words=body.words,
        said_on=body.said_on or timezone.localdate(),
        valid_until=body.valid_until,
    )
    return _told(request, later.pk)


@router.delete("/{int:statement_id}", response=Binned, summary="Put it in the bin; the word before it counts again")
def statement_delete(request: ApiRequest, statement_id: int) -> Binned:
    return Binned(id=remove_statement(request.user, statement_id, at=timezone.now()).pk)


@router.post("/{int:statement_id}/restore", response=StatementTold, summary="Bring it back from the bin")
def statement_restore(request: ApiRequest, statement_id: int) -> StatementTold:
    return _told(request, restore_statement(request.user, statement_id).pk)


def _told(request: ApiRequest, statement_id: int) -> StatementTold:
    lines = statement_lines([statement_by_id(request.user, statement_id)])
    return StatementTold.model_validate(said_told(lines)[0])
