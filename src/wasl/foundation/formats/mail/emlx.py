"""Apple Mail's .emlx: the number of bytes, the message, then a property list; and folders of them."""

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
from wasl.foundation.formats.records import FileRefusedError, ReadOptions, Record

_COUNT = re.compile(rb"[ \t]*(\d{1,12})[ \t]*\r?\n")
_LONGEST_COUNT = 40


def recognise(head: bytes) -> float:
    """How surely a file that begins so is an .emlx, 0 to 1."""
    count = _COUNT.match(head)
    return 0.97 if count and eml.recognise(head[count.end() :]) else 0.0


def read(stream: BinaryIO, name: str, options: ReadOptions) -> Iterator[Record]:
    """Read the message; the property list after it is not needed. A wrong count does no harm."""
    count = _COUNT.fullmatch(stream.readline(_LONGEST_COUNT))
    if count is None:
        raise FileRefusedError("not-emlx")
    message = _Bounded(stream, int(count[1]))
    mail = eml.gather(message, keep_text=options.keep_text, folder=_folder(name))  # type: ignore[arg-type]  # reads only
    yield from read_mails([mail], options)


def message_paths(folder: Path) -> Iterator[Path]:
    """The messages of an Apple `.mbox` folder (`Messages/*.emlx`, `Data/3/Messages/…`), in a fixed order.

    Links are not followed.
    """
    for place, folders, files in os.walk(folder, followlinks=False):
        folders.sort()
        for file in sorted(files):
            path = Path(place, file)
            if file.endswith(".emlx") and not path.is_symlink():
                yield path


class _Bounded:
    """A stream that ends after so many bytes of another."""

    def __init__(self, stream: BinaryIO, length: int) -> None:
        self._stream = stream
        self._left = length

    def read(self, size: int) -> bytes:
        piece = self._stream.read(min(size, self._left))
        self._left -= len(piece)
        return piece


def _folder(name: str) -> FolderKind:
    """What the Apple mailbox around a message is called: `Sent Messages.mbox/Messages/12.emlx`."""
    for part in reversed(PurePosixPath(name).parts[:-1]):
        kind = folder_kind(part.removesuffix(".mbox"))
        if kind:
            return kind
    return ""
