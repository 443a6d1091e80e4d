"""What a reader may use of the machine, and how a process binds itself to that."""

from __future__ import annotations

import os
import resource
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import msgspec

MEGABYTE = 1024 * 1024
FAILED, TOO_MUCH_MEMORY = 96, 97  # exit codes that nothing else uses here


class Limits(msgspec.Struct, frozen=True, kw_only=True):
    """Bounds of one reading process. Processor time grows with the file; memory does not.

    A mailbox of any size is read letter by letter, so 300 MB leaves room for one very large letter. The address
    space is wider, because libraries reserve what they never touch.
    """

    address_bytes: int = 768 * MEGABYTE
    resident_bytes: int = 300 * MEGABYTE
    stall_seconds: float = 10.0
    processor_seconds: float = 60.0
    processor_seconds_per_megabyte: float = 0.5
    open_files: int = 64
    spare_records: int = 100_000  # on top of one for each byte of the file
    deaths_at_most: int = 5  # of readers over one container: each may cost `stall_seconds`

    def processor_seconds_for(self, size: int) -> float:
        return self.processor_seconds + self.processor_seconds_per_megabyte * size / MEGABYTE


def confine(limits: Limits) -> None:
    """Bind this process: no more memory than allowed, no files written, no network, no children. Cannot be undone."""
    _bind(resource.RLIMIT_AS, limits.address_bytes)
    _bind(resource.RLIMIT_NOFILE, limits.open_files)
    _bind(resource.RLIMIT_FSIZE, 0)
    _bind(resource.RLIMIT_CORE, 0)
    _bind(resource.RLIMIT_NPROC, 0)  # root is not bound by it: the hook below refuses as well
    os.nice(10)
    _watch_memory(limits.resident_bytes)
    sys.addaudithook(_refuse)


def allow_processor_seconds(seconds: float) -> None:
    """Let this process use so much more processor time; past it, the system ends the process with SIGXCPU."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    _, most = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (int(used.ru_utime + used.ru_stime + seconds) + 1, most))


def _bind(kind: int, most: int) -> None:
    try:
        resource.setrlimit(kind, (most, most))
    except (ValueError, OSError):
        # macOS refuses an address space below the present one, and a container may keep a lower hard limit:
        # the other limits, the watch over resident memory and the parent's clock still hold.
        return


def _watch_memory(resident_bytes: int) -> None:
    """Look ten times a second. Also ends a process whose parent is gone, which would read for nobody."""
    resident, parent = _resident_reader(), os.getppid()

    def look(_signal: int, _frame: object) -> None:
        if resident() > resident_bytes or os.getppid() != parent:
            os._exit(TOO_MUCH_MEMORY)

    signal.signal(signal.SIGALRM, look)
    signal.setitimer(signal.ITIMER_REAL, 0.1, 0.1)


def _resident_reader() -> Callable[[], int]:
    """How to learn what this process holds now: exactly on Linux, elsewhere the most it ever held."""
    pages = Path("/proc/self/statm")
    if not pages.exists():
        return lambda: resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    descriptor, page_bytes = os.open(pages, os.O_RDONLY), resource.getpagesize()
    return lambda: int(os.pread(descriptor, 64, 0).split()[1]) * page_bytes


_FORBIDDEN = (
    "socket.", "os.fork", "os.posix_spawn", "os.exec", "os.spawn", "os.system", "os.kill", "os.remove", "os.rename",
    "os.rmdir", "os.mkdir", "os.link", "os.symlink", "os.truncate", "os.chmod", "os.chown", "subprocess.", "pty.",
)  # fmt: skip
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


def _refuse(event: str, arguments: tuple[object, ...]) -> None:
    if event == "open":
        flags = arguments[2]
        if isinstance(flags, int) and flags & _WRITING:
            raise PermissionError("a reader writes no file")
    elif event.startswith(_FORBIDDEN):
        raise PermissionError(f"a reader has no use for {event}")
