"""All that is said of a network, from one snapshot of it: numbers, and who they are about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from wasl.relations.network.figures.rules.bridges import bridge_people, gates
from wasl.relations.network.figures.rules.graph import Floats, Ints, Network, degrees
from wasl.relations.network.figures.rules.groups import Holding, Shared, groups, what_they_share
from wasl.relations.network.figures.rules.hanging import bridges, go_between, only_through
from wasl.relations.network.figures.rules.holes import betweenness, effective_size, local_constraint
from wasl.relations.network.figures.rules.past import History, Ties, month_ends, network_on, ties_on

MONTHS = 24
NAMED = 5
"""People, ties and things that are named of each kind; the counts are of all."""

LISTED = 50
"""Organisations and fields that are listed; `Month` counts all of them."""

TOP = 3
"""People whose part of all days of contact says how much hangs on a few."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What is known of a network. `since` is the number of the day on which each tie was first seen."""

    history: History
    ties: Network
    since: Ints
    holdings: tuple[Holding, ...]


@dataclass(frozen=True, slots=True)
class Month:
    """The measures on a day, from nothing that came after it."""

    on: date
    known: int = 0
    strong: int = 0
    weak: int = 0
    resting: int = 0
    effective_size: float = 0.0
    constraint: float = 0.0
    top_share: float = 0.0
    organisations: int = 0
    fields: int = 0


@dataclass(frozen=True, slots=True)
class Group:
    """People who know each other: how many, how many of them the owner keeps up with, what they share, who is in the middle."""

    size: int
    kept_up: int
    shared: tuple[Shared, ...]
    middle: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ReliedOn:
    """How much hangs on one person: parts of the constraint and of the year's days of contact, others reached only so.

    `gate_of` is the group in which this is the only one whom the owner keeps up with.
    """

    person: int
    constraint_share: float
    contact_share: float
    only_through: int
    gate_of: int | None = None


@dataclass(frozen=True, slots=True)
class Held:
    """An organisation, field or city, and how many of the owner's people are of it."""

    key: str
    count: int


@dataclass(frozen=True, slots=True)
class Figures:
    """The measures today, and whom they speak of by id. `months` ends with today."""

    as_of: date
    people: int
    beyond: int
    """People to whom she is not tied, and somebody of hers is."""

    ties: int
    betweenness: float
    groups: tuple[Group, ...]
    in_groups: int
    bridge_count: int
    bridges: tuple[tuple[int, int], ...]
    relied_on: tuple[ReliedOn, ...]
    bridge_people: tuple[int, ...]
    """Those over whom alone she reaches others, or a group: `bridges.py`."""

    go_betweens: tuple[int, ...]
    organisations: tuple[Held, ...]
    fields: tuple[Held, ...]
    months: tuple[Month, ...]

    @property
    def now(self) -> Month:
        return self.months[-1]

    @property
    def efficiency(self) -> float:
        """The part of her people who reach where no other of them reaches."""
        return self.now.effective_size / self.now.known if self.now.known else 0.0


def measure(snapshot: Snapshot, day: date, before: Sequence[int] | None = None) -> Figures:
    """Everything on that day. `before` are the groups that the search for groups begins with."""
    ties = ties_on(snapshot.history, day)
    network = network_on(snapshot.history, day, snapshot.ties, snapshot.since)
    of_groups = groups(network, before)
    kept_up = ties.is_strong | ties.is_weak
    hanging = bridges(network.size, network.a, network.b)
    return Figures(
        as_of=day,
        people=network.size,
        beyond=_beyond(network),
        ties=len(network.a),
        betweenness=betweenness(network),
        groups=describe_groups(network, of_groups, kept_up, snapshot.holdings),
        in_groups=int((of_groups >= 0).sum()),
        bridge_count=len(hanging),
        bridges=_telling_bridges(network, hanging),
        relied_on=_relied_on(network, ties, only_through(network), gates(of_groups, kept_up)),
        bridge_people=bridge_people(network, of_groups, kept_up),
        go_betweens=_go_betweens(network),
        organisations=_held("organisation", snapshot.holdings, network.own > 0),
        fields=_held("field", snapshot.holdings, network.own > 0),
        months=tuple(_month(snapshot, end) for end in month_ends(day, MONTHS)),
    )


