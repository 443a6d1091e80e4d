"""One import of an owner is written at a time: two that did not see each other's newcomers would make them twice.

The operating system lets a lock on a file go when its process ends, however it ends; so nothing has to be cleared away.
"""

import fcntl
import os
from pathlib import Path
from typing import Self

from django.conf import settings

from wasl.foundation.accounts.models import User

SECONDS_BETWEEN_LOOKS = 0.5


class Turn:
    """The right to write for an owner. Use as a context; it is given back at its end."""

    def __init__(self, owner: User) -> None:
        folder: Path = settings.WASL_DATA / "turns"
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._file = os.open(folder / str(owner.pk), os.O_CREAT | os.O_RDWR, 0o600)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        os.close(self._file)

    def take(self) -> bool:
        """Whether it is ours now; asked again after a while where it is not."""
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
