"""Access tokens of every kind, for tests of the doors that take them."""

from datetime import timedelta
from typing import NamedTuple

from django.utils import timezone

from wasl.foundation.accounts.models import AccessToken, User
from wasl.foundation.accounts.tokens.actions import create_token, revoke_token

KINDS = ("read", "write", "phones", "expired", "revoked", "never")


class Shown(NamedTuple):
    """A token, and what its owner was told once; of one that never was there is no row."""

    token: AccessToken | None
    written: str

    @property
    def header(self) -> dict[str, str]:
        return {"authorization": f"Bearer {self.written}"}


def make_token(owner: User, kind: str = "write", *, name: str = "برنامج النسخ") -> Shown:
    """One of `KINDS`. `expired` and `revoked` could write; `never` looks like a token and was never made."""
    if kind == "never":
        return Shown(None, "wasl_aaaaaaaaaa_" + "A" * 43)
    now = timezone.now()
    born = now - timedelta(days=31) if kind == "expired" else now
    scope = kind if kind in AccessToken.Scope.values else "write"
    token, written = create_token(owner, name=name, scope=scope, days=30, moment=born)
    if kind == "revoked":
        revoke_token(owner, token.pk, moment=now)
    return Shown(token, written)
