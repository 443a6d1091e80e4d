"""Contacts that Outlook exports as CSV: the desktop program, outlook.com, and Google's "Outlook CSV"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from wasl.foundation.formats.records import FileRefusedError, ReadOptions, Record, Rejected
from wasl.foundation.formats.tables.contact_row import Column, read_contacts
from wasl.foundation.formats.tables.table import Row, clean, head_rows, read_table

_COLUMNS = {
    "first name": Column("given"),
    "middle name": Column("middle"),
    "last name": Column("family"),
    "title": Column("prefix"),  # Outlook's Title is the honorific; the post is Job Title
    "suffix": Column("suffix"),
    "nickname": Column("nickname"),
    "gender": Column("gender"),
    "company": Column("organisation"),
    "department": Column("department"),
    "job title": Column("title"),
    "birthday": Column("birthday"),
    "anniversary": Column("anniversary"),
    "notes": Column("note"),
    "categories": Column("groups"),
    "hobby": Column("interests"),
    "language": Column("languages"),
    "location": Column("city", "location"),
    "web page": Column("site"),
    "personal web page": Column("site", label="Home"),
    "business web page": Column("site", label="Work"),
    "imaddress": Column("other"),
    "im address": Column("other"),
    "spouse": Column("related", label="spouse"),
    "children": Column("related", label="child"),
    "manager's name": Column("related", label="manager"),
    "assistant's name": Column("related", label="assistant"),
    "assistant's phone": Column("note", label="Assistant's phone"),
    "business": Column(""),
    "e-mail address": Column("email"),
    "e-mail 2 address": Column("email"),
    "e-mail 3 address": Column("email"),
    "primary phone": Column("phone", label="Main"),
    "mobile phone": Column("phone", label="Mobile"),
    "home phone": Column("phone", label="Home"),
    "home phone 2": Column("phone", label="Home"),
    "business phone": Column("phone", label="Work"),
    "business phone 2": Column("phone", label="Work"),
    "company main phone": Column("phone", label="Work"),
    "car phone": Column("phone", label="Car"),
    "other phone": Column("phone", label="Other"),
    "radio phone": Column("phone", label="Radio"),
    "tty/tdd phone": Column("phone", label="TTY"),
    "isdn": Column("phone", label="ISDN"),
    "callback": Column("phone", label="Callback"),
    "pager": Column("phone", label="Pager"),
    "business fax": Column("phone", label="Work fax"),
    "home fax": Column("phone", label="Home fax"),
    "other fax": Column("phone", label="Other fax"),
    "user 1": Column("note"),
    "user 2": Column("note"),
    "user 3": Column("note"),
    "user 4": Column("note"),
}
_ADDRESS_PARTS = {
    "address": "address",
    "street": "street",
    "street 2": "extended",
    "street 3": "extended",
    "address po box": "po-box",
    "city": "city",
    "state": "region",
    "postal code": "postcode",
    "country/region": "country",
    "country": "country",
}
_COLUMNS |= {
    f"{place} {part}": Column(field, f"{place} address", label)
    for place, label in (("business", "Work"), ("home", "Home"), ("other", "Other"))
    for part, field in _ADDRESS_PARTS.items()
}
_TELLING = frozenset(
    {"e-mail address", "e-mail 2 address", "business phone", "business street", "home street", "mobile phone"}
)


def recognise(head: bytes) -> float:
    """How surely this is Outlook's: it always has both Title and Suffix, others of that family do not.

    Of columns chosen by hand only the second address is worded as nobody else words it.
    """
    for row in head_rows(head)[:2]:
        names = {_plain(cell) for cell in row}
        if len(_TELLING & names) > 1 and {"first name", "last name"} <= names:
            return 0.95 if {"title", "suffix"} <= names else 0.5
        if {"e-mail address", "e-mail 2 address"} <= names:
            return 0.7
    return 0.0


def read(stream: BinaryIO, name: str, options: ReadOptions) -> Iterator[Record]:
    """Yield the contacts, each with what of its row could not be read."""
    del name
    rows = read_table(stream)
    yield from read_contacts(rows, _columns(rows), options)


def _columns(rows: Iterator[Row | Rejected]) -> list[Column]:
    for row in rows:
        if isinstance(row, Row):
            columns = [_COLUMNS.get(_plain(cell), Column("")) for cell in row.cells]
            if any(column.field for column in columns):
                return columns
            break
    raise FileRefusedError("not-an-address-book")


def _plain(cell: str) -> str:
    return " ".join(clean(cell).casefold().replace("’", "'").split())
