"""A stream of bytes to the cards in it: any line end, any size, never more than one card in memory."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from typing import BinaryIO

BLOCK_BYTES = 1 << 18
LINE_BYTES = 5 << 20
CARD_BYTES = 12 << 20
CARD_LINES = 120_000  # of 75 letters each, the longest picture that is kept needs 56,000

_OPENS, _CLOSES = "opens", "closes"
_MARKS = {b"BEGIN:VCARD": _OPENS, b"END:VCARD": _CLOSES}
_MARK_LETTERS = frozenset((b"B", b"b", b"E", b"e"))
_FOLD = frozenset((b" ", b"\t"))


class Card:
    """The lines of one card, without its BEGIN and END. `line` is where its BEGIN stands."""

    __slots__ = ("held_cards", "is_closed", "is_cut", "line", "lines", "property_start", "total_bytes")

    def __init__(self, line: int) -> None:
        self.line = line
        self.lines: list[bytes] = []
        self.is_closed = False
        self.is_cut = False
        self.held_cards = 0
        self.property_start = 0
        self.total_bytes = 0

    def add(self, line: bytes) -> None:
        """Keep a line, unless its property or the whole card has grown past its limit."""
        if line[:1] not in _FOLD:
            self.property_start = self.total_bytes
        elif self.total_bytes - self.property_start > LINE_BYTES:
            return
        if self.total_bytes > CARD_BYTES or len(self.lines) >= CARD_LINES:
            self.is_cut = True
            return
        self.total_bytes += len(line)
        self.lines.append(line)


class Stray:
    """Text that stands in no card: its first line, and where that is."""

    __slots__ = ("line", "text")

    def __init__(self, line: int, text: bytes) -> None:
        self.line = line
        self.text = text


class Lines:
    """The lines of a stream, without their ends; a line of more than `LINE_BYTES` is cut there.

    `ends_inside_line` says, after the last line, that no line end followed it.
    """

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self.ends_inside_line = False

    def __iter__(self) -> Iterator[bytes]:
        pending = b""
        for block in _with_one_line_end(_in_utf8(_blocks(self._stream))):
            start = block.find(b"\n") if len(pending) > LINE_BYTES else 0
            if start < 0:
                continue
            *whole, pending = (pending + block[start:]).split(b"\n")
            yield from whole
        if pending:
            self.ends_inside_line = True
            yield pending


def split_cards(lines: Lines) -> Iterator[Card | Stray]:
    """Cut the lines into cards, and tell of each stretch of text between them."""
    stray_was_told = False
    numbered = enumerate(lines, start=1)
    for number, line in numbered:
        mark = _mark(line)
        if mark is _OPENS:
            stray_was_told = False
            yield from _cards_from(Card(number), numbered, lines)
        elif mark is None and not stray_was_told and line.strip():
            stray_was_told = True
            yield Stray(number, line)


def _cards_from(card: Card, numbered: Iterator[tuple[int, bytes]], lines: Lines) -> Iterator[Card]:
    """Read on to the end of the card.

    One that begins before another has ended is a card of its own, except where 2.1 puts an agent's card
    inside: that is counted and passed over.
    """
    depth = 0
    for number, line in numbered:
        mark = _mark(line) if line[:1] in _MARK_LETTERS else None
        if mark is None:
            if not depth:
                card.add(line)
        elif mark is _CLOSES and not depth:
            card.is_closed = True
            yield card
            return
        elif mark is _CLOSES:
            depth -= 1
        elif depth or _announces_card(card):
            card.held_cards += not depth
            depth += 1
        elif card.lines:
            yield card
            card = Card(number)
    if lines.ends_inside_line and not depth:
        del card.lines[-1:]  # half a telephone number is worse than none
    yield card


def _mark(line: bytes) -> str | None:
    """Whether a card opens or closes here; RFC 2425 put even BEGIN in a group."""
    return _MARKS.get(line[:60].replace(b" ", b"").rstrip().upper().rpartition(b".")[2])


def _announces_card(card: Card) -> bool:
    # vCard 2.1 writes the card of an agent after "AGENT:", on lines of its own.
    return (
        bool(card.lines)
        and card.lines[-1].upper().rstrip().startswith(b"AGENT")
        and card.lines[-1].rstrip()[-1:] == b":"
    )


def _blocks(stream: BinaryIO) -> Iterator[bytes]:
    while block := stream.read(BLOCK_BYTES):
        yield block


def _in_utf8(blocks: Iterator[bytes]) -> Iterator[bytes]:
    """Take the byte order mark away, and write UTF-16 (with a mark or without) as UTF-8."""
    head = b""
    for block in blocks:
        head += block
        if len(head) >= len(codecs.BOM_UTF8):
            break
    codec, head = _wide_codec(head)
    if not codec:
        yield head
        yield from blocks
        return
    decoder = codecs.getincrementaldecoder(codec)(errors="replace")
    yield decoder.decode(head).encode()
    for block in blocks:
        yield decoder.decode(block).encode()
    yield decoder.decode(b"", final=True).encode()


def _wide_codec(head: bytes) -> tuple[str, bytes]:
    if head.startswith(codecs.BOM_UTF8):
        return "", head[3:]
    if head.startswith(codecs.BOM_UTF16_LE):
        return "utf-16-le", head[2:]
    if head.startswith(codecs.BOM_UTF16_BE):
        return "utf-16-be", head[2:]
    first, second = head[:1], head[1:2]
    if second == b"\0" and first not in {b"", b"\0"}:
        return "utf-16-le", head
    if first == b"\0" and second not in {b"", b"\0"}:
        return "utf-16-be", head
    return "", head


def _with_one_line_end(blocks: Iterator[bytes]) -> Iterator[bytes]:
    r"""Write `\r\n`, a bare `\r` and the `\r\r\n` of some exporters as `\n`."""
    held = b""
    for block in blocks:
        text = held + block
        kept = len(text[-2:].rstrip(b"\r"))  # what follows the last one or two \r is not known yet
        held = text[-2:][kept:]
        text = text[: len(text) - len(held)]
        yield text.replace(b"\r\r\n", b"\n").replace(b"\r\n", b"\n").replace(b"\r", b"\n") if b"\r" in text else text
    if held:
        yield b"\n"
