"""What is counted for a while: guesses, codes that were used. In files, so that all processes that answer count together."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.core.cache.backends.base import DEFAULT_TIMEOUT
from django.core.cache.backends.filebased import FileBasedCache
from django.core.files import locks


class CountsInFiles(FileBasedCache):
    """Django's cache in files, of which of two that add at once only one succeeds: a code opens one browser.

    Not in the database: what a refused request counted would be rolled back with it, and whoever waits for a count would
    hold up all who write.
    """

    def __init__(self, folder: str | Path, params: dict[str, Any]) -> None:  # Any: as Django has it
        super().__init__(str(folder), params)
        self.folder = Path(folder)

    def add(self, key: str, value: Any, timeout: Any = DEFAULT_TIMEOUT, version: Any = None) -> bool:  # Any: Django's
        with self._alone():
            return bool(super().add(key, value, timeout, version))

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Between processes and between threads; let go when the file is closed."""
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with open(self.folder / "lock", "ab", opener=_for_us_alone) as held:
            locks.lock(held, locks.LOCK_EX)
            yield


def _for_us_alone(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
