"""Streams that say how far they were read, and turn what goes wrong below them into refusals."""

from __future__ import annotations

import errno
import io
import os
import stat
from collections.abc import Callable
from typing import BinaryIO, Protocol, cast

from wasl.foundation.formats.records import FileRefusedError

CHUNK_BYTES = 256 * 1024
_SMALL_BYTES = 4096  # a letter or card of its own needs no larger buffer, and there may be 100,000

Moved = Callable[[int], None]
"""Told how many bytes further the reading has come; may refuse to go on."""


class Raw(Protocol):
    """What lies below: a file, or the unpacking member of an archive."""

    def readinto(self, buffer: memoryview, /) -> int | None: ...
    def seek(self, offset: int, whence: int = ..., /) -> int: ...
    def tell(self) -> int: ...
    def close(self) -> None: ...


class Metered(io.RawIOBase):
    """Counts each byte once, however often the reader goes back. What fails below becomes `code`."""

    def __init__(self, raw: Raw, moved: Moved, code: str) -> None:
        super().__init__()
        self._raw = raw
        self._moved = moved
        self._code = code
        self._furthest = 0
        self.trouble: FileRefusedError | None = None  # a reader may swallow what it cannot name

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # BufferedReader hands a memoryview
        try:
            count = self._raw.readinto(buffer) or 0
            self._advance(self._raw.tell())
        except FileRefusedError as refusal:
            self.trouble = refusal
            raise
        except MemoryError:
            raise
        except Exception as error:  # zipfile, zlib, bz2 and lzma each fail in their own ways
            self.trouble = FileRefusedError(self._code, error=type(error).__name__)
            raise self.trouble from error
        return count

    def _advance(self, position: int) -> None:
        if position > self._furthest:
            self._moved(position - self._furthest)
            self._furthest = position

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        return self._raw.seek(offset, whence)

    def tell(self) -> int:
        return self._raw.tell()

    def close(self) -> None:
        if not self.closed:
            self._raw.close()
        super().close()


class MeteredStream(io.BufferedReader):
    """The stream a reader gets: quick line by line, since the buffer is C's."""

    def __init__(self, raw: Raw, moved: Moved, code: str, size: int = CHUNK_BYTES) -> None:
        self._metered = Metered(raw, moved, code)
        super().__init__(self._metered, min(max(size, _SMALL_BYTES), CHUNK_BYTES))

    @property
    def trouble(self) -> FileRefusedError | None:
        return self._metered.trouble


def open_regular(path: str | bytes | os.PathLike[str]) -> io.FileIO:
    """Open a file for reading and nothing else: no pipe that never speaks, no device that never ends.

    Raises FileRefusedError "file-missing", "file-unreadable", "file-is-folder" or "file-not-regular".
    """
    try:
        # Non-blocking, or opening a pipe that nobody writes to would wait for ever. Regular files ignore it.
        descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK | getattr(os, "O_NOCTTY", 0))
    except FileNotFoundError as error:
        raise FileRefusedError("file-missing") from error
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise FileRefusedError("file-unreadable", error=_reason(error)) from error
    mode = os.fstat(descriptor).st_mode
    if stat.S_ISREG(mode):
        return io.FileIO(descriptor)
    os.close(descriptor)
    raise FileRefusedError("file-is-folder" if stat.S_ISDIR(mode) else "file-not-regular", kind=kind_of(mode))


def kind_of(mode: int) -> str:
    """Name what a path is that is no regular file."""
    kinds = {
        stat.S_IFIFO: "pipe",
        stat.S_IFSOCK: "socket",
        stat.S_IFCHR: "device",
        stat.S_IFBLK: "device",
        stat.S_IFDIR: "folder",
    }
    return kinds.get(stat.S_IFMT(mode), "other")


def open_file(path: str | bytes | os.PathLike[str], moved: Moved) -> MeteredStream:
    raw = open_regular(path)
    return MeteredStream(cast("Raw", raw), moved, "file-unreadable", os.fstat(raw.fileno()).st_size)


def _reason(error: Exception) -> str:
    number = error.errno if isinstance(error, OSError) else None
    return errno.errorcode.get(number or 0, type(error).__name__)


def head_of(stream: BinaryIO, size: int) -> tuple[bytes, bool]:
    """Give the first `size` bytes, and whether that is all; the stream stands at its beginning again."""
    head = stream.read(size + 1)
    stream.seek(0)
    return head[:size], len(head) <= size
