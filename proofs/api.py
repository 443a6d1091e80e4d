"""Requests made from the API's own description, right and wrong ones, at every address of the real `wasl serve`."""

import json
import re
import subprocess
from functools import partial
from pathlib import Path

from proofs.asked import Asked
from proofs.homes import SECONDS_AT_MOST, Home, Installation
from proofs.report import Line
from proofs.serving import Server
from proofs.tools import environment_of

SETTINGS = Path(__file__).with_name("schemathesis.toml")
DOCUMENT = Path(__file__).resolve().parent.parent / "docs" / "reference" / "openapi.json"
EXAMPLES = 10  # for each address and method, beside those at the bounds of each field


def run(asked: Asked) -> list[Line]:
    """Once on each database."""
    try:
        program = environment_of("schemathesis") / "schemathesis"
    except RuntimeError as trouble:
        return [Line("api", "requests made from its description", skipped=str(trouble))]
    return [_on(home, asked, program) for home in asked.homes]


def _on(home: Home, asked: Asked, program: Path) -> Line:
    """Tries are requests."""
    line = Line("api", f"requests made from its description, {home.name}", 1)
    place = home.fresh()
    line.count(1, partial(_once, place, program, asked, line))
    home.forget(place)
    return line


def _once(place: Installation, program: Path, asked: Asked, line: Line) -> list[str]:
    made = place.wasl("token", "create", "proof", "--for", "write", "--days", "30", "--json")
    token = json.loads(made.stdout)["token"]
    with Server(place) as server:
        done = subprocess.run(
            [
                program, "--config-file", str(SETTINGS), "run", str(DOCUMENT), "--url", f"http://127.0.0.1:{server.port}",
                "-H", f"Authorization: Bearer {token}", "--phases", "coverage,fuzzing", "--max-examples", str(EXAMPLES),
                "--seed", str(asked.chance.randrange(1_000_000)), "--no-color",
            ],
            text=True, capture_output=True, check=False, timeout=4 * SECONDS_AT_MOST, cwd=asked.folder,
        )  # fmt: skip
        faults = server.faults()
    said = done.stdout + done.stderr
    counted = re.search(r"(\d+) generated", said)
    operations = re.search(r"Operations: +(\d+) selected", said)
    line.tries = int(counted[1]) if counted else 0
    line.measured = f"{operations[1] if operations else 0} addresses and methods"
    wrong = re.findall(r"^- (ST\d+ .+)$", said, re.MULTILINE)
    return [*faults, *wrong, *([said[-500:]] if done.returncode and not wrong else [])]
