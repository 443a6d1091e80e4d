"""What the columns of a table without a header hold, judged by their cells."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from wasl.foundation.formats.tables.cell_values import is_email

Rows = Sequence[Sequence[str]]

_PHONE = re.compile(r"\+?[\d\s().\-/٠-٩]{7,24}(?:(?:x|ext\.?)\s?\d{1,6})?", re.IGNORECASE)
_DATE = re.compile(r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}")
_SITE = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_PROFILE = re.compile(r"(?:https?://)?(?:\w+\.)?linkedin\.com/\S+", re.IGNORECASE)
_NAME = re.compile(r"[^\W\d_][^\d@/<>]{0,60}")
_WORDS_OF_NAME = 5
_MOSTLY = 0.6
_FEWEST_DIGITS = 7
_FEWEST_ROWS = 3  # a heading and two rows that agree

# Thunderbird before version 91 and Palm Desktop write these columns in this order and no header.
_THUNDERBIRD = (
    "given", "family", "full", "nickname", "email", "email", "phone-work", "phone-home", "phone-fax", "phone-pager",
    "phone-mobile", "street-home", "street-home", "city-home", "region-home", "postcode-home", "country-home",
    "street-work", "street-work", "city-work", "region-work", "postcode-work", "country-work", "title",
    "department", "organisation", "site", "site", "birth-year", "birth-month", "birth-day", "", "", "", "", "note",
)  # fmt: skip
_PALM = (
    "family", "given", "title", "organisation", "phone-work", "phone-home", "phone-fax", "phone", "email",
    "street", "city", "region", "postcode", "country", "", "", "", "", "note", "", "groups",
)  # fmt: skip


_PALM_WIDTHS = (20, 21)  # without and with the category


def is_value(cell: str) -> bool:
    """Whether the cell is an address, a number, a day or a page: never the name of a column."""
    return is_email(cell) or is_phone(cell) or bool(_DATE.fullmatch(cell) or _SITE.match(cell))


def is_phone(cell: str) -> bool:
    return bool(
        _PHONE.fullmatch(cell)
        and sum(sign.isdecimal() for sign in cell) >= _FEWEST_DIGITS
        and not _DATE.fullmatch(cell)
    )


def is_heading(rows: Rows) -> bool:
    """Whether the first row names columns whose cells below are of a kind that it is not itself."""
    kinds = _kinds(rows[1:])
    first = rows[0] if rows else []
    above = [first[place] for place in kinds if place < len(first)]
    return bool(above) and len(rows) >= _FEWEST_ROWS and all(cell and cell.replace(" ", "").isalpha() for cell in above)


def by_content(rows: Rows) -> tuple[str, ...]:
    """One field a column, "" where nothing is sure; names only beside a way to reach somebody."""
    width = max(map(len, rows), default=0)
    if layout := _known_layout(rows, width):
        return layout[:width]
    kinds = _kinds(rows)
    if not {"email", "phone", "linkedin"}.intersection(kinds.values()):
        return ("",) * width
    names = _names(rows, [place for place in range(width) if place not in kinds])
    return tuple(kinds.get(place) or names.get(place, "") for place in range(width))


def _known_layout(rows: Rows, width: int) -> tuple[str, ...]:
    if width in range(36, 39) and _share(rows, 4, is_email) >= _MOSTLY:
        return _THUNDERBIRD + ("",) * 3
    # The cell that says whether the entry is private comes last but for the category.
    is_palm = width in _PALM_WIDTHS and all({"0", "1"}.intersection(row[18:20]) for row in rows)
    return _palm(rows) if is_palm else ()


def _palm(rows: Rows) -> tuple[str, ...]:
    numbers = tuple("email" if _share(rows, place, is_email) >= _MOSTLY else "phone" for place in range(4, 9))
    return _PALM[:4] + numbers + _PALM[9:]


def _kinds(rows: Rows) -> dict[int, str]:
    tests: tuple[tuple[str, Callable[[str], bool]], ...] = (
        ("email", is_email),
        ("linkedin", lambda cell: _PROFILE.fullmatch(cell) is not None),
        ("site", lambda cell: _SITE.fullmatch(cell) is not None),
        ("phone", is_phone),
    )
    width = max(map(len, rows), default=0)
    return {
        place: kind
        for place in range(width)
        for kind in [next((kind for kind, test in tests if _share(rows, place, test) >= _MOSTLY), "")]
        if kind
    }


def _share(rows: Rows, place: int, test: Callable[[str], bool]) -> float:
    cells = [row[place] for row in rows if place < len(row) and row[place]]
    return sum(map(test, cells)) / len(cells) if cells else 0.0


def _names(rows: Rows, places: list[int]) -> dict[int, str]:
    texts = [place for place in places if _share(rows, place, _is_name) >= _MOSTLY]
    if joined := _joined(rows, texts):
        return joined
    if not texts:
        return {}
    first, *others = texts
    words = [len(row[first].split()) for row in rows if first < len(row) and row[first]]
    if others and others[0] == first + 1 and sum(count == 1 for count in words) >= _MOSTLY * len(words):
        return {first: "given", others[0]: "family"}
    return {first: "full"}


def _joined(rows: Rows, texts: list[int]) -> dict[int, str]:
    """The whole name, where one column says what two others say together."""
    for whole in texts[:6]:
        for given in texts[:6]:
            for family in texts[:6]:
                if whole not in {given, family} and given != family and _is_join(rows, whole, given, family):
                    return {whole: "full", given: "given", family: "family"}
    return {}


def _is_join(rows: Rows, whole: int, given: int, family: int) -> bool:
    filled = [row for row in rows if max(whole, given, family) < len(row) and row[whole] and row[family]]
    return bool(filled) and all(row[whole].split() == [*row[given].split(), *row[family].split()] for row in filled)


def _is_name(cell: str) -> bool:
    return bool(_NAME.fullmatch(cell)) and len(cell.split()) <= _WORDS_OF_NAME
