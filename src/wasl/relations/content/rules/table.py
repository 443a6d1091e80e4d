"""A table of posts as a platform's export gives it: days, links and figures, and the lines that say nothing of them. Pure."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from wasl.foundation.formats.records import FileRefusedError, ReadOptions
from wasl.foundation.formats.tables.day_cells import DayOrder, day_order, read_day
from wasl.foundation.formats.tables.table import Row, clean, read_table
from wasl.foundation.language.figures import digits_to_ascii
from wasl.foundation.language.folding import fold

Column = Literal["on", "link", "title", "reactions", "comments", "shares", "views"]
Why = Literal["no-day", "no-post", "no-figure", "wrong-figure"]

MOST_ROWS = 2000
HEAD_WITHIN = 10  # lines: exports begin with a title, or with the days that they cover
LARGEST_FIGURE = 2_000_000_000
NAMES: Mapping[Column, str] = {
    "on": "date|day|published|published on|published at|publish date|post date|post publish date|created|created date|created at|time|posted on"
    "|تاريخ|التاريخ|اليوم|تاريخ النشر|يوم النشر|وقت النشر",
    "link": "link|url|post url|post link|permalink|address|share link|tweet permalink|رابط|الرابط|رابط المنشور|العنوان الشبكي",
    "title": "title|post title|text|post|post text|tweet text|content|description|message|عنوان|العنوان|المنشور|النص|نص المنشور|المحتوى",
    "reactions": "reactions|likes|like|favorites|favourites|engagements|total engagements|تفاعلات|التفاعلات|إعجابات|الإعجابات|الإعجاب|إعجاب",
    "comments": "comments|replies|responses|comment|تعليقات|التعليقات|ردود|الردود",
    "shares": "shares|reposts|retweets|share|مشاركات|المشاركات|إعادة النشر|إعادات النشر",
    "views": "views|impressions|reach|video views|total impressions|مشاهدات|المشاهدات|مرات الظهور|الظهور|الوصول",
}
BY_NAME: Mapping[str, Column] = {fold(name): column for column, names in NAMES.items() for name in names.split("|")}
FIGURES: tuple[Column, ...] = ("reactions", "comments", "shares", "views")


@dataclass(frozen=True, slots=True)
class PostRow:
    """A post of a table. A figure that the table does not give is None."""

    on: date
    title: str
    link: str
    reactions: int | None = None
    comments: int | None = None
    shares: int | None = None
    views: int | None = None


@dataclass(frozen=True)
class TableRead:
    """What was understood, and of the rest the line and why. `cut`: more lines stood there than are read at once."""

    posts: list[PostRow] = field(default_factory=list)
    unread: list[tuple[int, Why]] = field(default_factory=list)
    is_cut: bool = False


def read_posts(content: bytes, today: date, country: str) -> TableRead | None:
    """None where no columns of posts are named in the first lines."""
    try:
        rows = [row for row in read_table(io.BytesIO(content)) if isinstance(row, Row)]
    except FileRefusedError:
        return None
    for place, row in enumerate(rows[:HEAD_WITHIN]):
        columns = _columns(row.cells)
        if "on" in columns and ("link" in columns or "title" in columns):
            return _read(rows[place + 1 :], columns, today, country)
    return None


def _columns(cells: list[str]) -> dict[Column, int]:
    """Where each column stands; of two with one meaning the first."""
    found: dict[Column, int] = {}
    for place, cell in enumerate(cells):
        if column := BY_NAME.get(fold(clean(cell).replace("_", " "))):
            found.setdefault(column, place)
    return found


def _read(rows: list[Row], columns: Mapping[Column, int], today: date, country: str) -> TableRead:
    days = _days([_cell(row, columns.get("on")) for row in rows[:MOST_ROWS]], today, country)
    read = TableRead(is_cut=len(rows) > MOST_ROWS)
    for row, on in zip(rows, days, strict=False):
        title, link = _cell(row, columns.get("title")), _cell(row, columns.get("link"))
        figures = {name: _cell(row, columns.get(name)) for name in FIGURES}
        numbers = {name: _number(text) for name, text in figures.items()}
        if on is None:
            read.unread.append((row.line, "no-day"))
        elif not (title or link):
            read.unread.append((row.line, "no-post"))
        elif any(text and numbers[name] is None for name, text in figures.items()):
            read.unread.append((row.line, "wrong-figure"))
        elif all(number is None for number in numbers.values()):
            read.unread.append((row.line, "no-figure"))
        else:
            read.posts.append(PostRow(on, title, link, *(numbers[name] for name in FIGURES)))
    return read


def _cell(row: Row, place: int | None) -> str:
    text = clean(row.cells[place]) if place is not None and place < len(row.cells) else ""
    return "" if text in {"-", "—", "N/A", "n/a"} else text


def _days(texts: list[str], today: date, country: str) -> list[date | None]:
    """None for what is no day, and for one that is still to come.

    Where the days themselves do not prove their order, it is the country's, unless that would put more of them ahead of today:
    platforms write American days for everybody.
    """
    options = ReadOptions(time_zone="UTC", default_country=country, today=today.isoformat())
    proven = day_order(texts, options)
    other: DayOrder = "mdy" if proven == "dmy" else "dmy"
    by_order = {order: [_day(text, order, today) for text in texts] for order in (proven, other)}
    return min(by_order.values(), key=lambda days: days.count(None))


def _day(text: str, order: DayOrder, today: date) -> date | None:
    told = read_day(text, order=order, this_year=today.year)
    if told is None or told.calendar != "gregorian" or not (told.year and told.month and told.day):
        return None
    on = date(told.year, told.month, told.day)
    return on if on <= today else None


def _number(text: str) -> int | None:
    """`1,204` and `١٬٢٠٤`; nothing else is guessed."""
    plain = digits_to_ascii(text).replace(",", "").replace("٬", "").replace("\u00a0", "").replace(" ", "")
    plain = plain.removesuffix(".0")
    return int(plain) if plain.isascii() and plain.isdigit() and int(plain) <= LARGEST_FIGURE else None
