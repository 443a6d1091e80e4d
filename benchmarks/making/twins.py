"""A book in which a tenth of the people stand twice: `python -m benchmarks.making.twins PEOPLE TRUTH.json BOOK.csv STYLE`.

STYLE is `strangers`, who share numbers by chance, or `households` (`households.py`). The weights of duplicates were
chosen with the seed TUNED_WITH of the first alone; what is measured has another seed, and the other style besides.

Fills the data folder as an import does; which entries are one person goes into TRUTH.json by their ids, and the same
book, as a table, into BOOK.csv for peers.
"""

import csv
import json
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "wasl.project.settings")
django.setup()

from django.utils import timezone  # noqa: E402 - Django comes first

from wasl.doors.demo.chance import Chance  # noqa: E402
from wasl.doors.demo.names import NAMES, Spelt  # noqa: E402
from wasl.doors.demo.places import PLACES  # noqa: E402
from wasl.doors.demo.work import FIELDS  # noqa: E402
from wasl.foundation.accounts.models import User  # noqa: E402
from wasl.foundation.formats.records import Contact, PartialDay, Reach, Remembered, Role  # noqa: E402
from wasl.foundation.sources.models import Source  # noqa: E402
from wasl.foundation.statistics import refresh_statistics  # noqa: E402
from wasl.relations.occasions.intake import save_days  # noqa: E402
from wasl.relations.people.intake import Arrival, Origin, save_arrivals  # noqa: E402

SEED, TUNED_WITH = 53, 54
PEOPLE_AT_ONCE = 500
TWICE = 0.1
FAMILY_NUMBER, SWITCHBOARD = 0.04, 0.02
"""Shares of people who are reached by a number of several: one of three at home, of forty at work."""

LATIN_HABITS = (("ou", "u"), ("oo", "u"), ("ee", "i"), ("aa", "a"), ("Al-", "El "), ("ss", "s"), ("ph", "f"),
                ("Mohammed", "Mohamad"), ("Abdul", "Abdel "), ("kh", "kh"), ("y", "i"), ("e", "a"))  # fmt: skip
COUNTRIES = [country for country, place in PLACES.items() if place.digits > 4]  # of numbers for drama there are few
ARABIC_HABITS = (("ة", "ه"), ("أ", "ا"), ("إ", "ا"), ("ى", "ي"), ("عبدال", "عبد ال"), ("ي", "ى"))


@dataclass
class Someone:
    """A person as they are, of whom entries know parts."""

    number: int
    parts: list[Spelt]
    gender: str
    phone: str
    email: str
    profile: str
    work: tuple[str, str]
    born: PartialDay
    shared_number: str = ""
    entries: list[Contact] = field(default_factory=list)


class Known(NamedTuple):
    """What of somebody an entry says."""

    name: str
    phone: bool
    email: bool
    profile: bool
    work: bool
    born: bool


def main(count: int, truth: Path, book: Path, style: str) -> None:
    from benchmarks.making import households

    owner = User.objects.select_related("preferences").get()
    source, chance = Source.objects.create(owner=owner, kind="vcard"), Chance(SEED)
    made = households.entries if style == "households" else strangers
    entries = made(chance, round(count / (1 + TWICE)))
    ids = fill(owner, source, [contact for _, contact in entries])
    of: dict[int, list[int]] = {}
    for (number, _), pk in zip(entries, ids, strict=True):
        of.setdefault(number, []).append(pk)
    truth.write_text(json.dumps([pair for pair in of.values() if len(pair) == 2]), encoding="utf-8")
    write_table(book, ids, [contact for _, contact in entries])
    refresh_statistics()


def strangers(chance: Chance, count: int) -> list[tuple[int, Contact]]:
    """Of each entry whose it is, and what it says; those who stand twice come at the end."""
    people = [someone(chance, number) for number in range(count)]
    entries = [(person.number, entry(chance, person, knows_all(chance))) for person in people]
    return entries + [
        (person.number, entry(chance, person, knows_some(chance))) for person in people if chance.happens(TWICE)
    ]


def someone(chance: Chance, number: int) -> Someone:
    country = chance.weighted(COUNTRIES, [PLACES[country].share for country in COUNTRIES])
    names = NAMES[country]
    gender = "f" if chance.happens(0.42) else "m"
    given = chance.one(names.women if gender == "f" else names.men)
    parts = [given, chance.one(names.men), chance.one(names.men), chance.one(names.families)]
    latin = "".join(letter for letter in given.latin.lower() if letter.isascii() and letter.isalpha())
    person = Someone(
        number, parts, gender, PLACES[country].mobile(number), f"{latin}{number}@example.com",
        f"https://www.linkedin.com/in/{latin}-{number}", chance.one(FIELDS[chance.one(list(FIELDS))].organisations),
        PartialDay(year=chance.whole(1955, 2003), month=chance.whole(1, 12), day=chance.whole(1, 28)),
    )  # fmt: skip
    if chance.happens(FAMILY_NUMBER):
        person.shared_number = f"+966 11 4{number // 60 % 10**6:06}"
    elif chance.happens(SWITCHBOARD):
        person.shared_number = f"+966 12 6{number // 2000 % 10**6:06}"
    return person


