"""Contacts to vCard 3.0 (what telephones read best) and 4.0; reading them again gives the same contacts."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator
from typing import Literal

from wasl.foundation.formats.records import Contact, PartialDay, Photo, Remembered, Role
from wasl.foundation.formats.vcard.days import HIJRI_SCALE, NO_YEAR, write_day
from wasl.foundation.formats.vcard.heads import OURS
from wasl.foundation.formats.vcard.lines import escaped
from wasl.foundation.formats.vcard.writing_addresses import WrittenLines, address_lines

Version = Literal["3.0", "4.0"]

FOLD_OCTETS = 75  # RFC 6350 3.2, without the line end
_EXTRA = re.compile(r"(?:(?P<group>[A-Za-z0-9-]+)\.)?(?P<name>[A-Za-z0-9-]+)[;:].*")
_ALTERNATIVE = re.compile(r"(?P<name>ORG|TITLE|BDAY|ANNIVERSARY);(?:[^:]*;)?ALTID=(?P<altid>[\w.-]+)", re.IGNORECASE)
_BREAKS = re.compile(r"[\r\n]")  # values have theirs escaped; what is left would end the line and begin another
# A line kept from elsewhere never opens or ends a card, nor says again what is written here.
_NOT_FROM_ELSEWHERE = frozenset(("BEGIN", "END", "VERSION", "UID", "FN", "N", "PHOTO", "PRODID", "REV"))


def write_cards(contacts: Iterable[Contact], version: Version = "4.0") -> Iterator[bytes]:
    """Write one card after another."""
    for contact in contacts:
        yield write_card(contact, version)


def write_card(contact: Contact, version: Version = "4.0") -> bytes:
    """Write one card, folded at 75 octets between letters. Days and roles lose what no vCard can say."""
    lines = WrittenLines(
        is_4=version == "4.0", groups_taken=_groups_in(contact.extras), alternatives=_alternatives_in(contact.extras)
    )
    lines.add("BEGIN:VCARD")
    lines.add(f"VERSION:{version}")
    if contact.uid:
        lines.add(f"UID:{escaped(contact.uid)}")
    _add_kind(lines, contact)
    _add_names(lines, contact)
    address_lines(lines, contact.reaches, contact.city)
    _add_roles(lines, contact.roles)
    for day in contact.days:
        _add_remembered(lines, day)
    _add_lists(lines, contact)
    if contact.note:
        lines.add(f"NOTE:{escaped(contact.note)}")
    if contact.photo:
        lines.add(_photo(contact.photo, is_4=lines.is_4))
    _add_extras(lines, contact)
    lines.add("END:VCARD")
    return b"".join(fold(_BREAKS.sub("", line)) for line in lines.written)


def fold(line: str) -> bytes:
    """Fold a line at 75 octets, never inside a letter, and end it."""
    raw = line.encode()
    pieces = []
    room = FOLD_OCTETS
    while len(raw) > room:
        cut = room
        while raw[cut] & 0xC0 == 0x80:  # noqa: PLR2004 - 10xxxxxx: inside a letter of UTF-8
            cut -= 1
        pieces.append(raw[:cut])
        raw = raw[cut:]
        room = FOLD_OCTETS - 1  # the space that begins the next line
    return b"\r\n ".join([*pieces, raw]) + b"\r\n"


def _add_kind(lines: WrittenLines, contact: Contact) -> None:
    if not contact.is_organisation:
        return
    if not lines.is_4:
        lines.add("X-ABShowAs:COMPANY")
    elif not any(extra[:5].upper() == "KIND:" for extra in contact.extras):
        lines.add("KIND:org")


def _add_names(lines: WrittenLines, contact: Contact) -> None:
    alternatives = contact.spellings if lines.is_4 else ()
    together = ";ALTID=1" if alternatives else ""
    for name in (contact.full, *alternatives):
        lines.add(f"FN{together}:{escaped(name)}")
    parts = (contact.family, contact.given, contact.middle, contact.prefix, contact.suffix)
    if any(parts) or not lines.is_4:
        lines.add("N:" + ";".join(escaped(part) for part in parts))
    if contact.nickname:
        lines.add(f"NICKNAME:{escaped(contact.nickname)}")
    if not lines.is_4:
        lines.add_each(f"{OURS}SPELLING", contact.spellings)
    if contact.gender:
        lines.add(f"{'GENDER' if lines.is_4 else 'X-GENDER'}:{contact.gender.upper()}")


def _add_roles(lines: WrittenLines, roles: tuple[Role, ...]) -> None:
    """One role stands as it is; of several, each has a group, so that titles stay with their organisations."""
    for role in roles:
        group = lines.next_group() + "." if len(roles) > 1 else ""
        if role.organisation or role.department:
            department = f";{escaped(role.department)}" if role.department else ""
            lines.add(f"{group}{lines.named('ORG')}:{escaped(role.organisation)}{department}")
        if role.title:
            lines.add(f"{group}{lines.named('TITLE')}:{escaped(role.title)}")


def _add_remembered(lines: WrittenLines, remembered: Remembered) -> None:
    if remembered.kind == "birthday":
        lines.add(_day_line(lines.named("BDAY"), remembered.on, is_4=lines.is_4))
    elif remembered.kind == "anniversary" and lines.is_4:
        lines.add(_day_line(lines.named("ANNIVERSARY"), remembered.on, is_4=True))
    else:
        label = "Anniversary" if remembered.kind == "anniversary" else remembered.label
        lines.add_labelled(_day_line("X-ABDATE", remembered.on, is_4=lines.is_4), label)


def _day_line(name: str, day: PartialDay, *, is_4: bool) -> str:
    if day.calendar == "hijri":
        # RFC 6350 5.8: who does not know the calendar ignores the line. 3.0 has no such rule: a name of ours hides it.
        hidden = "" if is_4 and not name.startswith("X-") else OURS
        return f"{hidden}{name};CALSCALE={HIJRI_SCALE}:{write_day(day)}"
    if is_4 or day.month is None or day.day is None:
        return f"{name}:{write_day(day)}"
    if day.year is None:
        return f"{name};X-APPLE-OMIT-YEAR={NO_YEAR}:{NO_YEAR}-{day.month:02}-{day.day:02}"
    return f"{name}:{day.year:04}-{day.month:02}-{day.day:02}"


def _add_lists(lines: WrittenLines, contact: Contact) -> None:
    ours = "" if lines.is_4 else OURS
    if contact.groups:
        lines.add("CATEGORIES:" + ",".join(escaped(group) for group in contact.groups))
    lines.add_each(f"{ours}INTEREST", contact.interests)
    lines.add_each(f"{ours}LANG", contact.languages)
    if contact.met_on:
        scale = f";CALSCALE={HIJRI_SCALE}" if contact.met_on.calendar == "hijri" else ""
        lines.add(f"{OURS}MET-ON{scale}:{write_day(contact.met_on)}")


def _photo(photo: Photo, *, is_4: bool) -> str:
    content = b64encode(photo.content).decode()
    if is_4:
        return f"PHOTO:data:{photo.media_type or 'application/octet-stream'};base64,{content}"
    kind = photo.media_type.removeprefix("image/").upper()
    return f"PHOTO;ENCODING=b{';TYPE=' + kind if kind else ''}:{content}"


def _groups_in(extras: tuple[str, ...]) -> frozenset[str]:
    return frozenset(found["group"].lower() for extra in extras if (found := _EXTRA.match(extra)) and found["group"])


def _alternatives_in(extras: tuple[str, ...]) -> dict[str, str]:
    """The ALTID of each property of which another form (in another language, as text) was kept as it was."""
    found = [_ALTERNATIVE.match(extra) for extra in extras]
    return {alternative["name"].upper(): alternative["altid"] for alternative in found if alternative}


def _add_extras(lines: WrittenLines, contact: Contact) -> None:
    for extra in contact.extras:
        found = _EXTRA.fullmatch(extra)
        if not found or found["name"].upper() in _NOT_FROM_ELSEWHERE:
            continue
        if found["name"].upper() != "GENDER" or not contact.gender:
            is_hidden = not lines.is_4 and _ALTERNATIVE.match(extra)  # 3.0 would take it for one more
            lines.add(OURS + extra if is_hidden else extra)
