"""Puts a file where it was asked for: whole or not at all, readable by its owner alone."""

import os
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from wasl.doors.exports.errors import FileExistsAlreadyError, FileNotWritableError


def write_file(path: Path, pieces: Iterable[bytes], *, is_forced: bool = False) -> int:
    """Write under a passing name beside it, then give it its name; gives its length. Its mode is 0600.

    Raises FileExistsAlreadyError, FileNotWritableError.
    """
    refuse_existing(path, is_forced=is_forced)
    passing: str | None = None
    try:
        handle, passing = tempfile.mkstemp(prefix=f".{path.name[:100]}.", suffix=".part", dir=path.parent)  # 0600
        with os.fdopen(handle, "wb") as file:
            for piece in pieces:
                file.write(piece)
            file.flush()
            os.fsync(file.fileno())
            length = file.tell()
        refuse_existing(path, is_forced=is_forced)
        Path(passing).replace(path)
        passing = None
    except OSError as error:
        raise FileNotWritableError(path=path, why=error.strerror or type(error).__name__) from error
    finally:
        if passing is not None:
            with suppress(OSError):
                Path(passing).unlink()
    return length


def refuse_existing(path: Path, *, is_forced: bool) -> None:
    """Raises FileExistsAlreadyError; a folder is never replaced."""
    if path.is_dir() or (os.path.lexists(path) and not is_forced):
        raise FileExistsAlreadyError(path=path)
