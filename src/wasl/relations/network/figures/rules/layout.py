"""Where everybody stands on the map: groups as discs that keep apart, the people of a group as their ties pull them."""

from __future__ import annotations

import random
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from wasl.relations.network.figures.rules.graph import Floats, Ids, Ints, Network, neighbours
from wasl.relations.network.figures.rules.groups import NOBODY
from wasl.relations.network.figures.rules.hanging import graph_of

SEED = 11
STEPS = 300
MANY = 2_000
STEPS_FOR_MANY = 60
"""In a group of thousands the last steps move nobody that one could see."""

GAP = 1.6
"""Between two discs, in the distance of two neighbours on the map."""

GOLDEN = np.pi * (3 - np.sqrt(5.0))
"""Turned by so much from one to the next, points on a spiral lie evenly: Vogel's sunflower (1979)."""


@dataclass(frozen=True, slots=True)
class Positions:
    """Places by person, the owner at 0, 0; two neighbours stand about 1 apart."""

    x: Floats
    y: Floats


def lay_out(network: Network, labels: Ints) -> Positions:
    """The same places for the same network, each time. The owner stands in the middle, and draws nobody."""
    count = int(labels.max(initial=NOBODY)) + 1
    x, y = np.zeros(network.size), np.zeros(network.size)
    members = [np.flatnonzero(labels == group) for group in range(count)]
    radii = np.array([np.sqrt(len(those)) for those in members])
    centres = _pack(radii, _between(network, labels, count))
    for those, centre, radius in zip(members, centres, radii, strict=True):
        kept = np.zeros(network.size, dtype=np.bool_)
        kept[those] = True
        inside = _within(network.only(kept)) * radius
        x[those], y[those] = (inside + centre).T
    _place_the_rest(np.flatnonzero(labels == NOBODY), centres, radii, x, y)
    return Positions(x, y)


def rings(network: Network, labels: Ints) -> Positions:
    """The owner in the middle: the nearer the stronger her tie, those of a group in one direction."""
    # Within a group by no order at all: by strength, those of a group would stand on a spiral.
    mixed = np.modf(network.people * GOLDEN)[0]
    order = np.lexsort((mixed, np.where(labels == NOBODY, labels.max(initial=0) + 1, labels)))
    angle = np.empty(network.size)
    angle[order] = np.arange(network.size) * (2 * np.pi / max(network.size, 1))
    reach = np.sqrt(max(network.size, 1))
    distance = reach * (0.35 + 1.15 * (1 - np.clip(network.own, 0, 1)))
    distance[network.own == 0] = reach * 1.75
    distance *= 1 + 0.05 * (np.argsort(order) % 3)  # side by side of equal strength, they find room
    return Positions(distance * np.cos(angle), distance * np.sin(angle))


def _within(network: Network) -> NDArray[np.float64]:
    """One group by itself, in a circle of radius 1."""
    import igraph  # as in `hanging`

    start = np.random.default_rng(SEED).random((network.size, 2)) - 0.5
    igraph.set_random_number_generator(random.Random(SEED))  # noqa: S311 - no secret; the same map each time
    layout = graph_of(network.size, network.a, network.b).layout_fruchterman_reingold(
        seed=start.tolist(),
        niter=STEPS if network.size < MANY else STEPS_FOR_MANY,
        weights=(network.strength + 0.1).tolist(),
        grid="auto",
    )
    places = np.array(layout.coords, dtype=np.float64)
    places -= places.mean(axis=0)
    return _evened(places)


def _evened(places: NDArray[np.float64]) -> NDArray[np.float64]:
    """Each in its direction from the middle, but so far out that the circle fills evenly: dots do not cover each other."""
    distance = np.hypot(*places.T)
    order = np.argsort(distance, kind="stable")
    even = np.empty(len(places))
    even[order] = np.sqrt((np.arange(len(places)) + 0.5) / max(len(places), 1))
    mixed = 0.35 * distance / max(distance.max(initial=0), 1e-9) + 0.65 * even
    unit = np.divide(places, distance[:, None], out=np.zeros_like(places), where=distance[:, None] > 0)
    found: NDArray[np.float64] = unit * mixed[:, None]
    return found


