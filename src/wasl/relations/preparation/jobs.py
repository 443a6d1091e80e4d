"""What runs alone: the bin is emptied."""

from django.utils import timezone

from wasl.relations.preparation.emptying import empty_preparation


def empty_the_bin_of_preparation() -> int:
    return empty_preparation(timezone.now())
