"""Handles on networks (IMPP, X-SOCIALPROFILE, X-SKYPE …) to the kind of address they are."""

from __future__ import annotations

import re

from wasl.foundation.formats.profile_address import SCHEMES, classify_address
from wasl.foundation.formats.records import ReachKind
from wasl.foundation.formats.vcard.heads import Head

LONGEST_PROFILE = 2000
PAGES: dict[str, tuple[ReachKind, str]] = {
    "telegram": ("telegram", "https://t.me/"),
    "tg": ("telegram", "https://t.me/"),
    "twitter": ("x", "https://x.com/"),
    "x": ("x", "https://x.com/"),
    "linkedin": ("linkedin", "https://linkedin.com/in/"),
    "facebook": ("facebook", "https://facebook.com/"),
    "instagram": ("instagram", "https://instagram.com/"),
    "whatsapp": ("whatsapp", "https://wa.me/"),
}
_BY_HANDLE: dict[str, ReachKind] = {"skype": "skype", "callto": "skype", "signal": "signal", "sgnl": "signal"}
# Apple writes x-apple: for any network, RFC 4770's im: says only that it is one.
_SILENT_SCHEMES = frozenset(("x-apple", "im", "x-user", "other"))
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.\-]{0,30}):")


def network_address(head: Head, value: str, service: str = "") -> tuple[ReachKind, str, str]:
    """Give the kind, the value in its comparable form, and the label of a handle or page on a network."""
    service = service or _service_of(head)
    if "://" in value:
        kind, found = page_address(value)
        return kind, found, service if kind == "site" else ""
    handle = value.strip() or head.parameters.get("X-USER", "") or head.parameters.get("USERNAME", "")
    while scheme := _SCHEME.match(handle):
        word = scheme[1].lower()
        if service and word != service and word not in SCHEMES and word not in _SILENT_SCHEMES:
            break  # Skype's own "live:noura" is a handle
        service = service if service or word in _SILENT_SCHEMES else word
        handle = handle[scheme.end() :].lstrip("/")
    return _on_network(service, handle.strip())


def page_address(url: str) -> tuple[ReachKind, str]:
    """What kind of page an address is; one longer than browsers send is nobody's profile."""
    return classify_address(url) if len(url) <= LONGEST_PROFILE else ("site", url)


def _service_of(head: Head) -> str:
    named = head.parameters.get("X-SERVICE-TYPE") or head.parameters.get("SERVICE-TYPE") or ""
    if not named and head.name == "X-SOCIALPROFILE":
        named = head.label
    return named.strip().lower()


def _on_network(service: str, handle: str) -> tuple[ReachKind, str, str]:
    if service in _BY_HANDLE:
        return _BY_HANDLE[service], handle, ""
    if handle and service in PAGES:
        kind, base = PAGES[service]
        found_kind, found = page_address(base + handle.lstrip("@"))
        if found_kind == kind:
            return kind, found, ""
    return "other", handle, service
