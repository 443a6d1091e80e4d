"""People as the cards that telephones hold: what they can show, and no more."""

from collections.abc import Iterable, Iterator
from io import BytesIO

import msgspec

from wasl.doors.dav.book import Entry
from wasl.doors.exports.contacts import contacts_among
from wasl.foundation.accounts.models import User
from wasl.foundation.formats.records import Contact, FileRefusedError, ReadOptions
from wasl.foundation.formats.vcard.lines import escaped, plain, text_lines
from wasl.foundation.formats.vcard.reading import read
from wasl.foundation.formats.vcard.writing import write_card
from wasl.relations.people.models import Person

PEOPLE_AT_ONCE = 500

SUFFIX = "X-WASL-SUFFIX:"
"""What follows a name, such as a degree: kept among the lines that are not understood, for the way back to the telephone."""

_PHONETIC = "X-PHONETIC-"  # read as spellings of the name, which telephones do not show in their field for it


class CardRefusedError(ValueError):
    """What was sent is no card of one person."""


def cards_of(owner: User, entries: Iterable[Entry]) -> Iterator[tuple[Entry, Contact]]:
    """Each with what its card says. Nine queries for each five hundred; one who went meanwhile is left out."""
    waiting = list(entries)
    for start in range(0, len(waiting), PEOPLE_AT_ONCE):
        some = {entry.person_id: entry for entry in waiting[start : start + PEOPLE_AT_ONCE]}
        people = list(Person.objects.of(owner).shareable().filter(pk__in=some).order_by("pk"))
        for person, contact in zip(people, contacts_among(people), strict=True):
            yield some[person.pk], on_a_telephone(contact, some[person.pk].uid)


def on_a_telephone(contact: Contact, uid: str) -> Contact:
    """Only work that has not ended, and of that one: shown two, a telephone sends one back, and the other would seem deleted."""
    now = tuple(role for role in contact.roles if role.until is None)
    extras = tuple(line for line in contact.extras if not line.startswith(SUFFIX))
    suffix = next((plain(line.removeprefix(SUFFIX)) for line in contact.extras if line.startswith(SUFFIX)), "")
    return msgspec.structs.replace(contact, uid=uid, roles=now[:1], extras=extras, suffix=suffix)


def text_of(contact: Contact) -> str:
    """VCard 3.0, which every telephone reads."""
    return write_card(contact, "3.0").decode()


def contact_in(card: bytes, options: ReadOptions) -> Contact:
    """The contact of a card. Raises CardRefusedError where it holds none, or more, or a group of people."""
    try:
        found = [record for record in read(BytesIO(card), "", options) if isinstance(record, Contact)]
    except FileRefusedError as refused:
        raise CardRefusedError from refused
    if len(found) != 1 or any(_is_group(line) for line in found[0].extras):
        raise CardRefusedError
    (contact,) = found
    lines = [line for line in text_lines(card.splitlines()) if line.upper().startswith(_PHONETIC)]
    suffix = [SUFFIX + escaped(contact.suffix)] if contact.suffix else []
    return msgspec.structs.replace(contact, extras=(*contact.extras, *lines, *suffix))


def _is_group(line: str) -> bool:
    name, _, value = line.partition(":")
    return name.upper() in {"KIND", "X-ADDRESSBOOKSERVER-KIND"} and value.strip().lower() == "group"
