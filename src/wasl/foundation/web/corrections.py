"""What stood before a correction waits in the session, so that one press takes the correction back."""

from typing import Any, cast

from wasl.foundation.accounts.corrections import Before
from wasl.foundation.errors import NotFoundError
from wasl.foundation.web.requests import SignedInRequest

KEY, KEPT = "before", 10  # the latest corrections; older ones have long left the page


def keep_before(request: SignedInRequest, name: str, row_id: int, before: Before) -> None:
    kept: dict[str, Any] = request.session.get(KEY, {})  # Any: of whichever row
    kept.pop(_place(name, row_id), None)
    kept[_place(name, row_id)] = before
    request.session[KEY] = dict(list(kept.items())[-KEPT:])


def take_before(request: SignedInRequest, name: str, row_id: int) -> Before:
    """Raises NotFoundError where nothing was corrected, or it was taken back already."""
    kept: dict[str, Any] = request.session.get(KEY, {})  # Any: as above
    if _place(name, row_id) not in kept:
        raise NotFoundError
    before = cast("Before", kept.pop(_place(name, row_id)))
    request.session[KEY] = kept
    return before


def _place(name: str, row_id: int) -> str:
    return f"{name}:{row_id}"
