"""A disk that fails now and then: some of what is to be synced or written is refused by the system while pages write."""

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from proofs.asked import Asked
from proofs.homes import EMAIL, PASSWORD, Home
from proofs.report import Line
from proofs.serving import Server
from proofs.visiting import Visitor
from proofs.writers import Writers, what_is_lost

KINDS = {
    "one of 33 fsync and fdatasync fails (EIO)": "fsync,fdatasync:error=EIO:when={first}+33",
    "one of 100 writes into files fails (EIO)": "pwrite64:error=EIO:when={first}+100",
    "one of 100 writes into files is refused as on a read-only disk (EROFS)": "pwrite64:error=EROFS:when={first}+100",
}
SECONDS = 6.0
ATTACHED_WITHIN_SECONDS = 2.0
PATIENCE_SECONDS = 30
IN_WORDS = frozenset({503, 507})


def run(asked: Asked) -> list[Line]:
    """On SQLite: the files of PostgreSQL are another program's."""
    lines = [Line("faults", f"{kind}, SQLite", asked.tries) for kind in KINDS]
    if os.getuid() != 0 or not shutil.which("strace"):
        for line in lines:
            line.tries, line.skipped = 0, "making a system call fail needs root and strace"
        return lines
    for line, inject in zip(lines, KINDS.values(), strict=True):
        counts = {"acknowledged": 0, "refused": 0, "injected": 0}
        for number in range(asked.tries):
            first = asked.chance.randrange(1, 30)
            line.count(number + 1, partial(_try_once, asked.homes[0], inject.format(first=first), asked.folder, counts))
        line.measured = (
            f"{counts['acknowledged']:,} contacts acknowledged, {counts['refused']:,} refused in words, "
            f"{counts['injected']:,} calls failed; written again without a restart"
        )
    return lines


def _try_once(home: Home, inject: str, folder: Path, counts: dict[str, int]) -> list[str]:
    place, found = home.fresh(), []
    with Server(place) as server:
        visitor = Visitor(server.port)
        visitor.sign_in(EMAIL, PASSWORD)
        ids = place.look()["ids"]
        with _failing(server.group, inject, folder / "strace.log") as log:
            writers = Writers(server.port, visitor.cookies, ids)
            time.sleep(SECONDS)
            writers.stop()
        counts["injected"] += log.read_text(errors="replace").count("(INJECTED)")
        counts["acknowledged"] += len(writers.acknowledged)
        counts["refused"] += sum(writers.refused.values())
        found += [
            f"{count} contacts were answered with {status}"
            for status, count in writers.refused.items()
            if status not in IN_WORDS
        ]
        found += [f"{writers.broken} connections broke"] if writers.broken else []
        found += (
            []
            if _is_written_again(visitor, ids)
            else [f"nothing was written within {PATIENCE_SECONDS} s after the faults"]
        )
        there = place.look()
        found += [*what_is_lost(writers.acknowledged, there), *there["faults"], *place.what_check_finds()]
        server.stop()
    home.forget(place)
    return [*dict.fromkeys(found)]


@contextmanager
def _failing(group: int, inject: str, log: Path) -> Iterator[Path]:
    """While this lasts, the calls of every process of the group fail as told. The log says which."""
    who = [word for pid in _processes_of(group) for word in ("-p", str(pid))]
    log.unlink(missing_ok=True)
    calls = inject.partition(":")[0]
    tracer = subprocess.Popen(
        ["strace", "-f", "-qq", "-o", log, "-e", f"trace={calls}", "-e", f"inject={inject}", *who],
        stderr=subprocess.DEVNULL,
    )
    time.sleep(ATTACHED_WITHIN_SECONDS)
    try:
        yield log
    finally:
        tracer.send_signal(signal.SIGINT)  # it lets go of them, and they run on
        tracer.wait(PATIENCE_SECONDS)


def _processes_of(group: int) -> list[int]:
    processes = (int(path.name) for path in Path("/proc").iterdir() if path.name.isdigit())
    return [pid for pid in processes if _group_of(pid) == group]


def _group_of(pid: int) -> int:
    try:
        return os.getpgid(pid)
    except ProcessLookupError:
        return 0


def _is_written_again(visitor: Visitor, ids: list[int]) -> bool:
    until = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < until:
        if visitor.log_contact(ids[0], "again").status == 302:
            return True
        time.sleep(0.1)
    return False
