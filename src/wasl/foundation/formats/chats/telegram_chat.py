"""One chat of a Telegram export, message by message."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from hashlib import blake2b
from typing import Literal

from wasl.foundation.formats.calendars.time_zones import wall_clock
from wasl.foundation.formats.records import Message, Party, Record, Rejected, Whose

_PERSONAL = "personal_chat"
_SAVED = "saved_messages"
_GROUPS = ("private_group", "private_supergroup", "public_supergroup", "public_group")
_LATEST = 4_102_444_800  # the year 2100
_OWNER_CERTAINTY = 0.95
_TEXT_CHARACTERS = 10_000
_LONGEST_DURATION = 7 * 24 * 3600


def text_of(value: object) -> str:
    """A short text of the export; numbers are written out, everything else is none."""
    if isinstance(value, (str, int)) and not isinstance(value, bool):
        return str(value)[:_TEXT_CHARACTERS].strip()
    return ""


def _joined(value: object) -> str:
    """`text` is a text, or a list of texts and of objects that hold one."""
    if isinstance(value, str):
        return value
    parts = value if isinstance(value, list) else []
    words = (part.get("text") if isinstance(part, dict) else part for part in parts)
    return "".join(word for word in words if isinstance(word, str))


@dataclass
class TelegramChat:
    """What the chat says of itself, and who of two is the other."""

    said: dict[str, object]
    owner: Party | None
    zone: tzinfo
    keep_text: bool
    has_named_owner: bool = False

    def __post_init__(self) -> None:
        self.type = text_of(self.said.get("type"))
        self.id = text_of(self.said.get("id"))
        self.title = text_of(self.said.get("name"))
        self.is_group = self.type in _GROUPS
        self.skip = "" if self.type in (_PERSONAL, "", *_GROUPS) else "system"  # bots, channels, notes to oneself
        self.other = Party(name=self.title, kind="telegram", value=f"user{self.id}")

    def records(self, said: dict[str, object], number: int) -> Iterator[Record]:
        """The message, preceded once by who the owner is where the chat shows it."""
        kind, action = said.get("type"), said.get("action")
        is_call = kind == "service" and action == "phone_call"
        if kind != "message" and not is_call:
            return
        at = self._at(said)
        if at is None:
            yield Rejected(line=number, code="no-date", excerpt=text_of(said.get("id"))[:200])
            return
        sender = _sender(said, "actor" if is_call else "from")
        yield from self._hint(sender)
        yield self._message(said, number, at, sender, is_call=is_call)

    def _hint(self, sender: Party) -> Iterator[Whose]:
        is_owner = self.type == _SAVED or (self.type == _PERSONAL and sender.value != self.other.value)
        if is_owner and sender.value and not self.owner and not self.has_named_owner:
            self.has_named_owner = True
            yield Whose(party=sender, certainty=_OWNER_CERTAINTY)

    def _message(self, said: dict[str, object], number: int, at: datetime, sender: Party, *, is_call: bool) -> Message:
        text = max(_joined(said.get("text")), _joined(said.get("text_entities")), key=len)
        direction = self._direction(sender)
        return Message(
            line=number,
            key=self._key(said, at, sender),
            at=at,
            channel="call" if is_call else "telegram",
            sender=sender,
            recipients=self._recipients(direction),
            direction=direction,
            thread=f"telegram:{self.id}",
            thread_title=self.title,
            is_group=self.is_group,
            length=0 if is_call else len(text),
            duration_seconds=_seconds(said.get("duration_seconds")) if is_call else 0,
            text=text if self.keep_text and not is_call else "",
            skip=self.skip,
        )

    def _direction(self, sender: Party) -> Literal["", "in", "out"]:
        if self.owner and sender.value == self.owner.value:
            return "out"
        if self.type != _PERSONAL or not sender.value:
            return ""
        return "in" if sender.value == self.other.value else "out"

    def _recipients(self, direction: str) -> tuple[Party, ...]:
        if self.type != _PERSONAL:
            return ()
        if direction == "out":
            return (self.other,)
        return (self.owner,) if self.owner else ()

    def _key(self, said: dict[str, object], at: datetime, sender: Party) -> str:
        number = text_of(said.get("id"))
        if not number:
            spoken = f"{at.isoformat()}\n{sender.value}\n{_joined(said.get('text'))}"
            number = blake2b(spoken.encode("utf-8", "replace"), digest_size=12).hexdigest()
        return f"tg:{self.id}:{number}"

    def _at(self, said: dict[str, object]) -> datetime | None:
        """The moment by `date_unixtime` (a text of digits), else the exporting computer's wall clock."""
        stamp = text_of(said.get("date_unixtime"))
        if stamp.isascii() and stamp.isdigit() and 0 < int(stamp[:12]) < _LATEST:
            return datetime.fromtimestamp(int(stamp[:12]), UTC)
        try:
            local = datetime.fromisoformat(text_of(said.get("date")))
        except ValueError:
            return None
        return wall_clock(local, self.zone) if local.tzinfo is None else local


def _sender(said: dict[str, object], role: str) -> Party:
    """Deleted accounts have an id and no name; anonymous posts have neither."""
    name, value = text_of(said.get(role)), text_of(said.get(f"{role}_id"))
    return Party(name=name, kind="telegram" if value else "", value=value)


def _seconds(value: object) -> int:
    digits = text_of(value)
    return min(int(digits[:9]), _LONGEST_DURATION) if digits.isascii() and digits.isdigit() else 0
