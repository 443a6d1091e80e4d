"""What is found in a draft: where, how grave, and by which rule."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal[
    "abuse", "claim", "command", "confidence", "contempt", "familiarity", "humiliation", "profanity", "promise", "reproach", "sarcasm",
    "shouting", "threat", "ultimatum",
]  # fmt: skip
Severity = Literal["low", "medium", "high"]
GRAVEST_FIRST: tuple[Severity, ...] = ("high", "medium", "low")


@dataclass(frozen=True, slots=True)
class Found:
    """The draft's characters from `start` to before `end`. `rule` names why; `softer` is a wording made for these very words.

    `told` is what the explanation names: a promise's words, a name, a day.
    """

    kind: Kind
    rule: str
    start: int
    end: int
    severity: Severity
    softer: str = ""
    told: tuple[tuple[str, str], ...] = ()

    def overlaps(self, other: Found) -> bool:
        return self.start < other.end and other.start < self.end


def settled(found: list[Found]) -> list[Found]:
    """In the order of the draft; of two that overlap the graver one, then the longer one."""
    kept: list[Found] = []
    ends: list[Found] = []
    by_weight = sorted(found, key=lambda one: (one.start, GRAVEST_FIRST.index(one.severity), one.start - one.end))
    for one in by_weight:
        before = ends[-1] if ends else None
        if before is None or not before.overlaps(one):
            kept.append(one)
            ends.append(one)
        elif _is_graver(one, before):
            kept[-1] = ends[-1] = one
    return kept


def _is_graver(one: Found, other: Found) -> bool:
    weights = [(GRAVEST_FIRST.index(some.severity), some.start - some.end) for some in (one, other)]
    return weights[0] < weights[1]
