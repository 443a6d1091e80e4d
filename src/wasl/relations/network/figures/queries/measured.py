"""The figures: measured now, or as they were kept."""

from __future__ import annotations

from datetime import date

import msgspec
from django.db.models import Sum

from wasl.foundation.accounts.models import User
from wasl.relations.interactions.models import ContactSummary
from wasl.relations.network.figures.models import KeptFigures
from wasl.relations.network.figures.queries.maps import groups_before, kept_map
from wasl.relations.network.figures.rules.bridges import bridge_people
from wasl.relations.network.figures.rules.groups import groups
from wasl.relations.network.figures.rules.measures import Figures, measure
from wasl.relations.network.figures.rules.past import network_on, ties_on
from wasl.relations.network.figures.snapshot import snapshot
from wasl.relations.people.models import Person

SMALL = 20_000
"""People and days of contact up to which a network is measured while its owner waits: about half a second."""


def is_small(owner: User) -> bool:
    """Whether measuring takes no longer than a page may. Two queries of indexes."""
    return Person.objects.of(owner).persons().count() + _contact_days(owner) <= SMALL


def _contact_days(owner: User) -> int:
    return int(ContactSummary.objects.of(owner).aggregate(days=Sum("contact_days"))["days"] or 0)


def figures(owner: User, day: date) -> Figures:
    """Measured now, from everything up to that day."""
    seen = snapshot(owner, day)
    return measure(seen, day, groups_before(kept_map(owner), seen.history.people))


def bridges(owner: User, day: date) -> tuple[int, ...] | None:
    """Ids of the people over whom alone the owner reaches others; of a large network as it was measured last.

    None where a large one never was.
    """
    if not _contact_days(owner):
        return ()  # a book of addresses alone: nobody is reached yet, over anybody
    if not is_small(owner):
        kept = kept_figures(owner)
        return kept.bridge_people if kept else None
    seen = snapshot(owner, day)
    ties = ties_on(seen.history, day)
    network = network_on(seen.history, day, seen.ties, seen.since)
    of_groups = groups(network, groups_before(kept_map(owner), network.people))
    return bridge_people(network, of_groups, ties.is_strong | ties.is_weak)


def kept_figures(owner: User) -> Figures | None:
    """As they were measured last. One query."""
    contents = KeptFigures.objects.of(owner).values_list("contents", flat=True).first()
    return None if contents is None else msgspec.convert(contents, Figures)
