"""A card that a telephone sent becomes what changed of a person: nothing else of her is touched.

What the card said before is compared with what it says now, both as they are read. So what no card can say stays as it is,
and what a telephone does not understand and therefore leaves out is not taken for deleted.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from django.db import transaction

from wasl.foundation.accounts.models import User
from wasl.foundation.dates.partial_date import InvalidPartialDateError, PartialDate
from wasl.foundation.errors import WaslError
from wasl.foundation.formats.records import Contact, Remembered, Role, Way
from wasl.relations.occasions.actions import remove_occasion, set_occasion
from wasl.relations.occasions.models import Occasion
from wasl.relations.people import actions
from wasl.relations.people.actions.circles import circle_named
from wasl.relations.people.actions.persons import PersonFields
from wasl.relations.people.intake.arriving import plain_fields
from wasl.relations.people.intake.drafting import ways_of
from wasl.relations.people.models import Affiliation, Circle, Person, Tag, WayToReach
from wasl.relations.people.rules import key_of

_T = TypeVar("_T")

EDITED_ON_TELEPHONES = frozenset({"phone", "email", "postal", "site"})
"""Ways to reach that every telephone shows. Others may be missing in a card because it does not know them."""

_EDITED_LINES = frozenset({
    "IMPP", "RELATED", "ROLE", "URL", "X-ABLABEL", "X-ABRELATEDNAMES", "X-PHONETIC-FIRST-NAME", "X-PHONETIC-LAST-NAME", "X-SOCIALPROFILE",
})  # fmt: skip


@dataclass(frozen=True)
class Changing:
    """One person, as her card was and is; numbers are read as of the country."""

    owner: User
    person_id: int
    before: Contact
    now: Contact
    country: str
    at: datetime


@transaction.atomic
def add_from_card(owner: User, now: Contact, *, country: str, at: datetime) -> int:
    """Make a person of a card; gives her id."""
    person = actions.create_person(owner, display_name=now.full, at=at, is_organisation=now.is_organisation)
    change_by_card(
        Changing(owner, person.pk, Contact(full=now.full, is_organisation=now.is_organisation), now, country, at)
    )
    return person.pk


@transaction.atomic
def change_by_card(one: Changing) -> None:
    """Change what differs between the two cards. Raises refusals of the actions; then nothing has changed."""
    _change_ways(one, are_new=True)
    _change_person(one)
    _change_ways(one, are_new=False)
    _change_roles(one)
    _change_days(one)
    _change_words(one)
    _change_photo(one)
    _change_lines(one)


def _change_person(one: Changing) -> None:
    fields: PersonFields = {}
    was, now = plain_fields(one.before), plain_fields(one.now)
    for name in ("nickname", "city", "notes"):
        if was[name] != now[name]:
            fields[name] = now[name]
    # No telephone shows these: one that is missing was left out.
    if now["gender"] and was["gender"] != now["gender"]:
        fields["gender"] = now["gender"]
    if now["met_on"] and was["met_on"] != now["met_on"]:
        fields["met_on"] = now["met_on"]
    if spoken := _languages(one):
        fields["languages"] = spoken
    if one.before.is_organisation != one.now.is_organisation:
        fields["is_organisation"] = one.now.is_organisation
    fields |= _name_parts(one)
    new_name = one.now.full if one.now.full != one.before.full else None
    if fields or new_name is not None:
        actions.edit_person(one.owner, one.person_id, at=one.at, display_name=new_name, **fields)
    if added := _added(one.before.spellings, one.now.spellings):
        for text in added:
            actions.add_spelling(one.owner, one.person_id, text, at=one.at)


def _languages(one: Changing) -> str:
    added = _added(one.before.languages, one.now.languages)
    return ", ".join((*one.before.languages, *added)) if added else ""


def _name_parts(one: Changing) -> PersonFields:
    """Parts follow from the name, unless it stands and they changed, or the owner wrote them herself."""
    was, now = one.before, one.now
    person = Person.objects.of(one.owner).get(pk=one.person_id)
    if one.before.full != one.now.full and not person.is_name_by_hand:
        return {}
    if not (was.given or was.family or was.middle or was.prefix) and not person.is_name_by_hand:
        return {}
    parts: PersonFields = {}
    if was.given != now.given:
        parts["given"] = now.given
    if was.family != now.family:
        parts["family"] = now.family
    if was.middle != now.middle:
        parts["father"], parts["grandfather"] = now.middle, ""
    if was.prefix != now.prefix:
        parts["titles"], parts["honorific"] = now.prefix, ""
    return parts


def _change_ways(one: Changing, *, are_new: bool) -> None:
    """Add first and remove later, so that nobody is without a name and a number in between."""
    was, now = _ways(one.before, one.country), _ways(one.now, one.country)
    kept = {(way.kind, way.value): way for way in WayToReach.objects.of(one.owner).filter(person_id=one.person_id)}
    if not are_new:
        for key in was.keys() - now.keys():
            if key in kept and _was_removed(key[0], one.now):
                actions.remove_way_to_reach(one.owner, kept[key].pk, at=one.at)
        return
    for key, way in now.items():
        old = was.get(key)
        is_preferred = way.is_preferred and not (old and old.is_preferred)
        if old is None or old.label != way.label or is_preferred:
            shown = kept[key].shown if key in kept else way.shown
            given = actions.WayGiven(way.kind, shown, way.label, is_preferred)
            actions.add_way_to_reach(one.owner, one.person_id, given, country=one.country, at=one.at)


def _ways(contact: Contact, country: str) -> dict[tuple[str, str], Way]:
    return {(way.kind, way.value): way for way in reversed(ways_of(contact, country))}


def _was_removed(kind: str, now: Contact) -> bool:
    return kind in EDITED_ON_TELEPHONES or any(reach.kind not in EDITED_ON_TELEPHONES for reach in now.reaches)


def _change_roles(one: Changing) -> None:
    was = one.before.roles[:1]
    now = one.now.roles
    if was == now:
        return
    old = _affiliation(one, was[0]) if was else None
    if old and now:
        told = {"organisation": now[0].organisation, "role": now[0].title, "department": now[0].department}
        actions.edit_affiliation(one.owner, old.pk, at=one.at, since=old.since, until=old.until, **told)
    elif old:
        actions.remove_affiliation(one.owner, old.pk, at=one.at)
    for role in now[1:] if old else now:
        actions.add_affiliation(
            one.owner,
            one.person_id,
            at=one.at,
            organisation=role.organisation,
            role=role.title,
            department=role.department,
        )


def _affiliation(one: Changing, role: Role) -> Affiliation | None:
    rows = Affiliation.objects.of(one.owner).filter(
        person_id=one.person_id, role=role.title, department=role.department
    )
    found = rows.select_related("organisation").order_by("until", "-id")
    return next((row for row in found if str(row.organisation or "") == role.organisation), None)


def _change_days(one: Changing) -> None:
    kept = list(Occasion.objects.of(one.owner).filter(person_id=one.person_id))
    person = Person.objects.of(one.owner).get(pk=one.person_id)
    for day in _added(one.before.days, one.now.days):
        if (on := _day(day)) and on.is_yearly:
            set_occasion(one.owner, person, kind=day.kind, on=on, label=day.label)
    for day in _added(one.now.days, one.before.days):
        if day.on.calendar == "hijri":
            continue  # written under a name of ours, which a telephone may leave out
        for row in kept:
            is_replaced = row.kind == "birthday" and any(
                new.kind == "birthday" and new.on.calendar == day.on.calendar for new in one.now.days
            )
            if _is_same(row, day) and not is_replaced:
                remove_occasion(one.owner, row.pk)


def _day(told: Remembered) -> PartialDate | None:
    try:
        return PartialDate(told.on.year, told.on.month, told.on.day, told.on.calendar)
    except InvalidPartialDateError:
        return None


def _is_same(row: Occasion, day: Remembered) -> bool:
    label = day.label if day.kind == "other" else row.label
    told = (day.kind, label, day.on.calendar, day.on.year, day.on.month, day.on.day)
    return (row.kind, row.label, row.calendar, row.year, row.month, row.day) == told


def _change_words(one: Changing) -> None:
    """Circles, tags and interests. Where no group at all came back, the telephone knows of none."""
    for name in _added(one.before.interests, one.now.interests):
        actions.tag_people(one.owner, [one.person_id], name=name, kind=Tag.Kind.INTEREST, at=one.at)
    for name in _added(one.before.groups, one.now.groups):
        circle = circle_named(one.owner, name)
        actions.put_in_circle(one.owner, circle.pk, [one.person_id], at=one.at)
    if not one.now.groups:
        return
    for name in _added(one.now.groups, one.before.groups):
        key = key_of(name, 100)
        for circle in Circle.objects.of(one.owner).filter(key=key, deleted_at=None):
            actions.take_out_of_circle(one.owner, circle.pk, [one.person_id], at=one.at)
        for tag in Tag.objects.of(one.owner).filter(key=key, kind=Tag.Kind.TAG):
            actions.untag_people(one.owner, [one.person_id], tag_id=tag.pk, at=one.at)


def _change_photo(one: Changing) -> None:
    """One that cannot be read changes nothing: the rest of the card counts."""
    was, now = one.before.photo, one.now.photo
    if (was and was.content) == (now and now.content):
        return
    try:
        actions.set_photo(one.owner, one.person_id, now.content if now else None, at=one.at)
    except WaslError:
        return


def _change_lines(one: Changing) -> None:
    sent = {_name_of(line) for line in one.now.extras}
    kept = [line for line in one.before.extras if _name_of(line) not in sent and _name_of(line) not in _EDITED_LINES]
    lines = (*one.now.extras, *kept)
    if sorted(lines) != sorted(one.before.extras):
        actions.keep_lines(one.owner, one.person_id, lines, at=one.at)


def _name_of(line: str) -> str:
    head = line.partition(":")[0].partition(";")[0]
    return head.rpartition(".")[2].upper()


def _added(before: Collection[_T], now: Iterable[_T]) -> list[_T]:
    return [one for one in now if one not in before]
