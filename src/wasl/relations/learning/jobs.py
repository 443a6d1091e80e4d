"""What runs alone: the bin is emptied."""

from django.utils import timezone

from wasl.relations.learning.emptying import empty_learning


def empty_the_bin_of_learning() -> int:
    return empty_learning(timezone.now())
