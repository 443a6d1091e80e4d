"""People as contacts of an address book, as other programs know them; some hundreds at a time."""

import io
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any, Literal, cast

from django.db.models import QuerySet
from PIL import Image

from wasl.doors.exports.numbers import keys_in_order
from wasl.doors.exports.one_moment import one_moment
from wasl.foundation.accounts.models import User
from wasl.foundation.dates.partial_date import Calendar, InvalidPartialDateError, PartialDate
from wasl.foundation.formats import records
from wasl.foundation.formats.records import Contact, PartialDay, Reach, ReachKind, Remembered, Role
from wasl.relations.occasions.models import Occasion
from wasl.relations.people.models import (
    Affiliation,
    ExternalId,
    Membership,
    Person,
    Photo,
    Spelling,
    Tag,
    Tagging,
    WayToReach,
)
from wasl.relations.people.pictures import UNREADABLE

PEOPLE_AT_ONCE = 500
JPEG_QUALITY = 88

# What a program dials or opens is the normal form; what a reader reads is as it was given.
_DIALLED = frozenset({"phone", "whatsapp", "signal", "linkedin", "x", "telegram", "facebook", "instagram", "email"})

# The columns' choices are the same words as the records'.
Gender = Literal["", "m", "f"]
DayKind = Literal["birthday", "anniversary", "other"]

Rows = dict[int, list[Any]]  # Any: rows of one model, by person


def contacts_of(owner: User) -> Iterator[Contact]:
    """Everybody whom others may know of, in the order in which they came. Nine queries for each five hundred, and one."""
    with one_moment():
        keys = keys_in_order(Person.objects.of(owner).shareable())
        for start in range(0, len(keys), PEOPLE_AT_ONCE):
            yield from contacts_among(Person.objects.filter(pk__in=keys[start : start + PEOPLE_AT_ONCE]).order_by("pk"))


def contacts_among(people: Iterable[Person]) -> Iterator[Contact]:
    """These people, some hundreds at most, in their order.

    What hangs on them is asked by them alone: naming the owner too would mislead SQLite to read all of hers.
    """
    people = list(people)
    ids = [person.pk for person in people]
    found = {
        model: _by_person(rows.filter(person_id__in=ids))
        for model, rows in {
            Spelling: Spelling.objects.order_by("id"),
            WayToReach: WayToReach.objects.order_by("-is_preferred", "id"),
            Affiliation: Affiliation.objects.select_related("organisation").order_by("until", "-id"),
            ExternalId: ExternalId.objects.filter(scheme="vcard").order_by("id"),
            Membership: Membership.objects.filter(circle__deleted_at=None).select_related("circle"),
            Tagging: Tagging.objects.select_related("tag").order_by("id"),
            Occasion: Occasion.objects.order_by("id"),
            Photo: Photo.objects.all(),
        }.items()
    }
    for person in people:
        yield _contact(person, {model: rows[person.pk] for model, rows in found.items()})


def _contact(person: Person, of: dict[type, list[Any]]) -> Contact:  # Any: rows of each model
    tags = [tagging.tag for tagging in of[Tagging]]
    named = [membership.circle.name for membership in of[Membership]]
    return Contact(
        uid=next((row.value for row in of[ExternalId]), f"urn:uuid:{person.uid}"),
        is_organisation=person.is_organisation,
        full=person.display_name,
        prefix=" ".join(filter(None, (person.honorific, person.titles))),
        given=person.given,
        middle=" ".join(filter(None, (person.father, person.grandfather))),
        family=person.family,
        nickname=person.nickname,
        spellings=tuple(row.text for row in of[Spelling]),
        gender=cast("Gender", person.gender),
        reaches=tuple(_reach(row) for row in of[WayToReach]),
        roles=tuple(_role(row) for row in of[Affiliation]),
        days=tuple(_remembered(row) for row in of[Occasion]),
        groups=tuple(dict.fromkeys([*named, *(tag.name for tag in tags if tag.kind == Tag.Kind.TAG)])),
        interests=tuple(tag.name for tag in tags if tag.kind == Tag.Kind.INTEREST),
        languages=tuple(part for word in person.languages.split(",") if (part := word.strip())),
        city=person.city,
        note=person.notes,
        photo=next((_photo(row) for row in of[Photo]), None),
        met_on=_day(person.met_on),
        extras=tuple(person.extras.split("\n")) if person.extras else (),
    )


def _reach(way: WayToReach) -> Reach:
    value = way.value if way.kind in _DIALLED else way.shown
    return Reach(kind=cast("ReachKind", way.kind), value=value, label=way.label, is_preferred=way.is_preferred)


def _role(row: Affiliation) -> Role:
    return Role(
        organisation=str(row.organisation or ""),
        department=row.department,
        title=row.role,
        since=_day(row.since),
        until=_day(row.until),
    )


def _remembered(row: Occasion) -> Remembered:
    on = PartialDay(year=row.year, month=row.month, day=row.day, calendar=cast("Calendar", row.calendar))
    return Remembered(kind=cast("DayKind", row.kind), on=on, label=row.label)


def _day(stored: str) -> PartialDay | None:
    try:
        day = PartialDate.parse(stored)
    except InvalidPartialDateError:
        return None
    return PartialDay(year=day.year, month=day.month, day=day.day, calendar=day.calendar)


def _photo(photo: Photo) -> records.Photo | None:
    """As JPEG: telephones show no WebP in a card."""
    written = io.BytesIO()
    try:
        with Image.open(io.BytesIO(photo.content), formats=("WEBP", "JPEG", "PNG")) as picture:
            picture.convert("RGB").save(written, "JPEG", quality=JPEG_QUALITY)
    except UNREADABLE:
        return None
    return records.Photo(content=written.getvalue(), media_type="image/jpeg")


def _by_person(rows: "QuerySet[Any]") -> Rows:  # Any: one of the models above
    found: Rows = defaultdict(list)
    for row in rows:
        found[row.person_id].append(row)
    return found
