"""vCard 2.1, 3.0 and 4.0 to records: each card on its own, so that a broken one stops no other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from wasl.foundation.formats.records import FileRefusedError, ReadOptions, Record, Rejected
from wasl.foundation.formats.vcard.cards import Card, Lines, split_cards
from wasl.foundation.formats.vcard.contact import contact_of
from wasl.foundation.formats.vcard.draft import Draft
from wasl.foundation.formats.vcard.heads import Head, read_head, split_line
from wasl.foundation.formats.vcard.lines import text_lines, unquoted
from wasl.foundation.formats.vcard.values import BINARY, READERS

VALUE_LETTERS = 1 << 16
# Less than LINE_BYTES even without the spaces of its folds, so that a picture that was cut there is known by it.
PICTURE_LETTERS = 4 << 20
PROPERTIES_READ = 2000
EXCERPT_LETTERS = 200
CARDS_AT_MOST = 300_000  # more than any address book holds, and than an import should keep in mind
Problem = tuple[str, dict[str, str]]
_BEGIN = re.compile(rb"^(?:[A-Z0-9-]{1,40}\.)?BEGIN[ \t]*:[ \t]*VCARD[ \t]*\r*$", re.IGNORECASE | re.MULTILINE)


def read(stream: BinaryIO, name: str, options: ReadOptions) -> Iterator[Record]:  # noqa: ARG001 - one form for all readers
    """Read the cards of a stream one by one: a contact for each, or why there is none.

    Raises FileRefusedError with the code "file-empty" or "not-vcard" when there is no card at all.
    """
    strays: list[Rejected] = []
    count = 0
    for piece in split_cards(Lines(stream)):
        if isinstance(piece, Card):
            yield from strays
            strays.clear()
            count += 1
            if count > CARDS_AT_MOST:
                yield Rejected(line=piece.line, code="too-many-cards", values={"limit": str(CARDS_AT_MOST)})
                return
            yield from _records(piece)
        else:
            strays.append(Rejected(line=piece.line, code="text-outside-card", excerpt=_excerpt([piece.text])))
    if not count:
        raise FileRefusedError("not-vcard" if strays else "file-empty")
    yield from strays


def recognise(head: bytes) -> float:
    """How sure it is, 0 to 1, that a file that begins so holds vCards."""
    text = head.lstrip(b"\xef\xbb\xbf\xff\xfe\0 \t\r\n").replace(b"\0", b"")
    first = _BEGIN.search(text)
    if not first:
        return 0.0
    return 1.0 if first.start() == 0 else 0.3


def _records(card: Card) -> Iterator[Record]:
    problems: list[Problem] = []
    contact = contact_of(_draft(card, problems), card.line)
    if contact is not None:
        yield contact
    problems += _problems_of(card, is_empty=contact is None)
    for code, values in problems:
        yield Rejected(line=card.line, code=code, values=values, excerpt=_excerpt(card.lines))


def _draft(card: Card, problems: list[Problem]) -> Draft:
    draft = Draft()
    for count, (head, written) in enumerate(_properties(text_lines(card.lines), problems)):
        if count == PROPERTIES_READ:
            card.is_cut = True
            break
        value = written if len(written) <= VALUE_LETTERS else _bounded(head, written, problems)
        if head.encoding == "qp":
            value = unquoted(head, value)
        reader = READERS.get(head.name)
        if reader is None or not reader(draft, head, value):
            draft.keep(head, value)
    return draft


def _properties(lines: list[str], problems: list[Problem]) -> Iterator[tuple[Head, str]]:
    """Give the properties of a card. Base64 goes on over lines without a colon: 2.1 folds it without a space."""
    binary: Head | None = None
    pieces: list[str] = []
    for line in lines:
        cut = split_line(line)
        if cut is not None:
            if binary is not None:
                yield binary, "".join(pieces)
                binary = None
            head = read_head(cut[0])
            if head.encoding == "b64":
                binary, pieces = head, [cut[1]]
            else:
                yield head, cut[1]
        elif binary is not None:
            pieces.append(line.strip())
        elif line.strip() and line.strip().upper() not in READERS and not problems:
            problems.append(("line-not-understood", {"text": line.strip()[:60]}))
    if binary is not None:
        yield binary, "".join(pieces)


def _bounded(head: Head, value: str, problems: list[Problem]) -> str:
    """Cut a text at its limit; a picture has a limit of its own, and is kept whole or not at all."""
    if head.name not in BINARY:
        problems.append(("value-too-long", {"property": head.name[:60]}))
        return value[:VALUE_LETTERS]
    if len(value) <= PICTURE_LETTERS:
        return value
    problems.append(("photo-too-large", {"property": head.name}))
    return ""


def _problems_of(card: Card, *, is_empty: bool) -> Iterator[Problem]:
    if not card.is_closed:
        yield "card-not-closed", {}
    elif is_empty:
        yield "card-empty", {}
    if card.is_cut:
        yield "card-too-long", {}
    if card.held_cards:
        yield "card-inside-card", {}


def _excerpt(lines: list[bytes]) -> str:
    return b"\n".join(lines[:4])[:EXCERPT_LETTERS].decode("utf-8", "replace").replace("\0", "")
