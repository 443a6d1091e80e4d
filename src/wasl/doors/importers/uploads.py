"""Keeps what a browser sent until it is read: under names of ours, readable by nobody else."""

import re
import shutil
from collections.abc import Sequence
from pathlib import Path, PurePath

from django.core.files.uploadedfile import TemporaryUploadedFile, UploadedFile

from wasl.doors.importers.actions import Brought
from wasl.doors.importers.spool import import_folder, make_folder

_UNSAFE = re.compile(r"[\x00-\x1f\x7f/\\]")


def keep_uploads(uid: str, files: Sequence[UploadedFile]) -> list[Brought]:
    """Move uploaded files into the import's folder.

    Each keeps its own name inside a numbered folder: a chat's name tells whose chat it is.
    """
    brought = []
    for number, file in enumerate(files, 1):
        name = shown_name(file.name or "")
        path = make_folder(import_folder(uid) / "files" / str(number)) / storable(name)
        _move(file, path)
        brought.append(Brought(name, str(path)))
    return brought


def shown_name(name: str) -> str:
    """The last part of a name, as people see it."""
    return _UNSAFE.sub("", PurePath(name.replace("\\", "/")).name)[:200] or "file"


def storable(name: str) -> str:
    """A name that every file system takes: at most 200 bytes, its ending kept, and never a hidden file."""
    stem, suffix = Path(name).stem, Path(name).suffix
    room = 200 - len(suffix.encode())
    return (stem.encode()[:room].decode(errors="ignore") + suffix).lstrip(".") or "file"


def _move(file: UploadedFile, path: Path) -> None:
    if isinstance(file, TemporaryUploadedFile):
        shutil.move(file.temporary_file_path(), path)
        file.file.close_called = True  # type: ignore[union-attr]  # moved away: nothing is left to delete
    else:
        with path.open("wb") as kept:
            for chunk in file.chunks():
                kept.write(chunk)
    path.chmod(0o600)
