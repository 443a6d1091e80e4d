"""When the clocks of a place were put forward or back: what a database needs to tell the day of a moment there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

FIRST, LAST = datetime(1970, 1, 1, tzinfo=UTC), datetime(2040, 1, 1, tzinfo=UTC)
STEP = timedelta(
    days=7
)  # no two changes are nearer to each other: Morocco's summer time rests for the month of Ramadan
_EXACT = timedelta(minutes=1)  # on which every change falls


@dataclass(frozen=True, slots=True)
class ZoneChanges:
    """Seconds east of UTC at first, and from each moment on, in order."""

    at_first: int
    changes: tuple[tuple[datetime, int], ...]


@cache
def zone_changes(zone: ZoneInfo) -> ZoneChanges:
    """All between `FIRST` and `LAST`; what is before or after goes by the nearest."""
    found = []
    moment = FIRST
    while moment < LAST:
        following = moment + STEP
        if _east(zone, following) != _east(zone, moment):
            at = _change_between(zone, moment, following)
            found.append((at, _east(zone, at)))
        moment = following
    return ZoneChanges(_east(zone, FIRST), tuple(found))


def _change_between(zone: ZoneInfo, before: datetime, after: datetime) -> datetime:
    """The first minute after the change."""
    while after - before > _EXACT:
        middle = before + (after - before) // _EXACT // 2 * _EXACT
        if _east(zone, middle) == _east(zone, before):
            before = middle
        else:
            after = middle
    return after


def _east(zone: ZoneInfo, moment: datetime) -> int:
    return (moment.astimezone(zone).utcoffset() or timedelta()) // timedelta(seconds=1)
