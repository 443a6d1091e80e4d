"""What became of a file, in numbers."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any


@dataclass
class Counts:
    """`passed_over` counts messages that are no relationship, by why; `repeated` those whom an earlier file brought."""

    new: int = 0
    matched: int = 0
    skipped: int = 0
    repeated: int = 0
    doubtful: int = 0
    interactions_new: int = 0
    interactions_known: int = 0
    events_new: int = 0
    events_known: int = 0
    ties: int = 0
    facts: int = 0
    passed_over: Counter[str] = field(default_factory=Counter)

    def as_json(self) -> dict[str, Any]:  # Any: counts and counts of counts
        """The shape that the command line prints and the pages read."""
        return {
            "people": {"new": self.new, "matched": self.matched, "skipped": self.skipped},
            "repeated": self.repeated,
            "doubtful": self.doubtful,
            "interactions": {"new": self.interactions_new, "known": self.interactions_known},
            "events": {"new": self.events_new, "known": self.events_known},
            "ties": self.ties,
            "facts": self.facts,
            "passed_over": dict(self.passed_over),
        }
