"""How a work that runs tells that it lives, and hears that it was cancelled."""

from collections.abc import Iterator
from time import monotonic, sleep
from typing import NamedTuple

from django.utils import timezone

from wasl.doors.importers import turns
from wasl.doors.importers.actions.states import CancelledError, is_cancelled
from wasl.doors.importers.models import Import, ImportedFile
from wasl.doors.importers.turns import Turn

SECONDS_BETWEEN_BEATS = 0.5  # each is a commit: oftener costs more than it tells


class Step(NamedTuple):
    """How far a work is: at which file, and how much of it."""

    file: ImportedFile
    done: int


class Pulse:
    """Twice a second, says that a work lives and how far it is, and hears whether it was cancelled."""

    def __init__(self, work: Import) -> None:
        self._work = work
        self._last = 0.0

    def beat(self, file: ImportedFile) -> None:
        """Raises CancelledError."""
        if monotonic() - self._last < SECONDS_BETWEEN_BEATS:
            return
        if is_cancelled(self._work):
            raise CancelledError
        file.save(update_fields=["done", "total"])
        Import.objects.filter(pk=self._work.pk).update(touched_at=timezone.now())
        self._last = monotonic()


def wait_for_turn(work: Import, turn: Turn) -> Iterator[Step]:
    """Until no other import of this owner is being written or taken back. Raises CancelledError."""
    file, pulse = work.files.first(), Pulse(work)
    while not turn.take():
        if file:
            pulse.beat(file)
            yield Step(file, file.done)
        sleep(turns.SECONDS_BETWEEN_LOOKS)
