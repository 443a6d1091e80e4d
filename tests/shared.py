"""Real data beside the project: found by tests that need it, skipped plainly where a clone has none."""

from pathlib import Path

import pytest

BESIDE = Path(__file__).resolve().parents[2] / "shared"


def shared(*parts: str) -> Path:
    """The folder or file of that name in `../shared`; skips the test (or module) without it."""
    path = BESIDE.joinpath(*parts)
    if not path.exists():
        pytest.skip(f"needs ../shared/{'/'.join(parts)}, which this clone does not have", allow_module_level=True)
    return path
