"""Addresses of profiles: the same person's page always gives the same kind and value."""

from __future__ import annotations

import re
from urllib.parse import unquote

from wasl.foundation.formats.records import ReachKind

HOSTS: dict[str, tuple[ReachKind, str]] = {
    "linkedin.com": ("linkedin", "linkedin.com"),
    "lnkd.in": ("linkedin", "lnkd.in"),
    "x.com": ("x", "x.com"),
    "twitter.com": ("x", "x.com"),
    "t.me": ("telegram", "t.me"),
    "telegram.me": ("telegram", "t.me"),
    "telegram.dog": ("telegram", "t.me"),
    "facebook.com": ("facebook", "facebook.com"),
    "fb.com": ("facebook", "facebook.com"),
    "fb.me": ("facebook", "facebook.com"),
    "instagram.com": ("instagram", "instagram.com"),
    "instagr.am": ("instagram", "instagram.com"),
    "wa.me": ("whatsapp", "wa.me"),
    "whatsapp.com": ("whatsapp", "wa.me"),
    "signal.me": ("signal", "signal.me"),
}

SCHEMES: dict[str, ReachKind] = {
    "mailto": "email",
    "tel": "phone",
    "sms": "phone",
    "skype": "skype",
    "callto": "skype",
    "whatsapp": "whatsapp",
    "telegram": "telegram",
    "tg": "telegram",
    "sgnl": "signal",
    "xmpp": "other",
    "sip": "other",
    "sips": "other",
    "im": "other",
    "aim": "other",
    "msnim": "other",
    "ymsgr": "other",
    "gtalk": "other",
    "x-apple": "other",
}

# A country or a telephone writes its own page: sa.linkedin.com, m.facebook.com, api.whatsapp.com.
_SUB_DOMAIN = re.compile(r"^(?:[a-z]{1,3}|www\d?|mobile|api|chat|web|touch|business)\.(?=.+\..+)")
_SCHEME = re.compile(r"^([A-Za-z][A-Za-z0-9+.\-]{0,30}):")
_HOST_WITH_PORT = re.compile(r"^[^/:]+\.[^/:]+:\d")
_QUERY_NUMBER = re.compile(r"[?&](?:phone|domain|username)=(\+?[^&#]+)", re.IGNORECASE)
_FACEBOOK_ID = re.compile(r"/profile\.php\?(?:[^#]*&)?id=(\d+)", re.IGNORECASE)


def classify_address(url: str) -> tuple[ReachKind, str]:
    """Say which kind of address this is, and give it in the one form it is compared by.

    Profiles become `host/path`: lower case, percent-decoded, without scheme, www, query, fragment and
    trailing slash (`linkedin.com/in/noura-q`, `x.com/noura`, `t.me/noura`); LinkedIn's member id after
    the slug and a site's own country prefix go too. WhatsApp links become `+` and digits. `mailto:` and
    `tel:` lose their scheme. Every other web address is a "site", given back as it was written.
    """
    written = url.strip().strip("<>").strip()
    scheme = _SCHEME.match(written)
    if scheme and not _HOST_WITH_PORT.match(written) and scheme[1].lower() not in {"http", "https"}:
        return _by_scheme(scheme[1].lower(), written[scheme.end() :].lstrip("/"), written)
    host, path = _host_and_path(written)
    if host not in HOSTS:
        return "site", written
    kind, known_host = HOSTS[host]
    if kind == "whatsapp":
        return _whatsapp(written, path)
    return kind, _profile(known_host, path, written)


def profile_key(url: str) -> str:
    """The form in which two addresses of one LinkedIn profile are equal; "" for no address."""
    return classify_address(url)[1] if url.strip() else ""


def _host_and_path(written: str) -> tuple[str, str]:
    rest = re.sub(r"^(?:https?:)?/+", "", written, count=1, flags=re.IGNORECASE)
    before_query = re.split(r"[?#]", rest, maxsplit=1)[0]
    host, _, path = before_query.partition("/")
    host = host.lower().rpartition("@")[2].partition(":")[0]
    while host not in HOSTS and (shorter := _SUB_DOMAIN.sub("", host, count=1)) != host:
        host = shorter
    return host, unquote(path).strip("/ ")


def _profile(host: str, path: str, written: str) -> str:
    if host == "facebook.com" and (numbered := _FACEBOOK_ID.search(written)):
        return f"facebook.com/{numbered[1]}"
    parts = [part for part in path.lower().lstrip("@").split("/") if part]
    if host == "linkedin.com":
        parts = _linkedin_path(parts)
    elif host in {"x.com", "t.me", "instagram.com"}:
        parts = parts[:1] if parts[:1] != ["s"] else parts[1:2]  # t.me/s/name is the web view of t.me/name
    return "/".join([host, *parts])


def _linkedin_path(parts: list[str]) -> list[str]:
    # /in/slug/ar-sa, /in/slug/details/skills and /mwlite/in/slug are the same person's pages.
    if parts[:1] == ["mwlite"]:
        parts = parts[1:]
    return parts[:2] if parts[:1] in (["in"], ["company"], ["school"]) else parts


def _whatsapp(written: str, path: str) -> tuple[ReachKind, str]:
    asked = _QUERY_NUMBER.search(written)
    number = re.sub(r"\D", "", unquote(asked[1]) if asked else path)
    return ("whatsapp", f"+{number}") if number and "channel" not in path else ("site", written)


def _by_scheme(scheme: str, rest: str, written: str) -> tuple[ReachKind, str]:
    if scheme not in SCHEMES:
        return "site", written
    kind = SCHEMES[scheme]
    asked = _QUERY_NUMBER.search(rest)
    if kind == "telegram":
        handle = unquote(asked[1]) if asked else rest
        return kind, f"t.me/{handle.strip('/@').lower()}"
    if kind == "whatsapp":
        return kind, "+" + re.sub(r"\D", "", unquote(asked[1]) if asked else rest)
    return kind, unquote(rest.partition("?")[0]) if kind in {"email", "phone", "skype"} else written
