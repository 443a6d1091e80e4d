"""What the page of the map asks for: names, places in both orders, colours, ties."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import numpy as np

from wasl.foundation.accounts.models import User
from wasl.overviews.network_page.mapped import Colouring, colourings, mapped
from wasl.overviews.network_page.naming import all_names
from wasl.overviews.network_page.packing import pack
from wasl.relations.network.figures.rules.graph import degrees
from wasl.relations.network.figures.rules.layout import rings

PARTS = 255
"""Strengths are sent in so many steps."""


def map_data(owner: User, day: date, *, at: datetime) -> bytes | None:
    """None where a large network is laid out first. As many queries for twenty people as for twenty thousand."""
    shown = mapped(owner, day, at=at)
    if shown is None:
        return None
    network, places = shown.map.network, shown.map.places
    around = rings(network, shown.map.groups)
    names = all_names(owner)
    colours = colourings(owner, shown)
    head = {
        "names": [names.get(pk, "") for pk in network.people.tolist()],
        "groups": shown.titles,
        "colourings": {colouring.key: _legend(colouring) for colouring in colours},
    }
    columns = {
        "id": ("i4", network.people), "own": ("u1", np.ceil(network.own * PARTS)),
        "x": ("f4", places.x), "y": ("f4", places.y), "ring_x": ("f4", around.x), "ring_y": ("f4", around.y),
        "group": ("i4", shown.map.groups), "ties": ("i4", degrees(network.size, network.a, network.b)),
        **{colouring.key + "_hue": ("u1", colouring.hues) for colouring in colours},
        "a": ("i4", network.a), "b": ("i4", network.b), "strength": ("u1", np.ceil(network.strength * PARTS)),
    }  # fmt: skip
    return pack(head, columns)


def _legend(colouring: Colouring) -> list[list[Any]]:  # Any: numbers and names
    return [[swatch.hue, swatch.name, swatch.count] for swatch in colouring.legend]
