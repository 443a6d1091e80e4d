"""Wasl's own two plain tables: `interactions.csv` and `ties.csv`."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import BinaryIO, Literal, cast
from zoneinfo import ZoneInfo

from wasl.foundation.formats.profile_address import classify_address
from wasl.foundation.formats.records import (
    CHANNELS,
    FileRefusedError,
    Message,
    Party,
    ReadOptions,
    Record,
    Rejected,
    SeenTie,
)
from wasl.foundation.formats.tables.cell_values import is_bare_number, is_email
from wasl.foundation.formats.tables.day_cells import read_day
from wasl.foundation.formats.tables.table import Row, clean, excerpt, head_rows, read_table
from wasl.foundation.language.folding import fold

INTERACTIONS = ("when", "channel", "direction", "people", "note")
TIES = ("a", "b", "strength", "source", "since")
_NEEDED = {INTERACTIONS: {"when", "people"}, TIES: {"a", "b"}}
_PEOPLE_LIMIT = 500
_PARTY_KINDS = ("email", "phone", "linkedin", "telegram", "whatsapp")

Cells = dict[str, str]


def recognise(head: bytes) -> float:
    """How surely this is one of the two tables: their first row is exactly known."""
    rows = head_rows(head)[:1]
    return 0.99 if rows and _layout(rows[0]) else 0.0


def read(stream: BinaryIO, name: str, options: ReadOptions) -> Iterator[Record]:
    """Yield a `Message` for each interaction, or a `SeenTie` for each tie.

    The note of an interaction is its owner's own word and comes as `subject`. With the direction "in" the
    first of the people is the sender; otherwise the sender is the owner, a `Party` without name or value.
    """
    del name
    rows = read_table(stream)
    header = next((row for row in rows if isinstance(row, Row)), None)
    layout = _layout(header.cells) if header else ()
    if header is None or not layout:
        raise FileRefusedError("not-an-interactions-table")
    names = [clean(cell).casefold() for cell in header.cells]
    read_row: Callable[[Row, Cells, ReadOptions], Record] = _interaction if layout == INTERACTIONS else _tie
    for row in rows:
        if isinstance(row, Rejected):
            yield row
            continue
        cells = {column: clean(cell) for column, cell in zip(names, row.cells, strict=False)}
        if any(cells.values()):
            yield read_row(row, cells, options)


def _layout(header: list[str]) -> tuple[str, ...]:
    names = {clean(cell).casefold() for cell in header}
    return next((layout for layout, needed in _NEEDED.items() if needed <= names <= set(layout)), ())


def _interaction(row: Row, cells: Cells, options: ReadOptions) -> Message | Rejected:
    at = _moment(cells["when"], options) if cells.get("when") else None
    channel = cells.get("channel", "").casefold() or "other"
    direction = cells.get("direction", "").casefold()
    people = [party for word in cells.get("people", "").split(";") if (party := party_of(word))][:_PEOPLE_LIMIT]
    if at is None:
        return _rejected(row, "date-unreadable", cells.get("when", ""))
    if channel not in CHANNELS:
        return _rejected(row, "channel-unknown", channel)
    if direction not in {"", "in", "out"}:
        return _rejected(row, "direction-unknown", direction)
    if not people:
        return _rejected(row, "people-missing", "")
    is_in = direction == "in"
    return Message(
        line=row.line,
        key=_key(row, at),
        at=at,
        channel=channel,
        sender=people[0] if is_in else Party(),
        recipients=tuple(people[1:] if is_in else people),
        direction=cast("Literal['', 'in', 'out']", direction),
        is_group=len(people) > 1,
        subject=cells.get("note", ""),
        length=len(cells.get("note", "")),
    )


def _tie(row: Row, cells: Cells, options: ReadOptions) -> SeenTie | Rejected:
    a, b = party_of(cells.get("a", "")), party_of(cells.get("b", ""))
    if a is None or b is None:
        return _rejected(row, "people-missing", "")
    if a == b:
        return _rejected(row, "tie-to-oneself", cells["a"])
    written, since = cells.get("strength", ""), cells.get("since", "")
    strength = _strength(written)
    if written and strength is None:
        return _rejected(row, "strength-unreadable", written)
    on = read_day(since[:10], order="dmy", this_year=int(options.today[:4])) if since else None
    if since and on is None:
        return _rejected(row, "date-unreadable", since)
    return SeenTie(line=row.line, a=a, b=b, strength=strength, source=cells.get("source", ""), since=on)


def party_of(word: str) -> Party | None:
    """Somebody named by an email address, a number, a profile address or a name; None for a blank."""
    word = clean(word)
    if not word:
        return None
    if is_email(word):
        return Party(kind="email", value=word)
    if is_bare_number(word):
        return Party(kind="phone", value=word)
    kind, address = classify_address(word) if "/" in word and " " not in word else ("other", "")
    if kind in _PARTY_KINDS:
        return Party(kind=cast("Literal['email', 'phone', 'linkedin', 'telegram', 'whatsapp']", kind), value=address)
    return Party(name=word)


def _moment(written: str, options: ReadOptions) -> datetime | None:
    """ISO 8601, in the digits of any script; in the owner's zone where none is said."""
    try:
        at = datetime.fromisoformat(fold(written).upper())
        return at if at.tzinfo else at.replace(tzinfo=ZoneInfo(options.time_zone))
    except ValueError:
        return None


def _strength(written: str) -> float | None:
    """From 0 to 1, in the digits of any script."""
    try:
        strength = float(fold(written).replace(",", "."))
    except ValueError:
        return None
    return strength if 0 <= strength <= 1 else None


def _key(row: Row, at: datetime) -> str:
    said = "\x1f".join([at.isoformat(), *map(clean, row.cells)])
    return "plain:" + hashlib.sha256(said.encode("utf-8", "replace")).hexdigest()[:32]


def _rejected(row: Row, code: str, value: str) -> Rejected:
    return Rejected(line=row.line, code=code, values={"value": value[:100]}, excerpt=excerpt(row.cells))
