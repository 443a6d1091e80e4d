"""One row of a table as one contact, whatever program wrote the table."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator, Sequence
from itertools import chain, islice
from typing import NamedTuple, cast, get_args

import msgspec

from wasl.foundation.formats.profile_address import classify_address
from wasl.foundation.formats.records import (
    Contact,
    PartialDay,
    Reach,
    ReachKind,
    ReadOptions,
    Rejected,
    Remembered,
    Role,
)
from wasl.foundation.formats.tables.cell_values import (
    emails_in,
    gender_of,
    groups_in,
    is_bare_number,
    is_email,
    is_ruined_number,
    is_ruined_text,
    list_in,
    phones_in,
    plain_number,
    same_words,
    service_kind,
    values_in,
)
from wasl.foundation.formats.tables.day_cells import DayOrder, day_order, is_no_day, read_day
from wasl.foundation.formats.tables.table import Row, clean, excerpt

NAME_FIELDS = ("full", "prefix", "given", "middle", "family", "suffix", "nickname", "gender")
REACH_FIELDS = tuple(kind for kind in get_args(ReachKind) if kind != "postal")
ROLE_FIELDS = ("organisation", "department", "title")
ADDRESS_FIELDS = ("address", "street", "extended", "po-box", "city", "region", "postcode", "country")
_IN_THE_STREET = frozenset({"street", "extended", "po-box"})
"""Without one of them, an address written as a whole says more than its parts."""
DAY_FIELDS = ("birthday", "anniversary", "day", "met")
_YEAR_DIGITS = 4
BIRTH_FIELDS = ("birth-year", "birth-month", "birth-day")
LIST_FIELDS = ("spelling", "groups", "interests", "languages")

SAMPLE_ROWS = 200
"""Rows looked at before the first is read: their dates show the order of day and month."""


ROWS_AT_MOST = 300_000
"""Contacts read of one table: more than any address book holds, and than an import should keep in mind."""


class Column(NamedTuple):
    """What a column holds: a field, the slot whose columns belong together, the label the header gives."""

    field: str
    slot: str = ""
    label: str = ""


class ContactRows:
    """Turns rows into contacts by the meaning of their columns, given once.

    `samples` are some rows of the table: their dates tell whether days or months come first.
    """

    def __init__(self, columns: Sequence[Column], options: ReadOptions, samples: Sequence[Sequence[str]] = ()) -> None:
        self._columns = [
            (place, column, _KEEPERS[column.field]) for place, column in enumerate(columns) if column.field
        ]
        self._this_year = int(options.today[:4])
        days = [place for place, column in enumerate(columns) if column.field in DAY_FIELDS]
        self._order = day_order((row[place] for row in samples for place in days if place < len(row)), options)

    def read(self, row: Row) -> Iterator[Contact | Rejected]:
        """Yield the contact of the row, and what of it could not be read; nothing for a row without a word."""
        found = _Found(row, self._order, self._this_year)
        cells = row.cells
        width = len(cells)
        for place, column, keep in self._columns:
            if place < width and (cell := cells[place]) and (cell := clean(cell)):
                keep(found, column, cell)
        return found.records()


def read_contacts(
    rows: Iterator[Row | Rejected], columns: Sequence[Column], options: ReadOptions
) -> Iterator[Contact | Rejected]:
    """Yield the contacts of the rows below a header, each with what of its row could not be read."""
    first = list(islice(rows, SAMPLE_ROWS))
    contacts = ContactRows(columns, options, [row.cells for row in first if isinstance(row, Row)])
    count = 0
    for row in chain(first, rows):
        if isinstance(row, Rejected):
            yield row
        elif count == ROWS_AT_MOST:
            yield Rejected(line=row.line, code="too-many-rows", values={"limit": str(ROWS_AT_MOST)})
            return
        else:
            count += 1
            yield from contacts.read(row)


class _Found:
    """The cells of one row, sorted by what they are."""

    __slots__ = (
        "address_labels", "addresses", "birth", "days", "extras", "is_name_ruined", "labels", "lists", "met_on",
        "names", "notes", "order", "problems", "reaches", "roles", "row", "this_year",
    )  # fmt: skip

    def __init__(self, row: Row, order: DayOrder, this_year: int) -> None:
        self.row = row
        self.order: DayOrder = order
        self.this_year = this_year
        self.names: dict[str, str] = {}
        self.is_name_ruined = False
        self.labels: dict[str, str] = {}
        self.reaches: list[tuple[Column, str]] = []
        self.roles: dict[str, dict[str, str]] = {}
        self.addresses: dict[str, dict[str, str]] = {}
        self.address_labels: dict[str, str] = {}
        self.days: list[tuple[Column, PartialDay]] = []
        self.birth: dict[str, int] = {}
        self.lists: dict[str, list[str]] = {}
        self.notes: list[str] = []
        self.extras: list[str] = []
        self.met_on: PartialDay | None = None
        self.problems: list[Rejected] = []

    def keep_name(self, column: Column, cell: str) -> None:
        if is_ruined_text(cell):
            self.is_name_ruined = True
        else:
            self.names.setdefault(column.field, cell)

    def keep_label(self, column: Column, cell: str) -> None:
        self.labels[column.slot] = cell

    def keep_email(self, column: Column, cell: str) -> None:
        self.reaches.extend((column, value) for value in emails_in(cell))

    def keep_phone(self, column: Column, cell: str) -> None:
        self.reaches.extend((column, value) for value in phones_in(cell))

    def keep_reach(self, column: Column, cell: str) -> None:
        self.reaches.extend((column, value) for value in values_in(cell))

    def keep_role(self, column: Column, cell: str) -> None:
        if not self._is_ruined(cell):
            self.roles.setdefault(column.slot, {}).setdefault(column.field, cell)

    def keep_address(self, column: Column, cell: str) -> None:
        if not self._is_ruined(cell):
            self.address_labels.setdefault(column.slot, column.label)
            self.addresses.setdefault(column.slot, {}).setdefault(column.field, cell)

    def keep_list(self, column: Column, cell: str) -> None:
        read = groups_in if column.field == "groups" else values_in if column.field == "spelling" else list_in
        self.lists.setdefault(column.field, []).extend(value for value in read(cell) if not self._is_ruined(value))

    def keep_day(self, column: Column, cell: str) -> None:
        if is_no_day(cell):
            return
        on = read_day(cell, order=self.order, this_year=self.this_year)
        if on is None:
            self._report("date-unreadable", cell)
        elif column.field == "met":
            self.met_on = on
        else:
            self.days.append((column, on))

    def keep_birth_part(self, column: Column, cell: str) -> None:
        if cell.isdecimal() and len(cell) <= _YEAR_DIGITS and int(cell):
            self.birth[column.field] = int(cell)

    def keep_note(self, column: Column, cell: str) -> None:
        if not self._is_ruined(cell):
            label = self.labels.get(column.slot) or column.label
            self.notes.append(f"{label}: {cell}" if label else cell)

    def keep_related(self, column: Column, cell: str) -> None:
        # A vCard line, as `Contact.extras` holds it: RFC 6350 6.6.6.
        label = self.labels.get(column.slot) or column.label or "contact"
        kind = re.sub(r"[^\w-]+", "-", label.casefold()).strip("-") or "contact"
        value = re.sub(r"([\\,;])", r"\\\1", cell).replace("\n", "\\n")
        self.extras.append(f"RELATED;VALUE=text;TYPE={kind}:{value}")

    def records(self) -> Iterator[Contact | Rejected]:
        if self.is_name_ruined:
            # The letters are lost: such a person could only be kept under a false name. Export as UTF-8 instead.
            yield Rejected(line=self.row.line, code="text-ruined", excerpt=excerpt(self.row.cells))
            return
        if contact := self._contact():
            yield contact
        yield from self.problems

    def _contact(self) -> Contact | None:
        reaches = list(dict.fromkeys([*self._read_reaches(), *self._postal()]))
        roles = tuple(msgspec.convert(parts, Role) for parts in self.roles.values())
        full = self._full()
        is_organisation = not full and any(role.organisation for role in roles)
        if is_organisation:
            full = next(role.organisation for role in roles if role.organisation)
        full = self._without_address(full, reaches)
        names = self.names
        if not (full or reaches or names):
            return None
        lists = {field: tuple(dict.fromkeys(values)) for field, values in self.lists.items()}
        return Contact(
            line=self.row.line,
            uid="" if any(reach.kind not in {"postal", "site"} for reach in reaches) else self._row_uid(),
            is_organisation=is_organisation,
            full=full,
            prefix=names.get("prefix", ""),
            given=names.get("given", ""),
            middle=names.get("middle", ""),
            family=names.get("family", ""),
            suffix=names.get("suffix", ""),
            nickname=names.get("nickname", ""),
            spellings=lists.get("spelling", ()),
            gender=gender_of(names.get("gender", "")),
            reaches=tuple(reaches),
            roles=roles,
            days=tuple(self._remembered()),
            groups=lists.get("groups", ()),
            interests=lists.get("interests", ()),
            languages=lists.get("languages", ()),
            city=self._city(),
            note="\n".join(self.notes),
            met_on=self.met_on,
            extras=tuple(self.extras),
        )

    def _full(self) -> str:
        joined = " ".join(self.names[part] for part in ("given", "middle", "family") if part in self.names)
        shown = self.names.get("full", "")
        if joined and "," in shown and same_words(shown, joined):
            shown = joined  # "Smith, Zoë" is an order for sorting, not a name
        return shown or joined or self.names.get("nickname", "")

    def _without_address(self, full: str, reaches: list[Reach]) -> str:
        """Blank for a mail address or a number: programs put those where a name is missing."""
        kind: ReachKind = "email" if is_email(full) else "phone"
        if kind == "phone" and not is_bare_number(full):
            return full
        self.names = {part: value for part, value in self.names.items() if value not in full}
        if full not in {reach.value for reach in reaches}:
            reaches.append(Reach(kind=kind, value=full))
        return ""

    def _read_reaches(self) -> Iterator[Reach]:
        for column, value in self.reaches:
            written = self.labels.get(column.slot, "") if column.slot else ""
            label = written.removeprefix("* ") or column.label
            found = self._reach(cast("ReachKind", column.field), value, label)
            if found:
                yield Reach(kind=found[0], value=found[1], label=label, is_preferred=written.startswith("* "))

    def _reach(self, kind: ReachKind, value: str, label: str) -> tuple[ReachKind, str] | None:
        if kind in {"phone", "whatsapp"} and "/" not in value:
            return self._number(kind, value)
        if kind == "email":
            return ("email" if "@" in value else "other"), value.removeprefix("mailto:")
        if "/" in value and "." in value:
            found, address = classify_address(value)
            return (kind, value) if found == "site" else (found, address)
        return (service_kind(label) if kind == "other" else kind), value

    def _number(self, kind: ReachKind, value: str) -> tuple[ReachKind, str] | None:
        if is_ruined_number(value):
            self._report("phone-ruined-by-spreadsheet", value)
            return None
        return ("email", value) if is_email(value) else (kind, plain_number(value))

    def _postal(self) -> Iterator[Reach]:
        for slot, parts in self.addresses.items():
            if parts.keys() == {"city"}:
                continue
            lines = [parts.get(field, "") for field in ADDRESS_FIELDS[1:]]
            if "address" in parts and not _IN_THE_STREET.intersection(parts):
                lines = parts["address"].splitlines()
            value = ", ".join(line for line in map(str.strip, lines) if line)
            label = self.labels.get(slot) or self.address_labels[slot]
            yield Reach(kind="postal", value=value, label=label.removeprefix("* "), is_preferred=label.startswith("* "))

    def _city(self) -> str:
        cities = [
            ("work" in (self.labels.get(slot) or self.address_labels[slot]).casefold(), parts["city"])
            for slot, parts in self.addresses.items()
            if "city" in parts
        ]
        return min(cities, key=lambda found: found[0])[1] if cities else ""

    def _remembered(self) -> Iterator[Remembered]:
        if on := self._birthday_of_parts():
            yield Remembered(kind="birthday", on=on)
        for column, on in self.days:
            label = (self.labels.get(column.slot, "") if column.slot else "").removeprefix("* ") or column.label
            if column.field == "birthday":
                yield Remembered(kind="birthday", on=on)
            elif column.field == "anniversary" or label.casefold() == "anniversary":
                yield Remembered(kind="anniversary", on=on)
            else:
                yield Remembered(kind="other", on=on, label=label)

    def _birthday_of_parts(self) -> PartialDay | None:
        year, month, day = (self.birth.get(field) for field in BIRTH_FIELDS)
        if month and day:
            written = f"{year:04}-{month:02}-{day:02}" if year else f"--{month:02}-{day:02}"
            return read_day(written, order="dmy", this_year=self.this_year)
        return PartialDay(year=year) if year else None

    def _is_ruined(self, cell: str) -> bool:
        if not is_ruined_text(cell):
            return False
        self._report("text-ruined", cell)
        return True

    def _report(self, code: str, value: str) -> None:
        self.problems.append(
            Rejected(line=self.row.line, code=code, values={"value": value[:100]}, excerpt=excerpt(self.row.cells))
        )

    def _row_uid(self) -> str:
        """Knows the same row again in a later import, where no way to reach the person could."""
        said = "\x1f".join(cell.strip() for cell in self.row.cells if cell.strip())
        return "row:" + hashlib.sha256(said.encode("utf-8", "replace")).hexdigest()[:24]


_Keep = Callable[[_Found, Column, str], None]
_KEEPERS: dict[str, _Keep] = {
    **dict.fromkeys(NAME_FIELDS, _Found.keep_name),
    **dict.fromkeys(REACH_FIELDS, _Found.keep_reach),
    "email": _Found.keep_email,
    "phone": _Found.keep_phone,
    "whatsapp": _Found.keep_phone,
    **dict.fromkeys(ROLE_FIELDS, _Found.keep_role),
    **dict.fromkeys(ADDRESS_FIELDS, _Found.keep_address),
    **dict.fromkeys(DAY_FIELDS, _Found.keep_day),
    **dict.fromkeys(BIRTH_FIELDS, _Found.keep_birth_part),
    **dict.fromkeys(LIST_FIELDS, _Found.keep_list),
    "note": _Found.keep_note,
    "related": _Found.keep_related,
    "label": _Found.keep_label,
}
