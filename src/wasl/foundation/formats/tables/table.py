"""Tables of text (CSV, TSV) as rows with line numbers, however badly they were written."""

from __future__ import annotations

import csv
import re
from collections import Counter, deque
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import islice
from typing import BinaryIO, NamedTuple

from wasl.foundation.formats.records import FileRefusedError, Rejected
from wasl.foundation.formats.tables.text_lines import LINE_LIMIT, head_lines, looks_binary, read_lines

CELL_LIMIT = 64 * 1024
"""Characters kept of one cell: a long note, not a book."""
CELLS_LIMIT = 2_000
JOINED_LIMIT = 50_000  # lines of one quoted cell
LINES_LIMIT = 2_000_000
"""Lines read of one file: ten times the messages of a busy member's twenty years."""
EXCERPT_LIMIT = 200
SEPARATORS = ",;\t|"
HEAD_ROWS = 40

_AFTER_APOSTROPHE = frozenset("=+-@＝＋－＠0123456789")  # what a spreadsheet would not have left as text

_BIDI_AND_BOM = re.compile("[\u200e\u200f\u061c\ufeff\u202a-\u202e\u2066-\u2069]")
_SEPARATOR_LINE = re.compile(r'^"?sep=(.)"?$', re.IGNORECASE)


class Row(NamedTuple):
    """The cells of one row, and the line of the file on which it begins."""

    line: int
    cells: list[str]


def read_table(stream: BinaryIO) -> Iterator[Row | Rejected]:
    """Yield each row that is not blank; what had to be cut or mended is said by a `Rejected` after it.

    Raises FileRefusedError "empty" or "not-a-table" before the first row.
    """
    lines = read_lines(stream)
    first = deque(islice(lines, HEAD_ROWS))
    if not any(line.strip() for line in first):
        raise FileRefusedError("empty")
    separator = sniff_separator(list(first))
    yield from _Rows(separator, first, lines)


def head_rows(head: bytes) -> list[list[str]]:
    """The first rows of a file, for recognising it; none when it is no text."""
    if looks_binary(head):
        return []
    lines = head_lines(head)[:HEAD_ROWS]
    rows = _Rows(sniff_separator(lines), deque(lines), iter(()))
    return [row.cells for row in rows if isinstance(row, Row)]


def sniff_separator(lines: list[str]) -> str:
    """The sign that cuts these lines into the most, and the most equal, rows."""
    if not lines:
        return SEPARATORS[0]
    if stated := _SEPARATOR_LINE.match(lines[0]):
        return stated[1]
    return max(SEPARATORS, key=lambda separator: _evenness(lines, separator))


def clean(cell: str) -> str:
    """The cell without direction marks, outer spaces and what spreadsheets put around text."""
    if not cell.isascii() and _BIDI_AND_BOM.search(cell):
        cell = _BIDI_AND_BOM.sub("", cell)
    cell = cell.strip()
    if cell[:1] not in {"=", "'"}:
        return cell
    if cell[:2] == '="' and cell[-1:] == '"':
        return cell[2:-1].strip()  # ="0501234567", written so that Excel keeps the zero
    if cell[0] == "'" and cell[1:].lstrip()[:1] in _AFTER_APOSTROPHE:
        return cell[1:]
    return cell


def excerpt(cells: Iterable[str]) -> str:
    return ",".join(cells)[:EXCERPT_LIMIT]


class _QuoteUnclosedError(Exception):
    """A quoted cell that began on an earlier line meets a quote that cannot be inside it."""


