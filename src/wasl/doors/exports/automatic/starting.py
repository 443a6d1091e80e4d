"""Lets backups be made beside the jobs: in a process of its own, so that no import waits for one."""

import subprocess
import sys

from django.utils import timezone

from wasl.doors.exports.automatic.history import folder
from wasl.doors.exports.automatic.queries import is_backup_due


class BesideTheJobs:
    """Called again and again; starts the command that makes a backup where one is due, unless the last still runs."""

    def __init__(self) -> None:
        self._running: subprocess.Popen[bytes] | None = None

    def __call__(self) -> None:
        where = folder()
        if where is None or (self._running and self._running.poll() is None):
            return
        if not is_backup_due(where, timezone.now()):
            return
        self._running = subprocess.Popen(
            [sys.executable, "-m", "wasl.doors.cli.main", "backups", "--when-due", "--json"],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
        )
