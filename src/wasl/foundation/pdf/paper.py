"""A document on A4: a title, headings, paragraphs and lists, from the side on which its language begins."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime

from fpdf import FPDF
from fpdf.enums import XPos, YPos
from fpdf.fonts import TTFFont
from fpdf.line_break import Fragment

from wasl.foundation.pdf.fonts import SCRIPTS, WEIGHTS, font_file, font_of
from wasl.foundation.pdf.lines import Letter, Run, cut, letters_of, runs_of, starts_from_right

MARGIN, FOOT = 18, 16  # millimetres
POINT = 0.3528  # millimetres
INDENT = 5.0
BARS, BAR, BAR_GAP, LEAST_BAR = 4.0, 2.2, 0.7, 0.2
"""How high a small plot is, how wide a bar of it, how far from the next, and how high at least."""

TITLE, HEADING, TEXT, SMALL = 20.0, 12.5, 10.5, 8.5  # points
LEADING = 1.55  # Arabic needs room above and below
INK, SOFT, ACCENT = (28, 33, 38), (92, 100, 110), (11, 95, 89)


class Paper(FPDF):
    """Written from the top down; `content` is the file. The foot of each page says `foot` and, by `number`, which it is.

    Below a `scale` of 1 letters and gaps are smaller by it: so that a paper that must be one page is.
    """

    def __init__(
        self,
        *,
        title: str,
        language: str,
        is_rtl: bool,
        written_at: datetime,
        foot: str = "",
        number: Callable[[int], str] = str,
        scale: float = 1,
    ) -> None:
        super().__init__(format="A4", unit="mm")
        self._is_rtl, self._foot, self._number, self._scale = is_rtl, foot, number, scale
        self._font_of = font_of("arabic" if is_rtl else "latin")
        self._widths: dict[tuple[str, float, Run], float] = {}
        self.set_margins(MARGIN, MARGIN)
        self.set_auto_page_break(auto=False)
        self.set_title(title)
        self.set_lang(language)
        self.set_creator("Wasl")
        self.set_creation_date(written_at)
        for script in SCRIPTS:
            for style in WEIGHTS:
                self.add_font(script, style, font_file(script, style))
        self.add_page()

    def top(self, text: str, below: str = "") -> None:
        self._write(text, size=TITLE, style="B")
        if below:
            self._write(below, size=TEXT, colour=SOFT)
        self.ln(2)

    def heading(self, text: str) -> None:
        self._room_for(4 * self._height(TEXT))  # no heading alone at the foot
        self.ln(2.5 * self._scale)
        self._write(text, size=HEADING, style="B", colour=ACCENT)
        self.set_draw_color(214, 218, 222)
        self.line(MARGIN, self.get_y(), self.w - MARGIN, self.get_y())
        self.ln(1.2 * self._scale)

    def paragraph(self, text: str, *, is_soft: bool = False) -> None:
        for line in text.splitlines():
            self._write(line, size=TEXT, colour=SOFT if is_soft else INK)

    def point(self, text: str, more: str = "", *, is_box: bool = False) -> None:
        """A line of a list with a dot, or with a box to tick; `more` stands smaller below it."""
        self._room_for(self._height(TEXT))
        self._mark(is_box=is_box)
        for line in text.splitlines() or [""]:
            self._write(line, size=TEXT, indent=INDENT)
        for line in more.splitlines():
            self._write(line, size=SMALL, colour=SOFT, indent=INDENT)

    def bars(self, bars: Sequence[tuple[float, float] | None]) -> None:
        """A small plot under a line of a list: a bar for each, from and to which share of its height; None is a gap.

        The first stands where reading begins.
        """
        self._room_for(BARS + 1)
        bottom = self.get_y() + BARS
        self.set_fill_color(*ACCENT)
        for place, bar in enumerate(bars):
            if bar:
                low, high = bar
                along = INDENT + place * (BAR + BAR_GAP)
                x = self.w - MARGIN - along - BAR if self._is_rtl else MARGIN + along
                self.rect(x, bottom - high * BARS, BAR, max((high - low) * BARS, LEAST_BAR), style="F")
        self.ln(BARS + 1)

    @property
    def pages_written(self) -> int:
        return int(self.page_no())

    def content(self) -> bytes:
        """The file; nothing more can be written after it."""
        content = bytes(self.output())
        for font in self.fonts.values():
            if isinstance(font, TTFFont):
                font.close()  # the library keeps its files open
        return content

    def footer(self) -> None:
        """Called by the library at the end of each page."""
        self.set_y(-FOOT)
        self._write(
            " · ".join(filter(None, (self._foot, self._number(self.page_no())))), size=SMALL, colour=SOFT, breaks=False
        )

    def _height(self, size: float) -> float:
        """Of a line of that many points, in millimetres."""
        return size * self._scale * LEADING * POINT

    def _write(
        self,
        text: str,
        *,
        size: float,
        style: str = "",
        colour: tuple[int, int, int] = INK,
        indent: float = 0,
        breaks: bool = True,
    ) -> None:
        """Every line begins on the page's side; a text of the other direction keeps its own order within."""
        is_rtl = starts_from_right(text, otherwise=self._is_rtl)
        letters = letters_of(text, self._font_of, is_rtl=is_rtl)
        room = self.w - 2 * MARGIN - indent
        for line in cut(letters, lambda run: self._width(run, size * self._scale, style), room):
            if breaks:
                self._room_for(self._height(size))
            self._draw(line, size * self._scale, style, colour, indent)

    def _draw(self, line: list[Letter], size: float, style: str, colour: tuple[int, int, int], indent: float) -> None:
        runs = runs_of(line)
        widths = [self._width(run, size, style) for run in runs]
        self.set_text_color(*colour)
        self.set_x(self.w - MARGIN - indent - sum(widths) if self._is_rtl else MARGIN + indent)
        height = size * LEADING * POINT
        self.c_margin = 0
        for run, run_width in zip(runs, widths, strict=True):
            self._shape(run, size, style)
            self.cell(run_width, height, run.text, new_x=XPos.RIGHT, new_y=YPos.TOP)
        self.ln(height)

    def _width(self, run: Run, size: float, style: str) -> float:
        known = (style, size, run)
        if known not in self._widths:
            self._shape(run, size, style)
            self._widths[known] = self.get_string_width(run.text)
        return self._widths[known]

    def _shape(self, run: Run, size: float, style: str) -> None:
        self.set_font(run.font, style, size)
        script = "arab" if run.font == "arabic" else "latn"
        self.set_text_shaping(use_shaping_engine=True, direction="rtl" if run.is_rtl else "ltr", script=script)

    def _parse_chars(
        self,
        text: str,
        markdown: bool,  # noqa: ARG002 - the signature of the library
        *,
        _initial_emphasis: tuple[bool, bool, bool, bool] | None = None,
    ) -> Iterator[Fragment]:
        """A run is one fragment. The library cuts it at each vowel sign, whose script is "inherited", and loses its place."""
        yield Fragment(text, self._get_current_graphics_state(), self.k)

    def _mark(self, *, is_box: bool) -> None:
        side = 2.4 if is_box else 1.0
        height = self._height(TEXT)
        x = self.w - MARGIN - side - 0.6 if self._is_rtl else MARGIN + 0.6
        y = self.get_y() + (height - side) / 2
        if is_box:
            self.set_draw_color(*SOFT)
            self.rect(x, y, side, side, round_corners=True, corner_radius=0.4)
        else:
            self.set_fill_color(*ACCENT)
            self.ellipse(x, y, side, side, style="F")

    def _room_for(self, height: float) -> None:
        if self.get_y() + height > self.h - FOOT - 2:
            self.add_page()
