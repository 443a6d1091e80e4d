"""What makes a way to somebody good, and when it is too early to ask again: pure.

The score of a path is the product of its ties, of a cost for every request that has to be made on it, and of how
gladly each who is asked introduces others. No data says whether an introduction succeeds: the score orders paths, and
is no probability. Every factor is at most 1, so that a way never becomes better by going in a circle.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

MOST_HOPS = 4
USUAL_HOPS = 3
"""Without a limit, a product prefers chains of five to eleven people, whom nobody asks."""

REQUEST_COST = 0.5
"""What is left of a way with each person who has to be asked."""

NEUTRAL = 0.8
WILLING = {"gladly": 1.0, "": NEUTRAL, "rarely": 0.3, "never": 0.0}
"""How gladly people introduce others: as the owner says, else as most do."""

REST = timedelta(days=45)
"""How long somebody is left in peace after being asked."""

MOST_IN_A_YEAR = 3
YEAR = timedelta(days=365)
RESTING = 0.25
"""What a way through somebody comes to who was asked a short while ago."""

THANKS_WITHIN = timedelta(days=60)
"""Later, thanks come better with news than as a duty."""


def rests_until(asked: Sequence[date], is_waiting: bool, day: date) -> date | None:
    """The first day on which the person may be asked again, or None where that is today.

    `asked`: the days on which she was. Somebody who has not answered yet is not asked for a second thing meanwhile.
    """
    known = sorted(on for on in asked if on <= day)
    if not known:
        return None
    free_on = known[-1] + REST
    if is_waiting:
        free_on = max(free_on, day + timedelta(days=1))
    within = [on for on in known if on > day - YEAR]
    if len(within) >= MOST_IN_A_YEAR:
        free_on = max(free_on, within[-MOST_IN_A_YEAR] + YEAR)
    return free_on if free_on > day else None
