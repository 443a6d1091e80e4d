"""People and contacts as tables for a spreadsheet, which `wasl import` reads too."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from wasl.doors.exports.contacts import contacts_of
from wasl.doors.exports.one_moment import one_moment
from wasl.foundation.accounts.models import User
from wasl.foundation.dates.partial_date import PartialDate
from wasl.foundation.formats.records import Contact, Role
from wasl.foundation.formats.tables.plain import INTERACTIONS
from wasl.foundation.formats.tables.writing import write_table
from wasl.relations.interactions.models import Interaction, Participation
from wasl.relations.people.models import Person, WayToReach

CONTACTS_AT_ONCE = 1000
REPEATED = 3  # columns of telephones and of addresses; the last one takes all that are left


def people_table(owner: User) -> Iterator[bytes]:
    """Everybody whom others may know of, a row each."""
    rows = ([cell(contact) for cell in _COLUMNS.values()] for contact in contacts_of(owner))
    return (text.encode() for text in write_table(tuple(_COLUMNS), rows))


def interactions_table(owner: User) -> Iterator[bytes]:
    """Every contact that others may know of, the oldest first, in the plain format of ours."""
    return (text.encode() for text in write_table(INTERACTIONS, _interactions(owner)))


def _interactions(owner: User) -> Iterator[tuple[str, ...]]:
    with one_moment():
        after = (None, 0)
        rows = Interaction.objects.of(owner).shareable().order_by("at", "id")
        while True:
            at, pk = after
            rest = rows if at is None else rows.filter(at__gte=at).exclude(at=at, id__lte=pk)
            some = list(rest.only("at", "channel", "direction", "note", "subject")[:CONTACTS_AT_ONCE])
            if not some:
                return
            after = (some[-1].at, some[-1].pk)
            people = _people(owner, [row.pk for row in some])
            for row in some:
                if people[row.pk]:
                    who = "; ".join(people[row.pk])
                    yield row.at.isoformat(timespec="seconds"), row.channel, row.direction, who, row.note or row.subject


def _people(owner: User, ids: Sequence[int]) -> dict[int, list[str]]:
    """Who was in each contact, by what a reader knows them again: an address, a number, else the name."""
    pairs = Participation.objects.filter(interaction_id__in=ids).order_by("id")
    found = list(pairs.values_list("interaction_id", "person_id"))
    person_ids = {person_id for _, person_id in found}
    people = Person.objects.filter(pk__in=person_ids, deleted_at=None).values_list("pk", "owner_id", "display_name")
    words = {pk: name.replace(";", ",") for pk, owner_id, name in people if owner_id == owner.pk}
    ways = WayToReach.objects.filter(person_id__in=words, kind__in=("email", "phone"))
    # Of several the last stays: an address, the preferred one, the oldest.
    words |= dict(ways.order_by("-kind", "is_preferred", "-id").values_list("person_id", "value"))
    by_contact: dict[int, list[str]] = defaultdict(list)
    for contact_id, person_id in found:
        if words.get(person_id):
            by_contact[contact_id].append(words[person_id])
    return by_contact


def _reached(kind: str, place: int = 0) -> Callable[[Contact], str]:
    def cell(contact: Contact) -> str:
        values = [reach.value for reach in contact.reaches if reach.kind == kind]
        return _joined(
            values[place:] if place == REPEATED - 1 or kind not in {"phone", "email"} else values[place : place + 1]
        )

    return cell


def _role(say: Callable[[Role], str]) -> Callable[[Contact], str]:
    return lambda contact: say(contact.roles[0]) if contact.roles else ""


def _birthday(contact: Contact) -> str:
    day = next((day.on for day in contact.days if day.kind == "birthday"), None)
    return str(PartialDate(day.year, day.month, day.day, day.calendar)) if day else ""


def _joined(words: Iterable[str]) -> str:
    return "; ".join(words)


_COLUMNS: dict[str, Callable[[Contact], str]] = {
    "Name": lambda contact: contact.full,
    "Other name": lambda contact: _joined(contact.spellings),
    "Prefix": lambda contact: contact.prefix,
    "First name": lambda contact: contact.given,
    "Middle name": lambda contact: contact.middle,
    "Last name": lambda contact: contact.family,
    "Nickname": lambda contact: contact.nickname,
    "Organization": _role(lambda role: role.organisation),
    "Department": _role(lambda role: role.department),
    "Job title": _role(lambda role: role.title),
    **{f"Phone {place + 1}": _reached("phone", place) for place in range(REPEATED)},
    **{f"Email {place + 1}": _reached("email", place) for place in range(REPEATED)},
    "WhatsApp": _reached("whatsapp"),
    "Telegram": _reached("telegram"),
    "LinkedIn": _reached("linkedin"),
    "X": _reached("x"),
    "Website": _reached("site"),
    "Address": _reached("postal"),
    "City": lambda contact: contact.city,
    "Birthday": _birthday,
    "Gender": lambda contact: contact.gender,
    "Languages": lambda contact: _joined(contact.languages),
    "Groups": lambda contact: _joined(contact.groups),
    "Interests": lambda contact: _joined(contact.interests),
    "Note": lambda contact: contact.note,
}
"""Headers that spreadsheets, other programs and our own reader understand, and what stands below each."""
