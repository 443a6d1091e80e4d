"""Contacts that Google exports as CSV, in the layout before 2024 and in the one since."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from wasl.foundation.formats.records import FileRefusedError, ReadOptions, Record, Rejected
from wasl.foundation.formats.tables.contact_row import Column, read_contacts
from wasl.foundation.formats.tables.table import Row, clean, head_rows, read_table

_SINGLE = {
    "name": Column("full"),
    "first name": Column("given"),
    "given name": Column("given"),
    "middle name": Column("middle"),
    "additional name": Column("middle"),
    "last name": Column("family"),
    "family name": Column("family"),
    "name prefix": Column("prefix"),
    "name suffix": Column("suffix"),
    "nickname": Column("nickname"),
    "yomi name": Column("spelling"),
    "maiden name": Column("spelling"),
    "gender": Column("gender"),
    "location": Column("city", "location"),
    "occupation": Column("title"),
    "hobby": Column("interests"),
    "language": Column("languages"),
    "birthday": Column("birthday"),
    "notes": Column("note"),
    "labels": Column("groups"),
    "group membership": Column("groups"),
    "organization name": Column("organisation"),
    "organization title": Column("title"),
    "organization department": Column("department"),
}
_NUMBERED = {
    "e-mail": {"value": "email"},
    "phone": {"value": "phone"},
    "im": {"value": "other", "service": "label"},
    "website": {"value": "site"},
    "event": {"value": "day"},
    "relation": {"value": "related"},
    "custom field": {"value": "note"},
    "external id": {},
    "jot": {},
    "calendar link": {},
    "organization": {"name": "organisation", "title": "title", "department": "department"},
    "address": {
        "formatted": "address", "street": "street", "extended address": "extended", "po box": "po-box",
        "city": "city", "region": "region", "postal code": "postcode", "country": "country",
    },
}  # fmt: skip
_NUMBERED_NAME = re.compile(rf"({'|'.join(_NUMBERED)}) (\d{{1,3}}) - (.+)")
_TELLING = frozenset(
    {"phonetic first name", "file as", "organization title", "yomi name", "group membership", "given name yomi"}
)


def recognise(head: bytes) -> float:
    """How surely this is Google's: its columns are numbered (`E-mail 1 - Value`) or have its own names."""
    for row in head_rows(head)[:2]:
        names = [_plain(cell) for cell in row]
        if any(_NUMBERED_NAME.fullmatch(name) for name in names):
            return 0.97
        if len(_TELLING.intersection(names)) > 1:
            return 0.9
    return 0.0


def read(stream: BinaryIO, name: str, options: ReadOptions) -> Iterator[Record]:
    """Yield the contacts, each with what of its row could not be read."""
    del name
    rows = read_table(stream)
    yield from read_contacts(rows, _columns(rows), options)


def _columns(rows: Iterator[Row | Rejected]) -> list[Column]:
    for row in rows:
        if isinstance(row, Row):
            columns = [_column(_plain(cell)) for cell in row.cells]
            if any(column.field for column in columns):
                return columns
            break
    raise FileRefusedError("not-an-address-book")


def _column(name: str) -> Column:
    if name in _SINGLE:
        return _SINGLE[name]
    numbered = _NUMBERED_NAME.fullmatch(name)
    if not numbered:
        return Column("")
    family, number, part = numbered.groups()
    slot = f"{family} {number}"
    if part in {"type", "label"} and family != "im":
        return Column("label", slot)
    return Column(_NUMBERED[family].get(part, ""), slot)


def _plain(cell: str) -> str:
    return " ".join(clean(cell).casefold().split())
