"""How a text is kept: its form, version 1, sealed for its own row, and padded so that its length tells little."""

from __future__ import annotations

from typing import Final

from wasl.foundation.vault.keys import WrongKeyError, seal, unseal

VERSION: Final = b"\x01"
PAD_TO = 256  # bytes
MARK = b"\x80"  # ISO/IEC 7816-4: the text ends before it, zeros follow


def seal_text(key: bytes, text: bytes, place: bytes) -> bytes:
    """Seal a text for one place."""
    length = len(text) + len(MARK)
    padded = text + MARK + bytes(-length % PAD_TO)
    return VERSION + seal(key, padded, VERSION + place)


def open_text(key: bytes, sealed: bytes, place: bytes) -> bytes:
    """Raises WrongKeyError, also for a text that was sealed for another place, was changed, or has a later form."""
    if sealed[:1] != VERSION:
        raise WrongKeyError
    padded = unseal(key, sealed[1:], VERSION + place)
    return padded.rstrip(b"\0").removesuffix(MARK)
