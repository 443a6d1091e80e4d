"""Pages that run from right to left and from left to right, under a strict content security policy."""

import re

import pytest

from tests.architecture.tree import ROOT, tracked

STYLESHEETS = [path for path in tracked() if path.suffix == ".css" and path.is_relative_to(ROOT / "frontend")]
TEMPLATES = [path for path in tracked() if path.suffix == ".html" and "templates" in path.parts]
PARTS = [path for path in TEMPLATES if path.parent.name == "parts"]

COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
DECLARATION = re.compile(r"([\w-]+)\s*:\s*([^;{}]+)(?=[;}])")
SIDE = re.compile(r"(?:^|-)(?:left|right)(?:-|$)")
SIDE_AS_VALUE = re.compile(r"\b(?:left|right)\b")


def _name(path):
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", STYLESHEETS, ids=_name)
def test_a_stylesheet_says_start_and_end(path):
    declared = DECLARATION.findall(COMMENT.sub("", path.read_text(encoding="utf-8")))

    sided = [
        f"{name}: {value}"
        for name, value in declared
        if not name.startswith("--")
        and (SIDE.search(name) or SIDE_AS_VALUE.search(re.sub(r"var\([^)]*\)|url\([^)]*\)", "", value)))
    ]
    assert sided == []


@pytest.mark.parametrize("path", TEMPLATES, ids=_name)
def test_a_template_holds_no_style_and_no_script_of_its_own(path):
    text = path.read_text(encoding="utf-8")

    assert not re.search(r"<[^>]*\sstyle\s*=", text)
    assert not re.search(r"<[^>]*\son(?:click|load|error|submit|change|input)\s*=", text)
    assert not re.search(r"<script(?![^>]*(?:src=|nonce=|type=\"application/json\"))", text)


@pytest.mark.parametrize("path", PARTS, ids=_name)
def test_a_part_begins_by_saying_what_it_needs(path):
    assert path.read_text(encoding="utf-8").startswith("{# needs:")
