"""Measures and lays out, and keeps what was found: all of it follows from other rows and can be found again."""

from __future__ import annotations

from datetime import date, datetime

import msgspec
from django.db import transaction

from wasl.foundation.accounts.models import User
from wasl.relations.network.figures.models import KeptFigures, KeptMap
from wasl.relations.network.figures.queries.maps import (
    NetworkMap,
    groups_before,
    is_much_changed,
    kept_map,
    network_map,
)
from wasl.relations.network.figures.queries.measured import is_small
from wasl.relations.network.figures.rules.groups import groups
from wasl.relations.network.figures.rules.layout import completed, lay_out
from wasl.relations.network.figures.rules.measures import Figures, Snapshot, measure
from wasl.relations.network.figures.rules.past import network_on
from wasl.relations.network.figures.snapshot import snapshot
from wasl.relations.network.warmth.bridges import mark_bridges


def measure_network(owner: User, day: date, *, at: datetime) -> Figures:
    """Measure a network and lay it out, and keep both in the place of what was kept. The database is locked for the last only."""
    seen = snapshot(owner, day)
    found = measure(seen, day, groups_before(kept_map(owner), seen.history.people))
    mapped = _mapped(owner, seen, day, at)
    with transaction.atomic():
        KeptFigures.objects.update_or_create(
            owner=owner, defaults={"contents": msgspec.to_builtins(found), "measured_at": at}
        )
        _keep(owner, mapped)
        mark_bridges(owner, found.bridge_people)
    return found


def map_for_page(owner: User, day: date, *, at: datetime) -> NetworkMap | None:
    """The map of today. A small network is laid out on the spot where that is due; None where a large one still has to be."""
    small = is_small(owner)
    found = network_map(owner, day, is_small=small)
    if found or not small:
        return found
    mapped = _mapped(owner, snapshot(owner, day), day, at)
    _keep(owner, mapped)
    return mapped


def _mapped(owner: User, seen: Snapshot, day: date, at: datetime) -> NetworkMap:
    """Laid out anew where much has changed; else everybody stays, and newcomers stand beside those whom they know."""
    network = network_on(seen.history, day, seen.ties, seen.since)
    kept = kept_map(owner)
    if kept is None or is_much_changed(kept, network.people):
        label = groups(network, groups_before(kept, network.people))
        return NetworkMap(network, label, lay_out(network, label), at)
    label, places = completed(network, kept.network.people, kept.groups, kept.places)
    return NetworkMap(network, label, places, kept.laid_out_at)


def _keep(owner: User, mapped: NetworkMap) -> None:
    network, places = mapped.network, mapped.places
    columns = {
        "people": network.people.astype("<i8"),
        "own": network.own.astype("<f4"),
        "x": places.x.astype("<f4"),
        "y": places.y.astype("<f4"),
        "groups": mapped.groups.astype("<i4"),
        "a": network.a.astype("<i4"),
        "b": network.b.astype("<i4"),
        "strength": network.strength.astype("<f4"),
    }
    kept = {name: column.tobytes() for name, column in columns.items()}
    KeptMap.objects.update_or_create(owner=owner, defaults={**kept, "laid_out_at": mapped.laid_out_at})
