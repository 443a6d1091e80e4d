"""git's patches, which begin as letters in a box do and travel inside letters."""

from __future__ import annotations

import re

# The day is always this one, so that programs know a patch by it.
_PATCH = re.compile(rb"From [0-9a-f]{40} Mon Sep 17 00:00:00 2001\b")


def is_patch(content: bytes, at: int = 0) -> bool:
    """Whether the line at this place is the first of a patch."""
    return _PATCH.match(content, at) is not None
