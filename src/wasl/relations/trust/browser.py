"""What is open of the vault in the browser that asks."""

from django.http import HttpResponse
from django.utils import timezone

from wasl.foundation.accounts.auditing import note_event
from wasl.foundation.accounts.models import AuditEntry
from wasl.foundation.web.requests import SignedInRequest
from wasl.relations.trust import actions
from wasl.relations.trust.actions.vaults import AT_MOST, IDLE
from wasl.relations.trust.confiding import DataKeys

COOKIE = "wasl_vault"


def open_keys(request: SignedInRequest) -> DataKeys:
    """None once it closed."""
    token = request.COOKIES.get(COOKIE, "")
    return actions.open_keys(request.user, token, timezone.now()) if token else {}


def while_open(response: HttpResponse) -> HttpResponse:
    """The page asks again just after the vault closes, so that nothing stays on a screen that was left."""
    response["Refresh"] = str(int(IDLE.total_seconds()) + 2)
    return response


def with_token(request: SignedInRequest, response: HttpResponse, keys: DataKeys) -> HttpResponse:
    """Open the vault in this browser, and note that it was opened."""
    note_event(request.user, AuditEntry.What.VAULT_OPENED, request)
    token = actions.open_here(keys, timezone.now())
    response.set_cookie(
        COOKIE,
        token,
        max_age=int(AT_MOST.total_seconds()),
        httponly=True,
        samesite="Strict",
        secure=request.is_secure(),
    )
    return response
