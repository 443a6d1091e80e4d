"""Signing in as anybody does, from anywhere."""

import time

from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, generate_totp_secret, hotp_value
from django.test import Client

PASSWORD = "كلمة-سر-طويلة"
WRONG = "غيرها تماما"
SIGN_IN = "/sign-in/"
INSIDE = "/settings/"


def guess(email, password=WRONG, browser=None, **meta):
    """One try; gives the browser."""
    browser = browser or Client()
    browser.post(SIGN_IN, {"login": email, "password": password}, **meta)
    return browser


def is_in(browser) -> bool:
    return browser.get(INSIDE).status_code == 200


def with_an_app(owner) -> str:
    """Set up codes of an app; gives its secret."""
    secret = generate_totp_secret()
    TOTP.activate(owner, secret)
    return secret


def with_recovery_codes(owner) -> list[str]:
    return RecoveryCodes.activate(owner).get_unused_codes()


def code_now(secret: str) -> str:
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30))


def half_in(owner) -> Client:
    """A browser that wrote the right password and is asked for a code."""
    browser = guess(owner.email, PASSWORD)
    assert Authenticator.objects.filter(user=owner).exists()
    assert not is_in(browser)
    return browser
