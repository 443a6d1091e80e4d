"""A page of memory that parent and reading process both see: how far it is, and what it did not send yet.

A reader that dies in the middle takes nothing with it: the records it had given lie here, with the name of the file it
was at. It also spares messages about progress: the parent looks when it likes.
"""

from __future__ import annotations

import mmap
import struct
from dataclasses import dataclass

from wasl.foundation.readers.wire import BATCH_BYTES

_PLACE = struct.Struct("<QqI")  # bytes read, number of the member, length of its name
_BATCH = struct.Struct("<QI")  # number of the batch, length of its lines
_NAME_AT = _PLACE.size
_NAME_BYTES = 1024
_BATCH_AT = _NAME_AT + _NAME_BYTES
_LINES_AT = _BATCH_AT + _BATCH.size
PAGE_BYTES = _LINES_AT + BATCH_BYTES


@dataclass(frozen=True, slots=True)
class Place:
    """How far the reading is. Two that differ show that it lives; `batch` 0 says that it is not up yet."""

    bytes_read: int = 0
    member: int = -1
    name: str = ""
    batch: int = 0
    batch_bytes: int = 0


class WrittenPage:
    """The page in the reading process. One batch is gathered at a time."""

    def __init__(self, descriptor: int) -> None:
        self._page = mmap.mmap(descriptor, PAGE_BYTES)
        self.batch = 1
        self._bytes_read = self._end = self.lines = 0
        self._member, self._name = -1, b""
        self.begin()

    def begin(self) -> None:
        """A new path: nothing of it is read yet."""
        self._bytes_read = 0
        _BATCH.pack_into(self._page, _BATCH_AT, self.batch, self._end)
        self.at(-1, "")

    def at(self, member: int, name: str) -> None:
        self._member, self._name = member, name.encode()[:_NAME_BYTES]
        self._page[_NAME_AT : _NAME_AT + len(self._name)] = self._name
        self.moved(0)

    def moved(self, count: int) -> None:
        self._bytes_read += count
        _PLACE.pack_into(self._page, 0, self._bytes_read, self._member, len(self._name))

    def has_room(self, size: int) -> bool:
        return self._end + size <= BATCH_BYTES

    def add(self, line: bytes) -> None:
        """Put a line into the batch; it counts once its bytes are there."""
        start = _LINES_AT + self._end
        self._end += len(line)
        self.lines += 1
        self._page[start : start + len(line)] = line
        _BATCH.pack_into(self._page, _BATCH_AT, self.batch, self._end)

    def take(self) -> tuple[int, bytes]:
        """Give the batch with its number. It stays until it is sent."""
        return self.batch, self._page[_LINES_AT : _LINES_AT + self._end]

    def sent(self) -> None:
        self.batch += 1
        self._end = self.lines = 0
        _BATCH.pack_into(self._page, _BATCH_AT, self.batch, 0)


class SeenPage:
    """The page in the parent, which only looks."""

    def __init__(self, descriptor: int) -> None:
        self._page = mmap.mmap(descriptor, PAGE_BYTES, access=mmap.ACCESS_READ)

    def place(self) -> Place:
        bytes_read, member, name_length = _PLACE.unpack_from(self._page)
        batch, length = _BATCH.unpack_from(self._page, _BATCH_AT)
        name = self._page[_NAME_AT : _NAME_AT + min(name_length, _NAME_BYTES)].decode(errors="ignore")
        return Place(bytes_read, member, name, batch, length)

    def unsent(self, after: int) -> bytes:
        """Give the lines gathered after the batch of this number, of a process that is no more."""
        batch, length = _BATCH.unpack_from(self._page, _BATCH_AT)
        return self._page[_LINES_AT : _LINES_AT + min(length, BATCH_BYTES)] if batch > after else b""

    def close(self) -> None:
        self._page.close()
