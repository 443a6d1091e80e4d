"""Standard input kept in a file while it is read, since readers go back."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

from wasl.foundation.formats.records import FileRefusedError

SPOOLED_BYTES_AT_MOST = 4 * 1024**3
STANDARD_INPUT = "-"


@contextmanager
def landed(path: str) -> Iterator[str]:
    """Give a path that can be read twice: the same, or what standard input was spooled to.

    Raises FileRefusedError "input-too-large".
    """
    if path != STANDARD_INPUT:
        yield path
        return
    with spooled(sys.stdin.buffer) as spooled_path:
        yield spooled_path


@contextmanager
def spooled(stream: BinaryIO, at_most: int = SPOOLED_BYTES_AT_MOST) -> Iterator[str]:
    """Keep what comes through a pipe in a file that goes away by itself.

    Raises FileRefusedError "input-too-large".
    """
    with tempfile.NamedTemporaryFile(prefix="wasl-", suffix=".input") as file:
        while chunk := stream.read(1024 * 1024):
            if file.tell() + len(chunk) > at_most:
                raise FileRefusedError("input-too-large", megabytes=str(at_most // 1024**2))
            file.write(chunk)
        file.flush()
        yield file.name
