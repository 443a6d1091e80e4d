"""The last few things done to many at once, kept in the session with what takes them back."""

import secrets
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Literal

from django.contrib.sessions.backends.base import SessionBase
from django.urls import reverse

KEPT = 5
SESSION_KEY = "directory.undo"


@dataclass(frozen=True)
class Step:
    """What was done, to which circle or tag, and to whom: ids as ranges, so that thousands stay short."""

    did: Literal["put_in", "took_out", "tagged", "untagged", "feast_kept"]
    row: int
    name: str
    people: str

    def person_ids(self) -> list[int]:
        return read_ranges(self.people)


def remember(session: SessionBase, step: Step) -> str:
    """The address that takes the step back."""
    token = secrets.token_urlsafe(9)
    steps = [*session.get(SESSION_KEY, []), [token, asdict(step)]]
    session[SESSION_KEY] = steps[-KEPT:]
    return reverse("directory:undo", args=[token])


def take(session: SessionBase, token: str) -> Step | None:
    """The step of that token, once; None when it was taken or is too long ago."""
    steps = session.get(SESSION_KEY, [])
    session[SESSION_KEY] = [kept for kept in steps if kept[0] != token]
    return next((Step(**step) for kept, step in steps if kept == token), None)


def write_ranges(numbers: Iterable[int]) -> str:
    """`1-4,9`: the numbers in order, neighbours joined."""
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return ",".join(str(first) if first == last else f"{first}-{last}" for first, last in runs)


def read_ranges(text: str) -> list[int]:
    found: list[int] = []
    for run in filter(None, text.split(",")):
        first, _, last = run.partition("-")
        found.extend(range(int(first), int(last or first) + 1))
    return found
