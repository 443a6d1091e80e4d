"""What runs alone: those who left are erased when their day of grace is over."""

from django.utils import timezone

from wasl.foundation.accounts import actions


def erase_those_who_left() -> int:
    return actions.erase_leavers(timezone.now())
