"""Maildir: a folder of messages, one a file, with flags in the file's name."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from wasl.foundation.formats.mail import eml
from wasl.foundation.formats.mail.folders import folder_kind
from wasl.foundation.formats.mail.gathering import FolderKind
from wasl.foundation.formats.mail.reading import read_mails
from wasl.foundation.formats.records import ReadOptions, Record

_FLAGS = re.compile(r"[:;!_]2,([A-Za-z]*)$")  # ":" by the letter; others where the disk forbids it
_PLACES = ("cur", "new")  # what lies in tmp is not delivered yet

recognise = eml.recognise


def read(stream: BinaryIO, name: str, options: ReadOptions) -> Iterator[Record]:
    """Read one message file. `name` may carry its folders: `.Sent/cur/1382298587.M1:2,S`."""
    mail = eml.gather(stream, keep_text=options.keep_text, folder=_folder(name))
    yield from read_mails([mail], options)


def message_paths(folder: Path) -> Iterator[Path]:
    """The message files of a Maildir and of its subfolders (`.Sent`, `Archive/cur`), in a fixed order.

    Links are not followed: a Maildir from elsewhere could point anywhere.
    """
    for place, folders, files in os.walk(folder, followlinks=False):
        folders.sort()
        if Path(place).name not in _PLACES:
            continue
        for file in sorted(files):
            path = Path(place, file)
            if not file.startswith(".") and not path.is_symlink() and path.is_file():
                yield path


def is_maildir(folder: Path) -> bool:
    """Whether a folder is a Maildir itself: it holds `cur` and `new`."""
    return all((folder / place).is_dir() for place in _PLACES)


def flags_in(name: str) -> str:
    """The flags at the end of a message file's name, such as "RS": replied to, seen."""
    found = _FLAGS.search(name)
    return found[1] if found else ""


def _folder(name: str) -> FolderKind:
    if "D" in flags_in(name):
        return "draft"
    for part in reversed(PurePosixPath(name).parts[:-1]):
        kind = folder_kind(part.rpartition(".")[2])
        if kind:
            return kind
    return ""
