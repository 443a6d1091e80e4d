"""Zip archives from anywhere: listed within bounds, unpacked in passing, never written out."""

from __future__ import annotations

import io
import re
import stat
import struct
import zipfile
from collections.abc import Iterator
from functools import partial
from typing import BinaryIO, cast

from wasl.foundation.formats.containers.members import Member, is_hidden, rejected_member, shown
from wasl.foundation.formats.records import FileRefusedError
from wasl.foundation.formats.streams import MeteredStream, Moved, Raw

MEMBERS_AT_MOST = 100_000
DIRECTORY_BYTES_AT_MOST = 32 * 1024**2  # 100,000 members with names of 270 letters
UNPACKED_BYTES_AT_MOST = 4 * 1024**3
RATIO_AT_MOST = 200  # deflate packs mail and tables 3 to 20 times; a bomb 1000 times
RATIO_FROM_BYTES = 10 * 1024**2  # short files may well be all blanks
NESTED_BYTES_AT_MOST = 64 * 1024**2  # an archive within is held in memory

_END = struct.Struct("<4s4H2LH")  # APPNOTE 4.3.16, end of central directory
_END_64_AT = struct.Struct("<4sLQL")  # 4.3.15, where the 64-bit end lies
_END_64 = struct.Struct("<4sQ2H2L4Q")  # 4.3.14
_UNSAFE = re.compile(r"\A[/\\]|\A[A-Za-z]:|(?:\A|[/\\])\.\.(?:[/\\]|\Z)|\\|\0")
_IS_ENCRYPTED, _IS_UTF8 = 0x1, 0x800  # 4.4.4, general purpose flags

OF_WASL = "wasl.json"  # an export of ours: another door reads it
_OTHERS = {"[Content_Types].xml": "office", "mimetype": "opendocument", "META-INF/MANIFEST.MF": "program"}


