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


@dataclass(frozen=True)
class Columns:
    """Columns of counts, each `breadth` wide, and as an outline above them what they were before."""

    blocks: list[Block]
    outline: str
    breadth: int
    width: int


BAR, BETWEEN, TALL = 9, 3, 120
COLUMN, GAP = 20, 4


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


def columns(now: Sequence[int], before: Sequence[int], hues: Sequence[int]) -> Columns:
    """Both by one measure; the outline goes along the middle of the gaps."""
    top = max([*now, *before, 1])
    rise = [TALL - round(count / top * (TALL - ROOM)) for count in (*now, *before)]
    blocks = [
        Block(place * (COLUMN + GAP) + GAP // 2, high, TALL - high, hue)
        for place, (high, hue) in enumerate(zip(rise, hues, strict=False))
        if high < TALL
    ]
    steps = [
        f"{place * (COLUMN + GAP)},{high} {(place + 1) * (COLUMN + GAP)},{high}"
        for place, high in enumerate(rise[len(now) :])
    ]
    return Columns(blocks, " ".join(steps), COLUMN, len(now) * (COLUMN + GAP))
