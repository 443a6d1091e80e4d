"""Several who log contacts through the page at once, and what each was told."""

import random
import threading
import time
from collections import Counter
from collections.abc import Sequence
from typing import Any

from proofs.visiting import Visitor

SECONDS_BETWEEN = 0.02
ANSWERED_WELL = 302


class Writers:
    """Each writes one contact after another, with a note that no other has, until all are told to stop."""

    def __init__(self, port: int, cookies: dict[str, str], person_ids: Sequence[int], *, count: int = 3) -> None:
        self.acknowledged: list[str] = []
        self.refused: Counter[int] = Counter()
        self.broken = 0
        self._ids, self._over = list(person_ids), threading.Event()
        self._threads = [
            threading.Thread(target=self._write, args=(f"w{number}", Visitor(port, cookies)), daemon=True)
            for number in range(count)
        ]
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        self._over.set()
        for thread in self._threads:
            thread.join()

    def _write(self, name: str, visitor: Visitor) -> None:
        number, chance = 0, random.Random(name)
        while not self._over.is_set():
            note = f"{name}-{number:05}"
            try:
                status = visitor.log_contact(chance.choice(self._ids), note).status
            except OSError:
                self.broken += 1
                self._over.wait(0.2)
            else:
                if status == ANSWERED_WELL:
                    self.acknowledged.append(note)
                else:
                    self.refused[status] += 1
            number += 1
            time.sleep(SECONDS_BETWEEN)


def what_is_lost(acknowledged: Sequence[str], found: dict[str, Any]) -> list[str]:
    """Of the notes that were acknowledged, those that are missing; of all, those that are there twice."""
    notes = found["notes"]
    missing = [note for note in acknowledged if note not in notes]
    doubled = [note for note, count in notes.items() if count > 1]
    told = []
    if missing:
        told.append(f"{len(missing)} acknowledged contacts are missing, such as {missing[0]}")
    if doubled:
        told.append(f"{len(doubled)} contacts are there more than once, such as {doubled[0]}")
    return told


def what_is_wrong_with(names: Sequence[str], found: dict[str, Any], *, all_there: bool) -> list[str]:
    """Of an import's people, who is there more than once, or is missing though all should be there."""
    counts = [found["names"].get(name, 0) for name in names]
    told = []
    if doubled := sum(count > 1 for count in counts):
        told.append(f"{doubled} people of the import are there more than once")
    if all_there and (missing := counts.count(0)):
        told.append(f"{missing} people of the import are missing")
    return told
