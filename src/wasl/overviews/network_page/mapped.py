"""The map with names: who stands where, in which colours, and what the colours mean."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

import numpy as np
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy
from numpy.typing import NDArray

from wasl.foundation.accounts.models import User
from wasl.overviews.network_page.naming import Named, titles_of
from wasl.relations.network.figures.actions import map_for_page
from wasl.relations.network.figures.queries import NetworkMap
from wasl.relations.network.figures.rules.groups import Holding, Kind
from wasl.relations.network.figures.rules.measures import describe_groups
from wasl.relations.network.figures.snapshot import holdings
from wasl.relations.network.warmth.queries import bridges_kept, kept_chances

HUES = 8
"""Colours that can be told apart; whatever is of none of the largest eight is grey, and named all the same."""

BANDS = 5
BRIDGE_HUE = 2
Key = Literal["group", "circle", "organisation", "field", "warmth", "bridge"]
COLOURED_BY: Mapping[Key, Kind] = {"circle": "circle", "organisation": "organisation", "field": "field"}


@dataclass(frozen=True)
class Swatch:
    """What a colour means, and how many people have it. Hue 0 is everybody else; warmth has hues of its own, 1 the coldest."""

    hue: int
    name: str
    count: int


@dataclass(frozen=True)
class Colouring:
    """The hue of each person, by place."""

    key: Key
    hues: NDArray[np.uint8]
    legend: list[Swatch]


@dataclass(frozen=True)
class Mapped:
    """The map, what its groups are called, and what its people are of."""

    map: NetworkMap
    titles: list[str]
    holdings: tuple[Holding, ...]

    def title_of(self, place: int) -> str:
        """The group of the person at that place; empty where she is in none."""
        group = int(self.map.groups[place])
        return self.titles[group] if group >= 0 else ""

    def place_of(self, person_id: int) -> int | None:
        """The place of a person on the map; None for one who came since."""
        people = self.map.network.people
        place = int(np.searchsorted(people, person_id))
        return place if place < len(people) and people[place] == person_id else None


def mapped(owner: User, day: date, *, at: datetime) -> Mapped | None:
    """None where a large network is laid out first."""
    found = map_for_page(owner, day, at=at)
    if found is None:
        return None
    network = found.network
    of_people = tuple(holdings(owner, network.people))
    groups = describe_groups(network, found.groups, network.own > 0, of_people)
    return Mapped(found, titles_of(owner, groups), of_people)


def colourings(owner: User, shown: Mapped) -> list[Colouring]:
    """By group, circle, organisation, field and warmth, and who is a bridge: four queries."""
    kinds = {holding.kind: holding for holding in shown.holdings}
    keys = [(kind, key) for kind in COLOURED_BY.values() for key in set(kinds[kind].key.tolist())]
    named = Named.of(owner, keys)
    size = shown.map.network.size
    by_kind = [_by_holding(key, kinds[kind], size, named) for key, kind in COLOURED_BY.items()]
    return [
        _by_group(shown), *by_kind, _by_warmth(shown, kept_chances(owner)), _by_bridge(shown, bridges_kept(owner))
    ]  # fmt: skip


LABELS: Mapping[Key, Promise] = {
    "group": gettext_lazy("Groups"),
    "circle": gettext_lazy("Circles"),
    "organisation": gettext_lazy("Organisations"),
    "field": gettext_lazy("Fields"),
    "warmth": gettext_lazy("Warmth"),
    "bridge": gettext_lazy("Bridges"),
}
OTHERS: Mapping[Key, Promise] = {
    "group": gettext_lazy("other groups, and in none"),
    "circle": gettext_lazy("other circles, and in none"),
    "organisation": gettext_lazy("other organisations, and not known"),
    "field": gettext_lazy("other fields, and not known"),
    "warmth": gettext_lazy("too seldom in touch to say"),
    "bridge": gettext_lazy("everybody else"),
}
WARMTHS = (
    pgettext_lazy("a tie", "faint"), pgettext_lazy("a tie", "cool"), pgettext_lazy("a tie", "mild"),
    pgettext_lazy("a tie", "warm"), pgettext_lazy("a tie", "very warm"),
)  # fmt: skip


def _by_group(shown: Mapped) -> Colouring:
    groups = shown.map.groups
    hues = np.where((groups >= 0) & (groups < HUES), groups + 1, 0).astype(np.uint8)
    return Colouring("group", hues, _legend("group", hues, shown.titles[:HUES]))


def _by_holding(key: Key, holding: Holding, size: int, named: Named) -> Colouring:
    """The largest eight; who is of several has the colour of the largest."""
    names, code, counts = np.unique(holding.key, return_inverse=True, return_counts=True)
    rank = np.empty(len(names), dtype=np.int64)
    rank[np.lexsort((names, -counts))] = np.arange(len(names))
    best = np.full(size, HUES, dtype=np.int64)
    np.minimum.at(best, holding.person, rank[code])
    hues = np.where(best < HUES, best + 1, 0).astype(np.uint8)
    largest = [str(name) for name in names[np.argsort(rank)][:HUES]]
    return Colouring(key, hues, _legend(key, hues, [named.name(holding.kind, name) for name in largest]))


def _by_warmth(shown: Mapped, warmth: Mapping[int, float]) -> Colouring:
    values = np.array([warmth.get(pk, -1.0) for pk in shown.map.network.people.tolist()])
    hues = np.where(values >= 0, np.minimum((values * BANDS).astype(np.int64), BANDS - 1) + 1, 0).astype(np.uint8)
    return Colouring("warmth", hues, _legend("warmth", hues, [str(word) for word in WARMTHS]))


def _by_bridge(shown: Mapped, bridges: Collection[int]) -> Colouring:
    hues = np.where(np.isin(shown.map.network.people, list(bridges)), BRIDGE_HUE, 0).astype(np.uint8)
    count = int((hues > 0).sum())
    legend = [
        Swatch(BRIDGE_HUE, _("you reach others only through them"), count),
        Swatch(0, str(OTHERS["bridge"]), len(hues) - count),
    ]
    return Colouring("bridge", hues, legend)


def _legend(key: Key, hues: NDArray[np.uint8], names: Sequence[str]) -> list[Swatch]:
    counts = np.bincount(hues, minlength=len(names) + 1)
    swatches = [Swatch(hue, name, int(counts[hue])) for hue, name in enumerate(names, 1)]
    return [*swatches, Swatch(0, str(OTHERS[key]), int(counts[0]))]
