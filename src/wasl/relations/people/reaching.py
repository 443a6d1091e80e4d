"""Through what to reach somebody, and the address that opens it with the draft inside. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple
from urllib.parse import quote

from wasl.foundation.language.phones import may_be_mobile

AT_BEST = ("whatsapp", "call", "email", "telegram", "sms", "social", "other")
"""Where neither a wish nor a habit decides: what is answered soonest comes first."""

PROFILES = {
    "linkedin": "linkedin.com/", "x": "x.com/", "facebook": "facebook.com/", "instagram": "instagram.com/",
}  # fmt: skip


class Way(NamedTuple):
    """A way to reach somebody as it is kept: its kind, normal form, and how it reads."""

    kind: str
    value: str
    shown: str
    is_preferred: bool = False


@dataclass(frozen=True, slots=True)
class Opening:
    """A channel that an address opens. `before` ends where the words of the draft go, where it takes any."""

    channel: str
    shown: str
    address: str
    before: str = ""
    is_preferred: bool = False

    def link(self, draft: str, subject: str = "") -> str:
        """The address with the draft in it, percent-encoded."""
        start = self.start(subject)
        return start + encoded(draft) if start else self.address

    def start(self, subject: str = "") -> str:
        """The address up to where the draft begins; nothing for a channel that takes none."""
        if self.channel == "email" and subject:
            return f"{self.address}?subject={encoded(subject)}&body="
        return self.before


def encoded(text: str) -> str:
    """RFC 3986, and RFC 6068 for mail: lines end with %0D%0A, and + is no space."""
    return quote(text.replace("\r\n", "\n").replace("\n", "\r\n"), safe="")


def openings(ways: Iterable[Way]) -> list[Opening]:
    """Each channel once for each address, the preferred way first."""
    found = {(opening.channel, opening.address): opening for way in ways for opening in reversed([*_openings(way)])}
    return sorted(found.values(), key=lambda opening: (not opening.is_preferred, AT_BEST.index(opening.channel)))


def choose_opening(found: Sequence[Opening], last_channel: str, *, is_answer: bool) -> Opening | None:
    """The preferred way, else the channel used last, else the best there is.

    What waits for an answer is answered where it was asked.
    """
    preferred = [opening for opening in found if opening.is_preferred]
    used = [opening for opening in found if opening.channel == last_channel]
    of_preferred = [opening for opening in preferred if opening in used] or preferred
    first, second = (used, of_preferred) if is_answer else (of_preferred, used)
    return next(iter([*first, *second, *found]), None)


def _openings(way: Way) -> Iterator[Opening]:
    if way.kind in {"phone", "whatsapp"}:
        yield from _of_number(way)
    elif way.kind == "email":
        address = f"mailto:{quote(way.value, safe='@')}"
        yield Opening("email", way.shown, address, f"{address}?body=", way.is_preferred)
    elif way.kind == "telegram":
        yield from _of_telegram(way)
    elif way.kind == "signal" and _is_number(way.value):
        yield Opening("other", way.shown, f"https://signal.me/#p/{way.value}", "", way.is_preferred)
    elif way.kind in PROFILES and way.value.startswith(PROFILES[way.kind]):
        yield Opening("social", way.shown, f"https://{quote(way.value, safe='/@')}", "", way.is_preferred)


def _of_number(way: Way) -> Iterator[Opening]:
    is_chat = way.kind == "whatsapp"
    if not _is_number(way.value):
        if not is_chat:  # a short code or an extension
            yield Opening("call", way.shown, f"tel:{quote(way.value, safe='+*#')}", "", way.is_preferred)
        return
    if is_chat or may_be_mobile(way.value):
        chat = f"https://wa.me/{way.value.removeprefix('+')}"
        yield Opening("whatsapp", way.shown, chat, f"{chat}?text=", way.is_preferred)
    yield Opening("call", way.shown, f"tel:{way.value}", "", way.is_preferred and not is_chat)
    if may_be_mobile(way.value):
        text = f"sms:{way.value}"
        yield Opening("sms", way.shown, text, f"{text}?body=", way.is_preferred and not is_chat)


def _of_telegram(way: Way) -> Iterator[Opening]:
    if way.value.startswith("t.me/"):
        address = f"https://{quote(way.value, safe='/@')}"
        yield Opening("telegram", way.shown, address, f"{address}?text=", way.is_preferred)


def _is_number(value: str) -> bool:
    return value.startswith("+") and value[1:].isascii() and value[1:].isdigit()
