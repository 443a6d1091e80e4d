"""Which rows of warmth are of bridges, as the figures find them: Today warns of these first."""

from collections.abc import Collection

from wasl.foundation.accounts.models import User
from wasl.relations.interactions.summaries import PEOPLE_AT_ONCE
from wasl.relations.network.warmth.models import Warmth


def mark_bridges(owner: User, found: Collection[int]) -> None:
    """Mark these, and nobody else. A query, and one for each five hundred of whom it is not so already."""
    marked = set(Warmth.objects.of(owner).filter(is_bridge=True).values_list("pk", flat=True))
    for ids, is_bridge in ((set(found) - marked, True), (marked - set(found), False)):
        every = sorted(ids)
        for start in range(0, len(every), PEOPLE_AT_ONCE):
            rows = Warmth.objects.of(owner).filter(pk__in=every[start : start + PEOPLE_AT_ONCE])
            rows.update(is_bridge=is_bridge)
