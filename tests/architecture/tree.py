"""The project's own files and layers, as the checks of its shape see them."""

import subprocess
import tomllib
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "wasl"


@cache
def tracked():
    """Every file that is committed, or about to be."""
    if not (ROOT / ".git").exists():
        pytest.skip("needs git's list of files, which this copy does not have", allow_module_level=True)
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    paths = (ROOT / name for name in listed.stdout.decode().split("\0") if name)
    return [path for path in paths if path.is_file()]


def layers(name):
    """The layers of the contract that begins with this word, the highest first; strangers share a place."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"][
        "contracts"
    ]
    (contract,) = (one for one in contracts if one["name"].startswith(name))
    return [[part.strip().rpartition(".")[2] for part in layer.split("|")] for layer in contract["layers"]]
