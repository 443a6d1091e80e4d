"""What the program holds while nobody uses it, and how soon it answers after its start."""

import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from benchmarks.measuring import MB, make_data_folder, memory_of, paths
from benchmarks.report import Table

MEMORY_GOAL_MB = 200
QUIET_SECONDS = 15
PATIENCE_SECONDS = 60


def run(folder: Path, scale: float) -> Table:
    """Start `wasl serve` on a free port, ask for its first page once, leave it alone, look at its memory."""
    data = make_data_folder(folder / "idle")
    port = _free_port()
    environment = {**os.environ, **paths(), "WASL_DATA": str(data)}
    began = time.perf_counter()
    command = [sys.executable, "-m", "wasl.doors.cli.main", "serve", "--port", str(port)]
    with subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        try:
            _wait_for(f"http://localhost:{port}/", began)
            answered = time.perf_counter() - began
            time.sleep(QUIET_SECONDS * scale)
            held = memory_of(server.pid)
        finally:
            server.send_signal(signal.SIGTERM)
    table = Table("idle", f"wasl serve, pages and jobs, {QUIET_SECONDS * scale:.0f} seconds after its first page")
    table.add("first page after", f"{answered:.1f} s")
    table.add(
        "memory", f"{held / MB:.0f} MB", goal=f"< {MEMORY_GOAL_MB} MB", is_met=held < MEMORY_GOAL_MB * MB
    )  # fmt: skip
    return table


def _wait_for(address: str, began: float) -> None:
    while time.perf_counter() - began < PATIENCE_SECONDS:
        with suppress(URLError, ConnectionError), urlopen(address, timeout=PATIENCE_SECONDS):
            return
        time.sleep(0.02)
    raise TimeoutError(address)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
