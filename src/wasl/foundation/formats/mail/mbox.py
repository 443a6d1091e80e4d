"""Mailboxes in one file (mbox): Takeout, Thunderbird, Mailman archives, in all their separators."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from wasl.foundation.formats.mail.dates import has_mail_date
from wasl.foundation.formats.mail.gathering import Gathering, RawMail, read_blocks
from wasl.foundation.formats.mail.headers import looks_like_header
from wasl.foundation.formats.mail.patches import is_patch
from wasl.foundation.formats.mail.reading import read_mails
from wasl.foundation.formats.records import FileRefusedError, ReadOptions, Record

_SEPARATOR = b"\nFrom "
_LONGEST_SEPARATOR = 1000
_LOOK_AHEAD = 2 * _LONGEST_SEPARATOR  # the From_ line and the beginning of the line after it
_CONTEXT = 2  # bytes before a separator that say whether an empty line stands there

# ctime, with the zone before the year (Google Takeout) or after it, or absent; anything may follow ("remote from").
_CTIME = re.compile(
    rb"(?:^| )[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]?\d \d\d:\d\d(?::\d\d)?(?: [+-]\d{4}| [A-Z]{1,5})? (?:\d{4}|\d\d)\b"
)
_CLOCK = re.compile(rb"\d\d?:\d\d")
_UNDATED = re.compile(rb"(?:-|\S{1,200}@\S{1,250}|MAILER-DAEMON)\s*")
# Asked first, because a hostile file may hold millions of lines that begin with From.
_MAY_SEPARATE = re.compile(rb"\nFrom (?:[^\n]{0,990}\d:\d\d|-\s|\S{1,200}@\S{1,250}\s|MAILER-DAEMON\s)")
_USUAL_HEADER = re.compile(
    rb"(?:From|Return-Path|Received|Date|To|Cc|Subject|Message-ID|Reply-To|Sender|MIME-Version|Delivered-To|Status"
    rb"|Content-[A-Za-z-]+|DKIM-Signature|ARC-[A-Za-z-]+|Authentication-Results|List-[A-Za-z-]+|X-[A-Za-z0-9-]+)[ \t]*:",
    re.IGNORECASE,
)


def recognise(head: bytes) -> float:
    """How surely a file that begins so is an mbox, 0 to 1."""
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n")
    if not start.startswith(b"From "):
        return 0.0
    if b"\r" in start and b"\n" not in start:
        start = start.replace(b"\r", b"\n")
    return 0.97 if _is_separator(b"\n" + start, 0) else 0.0


def read(stream: BinaryIO, name: str, options: ReadOptions) -> Iterator[Record]:  # noqa: ARG001  (readers share one shape)
    """Read an mbox of any size in flat memory. A file of one message without a From_ line is read too."""
    yield from read_mails(_some(split_mbox(stream, keep_text=options.keep_text)), options)


def split_mbox(stream: BinaryIO, *, keep_text: bool) -> Iterator[RawMail]:
    splitting = _Splitting(keep_text=keep_text)
    for block in read_blocks(stream):
        yield from splitting.take(block)
    yield from splitting.finish()


def _some(mails: Iterator[RawMail]) -> Iterator[RawMail]:
    first = next(mails, None)
    if first is None:
        raise FileRefusedError("file-empty")
    yield first
    yield from mails


class _Splitting:
    """Cuts blocks into messages. Holds one block, and what a separator across two blocks may need."""

    def __init__(self, *, keep_text: bool) -> None:
        self._keep_text = keep_text
        self._buffer = b"\n"  # so that the first line has an end of line before it, as every other
        self._taken = 0  # bytes of the buffer that belong to messages already
        self._line = 0
        self._message: Gathering | None = None
        self._is_of_patches = False

    def take(self, block: bytes, *, is_last: bool = False) -> Iterator[RawMail]:
        buffer = self._buffer + block
        place = buffer.find(_SEPARATOR, self._taken)
        while place >= 0 and (is_last or len(buffer) - place >= _LOOK_AHEAD):
            if _is_separator(buffer, place) and not self._is_attached_patch(buffer, place):
                yield from self._end_message(buffer, place)
                self._begin_message(buffer, place)
                place = buffer.find(_SEPARATOR, self._taken)
            else:
                place = buffer.find(_SEPARATOR, place + 1)
        if place < 0:
            place = len(buffer) if is_last else max(self._taken, len(buffer) - len(_SEPARATOR) - _CONTEXT)
        self._take_until(buffer, place)
        kept_from = max(0, place - _CONTEXT)
        self._buffer, self._taken = buffer[kept_from:], place - kept_from

    def finish(self) -> Iterator[RawMail]:
        yield from self.take(b"", is_last=True)
        if self._message is not None:
            yield self._message.finish()

    def _take_until(self, buffer: bytes, place: int) -> None:
        piece = buffer[self._taken : place]
        if self._message is None:
            if not piece.strip():
                self._line += piece.count(b"\n")
                return
            self._message = Gathering(line=self._line or 1, keep_text=self._keep_text)
        self._message.take(piece)
        self._line += piece.count(b"\n")

    def _end_message(self, buffer: bytes, place: int) -> Iterator[RawMail]:
        self._take_until(buffer, place)
        if self._message is not None:
            yield self._message.finish()

    def _is_attached_patch(self, buffer: bytes, place: int) -> bool:
        return self._message is not None and not self._is_of_patches and is_patch(buffer, place + 1)

    def _begin_message(self, buffer: bytes, place: int) -> None:
        if self._message is None:
            self._is_of_patches = is_patch(buffer, place + 1)
        line_end = buffer.find(b"\n", place + 1)
        line_end = len(buffer) if line_end < 0 else line_end
        envelope = buffer[place + len(_SEPARATOR) : line_end].strip()
        self._line += 1
        self._message = Gathering(line=self._line, envelope=envelope, keep_text=self._keep_text)
        self._taken = line_end


def _is_separator(buffer: bytes, place: int) -> bool:
    """Whether the line after `place` begins a message, and is not a sentence that begins with From.

    After an empty line a date and a header line are asked for. Where the empty line is missing (some
    programs forget it) or the date is (Thunderbird's "From - "), the next line must be a header that
    mail really has.
    """
    if not _MAY_SEPARATE.match(buffer, place):
        return False
    start = place + len(_SEPARATOR)
    line_end = buffer.find(b"\n", start, start + _LONGEST_SEPARATOR)
    if line_end < 0:
        line_end = len(buffer) if len(buffer) - start < _LONGEST_SEPARATOR else start
    envelope, follows = buffer[start:line_end].rstrip(), buffer[line_end + 1 : line_end + 200]
    if not _is_dated(envelope):
        return _UNDATED.fullmatch(envelope) is not None and _USUAL_HEADER.match(follows) is not None
    if _USUAL_HEADER.match(follows):
        return True
    is_after_empty_line = place == 0 or buffer[place - 1 : place] == b"\n" or buffer[place - 2 : place] == b"\n\r"
    if not is_after_empty_line:
        return False
    return looks_like_header(follows) or follows.startswith((b">From ", b"From "))


def _is_dated(envelope: bytes) -> bool:
    if _CTIME.search(envelope):
        return True
    return _CLOCK.search(envelope) is not None and has_mail_date(envelope.decode("latin-1"))
