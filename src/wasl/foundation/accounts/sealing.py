"""Secrets that the program itself must use, such as a mailbox's password: sealed with the installation's key."""

import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from wasl.foundation.errors import WaslError

NONCE_BYTES = 12  # NIST SP 800-38D: 96 bits, random


class SealBrokenError(WaslError):
    code = "seal-broken"
    message = _("The password kept here cannot be opened any more: the key of this installation has changed. "
                "Enter it again.")  # fmt: skip


def _key() -> bytes:
    derivation = HKDF(algorithm=SHA256(), length=32, salt=None, info=b"wasl sealed secrets 1")
    return derivation.derive(settings.SECRET_KEY.encode())


def seal(secret: str, place: str) -> bytes:
    """Seal a secret for one place (`feed:12:password`); opened for another place it is refused."""
    nonce = os.urandom(NONCE_BYTES)
    return nonce + AESGCM(_key()).encrypt(nonce, secret.encode(), place.encode())


def unseal(sealed: bytes | memoryview, place: str) -> str:
    """Open what was sealed for that place.

    Raises SealBrokenError.
    """
    sealed = bytes(sealed)
    try:
        return AESGCM(_key()).decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], place.encode()).decode()
    except (InvalidTag, ValueError) as broken:
        raise SealBrokenError from broken
