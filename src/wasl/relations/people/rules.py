"""What a name, a way to reach and a form of address are: pure rules of a person."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Protocol
from urllib.parse import quote

from wasl.foundation.formats.profile_address import classify_address
from wasl.foundation.formats.ways import PROFILE_HOSTS, PROFILE_KINDS, WAY_LENGTH
from wasl.foundation.language import addressing, script
from wasl.foundation.language.counting import Language
from wasl.foundation.language.folding import fold, sort_key
from wasl.foundation.language.matching import matching_name
from wasl.foundation.language.name_parts import NameParts, Piece, Role, split_name
from wasl.foundation.language.phones import phone_country
from wasl.foundation.language.script import Script, clean_text, script_of

PART_LENGTHS = {
    "titles": 100, "honorific": 100, "given": 100, "father": 100, "grandfather": 100, "family": 150, "kunya": 100,
}  # fmt: skip
PART_OF_ROLE: dict[Role, str] = {
    "title": "titles", "honorific": "honorific", "given": "given", "father": "father", "grandfather": "grandfather",
    "family": "family", "kunya": "kunya",
}  # fmt: skip
_BEFORE_A_NAME: tuple[Role, ...] = ("title", "honorific")
NAME_LENGTH = 300
FEWEST_DIGITS = 3  # the shortest numbers that anybody calls: 112, 937

STYLES: dict[str, addressing.AddressStyle] = {
    "title": "title_given", "kunya": "kunya", "given": "given", "full": "full",
}  # fmt: skip
LETTERS_OF: dict[Language, Script] = {"ar": "arab", "en": "latn"}
GENDERS: dict[str, addressing.Gender] = {"m": "m", "f": "f"}
# Cards without any name come after Latin and Arabic letters in every collation that we sort by.
AFTER_ALL_LETTERS = "\u9fa5"


class Addressed(Protocol):
    """What of a person decides how she is addressed."""

    display_name: str
    honorific: str
    titles: str
    kunya: str
    given: str
    father: str
    grandfather: str
    family: str
    gender: str
    address_style: str
    address_as: str


class Written(Protocol):
    """What of a person decides in which language she is written to."""

    display_name: str
    languages: str


def one_line(text: str, length: int = NAME_LENGTH) -> str:
    """The text as one storable line of at most that length."""
    return script.one_line(text, length)


def many_lines(text: str) -> str:
    """The text with its lines, storable."""
    return clean_text(text).strip() if text else ""


def name_fields(display_name: str, prefix: str = "") -> dict[str, str]:
    """Every column of a person that follows from the name as it is shown.

    `prefix` is what a file keeps apart of the name: the titles, where the name has none.
    """
    shown = one_line(display_name)
    found = dict.fromkeys(PART_LENGTHS, "")
    texts = split_name(shown).texts()
    if prefix and not {"title", "honorific"}.intersection(texts):
        titled = split_name(one_line(f"{prefix} {display_name}")).texts()
        texts.update({role: titled[role] for role in _BEFORE_A_NAME if role in titled})
    for role, text in texts.items():
        if part := PART_OF_ROLE.get(role):
            found[part] = text[: PART_LENGTHS[part]].rstrip()
    return {"display_name": shown, **found, **found_by(shown, found)}


def found_by(display_name: str, parts: Mapping[str, str]) -> dict[str, str]:
    """The two columns by which a name is sorted and matched; titles do not decide where it stands."""
    spoken = " ".join(filter(None, (parts[part] for part in ("given", "father", "grandfather", "family"))))
    key = sort_key(spoken or parts["kunya"] or display_name)
    return {
        "sort_key": (key or AFTER_ALL_LETTERS)[:NAME_LENGTH],
        "matching_name": matching_name(display_name)[:NAME_LENGTH],
    }


def key_of(name: str, length: int = NAME_LENGTH) -> str:
    """The folded form in which two names of an organisation, circle or tag are one."""
    return fold(one_line(name))[:length]


def kind_of_way(written: str) -> str:
    """What somebody wrote where any way to reach may stand: an address of mail, a profile, a number, a page."""
    text = one_line(written, WAY_LENGTH)
    if "/" in text or ":" in text or re.fullmatch(r"(?:[\w-]+\.)+[a-z]{2,}", text, re.IGNORECASE):
        return classify_address(text)[0]
    if "@" in text.strip("@"):
        return "email"
    return "phone" if sum(character.isdecimal() for character in text) >= FEWEST_DIGITS else "other"


def name_in(language: str, display_name: str, spellings: Sequence[str]) -> str:
    """The name in the letters of that language where it is known so, else as it is shown."""
    wanted = "arab" if language.startswith("ar") else "latn"
    return next((name for name in (display_name, *spellings) if script_of(name) == wanted), display_name)


def proposed_spellings(
    display_name: str, spellings: Sequence[str], numbers: Sequence[str], country: str
) -> tuple[str, ...]:
    """How the name may be written in the other script, as the country of the first number writes it; kept by the owner only.

    Nothing where both scripts are known. `country` is for those without a number.
    """
    from wasl.foundation.language.names.transliteration import proposed_spellings  # its tables are large

    written = next(
        (found for number in numbers if number.startswith("+") and (found := phone_country(number))), country
    )
    return proposed_spellings((display_name, *spellings), written)


def address_form(person: Addressed, language: str, spellings: Sequence[str] = ()) -> str:
    """How she is spoken to: `د. خالد`, `أبو محمد`, `Khalid`; exactly as the owner said, where she did."""
    if person.address_as:
        return person.address_as
    name = name_in(language, person.display_name, spellings)
    parts = parts_by_hand(person) if name == person.display_name else split_name(name)
    chosen = STYLES.get(person.address_style) or ("kunya" if parts.kunya and not parts.titles else "title_given")
    gender = GENDERS.get(person.gender, "")
    return addressing.address_form(parts, gender, chosen)


def language_for(spoken: str, own: Language, names: Sequence[str] = (), wrote: str = "") -> Language:
    """In which language to write to somebody: the owner's, unless she is known to speak only the other.

    `spoken` holds codes such as `ar,en`, parted by commas or semicolons. Where neither language is among them, her
    letters tell: of `names` and of what she `wrote` last. Somebody kept in Arabic letters alone is written to in Arabic;
    one kept in Latin letters alone reads Arabic as likely as not, unless she wrote in Latin ones.
    """
    known = {code.strip()[:2].lower() for code in spoken.replace(";", ",").split(",")}
    other: Language = "en" if own == "ar" else "ar"
    if known & {own, other}:
        return own if own in known else other
    if {script_of(name) for name in names} != {LETTERS_OF[other]}:
        return own
    return "en" if script_of(wrote) == "latn" else "ar"


def language_to(person: Written, own: Language, spellings: Sequence[str] = (), wrote: str = "") -> Language:
    """`language_for` of all that is known of her: what she speaks, and each spelling of her name."""
    return language_for(person.languages, own, (person.display_name, *spellings), wrote)


def register_of(person: Addressed, address: str) -> str:
    """How a letter to her is worded: `formal` with a title, `unnamed` where nothing is known to call her by."""
    if not address:
        return "unnamed"
    return "formal" if person.titles or person.honorific else "friendly"


def parts_by_hand(person: Addressed) -> NameParts:
    """The parts as they are kept, which the owner may have corrected."""
    roles: tuple[tuple[Role, str], ...] = (
        ("honorific", person.honorific), *(("title", title) for title in person.titles.split()),
        ("kunya", person.kunya), ("given", person.given), ("father", person.father),
        ("grandfather", person.grandfather), ("family", person.family),
    )  # fmt: skip
    pieces = tuple(Piece(role, text) for role, text in roles if text)
    if person.address_style == "full" or not pieces:
        return split_name(person.display_name)
    return NameParts(person.display_name, pieces, script_of(person.display_name))


def shown_name(display_name: str, ways: Sequence[str] = ()) -> str:
    """What stands where the name would: a card may hold nothing but a number."""
    return display_name or next(iter(ways), "")


def link_to(kind: str, value: str, shown: str = "") -> str:
    """The address that opens this way to reach, or nothing where there is none that is safe to follow."""
    if kind == "phone":
        return f"tel:{quote(value, safe='+*#')}"
    if kind == "email":
        return f"mailto:{quote(value, safe='@+')}"
    if kind == "whatsapp":
        return f"https://wa.me/{value.lstrip('+')}" if value.lstrip("+").isdigit() else ""
    if kind in PROFILE_KINDS:
        return (
            f"https://{quote(value, safe='/@')}" if value.startswith(tuple(PROFILE_HOSTS[kind].split("/")[:1])) else ""
        )
    if kind == "site":
        return _page_address(shown or value)
    return ""


def _page_address(written: str) -> str:
    # An address book may hold javascript: or data: addresses; only pages of the web are followed.
    if re.match(r"https?://[^/\s]+", written, re.IGNORECASE):
        return written
    return f"https://{written}" if re.match(r"[\w-]+(\.[\w-]+)+(?:/|$)", written) else ""
