"""Browsers in which an owner signed in before: the wrong passwords of others do not keep her out of these.

Guesses are counted by account as well as by address, for they may come from everywhere; whoever knows where she signs in could
so keep her out for as long as he likes. A browser that was let in once is therefore counted by itself. What it carries opens
nothing: it gives as many guesses as anybody has.
"""

import secrets
from datetime import timedelta

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponseBase
from django.urls import reverse
from django.utils.crypto import salted_hmac

COOKIE = "wasl_known"
KEPT = timedelta(days=180)
OWNERS_AT_MOST = 4
"""That one browser knows: a household shares it."""

GUESSES = "5/300s/key,10/h/key"
"""From one such browser, in the words of allauth; as for an account from anywhere else."""

_SALT = "wasl.known-browser"


def remember(request: HttpRequest, answer: HttpResponseBase, email: str) -> None:
    """Let this browser be known from now on as one in which that owner was let in."""
    known = _known(request)
    name = _name_of(email)
    known = {name: known.pop(name, "") or secrets.token_urlsafe(12), **known}
    kept = dict(list(known.items())[:OWNERS_AT_MOST])
    answer.set_cookie(
        COOKIE, signing.dumps(kept, salt=_SALT), max_age=KEPT, path=reverse("account_login"),
        secure=settings.SESSION_COOKIE_SECURE, httponly=True, samesite="Strict",
    )  # fmt: skip


def counted_as(request: HttpRequest, email: str) -> str:
    """Under which name guesses of this browser at that account are counted; "" where it was never let in."""
    return _known(request).get(_name_of(email), "")


def _known(request: HttpRequest) -> dict[str, str]:
    try:
        known: dict[str, str] = signing.loads(request.COOKIES.get(COOKIE, ""), salt=_SALT, max_age=KEPT)
    except signing.BadSignature:
        return {}
    return known


def _name_of(email: str) -> str:
    """The cookie is signed, not sealed: whoever finds it reads no address in it."""
    return salted_hmac(_SALT, email.strip().lower(), algorithm="sha256").hexdigest()[:32]
