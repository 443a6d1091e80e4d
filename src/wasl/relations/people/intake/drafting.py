"""What follows from a contact alone: worked out while its file is read, before anybody knows whose card it is."""

from collections.abc import Iterable

from wasl.foundation.formats.records import Contact, Way
from wasl.foundation.formats.ways import usable_ways
from wasl.foundation.search.actions import words_of
from wasl.relations.people import rules
from wasl.relations.people.documents import entry_of, names_of
from wasl.relations.people.intake.arriving import Columns, Draft, plain_fields
from wasl.relations.people.name_index.filling import packed_names


def draft_of(contact: Contact, country: str) -> Draft:
    """Everything but the ids and what all rows of an import have in common; numbers are read as of the country."""
    ways, columns = ways_of(contact, country), _columns(contact)
    reached = (text for way in ways for text in ((way.value, way.shown) if way.value != way.shown else (way.value,)))
    work = (text for role in contact.roles for text in (role.organisation, role.title, role.department))
    found_by = {**columns, "how_met": ""}  # no file tells of that
    entry = entry_of(0, found_by, contact.spellings, (*reached, *work, *contact.interests))
    return Draft(columns, words_of(entry), packed_names(names_of(columns, _spellings(contact))))


def ways_of(contact: Contact, country: str) -> tuple[Way, ...]:
    """The usable ones, worked out where the reader has not done it."""
    return usable_ways(contact.reaches, country) if contact.ways is None else contact.ways


def _columns(contact: Contact) -> Columns:
    return {
        **rules.name_fields(contact.full, contact.prefix),
        **plain_fields(contact),
        "is_organisation": contact.is_organisation,
        "extras": rules.many_lines("\n".join(contact.extras)) if contact.extras else "",
    }


def _spellings(contact: Contact) -> Iterable[str]:
    """As the rows will give them."""
    return (text for text in dict.fromkeys(map(rules.one_line, contact.spellings)) if text)
