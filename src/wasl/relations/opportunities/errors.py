"""What opportunities say no to."""

from django.utils.translation import gettext_lazy as _

from wasl.foundation.errors import WaslError


class OpeningWithoutTitleError(WaslError):
    code = "opening-without-title"
    message = _("The opening was not kept: say in a few words what is offered.")


class OpeningInTheFutureError(WaslError):
    code = "opening-in-the-future"
    message = _("The opening was not moved: the day has not come yet. Choose today or an earlier day.")


class OutcomeMissingError(WaslError):
    """Closed is where it ended, and an end has a kind."""

    code = "outcome-missing"
    message = _("The opening was not closed: say how it ended.")


class OpeningClosedError(WaslError):
    code = "opening-closed"
    message = _("Nothing was changed: this opening is closed. Move it to another stage first.")


class OpeningChangedSinceError(WaslError):
    """Only the last thing that was done may be taken back."""

    code = "opening-changed-since"
    message = _("Nothing was taken back: something was changed after it. Take that back first.")


class AskedAlreadyError(WaslError):
    code = "asked-already"
    message = _("Nothing was noted: you asked this person about this opening already.")
