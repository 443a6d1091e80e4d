"""What a file says of people, and what its rows have in common."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

import msgspec

from wasl.foundation.accounts.models import User
from wasl.foundation.dates.partial_date import InvalidPartialDateError, PartialDate
from wasl.foundation.formats.records import Contact, PartialDay, Way
from wasl.foundation.search.actions import Entry
from wasl.foundation.sources.models import Source
from wasl.relations.people import rules
from wasl.relations.people.name_index.filling import Packed

Columns = dict[str, Any]  # Any: values differ in type by column


class Draft(msgspec.Struct, frozen=True, tag="draft"):
    """What follows from a contact alone: her own columns were she new, and by what she would be found then."""

    columns: Columns
    words: Entry
    names: Packed


class Arrival(NamedTuple):
    """What a file says of one person.

    `person_id` below zero stands for somebody new: the same number, the same new person. `external_ids` are
    (scheme, value). `draft` may have been worked out while the file was read.
    """

    person_id: int
    contact: Contact
    external_ids: tuple[tuple[str, str], ...] = ()
    draft: Draft | None = None


@dataclass(frozen=True, slots=True)
class Origin:
    """Whose the rows are, where they come from, and how numbers without a country are read."""

    owner: User
    source: Source
    country: str
    moment: datetime


class Placed(NamedTuple):
    """An arrival with the id of its person, and its ways to reach."""

    person_id: int
    arrival: Arrival
    ways: Sequence[Way]


def plain_fields(contact: Contact) -> dict[str, str]:
    """The columns that a file fills and the owner may have filled already."""
    return {
        "nickname": rules.one_line(contact.nickname, 100),
        "gender": contact.gender,
        "languages": rules.one_line(", ".join(contact.languages), 200),
        "city": rules.one_line(contact.city, 150),
        "met_on": partial_day_text(contact.met_on),
        "notes": rules.many_lines(contact.note),
    }


def partial_day_text(day: PartialDay | None) -> str:
    """The stored form of a file's day; nothing where it makes no date."""
    if day is None:
        return ""
    try:
        return str(PartialDate(day.year, day.month, day.day, day.calendar))
    except InvalidPartialDateError:
        return ""
