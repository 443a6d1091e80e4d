"""What the API itself says no to."""

from django.utils.translation import gettext_lazy as _

from wasl.foundation.errors import WaslError


class TokenMissingError(WaslError):
    code = "token-missing"
    status = 401
    message = _("Send an access token with each request, in the header “Authorization: Bearer wasl_…”.")


class MayNotWriteError(WaslError):
    code = "may-not-write"
    status = 403
    message = _("Nothing was changed: this access token may only read.")


class BodyTooLargeError(WaslError):
    code = "body-too-large"
    status = 413
    message = _("Nothing was changed: what was sent is larger than %(kilobytes)d kB.")


class NotJsonError(WaslError):
    code = "not-json"
    status = 415
    message = _("Nothing was changed: send JSON, with the header “Content-Type: application/json”.")


class UnreadableBodyError(WaslError):
    code = "unreadable-body"
    message = _("Nothing was changed: what was sent could not be read as JSON.")


class NotAsDescribedError(WaslError):
    code = "not-as-described"
    status = 422
    message = _("Nothing was changed: some of what was sent is not as the description of the API has it.")


class MethodNotHereError(WaslError):
    code = "method-not-here"
    status = 405
    message = _("Nothing was changed: this address is not asked in this way.")


class CursorUnreadableError(WaslError):
    code = "cursor-unreadable"
    status = 422
    message = _("This is no place in the list. Use “next” of the page before, or leave “after” out to begin anew.")


class KeyUnusableError(WaslError):
    code = "key-unusable"
    status = 422
    message = _("Nothing was created: an Idempotency-Key has 1 to 100 printable signs of ASCII.")


class KeyUsedError(WaslError):
    code = "key-used"
    status = 409
    message = _("Nothing was created: another request was sent under this Idempotency-Key. Use a new one.")


class FaultError(WaslError):
    code = "fault"
    status = 500
    message = _("Something went wrong here, and nothing of this was saved. It is written in the log.")
