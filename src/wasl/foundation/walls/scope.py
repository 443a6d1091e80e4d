"""For whom the program acts at this moment: an owner, nobody, or all owners.

PostgreSQL is told of it before a statement runs (`foundation.postgresql`) and gives the rows of that owner alone. SQLite
is not told. A thread begins with nobody, for whom there are no rows: what forgot to say for whom it acts finds nothing.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TypeVar

Piece = TypeVar("Piece")

NOBODY = ""
ALL_OWNERS = "*"

_acting_for: ContextVar[str | None] = ContextVar("acting_for", default=None)


def whose_rows() -> str:
    """As PostgreSQL is told: the owner's id, `NOBODY` or `ALL_OWNERS`."""
    return _acting_for.get() or NOBODY


@contextmanager
def acting_for(owner_id: int) -> Iterator[None]:
    """Within, there are the rows of this owner and no others."""
    with _told(str(owner_id)):
        yield


@contextmanager
def acting_for_nobody() -> Iterator[None]:
    """Within, there are no rows of any owner, unless `act_for` names one."""
    with _told(NOBODY):
        yield


@contextmanager
def acting_for_all_owners() -> Iterator[None]:
    """Within, there is no wall. For what is done over all owners by its nature; a test names every place of it."""
    with _told(ALL_OWNERS):
        yield


def act_for(owner_id: int) -> None:
    """From here on there are the rows of this owner, to the end of the `with` around: she is known only now."""
    assert _acting_for.get() is not None, "nothing around would end it, and the thread would go on for her"
    _acting_for.set(str(owner_id))


def made_within(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Pieces that are made later, for whom the program acts now: of an answer that is made while it is sent."""
    return _made_for(whose_rows(), iter(pieces))


def _made_for(whose: str, waiting: Iterator[Piece]) -> Iterator[Piece]:
    while True:
        with _told(whose):
            try:
                piece = next(waiting)
            except StopIteration:
                return
        yield piece


@contextmanager
def _told(whose: str) -> Iterator[None]:
    before = _acting_for.set(whose)
    try:
        yield
    finally:
        _acting_for.reset(before)
