"""What readers refuse has words for people."""

import ast
import re

from tests.architecture.tree import SOURCE
from wasl.doors.importers.wording import FORMATS, REFUSALS, REJECTIONS
from wasl.foundation.formats.registry import READERS

READING = [*(SOURCE / "foundation/formats").rglob("*.py"), *(SOURCE / "foundation/readers").rglob("*.py")]
SLUG = re.compile(r"[a-z]+(?:-[a-z]+)+|empty")
REFUSING = re.compile(r"FileRefusedError|ReaderLostError|Rejected|_?rejected|_?report|_?refus\w*|_?reject\w*")
HELD_IN = {"code", "problem"}


def _called(node):
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def _refusing_places(tree):
    """Arguments of what refuses, and what is put into a variable called code or problem."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and REFUSING.fullmatch(_called(node)):
            yield from (*node.args, *(keyword.value for keyword in node.keywords if keyword.arg == "code"))
        elif isinstance(node, ast.Assign) and any(getattr(target, "id", "") in HELD_IN for target in node.targets):
            yield node.value


def _codes():
    for path in READING:
        for place in _refusing_places(ast.parse(path.read_text(encoding="utf-8"))):
            for node in ast.walk(place):
                if isinstance(node, ast.Constant) and isinstance(node.value, str) and SLUG.fullmatch(node.value):
                    yield node.value


def test_every_code_of_the_readers_is_worded():
    codes = set(_codes())

    assert len(codes) > 60
    assert codes - {*REFUSALS, *REJECTIONS} == set()


def test_every_worded_code_is_used_somewhere():
    everything = "\n".join(
        path.read_text(encoding="utf-8") for path in SOURCE.rglob("*.py") if path.name != "wording.py"
    )

    assert [code for code in (*REFUSALS, *REJECTIONS) if f'"{code}"' not in everything] == []


def test_every_format_has_a_name_that_people_know():
    assert set(READERS) <= set(FORMATS)
