"""Two telephones of one owner, her pages and crashes between them: many sequences of what the tests try a few of."""

import os
import subprocess
import sys
from functools import partial

from proofs.asked import Asked
from proofs.homes import Home
from proofs.report import Line

TEST = "tests/doors/dav/test_two_telephones.py"
SEQUENCES_A_TRY = 50
SECONDS_AT_MOST = 1_800


def run(asked: Asked) -> list[Line]:
    """Fifty sequences of thirty steps a try, on each database."""
    return [_on(home, asked) for home in asked.homes]


def _on(home: Home, asked: Asked) -> Line:
    line = Line("telephones", f"two telephones, pages and crashes, {home.name}", asked.tries)
    place = home.fresh()
    for number in range(asked.tries):
        line.count(number + 1, partial(_once, place.environment(), asked.chance.randrange(1_000_000)))
    home.forget(place)
    line.measured = f"{asked.tries * SEQUENCES_A_TRY:,} sequences of at most 30 steps"
    return line


def _once(environment: dict[str, str], seed: int) -> list[str]:
    """What the last lines say, where one was not as it should be."""
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-n", "0", "--show-capture=no", f"--hypothesis-seed={seed}", TEST],
        env={**os.environ, **environment, "WASL_SEQUENCES": str(SEQUENCES_A_TRY)},
        capture_output=True, text=True, check=False, timeout=SECONDS_AT_MOST,
    )  # fmt: skip
    return [done.stdout[-500:]] if done.returncode else []
