"""Which paths may be asked for: plain ones, each of whose parts names something. Pure."""

from __future__ import annotations

LONGEST = 600
_TRICKS = ("\\", "//", "%")
"""What leads out of a path, or becomes something else when it is decoded once more."""


def is_plain(path: str) -> bool:
    """`path` is decoded, begins with a slash and stands below the mount."""
    if len(path) > LONGEST or not path.startswith("/") or not path.isprintable():
        return False
    return not any(trick in path for trick in _TRICKS) and not any(part in {".", ".."} for part in path.split("/"))
