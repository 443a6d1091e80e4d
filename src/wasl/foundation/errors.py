"""Refusals: what Wasl says no to, each with a stable code for programs and words for people."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class WaslError(Exception):
    """A refusal. Subclasses are named for the fact and say what happened and what to do now."""

    code = "refused"
    status = 400
    message: str | Promise = _("This could not be done.")

    def __init__(self, **values: object) -> None:
        super().__init__(self.code)
        self.values = values

    def __str__(self) -> str:
        return str(self.message) % self.values if self.values else str(self.message)


class NotFoundError(WaslError):
    """There is no such row, or it is another owner's: the answer is the same."""

    code = "not-found"
    status = 404
    message = _("There is nothing here under this address. It may have been removed, or the link is not complete.")
