"""People who alone lead to others: those whom they were seen with are seldom seen together without them."""

from collections import defaultdict

from wasl.foundation.accounts.models import User
from wasl.relations.network.models import Evidence

FEWEST_LED_TO = 3
"""Below so many, nothing tells a bridge from somebody seen with few."""

MOST_TIES_GONE_THROUGH = 500
"""Who was seen with more than this is known to everybody: comparing them all would take longer than it tells."""

MOST_CLOSED = 0.1
"""Share of the pairs among them who know each other, up to which somebody is a bridge."""


def bridges(owner: User) -> set[int]:
    """Ids of people with enough others around them of whom hardly two were seen together. One query.

    This is the local clustering coefficient, bounded; figures of the whole network may replace it.
    """
    around: dict[int, set[int]] = defaultdict(set)
    rows = Evidence.objects.of(owner).filter(a__deleted_at=None, b__deleted_at=None)
    for a, b in rows.values_list("a_id", "b_id").distinct().iterator(10_000):
        around[a].add(b)
        around[b].add(a)
    return {person_id for person_id, others in around.items() if _leads_apart(others, around)}


def _leads_apart(others: set[int], around: dict[int, set[int]]) -> bool:
    count = len(others)
    if not FEWEST_LED_TO <= count <= MOST_TIES_GONE_THROUGH:
        return False
    allowed = MOST_CLOSED * count * (count - 1)  # each pair is met from both of its ends
    closed = 0
    for other in others:
        closed += len(around[other] & others)
        if closed > allowed:
            return False
    return True
