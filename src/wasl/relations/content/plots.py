"""Figures over time as a line in a box that stretches; words stand beside it. Time runs as the reader's lines run."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

WIDTH, HEIGHT, ROOM = 240, 60, 3  # room above the highest point, for the line's own breadth


@dataclass(frozen=True)
class Line:
    """`first` and `last` are its ends, each with the day and the figure."""

    points: str
    area: str
    first: tuple[date, int]
    last: tuple[date, int]


def line_over(figures: Mapping[date, int] | Sequence[tuple[date, int]]) -> Line | None:
    """By the days between the readings, from zero up. None where only one day was read."""
    told = sorted(dict(figures).items())
    days = (told[-1][0] - told[0][0]).days if told else 0
    if not days:
        return None
    top = max(figure for _on, figure in told) or 1
    places = [
        f"{round((on - told[0][0]).days / days * WIDTH)},{round(HEIGHT - figure / top * (HEIGHT - ROOM))}"
        for on, figure in told
    ]
    points = " ".join(places)
    return Line(points, f"0,{HEIGHT} {points} {WIDTH},{HEIGHT}", told[0], told[-1])
