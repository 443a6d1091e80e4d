"""Persons as the API takes and tells them; the addresses are in the overviews whose actions they share."""

from datetime import datetime
from typing import Annotated, Any, Self
from uuid import UUID

from django.utils import timezone
from pydantic import Field

from wasl.foundation.accounts.models import Gender, User
from wasl.foundation.api.shapes import KEPT, Given, Line, Named, Note, Told, Words, YesNo, described_by_itself
from wasl.relations.people.actions import mark_person, set_spellings, set_tags
from wasl.relations.people.actions.persons import PersonFields
from wasl.relations.people.models import Affiliation, Person, Tag, WayToReach
from wasl.relations.people.queries import belonging_of, person_by_id, present_work, spellings_of

Short = Annotated[str, Field(max_length=100, pattern=KEPT)]


class PersonLine(Told):
    """A person in a list."""

    id: int
    uid: UUID
    name: str
    organisation: str | None
    role: str
    city: str
    is_private: bool
    created_at: datetime
    changed_at: datetime

    @classmethod
    def of(cls, person: Person, work: Affiliation | None) -> Self:
        return cls(
            id=person.pk, uid=person.uid, name=person.display_name,
            organisation=work.organisation.name if work and work.organisation else None, role=work.role if work else "",
            city=person.city, is_private=person.is_private, created_at=person.created_at, changed_at=person.changed_at,
        )  # fmt: skip


class WayTold(Told):
    """A number, address or profile; `value` is its normal form, `shown` as it was written."""

    id: int
    kind: str
    value: str
    shown: str
    label: str
    is_preferred: bool


class PersonTold(PersonLine):
    """A person with what is known of her; not what happened, which is under `/interactions`, `/promises`, `/occasions`."""

    spellings: list[str]
    titles: str
    honorific: str
    given: str
    father: str
    grandfather: str
    family: str
    kunya: str
    nickname: str
    gender: str
    languages: str
    time_zone: str
    how_met: str
    met_on: str
    met_through: Named | None
    notes: str
    is_organisation: bool
    ways_to_reach: list[WayTold]
    circles: list[Named]
    tags: list[str]
    interests: list[str]
    is_in_bin: bool


class PersonGiven(Given):
    """What is said of a person. The parts of a name are read from it unless they are given."""

    titles: Short | None = None
    honorific: Short | None = None
    given: Short | None = None
    father: Short | None = None
    grandfather: Short | None = None
    family: Short | None = None
    kunya: Short | None = None
    nickname: Short | None = None
    gender: Gender | None = None
    languages: Words | None = None
    city: Short | None = None
    time_zone: Short | None = None
    how_met: Words | None = None
    notes: Note | None = None
    is_organisation: YesNo | None = None
    is_private: YesNo | None = None
    spellings: Annotated[list[Line], Field(max_length=20)] | None = None
    tags: Annotated[list[Short], Field(max_length=50)] | None = None
    interests: Annotated[list[Short], Field(max_length=50)] | None = None


class PersonCreated(PersonGiven):
    """A new person; the name is needed."""

    name: Annotated[Line, Field(min_length=1)]


class PersonChanged(PersonGiven):
    """What is left out, or null, stays."""

    name: Line | None = None


class WayCreated(Given):
    """A way to reach somebody, as one writes it."""

    kind: Annotated[WayToReach.Kind, described_by_itself(WayToReach.Kind)]
    shown: Annotated[Line, Field(min_length=1)]
    label: Annotated[str, Field(max_length=60, pattern=KEPT)] = ""
    is_preferred: YesNo = False


ELSEWHERE = frozenset({"name", "is_private", "spellings", "tags", "interests"})


def fields_of(body: PersonGiven) -> PersonFields:
    """What was said of her columns: the fields here bear the names of the action's."""
    said: Any = body.model_dump(exclude_none=True, exclude=set(ELSEWHERE))  # Any: pydantic tells no names
    fields: PersonFields = said
    return fields


def say_more(owner: User, person_id: int, body: PersonGiven) -> None:
    """Keep what was said of her that is no column of hers."""
    at = timezone.now()
    if body.is_private is not None:
        mark_person(owner, person_id, is_private=body.is_private, at=at)
    if body.spellings is not None:
        set_spellings(owner, person_id, body.spellings, at=at)
    if body.tags is not None:
        set_tags(owner, person_id, body.tags, at=at)
    if body.interests is not None:
        set_tags(owner, person_id, body.interests, at=at, kind=Tag.Kind.INTEREST)


def person_told(owner: User, person_id: int) -> PersonTold:
    """Seven queries. Raises NotFoundError."""
    person = person_by_id(owner, person_id)
    belonging = belonging_of(owner, person)
    through = person.met_through
    ways = WayToReach.objects.of(owner).filter(person=person).order_by("-is_preferred", "id")
    line = PersonLine.of(person, present_work(owner, [person.pk]).get(person.pk))
    return PersonTold(
        **line.model_dump(),
        **{name: getattr(person, name) for name in (
            "titles", "honorific", "given", "father", "grandfather", "family", "kunya", "nickname", "gender",
            "languages", "time_zone", "how_met", "met_on", "notes", "is_organisation",
        )},
        spellings=spellings_of(owner, [person.pk]).get(person.pk, []),
        met_through=Named(id=through.pk, name=through.display_name) if through else None,
        ways_to_reach=[WayTold.model_validate(way) for way in ways],
        circles=[Named(id=circle_id, name=name) for circle_id, name in belonging.circles],
        tags=belonging.tags,
        interests=belonging.interests,
        is_in_bin=person.deleted_at is not None,
    )  # fmt: skip
