"""Each property of a vCard to what it says of a person: one small reader for every name of a property."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import unquote

from wasl.foundation.formats.records import ReachKind
from wasl.foundation.formats.vcard.days import day_of
from wasl.foundation.formats.vcard.draft import DayKind, Draft
from wasl.foundation.formats.vcard.heads import Head
from wasl.foundation.formats.vcard.lines import parts, plain, safe
from wasl.foundation.formats.vcard.networks import network_address, page_address
from wasl.foundation.formats.vcard.photos import picture

PropertyReader = Callable[[Draft, Head, str], bool]
"""Tells whether the line was understood; the others are kept as they are."""

LONGEST_UID = 255
_MEN = frozenset(("m", "male", "1", "masculine", "ذكر"))
_WOMEN = frozenset(("f", "female", "2", "feminine", "أنثى", "انثى"))
# What telephones and Google call their own address book, which is nobody's circle.
_NO_GROUPS = frozenset(("mycontacts", "my contacts", "* mycontacts", "unfiled", "system group: my contacts"))


def _version(draft: Draft, _head: Head, value: str) -> bool:
    draft.version = value.strip()
    return True


def _nothing(_draft: Draft, _head: Head, _value: str) -> bool:
    return True


def _uid(draft: Draft, _head: Head, value: str) -> bool:
    uid = plain(value)
    if len(uid) <= LONGEST_UID and not draft.uid:
        draft.uid = uid
    return True


def _full_name(draft: Draft, head: Head, value: str) -> bool:
    draft.formatted_names.append((head, plain(value)))
    return True


def _name(draft: Draft, head: Head, value: str) -> bool:
    draft.name_lines.append((head, value))
    return True


def _phonetic(draft: Draft, head: Head, value: str) -> bool:
    draft.phonetic[head.name] = plain(value)
    return True


def _nickname(draft: Draft, _head: Head, value: str) -> bool:
    return draft.add_to(draft.nicknames, parts(value, ","))


def _spelling(draft: Draft, _head: Head, value: str) -> bool:
    return draft.add_to(draft.spellings, [plain(value)])


def _phone(draft: Draft, head: Head, value: str) -> bool:
    number = plain(value)
    if number[:4].lower() == "tel:":
        number = _number_of_uri(number[4:])
    return draft.add_address("phone", number, head)


def _number_of_uri(rest: str) -> str:
    """RFC 3966: keep the extension; a context that is a prefix makes a local number whole."""
    number, *parameters = safe(unquote(rest)).split(";")
    named = dict(parameter.partition("=")[::2] for parameter in parameters)
    if not number.startswith("+") and named.get("phone-context", "").startswith("+"):
        number = named["phone-context"] + number
    return f"{number};ext={named['ext']}" if named.get("ext") else number


def _email(draft: Draft, head: Head, value: str) -> bool:
    address = plain(value)
    if address[:7].lower() == "mailto:":
        address = safe(unquote(address[7:].partition("?")[0]))
    if address.endswith(">") and "<" in address:
        address = address[address.rfind("<") + 1 : -1]
    return draft.add_address("email", address, head)


def _address(draft: Draft, head: Head, value: str) -> bool:
    box, more, street, city, region, code, country, *formatted = [*parts(value), "", "", "", "", "", "", ""][:8]
    told = [_on_one_line(part) for part in (box, more, street, city, region, code, country) if part]
    city = _on_one_line(city)
    if city:
        draft.cities.append((head.is_preferred, city))
    if told == [city]:
        return True
    if not told:
        told = [_on_one_line(plain("".join(formatted) or head.parameters.get("LABEL", "")))]
    return draft.add_address("postal", ", ".join(told), head)


def _address_label(draft: Draft, head: Head, value: str) -> bool:
    """LABEL is the same address again, as on an envelope: it counts only where ADR says nothing."""
    if any(kind == "postal" for kind, *_ in draft.addresses):
        return True
    return draft.add_address("postal", _on_one_line(plain(value)), head)


def _on_one_line(text: str) -> str:
    return ", ".join(line.strip(" ,") for line in text.split("\n") if line.strip(" ,")) if "\n" in text else text


def _site(draft: Draft, head: Head, value: str) -> bool:
    written = safe(plain(value))
    if not written:
        return True
    kind, found = page_address(written)
    scheme = written.partition(":")[0].lower() if "://" not in written else written.partition("://")[0].lower()
    if kind == "site" and scheme != written.lower() and scheme not in {"http", "https", "ftp"} and "." not in scheme:
        return False  # javascript:, data:, file: and their like are no page of anybody's
    return draft.add_address(kind, found, head)


def _network(draft: Draft, head: Head, value: str) -> bool:
    return draft.add_address(*_labelled(head, value))


def _labelled(head: Head, value: str, service: str = "") -> tuple[ReachKind, str, Head, str]:
    kind, found, label = network_address(head, plain(value), service)
    return kind, found, head, label or ("" if head.name == "X-SOCIALPROFILE" else head.label)


def _organisation(draft: Draft, head: Head, value: str) -> bool:
    if draft.is_alternative(head):
        return False
    name, *departments = parts(value)
    told = (head.group, name, ", ".join(part for part in departments if part))
    if (name or told[2]) and told not in draft.organisations:
        draft.organisations.append(told)
    return True


def _title(draft: Draft, head: Head, value: str) -> bool:
    if draft.is_alternative(head):
        return False
    if title := plain(value):
        draft.titles.append((head.group, title))
    return True


def _role(draft: Draft, head: Head, value: str) -> bool:
    if value.strip():
        draft.roles.append((head, value))
    return True


def _day_reader(kind: DayKind, label: str = "") -> PropertyReader:
    def read_day(draft: Draft, head: Head, value: str) -> bool:
        if not value.strip():
            return True
        day = day_of(head, plain(value))
        if day is None or draft.is_alternative(head):
            return False
        draft.days.append((kind, day, head, label))
        return True

    return read_day


def _met_on(draft: Draft, head: Head, value: str) -> bool:
    draft.met_on = day_of(head, plain(value))
    return True


def _groups(draft: Draft, _head: Head, value: str) -> bool:
    return draft.add_to(draft.groups, [group for group in parts(value, ",") if group.lower() not in _NO_GROUPS])


def _interest(draft: Draft, _head: Head, value: str) -> bool:
    return draft.add_to(draft.interests, [plain(value)])


def _language(draft: Draft, _head: Head, value: str) -> bool:
    return draft.add_to(draft.languages, [plain(value)])


def _note(draft: Draft, _head: Head, value: str) -> bool:
    return draft.add_to(draft.notes, [plain(value)])


def _gender(draft: Draft, _head: Head, value: str) -> bool:
    word = plain(value.partition(";")[0]).lower()
    if word in _MEN or word in _WOMEN:
        draft.gender = "m" if word in _MEN else "f"
        return True
    return value.strip() in {"", ";"}


def _grammatical_gender(draft: Draft, _head: Head, value: str) -> bool:
    word = plain(value).lower()
    if word not in {"masculine", "feminine"}:
        return False
    draft.grammatical_gender = "m" if word == "masculine" else "f"
    return True


def _kind(draft: Draft, _head: Head, value: str) -> bool:
    """A group or a place is no person either; its own kind is kept for the way back out."""
    word = value.strip().lower()
    draft.is_organisation = word in {"org", "group", "location"}
    return word in {"org", "individual", ""}


def _shown_as(draft: Draft, _head: Head, value: str) -> bool:
    draft.is_organisation = value.strip().upper() == "COMPANY"
    return draft.is_organisation


def _group_label(draft: Draft, head: Head, value: str) -> bool:
    if not head.group:
        return False
    draft.group_labels[head.group] = plain(value)
    return True


def _photo(draft: Draft, head: Head, value: str) -> bool:
    """The first picture inside the card. One given by address is never fetched, nor is its address kept."""
    draft.photo = draft.photo or picture(head, value)
    return True


def _logo(draft: Draft, head: Head, value: str) -> bool:
    """A logo stands in where the card has no photo."""
    draft.logo = draft.logo or picture(head, value)
    return True


def _android(draft: Draft, head: Head, value: str) -> bool:
    """Read what Android has and 2.1 has not: `vnd.android.cursor.item/contact_event;1990-05-22;3;…`."""
    kind, first, number, label = [*parts(value), "", "", "", ""][:4]
    if kind.endswith("/nickname"):
        return draft.add_to(draft.nicknames, [first])
    day = day_of(head, first) if kind.endswith("/contact_event") else None
    if day is None:
        return False
    # ContactsContract.CommonDataKinds.Event: 0 with a label of one's own, 1 anniversary, 2 other, 3 birthday.
    kinds: dict[str, DayKind] = {"1": "anniversary", "3": "birthday"}
    draft.days.append((kinds.get(number, "other"), day, head, label if number == "0" else ""))
    return True


def _alternative_birthday(draft: Draft, head: Head, value: str) -> bool:
    """Apple's birthday in another calendar; of those we read the Hijri one."""
    day = day_of(head, value)
    if day is None or day.calendar != "hijri":
        return False
    draft.days.append(("birthday", day, head, ""))
    return True


