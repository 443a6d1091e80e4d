"""What a token looks like, and what is kept of it: pure.

Of a secret only its SHA-256 is kept. A password needs a slow hash, because people choose it: whoever has the table tries the
few million that people think of. These secrets are 256 random bits; nobody tries them all at any speed, so that a fast hash is
as safe, and each request is answered without the tenth of a second and the 64 MiB that Argon2 takes.
"""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets
from dataclasses import dataclass

PREFIX = "wasl"
SECRET_BYTES = 32
_HANDLE_SIGNS = "abcdefghijkmnpqrstuvwxyz23456789"  # none that is taken for another
_HANDLE_LENGTH = 10
_WRITTEN = re.compile(rf"{PREFIX}_([{_HANDLE_SIGNS}]{{{_HANDLE_LENGTH}}})_[A-Za-z0-9_-]{{43}}")
_OF_NOBODY = "0" * 64


@dataclass(frozen=True)
class Minted:
    """A new token: `written` is given to its owner once, `handle` and `digest` are kept."""

    written: str
    handle: str
    digest: str


def mint() -> Minted:
    """`wasl_`, ten open signs to find it by, and 256 random bits (43 signs); the beginning lets scanners know it."""
    handle = "".join(secrets.choice(_HANDLE_SIGNS) for _ in range(_HANDLE_LENGTH))
    written = f"{PREFIX}_{handle}_{secrets.token_urlsafe(SECRET_BYTES)}"
    return Minted(written, handle, digest_of(written))


def handle_of(written: str) -> str:
    """The open part, or "" where this is no token at all."""
    match = _WRITTEN.fullmatch(written)
    return match[1] if match else ""


def digest_of(written: str) -> str:
    return hashlib.sha256(written.encode("utf-8", "surrogatepass")).hexdigest()


def is_right(written: str, digest: str | None) -> bool:
    """Whether what was shown is what was minted, in the same time for every answer; None is the digest of no row."""
    is_same = hmac.compare_digest(digest_of(written), digest or _OF_NOBODY)
    return is_same and digest is not None
