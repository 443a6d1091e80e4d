"""A path opened as what it holds: one file, a folder, or a zip, with the members in a stable order."""

from __future__ import annotations

import io
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Literal

from wasl.foundation.formats.containers.folders import Found, walk
from wasl.foundation.formats.containers.members import Member, rejected_member, shown
from wasl.foundation.formats.other_kinds import is_zip
from wasl.foundation.formats.records import FileRefusedError
from wasl.foundation.formats.streams import MeteredStream, open_file


@dataclass(frozen=True, slots=True)
class Container:
    """What a path holds. `members` may be asked again and gives the same order."""

    name: str
    shape: Literal["file", "zip", "folder"]
    members: Callable[[], Iterator[Member]]
    close: Callable[[], None]

    def measure(self) -> tuple[int, int]:
        """Give the bytes that are to be read, and how many files are passed over."""
        total_bytes = passed_over = 0
        for member in self.members():
            if member.is_passed_over and self.shape != "file":
                passed_over += 1
            else:
                total_bytes += member.size
        return total_bytes, passed_over


@contextmanager
def open_container(path: str | os.PathLike[str], name: str = "") -> Iterator[Container]:
    """Open a path. `name` is shown in its place, as for standard input.

    Raises FileRefusedError: "file-missing", "file-unreadable", "file-not-regular", "archive-…".
    """
    container = _opened(os.fspath(path), shown(name or Path(path).name))
    try:
        yield container
    finally:
        container.close()


def _opened(path: str, name: str) -> Container:
    if Path(path).is_dir():
        return Container(name, "folder", partial(_in_folder, path), _nothing)
    stream = open_file(path, _ignore)
    try:
        if is_zip(stream.peek(8)):
            return _archive(stream, name)
        member = Member(name, stream.seek(0, io.SEEK_END), partial(open_file, path))
    except FileRefusedError:
        stream.close()
        raise
    stream.close()
    return Container(name, "file", lambda: iter((member,)), _nothing)


def _archive(stream: MeteredStream, name: str) -> Container:
    from wasl.foundation.formats.containers.archives import Archive  # zipfile takes as long to import as all else here

    archive = Archive(stream)

    def close() -> None:
        archive.close()
        stream.close()

    return Container(name, "zip", archive.members, close)


def _in_folder(path: str) -> Iterator[Member]:
    for found in walk(path):
        if found.code:
            yield rejected_member(found.name, found.code, kind=found.kind)
        elif found.name.lower().endswith(".zip"):
            yield from _in_archive_of_folder(found)
        else:
            yield Member(shown(found.name), found.size, partial(open_file, found.path), found.format)


def _in_archive_of_folder(found: Found) -> Iterator[Member]:
    name = shown(found.name)
    try:
        with open_container(found.path) as container:
            for member in container.members():
                inner = f"{name}/{member.name}" if container.shape == "zip" else name
                yield Member(inner, member.size, member.open, member.format, member.rejected)
    except FileRefusedError as refusal:
        if refusal.code != "archive-of-wasl":  # whoever brings a folder takes the exports of Wasl out of it
            yield rejected_member(name, refusal.code, **refusal.values)


def _ignore(_count: int) -> None:
    """Nobody counts these bytes."""


def _nothing() -> None:
    """There is nothing to close."""
