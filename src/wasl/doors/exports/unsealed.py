"""Reads a sealed zip as if somebody hostile had made it: every member named, measured and hashed, memory flat."""

import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO, Self

from wasl.doors.exports.errors import (
    ArchiveBrokenError,
    ArchiveChangedError,
    ArchiveRefusedError,
    ArchiveTooLargeError,
    FileNotReadableError,
)
from wasl.doors.exports.sealed import SEAL_BEGINS, Measured

MEMBERS_AT_MOST = 2000
MANIFEST_BYTES_AT_MOST = 4 << 20
LINE_BYTES_AT_MOST = 32 << 20
RATIO_AT_MOST = 200  # rows of text pack 5 to 40 times, a bomb 1000 times
RATIO_FROM_BYTES = 10 << 20
_READ_AT_ONCE = 1 << 20
_END = struct.Struct("<4s4H2LH")  # APPNOTE 4.3.16, end of central directory
_END_64 = struct.Struct("<4sQ2H2L4Q")  # 4.3.14
_END_64_AT = struct.Struct("<4sLQL")  # 4.3.15

UNREADABLE = (
    zipfile.BadZipFile, zlib.error, OSError, EOFError, NotImplementedError, RuntimeError, struct.error, ValueError,
)  # fmt: skip


@contextmanager
def _broken_if_unreadable() -> Iterator[None]:
    try:
        yield
    except UNREADABLE as error:  # what zipfile raises for broken files is not declared
        raise ArchiveBrokenError from error


class Unsealed:
    """An open file of ours. Use as a context; call `expect` before `lines`."""

    def __init__(self, path: Path) -> None:
        try:
            self._file: BinaryIO = path.open("rb")
        except OSError as error:
            raise FileNotReadableError(path=path, why=error.strerror or type(error).__name__) from error
        try:
            with _broken_if_unreadable():
                _refuse_crowds(self._file)
                self._zip = zipfile.ZipFile(self._file)
        except ArchiveRefusedError:
            self._file.close()
            raise
        self._expected: dict[str, Measured] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._zip.close()
        self._file.close()

    @property
    def has_seal(self) -> bool:
        """Whether it was sealed once; the seal may be cut."""
        return self._zip.comment.startswith(SEAL_BEGINS)

    def names(self) -> list[str]:
        return [entry.filename for entry in self._zip.infolist()]

    def manifest(self, name: str) -> bytes:
        """The manifest's bytes, bounded."""
        with _broken_if_unreadable(), self._zip.open(name) as member:
            content = member.read(MANIFEST_BYTES_AT_MOST + 1)
        if len(content) > MANIFEST_BYTES_AT_MOST:
            raise ArchiveTooLargeError(member=name)
        return content

    def expect(self, manifest_name: str, members: dict[str, Measured]) -> None:
        """Take the manifest's word for what is in the file; refuse what it does not name, or names in vain.

        Raises ArchiveChangedError, ArchiveTooLargeError.
        """
        names = self.names()
        for name in {*names, *members} - {manifest_name}:
            if name not in members or names.count(name) != 1:
                raise ArchiveChangedError(member=name)
        for entry in self._zip.infolist():
            if entry.file_size > RATIO_FROM_BYTES and entry.file_size > RATIO_AT_MOST * max(entry.compress_size, 1):
                raise ArchiveTooLargeError(member=entry.filename)
            if entry.filename in members and entry.file_size != members[entry.filename].bytes:
                raise ArchiveChangedError(member=entry.filename)
        self._expected = members

    def verify(self) -> Iterator[int]:
        """Read every member and compare its hash; gives the rows gone through. Raises ArchiveChangedError."""
        for name, expected in self._expected.items():
            for _line in self.lines(name):
                pass
            yield expected.rows

    def lines(self, name: str) -> Iterator[bytes]:
        """The lines of a member; when the last was given, their number, length and hash are the expected ones.

        Raises ArchiveChangedError, ArchiveTooLargeError, ArchiveBrokenError.
        """
        expected, found, hashed = self._expected[name], Measured(), sha256()
        rest = b""
        for piece in self._pieces(name):
            hashed.update(piece)
            found.bytes += len(piece)
            if found.bytes > expected.bytes:
                raise ArchiveChangedError(member=name)
            *whole, rest = (rest + piece).split(b"\n")
            if len(rest) > LINE_BYTES_AT_MOST:
                raise ArchiveTooLargeError(member=name)
            found.rows += len(whole)
            yield from whole
        found.sha256 = hashed.hexdigest()
        if rest or found != expected:
            raise ArchiveChangedError(member=name)

    def _pieces(self, name: str) -> Iterator[bytes]:
        with _broken_if_unreadable():
            member = self._zip.open(name)
        with member:
            while True:
                with _broken_if_unreadable():
                    piece = member.read(_READ_AT_ONCE)
                if not piece:
                    return
                yield piece


def _refuse_crowds(file: BinaryIO) -> None:
    """Refuse a directory of very many members before zipfile makes an object of each."""
    end = file.seek(0, 2)
    start = file.seek(max(0, end - 0xFFFF - _END.size - _END_64.size - _END_64_AT.size))
    tail = file.read()
    at = tail.rfind(b"PK\x05\x06")
    if at < 0:
        raise ArchiveBrokenError
    count = int(_END.unpack_from(tail, at)[4])
    if tail[max(0, at - _END_64_AT.size) : at].startswith(b"PK\x06\x07"):
        record_at = int(_END_64_AT.unpack_from(tail, at - _END_64_AT.size)[2])
        if not 0 <= record_at - start <= len(tail) - _END_64.size:
            raise ArchiveBrokenError
        count = max(count, int(_END_64.unpack_from(tail, record_at - start)[6]))
    size = int(_END.unpack_from(tail, at)[5])
    if count > MEMBERS_AT_MOST or size > MEMBERS_AT_MOST * 1000:
        raise ArchiveTooLargeError(member="zip")
    file.seek(0)
