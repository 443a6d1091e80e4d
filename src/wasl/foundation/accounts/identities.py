"""What an address, number or name of the owner's own is: pure."""

from __future__ import annotations

from wasl.foundation.language.emails import normalise_email
from wasl.foundation.language.folding import words
from wasl.foundation.language.phones import normalise_phone
from wasl.foundation.language.script import clean_text

LONGEST = 320


def identity_of(written: str, country: str) -> tuple[str, str] | None:
    """`("email", "mona@example.com")`, `("phone", "+966501234567")` or `("name", "منى الحربي")`; None for nothing."""
    text = " ".join(clean_text(written).split())[:LONGEST]
    if "@" in text:
        address = normalise_email(text)
        return ("email", address) if address else None
    if phone := normalise_phone(text, country):
        return "phone", phone
    return ("name", text) if any(word.isalpha() for word in words(text)) else None
