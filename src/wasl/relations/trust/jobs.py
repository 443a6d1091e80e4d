"""What runs alone: the bin is emptied."""

from django.utils import timezone

from wasl.relations.trust.emptying import empty_trust


def empty_the_bin_of_trust() -> int:
    return empty_trust(timezone.now())
