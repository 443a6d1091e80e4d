"""How warm the owner's ties are, as a plot with what it means and the same as tables."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from wasl.foundation.accounts.models import Preferences
from wasl.overviews.network_page.plots import Columns, columns
from wasl.overviews.network_page.speaking import signed, whole
from wasl.relations.network.warmth.rules import Band
from wasl.relations.network.warmth.spread import Spread
from wasl.relations.network.warmth.wording import BAND_LABELS

HEATS: Mapping[Band, int] = {"sure": 5, "likely": 4, "open": 3, "unlikely": 1, "short": 0}
"""The hue of each band: the warmths of the stylesheet."""

TENTH = 10  # of a hundred


@dataclass(frozen=True)
class BandLine:
    """A band: how many are in it, and how many more or fewer than then. `breadth` is the bar's, of a hundred."""

    heat: int
    name: str | Promise
    count: int
    before: int
    change: str
    breadth: int


@dataclass(frozen=True)
class TenthLine:
    """A tenth of the chance, from so much of a hundred to so much."""

    low: int
    high: int
    count: int
    before: int


@dataclass(frozen=True)
class WarmthPlot:
    """`total` are those in touch at all; `columns` are None where nobody was in touch often enough to say."""

    meaning: str
    advice: str
    columns: Columns | None
    bands: list[BandLine]
    tenths: list[TenthLine]
    total: int
    before_on: date


def warmth_plot(spread: Spread, preferences: Preferences) -> WarmthPlot:
    now, before = spread.now, spread.before
    most = max(now.bands.values(), default=0) or 1
    likely, earlier = _likely(now.bands), _likely(before.bands)
    told, told_before = sum(now.tenths), sum(before.tenths)
    return WarmthPlot(
        meaning=_meaning(likely, told, earlier, told_before, preferences) if told else "",
        advice=_advice(likely - earlier) if told_before else "",
        columns=columns(now.tenths, before.tenths, [tenth // 2 + 1 for tenth in range(len(now.tenths))]) if told else None,
        bands=[
            BandLine(
                heat, BAND_LABELS[band], now.bands[band], before.bands[band],
                signed(now.bands[band] - before.bands[band], preferences), round(now.bands[band] / most * 100),
            )
            for band, heat in HEATS.items()
        ],
        tenths=[
            TenthLine(place * TENTH, (place + 1) * TENTH, *counts)
            for place, counts in enumerate(zip(now.tenths, before.tenths, strict=True))
        ],
        total=now.total,
        before_on=spread.before_on,
    )  # fmt: skip


def _likely(bands: Mapping[Band, int]) -> int:
    return bands["sure"] + bands["likely"]


def _meaning(likely: int, told: int, earlier: int, told_before: int, preferences: Preferences) -> str:
    said = _(
        "Contact within three months is more likely than not with [[%(count)s]] of the %(known)s people you were in touch with often enough."
    ) % {"count": whole(likely, preferences), "known": whole(told, preferences)}
    if not told_before:
        return said
    then = _("A quarter of a year ago it was %(count)s of %(known)s.") % {
        "count": whole(earlier, preferences), "known": whole(told_before, preferences),
    }  # fmt: skip
    return f"{said} {then}"


def _advice(more: int) -> str:
    """What follows from it; never that a word would bring about so much, which nothing has measured."""
    if more > 0:
        return _("It has grown. New ties are the first to fall silent again: keep a place for them in your week.")
    if more < 0:
        return _("It has fallen. In the middle of the plot it is still open: whom of these would you miss?")
    return _("It holds. Ask of those at the cold end whom you let go willingly, and whom only time took.")
