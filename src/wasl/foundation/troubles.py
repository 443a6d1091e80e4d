"""Troubles of the disk and the database that no program of ours can mend: what happened, in words, and what to do.

On a full disk SQLite cannot even delete: what is removed is first written to its log. So a file of nothing lies in reserve in
the data folder; the first trouble gives its room back, and deleting and exporting go on.
"""

import errno
import os
import shutil
from contextlib import suppress
from pathlib import Path

from django.conf import settings
from django.db import DatabaseError
from django.utils.translation import gettext_lazy as _

from wasl.foundation.errors import WaslError

RESERVE_BYTES = 32_000_000  # the log of some thousand deletions, and the files beside an export
_KEPT_WHILE_FREE = 4  # times as much has to be free before the reserve is taken again
_DEADLOCK_TO_POSTGRESQL = "40P01"  # two wait for each other; one of them is sent away, and may come again
_FULL_TO_SQLITE, _READ_ONLY_TO_SQLITE, _LOCKED_TO_SQLITE = "disk is full", "readonly database", "database is locked"
_FAILED_TO_SQLITE = "disk I/O error"
_FULL_TO_POSTGRESQL, _READ_ONLY_TO_POSTGRESQL, _FAILED_TO_POSTGRESQL = "53100", "25006", "58030"


class DiskFullError(WaslError):
    code = "disk-full"
    status = 507
    message = _(
        "Nothing of this was saved: the disk is full. What was here before is safe. Some room was kept in reserve: "
        "delete what you do not need, or take everything with you, and make room on the disk."
    )


class DiskReadOnlyError(WaslError):
    code = "disk-read-only"
    status = 507
    message = _(
        "Nothing of this was saved: the disk takes no writing now. What was here before can be read and taken along. "
        "Whoever runs this Wasl looks at the disk."
    )


class DiskFailedError(WaslError):
    code = "disk-failed"
    status = 507
    message = _(
        "Nothing of this was saved: the disk failed just now. Try again; if it fails again, whoever runs this Wasl "
        "looks at the disk."
    )


class BusyError(WaslError):
    code = "busy"
    status = 503
    message = _("Nothing of this was saved: something long is being written just now. Try again in a moment.")


def trouble_of(exception: BaseException) -> WaslError | None:
    """The refusal that an exception comes to; None where it is a fault of the program. A full disk frees the reserve."""
    if isinstance(exception, DatabaseError):
        refusal = _trouble_of_database(exception)
    elif isinstance(exception, OSError):
        refusal = _trouble_of_files(exception)
    else:
        return None
    if isinstance(refusal, DiskFullError):
        free_reserve()
    return refusal


def _trouble_of_database(exception: DatabaseError) -> WaslError | None:
    said, state = str(exception), getattr(exception.__cause__, "sqlstate", None)
    if _FULL_TO_SQLITE in said or state == _FULL_TO_POSTGRESQL:
        return DiskFullError()
    if _READ_ONLY_TO_SQLITE in said or state == _READ_ONLY_TO_POSTGRESQL:
        return DiskReadOnlyError()
    if _FAILED_TO_SQLITE in said or state == _FAILED_TO_POSTGRESQL:
        return DiskFailedError()
    return BusyError() if _LOCKED_TO_SQLITE in said or state == _DEADLOCK_TO_POSTGRESQL else None


def _trouble_of_files(exception: OSError) -> WaslError | None:
    if exception.errno in {errno.ENOSPC, errno.EDQUOT}:
        return DiskFullError()
    if exception.errno == errno.EIO:
        return DiskFailedError()
    return DiskReadOnlyError() if exception.errno == errno.EROFS else None


def reserve_path() -> Path:
    folder: Path = settings.WASL_DATA
    return folder / "reserve"


def keep_reserve() -> None:
    """Take the reserve where it is missing and there is room in plenty."""
    path = reserve_path()
    if path.exists() or not path.parent.is_dir():
        return
    if shutil.disk_usage(path.parent).free < _KEPT_WHILE_FREE * RESERVE_BYTES:
        return
    with suppress(OSError), path.open("xb") as file:
        _fill(file.fileno())


def _fill(handle: int) -> None:
    """Blocks that really are taken, not a hole."""
    if hasattr(os, "posix_fallocate"):
        os.posix_fallocate(handle, 0, RESERVE_BYTES)
        return
    while os.lseek(handle, 0, os.SEEK_CUR) < RESERVE_BYTES:
        os.write(handle, bytes(1 << 20))


def free_reserve() -> bool:
    """Give its room back; whether there was any."""
    try:
        reserve_path().unlink()
    except OSError:
        return False
    return True
