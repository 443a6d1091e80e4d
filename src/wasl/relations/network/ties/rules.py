"""What is known of two people comes to one strength, from 0 to 1: pure.

Each kind of evidence gives `most · w / (w + half)`: it saturates, for the tenth mail says less than the second. `w` is the
number of times, each divided by how many others were there, so that a mail to ten says little of any two of them. Age
halves it every five years: people who worked together stay acquainted for long. Kinds are joined as independent
reasons, `1 - Π(1 - s)`. What the owner says of two people stands alone.

The numbers are choices, not measurements: no data set tells who would introduce whom. A strength orders ties, and is
no probability of anything.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from wasl.foundation.dates.hijri import from_hijri
from wasl.foundation.dates.partial_date import InvalidPartialDateError, PartialDate

Numbers = NDArray[np.float64]
Ids = NDArray[np.int64]


class Weight(NamedTuple):
    """`most` is what endless evidence of the kind comes to, `half` how much of it comes to half of that."""

    most: float
    half: float


WEIGHTS = {
    "meeting": Weight(0.85, 2),  # three meetings of three: 0.36
    "mail": Weight(0.65, 4),
    "group": Weight(0.5, 12),  # messages: of a group that talks much, those who talk most
}
STATED = 0.7
"""That somebody said so, where they did not say how well the two know each other."""

INTRODUCED = 0.6
"""One introduced the other to the owner."""

TEAM = Weight(0.5, 3)  # years
TEAM_OF_FEW = 5
"""People of one place up to whom each is a close colleague; of more, the strength is shared out."""

TEAM_AT_MOST = 40
"""People known in one place above whom the same letterhead says nothing; the same department may."""

UNSAID_YEARS = 1.0
"""How long two were colleagues where it is not said from when until when."""

HALVED_IN_DAYS = 5 * 365.25
UNKNOWN_TIMES = 0.5
"""What a time counts for where it is not known how many were there: as with two others."""

OWN_HALF_DAYS, OWN_HALVED_IN_DAYS = 4, 2 * 365.25
IN_A_CIRCLE = 0.3
"""What the owner's own tie comes to, at least, with somebody whom she put into a circle."""

IN_THE_BOOK = 0.05
"""And with somebody whose card she keeps, though no contact is known."""

LEAST = 0.01
"""Weaker ties are not kept: nobody is asked for them."""


def seen_strength(kind: str, weight: Numbers, count: Numbers, silence_days: Numbers) -> Numbers:
    """Of evidence of one kind; `weight` 0 where it is not known how many were there."""
    most, half = WEIGHTS[kind]
    times = np.where(weight > 0, weight, count * UNKNOWN_TIMES)
    return most * times / (times + half) * faded(silence_days, HALVED_IN_DAYS)


def faded(silence_days: Numbers, halved_in_days: float) -> Numbers:
    return np.power(0.5, np.maximum(silence_days, 0) / halved_in_days)


def own_strength(contact_days: Numbers, silence_days: Numbers) -> Numbers:
    """Of the owner's own tie with somebody: by days of contact, halved by two years of silence."""
    return contact_days / (contact_days + OWN_HALF_DAYS) * faded(silence_days, OWN_HALVED_IN_DAYS)


class Pairs(NamedTuple):
    """Ties as three columns; `a` is always the smaller id."""

    a: Ids
    b: Ids
    strength: Numbers


def no_pairs() -> Pairs:
    return Pairs(np.empty(0, np.int64), np.empty(0, np.int64), np.empty(0, np.float64))


def joined(parts: Iterable[Pairs]) -> Pairs:
    """Each pair once, in order, its reasons taken together; what comes to next to nothing is left out."""
    every = [part for part in parts if len(part.a)]
    if not every:
        return no_pairs()
    a, b, strength = (np.concatenate(column) for column in zip(*every, strict=True))
    order = np.lexsort((b, a))
    a, b, strength = a[order], b[order], strength[order]
    first = np.flatnonzero(np.append(True, (np.diff(a) != 0) | (np.diff(b) != 0)))
    doubt = np.add.reduceat(np.log1p(-np.minimum(strength, 1 - 1e-9)), first)
    return _strong(Pairs(a[first], b[first], -np.expm1(doubt)))


def overruled(pairs: Pairs, said: Pairs) -> Pairs:
    """The pairs, but of those of which the owner said something, what she said; nothing at all takes a tie away."""
    unsaid = ~np.isin(_keys(pairs), _keys(said))
    a, b, strength = (np.concatenate((column[unsaid], own)) for column, own in zip(pairs, said, strict=True))
    order = np.lexsort((b, a))
    return _strong(Pairs(a[order], b[order], strength[order]))