class Archive:
    """An open zip. `spent` is what all its members together have unpacked to so far."""

    def __init__(self, stream: BinaryIO) -> None:
        _refuse_crowds(stream)
        try:
            self._zip = zipfile.ZipFile(stream)
        except (zipfile.BadZipFile, NotImplementedError, OSError, ValueError, struct.error, UnicodeError) as error:
            raise FileRefusedError("archive-broken", error=type(error).__name__) from error
        # ZipInfo.is_dir() fails for a member without a name (Python 3.11)
        files = (info for info in self._zip.infolist() if not info.filename.endswith("/"))
        self._infos = sorted(files, key=lambda info: info.orig_filename)
        self.spent = 0
        self._refuse_documents()

    def _refuse_documents(self) -> None:
        names = {info.filename for info in self._infos}
        if OF_WASL in names:
            raise FileRefusedError("archive-of-wasl")
        for mark, kind in _OTHERS.items():
            if mark in names:
                raise FileRefusedError("format-not-supported", kind=kind)
        if self._infos and all(info.flag_bits & _IS_ENCRYPTED for info in self._infos):
            raise FileRefusedError("archive-locked")

    def open(self, info: zipfile.ZipInfo, moved: Moved) -> MeteredStream:
        """Unpack one member as it is read. The stream refuses a bomb while it goes off.

        Raises FileRefusedError "archive-locked" or "archive-broken".
        """
        before = self.spent

        def spend(count: int) -> None:
            self.spent += count
            unpacked = self.spent - before
            is_bomb = unpacked > RATIO_FROM_BYTES and unpacked > RATIO_AT_MOST * max(info.compress_size, 1)
            if is_bomb or self.spent > UNPACKED_BYTES_AT_MOST:
                raise FileRefusedError("archive-bomb")
            moved(count)

        try:
            raw = self._zip.open(info)
        except (zipfile.BadZipFile, NotImplementedError, OSError, EOFError, struct.error) as error:
            raise FileRefusedError("archive-broken", error=type(error).__name__) from error
        except RuntimeError as error:  # zipfile's word for a missing password
            raise FileRefusedError("archive-locked") from error
        return MeteredStream(cast("Raw", raw), spend, "archive-broken", info.file_size)

    def members(self, prefix: str = "", *, may_nest: bool = True) -> Iterator[Member]:
        """Give the members by name; those of an archive within stand under its name."""
        for info in self._infos:
            name = shown(prefix + _name_of(info))
            if code := _why_refused(info):
                yield rejected_member(name, code)
            elif is_hidden(name):
                continue
            elif not name.lower().endswith(".zip"):
                yield Member(name, info.file_size, partial(self.open, info))
            elif may_nest:
                yield from self._members_within(info, name)
            else:
                yield rejected_member(name, "archive-nested-too-deep")

    def _members_within(self, info: zipfile.ZipInfo, name: str) -> Iterator[Member]:
        try:
            within = self._within(info)
        except FileRefusedError as refusal:
            yield rejected_member(name, refusal.code, **refusal.values)
            return
        yield from within.members(f"{name}/", may_nest=False)
        self.spent = within.spent
        within.close()

    def _within(self, info: zipfile.ZipInfo) -> Archive:
        if info.file_size > NESTED_BYTES_AT_MOST:
            raise FileRefusedError("archive-nested-too-large", megabytes=str(NESTED_BYTES_AT_MOST // 1024**2))
        with self.open(info, _ignore) as stream:
            within = Archive(io.BytesIO(stream.read()))
        within.spent = self.spent
        return within

    def close(self) -> None:
        self._zip.close()


def _ignore(_count: int) -> None:
    """An archive within is no progress yet: its members are."""


def _name_of(info: zipfile.ZipInfo) -> str:
    """The member's name as its maker wrote it: many write UTF-8 without saying so, and zipfile takes cp437."""
    name = info.orig_filename
    if info.flag_bits & _IS_UTF8:
        return name
    try:
        return name.encode("cp437").decode("utf-8")
    except UnicodeError:
        return name


def _why_refused(info: zipfile.ZipInfo) -> str:
    """Give the code for which this member is not read at all, or ""."""
    if _UNSAFE.search(info.orig_filename):
        return "archive-unsafe-name"
    mode = info.external_attr >> 16
    if stat.S_IFMT(mode) not in {0, stat.S_IFREG, stat.S_IFDIR}:
        return "archive-link"
    return "archive-locked" if info.flag_bits & _IS_ENCRYPTED else ""


def _refuse_crowds(stream: BinaryIO) -> None:
    """Count the members before zipfile makes an object of each.

    Raises FileRefusedError "archive-too-many" or "archive-broken".
    """
    start, size = _directory(stream)
    if size > DIRECTORY_BYTES_AT_MOST:
        raise FileRefusedError("archive-too-many", most=str(MEMBERS_AT_MOST))
    stream.seek(start)
    if stream.read(size).count(b"PK\x01\x02") > MEMBERS_AT_MOST:
        raise FileRefusedError("archive-too-many", most=str(MEMBERS_AT_MOST))
    stream.seek(0)


def _directory(stream: BinaryIO) -> tuple[int, int]:
    """Where the central directory lies, and its length. It ends where its end record begins."""
    whole = stream.seek(0, io.SEEK_END)
    tail_at = stream.seek(max(0, whole - _END.size - 0xFFFF))
    tail = stream.read()
    at = tail.rfind(b"PK\x05\x06")
    if at < 0 or len(tail) - at < _END.size:
        raise FileRefusedError("archive-broken", error="no end record")
    size = _END.unpack_from(tail, at)[5]
    ends_at = tail_at + at
    for found_at, found_size in _directory_64(stream, ends_at):
        ends_at, size = found_at, found_size
    if size > ends_at:
        raise FileRefusedError("archive-broken", error="directory before the beginning")
    return ends_at - size, size


def _directory_64(stream: BinaryIO, end_at: int) -> Iterator[tuple[int, int]]:
    """The same in an archive of 64-bit lengths, if this is one."""
    locator_at = end_at - _END_64_AT.size
    record_at = locator_at - _END_64.size
    if record_at < 0:
        return
    stream.seek(record_at)
    found = stream.read(_END_64.size + _END_64_AT.size)
    if found.startswith(b"PK\x06\x06") and found[_END_64.size :].startswith(b"PK\x06\x07"):
        yield record_at, _END_64.unpack_from(found)[8]
