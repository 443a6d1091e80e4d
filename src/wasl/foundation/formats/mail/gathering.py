"""One message gathered from pieces of a file: headers whole but bounded, the body counted, not kept."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO, Literal

import msgspec

BLOCK_BYTES = 256 * 1024
MOST_HEADER_BYTES = 1024 * 1024
KEPT_BODY_BYTES = 512 * 1024  # enough to find 20,000 characters, in base64 and behind a small picture
_HEADER_END = re.compile(rb"\n\r?\n")
_BOM = b"\xef\xbb\xbf"

FolderKind = Literal["", "sent", "draft", "spam"]


class RawMail(msgspec.Struct, frozen=True, kw_only=True):
    """A message as bytes. `envelope` is the rest of its From_ line; `body` is empty unless text is kept.

    `folder` and `owner` are what the place it was found in says; "" leaves it to the headers.
    """

    line: int = 1
    envelope: bytes = b""
    header: bytes
    is_header_cut: bool = False
    body_length: int = 0
    body: bytes = b""
    folder: FolderKind = ""
    owner: str = ""


def read_blocks(stream: BinaryIO) -> Iterator[bytes]:
    """The file in blocks, without a byte order mark, and with the line ends of old Macs made usual."""
    block = stream.read(BLOCK_BYTES).removeprefix(_BOM)
    has_old_line_ends = b"\r" in block and b"\n" not in block
    while block:
        yield block.replace(b"\r", b"\n") if has_old_line_ends else block
        block = stream.read(BLOCK_BYTES)


class Gathering:
    """Takes the bytes of one message, in order and in any pieces, and gives a `RawMail`."""

    def __init__(self, *, line: int = 1, envelope: bytes = b"", keep_text: bool) -> None:
        self._line = line
        self._envelope = envelope
        self._most_kept = KEPT_BODY_BYTES if keep_text else 0
        self._header = b""
        self._is_cut = False
        self._in_body = False
        self._body_length = 0
        self._body: list[bytes] = []
        self._kept = 0

    def take(self, piece: bytes) -> None:
        if self._in_body:
            self._take_body(piece)
            return
        already = max(0, len(self._header) - 2)
        self._header += piece if self._header else piece.lstrip()  # some begin with empty lines
        end = _HEADER_END.search(self._header, already)
        if end:
            self._begin_body(end.start() + 1, end.end())
        elif len(self._header) > MOST_HEADER_BYTES:
            self._is_cut = True
            self._begin_body(MOST_HEADER_BYTES, MOST_HEADER_BYTES)

    def _begin_body(self, header_end: int, body_start: int) -> None:
        whole, self._in_body = self._header, True
        self._header = whole[:header_end]
        if len(self._header) > MOST_HEADER_BYTES:
            self._is_cut = True
            self._header = self._header[:MOST_HEADER_BYTES]
        self._take_body(whole[body_start:])

    def _take_body(self, piece: bytes) -> None:
        self._body_length += len(piece)
        if self._kept < self._most_kept:
            self._body.append(piece[: self._most_kept - self._kept])
            self._kept += len(self._body[-1])

    def finish(self, *, folder: FolderKind = "") -> RawMail:
        return RawMail(
            line=self._line,
            envelope=self._envelope,
            header=self._header,
            is_header_cut=self._is_cut,
            body_length=self._body_length,
            body=b"".join(self._body),
            folder=folder,
        )
