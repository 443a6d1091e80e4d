"""The clock: 400 days in twenty zones, wrong now and then by seconds or by days, with two workers."""

import os
import re
import subprocess
import sys

from benchmarks.measuring import paths
from proofs.asked import Asked
from proofs.report import Line
from proofs.tools import ROOT

DAYS = 400
TEST = "tests/doors/importers/test_clock.py"
STEPS_A_DAY = 72
SECONDS_AT_MOST = 3_600


def run(asked: Asked) -> list[Line]:  # noqa: ARG001 - one form for all proofs
    """The test of the suite, for more days than the suite has time for."""
    line = Line(
        "clock", f"{DAYS} days, 20 zones, a clock that is wrong twice a day, two workers, SQLite", DAYS * STEPS_A_DAY
    )
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-n", "0", "-p", "no:cacheprovider", TEST], check=False, capture_output=True, text=True,
        cwd=ROOT, env={**os.environ, **paths(), "WASL_TEST_CLOCK_DAYS": str(DAYS)}, timeout=SECONDS_AT_MOST,
    )  # fmt: skip
    passed = re.search(r"(\d+) passed", done.stdout)
    line.failures = [] if done.returncode == 0 else [f"{done.stdout[-1500:]}{done.stderr[-500:]}"]
    line.measured = (
        f"three feeds, each in its turn to twenty minutes and none twice; {passed[1] if passed else 0} tests"
    )
    print(f"· clock: {line.measured}", flush=True)
    return [line]
