"""What is committed works for everybody: no address of a registry, no path of one machine."""

import re

import pytest

from tests.architecture.tree import ROOT, tracked

REGISTRY = re.compile(rb"\b(?:npmjs|pypi|pythonhosted|yarnpkg)\.(?:com|io|org)\b")
MACHINE_PATH = re.compile(rb"(?<![\w.>}])/(?:work|root|home/\w+|Users/\w+)/[\w.]")
LOCKS = [*(ROOT / "requirements").glob("*.txt"), ROOT / "frontend" / "package-lock.json"]


def test_no_committed_file_names_a_registry_or_a_path_of_one_machine():
    wrong = [
        f"{path.relative_to(ROOT)}: {found.group().decode()}"
        for path in tracked()
        for pattern in (REGISTRY, MACHINE_PATH)
        if (found := pattern.search(path.read_bytes()))
    ]

    assert wrong == []


@pytest.mark.parametrize("path", LOCKS, ids=lambda path: path.name)
def test_locked_packages_are_known_by_their_hashes_alone(path):
    text = path.read_text(encoding="utf-8")

    assert "sha256:" in text or '"integrity"' in text
    assert '"resolved"' not in text
    assert "--index-url" not in text
