"""What runs alone: the bin is emptied."""

from django.utils import timezone

from wasl.relations.exchange.emptying import empty_exchange


def empty_the_bin_of_exchange() -> int:
    return empty_exchange(timezone.now())
