"""A stream that can be read twice, whatever it came from."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from tempfile import SpooledTemporaryFile
from typing import BinaryIO, cast

from wasl.foundation.formats.records import FileRefusedError

_KEPT_IN_MEMORY = 8 * 1024 * 1024
_MOST_SPOOLED = 2 * 1024**3
_BLOCK = 1024 * 1024


@contextmanager
def rewindable(stream: BinaryIO) -> Iterator[BinaryIO]:
    """The stream itself where it can go back; else a copy, in memory while small and on disk beyond."""
    if stream.seekable():
        yield stream
        return
    with SpooledTemporaryFile(max_size=_KEPT_IN_MEMORY) as spool:
        size = 0
        while block := stream.read(_BLOCK):
            size += len(block)
            if size > _MOST_SPOOLED:
                raise FileRefusedError("too-large", megabytes=str(_MOST_SPOOLED // 1024**2))
            spool.write(block)
        spool.seek(0)
        yield cast("BinaryIO", spool)
