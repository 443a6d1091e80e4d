"""The page of attacks names tests that are there."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parents[1]
NAMED = re.findall(r"`([\w/]+\.py)::(\w+)`", (TESTS.parent / "docs" / "attacks.md").read_text(encoding="utf-8"))


@cache
def names_in(path: str) -> set[str]:
    tree = ast.parse((TESTS / path).read_text(encoding="utf-8"))
    return {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")}


@pytest.mark.parametrize(("path", "name"), NAMED)
def test_it_is_there(path, name):
    assert name in names_in(path)


def test_every_attack_that_is_tried_is_told_of():
    """Each file of attacks has its place on the page."""
    tried = {path.relative_to(TESTS).as_posix() for path in (TESTS / "attacks").rglob("test_*.py")}

    assert tried <= {path for path, _name in NAMED}
