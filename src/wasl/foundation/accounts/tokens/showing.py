"""Whose token is shown at a door that takes them. One query, and a write where something is new."""

import ipaddress
from datetime import datetime, timedelta
from enum import Enum

from allauth.core import ratelimit
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from wasl.foundation.accounts.auditing import note_event, program_of
from wasl.foundation.accounts.models import AccessToken, AuditEntry, Preferences
from wasl.foundation.accounts.tokens.secrets import handle_of, is_right
from wasl.foundation.errors import WaslError
from wasl.foundation.walls.scope import act_for, acting_for, acting_for_all_owners

Scope = AccessToken.Scope

NOTED_EACH = timedelta(hours=1)
"""A write an hour and none for each request, as for browsers."""
REFUSALS_NOTED_EACH = timedelta(days=1)
"""A telephone goes on asking four times an hour with what has ended."""
ADDRESSES_KEPT = 100
NETWORK_OF_A_HOUSEHOLD = 64  # bits of IPv6: behind them devices change their address each day (RFC 8981)


class Door(Enum):
    """What takes tokens, each with what it is opened by. One for telephones opens nothing else, and they nothing of telephones."""

    API = frozenset({Scope.READ, Scope.WRITE})
    PHONES = frozenset({Scope.PHONES})


class TokenRefusedError(WaslError):
    """The same for one that never was, has ended, was ended, or is for another door."""

    code = "token-refused"
    status = 401
    message = _("This access token is not valid here. Make one under Settings → Programs and telephones.")


class TooManyTriesError(WaslError):
    code = "too-many-tries"
    status = 429
    message = _("Too many attempts. Wait five minutes, then try again.")


def token_of(written: str, door: Door, request: HttpRequest, *, moment: datetime) -> AccessToken:
    """The living token of that writing, with its owner and her preferences; its use is noted. From here on the program acts for her.

    Raises TokenRefusedError, and TooManyTriesError after several wrong ones from one address: they count together with
    wrong passwords. Whoever has a right one is let in all the same.
    """
    handle = handle_of(written)
    found = AccessToken.objects.select_related("owner__preferences").filter(handle=handle)
    with acting_for_all_owners():  # the token says whose it is; nobody is signed in
        token: AccessToken | None = found.first()
    if not is_right(written, token.digest if token else None) or token is None:
        _count_try(request)
        raise TokenRefusedError
    if token.scope not in door.value or not _lives(token, moment):
        with acting_for(token.owner_id):
            note_refused(token, request, moment=moment)
        _count_try(request)
        raise TokenRefusedError
    act_for(token.owner_id)
    _note_use(token, request, moment)
    if not hasattr(token.owner, "preferences"):
        token.owner.preferences, _made = Preferences.objects.get_or_create(owner=token.owner)
    return token


def note_refused(token: AccessToken, request: HttpRequest, *, moment: datetime) -> None:
    """Tell the owner, once a day, that this one was refused."""
    if token.last_refused_at and moment - token.last_refused_at < REFUSALS_NOTED_EACH:
        return
    AccessToken.objects.filter(pk=token.pk).update(last_refused_at=moment)
    _tell(token, AuditEntry.What.TOKEN_REFUSED, request)


def _lives(token: AccessToken, moment: datetime) -> bool:
    return token.revoked_at is None and token.expires_at > moment and token.owner.is_active


def _note_use(token: AccessToken, request: HttpRequest, moment: datetime) -> None:
    place = place_of(request.META.get("REMOTE_ADDR", ""))
    is_new = place not in token.seen_from
    if not is_new and token.last_used_at and moment - token.last_used_at < NOTED_EACH:
        return
    seen_from = [*token.seen_from, place][-ADDRESSES_KEPT:] if is_new else token.seen_from
    AccessToken.objects.filter(pk=token.pk).update(last_used_at=moment, seen_from=seen_from)
    if is_new:
        _tell(token, AuditEntry.What.TOKEN_PLACE, request)


def place_of(address: str) -> str:
    """The address by which a place is known again: of IPv6 its network."""
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return address
    if isinstance(found, ipaddress.IPv6Address):
        return str(ipaddress.IPv6Network((found, NETWORK_OF_A_HOUSEHOLD), strict=False))
    return str(found)


def _tell(token: AccessToken, what: str, request: HttpRequest) -> None:
    note_event(
        token.owner, what, request, through=program_of(request.META.get("HTTP_USER_AGENT", "")), about=token.name
    )


def _count_try(request: HttpRequest) -> None:
    """Count it beside the wrong passwords from there. allauth counts no GET, and here a try is a try."""
    attempt = HttpRequest()
    attempt.method, attempt.META = "POST", request.META
    address = place_of(request.META.get("REMOTE_ADDR", ""))
    if not ratelimit.consume(attempt, action="login_failed", key=f"access token from {address}"):
        raise TooManyTriesError
