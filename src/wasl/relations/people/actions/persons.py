"""A person comes, changes, goes to the bin and comes back."""

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import TypedDict, Unpack

from django.db import transaction

from wasl.foundation.accounts.models import User
from wasl.foundation.errors import NotFoundError
from wasl.foundation.language.matching import matching_name
from wasl.relations.people import documents
from wasl.relations.people.actions.marks import held_person, mark_and_index, mark_changed, present_ids
from wasl.relations.people.errors import IntroducedByThemselvesError, NothingToKnowError
from wasl.relations.people.models import Person, Photo, Spelling, WayToReach
from wasl.relations.people.pictures import MEDIA_TYPE, small_picture
from wasl.relations.people.rules import NAME_LENGTH, PART_LENGTHS, found_by, many_lines, name_fields, one_line
from wasl.relations.people.turns import wait_for_people_of

SHORT = 24  # the columns that hold a choice or a day
LENGTHS = PART_LENGTHS | {
    "nickname": 100, "address_as": 150, "languages": 200, "city": 150, "time_zone": 64, "how_met": 500,
}  # fmt: skip


class PersonFields(TypedDict, total=False):
    """What may be said of a person. A part of the name given here is by hand and stays so."""

    titles: str
    honorific: str
    given: str
    father: str
    grandfather: str
    family: str
    kunya: str
    nickname: str
    gender: str
    address_style: str
    address_as: str
    is_organisation: bool
    languages: str
    city: str
    time_zone: str
    how_met: str
    met_through_id: int | None
    met_on: str
    notes: str


@transaction.atomic
def create_person(owner: User, *, display_name: str, at: datetime, **fields: Unpack[PersonFields]) -> Person:
    """Add a person; the parts of the name are read from it unless they are given."""
    person = Person(owner=owner, created_at=at)
    _apply(person, display_name, fields)
    person.changed_at = at
    person.save(force_insert=True)
    documents.index_people(owner, [person.pk])
    return person


@transaction.atomic
def edit_person(
    owner: User, person_id: int, *, at: datetime, display_name: str | None = None, **fields: Unpack[PersonFields]
) -> Person:
    """Change what is given. Raises NothingToKnowError for a name taken away where there is no way to reach."""
    person = held_person(owner, person_id)
    _apply(person, person.display_name if display_name is None else display_name, fields)
    if not person.display_name and not WayToReach.objects.of(owner).filter(person=person).exists():
        raise NothingToKnowError
    person.changed_at = at
    person.save()
    documents.index_people(owner, [person.pk])
    return person


@transaction.atomic
def mark_person(owner: User, person_id: int, *, is_private: bool, at: datetime) -> Person:
    """Keep somebody, and all that was between you, to oneself; or no longer."""
    person = held_person(owner, person_id)
    person.is_private, person.changed_at = is_private, at
    person.save(update_fields=["is_private", "changed_at"])
    return person


@transaction.atomic
def split_name_again(owner: User, person_id: int, *, at: datetime) -> Person:
    """Forget the parts written by hand and read them from the name."""
    person = held_person(owner, person_id)
    person.is_name_by_hand = False
    _apply(person, person.display_name, {})
    person.changed_at = at
    person.save()
    documents.index_people(owner, [person.pk])
    return person


@transaction.atomic
def set_spellings(owner: User, person_id: int, texts: Iterable[str], *, at: datetime) -> None:
    """Keep exactly these other ways of writing the name."""
    person = held_person(owner, person_id)
    wanted = dict.fromkeys(filter(None, (one_line(text) for text in texts)))
    wanted.pop(person.display_name, None)
    kept = Spelling.objects.of(owner).filter(person=person)
    kept.exclude(text__in=wanted).delete()
    known = set(kept.values_list("text", flat=True))
    Spelling.objects.bulk_create(
        Spelling(owner=owner, person=person, text=text, matching_name=matching_name(text)[:NAME_LENGTH])
        for text in wanted
        if text not in known
    )
    mark_and_index(owner, [person.pk], at)


@transaction.atomic
def add_spelling(owner: User, person_id: int, text: str, *, at: datetime) -> None:
    """Keep this way of writing the name beside the others; nothing changes where it is known or blank."""
    person = held_person(owner, person_id)
    known = list(Spelling.objects.of(owner).filter(person=person).values_list("text", flat=True))
    set_spellings(owner, person_id, [*known, text], at=at)


@transaction.atomic
def delete_people(owner: User, person_ids: Collection[int], *, at: datetime) -> int:
    """Put them into the bin, all with this moment; `restore_people` takes them out by it. How many went."""
    wait_for_people_of(owner)
    ids = present_ids(owner, person_ids)
    for some in documents.parts_of(ids):
        Person.objects.of(owner).present().filter(id__in=some).update(deleted_at=at, changed_at=at)
    documents.forget_people(owner, ids)
    return len(ids)


@transaction.atomic
def restore_people(
    owner: User, *, at: datetime, deleted_at: datetime | None = None, person_ids: Collection[int] = ()
) -> list[int]:
    """Take out of the bin those that went at that moment, or these."""
    wait_for_people_of(owner)
    gone = Person.objects.of(owner).binned()
    if deleted_at is not None:
        ids = list(gone.filter(deleted_at=deleted_at).values_list("id", flat=True))
    else:
        ids = [
            i for some in documents.parts_of(person_ids) for i in gone.filter(id__in=some).values_list("id", flat=True)
        ]
    for some in documents.parts_of(ids):
        Person.objects.of(owner).filter(id__in=some).update(deleted_at=None, changed_at=at)
    documents.index_people(owner, ids)
    return ids


@transaction.atomic
def set_photo(owner: User, person_id: int, content: bytes | None, *, at: datetime) -> None:
    """Keep this picture, or none. Raises PictureRefusedError for what is no picture or too large a one."""
    person = held_person(owner, person_id)
    if content is None:
        Photo.objects.filter(person=person).delete()
    else:
        fresh = {"content": small_picture(content), "media_type": MEDIA_TYPE, "source": None}
        Photo.objects.update_or_create(person=person, defaults=fresh)
    mark_changed(owner, [person.pk], at)


def _apply(person: Person, display_name: str, fields: PersonFields) -> None:
    for field, value in fields.items():
        setattr(person, field, _storable(field, value))
    _check_introduction(person)
    by_hand = any(field in fields for field in PART_LENGTHS)
    person.is_name_by_hand = person.is_name_by_hand or by_hand
    person.display_name = one_line(display_name)
    columns = name_fields(display_name)
    if person.is_name_by_hand:
        columns = found_by(person.display_name, {part: getattr(person, part) for part in PART_LENGTHS})
    for field, text in columns.items():
        setattr(person, field, text)


def _storable(field: str, value: object) -> object:
    if not isinstance(value, str):
        return value
    return many_lines(value) if field == "notes" else one_line(value, LENGTHS.get(field, SHORT))


def _check_introduction(person: Person) -> None:
    """Whoever introduced must be the owner's person, and another one."""
    if person.met_through_id is None:
        return
    if person.met_through_id == person.pk:
        raise IntroducedByThemselvesError
    if not Person.objects.of(person.owner).filter(id=person.met_through_id).exists():
        raise NotFoundError