def _handle_reader(service: str) -> PropertyReader:
    def read_handle(draft: Draft, head: Head, value: str) -> bool:
        return draft.add_address(*_labelled(head, value, service))

    return read_handle


_ANNIVERSARY = _day_reader("anniversary")
_HANDLES = {
    "X-AIM": "aim", "X-ICQ": "icq", "X-MSN": "msn", "X-YAHOO": "yahoo", "X-JABBER": "jabber", "X-QQ": "qq",
    "X-GOOGLE-TALK": "google talk", "X-GTALK": "google talk", "X-SKYPE": "skype", "X-SKYPE-USERNAME": "skype",
    "X-TELEGRAM": "telegram", "X-WHATSAPP": "whatsapp", "X-SIGNAL": "signal", "X-TWITTER": "twitter",
    "X-FACEBOOK": "facebook", "X-INSTAGRAM": "instagram", "X-LINKEDIN": "linkedin", "X-GADUGADU": "gadugadu",
    "X-GROUPWISE": "groupwise", "X-MS-IMADDRESS": "im", "X-MATRIX": "matrix",
}  # fmt: skip

READERS: dict[str, PropertyReader] = {
    "VERSION": _version, "UID": _uid, "REV": _nothing, "PRODID": _nothing, "BEGIN": _nothing, "END": _nothing,
    "FN": _full_name, "N": _name, "NICKNAME": _nickname, "X-NICKNAME": _nickname, "SPELLING": _spelling,
    "X-PHONETIC-FIRST-NAME": _phonetic, "X-PHONETIC-MIDDLE-NAME": _phonetic, "X-PHONETIC-LAST-NAME": _phonetic,
    "TEL": _phone, "EMAIL": _email, "ADR": _address, "LABEL": _address_label, "URL": _site,
    "IMPP": _network, "X-SOCIALPROFILE": _network, "SOCIALPROFILE": _network,
    "ORG": _organisation, "TITLE": _title, "ROLE": _role,
    "BDAY": _day_reader("birthday"), "X-ALTBDAY": _alternative_birthday, "ANNIVERSARY": _ANNIVERSARY, "X-ANNIVERSARY": _ANNIVERSARY,
    "X-EVOLUTION-ANNIVERSARY": _ANNIVERSARY, "X-MS-ANNIVERSARY": _ANNIVERSARY,
    "X-KADDRESSBOOK-X-ANNIVERSARY": _ANNIVERSARY, "X-ABDATE": _day_reader("other"), "MET-ON": _met_on,
    "CATEGORIES": _groups, "CATEGORY": _groups, "INTEREST": _interest, "HOBBY": _interest, "EXPERTISE": _interest,
    "LANG": _language, "NOTE": _note, "GENDER": _gender, "X-GENDER": _gender, "SEX": _gender,
    "GRAMGENDER": _grammatical_gender, "KIND": _kind, "X-ADDRESSBOOKSERVER-KIND": _kind,
    "X-ABSHOWAS": _shown_as, "X-ABLABEL": _group_label, "PHOTO": _photo, "LOGO": _logo,
    "X-ANDROID-CUSTOM": _android,
    **{name: _handle_reader(service) for name, service in _HANDLES.items()},
}  # fmt: skip

BINARY = frozenset(("PHOTO", "LOGO", "SOUND", "KEY"))
