"""What runs alone: those who left are erased when their day of grace is over, and access tokens long after their end."""

from django.utils import timezone

from wasl.foundation.accounts import actions
from wasl.foundation.accounts.tokens.actions import forget_ended_tokens


def erase_those_who_left() -> int:
    return actions.erase_leavers(timezone.now())


def forget_tokens_that_ended() -> int:
    return forget_ended_tokens(timezone.now())
