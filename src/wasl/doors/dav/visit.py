"""Who is at the door, and with what: known to the plug-ins, which Radicale calls without it."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import datetime

from wasl.foundation.accounts.models import User

_ASKING_FOR_TEXT = frozenset(
    {b"address-data", b"calendar-data", b"getcontentlength", b"filter", b"allprop", b"propname"}
)
"""Where the body of a request names none of these, no card has to be written for its answer."""


@dataclass
class Visit:
    """One request of a telephone. What went wrong within Radicale is kept, for the program to answer as it does elsewhere."""

    owner: User
    method: str
    body: bytes
    moment: datetime
    trouble: Exception | None = None
    letters: int = field(default=0)

    @property
    def principal(self) -> str:
        """What Radicale calls the owner, and the first part of her addresses."""
        return str(self.owner.pk)

    @property
    def wants_text(self) -> bool:
        return self.method in {"GET", "HEAD"} or not self.body or any(word in self.body for word in _ASKING_FOR_TEXT)


_VISIT: ContextVar[Visit] = ContextVar("visit")


@contextmanager
def visiting(visit: Visit) -> Iterator[None]:
    token = _VISIT.set(visit)
    try:
        yield
    finally:
        _VISIT.reset(token)


def the_visit() -> Visit:
    return _VISIT.get()
