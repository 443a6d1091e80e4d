"""Any other table of people: its columns are known by their names, by what they hold, or by the person's word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, islice
from typing import BinaryIO

from wasl.foundation.formats.records import Columns, FileRefusedError, ReadOptions, Record, Rejected
from wasl.foundation.formats.tables import column_guess
from wasl.foundation.formats.tables.column_names import TITLES, TITLES_OR_FAMILY, field_of, name_key
from wasl.foundation.formats.tables.contact_row import (
    ADDRESS_FIELDS,
    BIRTH_FIELDS,
    DAY_FIELDS,
    LIST_FIELDS,
    NAME_FIELDS,
    REACH_FIELDS,
    ROLE_FIELDS,
    Column,
    read_contacts,
)
from wasl.foundation.formats.tables.table import Row, clean, head_rows, read_table

_PHONE_LABELS = {"mobile": "Mobile", "home": "Home", "work": "Work", "fax": "Fax", "pager": "Pager"}
_PLACE_LABELS = {"home": "Home", "work": "Work"}
_LABELLED = {"phone": _PHONE_LABELS, "email": _PLACE_LABELS, **dict.fromkeys(ADDRESS_FIELDS, _PLACE_LABELS)}
_RELATED = ("spouse", "manager", "assistant", "child")

FIELDS: tuple[str, ...] = (
    *NAME_FIELDS,
    *LIST_FIELDS,
    *REACH_FIELDS,
    *ROLE_FIELDS,
    *ADDRESS_FIELDS,
    *(f"{field}-{label}" for field, labels in _LABELLED.items() for label in labels),
    *DAY_FIELDS[:2],
    "met",
    *BIRTH_FIELDS,
    *(f"related-{kind}" for kind in _RELATED),
    "note",
)
"""What a column may be mapped to, besides "" for a column that is left out."""

_IDENTIFYING = frozenset(
    {"full", "given", "family", "nickname", "email", "phone", "whatsapp", "telegram", "linkedin", "organisation"}
)
_CALENDAR = frozenset({"subject", "startdate", "starttime", "enddate", "alldayevent"})
_HEADER_WITHIN = 8  # rows: exports begin with a title, a date, an empty line
_ENOUGH_KNOWN = 5  # known names in a row that has many more: the other columns are the person's own
_SAMPLE_ROWS = 50
_SHOWN_ROWS = 5
_SHOWN_CELL = 200


def recognise(head: bytes) -> float:
    """How surely this is a table of people; least of all readers, so that a known layout goes first."""
    rows = head_rows(head)
    if not rows:
        return 0.0
    at = _header_at(rows)
    guess = _guess(rows[at:], has_header=True) if at is not None else column_guess.by_content(_plain(rows))
    if not _identifies(guess):
        return 0.1 if max(map(len, rows)) > 1 else 0.0
    return 0.6 if at is not None else 0.4


def read(stream: BinaryIO, name: str, options: ReadOptions) -> Iterator[Record]:
    """Yield `Columns`, then the contacts as the mapping (the options', else the guessed one) reads them.

    A table in which nothing is known gives its `Columns` and no contact: the person has to map them.
    Raises FileRefusedError "not-an-address-book" for a calendar.
    """
    del name
    rows = read_table(stream)
    first = list(islice(rows, _SAMPLE_ROWS))
    whole = [row for row in first if isinstance(row, Row)]
    at = _stated_header(whole, options)
    has_header = at is not None
    body = [row.cells for row in whole[at or 0 :]]
    if body and len(_CALENDAR.intersection(map(name_key, body[0]))) > 1:
        raise FileRefusedError("not-an-address-book")
    guess = _guess(body, has_header=has_header)
    yield _columns(body, guess, has_header=has_header)
    columns = _mapped(options.mapping or guess)
    if not options.mapping and not _identifies(guess):
        yield from (row for row in chain(first, rows) if isinstance(row, Rejected))
        return
    below = whole[at].line if at is not None else 0
    yield from read_contacts((row for row in chain(first, rows) if row.line > below), columns, options)


def _stated_header(rows: Sequence[Row], options: ReadOptions) -> int | None:
    found = _header_at([row.cells for row in rows])
    if options.has_header is None:
        return found
    return (found or 0) if options.has_header and rows else None


def _header_at(rows: Sequence[Sequence[str]]) -> int | None:
    """Where the header is: a row of known names, or one above columns whose kind it is not itself."""
    for at, cells in enumerate(rows[:_HEADER_WITHIN]):
        named = [clean(cell) for cell in cells if clean(cell)]
        if any(column_guess.is_value(cell) for cell in named):
            break  # a number or an address is a contact's, never a heading
        known = sum(bool(field_of(cell)) for cell in named)
        if known and (known > 1 or len(named) == 1) and (known * 4 >= len(named) or known >= _ENOUGH_KNOWN):
            return at
    plain = _plain(rows)
    return 0 if column_guess.is_heading(plain) else None


def _guess(rows: Sequence[Sequence[str]], *, has_header: bool) -> tuple[str, ...]:
    if not has_header:
        return column_guess.by_content(_plain(rows))
    by_name = tuple(_named_fields([clean(cell) for cell in rows[0]]))
    if _identifies(by_name):
        return by_name
    by_content = column_guess.by_content(_plain(rows[1:]))
    padded = [*by_content, *[""] * len(by_name)]
    return tuple(named or held for named, held in zip(by_name, padded, strict=False))


def _named_fields(header: Sequence[str]) -> Iterator[str]:
    keys = [name_key(cell) for cell in header]
    fields = [field_of(cell) for cell in header]
    has_birth_parts = "birth-month" in fields
    has_given = "given" in fields or "prenom" in keys
    given_at = fields.index("given") if "given" in fields else 0
    for at, (key, field) in enumerate(zip(keys, fields, strict=True)):
        if (key == "title" and "jobtitle" in keys) or (at < given_at and _is_honorific(key, fields)):
            yield "prefix"
        elif key == "birthday" and has_birth_parts:
            yield "birth-day"
        elif key == "nom" and not has_given:
            yield "full"
        elif (street := _street(field)) and field.replace("address", "city") in fields:
            yield street
        else:
            yield field


def _is_honorific(key: str, fields: Sequence[str]) -> bool:
    """Whether a column before the first name says how to address somebody: so Outlook orders them everywhere."""
    return key in TITLES or (key in TITLES_OR_FAMILY and fields.count("family") > 1)


def _street(field: str) -> str:
    return field.replace("address", "street") if field.startswith("address") else ""


def _identifies(fields: Sequence[str]) -> bool:
    return any(field.partition("-")[0] in _IDENTIFYING for field in fields)


def _columns(rows: Sequence[Sequence[str]], guess: tuple[str, ...], *, has_header: bool) -> Columns:
    header = tuple(clean(cell)[:_SHOWN_CELL] for cell in rows[0]) if has_header and rows else ()
    shown = rows[has_header : has_header + _SHOWN_ROWS]
    width = max((len(header), len(guess), *map(len, shown)), default=0)
    return Columns(
        header=header + ("",) * (width - len(header)),
        has_header=has_header,
        guess=guess + ("",) * (width - len(guess)),
        sample=tuple(tuple(cell[:_SHOWN_CELL] for cell in row) for row in shown),
    )


def _mapped(fields: Sequence[str]) -> list[Column]:
    """The columns of these fields: parts of one address or of one post share a slot."""
    seen: dict[str, int] = {}
    columns = []
    for written in fields:
        field, _, kind = written.partition("-") if written not in BIRTH_FIELDS else (written, "", "")
        if written not in FIELDS:
            columns.append(Column(""))
            continue
        if field == "po":
            field, kind = "po-box", kind.removeprefix("box").strip("-")
        number = seen[written] = seen.get(written, 0) + 1
        columns.append(_column(field, kind, number))
    return columns


def _column(field: str, kind: str, number: int) -> Column:
    label = _LABELLED.get(field, {}).get(kind, kind)
    if field in ROLE_FIELDS:
        return Column(field, f"role {number}")
    if field in ADDRESS_FIELDS:
        if field == "street" and number > 1:
            return Column("extended", f"{kind} address 1", label)
        return Column(field, f"{kind} address {number}", label)
    return Column(field, "", label)


def _plain(rows: Sequence[Sequence[str]]) -> list[list[str]]:
    return [[clean(cell) for cell in row] for row in rows]
