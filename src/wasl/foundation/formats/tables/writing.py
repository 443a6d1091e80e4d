"""Rows as CSV that a spreadsheet opens as it was meant: Arabic readable, no cell a formula, numbers whole."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence

import phonenumbers

BOM = "\ufeff"
"""Excel takes a file for UTF-8 only when it begins with this."""

_FORMULA_SIGNS = "=+-@\t\r\n＝＋－＠"
# What spreadsheets skip, or do not show, before they look for a formula.
_UNSEEN = " \xa0\u200b\u200c\u200d\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
_TELEPHONE = re.compile(r"\+\d[\d\s().\-/]{5,24}")
_COUNTRY_DIGITS = 3  # the longest calling code; where it ends is unknown for a number that does not exist

Cell = str | int | float | None


def write_table(header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> Iterator[str]:
    """Yield the table as text, a row at a time, the mark for Excel first. Lines end with CR LF (RFC 4180).

    A telephone number is written in groups (`+966 50 123 4567`): with a blank inside it is text to every
    spreadsheet, while `+966501234567` would lose its plus and any other remedy would show a foreign sign.
    Every other text that could be a formula gets an apostrophe in front, which our readers take away again.
    """
    yield BOM + _line(header)
    for row in rows:
        yield _line(row)


def harmless(text: str) -> str:
    """The text as no spreadsheet takes it for a formula."""
    if _TELEPHONE.fullmatch(text):
        return _grouped(text)
    seen = text.lstrip(_UNSEEN)
    return f"'{text}" if seen[:1] and seen[0] in _FORMULA_SIGNS else text


def _grouped(number: str) -> str:
    if " " in number.strip():
        return number
    try:
        parsed = phonenumbers.parse(number, None)
    except phonenumbers.NumberParseException:
        written = ""
    else:
        written = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
    if " " in written and re.sub(r"\D", "", written) == re.sub(r"\D", "", number):
        return written
    return f"{number[: _COUNTRY_DIGITS + 1]} {number[_COUNTRY_DIGITS + 1 :]}"


def _line(cells: Sequence[Cell]) -> str:
    out = io.StringIO()
    csv.writer(out).writerow([harmless(cell) if isinstance(cell, str) else cell for cell in cells])
    return out.getvalue()
