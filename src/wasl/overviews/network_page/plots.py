"""Shapes of plots: whole numbers in boxes that stretch, so that words stand beside them and never in them.

Time runs as the reader's lines run: the stylesheet mirrors the shapes from right to left, and words about them are laid
out by the page.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

WIDTH, HEIGHT = 240, 60
ROOM = 3  # above the highest point, for the line's own breadth


@dataclass(frozen=True)
class Line:
    """A line over time, from zero up."""

    points: str
    area: str


@dataclass(frozen=True)
class Block:
    """One part of a bar; `hue` is its colour's number."""

    x: int
    y: int
    height: int
    hue: int


def line_of(values: Sequence[float]) -> Line | None:
    """None where there is no time to run over, or nothing ever was."""
    top = max(values, default=0)
    if len(values) < 2 or not top:  # noqa: PLR2004 - two ends
        return None
    step = WIDTH / (len(values) - 1)
    places = [
        f"{round(number * step)},{round(HEIGHT - value / top * (HEIGHT - ROOM))}" for number, value in enumerate(values)
    ]
    points = " ".join(places)
    return Line(points, f"0,{HEIGHT} {points} {WIDTH},{HEIGHT}")


BAR, BETWEEN, TALL = 9, 3, 120


def stacked(columns: Sequence[Sequence[int]]) -> tuple[list[Block], int]:
    """Bars of several parts, the first lowest; and the whole width. The hue of a part is its place, from 1."""
    top = max((sum(column) for column in columns), default=0) or 1
    blocks = []
    for place, column in enumerate(columns):
        foot = 0
        for hue, count in enumerate(column, 1):
            low, high = round(foot / top * TALL), round((foot + count) / top * TALL)
            if high > low:
                blocks.append(Block(place * (BAR + BETWEEN), TALL - high, high - low, hue))
            foot += count
    return blocks, max(len(columns) * (BAR + BETWEEN) - BETWEEN, 1)
