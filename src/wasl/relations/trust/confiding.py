"""What is sealed of a confidence, and the keys that open it: plain data."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import msgspec

DataKeys = Mapping[int, bytes]
"""The data keys of open vaults, by the vaults' ids. They are held by nobody longer than a request or a command."""


class Named(msgspec.Struct, frozen=True):
    """A person as a sealed text names her: found by `uid` wherever it comes to, and told by name where she is not known."""

    uid: str
    name: str


class Confided(msgspec.Struct, frozen=True, omit_defaults=True):
    """What is sealed of a confidence. `promise` is what the owner said of keeping it; it ends on `until`, if ever."""

    words: str
    told_on: date
    by: Named | None = None
    about: list[Named] = []
    promise: str = ""
    until: date | None = None
