"""The map as a plain picture: SVG that any browser shows and any printer prints, without scripts and styles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

import numpy as np
from numpy.typing import NDArray

from wasl.overviews.network_page.mapped import Colouring, Mapped
from wasl.relations.network.figures.rules.graph import degrees

SIDE = 1200
MARGIN = 90
TIES_DRAWN = 4_000
"""The strongest; more would be a grey ground, and megabytes."""

NAMES_DRAWN = 30
NAME_WIDE, NAME_TALL = 110, 17
LEGEND_STEP = 26
FACES = "IBM Plex Sans Arabic, Noto Sans Arabic, Geeza Pro, Tahoma, sans-serif"

PAPER, INK, SOFT, TIE = "#ffffff", "#1e2a2d", "#5b676b", "#b9b4a8"
HUES = ("#8f8777", "#0e5f5a", "#b5561a", "#2f6aa8", "#8a3f78", "#5f7016", "#9a3324", "#5f4fa8", "#7d6200")
"""On paper: the stylesheet's --hue-0 to --hue-8 of its light theme."""

HEAT = ("#8f8777", "#3f6d93", "#587083", "#8a6f52", "#b0671f", "#9c3d0c")
"""Of warmth: --heat-0 to --heat-5."""


@dataclass(frozen=True)
class Places:
    """On the picture: everybody, and the owner."""

    x: NDArray[np.int64]
    y: NDArray[np.int64]
    my_x: int
    my_y: int


def picture(shown: Mapped, colouring: Colouring, names: Sequence[str], *, title: str, me: str) -> str:
    """`names` by place; `me` stands in the middle."""
    at = _scaled(shown)
    palette = HEAT if colouring.key == "warmth" else HUES
    colours = [palette[hue] for hue in colouring.hues.tolist()]
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIDE} {SIDE}" role="img" font-family="{FACES}">',
        f"<title>{escape(title)}</title>",
        f'<rect width="{SIDE}" height="{SIDE}" fill="{PAPER}"/>',
        *_ties(shown, at),
        *_dots(shown, at, colours),
        *_names(shown, at, names),
        *_titles(shown, at),
        *_me(at, me),
        *_legend(colouring, palette),
        "</svg>",
    ]
    return "\n".join(parts)


def _scaled(shown: Mapped) -> Places:
    """Everybody and the owner as large as the picture takes, in its middle."""
    points = np.column_stack([shown.map.places.x, -shown.map.places.y])
    points = np.concatenate([points, np.zeros((1, 2))])
    low, high = points.min(axis=0), points.max(axis=0)
    scale = (SIDE - 2 * MARGIN) / max(float((high - low).max()), 1.0)
    places = ((points - (low + high) / 2) * scale + SIDE / 2).round().astype(np.int64)
    return Places(places[:-1, 0], places[:-1, 1], int(places[-1, 0]), int(places[-1, 1]))


def _ties(shown: Mapped, at: Places) -> list[str]:
    """One path for ties of about one strength: the browser draws it at once."""
    network = shown.map.network
    strongest = np.argsort(-network.strength, kind="stable")[:TIES_DRAWN]
    found = []
    for low, high, width in ((0.0, 0.2, 0.5), (0.2, 0.5, 0.9), (0.5, 1.1, 1.6)):
        those = strongest[(network.strength[strongest] >= low) & (network.strength[strongest] < high)]
        a, b = network.a[those], network.b[those]
        lines = np.column_stack([at.x[a], at.y[a], at.x[b], at.y[b]]).tolist()
        if lines:
            path = "".join(f"M{x1} {y1}L{x2} {y2}" for x1, y1, x2, y2 in lines)
            found.append(f'<path d="{path}" fill="none" stroke="{TIE}" stroke-opacity="0.55" stroke-width="{width}"/>')
    return found


def _dots(shown: Mapped, at: Places, colours: Sequence[str]) -> list[str]:
    size = max(1.6, min(9.0, 150 / np.sqrt(max(shown.map.network.size, 1))))
    radii = (size * (0.6 + 0.8 * shown.map.network.own)).round(1).tolist()
    return [
        f'<circle cx="{cx}" cy="{cy}" r="{radius}" fill="{colour}"/>'
        for cx, cy, radius, colour in zip(at.x.tolist(), at.y.tolist(), radii, colours, strict=True)
    ]


def _names(shown: Mapped, at: Places, names: Sequence[str]) -> list[str]:
    """Of those with most ties, as many as do not cover each other."""
    network = shown.map.network
    ties = degrees(network.size, network.a, network.b) + network.own
    found: list[str] = []
    taken: list[tuple[int, int]] = []
    for place in np.argsort(-ties, kind="stable")[: NAMES_DRAWN * 4].tolist():
        x, y = int(at.x[place]), int(at.y[place]) - 10
        if len(found) < NAMES_DRAWN and all(
            abs(x - other) > NAME_WIDE or abs(y - up) > NAME_TALL for other, up in taken
        ):
            taken.append((x, y))
            found.append(_text(x, y, names[place], 15, INK))
    return found


def _titles(shown: Mapped, at: Places) -> list[str]:
    found = []
    for group, title in enumerate(shown.titles):
        those = shown.map.groups == group
        if not those.any():  # all of them have gone since the map was laid out
            continue
        top = int(at.y[those].min()) - 28
        found.append(_text(int(at.x[those].mean()), max(top, 24), title, 22, INK, weight="bold"))
    return found


def _me(at: Places, me: str) -> list[str]:
    return [
        f'<circle cx="{at.my_x}" cy="{at.my_y}" r="9" fill="{PAPER}" stroke="{INK}" stroke-width="4"/>',
        _text(at.my_x, at.my_y - 16, me, 18, INK, weight="bold"),
    ]


def _legend(colouring: Colouring, palette: Sequence[str]) -> list[str]:
    swatches = [swatch for swatch in colouring.legend if swatch.count]
    found = []
    for place, swatch in enumerate(swatches):
        y = SIDE - MARGIN // 3 - (len(swatches) - 1 - place) * LEGEND_STEP
        found.append(f'<circle cx="24" cy="{y}" r="7" fill="{palette[swatch.hue]}"/>')
        found.append(
            f'<text x="40" y="{y + 6}" font-size="17" fill="{SOFT}" direction="ltr">{escape(swatch.name)}</text>'
        )
    return found


def _text(x: int, y: int, words: str, size: int, colour: str, weight: str = "normal") -> str:
    """In the middle above its place, with a rim of paper so that it can be read on lines."""
    return (
        f'<text x="{x}" y="{y}" font-size="{size}" font-weight="{weight}" text-anchor="middle" fill="{colour}" '
        f'stroke="{PAPER}" stroke-width="4" stroke-linejoin="round" paint-order="stroke">{escape(words)}</text>'
    )
