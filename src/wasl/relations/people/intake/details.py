"""What stands in rows of its own beside a person: ways to reach, spellings, work, circles, interests, pictures."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from django.db import models

from wasl.foundation.formats.records import Role
from wasl.foundation.inserting import Row, insert_rows
from wasl.foundation.language.matching import matching_name
from wasl.foundation.sources.actions import insert_told, tell_again
from wasl.relations.people import rules
from wasl.relations.people.intake.arriving import Arrival, Origin, Placed, partial_day_text
from wasl.relations.people.models import (
    Affiliation,
    Circle,
    ExternalId,
    Membership,
    Organisation,
    Photo,
    Spelling,
    Tag,
    Tagging,
    WayToReach,
)

_Placed = Sequence[Placed]


def add_details(origin: Origin, placed: _Placed, shown: Mapping[int, str], known: Collection[int]) -> int:
    """Gives how many rows were new of those by which people are found."""
    _add_circles(origin, placed)
    return (
        _add_spellings(origin, placed, shown)
        + _add_affiliations(origin, placed, known)
        + _add_interests(origin, placed)
    )


def add_ways(origin: Origin, placed: _Placed) -> int:
    """With what other programs call the people; gives how many ways to reach were new."""
    owner, source = origin.owner.pk, origin.source.pk
    ways = [(owner, one.person_id, *way, source) for one in placed for way in one.ways]
    ids = [
        (owner, one.person_id, scheme, rules.one_line(value, 255), source)
        for one in placed
        for scheme, value in _external_ids(one.arrival)
    ]
    fields = ("owner_id", "person_id", "kind", "value", "shown", "label", "is_preferred", "source_id")
    added = insert_told(origin.source, WayToReach, fields, ways, key=("person_id", "kind", "value"))
    named = ("owner_id", "person_id", "scheme", "value", "source_id")
    insert_told(origin.source, ExternalId, named, ids, key=("person_id", "scheme", "value"))
    return added


def _external_ids(arrival: Arrival) -> tuple[tuple[str, str], ...]:
    uid = arrival.contact.uid
    return (*arrival.external_ids, ("vcard", uid)) if uid else arrival.external_ids


def _add_spellings(origin: Origin, placed: _Placed, shown: Mapping[int, str]) -> int:
    """Other spellings that the file gives, and its own where the person is shown by another."""
    wanted = [
        (person_id, rules.one_line(text))
        for person_id, arrival, _ in placed
        for text in (*arrival.contact.spellings, arrival.contact.full)
    ]
    owner, source = origin.owner.pk, origin.source.pk
    rows = [
        (owner, person_id, text, matching_name(text)[:300], source)
        for person_id, text in dict.fromkeys(wanted)
        if text and text != shown.get(person_id)
    ]
    fields = ("owner_id", "person_id", "text", "matching_name", "source_id")
    return insert_told(origin.source, Spelling, fields, rows, key=("person_id", "text"))


def _add_affiliations(origin: Origin, placed: _Placed, known_people: Collection[int]) -> int:
    roles = [(person_id, role) for person_id, arrival, _ in placed for role in arrival.contact.roles]
    if not roles:
        return 0
    organisations = _named(Organisation, origin, (role.organisation for _, role in roles), {"source": origin.source})
    rows = Affiliation.objects.of(origin.owner).filter(person_id__in=known_people)
    told = rows.values_list("person_id", "organisation_id", "role", "pk", "source_id")
    owner, source = origin.owner.pk, origin.source.pk
    known = {(person_id, organisation_id, role): rest for person_id, organisation_id, role, *rest in told}
    new: dict[tuple[int, int | None, str], Row] = {}
    again: list[int] = []
    for person_id, role in roles:
        row = _affiliation(person_id, organisations.get(role.organisation), role)
        key = row[:3]
        if key in known:
            pk, source_id = known[key]
            again += [pk] if source_id not in {None, source} else []
        elif row[1] or row[2]:
            new.setdefault(key, (owner, source, *row))
    tell_again(origin.source, Affiliation, again)
    fields = ("owner_id", "source_id", "person_id", "organisation_id", "role", "department", "since", "until")
    return insert_rows(Affiliation, fields, new.values())


def _affiliation(person_id: int, organisation_id: int | None, role: Role) -> tuple[int, int | None, str, str, str, str]:
    return (
        person_id,
        organisation_id,
        rules.one_line(role.title, 300),
        rules.one_line(role.department, 200),
        partial_day_text(role.since),
        partial_day_text(role.until),
    )


def _add_circles(origin: Origin, placed: _Placed) -> None:
    wanted = [(person_id, group) for person_id, arrival, _ in placed for group in arrival.contact.groups]
    circles = _named(Circle, origin, (group for _, group in wanted), {"source": origin.source}, length=100)
    owner, source = origin.owner.pk, origin.source.pk
    insert_told(
        origin.source,
        Membership,
        ("owner_id", "circle_id", "person_id", "source_id"),
        [(owner, circles[group], person_id, source) for person_id, group in wanted if group in circles],
        key=("person_id", "circle_id"),
    )


def _add_interests(origin: Origin, placed: _Placed) -> int:
    wanted = [(person_id, interest) for person_id, arrival, _ in placed for interest in arrival.contact.interests]
    owner, source = origin.owner.pk, origin.source.pk
    tags = _named(Tag, origin, (interest for _, interest in wanted), {"kind": Tag.Kind.INTEREST}, length=100)
    return insert_told(
        origin.source,
        Tagging,
        ("owner_id", "tag_id", "person_id", "source_id"),
        [(owner, tags[word], person_id, source) for person_id, word in wanted if word in tags],
        key=("person_id", "tag_id"),
    )


def _named(
    model: type[models.Model], origin: Origin, names: Iterable[str], fields: dict[str, Any], *, length: int = 300
) -> dict[str, int]:  # Any: the model's own columns
    """The ids of the rows of these names, by the names as written; those that are missing are made."""
    keys = {name: key for name in dict.fromkeys(names) if (key := rules.key_of(name, length))}
    if not keys:
        return {}
    shown = {key: rules.one_line(name, length) for name, key in keys.items()}
    rows = model._default_manager.filter(owner=origin.owner, **{k: v for k, v in fields.items() if k == "kind"})  # noqa: SLF001 - Django's documented API
    known = dict(rows.filter(key__in=shown).values_list("key", "pk"))
    if known and "source" in fields:
        others = rows.filter(pk__in=known.values(), source__isnull=False).exclude(source=origin.source)
        tell_again(origin.source, model, list(others.values_list("pk", flat=True)))
    missing = [
        model(owner=origin.owner, key=key, name=name, **fields) for key, name in shown.items() if key not in known
    ]
    if missing:
        model._default_manager.bulk_create(missing, ignore_conflicts=True)  # noqa: SLF001
        known = dict(rows.filter(key__in=shown).values_list("key", "pk"))
    return {name: known[key] for name, key in keys.items() if key in known}


def add_photos(origin: Origin, placed: _Placed, pictures: Mapping[int, bytes]) -> None:
    """Those that are prepared; whoever has one already keeps it, and this file tells of it too."""
    told = {one.person_id for one in placed if one.arrival.contact.photo}
    if not told:
        return
    here = dict(Photo.objects.filter(person_id__in=told).values_list("person_id", "source_id"))
    tell_again(origin.source, Photo, [pk for pk, source in here.items() if source not in {None, origin.source.pk}])
    Photo.objects.bulk_create(
        [
            Photo(person_id=person_id, content=picture, source=origin.source)
            for person_id, picture in pictures.items()
            if person_id not in here
        ],
        ignore_conflicts=True,
    )
