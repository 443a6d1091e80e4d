"""One random data key for all texts, wrapped by a key from the passphrase and by one from the recovery code.

A new passphrase wraps the data key anew and touches no text.
"""

from __future__ import annotations

import hashlib
import os
from base64 import b32encode
from dataclasses import dataclass
from unicodedata import normalize

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

KEY_BYTES = 32  # AES-256
SALT_BYTES = 16  # RFC 9106, 3.1
NONCE_BYTES = 12  # NIST SP 800-38D, 8.2.2: 96 bits, random
RECOVERY_BYTES = 20  # 160 bits, of which nobody guesses one
RECOVERY_GROUP = 4  # signs of a recovery code that are read together


class WrongKeyError(Exception):
    """This key does not open it, or what is opened was changed: the two cannot be told apart."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What a guess of the passphrase costs. OWASP asks for 46 MiB and one pass; Bitwarden takes what stands here."""

    memory_kib: int = 64 * 1024
    passes: int = 3
    lanes: int = 4


@dataclass(frozen=True, slots=True)
class Wrapped:
    """A data key that a passphrase opens, with all that is needed to try one."""

    salt: bytes
    cost: Cost
    key: bytes


def new_data_key() -> bytes:
    return os.urandom(KEY_BYTES)


def wrap(data_key: bytes, passphrase: str, place: bytes, cost: Cost | None = None) -> Wrapped:
    """Wrap a data key with a passphrase, for one place. Takes the time and memory that a guess will take."""
    salt, cost = os.urandom(SALT_BYTES), cost or Cost()
    return Wrapped(salt, cost, seal(_from_passphrase(passphrase, salt, cost), data_key, place))


def unwrap(wrapped: Wrapped, passphrase: str, place: bytes) -> bytes:
    """The data key. Raises WrongKeyError."""
    return unseal(_from_passphrase(passphrase, wrapped.salt, wrapped.cost), wrapped.key, place)


def new_recovery_code() -> str:
    """`K7QD-…`: eight groups of letters and digits, none of which looks like another."""
    signs = b32encode(os.urandom(RECOVERY_BYTES)).decode()
    return "-".join(signs[start : start + RECOVERY_GROUP] for start in range(0, len(signs), RECOVERY_GROUP))


def wrap_for_recovery(data_key: bytes, code: str, place: bytes) -> bytes:
    """Wrap a data key with a recovery code, which is as hard to guess as a key and needs no slow derivation."""
    return seal(_from_recovery_code(code), data_key, place)


def unwrap_by_recovery(wrapped: bytes, code: str, place: bytes) -> bytes:
    """The data key; small letters, spaces and missing dashes do not matter. Raises WrongKeyError."""
    return unseal(_from_recovery_code(code), wrapped, place)


def derived(secret: bytes, purpose: bytes) -> bytes:
    """A key from a secret that is itself random. RFC 5869."""
    return HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=None, info=purpose).derive(secret)


def digest_of(token: bytes) -> str:
    """By which a random token is known without being kept."""
    return hashlib.sha256(token).hexdigest()


def seal(key: bytes, content: bytes, place: bytes) -> bytes:
    """AES-256-GCM. What is sealed opens only with the place (a row's identity) that it was sealed for."""
    nonce = os.urandom(NONCE_BYTES)
    return nonce + AESGCM(key).encrypt(nonce, content, place)


def unseal(key: bytes, sealed: bytes, place: bytes) -> bytes:
    """Raises WrongKeyError."""
    try:
        return AESGCM(key).decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], place)
    except (InvalidTag, ValueError) as wrong:
        raise WrongKeyError from wrong


def _from_passphrase(passphrase: str, salt: bytes, cost: Cost) -> bytes:
    derivation = Argon2id(
        salt=salt, length=KEY_BYTES, iterations=cost.passes, lanes=cost.lanes, memory_cost=cost.memory_kib
    )
    # One device writes آ in one sign and another in two.
    return derivation.derive(normalize("NFKC", passphrase).encode())


def _from_recovery_code(code: str) -> bytes:
    signs = "".join(sign for sign in code.upper() if sign.isascii() and sign.isalnum())
    return derived(signs.encode(), b"wasl recovery code 1")
