"""Which files beside a chat belong to it: those that were sent in it."""

from __future__ import annotations

import re
from typing import BinaryIO

# iOS numbers what was sent: 00000042-PHOTO-2025-09-15.jpg, 00000043-سارة.vcf. Android keeps the names of documents and
# cards, and writes each in the chat: `سارة.vcf (file attached)`, in the language of the telephone.
_NUMBERED = re.compile(r"0\d{7}-")
_ATTACHED = re.compile(rb": (?:\xe2\x80[\x8e\x8f])?([^\n]{1,400}\.[A-Za-z0-9]{2,5}) \([^()\n]{3,120}\)\s*\Z")
_LONGEST_LINE = 1024  # bytes
_LOOKED_THROUGH_BYTES = 64 * 1024 * 1024  # WhatsApp gives 40,000 messages: a few megabytes


def is_numbered(name: str) -> bool:
    """Whether a file has the number that iOS gives to what was sent."""
    return _NUMBERED.match(name) is not None


def attached_names(stream: BinaryIO) -> set[str]:
    """Names of the files that a chat of Android says were sent in it."""
    names: set[str] = set()
    left = _LOOKED_THROUGH_BYTES
    while left > 0 and (line := stream.readline(_LONGEST_LINE)):
        left -= len(line)
        if line.rstrip().endswith(b")") and (found := _ATTACHED.search(line)):
            names.add(found[1].decode(errors="replace"))
    return names
