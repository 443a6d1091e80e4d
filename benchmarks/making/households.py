"""Another style of book than the weights were chosen with: relatives of one name, and entries as their sources know people.

A household has one father and one family name, often one number, now and then one address. An entry comes from a
telephone, a mailbox, a professional network or a card, and says what such a source says; whoever stands twice comes
from two of them.
"""

from dataclasses import replace

from benchmarks.making.twins import TWICE, Known, Someone, entry, someone
from wasl.doors.demo.chance import Chance
from wasl.doors.demo.names import NAMES
from wasl.doors.demo.places import PLACES
from wasl.foundation.formats.records import Contact, Reach

SIZES, SHARES = (1, 2, 3, 4), (55, 20, 15, 10)
HOME_NUMBER, HOME_ADDRESS, OWN_NUMBER_TOO = 0.5, 0.1, 0.6
SOURCES, OFTEN = ("telephone", "mailbox", "network", "card"), (45, 25, 15, 15)


def entries(chance: Chance, count: int) -> list[tuple[int, Contact]]:
    """Of each entry whose it is, and what it says; those who stand twice come at the end."""
    first: list[tuple[int, Contact]] = []
    again: list[tuple[int, Contact]] = []
    while len(first) < count:
        for person, shared in _household(chance, len(first)):
            one, other = _two_sources(chance)
            first.append((person.number, _told(chance, person, one, shared)))
            if chance.happens(TWICE):
                again.append((person.number, _told(chance, person, other, shared)))
    return first + again


def _household(chance: Chance, number: int) -> list[tuple[Someone, tuple[Reach, ...]]]:
    """Relatives, each with what all of them are reached by."""
    head = someone(chance, number)
    head.shared_number = ""
    names = next(names for country, names in NAMES.items() if country in PLACES and head.parts[3] in names.families)
    people = [head]
    for more in range(1, chance.weighted(SIZES, SHARES)):
        other = someone(chance, number + more)
        given = chance.one(
            [name for name in (*names.men, *names.women) if name not in {one.parts[0] for one in people}]
        )
        people.append(replace(other, parts=[given, *head.parts[1:]], shared_number="", entries=[]))
    shared: tuple[Reach, ...] = ()
    if len(people) > 1 and chance.happens(HOME_NUMBER):
        shared += (Reach(kind="phone", value=f"+966 11 5{number:06}"),)
    if len(people) > 1 and chance.happens(HOME_ADDRESS):
        shared += (Reach(kind="email", value=f"family{number}@example.com"),)
    return [(person, shared) for person in people]


def _two_sources(chance: Chance) -> tuple[str, str]:
    one = chance.weighted(SOURCES, OFTEN)
    return one, chance.one([source for source in SOURCES if source != one])


def _told(chance: Chance, person: Someone, source: str, shared: tuple[Reach, ...]) -> Contact:
    known = {
        "telephone": Known(chance.weighted(("short", "given", "respelt", "typo"), (60, 10, 20, 10)), phone=True,
                           email=False, profile=False, work=False, born=False),
        "mailbox": Known(chance.weighted(("latin", "short"), (70, 30)), phone=False, email=True, profile=False,
                         work=chance.happens(0.2), born=False),
        "network": Known("latin", phone=False, email=chance.happens(0.6), profile=True, work=True, born=chance.happens(0.3)),
        "card": Known("long", phone=True, email=True, profile=chance.happens(0.2), work=True, born=chance.happens(0.5)),
    }[source]  # fmt: skip
    contact = entry(chance, person, known)
    if source not in {"telephone", "card"} or not shared:
        return contact
    if source == "telephone" and not chance.happens(OWN_NUMBER_TOO):
        return _with(contact, shared)
    return _with(contact, (*contact.reaches, *shared))


def _with(contact: Contact, reaches: tuple[Reach, ...]) -> Contact:
    return Contact(full=contact.full, gender=contact.gender, reaches=reaches, roles=contact.roles, days=contact.days)
