"""Ways as a page and a command show them: with names, reasons and what was asked before, in a constant number of queries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from wasl.foundation.accounts.models import User
from wasl.relations.interactions.models import ContactSummary
from wasl.relations.interactions.queries import summaries_of
from wasl.relations.network.introductions import rules, wording
from wasl.relations.network.introductions.on_arrays import Path
from wasl.relations.network.introductions.queries import asked
from wasl.relations.network.ties.reasons import reasons_for
from wasl.relations.network.ties.wording import tie_words
from wasl.relations.network.warmth.queries import kept_chances
from wasl.relations.people.models import Membership, Person
from wasl.relations.people.queries import first_ways, present_work, with_photo
from wasl.relations.people.rules import shown_name


@dataclass(frozen=True, slots=True)
class Stop:
    """A person on a way."""

    id: int
    name: str
    detail: str
    warmth: float | None
    has_photo: bool


@dataclass(frozen=True)
class Way:
    """`stops` from the one to ask to the one to reach; `sentences` say of each step why; `rest` why to wait, if so."""

    stops: list[Stop]
    strength: float
    sentences: list[str]
    rest: str

    @property
    def first(self) -> Stop:
        return self.stops[0]

    @property
    def last(self) -> Stop:
        return self.stops[-1]

    @property
    def is_direct(self) -> bool:
        return len(self.stops) == 1

    @property
    def why(self) -> str:
        """One text."""
        return " ".join([*self.sentences, *([self.rest] if self.rest else [])])


def explained(owner: User, paths: Sequence[Path], day: date) -> list[Way]:
    """Eleven queries for any number of ways. One that leads over somebody who has just gone is left out."""
    ids = {person for path in paths for person in path.people}
    stops, summaries = _stops(owner, ids)
    reasons = reasons_for(owner, [pair for path in paths for pair in pairwise(path.people)])
    circles, requests = _circles(owner, [path.people[0] for path in paths]), asked(owner, ids)
    reader, ways = owner.preferences, []
    for path in paths:
        if not stops.keys() >= set(path.people):
            continue
        along = [stops[person] for person in path.people]
        first = along[0]
        own = wording.Own(summaries.get(first.id), circles[first.id])
        sentences = [wording.known_words(first.name)] if len(along) == 1 else []
        sentences.append(wording.own_words(own, day, reader))
        for one, other in pairwise(along):
            told = reasons[min(one.id, other.id), max(one.id, other.id)]
            sentences.append(wording.step_words(one.name, other.name, tie_words(told, day, reader)))
        before = requests.get(first.id)  # nosec B113 - asks of people, not of servers
        until = rules.rests_until(before.days, before.is_waiting, day) if before and len(along) > 1 else None
        rest = wording.rest_words(first.name, before.days[-1], until, reader) if before and until else ""
        ways.append(Way(along, path.score, sentences, rest))
    return ways


def _stops(owner: User, ids: Collection[int]) -> tuple[dict[int, Stop], dict[int, ContactSummary]]:
    people = Person.objects.of(owner).present().filter(id__in=ids).values_list("id", "display_name")
    work, pictured, ways = present_work(owner, ids), with_photo(ids), first_ways(owner, ids)
    summaries, warmth = summaries_of(owner, ids), kept_chances(owner, ids)
    stops = {
        person: Stop(
            person,
            shown_name(name, [ways[person].shown] if person in ways else []),
            str(work.get(person, "")),
            warmth.get(person),
            person in pictured,
        )
        for person, name in people
    }
    return stops, summaries


def _circles(owner: User, ids: Collection[int]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    rows = Membership.objects.of(owner).filter(person__in=ids, circle__deleted_at=None).order_by("circle__name")
    for person, name in rows.values_list("person", "circle__name"):
        found[person].append(name)
    return found
