"""The real `wasl serve` in a process group of its own, which can be ended as power cuts and administrators end it."""

import os
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Self

from proofs.homes import Installation, command
from proofs.visiting import Visitor

PATIENCE_SECONDS = 90
SIGNS_OF_A_FAULT = ("Traceback", " ERROR ", "panicked")
REFUSALS_IN_WORDS = ("Insufficient Storage:", "Service Unavailable:")
"""Django enters each answer of 500 and above; these two say that nothing was saved, and why."""


class Server:
    """Serves an installation; `seconds` is from its start to its first good answer. As a context it never outlives the proof."""

    def __init__(self, place: Installation, *, workers: int = 1, log: Path | None = None) -> None:
        self.port = free_port()
        self.log = log or place.folder.parent / f"{place.folder.name}.log"
        self._from = self.log.stat().st_size if self.log.exists() else 0
        began = time.perf_counter()
        with self.log.open("ab") as said:
            self._process = subprocess.Popen(
                command("serve", "--port", str(self.port), "--workers", str(workers)), env=place.environment(),
                stdout=said, stderr=said, process_group=0,
            )  # fmt: skip
        self._wait(began)
        self.seconds = time.perf_counter() - began

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.kill()

    @property
    def group(self) -> int:
        return self._process.pid

    def kill(self) -> None:
        """All at once, as the system does when memory runs out, or a hand that knows no better."""
        with suppress(ProcessLookupError):
            os.killpg(self.group, signal.SIGKILL)
        self._process.wait()

    def stop(self) -> None:
        """As asked politely; whoever does not listen is killed."""
        self._process.send_signal(signal.SIGTERM)
        try:
            self._process.wait(30)
        finally:
            self.kill()

    @contextmanager
    def frozen(self) -> Iterator[None]:
        """Every process stands still in the middle of whatever it does."""
        os.killpg(self.group, signal.SIGSTOP)
        try:
            yield
        finally:
            os.killpg(self.group, signal.SIGCONT)

    def faults(self) -> list[str]:
        """What its log says of faults of the program."""
        said = self.log.read_bytes()[self._from :].decode(errors="replace").splitlines()
        lines = [line for line in said if not any(refusal in line for refusal in REFUSALS_IN_WORDS)]
        return [f"log: {line.strip()[:200]}" for line in lines if any(sign in line for sign in SIGNS_OF_A_FAULT)]

    def _wait(self, began: float) -> None:
        visitor = Visitor(self.port)
        while time.perf_counter() - began < PATIENCE_SECONDS:
            with suppress(OSError):
                if visitor.get("/welcome/").status < 500:
                    return
            if self._process.poll() is not None:
                break
            time.sleep(0.02)
        self.kill()
        raise RuntimeError(f"wasl serve does not answer: {self.log.read_text(errors='replace')[-1000:]}")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