def _keys(pairs: Pairs) -> NDArray[np.void]:
    """The two ids as one value that can be looked for."""
    both = np.stack((pairs.a, pairs.b), axis=1)
    return np.ascontiguousarray(both).view([("a", np.int64), ("b", np.int64)]).reshape(-1)


def _strong(pairs: Pairs) -> Pairs:
    kept = pairs.strength >= LEAST
    return Pairs(pairs.a[kept], pairs.b[kept], np.minimum(pairs.strength[kept], 1.0))


@dataclass(frozen=True, slots=True)
class Stint:
    """A person at a place of work; days as ordinals, None where they are not said. `until` of the present is its day."""

    person: int
    place: int
    department: str
    since: int | None
    until: int | None


def colleagues(stints: Iterable[Stint], today: int) -> Pairs:
    """Who was at the same place at the same time. Of a large place, those of one department."""
    parts = [Pairs(a, b, strength) for team in _teams(stints) for a, b, strength in [_within(team, today)]]
    return joined(parts)


def _teams(stints: Iterable[Stint]) -> Iterator[list[Stint]]:
    places: dict[int, list[Stint]] = defaultdict(list)
    for stint in stints:
        places[stint.place].append(stint)
    for there in places.values():
        if len(there) <= TEAM_AT_MOST:
            yield there
            continue
        departments: dict[str, list[Stint]] = defaultdict(list)
        for stint in there:
            if stint.department:
                departments[stint.department].append(stint)
        yield from (team for team in departments.values() if len(team) <= TEAM_AT_MOST)


def _within(team: list[Stint], today: int) -> Pairs:
    """The best of each two, when somebody is there twice."""
    if len(team) < 2:  # noqa: PLR2004 - a pair
        return no_pairs()
    person = np.array([stint.person for stint in team], np.int64)
    since = np.array([-np.inf if stint.since is None else stint.since for stint in team])
    until = np.array([np.inf if stint.until is None else stint.until for stint in team])
    i, j = np.triu_indices(len(team), 1)
    start, end = np.maximum(since[i], since[j]), np.minimum(np.minimum(until[i], until[j]), today)
    is_said = np.isfinite(since[i]) & np.isfinite(since[j]) & np.isfinite(until[i]) & np.isfinite(until[j])
    years = (end - start) / 365.25
    years = np.where(is_said, years, np.minimum(years, UNSAID_YEARS))
    kept = (years > 0) & (person[i] != person[j])
    i, j, years, end = i[kept], j[kept], years[kept], end[kept]
    strength = TEAM.most * years / (years + TEAM.half) * faded(today - end, HALVED_IN_DAYS)
    strength *= min(TEAM_OF_FEW / len(set(person.tolist())), 1)
    return _best(np.minimum(person[i], person[j]), np.maximum(person[i], person[j]), strength)


def _best(a: Ids, b: Ids, strength: Numbers) -> Pairs:
    order = np.lexsort((-strength, b, a))
    a, b, strength = a[order], b[order], strength[order]
    first = np.append(True, (np.diff(a) != 0) | (np.diff(b) != 0))[: len(a)]
    return Pairs(a[first], b[first], strength[first])


def first_day(stored: str) -> int | None:
    """The ordinal of the first day that a stored partial date may mean; None where its year is not said."""
    return _bound(stored, month=1, day=1)


def last_day(stored: str) -> int | None:
    """The ordinal of the last such day."""
    return _bound(stored, month=12, day=31)


def _bound(stored: str, month: int, day: int) -> int | None:
    try:
        told = PartialDate.parse(stored)
    except InvalidPartialDateError:
        return None
    if told.year is None:
        return None
    if told.calendar == "hijri":
        found = from_hijri(told.year, told.month or month, told.day or min(day, 29))
        return found.toordinal() if found else None
    whole = PartialDate(told.year, told.month or month, 1).in_year(told.year)
    assert whole is not None  # a year and a month
    if told.day:
        return whole.replace(day=told.day).toordinal()
    return whole.toordinal() if day == 1 else _month_end(whole)


def _month_end(first: date) -> int:
    if first.month == 12:  # noqa: PLR2004 - December
        return first.replace(day=31).toordinal()
    return first.replace(month=first.month + 1).toordinal() - 1
