"""How each practice and outcome is measured, week by week, and which one step helps most: pure.

Every row is a pair of counts a week: `whole`, the cases, and `part`, those of them that went as the row wishes. No row is
added to another: a promise and a birthday have no common unit. A row that rests on fewer cases than `least` says nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, NamedTuple

WEEKS = 12
WEEK = timedelta(days=7)
MONTH_OF_WEEKS = 4
PRESSING_WITHIN = timedelta(days=3)
"""A promise whose day is so near goes before everything else: no other step has a day on which it is too late."""

GOOD, FAIR = 0.8, 0.5
RISEN_BY = 0.05
"""Twelve weeks of few cases swing by themselves; less than this is not called a change."""

Form = Literal["share", "count", "hours", "balance"]
Level = Literal["little", "good", "fair", "room", "given", "received", "even", "some", "none"]
LEANS_FROM = 1 / 3
"""One side gave twice what the other did."""


@dataclass(frozen=True, slots=True)
class Formula:
    """`window`: how many weeks up to each week's end are counted together; 1 where it is told as it stands at the end."""

    row: str
    form: Form
    window: int
    least: int


PRACTICES = (
    Formula("P1", "share", 1, 3),
    Formula("P2", "share", 1, 3),
    Formula("P3a", "share", 1, 1),
    Formula("P3b", "share", WEEKS, 3),
    Formula("P3c", "hours", 1, 1),
    Formula("P3d", "share", 1, 2),
    Formula("P4", "balance", WEEKS, 3),
    Formula("P5", "share", WEEKS, 3),
    Formula("P6a", "share", WEEKS, 3),
    Formula("P6b", "share", WEEKS, 2),
    Formula("P6c", "share", WEEKS, 2),
    Formula("P7", "hours", 1, 1),
    Formula("S6", "share", WEEKS, 5),
)
PRESENCE = (
    Formula("S1", "share", 1, 5),
    Formula("S2", "share", 1, 2),
    Formula("S3", "share", 1, 2),
    Formula("S4", "share", WEEKS, 3),
    Formula("S5", "share", 1, 2),
)
OUTCOMES = (
    Formula("O1", "share", WEEKS, 3),
    Formula("O2", "share", 1, 2),
    Formula("O3", "share", WEEKS, 2),
    Formula("O4", "share", 1, 5),
    Formula("O5", "share", 1, 3),
    Formula("O6", "count", 1, 5),
)
FORMULAS = {one.row: one for one in (*PRACTICES, *PRESENCE, *OUTCOMES)}


class Count(NamedTuple):
    """The cases of a week, and those that went as the row wishes; minutes where a row is told in hours."""

    part: int = 0
    whole: int = 0


class Reading(NamedTuple):
    """What a row came to at the end of a week; no value where it rests on too few cases."""

    value: float | None
    part: int
    cases: int


@dataclass(frozen=True, slots=True)
class Weeks:
    """The weeks that are read, by their first days; the last is under way, up to `day`."""

    firsts: tuple[date, ...]
    day: date

    @classmethod
    def until(cls, day: date, first_weekday: int) -> Weeks:
        """Twelve to show, and before them as many as the longest window looks back."""
        begun = day - timedelta(days=(day.weekday() - first_weekday) % 7)
        count = WEEKS + max(one.window for one in FORMULAS.values()) - 1
        return cls(tuple(begun - WEEK * back for back in range(count - 1, -1, -1)), day)

    @property
    def shown(self) -> tuple[date, ...]:
        return self.firsts[-WEEKS:]

    @property
    def ends(self) -> list[date]:
        """The last day of each week shown; of the one under way the day itself."""
        return [min(first + WEEK - timedelta(days=1), self.day) for first in self.shown]

    def counted(self, cases: Iterable[tuple[date, bool, int]]) -> list[Count]:
        """Cases by their day, whether they went well, and how many they are, as a count for each week."""
        part, whole = [0] * len(self.firsts), [0] * len(self.firsts)
        for on, is_well, count in cases:
            place = (on - self.firsts[0]).days // 7
            if 0 <= place < len(whole) and on <= self.day:
                whole[place] += count
                part[place] += count * is_well
        return [Count(*pair) for pair in zip(part, whole, strict=True)]

    def spent(self, days: Iterable[tuple[date, int, int]]) -> list[Count]:
        """Minutes by their day and how many times they were spent, as both for each week."""
        known = list(days)
        minutes = self.counted((on, True, spent) for on, spent, _times in known)
        times = self.counted((on, True, times) for on, _spent, times in known)
        return [Count(one.part, other.whole) for one, other in zip(minutes, times, strict=True)]


