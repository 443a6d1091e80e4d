"""Silence: the served program, a browser through its pages, and files that name a canary, where every packet is heard."""

import json
import os
import shutil
import subprocess
import sys
from typing import Any

from benchmarks.measuring import paths
from proofs.asked import Asked
from proofs.report import Line
from proofs.tools import ROOT

SPARE_SECONDS = 600


def run(asked: Asked) -> list[Line]:
    line = Line("silence", "the program is served, brought files that name a canary, and walked through by a browser")
    if os.getuid() != 0 or not shutil.which("unshare") or not shutil.which("ip"):
        line.skipped = "a network of its own needs root, unshare and ip"
        return [line]
    folder = asked.folder / "silence"
    folder.mkdir()
    done = subprocess.run(
        ["unshare", "--net", sys.executable, "-m", "proofs.silent.child", str(folder), str(asked.seconds)],
        capture_output=True, check=False, text=True, env={**os.environ, **paths()}, cwd=ROOT, timeout=asked.seconds + SPARE_SECONDS,
    )  # fmt: skip
    if done.returncode:
        line.tries, line.failures = 1, [f"broke off: {done.stderr[-500:]}"]
        return [line]
    told: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])  # Any: what JSON holds
    line.tries = told["pages"] + told["files"]
    line.failures = [*told["refused"], *dict.fromkeys(told["faults"])]
    line.failures += [] if told["hears"] else ["the listener does not hear its own trial"]
    line.failures += [f"{count} packets to {whom}" for whom, count in told["heard"].items()]
    line.failures += [f"a page turned to {whom} {count} times" for whom, count in told["outside"].items()]
    line.measured = (
        f"{told['pages']} pages, {told['requests']:,} requests, {told['files']} files with canaries; "
        f"{sum(told['heard'].values())} packets left, {sum(told['outside'].values())} requests elsewhere"
    )
    print(f"· silence: {line.measured}", flush=True)
    return [line]
