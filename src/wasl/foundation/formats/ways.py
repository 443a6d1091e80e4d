"""Ways to reach somebody in the one form by which they are compared: numbers, addresses of mail, profiles."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from wasl.foundation.formats.profile_address import classify_address
from wasl.foundation.formats.records import Reach, Way
from wasl.foundation.language.emails import normalise_email
from wasl.foundation.language.folding import fold
from wasl.foundation.language.phones import normalise_phone
from wasl.foundation.language.script import one_line

WAY_LENGTH, LABEL_LENGTH = 500, 60
PROFILE_KINDS = frozenset({"linkedin", "x", "telegram", "facebook", "instagram"})
PROFILE_HOSTS = {
    "linkedin": "linkedin.com/in/", "x": "x.com/", "telegram": "t.me/", "facebook": "facebook.com/",
    "instagram": "instagram.com/",
}  # fmt: skip


def usable_ways(reaches: Iterable[Reach], country: str) -> tuple[Way, ...]:
    """Those that reach anybody; numbers without a country are read as of that one."""
    return tuple(_usable(reaches, country))


def _usable(reaches: Iterable[Reach], country: str) -> Iterator[Way]:
    for reach in reaches:
        normal = normal_way_to_reach(reach.kind, reach.value, country)
        if normal:
            yield Way(reach.kind, *normal, one_line(reach.label, LABEL_LENGTH), reach.is_preferred)


@lru_cache(maxsize=20_000)  # an import asks three times for each number and address of a file
def normal_way_to_reach(kind: str, shown: str, country: str) -> tuple[str, str] | None:
    """`(value, shown)`: the form that matches and the one that is read, or None for nothing usable."""
    written = one_line(shown, WAY_LENGTH)
    if not written:
        return None
    if kind in {"phone", "whatsapp", "signal"}:
        return _number(kind, written, country)
    if kind == "email":
        address = normalise_email(written)
        return (address, written) if address else None
    if kind in PROFILE_KINDS:
        return _profile(kind, written)
    return (fold(written) if kind == "postal" else written, written)


def _number(kind: str, written: str, country: str) -> tuple[str, str] | None:
    number = classify_address(written)[1] if "://" in written or "/" in written else written
    phone = normalise_phone(number, country)
    if phone is not None:
        return phone, written if number == written else phone
    # A short code or an extension is no E.164 number, yet it is what reaches the person.
    return (written, written) if kind == "phone" and re.search(r"\d", written) else None


def _profile(kind: str, written: str) -> tuple[str, str]:
    found_kind, value = classify_address(written)
    if found_kind == kind:
        return value, written
    if re.search(r"\s", written) or "/" in written:
        return written, written
    handle = written.lstrip("@")
    return classify_address(PROFILE_HOSTS[kind] + handle)[1], written
