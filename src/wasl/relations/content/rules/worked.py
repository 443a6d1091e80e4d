"""What worked: the middle of the reactions by topic, platform, weekday and language. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from statistics import median

ENOUGH = 3
"""Fewer posts make no statement."""


@dataclass(frozen=True, slots=True)
class Worked:
    """Of `posts` with known reactions the median; None where they are too few to say anything."""

    name: str
    posts: int
    middle: float | None


@dataclass(frozen=True, slots=True)
class Figures:
    """What was last known of a post. None: not known."""

    reactions: int | None = None
    comments: int | None = None
    shares: int | None = None
    views: int | None = None


NOTHING = Figures()


def latest(readings: Iterable[tuple[date, Figures]]) -> Figures:
    """Of each figure the last that was known; later readings come later."""
    told = {"reactions": None, "comments": None, "shares": None, "views": None}
    found: dict[str, int | None] = dict(told)
    for _on, one in readings:
        for name in told:
            value = getattr(one, name)
            found[name] = found[name] if value is None else value
    return Figures(**found)


def by_name(posts: Iterable[tuple[str, int | None]]) -> list[Worked]:
    """Those that say something first, the highest first; then by how many posts they rest on. Unnamed ones are left out."""
    known: dict[str, list[int]] = defaultdict(list)
    for name, reactions in posts:
        if name and reactions is not None:
            known[name].append(reactions)
    told = [Worked(name, len(some), median(some) if len(some) >= ENOUGH else None) for name, some in known.items()]
    return sorted(told, key=lambda one: (one.middle is None, -(one.middle or 0), -one.posts, one.name))
