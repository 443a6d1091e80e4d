"""The map: everybody's place, kept from visit to visit, and the ties between them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

import numpy as np
from numpy.typing import NDArray

from wasl.foundation.accounts.models import User
from wasl.relations.network.figures.models import KeptMap
from wasl.relations.network.figures.rules.graph import Ids, Ints, Network
from wasl.relations.network.figures.rules.groups import NOBODY
from wasl.relations.network.figures.rules.layout import Positions, completed
from wasl.relations.network.figures.rules.past import network_on
from wasl.relations.network.figures.snapshot import snapshot
from wasl.relations.people.models import Person

MUCH = 0.2
"""The part of the people that came or went since the map was laid out, from which on it is laid out again."""


@dataclass(frozen=True, slots=True)
class NetworkMap:
    """People, ties, groups, and where everybody stands; the owner stands at 0, 0."""

    network: Network
    groups: Ints
    places: Positions
    laid_out_at: datetime


def network_map(owner: User, day: date, *, is_small: bool) -> NetworkMap | None:
    """The map of today; None where it has to be laid out first.

    Of a small network with its ties of today, newcomers beside those whom they know; of a large one as it was kept, without
    those who have gone since.
    """
    kept = kept_map(owner)
    if kept is None:
        return None
    if not is_small:
        return _without_the_gone(owner, kept)
    seen = snapshot(owner, day)
    network = network_on(seen.history, day, seen.ties, seen.since)
    if is_much_changed(kept, network.people):
        return None
    groups, places = completed(network, kept.network.people, kept.groups, kept.places)
    return replace(kept, network=network, groups=groups, places=places)


def is_much_changed(kept: NetworkMap | None, people: Ids) -> bool:
    """Whether so many came or went since that the map is laid out anew."""
    if kept is None:
        return True
    return len(np.setxor1d(kept.network.people, people)) > MUCH * max(len(people), 1)


def _without_the_gone(owner: User, kept: NetworkMap) -> NetworkMap:
    here = np.fromiter(Person.objects.of(owner).persons().values_list("id", flat=True), np.int64)
    stays = np.isin(kept.network.people, here)
    places = Positions(kept.places.x[stays], kept.places.y[stays])
    return replace(kept, network=kept.network.only(stays), groups=kept.groups[stays], places=places)


def kept_map(owner: User) -> NetworkMap | None:
    """As it was laid out last. One query."""
    row = KeptMap.objects.of(owner).first()
    if row is None:
        return None
    network = Network(
        people=np.frombuffer(row.people, "<i8"),
        own=_floats(row.own),
        a=np.frombuffer(row.a, "<i4"),
        b=np.frombuffer(row.b, "<i4"),
        strength=_floats(row.strength),
    )
    return NetworkMap(
        network, np.frombuffer(row.groups, "<i4"), Positions(_floats(row.x), _floats(row.y)), row.laid_out_at
    )  # fmt: skip


def groups_before(kept: NetworkMap | None, people: Ids) -> list[int] | None:
    """The groups of the map for these people, as numbers from 0; whoever is new begins in a group of her own."""
    if kept is None or not kept.network.size:
        return None
    at = np.minimum(np.searchsorted(kept.network.people, people), kept.network.size - 1)
    label = np.where(kept.network.people[at] == people, kept.groups[at], NOBODY).astype(np.int64)
    alone = label == NOBODY
    label[alone] = label.max(initial=0) + 1 + np.arange(int(alone.sum()))
    return [int(number) for number in np.unique(label, return_inverse=True)[1]]


def _floats(column: bytes) -> NDArray[np.float64]:
    return np.frombuffer(column, "<f4").astype(np.float64)
