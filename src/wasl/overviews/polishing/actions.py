"""A draft is sent to be polished."""

from collections.abc import Callable

from wasl.foundation.accounts.models import User
from wasl.foundation.polishing.asking import ask
from wasl.foundation.polishing.leaving import Leaving
from wasl.overviews.polishing.queries import Polished, polished


def polish_draft(owner: User, draft: str, leaving: Leaving, *, noted: Callable[[], None]) -> Polished:
    """Ask once; `noted` writes it down before the first word goes. Nothing of it is kept.

    Raises NotPolishedError, in one of its kinds; the draft is the caller's, and as it was.
    """
    return polished(owner, draft, ask(leaving, noted))
