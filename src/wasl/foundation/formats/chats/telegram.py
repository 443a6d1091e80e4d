"""The `result.json` of Telegram Desktop: a whole account or a single chat."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from wasl.foundation.formats.calendars.time_zones import zone_or_utc
from wasl.foundation.formats.chats.json_stream import BrokenJsonError, JsonStream
from wasl.foundation.formats.chats.telegram_chat import TelegramChat, text_of
from wasl.foundation.formats.records import (
    Contact,
    FileRefusedError,
    Party,
    Reach,
    ReadOptions,
    Record,
    Rejected,
    Whose,
)

_KEYS = ("personal_information", "contacts", "chats", "left_chats", "messages", "frequent_contacts")
_CHAT_TYPE = re.compile(
    rb'"type"\s*:\s*"(personal_chat|bot_chat|private_\w+|public_\w+|saved_messages|replies|verification_codes)"'
)
_MESSAGE = re.compile(rb'"(date_unixtime|from_id|text_entities|actor_id)"\s*:')


def recognise(head: bytes) -> float:
    """How sure it is, 0 to 1, that a file beginning so is an export of Telegram."""
    plain = head.replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \r\n\t")
    if not plain.startswith(b"{"):
        return 0.0
    is_chat, has_messages = _CHAT_TYPE.search(plain), _MESSAGE.search(plain)
    if b"Telegram" in plain and (is_chat or has_messages or b'"personal_information"' in plain):
        return 0.98
    if is_chat and (has_messages or b'"messages"' in plain):
        return 0.97
    if b'"personal_information"' in plain or b'"frequent_contacts"' in plain:
        return 0.9
    return 0.5 if has_messages and b'"messages"' in plain else 0.0


def read(stream: BinaryIO, name: str, options: ReadOptions) -> Iterator[Record]:  # noqa: ARG001 - every reader's signature
    """Yield contacts, messages and calls; what Telegram itself says in a chat is none of them."""
    json = JsonStream(stream)
    if json.peek() != "{":
        raise FileRefusedError("not-telegram")
    account = _Account(json, options)
    try:
        yield from account.records()
    except BrokenJsonError as error:
        if not account.is_one:
            raise FileRefusedError("not-telegram") from None
        yield Rejected(code="broken-json", values={"why": str(error)})
    if not account.is_one:
        raise FileRefusedError("not-telegram")


@dataclass
class _Account:
    """The export as it is walked; a single chat's export has the chat's own keys at the root."""

    json: JsonStream
    options: ReadOptions
    owner: Party | None = None
    root: dict[str, object] = field(default_factory=dict)
    is_one: bool = False

    def records(self) -> Iterator[Record]:
        for key in self.json.keys():  # noqa: SIM118 - not a dictionary
            self.is_one |= key in _KEYS
            if key == "personal_information":
                yield from self._owner(self.json.value())
            elif key == "contacts":
                yield from self._contacts()
            elif key in ("chats", "left_chats"):
                yield from self._chats()
            elif key == "messages":
                yield from self._messages(self.root)
            elif key in ("name", "type", "id"):
                self.root[key] = self.json.value()

    def _owner(self, said: object) -> Iterator[Record]:
        if not isinstance(said, dict):
            return
        name = _full_name(said)
        self.owner = Party(name=name, kind="telegram", value=f"user{said.get('user_id', '')}")
        yield Whose(party=self.owner, certainty=1.0)
        if phone := text_of(said.get("phone_number")):
            yield Whose(party=Party(name=name, kind="phone", value=phone), certainty=1.0)

    def _contacts(self) -> Iterator[Record]:
        for _ in self._lists():
            for number, said in enumerate(self.json.items(), start=1):
                if isinstance(said, BrokenJsonError):
                    yield Rejected(line=number, code="broken-json", values={"why": str(said)})
                elif isinstance(said, dict) and (contact := _contact(said, number)):
                    yield contact

    def _lists(self) -> Iterator[None]:
        """Stand before each list of the next value: older exports have it bare, newer ones under "list"."""
        kind = self.json.peek()
        if kind == "[":
            yield
        elif kind == "{":
            for key in self.json.keys():  # noqa: SIM118 - not a dictionary
                if key == "list" and self.json.peek() == "[":
                    yield

    def _chats(self) -> Iterator[Record]:
        for _ in self._lists():
            for _ in self.json.elements():
                if self.json.peek() == "{":
                    yield from self._chat()

    def _chat(self) -> Iterator[Record]:
        said: dict[str, object] = {}
        for key in self.json.keys():  # noqa: SIM118 - not a dictionary
            if key == "messages":
                yield from self._messages(said)
            elif key in ("name", "type", "id"):
                said[key] = self.json.value()

    def _messages(self, said: dict[str, object]) -> Iterator[Record]:
        if self.json.peek() != "[":
            return
        chat = TelegramChat(said, self.owner, zone_or_utc(self.options.time_zone), self.options.keep_text)
        for number, message in enumerate(self.json.items(), start=1):
            if isinstance(message, BrokenJsonError):
                yield Rejected(line=number, code="broken-json", values={"why": str(message)})
            elif isinstance(message, dict):
                yield from chat.records(message, number)


def _full_name(said: dict[str, object]) -> str:
    return f"{text_of(said.get('first_name'))} {text_of(said.get('last_name'))}".strip()


def _contact(said: dict[str, object], number: int) -> Contact | None:
    """Somebody with a name or a number; entries of neither are only dates."""
    phone, user = text_of(said.get("phone_number")), said.get("user_id")
    name = _full_name(said)
    if not name and not phone:
        return None
    reaches = [Reach(kind="phone", value=phone)] if phone else []
    if user:
        reaches.append(Reach(kind="telegram", value=f"user{user}"))
    return Contact(
        line=number,
        uid=f"telegram:user{user}" if user else "",
        full=name,
        given=text_of(said.get("first_name")),
        family=text_of(said.get("last_name")),
        reaches=tuple(reaches),
    )
