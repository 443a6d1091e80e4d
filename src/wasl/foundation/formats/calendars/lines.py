"""Content lines of iCalendar (RFC 5545 3.1) and vCalendar 1.0: unfolded, split, never believed.

Everything is linear in the length of the input and bounded: the libraries at hand are quadratic on
blank lines and exponential on `==`, and lose a whole file to one broken property.
"""

from __future__ import annotations

import codecs
import quopri
import re
from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

_BLOCK = 64 * 1024
_LONGEST_LINE = 256 * 1024  # longer values are attachments, which are not kept
_NAME = re.compile(r"\s*([A-Za-z0-9_.-]{1,100})\s*")
_PARAMETER = re.compile(r""";\s*([^=;:"]{0,100}+)(?:=((?:"[^"]*+"|[^";:])*+))?""")
_UNESCAPED = {"n": "\n", "N": "\n"}
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_QUOTED_PRINTABLE = b"QUOTED-PRINTABLE"


class Property(NamedTuple):
    """One property: its name in capitals, its parameters by name in capitals, its raw value."""

    line: int
    name: str
    parameters: dict[str, str]
    value: str

    def text(self) -> str:
        """The value as TEXT: escapes undone."""
        value = self.value
        if self.parameters.get("ENCODING", "").upper() == "QUOTED-PRINTABLE":
            value = decoded(quopri.decodestring(value.encode("utf-8", "replace")))
        return _ESCAPE.sub(lambda found: _UNESCAPED.get(found[1], found[1]), value).strip()


def properties(stream: BinaryIO) -> Iterator[Property]:
    """Every property of the stream in order; lines that are none are passed over."""
    for number, line in _logical_lines(stream):
        if found := _property(number, decoded(line)):
            yield found


def _property(number: int, line: str) -> Property | None:
    name = _NAME.match(line)
    if not name:
        return None
    at, parameters = name.end(), {}
    while found := _PARAMETER.match(line, at):
        at = found.end()
        parameters[found[1].strip().upper()] = (found[2] or "").strip().replace('"', "")
    if line[at : at + 1] != ":":  # an unbalanced quotation mark: the first colon decides
        colon = line.find(":")
        if colon < 0:
            return None
        return Property(number, name[1].upper(), {}, line[colon + 1 :])
    return Property(number, name[1].rpartition(".")[2].upper(), parameters, line[at + 1 :])


def _logical_lines(stream: BinaryIO) -> Iterator[tuple[int, bytes]]:
    parts: list[bytes] = []
    size = first = 0
    is_soft = False
    for number, line in enumerate(_physical_lines(stream), start=1):
        if is_soft or (parts and line[:1] in (b" ", b"\t")):
            piece = line if is_soft else line[1:]
        else:
            if parts:
                yield first, b"".join(parts)
            parts, size, first, piece = [], 0, number, line
        is_soft = piece[-1:] == b"=" and _QUOTED_PRINTABLE in (parts[0] if parts else piece)[:200].upper()
        piece = piece[:-1] if is_soft else piece
        if piece and size < _LONGEST_LINE:
            parts.append(piece)
            size += len(piece)
    if parts:
        yield first, b"".join(parts)


def _physical_lines(stream: BinaryIO) -> Iterator[bytes]:
    """Lines ended by CR LF, LF or CR alone, without their ends; a line beyond the limit is cut."""
    pending = b""
    for block in _blocks(stream):
        lines = (pending + block).splitlines(keepends=True)
        pending = lines.pop() if lines else b""
        for line in lines:
            yield line.rstrip(b"\r\n")
        if len(pending) > _LONGEST_LINE:
            pending = pending[:_LONGEST_LINE]
    if pending:
        yield from pending.rstrip(b"\n").splitlines()


def _blocks(stream: BinaryIO) -> Iterator[bytes]:
    block = stream.read(_BLOCK)
    if block.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        decoder = codecs.getincrementaldecoder("utf-16")("replace")
        while block:
            yield decoder.decode(block).encode("utf-8", "replace")
            block = stream.read(_BLOCK)
        return
    block = block.removeprefix(codecs.BOM_UTF8)
    while block:
        yield block
        block = stream.read(_BLOCK)


def decoded(line: bytes) -> str:
    """UTF-8; else what Windows writes for Arabic, whose Latin letters are the common ones."""
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        return line.decode("cp1256", "replace")
