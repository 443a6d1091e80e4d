"""Which backups stay, and when the next is due: of moments alone, so that a clock that jumped cannot make it forget any."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from datetime import datetime, timedelta

DUE_AFTER = timedelta(hours=22)  # a machine that is switched on each morning at nine has a backup each day
DAYS, WEEKS, MONTHS = 7, 4, 6


def is_due(made: Iterable[datetime], now: datetime) -> bool:
    """Whether none is younger than a day. One of a day to come, made while the clock was wrong, does not count."""
    return not any(now - DUE_AFTER < moment <= now for moment in made)


def those_that_stay(made: Sequence[datetime]) -> set[datetime]:
    """The newest of each of the last seven days, four weeks and six months that have one, and the newest of all."""
    newest_first = sorted(set(made), reverse=True)
    return {
        *newest_first[:1],
        *_newest_of_each(newest_first, lambda moment: moment.date(), DAYS),
        *_newest_of_each(newest_first, lambda moment: moment.isocalendar()[:2], WEEKS),
        *_newest_of_each(newest_first, lambda moment: (moment.year, moment.month), MONTHS),
    }


def _newest_of_each(
    newest_first: Sequence[datetime], period: Callable[[datetime], Hashable], count: int
) -> list[datetime]:
    newest: dict[Hashable, datetime] = {}
    for moment in newest_first:
        newest.setdefault(period(moment), moment)
    return list(newest.values())[:count]
