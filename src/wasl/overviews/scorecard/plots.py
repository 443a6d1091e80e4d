"""The shape of twelve weeks: a bar for each, in a box that stretches; words stand beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

BAR, GAP, HEIGHT = 16, 4, 40
LEAST = 1  # a week at zero is still a week


@dataclass(frozen=True)
class Bar:
    x: int
    y: int
    height: int


@dataclass(frozen=True)
class Bars:
    """Weeks that say nothing have no bar. `middle` is the line of zero."""

    bars: list[Bar]
    width: int
    middle: int

    def shares(self) -> list[tuple[float, float] | None]:
        """For paper: of each week, from and to which share of the height its bar stands; None where it says nothing."""
        at = {bar.x: ((HEIGHT - bar.y - bar.height) / HEIGHT, (HEIGHT - bar.y) / HEIGHT) for bar in self.bars}
        return [at.get(x) for x in range(0, self.width, BAR + GAP)]


def bars_of(values: Sequence[float | None], *, top: float = 0, is_balance: bool = False) -> Bars:
    """From zero up to `top`, or to the highest; of a balance up and down from the middle."""
    top = top or max((value for value in values if value is not None), default=0) or 1
    middle = HEIGHT // 2 if is_balance else HEIGHT
    bars = []
    for place, value in enumerate(values):
        if value is not None:
            tall = max(round(abs(value) / top * middle), LEAST)
            bars.append(Bar(place * (BAR + GAP), middle if value < 0 else middle - tall, tall))
    return Bars(bars, max(len(values) * (BAR + GAP) - GAP, 1), middle)
