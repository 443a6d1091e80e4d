"""Ties people of a filled data folder in groups: `python -m benchmarks.making.ties TIES`; and such a graph as arrays."""

import os
import sys
from datetime import timedelta

import numpy as np

SEED = 41
INSIDE = 0.85
"""Of the ties, those within a group; the groups are of very different sizes, as circles of acquaintances are."""

GROUPS_FOR = 170  # people a group, on average
ROWS_AT_ONCE = 5000


def grouped_pairs(people: int, ties: int, seed: int = SEED) -> np.ndarray:
    """About so many different pairs of places, the smaller first."""
    chance = np.random.default_rng(seed)
    count = max(people // GROUPS_FOR, 2)
    share = 1 / np.arange(1, count + 1) ** 0.7
    group = chance.choice(count, people, p=share / share.sum())
    order, start = np.argsort(group, kind="stable"), np.searchsorted(np.sort(group), np.arange(count + 1))
    parts = [chance.integers(0, people, (int(ties * (1 - INSIDE)), 2))]
    for number in range(count):
        members = order[start[number] : start[number + 1]]
        if len(members) > 1:
            parts.append(chance.choice(members, (int(ties * INSIDE * len(members) / people * 1.1), 2)))
    pairs = np.sort(np.concatenate(parts), axis=1)
    return np.unique(pairs[pairs[:, 0] < pairs[:, 1]], axis=0)


def main(ties: int) -> None:
    """As evidence of one source, over the past three years."""
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "wasl.project.settings")
    django.setup()
    from django.utils import timezone

    from wasl.foundation.accounts.models import User
    from wasl.foundation.sources.models import Source
    from wasl.foundation.statistics import refresh_statistics
    from wasl.relations.network.intake import Sighting, save_sightings
    from wasl.relations.people.models import Person

    owner, now = User.objects.get(), timezone.now()
    ids = np.array(list(Person.objects.of(owner).persons().order_by("id").values_list("id", flat=True)))
    source = Source.objects.create(owner=owner, kind="mbox")
    pairs = ids[grouped_pairs(len(ids), ties)].tolist()
    chance = np.random.default_rng(SEED)
    ago = [timedelta(days=days) for days in chance.integers(1, 1100, len(pairs)).tolist()]
    counts = chance.integers(1, 12, len(pairs)).tolist()
    seen = [
        Sighting(a, b, "mail", count, now - days, now, weight=count / 2)
        for (a, b), count, days in zip(pairs, counts, ago, strict=True)
    ]
    for start in range(0, len(seen), ROWS_AT_ONCE):
        save_sightings(owner, source, seen[start : start + ROWS_AT_ONCE])
    refresh_statistics()
    print(len(pairs))


if __name__ == "__main__":
    main(int(sys.argv[1]))
