"""The first day of spring by the calendar of Iran and Afghanistan: 20 or 21 March."""

from __future__ import annotations

from datetime import date, timedelta

_EPOCH = date(1996, 3, 20)
"""1 Farvardin 1375."""
_FIRST_YEAR = 1375
GAP = 621
"""The year that begins in spring of 1996 is 1375."""

FIRST, LAST = 1900, 2100


def first_of_spring(year: int) -> date | None:
    """1 Farvardin in a year of the Gregorian calendar; None where the cycle below is not known to hold.

    Eight leap years in 33, as the equinox at Tehran's noon has ordered them since 1206 and will until 1498
    (K. M. Borkowski, The Persian calendar for 3000 years, 1996).
    """
    if not FIRST <= year <= LAST:
        return None
    of_spring = year - GAP
    leaps = _leaps_before(of_spring) - _leaps_before(_FIRST_YEAR)
    return _EPOCH + timedelta(days=365 * (of_spring - _FIRST_YEAR) + leaps)


def _leaps_before(year: int) -> int:
    """Leap years from 1 up to the year before."""
    whole, rest = divmod(year - 1, 33)
    return 8 * whole + sum(1 for one in range(1, rest + 1) if (25 * one + 11) % 33 < 8)  # noqa: PLR2004
