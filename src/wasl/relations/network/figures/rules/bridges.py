"""Who is a bridge: somebody over whom alone the owner reaches others. The one rule that Today, the figures and the map go by."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from wasl.relations.network.figures.rules.graph import Network
from wasl.relations.network.figures.rules.groups import NOBODY
from wasl.relations.network.figures.rules.hanging import only_through

FEWEST_LED_TO = 3
"""People behind somebody from whom on she is a bridge: one stranger in copy of a mail makes none, three are a group."""


def gates(groups: NDArray[np.int32], kept_up: NDArray[np.bool_]) -> dict[int, int]:
    """Of groups in which the owner keeps up with one person alone: that person's place, and the group."""
    inside = np.flatnonzero(kept_up & (groups != NOBODY))
    counts = np.bincount(groups[inside], minlength=int(groups.max(initial=0)) + 1)
    return {int(place): int(groups[place]) for place in inside if counts[groups[place]] == 1}


def bridge_people(network: Network, groups: NDArray[np.int32], kept_up: NDArray[np.bool_]) -> tuple[int, ...]:
    """Those whom she knows and over whom alone she reaches three others, or a group; by id."""
    leads_on = (only_through(network) >= FEWEST_LED_TO) & (network.own > 0)
    leads_on[list(gates(groups, kept_up))] = True
    return tuple(network.people[leads_on].tolist())
