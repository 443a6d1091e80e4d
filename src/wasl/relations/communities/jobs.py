"""What runs alone: the bin is emptied."""

from django.utils import timezone

from wasl.relations.communities.emptying import empty_communities


def empty_the_bin_of_communities() -> int:
    return empty_communities(timezone.now())
