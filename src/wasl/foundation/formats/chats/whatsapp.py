"""A chat exported from WhatsApp: its messages and calls, with everything the application says left out.

The file is read twice. The first reading learns what only the whole file tells: which number of a date
is the day, who takes part, whether this is a group. The second yields the messages.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date
from typing import BinaryIO

from wasl.foundation.formats.calendars.time_zones import zone_or_utc
from wasl.foundation.formats.chats.whatsapp_chat import Chat, Drafted, Survey
from wasl.foundation.formats.chats.whatsapp_dates import day_of
from wasl.foundation.formats.chats.whatsapp_lines import Header, header_of, spoken
from wasl.foundation.formats.chats.whatsapp_titles import chat_title
from wasl.foundation.formats.records import FileRefusedError, ReadOptions, Record, Rejected
from wasl.foundation.formats.rewinding import rewindable

_LINE_CHARACTERS = 64 * 1024  # a longer line comes in pieces
_OPENING = 3  # the encryption notice is among the first lines
_MOST_REJECTED = 20
_EXCERPT = 200
_TELLING_LINES = 20


def recognise(head: bytes) -> float:
    """How sure it is, 0 to 1, that a file beginning so is an exported chat."""
    lines = [line for line in _decoded(head[: _LINE_CHARACTERS // 4]).splitlines() if line.strip()][:_TELLING_LINES]
    headers = [header for line in lines if (header := header_of(line)) and day_in_any_order(header)]
    if not headers:
        return 0.0
    opens = header_of(lines[0]) is not None
    speaks = any(spoken(line[header.end :], is_opening=False).sender for line in lines if (header := header_of(line)))
    certainty = 0.55 + 0.2 * opens + 0.15 * speaks + 0.05 * ("?" not in headers[0].shape)
    return certainty - 0.3 * (headers[0].shape[0] == " ")


def read(stream: BinaryIO, name: str, options: ReadOptions) -> Iterator[Record]:
    """Yield hints on who the owner is, then every message in the order of the file."""
    with rewindable(stream) as source:
        start = source.tell()
        encoding = _encoding(source.read(_LINE_CHARACTERS))
        source.seek(start)
        survey = _surveyed(source, encoding, name)
        if not survey.headers:
            raise FileRefusedError("not-a-chat")
        source.seek(start)
        yield from _messages(source, encoding, survey.chat(date.fromisoformat(options.today)), options)


def _surveyed(source: BinaryIO, encoding: str, name: str) -> Survey:
    survey = Survey(chat_title(name))
    for number, line, is_whole in _lines(source, encoding):
        if is_whole and (header := header_of(line)):
            survey.see(header, line, spoken(line[header.end :], is_opening=survey.headers < _OPENING), number)
    return survey


def day_in_any_order(header: Header) -> bool:
    return any(day_of(header.day, order) for order in ("dmy", "mdy", "ymd", "myd"))


def _messages(source: BinaryIO, encoding: str, chat: Chat, options: ReadOptions) -> Iterator[Record]:
    yield from chat.hints()
    zone = zone_or_utc(options.time_zone)
    days: dict[tuple[str, str, str], date | None] = {}
    draft: Drafted | None = None
    seen = rejected = 0
    for number, line, is_whole in _lines(source, encoding):
        header = header_of(line) if is_whole else None
        if header and header.shape in chat.shapes and (day := _day(header, chat.order, days)):
            if draft:
                yield from chat.finished(draft, zone, keep_text=options.keep_text)
            draft = Drafted(number, day, header, spoken(line[header.end :], is_opening=seen < _OPENING))
            seen += 1
        elif draft:
            draft.add(line)
        elif line.strip() and rejected < _MOST_REJECTED:
            rejected += 1
            yield Rejected(line=number, code="before-first-message", excerpt=line.strip()[:_EXCERPT])
    if draft:
        yield from chat.finished(draft, zone, keep_text=options.keep_text)


def _day(header: Header, order: str, known: dict[tuple[str, str, str], date | None]) -> date | None:
    if header.day not in known:
        known[header.day] = day_of(header.day, order)
    return known[header.day]


def _lines(source: BinaryIO, encoding: str) -> Iterator[tuple[int, str, bool]]:
    """Number, text and whether the text begins a line: what exceeds the limit comes as further pieces."""
    text = io.TextIOWrapper(source, encoding, errors="replace")
    number, is_whole = 0, True
    try:
        while piece := text.readline(_LINE_CHARACTERS):
            number += is_whole
            yield number, piece, is_whole
            is_whole = piece[-1] == "\n"
    finally:
        text.detach()


def _encoding(head: bytes) -> str:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    if head[1:64:2].count(0) > 8 and head[0:64:2].count(0) < 8:  # noqa: PLR2004 - half of the bytes, no mark
        return "utf-16-le"
    try:
        head[: len(head) - 4].decode("utf-8")
    except UnicodeDecodeError as error:
        return "utf-8-sig" if error.start > len(head) - 8 else "cp1256"
    return "utf-8-sig"


def _decoded(head: bytes) -> str:
    return head.decode(_encoding(head), "replace")