class _Builder:
    """One row in the making, fed with one line after the other until it is not open any more."""

    def __init__(self, separator: str, *, has_backslashes: bool) -> None:
        self.cells: list[str] = []
        self.is_open = False
        self.opened_at = 0
        self.has_backslashes = has_backslashes
        self._separator = separator
        self._parts: list[str] = []
        self._closing = re.compile(rf" *(?:{re.escape(separator)}|$)")

    def all_cells(self) -> list[str]:
        return [*self.cells, "".join(self._parts)] if self.is_open else self.cells

    def shorten(self) -> None:
        """Forget what the open cell holds beyond its limit."""
        self._parts = ["".join(self._parts)[: CELL_LIMIT + 1]]

    def feed(self, line: str) -> None:
        at = self._quoted(line, 0, is_first_line=False) if self.is_open else 0
        while at <= len(line) and not self.is_open:
            at = self._cell(line, at)

    def _cell(self, line: str, at: int) -> int:
        opening = _OPENING.match(line, at)
        if opening:
            self.is_open, self.opened_at, self._parts = True, opening.end(), []
            return self._quoted(line, opening.end(), is_first_line=True)
        end = line.find(self._separator, at)
        end = len(line) if end < 0 else end
        self.cells.append(line[at:end])
        return end + 1

    def _quoted(self, line: str, at: int, *, is_first_line: bool) -> int:
        while (quote := line.find('"', at)) >= 0:
            is_escaped = _is_escaped(line, quote, at)
            if is_escaped and self.has_backslashes:
                self._parts.append(line[at : quote - 1] + '"')
                at = quote + 1
            elif line.startswith('""', quote):
                self._parts.append(line[at : quote + 1])
                at = quote + 2
            elif closing := self._closing.match(line, quote + 1):
                self._parts.append(line[at:quote])
                return self._close(line, closing)
            elif is_escaped:
                self.has_backslashes = True
            elif is_first_line:
                self._parts.append(line[at : quote + 1])  # "Head of "Special" Projects": never doubled
                at = quote + 1
            else:
                raise _QuoteUnclosedError
        self._parts.append(line[at:] + "\n")
        return len(line) + 1

    def _close(self, line: str, closing: re.Match[str]) -> int:
        self.cells.append("".join(self._parts))
        self.is_open = False
        ends_line = closing.end() == len(line) and not closing[0].endswith(self._separator)
        return len(line) + 1 if ends_line else closing.end()


_OPENING = re.compile(r' *"')


def _is_escaped(line: str, quote: int, since: int) -> bool:
    backslashes = 0
    while quote - backslashes > since and line[quote - backslashes - 1] == "\\":
        backslashes += 1
    return backslashes % 2 == 1


