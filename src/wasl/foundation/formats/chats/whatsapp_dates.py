"""Which of the three numbers of a date is the day: decided once, from all the dates of a chat."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from hijridate import Hijri

Triple = tuple[str, str, str]

ORDERS = ("dmy", "mdy", "ymd", "ydm", "myd")
_YEAR_DIGITS = 4
_FIRST_YEAR = 2009  # WhatsApp began
_BUDDHIST = range(2552, 2650)  # Thai years run 543 ahead
_BUDDHIST_LEAD = 543
_HIJRI = range(1430, 1480)  # 2009 to 2056 by Umm al-Qura
_JALALI = range(1388, 1430)  # 2009 to 2051 in Iran; the year begins on the day of Nowruz


def day_of(triple: Triple, order: str) -> date | None:
    """The day those three numbers name when read in that order, or None where there is no such day."""
    at = order.index
    year, month, day = triple[at("y")], int(triple[at("m")]), int(triple[at("d")])
    if len(triple[at("d")]) > 2 or len(year) == _YEAR_DIGITS - 1:  # noqa: PLR2004 - digits of a day
        return None
    if order == "myd" and len(year) < _YEAR_DIGITS:
        return None  # nobody writes a short year between the others
    full = int(year) if len(year) == _YEAR_DIGITS else 2000 + int(year)
    try:
        if full in _HIJRI:
            return Hijri(full, month, day).to_gregorian()
        if full in _JALALI:
            return _from_jalali(full, month, day)
        return date(full - _BUDDHIST_LEAD if full in _BUDDHIST else full, month, day)
    except (ValueError, OverflowError):
        return None


def _from_jalali(year: int, month: int, day: int) -> date:
    """The day of the solar year of Iran; eight of its 33 years are leap years. Raises ValueError."""
    days_of = [31] * 6 + [30] * 5 + [30 if (year * 8 + 29) % 33 < 8 else 29]  # noqa: PLR2004 - eight of 33
    if not (1 <= month <= 12 and 1 <= day <= days_of[month - 1]):  # noqa: PLR2004 - months
        raise ValueError(f"{year}-{month}-{day}")
    leap_days = (year * 8 - 12) // 33
    return date(622, 3, 22) + timedelta(days=(year - 1) * 365 + leap_days + sum(days_of[: month - 1]) + day - 1)


def order_of(triples: Sequence[Triple], today: date, *, looks_american: bool) -> str:
    """The order under which the chat makes most sense; `triples` come in the order of the file.

    First whatever leaves fewest impossible days, then fewest steps back in time, then fewest days before
    WhatsApp or after today, then the shortest chat, and only then custom: the United States write the
    month first, everybody else who writes the year last the day.
    """
    custom = ("mdy", "dmy", "ymd", "ydm", "myd") if looks_american else ORDERS
    return min(custom, key=lambda order: (*_doubts(triples, order, today), custom.index(order)))


def _doubts(triples: Sequence[Triple], order: str, today: date) -> tuple[int, int, int, int]:
    days = [day for triple in triples if (day := day_of(triple, order))]
    if not days:
        return (len(triples), 0, 0, 0)
    back = sum(later < earlier for earlier, later in pairwise(days))
    strange = sum(day.year < _FIRST_YEAR or day > today for day in days)
    span = (max(days) - min(days)).days
    # Spans within a factor of four are alike: a month of days against a month of months is not.
    return (len(triples) - len(days), back, strange, int(math.log(span + 1, 4)))
