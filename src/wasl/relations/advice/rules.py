"""When it is asked whether advice was followed: pure."""

from datetime import date, timedelta

ASKED_AFTER = timedelta(days=30)
"""A month is long enough to have tried, and short enough to remember."""

ASKED_FOR = timedelta(days=14)
"""Two weeks the question stands in Today; unanswered it goes, and does not come back."""


def asks_from(on: date) -> date:
    return on + ASKED_AFTER


def is_asked(from_day: date | None, day: date) -> bool:
    return from_day is not None and from_day <= day < from_day + ASKED_FOR
