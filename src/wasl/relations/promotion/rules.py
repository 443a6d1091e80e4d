"""Which strength whoever decides has not seen yet, and what to tell of next: pure."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from wasl.foundation.language.folding import fold

LONGEST_SKILL = 100
NEWS_FOR = timedelta(days=365)
"""What was achieved is told of for a year; later it belongs to the document of a review."""

REST = timedelta(days=14)
"""Between two proposals in Today: whoever hears of results each week hears boasting."""

STRONG = 3
"""The level from which a skill counts as a strength although no achievement shows it yet."""

PERIOD = timedelta(days=365)

BETWEEN = re.compile(r"[\n,،;؛]+")

State = Literal["sponsors", "seen", "unseen", "unshown"]


@dataclass(frozen=True, slots=True)
class Shown:
    """An achievement and the skills it shows, each by its folded name."""

    id: int
    title: str
    on: date
    skills: tuple[tuple[str, str], ...]

    @property
    def keys(self) -> frozenset[str]:
        return frozenset(key for key, _name in self.skills)


@dataclass(frozen=True, slots=True)
class Strength:
    """`shown` is by how many achievements."""

    key: str
    name: str
    shown: int


def skills_of(text: str) -> tuple[tuple[str, str], ...]:
    """One a line, each once: its folded name, and as it is written."""
    found: dict[str, str] = {}
    for line in text.splitlines():
        name = " ".join(line.split())[:LONGEST_SKILL]
        if key := fold(name).strip():
            found.setdefault(key, name)
    return tuple(found.items())


def a_line_each(text: str) -> str:
    """Skills as they are typed, with commas or on lines of their own."""
    return "\n".join(BETWEEN.split(text))


def strengths_of(achievements: Iterable[Shown], skills: Mapping[str, str]) -> list[Strength]:
    """What achievements show, the most shown first; then the skills, by key and name, that none shows yet."""
    names: dict[str, str] = {}
    counts: dict[str, int] = {}
    for one in achievements:
        for key, name in one.skills:
            names.setdefault(key, name)
            counts[key] = counts.get(key, 0) + 1
    shown = sorted(counts, key=lambda key: (-counts[key], names[key]))
    rest = sorted((key for key in skills if key not in counts), key=lambda key: skills[key])
    return [Strength(key, names.get(key) or skills[key], counts.get(key, 0)) for key in (*shown, *rest)]


def state_of(strength: Strength, seen: Collection[str], sponsored: Collection[str]) -> State:
    """How one who decides stands to a strength, by the keys of what was seen, and of what is stood behind."""
    if strength.key in sponsored:
        return "sponsors"
    if strength.key in seen:
        return "seen"
    return "unseen" if strength.shown else "unshown"


def to_tell(achievements: Sequence[Shown], seen: Collection[int], day: date) -> list[Shown]:
    """What to tell somebody who saw those: of each strength not seen the latest achievement, each once, the latest first."""
    known = {key for one in achievements if one.id in seen for key in one.keys}
    found: list[Shown] = []
    for one in sorted(achievements, key=lambda one: (one.on, one.id), reverse=True):
        if one.id not in seen and one.keys - known and day - NEWS_FOR <= one.on <= day:
            known |= one.keys
            found.append(one)
    return found


def pairs_seen(
    achievements: Sequence[Shown], deciders: Mapping[int, date], told: Iterable[tuple[int, int, date]], end: date
) -> tuple[int, int]:
    """Of pairs of somebody who decides and a strength that was shown by that day: how many were seen, and how many there are.

    `deciders` are people by the day since which they are known to decide; `told` are achievement, person and day.
    """
    keys = {one.id: one.keys for one in achievements if one.on <= end}
    shown = frozenset[str]().union(*keys.values())
    deciding = {person for person, since in deciders.items() if since <= end}
    seen = {(person, key) for one, person, on in told if on <= end and person in deciding for key in keys.get(one, ())}
    return len(seen), len(shown) * len(deciding)