def knows_all(chance: Chance) -> Known:
    return Known("long" if chance.happens(0.5) else "short", phone=chance.happens(0.9), email=chance.happens(0.6),
                 profile=chance.happens(0.3), work=chance.happens(0.6), born=chance.happens(0.3))  # fmt: skip


def knows_some(chance: Chance) -> Known:
    """The other entry: its name written otherwise, and of the rest what that source happened to know."""
    name = chance.weighted(("long", "short", "latin", "respelt", "typo", "given"), (10, 15, 35, 20, 15, 5))
    return Known(name, phone=chance.happens(0.55), email=chance.happens(0.4), profile=chance.happens(0.25),
                 work=chance.happens(0.4), born=chance.happens(0.2))  # fmt: skip


def entry(chance: Chance, person: Someone, known: Known) -> Contact:
    numbers = [person.phone] if known.phone else []
    if person.shared_number:
        numbers.append(person.shared_number)
    reaches = [Reach(kind="phone", value=number) for number in numbers]
    reaches += [Reach(kind="email", value=person.email)] if known.email else []
    reaches += [Reach(kind="linkedin", value=person.profile)] if known.profile else []
    return Contact(
        full=written(chance, person, known.name),
        gender="m" if person.gender == "m" else "f",
        reaches=tuple(reaches),
        roles=(Role(organisation=person.work[0]),) if known.work else (),
        days=(Remembered(kind="birthday", on=person.born),) if known.born else (),
    )


def written(chance: Chance, person: Someone, how: str) -> str:
    """The name as an entry writes it."""
    is_arabic = all(part.arabic for part in person.parts) and how != "latin"
    short = [person.parts[0], person.parts[-1]]
    parts = {"long": person.parts, "given": person.parts[:1], "latin": short}.get(how, short)
    words = [part.arabic if is_arabic else part.latin for part in parts]
    text = " ".join(words)
    if how in {"respelt", "latin"}:
        return respelt(chance, text, ARABIC_HABITS if is_arabic else LATIN_HABITS)
    return mistyped(chance, text) if how == "typo" else text


def respelt(chance: Chance, text: str, habits: tuple[tuple[str, str], ...]) -> str:
    for one, other in habits:
        if one in text and chance.happens(0.4):
            text = text.replace(one, other, 1)
    return text


def mistyped(chance: Chance, text: str) -> str:
    """A letter left out, doubled, or changed for its neighbour."""
    at = chance.whole(1, len(text) - 2)
    return chance.one((text[:at] + text[at + 1 :], text[:at] + text[at] + text[at:], text[: at - 1] + text[at] + text[at - 1] + text[at + 1 :]))  # fmt: skip


def fill(owner: User, source: Source, contacts: list[Contact]) -> list[int]:
    ids: list[int] = []
    origin = Origin(owner, source, "SA", timezone.now())
    for start in range(0, len(contacts), PEOPLE_AT_ONCE):
        arrivals = [Arrival(-1 - n, contact) for n, contact in enumerate(contacts[start : start + PEOPLE_AT_ONCE])]
        made = save_arrivals(origin, arrivals)
        placed = [made[arrival.person_id] for arrival in arrivals]
        days = [(pk, day) for pk, one in zip(placed, arrivals, strict=True) for day in one.contact.days]
        save_days(owner, source, days)
        ids += placed
    return ids


def write_table(path: Path, ids: list[int], contacts: list[Contact]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(["unique_id", "first_name", "surname", "full_name", "phone", "email", "profile", "work", "born"])
        table.writerows([pk, *_cells(contact)] for pk, contact in zip(ids, contacts, strict=True))


def _cells(contact: Contact) -> Iterator[str]:
    first, _, rest = contact.full.partition(" ")
    yield from (first, rest.rpartition(" ")[2], contact.full)
    for kind in ("phone", "email", "linkedin"):
        yield next((reach.value for reach in contact.reaches if reach.kind == kind), "")
    yield next((role.organisation for role in contact.roles), "")
    yield next((f"{day.on.year}-{day.on.month:02}-{day.on.day:02}" for day in contact.days), "")


if __name__ == "__main__":
    main(int(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]), sys.argv[4])
