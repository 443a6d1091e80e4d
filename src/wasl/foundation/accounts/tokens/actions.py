"""What an owner does with access tokens: made for a time, and ended."""

from datetime import datetime, timedelta
from typing import NamedTuple

from django.db import transaction
from django.db.models import Q
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from wasl.foundation.accounts.auditing import KEPT, note_event
from wasl.foundation.accounts.models import NAME_LENGTH, AccessToken, AuditEntry, User
from wasl.foundation.accounts.tokens.secrets import mint
from wasl.foundation.errors import NotFoundError, WaslError
from wasl.foundation.walls.scope import acting_for_all_owners

LIFETIMES = (30, 90, 365)
"""Days that may be chosen. None lives for ever: what was forgotten somewhere ends by itself."""
LIVING_AT_MOST = 50


class TokenNotMadeError(WaslError):
    code = "token-not-made"
    message = _("No access token was made: give it a name of at most 60 signs, and 30, 90 or 365 days.")


class TooManyTokensError(WaslError):
    code = "too-many-tokens"
    status = 409
    message = _("No access token was made: there are %(count)d already. End one that is not needed any more.")


class Made(NamedTuple):
    """`written` is the token itself: told to the owner once, and kept nowhere."""

    token: AccessToken
    written: str


@transaction.atomic
def create_token(
    owner: User,
    *,
    name: str,
    scope: str,
    days: int,
    moment: datetime,
    request: HttpRequest | None = None,
    through: str = "",
) -> Made:
    """Make one that ends after so many days. Raises TokenNotMadeError, TooManyTokensError."""
    name = name.strip()
    if not 0 < len(name) <= NAME_LENGTH or days not in LIFETIMES:
        raise TokenNotMadeError
    if scope not in AccessToken.Scope.values:
        raise TokenNotMadeError
    if AccessToken.objects.of(owner).living(moment).count() >= LIVING_AT_MOST:
        raise TooManyTokensError(count=LIVING_AT_MOST)
    minted = mint()
    token = AccessToken.objects.create(
        owner=owner,
        name=name,
        scope=scope,
        handle=minted.handle,
        digest=minted.digest,
        created_at=moment,
        expires_at=moment + timedelta(days=days),
    )
    note_event(owner, AuditEntry.What.TOKEN_MADE, request, through=through, about=name)
    return Made(token, minted.written)


@transaction.atomic
def revoke_token(
    owner: User, token_id: int, *, moment: datetime, request: HttpRequest | None = None, through: str = ""
) -> AccessToken:
    """End it now. Raises NotFoundError, also where it was ended before."""
    token: AccessToken | None = AccessToken.objects.of(owner).filter(pk=token_id, revoked_at=None).first()
    if token is None:
        raise NotFoundError
    token.revoked_at = moment
    token.save(update_fields=["revoked_at"])
    note_event(owner, AuditEntry.What.TOKEN_ENDED, request, through=through, about=token.name)
    return token


@acting_for_all_owners()
def forget_ended_tokens(moment: datetime) -> int:
    """Delete those that ended as long ago as the list of what happened reaches back; gives how many."""
    long_ago = moment - KEPT
    count, _rows = AccessToken.objects.filter(Q(revoked_at__lt=long_ago) | Q(expires_at__lt=long_ago)).delete()
    return count
