"""Address books as telephones and programs write them: vCard 2.1, 3.0 and 4.0 in one file."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from quopri import encodestring

from wasl.doors.demo.chance import Chance
from wasl.doors.demo.people import Somebody, make_people

SEED = 50
DAY = date(2026, 1, 1)
VERSIONS = ("2.1", "3.0", "3.0", "4.0")


def write_vcards(path: Path, count: int) -> None:
    """Write so many cards of different people."""
    chance = Chance(SEED)
    with path.open("w", encoding="utf-8", newline="") as file:
        for number, person in enumerate(make_people(chance, count, DAY, "ar")):
            version = chance.one(VERSIONS)
            file.write("\r\n".join(_card(person, number, version)) + "\r\n")


def _card(person: Somebody, number: int, version: str) -> Iterator[str]:
    yield "BEGIN:VCARD"
    yield f"VERSION:{version}"
    yield from _of_version_2(person) if version == "2.1" else _of_later(person, number, version)
    yield "END:VCARD"


def _of_version_2(person: Somebody) -> Iterator[str]:
    """As Android writes Arabic: quoted-printable, each property with its character set."""
    contact = person.contact
    first, _, rest = contact.full.partition(" ")
    yield f"N;{_quoted(f'{rest};{first};;;')}"
    yield f"FN;{_quoted(contact.full)}"
    for reach in contact.reaches:
        if reach.kind == "phone":
            yield f"TEL;CELL;PREF:{reach.value}"
        elif reach.kind == "email":
            yield f"EMAIL;WORK:{reach.value}"
    for role in contact.roles[:1]:
        yield f"ORG;{_quoted(role.organisation)}"
        yield f"TITLE;{_quoted(role.title)}"
    if contact.note:
        yield f"NOTE;{_quoted(contact.note)}"


def _quoted(text: str) -> str:
    escaped = encodestring(text.encode(), quotetabs=False).decode().replace("=\n", "=\r\n").rstrip("\n")
    return f"CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:{escaped}"


def _of_later(person: Somebody, number: int, version: str) -> Iterator[str]:
    contact = person.contact
    first, _, rest = contact.full.partition(" ")
    yield f"UID:urn:uuid:{number:08x}-0000-4000-8000-000000000000"
    yield f"FN:{_escaped(contact.full)}"
    yield f"N:{_escaped(rest)};{_escaped(first)};;;"
    for reach in contact.reaches:
        if reach.kind == "phone":
            yield (
                f"TEL;TYPE=CELL:{reach.value}"
                if version == "3.0"
                else f"TEL;VALUE=uri;TYPE=cell:tel:{reach.value.replace(' ', '-')}"
            )
        elif reach.kind == "email":
            yield f"EMAIL;TYPE=INTERNET,WORK:{reach.value}" if version == "3.0" else f"EMAIL;TYPE=work:{reach.value}"
        elif reach.kind == "linkedin":
            yield f"URL:{reach.value}"
    for role in contact.roles[:1]:
        yield f"ORG:{_escaped(role.organisation)}"
        yield f"TITLE:{_escaped(role.title)}"
    for day in contact.days:
        if day.kind == "birthday" and day.on.calendar == "gregorian" and day.on.year:
            yield f"BDAY:{day.on.year:04}-{day.on.month:02}-{day.on.day:02}"
    if contact.groups:
        yield f"CATEGORIES:{','.join(map(_escaped, contact.groups))}"
    if contact.note:
        yield f"NOTE:{_escaped(contact.note)}"


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;")
