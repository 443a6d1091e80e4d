"""Bytes of unknown encoding as lines of text, one block at a time."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from typing import BinaryIO

from wasl.foundation.formats.records import FileRefusedError

HEAD_BYTES = 64 * 1024
BLOCK_BYTES = 256 * 1024
LINE_LIMIT = 1_000_000
"""Characters of a line; what follows them is dropped."""

_UTF16 = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
_HIGH_BYTES = re.compile(rb"[\x80-\xff]+")
# windows-1256: the letters from hamza to yeh, the tatweel, the marks, and ، ؛ ؟. The other places hold
# the French letters of windows-1252, so that French and Arabic are told apart by these alone.
_ARABIC_BYTES = frozenset(
    [
        *range(0xC0, 0xD7),
        *range(0xD8, 0xE0),
        0xE1,
        *range(0xE3, 0xE7),
        0xEC,
        0xED,
        0xF0,
        0xF1,
        0xF2,
        0xF3,
        0xF5,
        0xF6,
        0xF8,
        0xFA,
        0xA1,
        0xBA,
        0xBF,
        0x81,
        0x8D,
        0x8E,
        0x90,
        0x98,
        0x9A,
        0x9F,
    ]
)
_MOSTLY = 0.6
_FIRST_PRINTABLE = 0x20


def read_lines(stream: BinaryIO) -> Iterator[str]:
    """Yield the lines without their ends; a line longer than `LINE_LIMIT` comes one character longer than it.

    Memory is bounded by `LINE_LIMIT` whatever the stream holds. Lines end with LF, CR LF or CR.
    Raises FileRefusedError "not-a-table" when the bytes are no text.
    """
    head = stream.read(HEAD_BYTES)
    if looks_binary(head):
        raise FileRefusedError("not-a-table")
    return _split(_decoded(_as_eight_bits(head, stream), ansi_page(head)))


def head_lines(head: bytes) -> list[str]:
    """The whole lines at the start of a file, of which `head` is the first part."""
    blocks = _utf16_blocks(head, iter(()), encoding) if (encoding := _utf16_of(head)) else iter([head])
    lines = list(_split(_decoded(blocks, ansi_page(head))))
    return lines[:-1] if len(head) >= HEAD_BYTES and len(lines) > 1 else lines


def looks_binary(head: bytes) -> bool:
    """Whether no encoding of text explains these bytes."""
    if _utf16_of(head):
        return False
    sample = head[:4096]
    controls = sum(byte < _FIRST_PRINTABLE and byte not in b"\t\n\r\x0b\x0c\x1a\x1b" for byte in sample)
    return controls > len(sample) * 0.02 + 1


def ansi_page(sample: bytes) -> str:
    """The code page that text which is not UTF-8 was most likely written in: windows-1256 or 1252."""
    runs = _HIGH_BYTES.findall(sample)
    in_words = sum(byte in _ARABIC_BYTES for run in runs if len(run) > 1 for byte in run)
    return "cp1256" if in_words and in_words >= _MOSTLY * sum(map(len, runs)) else "cp1252"


def _utf16_of(head: bytes) -> str:
    if head[:2] in _UTF16:
        return _UTF16[head[:2]]
    sample = head[:1024]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    # Without a mark: commas, quotes and line ends have a zero in one half only, in Arabic text too.
    if odd > len(sample) // 16 and even == 0:
        return "utf-16-le"
    return "utf-16-be" if even > len(sample) // 16 and odd == 0 else ""


def _as_eight_bits(head: bytes, stream: BinaryIO) -> Iterator[bytes]:
    rest = iter(lambda: stream.read(BLOCK_BYTES), b"")
    if encoding := _utf16_of(head):
        yield from _utf16_blocks(head, rest, encoding)
        return
    yield head
    yield from rest


def _utf16_blocks(head: bytes, rest: Iterator[bytes], encoding: str) -> Iterator[bytes]:
    decoder = codecs.getincrementaldecoder(encoding)(errors="replace")
    yield decoder.decode(head).encode("utf-8", "replace")
    for block in rest:
        yield decoder.decode(block).encode("utf-8", "replace")


def _decoded(blocks: Iterator[bytes], page: str) -> Iterator[str]:
    """Text that never breaks a character or a CR LF in two."""
    kept = b""
    for block in blocks:
        held = kept + block
        end = max(held.rfind(b"\n"), held.rfind(b"\r", 0, -1)) + 1
        if not end and len(held) > LINE_LIMIT:
            end = len(held) - 4  # the longest UTF-8 letter
        kept = held[end:]
        if end:
            yield _text(held[:end], page)
    if kept:
        yield _text(kept, page)


def _text(block: bytes, page: str) -> str:
    try:
        return block.decode()
    except UnicodeDecodeError:
        return "".join(_line_text(line, page) for line in block.splitlines(keepends=True))


def _line_text(line: bytes, page: str) -> str:
    try:
        return line.decode()
    except UnicodeDecodeError:
        # A file may be ASCII for long before its first name: such a line speaks for itself.
        return line.decode(ansi_page(line) if page == "cp1252" else page, "replace")


def _split(blocks: Iterator[str]) -> Iterator[str]:
    begun, is_first = "", True
    for block in blocks:
        text = block.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
        if is_first:
            text, is_first = text.lstrip("\ufeff"), False
        *whole, last = text.split("\n")
        if whole:
            yield (begun + whole[0])[: LINE_LIMIT + 1]
            yield from (line[: LINE_LIMIT + 1] for line in whole[1:])
            begun = ""
        begun = (begun + last)[: LINE_LIMIT + 1]
    if begun:
        yield begun
