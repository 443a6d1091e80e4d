"""The files of a LinkedIn archive, each known by its header."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain, islice
from typing import BinaryIO, NamedTuple

import msgspec

from wasl.foundation.formats.records import (
    Contact,
    FileRefusedError,
    ReadOptions,
    Record,
    Rejected,
)
from wasl.foundation.formats.tables import linkedin_messages, linkedin_own
from wasl.foundation.formats.tables.column_names import field_of
from wasl.foundation.formats.tables.contact_row import Column, read_contacts
from wasl.foundation.formats.tables.table import Row, clean, excerpt, head_rows, read_table

# Talks with LinkedIn's own programs, in the layout of messages.csv: no relationship of anybody.
IGNORED_NAMES = ("guide_messages", "learning_role_play_messages", "learning_coach_messages")

_HEADER_WITHIN = 12  # rows: the note above the connections is one row, but was seen in pieces
_CONNECTIONS = {"first name", "last name", "connected on"}
_IN_ORDER = (
    Column("given"),
    Column("family"),
    Column("linkedin"),
    Column("email"),
    Column("organisation"),
    Column("title"),
    Column("met"),
)
_CONNECTION_COLUMNS = {
    "first name": Column("given"),
    "last name": Column("family"),
    "url": Column("linkedin"),
    "profile url": Column("linkedin"),
    "email address": Column("email"),
    "company": Column("organisation"),
    "current company": Column("organisation"),
    "position": Column("title"),
    "current position": Column("title"),
    "connected on": Column("met"),
}
_ADDRESS_BOOK_COLUMNS = {
    "firstname": Column("given"),
    "middlename": Column("middle"),
    "lastname": Column("family"),
    "emails": Column("email"),
    "phonenumbers": Column("phone"),
    "title": Column("title"),
    "location": Column("city", "location"),
}
_FIELDS_OF_CONNECTIONS = frozenset(column.field for column in _IN_ORDER)

Rows = Iterator[Row | Rejected]


class Found(NamedTuple):
    """The header of a member file: where it is, what its columns are called, and how the rest is read."""

    at: int
    names: list[str]
    read: Callable[[Rows, list[str], str, ReadOptions], Iterator[Record]]
    certainty: float


def recognise(head: bytes) -> float:
    """How surely this is a member of a LinkedIn archive, by its header alone."""
    found = _find([Row(number, cells) for number, cells in enumerate(head_rows(head))], "")
    return found.certainty if found else 0.0


def read(stream: BinaryIO, name: str, options: ReadOptions) -> Iterator[Record]:
    """Yield what the member file holds; its header says which file it is, `name` only helps where several share it.

    Raises FileRefusedError "not-a-linkedin-file" when no header is known.
    """
    if any(ignored in name.casefold() for ignored in IGNORED_NAMES):
        return
    rows = read_table(stream)
    first = list(islice(rows, _HEADER_WITHIN))
    found = _find([row for row in first if isinstance(row, Row)], name)
    if found is None:
        raise FileRefusedError("not-a-linkedin-file")
    below = (row for row in chain(first, rows) if row.line > found.at)
    yield from found.read(below, found.names, name, options)


def _find(rows: list[Row], name: str) -> Found | None:
    for at, row in enumerate(rows[:_HEADER_WITHIN]):
        names = [" ".join(clean(cell).casefold().split()) for cell in row.cells]
        following = rows[at + 1].cells if at + 1 < len(rows) else []
        if found := _layout(names, following, name):
            read_below, certainty = found
            return Found(row.line, names, read_below, certainty)
    return None


def _layout(names: list[str], following: list[str], name: str) -> tuple[Callable[..., Iterator[Record]], float] | None:
    known = set(names)
    if known >= _CONNECTIONS or _is_localised(names, following):
        return _read_connections, 0.97
    if linkedin_messages.is_messages(known):
        return linkedin_messages.read_messages, 0.97
    if linkedin_messages.is_invitations(known):
        return linkedin_messages.read_invitations, 0.97
    if {"firstname", "lastname", "emails", "phonenumbers"} <= set(map(_unspaced, names)):
        return _read_address_book, 0.9
    certainty = linkedin_own.certainty(names, name)
    return (linkedin_own.read_facts, certainty) if certainty else None


def _is_localised(names: list[str], following: list[str]) -> bool:
    """Whether this is the header of connections in another language: known names, or a profile below the third."""
    if len(names) < len(_IN_ORDER) - 1 or any("@" in name or "://" in name for name in names):
        return False
    fields = [field_of(name) for name in names]
    if {"given", "family", "met", "organisation"} <= set(fields):
        return True
    profiles = [place for place, cell in enumerate(following) if "linkedin.com/in/" in cell.casefold()]
    return profiles == [2] and len(names) == len(_IN_ORDER)


def _read_connections(rows: Rows, names: list[str], name: str, options: ReadOptions) -> Iterator[Record]:
    del name
    columns = _connection_columns(names)
    naming = [place for place, column in enumerate(columns) if column.field in {"given", "family"}]
    american = msgspec.structs.replace(options, default_country="US")  # the order of LinkedIn's days in figures
    yield from _without_closed(rows, naming, columns, american)


def _connection_columns(names: list[str]) -> list[Column]:
    columns = [_CONNECTION_COLUMNS.get(name, Column("")) for name in names]
    if sum(bool(column.field) for column in columns) > len(_CONNECTIONS) - 1:
        return columns
    fields = [field if (field := _connection_field(name)) in _FIELDS_OF_CONNECTIONS else "" for name in names]
    if {"given", "family", "met"} <= set(fields):
        return [Column(field) for field in fields]
    return [*_IN_ORDER]


def _connection_field(name: str) -> str:
    field = field_of(name)
    return "linkedin" if field == "site" else field


def _without_closed(
    rows: Rows, naming: list[int], columns: list[Column], options: ReadOptions
) -> Iterator[Contact | Rejected]:
    """The connections; an account that was closed is left as a date alone and is only counted."""
    closed: list[Rejected] = []

    def open_rows() -> Rows:
        for row in rows:
            if isinstance(row, Row) and not _says_who(row, naming, columns):
                closed.append(Rejected(line=row.line, code="closed-account", excerpt=excerpt(row.cells)))
            else:
                yield row

    for record in read_contacts(open_rows(), columns, options):
        yield from closed
        closed.clear()
        yield _as_person(record) if isinstance(record, Contact) else record
    yield from closed


def _says_who(row: Row, naming: list[int], columns: list[Column]) -> bool:
    ways = [place for place, column in enumerate(columns) if column.field in {"linkedin", "email"}]
    return any(place < len(row.cells) and row.cells[place].strip() for place in [*naming, *ways])


def _as_person(contact: Contact) -> Contact:
    # Whoever is connected is a person: a company in a row without a name is where the person works.
    return msgspec.structs.replace(contact, full="", is_organisation=False) if contact.is_organisation else contact


def _read_address_book(rows: Rows, names: list[str], name: str, options: ReadOptions) -> Iterator[Record]:
    del name
    columns = [_ADDRESS_BOOK_COLUMNS.get(_unspaced(column), Column("")) for column in names]
    yield from read_contacts(rows, columns, options)


def _unspaced(name: str) -> str:
    return name.replace(" ", "")
