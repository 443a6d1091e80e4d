"""Folders of files: walked in a stable order, never out of the folder, never into a pipe or a device."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from wasl.foundation.formats.records import FileRefusedError
from wasl.foundation.formats.streams import kind_of

FILES_AT_MOST = 1_000_000  # a Maildir keeps a file for each letter
DEPTH_AT_MOST = 32
_DELIVERED = frozenset({"cur", "new"})  # cr.yp.to/proto/maildir.html; "tmp" holds what is on its way


@dataclass(frozen=True, slots=True)
class Found:
    """A file of the folder, or (with `code`) something in it that is not read. `format` where its place tells it."""

    path: str
    name: str
    size: int
    format: str = ""
    code: str = ""
    kind: str = ""


def walk(root: str) -> Iterator[Found]:
    """Give the files below this folder, by name; hidden ones are left out.

    Raises FileRefusedError "folder-too-many" past the bound and "file-unreadable" for a closed folder.
    """
    for count, found in enumerate(_walk(os.fspath(root), "", os.path.realpath(root), _is_maildir_part(root))):
        if count >= FILES_AT_MOST:
            raise FileRefusedError("folder-too-many", most=str(FILES_AT_MOST))
        yield found


def _is_maildir_part(folder: str) -> bool:
    path = Path(folder).resolve()
    return path.name in _DELIVERED and any((path.parent / name).is_dir() for name in _DELIVERED - {path.name})


def _walk(folder: str, shown: str, root: str, is_delivered: bool) -> Iterator[Found]:
    try:
        with os.scandir(folder) as scan:
            entries = sorted(scan, key=lambda entry: entry.name)
    except OSError as error:
        if not shown:
            raise FileRefusedError("file-unreadable", error=type(error).__name__) from error
        yield Found(folder, shown.rstrip("/"), 0, code="file-unreadable")
        return
    is_maildir = {entry.name for entry in entries if entry.is_dir(follow_symlinks=False)} >= _DELIVERED
    for entry in _fitting(entries, folder, is_maildir=is_maildir):
        name = shown + entry.name
        if not entry.is_dir(follow_symlinks=False):
            yield from _file(entry, name, root, "maildir" if is_delivered else "")
        elif shown.count("/") >= DEPTH_AT_MOST:
            yield Found(entry.path, name, 0, code="folder-too-deep")
        else:
            yield from _walk(entry.path, f"{name}/", root, is_maildir and entry.name in _DELIVERED)


def _fitting(entries: list[os.DirEntry[str]], folder: str, *, is_maildir: bool) -> Iterator[os.DirEntry[str]]:
    """Leave out what is hidden, half delivered, or the bookkeeping of a mail program."""
    is_apple = Path(folder).suffix.lower() == ".mbox"
    for entry in entries:
        is_folder = entry.is_dir(follow_symlinks=False)
        if is_maildir and (entry.name == "tmp" or not is_folder):
            continue  # what is not delivered yet, and the indices of servers
        if entry.name.startswith(".") and not (is_maildir and is_folder):  # Maildir++ names its folders .Sent
            continue
        if is_apple and not is_folder and not (entry.name == "mbox" or entry.name.endswith(".emlx")):
            continue
        yield entry


def _file(entry: os.DirEntry[str], name: str, root: str, format_id: str) -> Iterator[Found]:
    try:
        if entry.is_symlink():
            target = os.path.realpath(entry.path)
            if not f"{target}{os.sep}".startswith(f"{root}{os.sep}"):
                yield Found(entry.path, name, 0, code="file-link-outside")
            return  # what it points to inside the folder is met on its own
        found = entry.stat(follow_symlinks=False)
    except OSError:
        yield Found(entry.path, name, 0, code="file-unreadable")
        return
    if not stat.S_ISREG(found.st_mode):
        yield Found(entry.path, name, 0, code="file-not-regular", kind=kind_of(found.st_mode))
        return
    yield Found(entry.path, name, found.st_size, format=format_id)
