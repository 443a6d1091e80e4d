"""What became of a file, in numbers."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from wasl.doors.importers.spool import Spooled
from wasl.foundation.formats.records import SeenTie

NO_TIES_TOLD = 1000


@dataclass
class Counts:
    """`passed_over` counts messages that are no relationship, by why; `repeated` those whom an earlier file brought.

    `no_ties` are the rows whose two turned out to be one person, or of whom one is nobody, each with where and why.
    """

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
    openings_new: int = 0
    openings_known: int = 0
    no_ties: list[dict[str, str]] = field(default_factory=list)
    passed_over: Counter[str] = field(default_factory=Counter)

    def leave_out_tie(self, spooled: Spooled, tie: SeenTie, code: str) -> None:
        """Remember a row that names no tie, for the report; of very many, the first."""
        if code and len(self.no_ties) < NO_TIES_TOLD:
            named = ", ".join(party.name or party.value for party in (tie.a, tie.b))
            self.no_ties.append({"place": spooled.member, "line": str(tie.line), "code": code, "value": named[:200]})

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
            "openings": {"new": self.openings_new, "known": self.openings_known},
            "no_ties": self.no_ties,
            "passed_over": dict(self.passed_over),
        }
