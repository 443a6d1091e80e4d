"""What runs alone: the bins are emptied."""

from django.utils import timezone

from wasl.relations.interactions.emptying import empty_bins


def empty_the_bins() -> int:
    return empty_bins(timezone.now())
