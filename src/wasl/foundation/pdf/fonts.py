"""The fonts of the pages, for paper: one file for each script and weight, as the front end builds them."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

from fontTools.ttLib import TTFont

FOLDER = Path(__file__).resolve().parents[2] / "static" / "built" / "fonts"
SCRIPTS = ("arabic", "latin", "latin-ext")
WEIGHTS = {"": 400, "B": 600}
"""Weights by the names that PDF has for them."""


def font_file(script: str, style: str) -> Path:
    return FOLDER / f"ibm-plex-sans-arabic-{script}-{WEIGHTS[style]}-normal.woff"


def font_of(first: str) -> Callable[[str], str]:
    """Says which script's font draws a character: the first that has it; empty where none does."""
    order = sorted(SCRIPTS, key=lambda script: script != first)
    return lambda sign: next((script for script in order if ord(sign) in _signs(script)), "")


@cache
def _signs(script: str) -> frozenset[int]:
    with TTFont(font_file(script, ""), lazy=True) as font:
        return frozenset(font.getBestCmap())
