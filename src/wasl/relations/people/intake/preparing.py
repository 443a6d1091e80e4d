"""What of an intake can be worked out before its transaction: while one writes, everybody else who saves waits."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from wasl.foundation.errors import WaslError
from wasl.foundation.formats.records import Contact
from wasl.foundation.ordered_uids import ordered_uids
from wasl.foundation.search.actions import Entry, words_of
from wasl.relations.people import rules
from wasl.relations.people.documents import entry_of, names_of
from wasl.relations.people.intake.arriving import Arrival, Origin, Way, plain_fields
from wasl.relations.people.models import Person, Photo
from wasl.relations.people.name_index.filling import Packed, packed_names
from wasl.relations.people.pictures import small_picture

Columns = dict[str, Any]  # Any: values differ in type by column


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
    ways = [_ways(arrival.contact, origin.country) for arrival in arrivals]
    uids = ordered_uids(origin.moment, len(arrivals))
    alike = _alike(origin)
    newcomers: dict[int, Newcomer] = {}
    repeated: set[int] = set()
    for arrival, reached, uid in zip(arrivals, ways, uids, strict=True):
        number = arrival.person_id
        if number in newcomers:
            repeated.add(number)
        elif number < 0:
            newcomers[number] = _newcomer({**alike, **_columns(arrival.contact), "uid": uid}, arrival.contact, reached)
    return Prepared(arrivals, ways, newcomers, frozenset(repeated), _pictures(arrivals))


def _ways(contact: Contact, country: str) -> list[Way]:
    """Those that are usable."""
    ways = []
    for reach in contact.reaches:
        normal = rules.normal_way_to_reach(reach.kind, reach.value, country)
        if normal:
            label = rules.one_line(reach.label, 60) if reach.label else ""
            ways.append(Way(reach.kind, *normal, label, reach.is_preferred))
    return ways


_BLANK: Columns = {
    field.attname: field.get_default()
    for field in Person._meta.concrete_fields  # noqa: SLF001 - Django's documented API
    if field.attname not in {"id", "uid", "created_at", "changed_at"}
}


def _alike(origin: Origin) -> Columns:
    """Of all newcomers, in an order that every one of them keeps."""
    moments = {"created_at": origin.moment, "changed_at": origin.moment}
    return {**_BLANK, **moments, "owner_id": origin.owner.pk, "source_id": origin.source.pk}


def _columns(contact: Contact) -> Columns:
    return {
        **rules.name_fields(contact.full),
        **plain_fields(contact),
        "is_organisation": contact.is_organisation,
        "extras": rules.many_lines("\n".join(contact.extras)) if contact.extras else "",
    }


def _newcomer(columns: Columns, contact: Contact, ways: Iterable[Way]) -> Newcomer:
    """With what she is found by, without asking the database for what is going to be written."""
    reached = (text for way in ways for text in ((way.value, way.shown) if way.value != way.shown else (way.value,)))
    work = (text for role in contact.roles for text in (role.organisation, role.title, role.department))
    entry = entry_of(0, columns, contact.spellings, (*reached, *work, *contact.interests))
    return Newcomer(columns, words_of(entry), packed_names(names_of(columns, _spellings(contact))))


def _spellings(contact: Contact) -> Iterator[str]:
    """As the rows will give them."""
    return (text for text in dict.fromkeys(map(rules.one_line, contact.spellings)) if text)


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
