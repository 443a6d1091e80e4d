"""Measures commands and calls: seconds, processor seconds, memory."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from threading import Event, Thread
from typing import TypeVar

T = TypeVar("T")

ROOT = Path(__file__).resolve().parent.parent
SECONDS_BETWEEN_LOOKS = 0.1
MB = 1_000_000


@dataclass(frozen=True)
class Cost:
    """What something took. `processor` counts every process that it started, `memory` them together, in bytes."""

    seconds: float
    processor: float
    memory: int = 0
    output: str = ""


class BrokenError(Exception):
    """A command that was to be measured failed."""


def of_command(
    command: Sequence[str | Path], *, data: Path | None = None, variables: Mapping[str, str] | None = None
) -> Cost:
    """Run a program to its end; its memory is looked at ten times a second, in all its processes together."""
    environment = {**os.environ, **paths(), **({"WASL_DATA": str(data)} if data else {}), **(variables or {})}
    before, began = os.times(), time.perf_counter()
    with subprocess.Popen(
        list(map(str, command)), env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        watch = MemoryWatch(process.pid)
        output, trouble = process.communicate()
        most = watch.stop()
    after = os.times()
    if process.returncode not in {0, 1}:
        raise BrokenError(f"{command}: {trouble.decode()[-2000:]}")
    spent = after.children_user - before.children_user + after.children_system - before.children_system
    return Cost(time.perf_counter() - began, spent, most, output.decode())


def of_wasl(*arguments: str | Path, data: Path) -> Cost:
    """Run `wasl …` on that data folder."""
    return of_command([sys.executable, "-m", "wasl.doors.cli.main", *arguments], data=data)


def of_module(name: str, *arguments: str | Path, data: Path | None = None) -> Cost:
    """Run a module of the benchmarks in a process of its own."""
    return of_command([sys.executable, "-m", f"benchmarks.{name}", *arguments], data=data)


def of_call(call: Callable[[], object], times: int) -> float:
    """The median seconds of a call, after one that warms up."""
    call()
    taken = []
    for _ in range(times):
        began = time.perf_counter()
        call()
        taken.append(time.perf_counter() - began)
    return median(taken)


def paths() -> dict[str, str]:
    """The variables by which a process finds the program and the benchmarks."""
    return {"PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)]), "PYTHONDONTWRITEBYTECODE": "1"}


def make_data_folder(folder: Path) -> Path:
    """A data folder with its tables and one owner, as `wasl owner create` leaves it."""
    folder.mkdir()
    command = [sys.executable, "-m", "wasl.doors.cli.main", "owner", "create", "--email", "mona@example.com"]
    subprocess.run(
        [*command, "--name", "منى الحربي", "--password-stdin"], input="كلمة-سر-طويلة\n", text=True, check=True,
        capture_output=True, env={**os.environ, **paths(), "WASL_DATA": str(folder)},
    )  # fmt: skip
    return folder


class MemoryWatch:
    """Looks how much memory a process and its descendants hold together (PSS: shared pages are counted once)."""

    def __init__(self, pid: int) -> None:
        self._pid, self._most, self._over = pid, 0, Event()
        self._thread = Thread(target=self._look, daemon=True)
        self._thread.start()

    def stop(self) -> int:
        self._over.set()
        self._thread.join()
        return self._most

    def _look(self) -> None:
        while not self._over.wait(SECONDS_BETWEEN_LOOKS):
            self._most = max(self._most, memory_of(self._pid))


def memory_of(pid: int) -> int:
    """Bytes held by a process and its descendants."""
    return sum(_memory(one) for one in _family(pid))


def _family(pid: int) -> list[int]:
    """It and its descendants. By everybody's parent: not every kernel lists the children of a process."""
    parents = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            # The name before it, in brackets, may hold anything; then come the state and the parent.
            parents[int(stat.parent.name)] = int(stat.read_text(errors="replace").rpartition(")")[2].split()[1])
    found = [pid]
    for one in found:
        found += [child for child, parent in parents.items() if parent == one]
    return found


def _memory(pid: int) -> int:
    with suppress(OSError):
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    return 0
