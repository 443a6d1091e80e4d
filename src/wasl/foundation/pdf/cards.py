"""A sheet of A4 with ten business cards of one kind: cut along the marks, a QR code beside the words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from fpdf.enums import XPos, YPos

from wasl.foundation.pdf.lines import cut, letters_of, runs_of, starts_from_right
from wasl.foundation.pdf.paper import ACCENT, INK, LEADING, POINT, SOFT, Paper

WIDTH, HEIGHT = 85.0, 55.0  # millimetres: ISO 7810 ID-1, rounded as printers cut it
COLUMNS, ROWS = 2, 5
EDGE = 5.0
CODE = 22.0
NAME, LINE, SMALL = 12.0, 8.5, 7.5  # points
MARK = 3.0
LINES_AT_MOST = 3


@dataclass(frozen=True)
class CardWords:
    """What stands on a card, from the top down; `reaches` are read from the left in either language."""

    names: Sequence[str]
    headline: str
    reaches: Sequence[str]


class CardSheet(Paper):
    """Written at once; `content` is the file. `code` is a QR code, row by row: dark or not."""

    def __init__(
        self, words: CardWords, code: Sequence[Sequence[int]], *, language: str, is_rtl: bool, written_at: datetime
    ) -> None:
        super().__init__(title=next(iter(words.names), ""), language=language, is_rtl=is_rtl, written_at=written_at)
        across, down = (self.w - COLUMNS * WIDTH) / 2, (self.h - ROWS * HEIGHT) / 2
        for place in range(COLUMNS * ROWS):
            self._card(across + place % COLUMNS * WIDTH, down + place // COLUMNS * HEIGHT, words, code)
        self._marks(across, down)

    def footer(self) -> None:
        """Cards have none."""

    def _card(self, x: float, y: float, words: CardWords, code: Sequence[Sequence[int]]) -> None:
        room = WIDTH - 2 * EDGE
        top = y + EDGE
        for place, name in enumerate(words.names):
            size = NAME if not place else LINE
            top = self._line(
                name, x + EDGE, top, room, size, "B" if not place else "", INK if not place else SOFT, most=1
            )
        top = self._line(words.headline, x + EDGE, top + 0.5, room, LINE, "", ACCENT)
        side_by_code = WIDTH - 2 * EDGE - (CODE + 2 if code else 0)
        left = x + EDGE + (CODE + 2 if code and self._is_rtl else 0)
        below = y + HEIGHT - EDGE - len(words.reaches) * SMALL * LEADING * POINT
        for reach in words.reaches:
            below = self._line(reach, left, below, side_by_code, SMALL, "", INK, most=1)
        if code:
            self._code(x + EDGE if self._is_rtl else x + WIDTH - EDGE - CODE, y + HEIGHT - EDGE - CODE, code)

    def _line(
        self, text: str, x: float, y: float, room: float, size: float, style: str, colour: tuple[int, int, int],
        *, most: int = LINES_AT_MOST,
    ) -> float:  # fmt: skip
        """Write it within its room; gives how far down it came."""
        is_rtl = starts_from_right(text, otherwise=self._is_rtl)
        letters = letters_of(text, self._font_of, is_rtl=is_rtl)
        height = size * LEADING * POINT
        self.c_margin = 0
        for line in list(cut(letters, lambda run: self._width(run, size, style), room))[:most]:
            runs = runs_of(line)
            widths = [self._width(run, size, style) for run in runs]
            self.set_text_color(*colour)
            self.set_xy(x + room - sum(widths) if self._is_rtl else x, y)
            for run, width in zip(runs, widths, strict=True):
                self._shape(run, size, style)
                self.cell(width, height, run.text, new_x=XPos.RIGHT, new_y=YPos.TOP)
            y += height
        return y

    def _code(self, x: float, y: float, code: Sequence[Sequence[int]]) -> None:
        self.set_fill_color(0, 0, 0)
        side = CODE / len(code)
        for down, row in enumerate(code):
            for across, is_dark in enumerate(row):
                if is_dark:
                    self.rect(x + across * side, y + down * side, side, side, style="F")

    def _marks(self, across: float, down: float) -> None:
        """Short lines at the edges, where to cut."""
        self.set_draw_color(150, 156, 162)
        self.set_line_width(0.1)
        for column in range(COLUMNS + 1):
            x = across + column * WIDTH
            self.line(x, down - MARK - 1, x, down - 1)
            self.line(x, down + ROWS * HEIGHT + 1, x, down + ROWS * HEIGHT + MARK + 1)
        for row in range(ROWS + 1):
            y = down + row * HEIGHT
            self.line(across - MARK - 1, y, across - 1, y)
            self.line(across + COLUMNS * WIDTH + 1, y, across + COLUMNS * WIDTH + MARK + 1, y)
