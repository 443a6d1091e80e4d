"""The colours can be read in both themes, and the stylesheets know no left and right."""

import re
from pathlib import Path

import pytest

STYLES = Path(__file__).resolve().parents[3] / "frontend" / "src" / "styles"
TOKEN = re.compile(r"--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)")
TOKENS = {name: (light, dark) for name, light, dark in TOKEN.findall((STYLES / "tokens.css").read_text("utf-8"))}
TEXT, SHAPE = 4.5, 3.0  # WCAG 2.2, 1.4.3 and 1.4.11, level AA

ON_PAPER = ["paper", "surface", "sunk"]
PAIRS = [
    *[("ink", ground, TEXT) for ground in [*ON_PAPER, "accent-soft", "accent-softer", "warm-soft", "trouble-soft"]],
    *[("soft", ground, TEXT) for ground in [*ON_PAPER, "accent-soft", "accent-softer", "warm-soft"]],
    *[("accent", ground, TEXT) for ground in [*ON_PAPER, "accent-soft", "accent-softer"]],
    *[("warm", ground, TEXT) for ground in [*ON_PAPER, "warm-soft"]],
    *[("trouble", ground, TEXT) for ground in [*ON_PAPER, "trouble-soft"]],
    ("on-accent", "accent", TEXT),
    ("on-accent", "accent-strong", TEXT),
    ("on-trouble", "trouble", TEXT),
    ("paper", "ink", TEXT),
    *[("edge", ground, SHAPE) for ground in ON_PAPER],
    *[(ring, ground, SHAPE) for ring in ("ember", "cool") for ground in ON_PAPER],
    *[(f"hue-{number}", ground, SHAPE) for number in range(9) for ground in ON_PAPER],
    *[(f"heat-{number}", ground, SHAPE) for number in range(6) for ground in ON_PAPER],
]


def luminance(colour: str) -> float:
    """Relative luminance, WCAG 2.2."""
    shares = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = [share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(("front", "ground", "least"), PAIRS)
def test_every_pair_of_colours_that_meets_can_be_read(front, ground, least, theme):
    darker, lighter = sorted(luminance(TOKENS[name][theme]) for name in (front, ground))

    assert (lighter + 0.05) / (darker + 0.05) >= least


@pytest.mark.parametrize("sheet", sorted(STYLES.rglob("*.css")), ids=lambda sheet: sheet.name)
def test_a_stylesheet_knows_start_and_end_only(sheet):
    lines = re.sub(r"/\*.*?\*/", "", sheet.read_text("utf-8"), flags=re.DOTALL)

    assert (
        re.findall(r"[^\n]*\b(?:left|right|margin-top|margin-bottom|padding-top|padding-bottom)\b[^\n]*", lines) == []
    )


@pytest.mark.parametrize("sheet", sorted(STYLES.rglob("*.css")), ids=lambda sheet: sheet.name)
def test_colours_are_named_in_one_place(sheet):
    if sheet.name != "tokens.css":
        assert re.findall(r"#[0-9a-fA-F]{3,8}\b|rgba?\(", sheet.read_text("utf-8")) == []