def _between(network: Network, labels: Ints, count: int) -> NDArray[np.float64]:
    """How strongly each two groups are tied."""
    one, other = labels[network.a].astype(np.int64), labels[network.b].astype(np.int64)
    across = (one != other) & (one >= 0) & (other >= 0)
    cells = np.concatenate([one * count + other, other * count + one])[np.tile(across, 2)]
    weights = np.tile(network.strength, 2)[np.tile(across, 2)]
    return np.bincount(cells, weights=weights, minlength=count * count).astype(np.float64).reshape(count, count)


def _pack(radii: Floats, between: NDArray[np.float64]) -> NDArray[np.float64]:
    """Discs around the owner that do not touch: the largest first, each as near as may be to those that it is tied to."""
    centres = np.zeros((len(radii), 2))
    for disc, radius in enumerate(radii):
        around = _candidates(centres[:disc], radii[:disc], radius)
        pull = between[disc, :disc]
        far = np.hypot(*around.T) * (0.15 * pull.sum() + 0.05)
        if disc and pull.sum():
            far += (
                np.hypot(around[:, None, 0] - centres[None, :disc, 0], around[:, None, 1] - centres[None, :disc, 1])
                @ pull
            )
        centres[disc] = around[np.argmin(far)]
    return centres


def _candidates(centres: NDArray[np.float64], radii: Floats, radius: float) -> NDArray[np.float64]:
    """Places where a disc touches nobody: around the owner, and around each disc that is there."""
    turns = np.linspace(0, 2 * np.pi, 48, endpoint=False)
    circle = np.column_stack([np.cos(turns), np.sin(turns)])
    found = [circle * (radius + GAP)]
    found += [centre + circle * (other + radius + GAP) for centre, other in zip(centres, radii, strict=True)]
    around = np.concatenate(found)
    apart = np.hypot(around[:, None, 0] - centres[None, :, 0], around[:, None, 1] - centres[None, :, 1])
    is_free = (apart >= radii[None, :] + radius + GAP - 1e-6).all(axis=1)
    is_free &= np.hypot(*around.T) >= radius + GAP - 1e-6
    free: NDArray[np.float64] = around[is_free]
    return free


def _place_the_rest(rest: NDArray[np.int64], centres: NDArray[np.float64], radii: Floats, x: Floats, y: Floats) -> None:
    """Those of no group on a sunflower around all groups; without any group, around the owner."""
    inner = max((float(np.hypot(*centre)) + radius for centre, radius in zip(centres, radii, strict=True)), default=1.0)
    number = np.arange(len(rest))
    distance = np.sqrt((inner + GAP) ** 2 + number * 1.1)
    x[rest], y[rest] = distance * np.cos(number * GOLDEN), distance * np.sin(number * GOLDEN)


def completed(network: Network, known: Ids, groups: Ints, places: Positions) -> tuple[Ints, Positions]:
    """Groups and places for everybody of the network, where some (`known`, ids in order) have theirs already.

    Who is new stands beside those whom she knows, in the group to which most of these ties lead; who knows nobody, on the rim.
    """
    at = np.minimum(np.searchsorted(known, network.people), max(len(known) - 1, 0))
    stands = known[at] == network.people if len(known) else np.zeros(network.size, dtype=np.bool_)
    label = np.where(stands, groups[at] if len(known) else NOBODY, NOBODY).astype(np.int32)
    x = np.where(stands, places.x[at] if len(known) else 0.0, 0.0)
    y = np.where(stands, places.y[at] if len(known) else 0.0, 0.0)
    rim = float(np.hypot(places.x, places.y).max(initial=1.0)) + GAP
    near = neighbours(network.size, network.a, network.b)
    for number, person in enumerate(np.flatnonzero(~stands)):
        others = near.others[near.start[person] : near.start[person + 1]]
        there = others[stands[others]]
        turn = number * GOLDEN
        aside = (np.cos(turn), np.sin(turn))
        if len(there):
            x[person], y[person] = x[there].mean() + aside[0], y[there].mean() + aside[1]
            inside = label[there][label[there] != NOBODY]
            label[person] = np.bincount(inside).argmax() if len(inside) else NOBODY
        else:
            x[person], y[person] = rim * aside[0], rim * aside[1]
    return label, Positions(x, y)
