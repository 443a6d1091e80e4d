"""What of an intake can be worked out before its transaction: while one writes, everybody else who saves waits."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from wasl.foundation.errors import WaslError
from wasl.foundation.formats.records import Way
from wasl.foundation.ordered_uids import ordered_uids
from wasl.foundation.search.actions import Entry
from wasl.relations.people.intake.arriving import Arrival, Columns, Origin
from wasl.relations.people.intake.drafting import draft_of, ways_of
from wasl.relations.people.models import Person, Photo
from wasl.relations.people.name_index.filling import Packed
from wasl.relations.people.pictures import small_picture


class Newcomer(NamedTuple):
    """Somebody of whom the arrival tells first: her columns but the id, and by what she is found."""

    columns: Columns
    words: Entry
    names: Packed


@dataclass(frozen=True, slots=True)
class Prepared:
    """Arrivals with their ways to reach, and by their numbers the newcomers, those told of again, and pictures."""

    arrivals: Sequence[Arrival]
    ways: Sequence[Sequence[Way]]
    newcomers: Mapping[int, Newcomer]
    repeated: frozenset[int]
    pictures: Mapping[int, bytes]


def prepare_arrivals(origin: Origin, arrivals: Sequence[Arrival]) -> Prepared:
    """Everything but the ids. One query, and only where there are pictures."""
    ways = [ways_of(arrival.contact, origin.country) for arrival in arrivals]
    uids = ordered_uids(origin.moment, len(arrivals))
    alike = _alike(origin)
    newcomers: dict[int, Newcomer] = {}
    repeated: set[int] = set()
    for arrival, uid in zip(arrivals, uids, strict=True):
        number = arrival.person_id
        if number in newcomers:
            repeated.add(number)
        elif number < 0:
            draft = arrival.draft or draft_of(arrival.contact, origin.country)
            newcomers[number] = Newcomer({**alike, **draft.columns, "uid": uid}, draft.words, draft.names)
    return Prepared(arrivals, ways, newcomers, frozenset(repeated), _pictures(arrivals))


_BLANK: Columns = {
    field.attname: field.get_default()
    for field in Person._meta.concrete_fields  # noqa: SLF001 - Django's documented API
    if field.attname not in {"id", "uid", "created_at", "changed_at"}
}


def _alike(origin: Origin) -> Columns:
    """Of all newcomers, in an order that every one of them keeps."""
    moments = {"created_at": origin.moment, "changed_at": origin.moment}
    return {**_BLANK, **moments, "owner_id": origin.owner.pk, "source_id": origin.source.pk}


def _pictures(arrivals: Sequence[Arrival]) -> dict[int, bytes]:
    """The first readable picture of each person without one. A broken picture costs nothing but itself."""
    given = [(arrival.person_id, arrival.contact.photo) for arrival in arrivals if arrival.contact.photo]
    known = {person_id for person_id, _ in given if person_id > 0}
    having = set(Photo.objects.filter(person_id__in=known).values_list("person_id", flat=True)) if known else set()
    pictures: dict[int, bytes] = {}
    for person_id, photo in given:
        if person_id not in having and person_id not in pictures and (picture := _readable(photo.content)):
            pictures[person_id] = picture
    return pictures


def _readable(content: bytes) -> bytes | None:
    try:
        return small_picture(content)
    except WaslError:
        return None
