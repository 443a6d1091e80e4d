"""One reading process, seen from the parent: started, asked, listened to, and ended."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from time import monotonic
from typing import IO, cast

from wasl.foundation.readers.limits import TOO_MUCH_MEMORY, Limits
from wasl.foundation.readers.page import PAGE_BYTES, Place, SeenPage
from wasl.foundation.readers.wire import FRAME, FRAME_BYTES_AT_MOST, Request, encode

_LOOK_MILLISECONDS = 100
_START_SECONDS = 60.0  # of a machine that is busy with much else; it takes 0.1 s on an idle one
_END_SECONDS = 5.0
_PIPE_BYTES = 1024 * 1024  # as much as Linux lets anybody have; the rest wait for the parent to read
_PASSED_ON = ("PATH", "TZ", "PYTHONTZPATH", "PYTHONPYCACHEPREFIX", "PYTHONDONTWRITEBYTECODE", "LD_LIBRARY_PATH")


class ReaderLostError(Exception):
    """The process is no more, or is not to be waited for. `code` says why, as in `Rejected`."""

    def __init__(self, code: str, **values: str) -> None:
        super().__init__(code)
        self.code = code
        self.values = values


class ReaderProcess:
    """A process that reads, in a session of its own, so that nothing it starts outlives it."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._received = bytearray()
        self._last_batch = 0
        with tempfile.TemporaryFile(prefix="wasl-") as page:
            page.truncate(PAGE_BYTES)
            self._page = SeenPage(page.fileno())
            self._process = _start(limits, page.fileno())
        self._requests = cast("IO[bytes]", self._process.stdin)  # Popen was asked for both pipes
        self._answers = cast("IO[bytes]", self._process.stdout)
        self._poll = select.poll()
        self._poll.register(self._answers, select.POLLIN | select.POLLHUP)

    def ask(self, request: Request) -> None:
        """Hand over a request; a process that died meanwhile is noticed when it is listened to."""
        with suppress(BrokenPipeError):
            self._requests.write(encode(request) + b"\n")
            self._requests.flush()

    def batches(self, look: Callable[[Place], None]) -> Iterator[bytes]:
        """Give the lines as they come, for ever. `look` is told the place when it changes while no lines come.

        Raises ReaderLostError.
        """
        while True:
            yield from self._complete()
            self._received += self._more(look)

    def _complete(self) -> Iterator[bytes]:
        while len(self._received) >= FRAME.size:
            number, length = FRAME.unpack_from(self._received)
            if length > FRAME_BYTES_AT_MOST:
                raise ReaderLostError("reader-failed", error="frame too large")
            end = FRAME.size + length
            if len(self._received) < end:
                return
            lines = bytes(memoryview(self._received)[FRAME.size : end])
            del self._received[:end]
            self._last_batch = number
            yield lines

    def _more(self, look: Callable[[Place], None]) -> bytes:
        """Wait for bytes, as long as the page shows that the reading goes on."""
        place, since = self._page.place(), monotonic()
        while not self._poll.poll(_LOOK_MILLISECONDS):
            if (now := self._page.place()) != place:
                place, since = now, monotonic()
                look(place)
            elif monotonic() - since > (self._limits.stall_seconds if place.batch else _START_SECONDS):
                raise ReaderLostError("reading-took-too-long", seconds=f"{self._limits.stall_seconds:g}")
        found = os.read(self._answers.fileno(), _PIPE_BYTES)
        if not found:
            raise self._why_lost()
        return found

    def _why_lost(self) -> ReaderLostError:
        try:
            status = self._process.wait(_END_SECONDS)  # its pipe is closed a little before it is gone
        except subprocess.TimeoutExpired:
            self._kill()
            return ReaderLostError("reader-failed", error="no more answers")
        if status == -signal.SIGXCPU:
            return ReaderLostError("reading-took-too-long")
        # Killed, but not by us: the system was out of memory.
        if status in {TOO_MUCH_MEMORY, -signal.SIGKILL}:
            return ReaderLostError("reading-needed-too-much-memory")
        return ReaderLostError("reader-failed", error=signal.Signals(-status).name if status < 0 else f"exit {status}")

    def place(self) -> Place:
        return self._page.place()

    def last_words(self) -> tuple[Place, bytes]:
        """End the process. Gives where it was, and the lines that it had not sent."""
        self._kill()
        self._process.wait()
        return self._page.place(), self._page.unsent(self._last_batch)

    def stop(self) -> None:
        """End the process and give back all it held. Can be called again."""
        self._kill()
        self._process.wait()
        for pipe in (self._requests, self._answers):
            with suppress(BrokenPipeError):
                pipe.close()
        self._page.close()

    def _kill(self) -> None:
        if self._process.returncode is None:  # once waited for, its number may be another's
            with suppress(ProcessLookupError, PermissionError):  # macOS says the latter of a process that just ended
                os.killpg(self._process.pid, signal.SIGKILL)


def _start(limits: Limits, page: int) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "wasl.foundation.readers.worker", encode(limits).decode(), str(page)]
    process = subprocess.Popen(  # noqa: S603  # our own interpreter and our own module
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        pass_fds=(page,),
        env=_surroundings(),
        start_new_session=True,
    )
    _widen(cast("IO[bytes]", process.stdout).fileno())
    return process


def _surroundings() -> dict[str, str]:
    """Nothing of the program's surroundings: they name its secrets. One arena, or each would reserve 64 MB."""
    kept = {name: os.environ[name] for name in _PASSED_ON if name in os.environ}
    path = os.pathsep.join(part or os.curdir for part in sys.path)
    return kept | {"PYTHONPATH": path, "PYTHONUTF8": "1", "PYTHONSAFEPATH": "1", "MALLOC_ARENA_MAX": "1"}


def _widen(pipe: int) -> None:
    import fcntl

    if hasattr(fcntl, "F_SETPIPE_SZ"):  # Linux alone
        with suppress(OSError):
            fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, _PIPE_BYTES)
