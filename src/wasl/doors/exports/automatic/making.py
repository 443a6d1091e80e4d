"""Makes a backup when one is due: written, read through, brought back in trial, and then the oldest make room."""

import fcntl
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec
from django.conf import settings

from wasl.doors.exports.automatic.history import Attempt, folder, kept_backups, name_of, note_attempt
from wasl.doors.exports.automatic.queries import is_backup_due
from wasl.doors.exports.automatic.rotation import those_that_stay
from wasl.doors.exports.backup import back_up
from wasl.doors.exports.errors import NoBackupFolderError, TrialFailedError
from wasl.foundation.errors import WaslError

SPARE_BYTES = 200_000_000  # stays free, whatever a backup takes
_TRIAL_SECONDS = 3 * 3600
_PASSING = (".wasl-*.part", ".trial-*")  # what one that was cut short left behind


def make_backup(now: datetime, *, only_when_due: bool = False) -> Attempt | None:
    """Make one and note what became of it; None where none is due, or nobody is here yet, or another makes one.

    Raises NoBackupFolderError. What fails is noted and told by the pages and by `wasl check`; older ones stay.
    """
    where = folder()
    if where is None:
        raise NoBackupFolderError
    if only_when_due and not is_backup_due(where, now):
        return None
    where.mkdir(parents=True, exist_ok=True, mode=0o700)
    with _alone(where) as is_ours:
        if not is_ours or (only_when_due and not is_backup_due(where, now)):  # another may have just made one
            return None
        _sweep(where)
        attempt = _attempt(where, now)
        with suppress(WaslError):  # a full disk has no room for a note either
            note_attempt(where, attempt)
        if not attempt.fault:
            _make_room(where)
    return attempt


@contextmanager
def _alone(where: Path) -> Iterator[bool]:
    with (where / ".lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
        else:
            yield True


def _attempt(where: Path, now: datetime) -> Attempt:
    name = name_of(now)
    if not _has_room(where):
        return Attempt(at=now, fault="no-room")
    try:
        made = back_up(where / name, lambda _rows: None)
    except WaslError as refusal:
        return Attempt(at=now, fault=refusal.code, why=str(refusal))
    attempt = Attempt(
        at=now, name=name, rows=made["rows"], bytes=(where / name).stat().st_size, sha256=made["sha256"], is_tried=True
    )
    try:
        bring_back_in_trial(where / name, made)
    except TrialFailedError as refusal:
        return msgspec.structs.replace(attempt, is_tried=False, fault=refusal.code, why=str(refusal))
    return attempt


def _has_room(where: Path) -> bool:
    """For one as large as the last, and for the database that a trial makes of it."""
    last = next((kept.bytes for kept in kept_backups(where)), 0)
    database = settings.WASL_DATA / "wasl.sqlite3"
    size = database.stat().st_size if database.exists() else 8 * last
    return shutil.disk_usage(where).free > last + size + SPARE_BYTES


def bring_back_in_trial(path: Path, made: dict[str, Any]) -> None:  # Any: numbers and a hash
    """Restore it by the real command into an installation that nobody uses, which compares every table by its hash.

    Raises TrialFailedError.
    """
    with tempfile.TemporaryDirectory(prefix=".trial-", dir=path.parent) as scratch:
        done = subprocess.run(  # noqa: S603 - our own command, with a path of our own
            [sys.executable, "-m", "wasl.doors.cli.main", "restore", str(path), "--json"],
            env={**os.environ, "WASL_DATA": scratch, "WASL_DATABASE_URL": "", "WASL_BACKUPS": "off"},
            capture_output=True,
            check=False,
            timeout=_TRIAL_SECONDS,
        )
    if done.returncode != 0:
        raise TrialFailedError(why=done.stderr.decode(errors="replace").strip()[-300:])
    if msgspec.json.decode(done.stdout) != made:
        raise TrialFailedError(why="the rows are others")


def _make_room(where: Path) -> None:
    """Those that rotation lets go; one that never came back in trial is not what keeps a better one away."""
    backups = kept_backups(where)
    stay = those_that_stay([kept.made_at for kept in backups if kept.attempt is None or kept.attempt.is_tried])
    for kept in backups:
        if kept.made_at not in stay:
            kept.path.unlink(missing_ok=True)


def _sweep(where: Path) -> None:
    for pattern in _PASSING:
        for left in where.glob(pattern):
            if left.is_dir():
                shutil.rmtree(left, ignore_errors=True)
            else:
                left.unlink(missing_ok=True)