def _month(snapshot: Snapshot, day: date) -> Month:
    ties = ties_on(snapshot.history, day)
    network = network_on(snapshot.history, day, snapshot.ties, snapshot.since)
    known = network.own > 0
    if not known.any():
        return Month(day)
    total = ties.days_of_year.sum()
    most = np.sort(ties.days_of_year)[-TOP:].sum()
    return Month(
        on=day,
        known=int(known.sum()),
        strong=int(ties.is_strong.sum()),
        weak=int(ties.is_weak.sum()),
        resting=int(ties.rests.sum()),
        effective_size=effective_size(network),
        constraint=float(local_constraint(network).sum()),
        top_share=float(most / total) if total else 0.0,
        organisations=_number_of("organisation", snapshot.holdings, known),
        fields=_number_of("field", snapshot.holdings, known),
    )


def _beyond(network: Network) -> int:
    known = network.own > 0
    reached = np.zeros(network.size, dtype=np.bool_)
    reached[network.a[known[network.b]]] = True
    reached[network.b[known[network.a]]] = True
    return int((reached & ~known).sum())


def describe_groups(
    network: Network, labels: Ints, kept_up: NDArray[np.bool_], holdings: Sequence[Holding]
) -> tuple[Group, ...]:
    """Each group by its label, with those who are tied to most of the others in its middle."""
    shared = what_they_share(labels, holdings)
    weight = _weights(network)
    members = (np.flatnonzero(labels == group) for group in range(len(shared)))
    return tuple(
        Group(
            size=len(those),
            kept_up=int(kept_up[those].sum()),
            shared=tuple(shared[group][:NAMED]),
            middle=tuple(network.people[those[np.argsort(-weight[those], kind="stable")[:TOP]]].tolist()),
        )
        for group, those in enumerate(members)
    )


def _weights(network: Network) -> Floats:
    """How strongly each person is tied to the others."""
    ends = np.concatenate([network.a, network.b])
    weights: Floats = np.tile(network.strength, 2)
    return np.bincount(ends, weights=weights, minlength=network.size).astype(np.float64)


def _relied_on(
    network: Network, ties: Ties, through: NDArray[np.int64], gate_of: dict[int, int]
) -> tuple[ReliedOn, ...]:
    """Those on whom most hangs, by their part of the constraint and those reached over them alone."""
    local = local_constraint(network)
    of_constraint = local / max(local.sum(), 1e-12)
    of_contacts = ties.days_of_year / max(int(ties.days_of_year.sum()), 1)
    weight = of_constraint + through / max(network.size, 1)
    order = np.lexsort((network.people, -weight))[:NAMED]
    return tuple(
        ReliedOn(
            person=int(network.people[place]),
            constraint_share=float(of_constraint[place]),
            contact_share=float(of_contacts[place]),
            only_through=int(through[place]),
            gate_of=gate_of.get(int(place)),
        )
        for place in order
        if weight[place] > 0
    )


def _telling_bridges(network: Network, hanging: NDArray[np.int64]) -> tuple[tuple[int, int], ...]:
    """Of the bridges those whose ends have most ties on both sides: what falls apart there is more than one person."""
    degree = degrees(network.size, network.a, network.b)
    smaller = np.minimum(degree[network.a[hanging]], degree[network.b[hanging]])
    order = hanging[np.lexsort((hanging, -smaller))][:NAMED]
    return tuple((int(network.people[network.a[tie]]), int(network.people[network.b[tie]])) for tie in order)


def _go_betweens(network: Network) -> tuple[int, ...]:
    if not len(network.a):
        return ()
    between = go_between(network)
    order = np.lexsort((network.people, -between))[:NAMED]
    return tuple(int(network.people[place]) for place in order if between[place] > 0)


def _held(kind: str, holdings: Sequence[Holding], known: NDArray[np.bool_]) -> tuple[Held, ...]:
    """What the people known are of, the commonest first."""
    keys = [holding.key[known[holding.person]] for holding in holdings if holding.kind == kind]
    if not keys:
        return ()
    found, counts = np.unique(np.concatenate(keys), return_counts=True)
    order = np.lexsort((found, -counts))[:LISTED]
    return tuple(Held(str(found[place]), int(counts[place])) for place in order)


def _number_of(kind: str, holdings: Sequence[Holding], known: NDArray[np.bool_]) -> int:
    keys = [holding.key[known[holding.person]] for holding in holdings if holding.kind == kind]
    return len(np.unique(np.concatenate(keys))) if keys else 0
