"""Nothing is made that nobody can reach."""

import ast
from functools import cache

import pytest

from tests.architecture.tree import SOURCE


def _modules():
    return [path for path in SOURCE.rglob("*.py") if "migrations" not in path.parts]


def _of_actions(path):
    return path.name == "actions.py" or "actions" in path.parent.parts[-1:]


def _actions():
    """The public functions of every word's actions, by the folder or file that holds them."""
    for path in filter(_of_actions, _modules()):
        home = path.parent if path.parent.name == "actions" else path
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.FunctionDef) and not node.name.startswith("_") and _is_offered(home, node.name):
                yield home, node.name


def _is_offered(home, name):
    """A package of actions offers what its `__init__` lists; its other functions are shared between its files."""
    return home.is_file() or name in (home / "__init__.py").read_text(encoding="utf-8")


@cache
def _names_used(path):
    nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    return {
        node.attr if isinstance(node, ast.Attribute) else node.id
        for node in nodes
        if isinstance(node, ast.Attribute | ast.Name)
    }


@pytest.mark.parametrize(("home", "name"), sorted(set(_actions())), ids=lambda value: getattr(value, "stem", value))
def test_every_action_reaches_a_page_a_job_or_a_command(home, name):
    others = [path for path in _modules() if path != home and home not in path.parents]

    assert any(name in _names_used(path) for path in others), f"nothing calls {name}"
