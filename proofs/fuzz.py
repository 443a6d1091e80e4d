"""Fuzzing: every reader of what strangers made is given inputs that nobody would write, and is to refuse them in words."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from benchmarks.measuring import paths
from proofs.asked import Asked
from proofs.fuzzing.readers import MAKERS
from proofs.report import Line
from proofs.tools import ROOT, environment_of

KEPT = ROOT / ".cache" / "fuzzing"
"""What led to new code before, and what was found: the next run goes on from there."""

SPARE_SECONDS = 300
_REACHED = re.compile(rb"^#\d+\s+DONE\s+cov: (\d+)", re.MULTILINE)
_TRIED = re.compile(rb"^stat::number_of_executed_units:\s*(\d+)", re.MULTILINE)
_MEMORY = re.compile(rb"^stat::peak_rss_mb:\s*(\d+)", re.MULTILINE)


def run(asked: Asked) -> list[Line]:
    """`asked.seconds` for each reader, or for those that are named."""
    if unknown := set(asked.readers) - set(MAKERS):
        raise SystemExit(f"no such reader: {', '.join(sorted(unknown))}; there are {', '.join(MAKERS)}")
    try:
        python = environment_of("fuzz", sees_ours=True) / "python"
    except RuntimeError as trouble:
        return [Line("fuzz", "all readers", skipped=str(trouble))]
    wanted = asked.readers or MAKERS
    return [_fuzz(python, reader, asked) for reader in MAKERS if reader in wanted]


def _fuzz(python: Path, reader: str, asked: Asked) -> Line:
    line = Line("fuzz", f"{reader}, {asked.seconds} s", part=reader)
    folder = KEPT / reader
    shutil.rmtree(folder / "finds", ignore_errors=True)
    for name in ("finds", "kept", "seeds", "scratch"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    given = [str(folder), str(asked.seconds), str(asked.chance.randrange(1, 1_000_000))]
    environment = {**os.environ, **paths(), "TMPDIR": str(folder / "scratch")}
    ended = ""
    try:
        done = subprocess.run(
            [python, "-m", "proofs.fuzzing.child", reader, *given], capture_output=True, check=False, env=environment,
            timeout=asked.seconds * 2 + SPARE_SECONDS, cwd=ROOT,
        )  # fmt: skip
        said, ended = done.stderr, f"ended with {done.returncode}" if done.returncode else ""
    except subprocess.TimeoutExpired as late:
        said, ended = late.stderr or b"", "did not end"
    line.tries = int(_number(_TRIED, said))
    line.failures = _confirmed(reader, sorted((folder / "finds").iterdir()), environment)
    if ended and not line.failures:
        line.failures = [f"{ended}: {said[-500:].decode(errors='replace')}"]
    line.measured = f"{_number(_REACHED, said)} branches reached; at most {_number(_MEMORY, said)} MB"
    shutil.rmtree(folder / "scratch")
    print(f"· fuzz, {reader}: {line.tries:,} inputs, {line.measured}; {len(line.failures)} finds", flush=True)
    return line


def _number(wanted: re.Pattern[bytes], said: bytes) -> str:
    found = wanted.findall(said)
    return found[-1].decode() if found else "0"


def _confirmed(reader: str, finds: list[Path], environment: dict[str, str]) -> list[str]:
    """Only what fails in the program itself counts: watched code is several times as slow."""
    told = []
    for find in finds:
        try:
            done = subprocess.run(
                [sys.executable, "-m", "proofs.fuzzing.once", reader, str(find)], capture_output=True, check=False,
                env=environment, timeout=SPARE_SECONDS, cwd=ROOT, text=True,
            )  # fmt: skip
        except subprocess.TimeoutExpired:
            told.append(f"{find}: hangs")
        else:
            if done.returncode:
                told.append((done.stdout or done.stderr[-500:]).strip())
            else:
                find.unlink()
    return told
