"""Which contacts count between two people, and what a rhythm makes due."""

from datetime import date, timedelta

MAIL_TO_FEW = 5
"""Receivers up to whom a mail still speaks to each: above it the data sets of `facts` treat one as a broadcast."""

MEETING_OF_FEW = 10
"""People up to whom a meeting is still a contact with each of them."""

HABIT_NEEDS_DAYS = 3
"""Days of contact below which a pair has no habit: two days make one gap, and one gap is chance."""

SHORTEST_HABIT_DAYS, LONGEST_HABIT_DAYS = 7, 180
LONGEST_RHYTHM = 3660
"""Days between contacts that may be wished for at most: ten years."""

_MEETINGS = frozenset({"meeting", "video", "event"})


def is_personal(channel: str, people_count: int, *, is_group: bool = False) -> bool:
    """Whether a contact with so many others counts as one with each of them. A group chat never does."""
    if is_group:
        return False
    return people_count <= (MEETING_OF_FEW if channel in _MEETINGS else MAIL_TO_FEW)


def habit_days(contact_days: int, first_on: date, last_on: date) -> int | None:
    """The mean number of days between days of contact, or None without enough history."""
    if contact_days < HABIT_NEEDS_DAYS:
        return None
    gap = (last_on - first_on).days / (contact_days - 1)
    return round(min(max(gap, SHORTEST_HABIT_DAYS), LONGEST_HABIT_DAYS))


def next_by_wish(last_on: date, every_days: int) -> date:
    """The day a wished rhythm falls due."""
    return last_on + timedelta(days=every_days)


def next_by_habit(last_on: date, every_days: int) -> date:
    """The day a habit has clearly lapsed: twice its gap, three weeks at least, for people write in bursts."""
    return last_on + timedelta(days=max(2 * every_days, 21))