class _Rows:
    """The rows of lines: quickly where nothing is quoted, carefully where something is."""

    def __init__(self, separator: str, first: deque[str], rest: Iterator[str]) -> None:
        self._separator = separator
        self._pending = first
        self._rest = rest
        self._line = 0
        self._has_backslashes = False
        self._alone_until = 0  # lines up to here were seen to hold no end of a quoted cell
        cell = rf'(?:"[^"]*+(?:""[^"]*+)*+"|[^"{re.escape(separator)}]*+)'
        self._well_formed = re.compile(rf"{cell}(?:{re.escape(separator)}{cell})*+")

    def __iter__(self) -> Iterator[Row | Rejected]:
        while (line := self._next_line()) is not None:
            if not line or line.isspace() or (self._line == 1 and _SEPARATOR_LINE.match(line)):
                continue
            number = self._line
            if '"' not in line:
                cells, problem = line.split(self._separator), ""
            elif self._is_simple(line):
                cells, problem = next(csv.reader((line,), delimiter=self._separator)), ""
            else:
                cells, problem = self._quoted_row(line)
            if problem or len(line) > CELL_LIMIT or len(cells) > CELLS_LIMIT:
                yield from _bounded(Row(number, cells), problem, is_cut=len(line) > LINE_LIMIT)
            else:
                yield Row(number, cells)

        if self._line >= LINES_LIMIT and next(self._rest, None) is not None:
            yield Rejected(line=self._line, code="too-many-rows", values={"limit": str(LINES_LIMIT)})

    def _next_line(self) -> str | None:
        if self._line >= LINES_LIMIT:
            return None
        line = self._pending.popleft() if self._pending else next(self._rest, None)
        self._line += line is not None
        return line

    def _is_simple(self, line: str) -> bool:
        if len(line) > CELL_LIMIT or (self._has_backslashes and "\\" in line):
            return False
        return self._well_formed.fullmatch(line) is not None

    def _quoted_row(self, line: str) -> tuple[list[str], str]:
        """The row beginning with this line, and the code of what was wrong with it or ""."""
        begun = [line]
        builder = _Builder(self._separator, has_backslashes=self._has_backslashes)
        builder.feed(line)
        before, opened_at = list(builder.cells), builder.opened_at
        with suppress(_QuoteUnclosedError):
            self._feed_until_closed(builder, begun)
        if not builder.is_open:
            return self._finished(builder, begun)
        if (again := self._with_backslashes(begun)) is not None:
            return self._finished(again, begun)
        if _is_one_long_cell(begun, self._separator):
            return self._skip_long_cell(builder), "cell-cut"
        self._alone_until = max(self._alone_until, self._line - 1)
        self._line -= len(begun) - 1
        self._pending.extendleft(reversed(begun[1:]))
        return before + line[opened_at:].split(self._separator), "quote-unclosed"

    def _feed_until_closed(self, builder: _Builder, begun: list[str]) -> None:
        size = len(begun[0])
        while builder.is_open and self._line > self._alone_until and not _is_over(begun, size):
            following = self._next_line()
            if following is None:
                return
            begun.append(following)
            size += len(following) + 1
            builder.feed(following)

    def _finished(self, builder: _Builder, begun: list[str]) -> tuple[list[str], str]:
        self._has_backslashes = builder.has_backslashes
        is_long = len(begun) > 1 and any(len(cell) > CELL_LIMIT for cell in builder.cells)
        return builder.cells, "cell-cut" if is_long else ""

    def _with_backslashes(self, begun: list[str]) -> _Builder | None:
        if self._has_backslashes or not any('\\"' in line for line in begun):
            return None
        builder = _Builder(self._separator, has_backslashes=True)
        try:
            for line in begun:
                builder.feed(line)
        except _QuoteUnclosedError:
            return None
        return None if builder.is_open else builder

    def _skip_long_cell(self, builder: _Builder) -> list[str]:
        skipped = 0
        with suppress(_QuoteUnclosedError):
            while builder.is_open and (line := self._next_line()) is not None:
                builder.feed(line)
                skipped += len(line)
                if skipped > LINE_LIMIT:
                    builder.shorten()
                    skipped = 0
        return builder.all_cells()


def _evenness(lines: list[str], separator: str) -> float:
    sample = [line[:CELL_LIMIT] for line in lines if len(line) <= CELL_LIMIT] or [lines[0][:CELL_LIMIT]]
    rows = _Rows(separator, deque(sample), iter(()))
    widths = Counter(len(row.cells) for row in rows if isinstance(row, Row))
    return max(((width - 1) * count / widths.total() for width, count in widths.items()), default=0.0)


def _is_over(begun: list[str], size: int) -> bool:
    return size > LINE_LIMIT or len(begun) > JOINED_LIMIT


def _is_one_long_cell(begun: list[str], separator: str) -> bool:
    """Whether a quote left open this long is a very long text and not a forgotten sign among rows."""
    if not _is_over(begun, sum(map(len, begun)) + len(begun)):
        return False
    width = Counter(line.count(separator) for line in begun[1:]).most_common(1)
    return not width or width[0][0] == 0 or width[0][1] < len(begun) // 2


def _bounded(row: Row, problem: str, *, is_cut: bool) -> Iterator[Row | Rejected]:
    cells = [cell[:CELL_LIMIT] for cell in row.cells[:CELLS_LIMIT]]
    yield Row(row.line, cells)
    if is_cut or len(row.cells) > CELLS_LIMIT:
        problem = "row-too-long"
    elif not problem and any(len(cell) > CELL_LIMIT for cell in row.cells):
        problem = "cell-cut"
    if problem:
        yield Rejected(line=row.line, code=problem, excerpt=excerpt(cells))
