"""Ties between others, as one source shows them: who was written to together, met together, chats together."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from itertools import combinations

from wasl.doors.importers.conversations import exchange_of
from wasl.doors.importers.roster import Roster
from wasl.foundation.formats.records import Message, SeenTie
from wasl.foundation.sources.models import Source
from wasl.relations.interactions.intake import Happening
from wasl.relations.network.intake import Sighting, save_sightings, tell_sightings_again
from wasl.relations.network.models import Evidence
from wasl.relations.network.ties.rules import first_day
from wasl.relations.people.intake import partial_day_text

TOGETHER_AT_MOST = 10
"""People of one mail or meeting up to whom it shows that they know each other."""

TALKERS_AT_MOST = 40
"""Of a group chat, those who wrote most: the others may never have noticed each other."""

Pair = tuple[int, int, str]


@dataclass
class _Seen:
    count: int = 0
    weight: float = 0
    first_at: datetime | None = None
    last_at: datetime | None = None
    strength: float | None = None
    label: str = ""

    def at(self, moment: datetime, weight: float = 0) -> None:
        """Seen at that moment; the weight is 1 shared out among the others who were there."""
        self.count += 1
        self.weight += weight
        self.first_at = min(self.first_at or moment, moment)
        self.last_at = max(self.last_at or moment, moment)


class Ties:
    """Gathers what a file shows, and saves it once at its end."""

    def __init__(self, roster: Roster) -> None:
        self._roster = roster
        self._pairs: dict[Pair, _Seen] = defaultdict(_Seen)
        self._groups: dict[str, dict[int, _Seen]] = defaultdict(lambda: defaultdict(_Seen))

    def see_message(self, message: Message, format_id: str, people: Iterable[int]) -> None:
        if message.is_group and format_id != "csv-plain" and message.channel != "email":
            for person_id in people:
                self._groups[message.thread_title or message.thread][person_id].at(message.at)
            return
        exchange = exchange_of(message, format_id, self._roster)
        known = self._roster.people
        bystanders = (self._roster.identifier(party, exchange.names_of) for party in exchange.bystanders)
        others = (known.get(identifier, 0) for identifier in bystanders if identifier)
        kind = Evidence.Kind.MAIL if message.channel == "email" else Evidence.Kind.MEETING
        self._together({*people, *others} - {0}, kind, message.at)

    def see_meeting(self, happening: Happening) -> None:
        self._together(set(happening.people), Evidence.Kind.MEETING, happening.at)

    def state(self, a: int, b: int, tie: SeenTie) -> None:
        """A tie that a table states."""
        if not why_no_tie(a, b):
            seen = self._pairs[min(a, b), max(a, b), Evidence.Kind.STATED]
            seen.count, seen.strength, seen.label = 1, tie.strength, tie.source[:200]
            seen.first_at = _noon(first_day(partial_day_text(tie.since)))

    def people(self) -> set[int]:
        """Everybody in whose ties something was seen."""
        return {person for a, b, _ in self._pairs for person in (a, b)}

    def save(self, source: Source) -> int:
        """Save all of it; gives how many ties were shown."""
        self._close_groups()
        return save_sightings(
            self._roster.owner,
            source,
            [
                Sighting(a, b, kind, seen.count, seen.first_at, seen.last_at, seen.strength, seen.label, seen.weight)
                for (a, b, kind), seen in self._pairs.items()
            ],
        )

    def tell_again(self, source: Source) -> None:
        """What others have shown already: remember that this source shows it too."""
        self._close_groups()
        tell_sightings_again(self._roster.owner, source, list(self._pairs))

    def _close_groups(self) -> None:
        for label, talkers in self._groups.items():
            most = sorted(talkers, key=lambda person_id: -talkers[person_id].count)[:TALKERS_AT_MOST]
            for a, b in combinations(sorted(most), 2):
                pair = self._pairs[a, b, Evidence.Kind.GROUP_CHAT]
                self._join_group(pair, talkers[a], talkers[b], label)
                pair.weight += min(talkers[a].count, talkers[b].count) / (len(talkers) - 1)

    def _join_group(self, pair: _Seen, a: _Seen, b: _Seen, label: str) -> None:
        pair.count += min(a.count, b.count)
        for seen in (a, b):
            if seen.first_at and seen.last_at:
                pair.first_at = min(pair.first_at or seen.first_at, seen.first_at)
                pair.last_at = max(pair.last_at or seen.last_at, seen.last_at)
        pair.label = label[:200]

    def _together(self, people: set[int], kind: str, at: datetime) -> None:
        if len(people) <= TOGETHER_AT_MOST:
            for a, b in combinations(sorted(people), 2):
                self._pairs[a, b, kind].at(at, 1 / (len(people) - 1))


def why_no_tie(a: int, b: int) -> str:
    """Why a stated tie is none between two of the owner's people, as the code of a rejection; empty where it is one."""
    if not (a and b):
        return "tie-with-nobody"
    return "tie-within-one" if a == b else ""


def _noon(day: int | None) -> datetime | None:
    """Noon in UTC is on that day in nearly every zone."""
    return None if day is None else datetime.combine(date.fromordinal(day), time(12), UTC)