def readings(formula: Formula, counts: Sequence[Count]) -> list[Reading]:
    """One for each week shown. `counts` may hold earlier weeks, which a window looks back on."""
    found = []
    for end in range(len(counts) - WEEKS + 1, len(counts) + 1):
        some = counts[max(end - formula.window, 0) : end]
        found.append(_reading(formula, sum(one.part for one in some), sum(one.whole for one in some)))
    return found


def level(formula: Formula, told: Sequence[Reading]) -> Level:
    """How it stands now, in one word."""
    value = told[-1].value
    if formula.form in {"count", "hours"}:
        return "some" if any(one.part for one in told[-MONTH_OF_WEEKS:]) else "none"
    if value is None:
        return "little"
    if formula.form == "balance":
        return "given" if value > LEANS_FROM else "received" if value < -LEANS_FROM else "even"
    return "good" if value >= GOOD else "fair" if value >= FAIR else "room"


def has_risen(formula: Formula, told: Sequence[Reading]) -> bool:
    """Whether it stands better than four weeks ago. That it stands lower is not said: the plot shows it."""
    if formula.form == "hours":
        return _minutes(told[-MONTH_OF_WEEKS:]) > _minutes(told[-2 * MONTH_OF_WEEKS : -MONTH_OF_WEEKS])
    now, before = told[-1].value, told[-1 - MONTH_OF_WEEKS].value
    if now is None or before is None or formula.form == "balance":
        return False
    return now > before if formula.form == "count" else now - before >= RISEN_BY


def need(formula: Formula, told: Sequence[Reading]) -> float:
    """From 0 to 1, how much a step would help: what is missing of a share, how far a balance leans.

    A row that says nothing yet stands in the middle, as do hours in a month without one.
    """
    value = told[-1].value
    if formula.form in {"count", "hours"}:
        return 0.25 if any(one.part for one in told[-MONTH_OF_WEEKS:]) else 0.5
    if value is None:
        return 0.5
    return abs(value) if formula.form == "balance" else 1 - value


@dataclass(frozen=True, slots=True)
class Step:
    """Something small that is open now: `about` is the person or thing, `address` the id of where it is done."""

    row: str
    kind: str
    about: str
    address: int
    due_on: date | None = None


def choose_step(steps: Iterable[Step], needs: dict[str, float], day: date) -> Step | None:
    """A promise due within three days, else of the rows with something open the one that needs it most, the first of equals."""
    known = list(steps)
    pressing = [one for one in known if one.due_on and one.due_on - day <= PRESSING_WITHIN]
    if pressing:
        return min(pressing, key=lambda one: one.due_on or day)
    return max(known, key=lambda one: needs[one.row], default=None)


def _reading(formula: Formula, part: int, whole: int) -> Reading:
    if formula.form == "hours":
        return Reading(part / 60, part, whole)
    if whole < formula.least:
        return Reading(None, part, whole)
    if formula.form == "count":
        return Reading(float(part), part, whole)
    return Reading((2 * part - whole) / whole if formula.form == "balance" else part / whole, part, whole)


def _minutes(told: Sequence[Reading]) -> int:
    return sum(one.part for one in told)


@dataclass(frozen=True, slots=True)
class Idea:
    """Why somebody may be thought of next week, and on which day."""

    person_id: int
    words: str
    on: date


def choose_ideas(ideas: Iterable[Idea], chosen: Collection[int], most: int) -> list[Idea]:
    """One a person, the first that was given; all of those chosen, and of others at most so many, as they were given."""
    once: dict[int, Idea] = {}
    for idea in ideas:
        once.setdefault(idea.person_id, idea)
    others = [one for one in once.values() if one.person_id not in chosen][: max(most - len(chosen), 0)]
    kept = [one for one in once.values() if one.person_id in chosen]
    return sorted([*kept, *others], key=lambda one: one.on)
