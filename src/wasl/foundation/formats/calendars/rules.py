"""Rules of repetition (RFC 5545 3.3.10), expanded within a window and a budget.

Written here because the general expanders hang on hostile rules: INTERVAL=0, SECONDLY, a day that never
comes (30 February), BYSETPOS over a year of seconds. A rule is checked first, then only the periods that
touch the window are looked at. All arithmetic is on wall clocks.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import MAXYEAR, date, datetime, time, timedelta
from itertools import product
from math import prod

from wasl.foundation.formats.calendars.old_rules import in_new_words

_FREQUENCIES = ("YEARLY", "MONTHLY", "WEEKLY", "DAILY", "HOURLY")
_WEEKDAYS = {"MO": 0, "TU": 1, "WE": 2, "TH": 3, "FR": 4, "SA": 5, "SU": 6}
_BY_DAY = re.compile(r"([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)")
_NUMBER = re.compile(r"[+-]?\d{1,9}")
_LIMITS = {
    "BYMONTH": 12, "BYWEEKNO": 53, "BYYEARDAY": 366, "BYMONTHDAY": 31, "BYHOUR": 23, "BYMINUTE": 59, "BYSECOND": 60, "BYSETPOS": 366,
}  # fmt: skip
_MOST_TIMES_A_DAY = 48
_MOST_NUMBERS = 400
_MOST_PERIODS = 40_000  # a daily rule of a century that must be counted from its start
_DAYS_OF_WEEK = 7
_HOURS = 24


_OVERHEAD = {"WEEKLY": 5, "DAILY": 5, "HOURLY": 7}  # what a short period costs besides its days
_TIMES_PER_DAY = 4  # so many starts within a day cost as much as looking at it


class RuleRefusedError(ValueError):
    """The rule is not one, or expanding it would cost more than any calendar needs."""


@dataclass(slots=True)
class Budget:
    """How many days may still be looked at by several rules: each is bounded, but a file holds as many as it likes."""

    days: int

    def spend(self, days: int) -> None:
        """Raises `RuleRefusedError` when so much is not left."""
        if days > self.days:
            raise RuleRefusedError("too many rules")
        self.days -= days


@dataclass(frozen=True, slots=True)
class Rule:
    """One RRULE, checked. `until` is kept as written: what it means depends on the start."""

    frequency: str
    interval: int
    count: int | None
    until: str
    by: dict[str, tuple[int, ...]]
    by_day: tuple[tuple[int, int], ...]
    week_start: int

    def months(self, first: int) -> tuple[int, ...]:
        """The months in which days of a yearly rule can lie that first starts in this one."""
        if "BYMONTH" in self.by:
            return tuple(month for month in self.by["BYMONTH"] if month > 0)
        is_elsewhere = self.by_day or not {"BYMONTHDAY", "BYYEARDAY", "BYWEEKNO"}.isdisjoint(self.by)
        return tuple(range(1, 13)) if is_elsewhere else (first,)

    @property
    def cost(self) -> int:
        """What one period of it costs, in days looked at."""
        days = {"YEARLY": 31 * len(self.months(1)), "MONTHLY": 31, "WEEKLY": 7}.get(self.frequency, 1)
        return (days + _OVERHEAD.get(self.frequency, 0)) * (1 + _times_a_day(self.by) // _TIMES_PER_DAY)

    @property
    def is_once_a_year(self) -> bool:
        """The same day of every year: a birthday, an anniversary."""
        single = all(name in ("BYMONTH", "BYMONTHDAY") and len(values) == 1 for name, values in self.by.items())
        return self.frequency == "YEARLY" and self.interval == 1 and self.count != 1 and single and not self.by_day


def rule_in(text: str) -> Rule:
    """The rule that the value of RRULE says. Raises `RuleRefusedError`."""
    parts = _parts(text if "=" in text else in_new_words(text))
    frequency = parts.get("FREQ", "")
    if frequency not in _FREQUENCIES:
        raise RuleRefusedError(f"FREQ={frequency[:20]}")
    if parts.get("RSCALE", "GREGORIAN") != "GREGORIAN":
        raise RuleRefusedError("RSCALE")
    by = {name: _numbers(name, parts[name], limit) for name, limit in _LIMITS.items() if parts.get(name)}
    if _times_a_day(by) > _MOST_TIMES_A_DAY:
        raise RuleRefusedError("times of day")
    return Rule(
        frequency=frequency,
        interval=_positive(parts.get("INTERVAL", "1")),
        count=_count(parts.get("COUNT", "")),
        until=parts.get("UNTIL", ""),
        by=by,
        by_day=_days_of_week(parts.get("BYDAY", "")),
        week_start=_WEEKDAYS.get(parts.get("WKST", "MO"), 0),
    )


def _times_a_day(by: dict[str, tuple[int, ...]]) -> int:
    return prod(len(by.get(name, (0,))) for name in ("BYHOUR", "BYMINUTE", "BYSECOND"))


def _parts(text: str) -> dict[str, str]:
    """The parts by name. Some programs escape the semicolons between them as if they were text."""
    plain = text.upper().replace(" ", "").replace("\\", "")
    return dict(part.split("=", 1) for part in plain.split(";")[:40] if "=" in part)


def _count(digits: str) -> int | None:
    """How often at most, or None for no bound, for which Confluence writes -1."""
    return _positive(digits) if digits not in ("", "-1") else None


def _positive(digits: str) -> int:
    if not _NUMBER.fullmatch(digits) or int(digits) <= 0:
        raise RuleRefusedError(digits[:20])
    return int(digits)


def _numbers(name: str, text: str, limit: int) -> tuple[int, ...]:
    values = [value for value in text.split(",")[: _MOST_NUMBERS + 1] if value]
    if len(values) > _MOST_NUMBERS or not all(
        _NUMBER.fullmatch(value) and abs(int(value)) <= limit for value in values
    ):
        raise RuleRefusedError(name)
    return tuple(sorted({int(value) for value in values}))


def _days_of_week(text: str) -> tuple[tuple[int, int], ...]:
    found = [_BY_DAY.fullmatch(part) for part in text.split(",")[: _MOST_NUMBERS + 1] if part]
    if len(found) > _MOST_NUMBERS or not all(found):
        raise RuleRefusedError("BYDAY")
    return tuple((int(day[1] or 0), _WEEKDAYS[day[2]]) for day in found if day)


def starts(
    rule: Rule, first: datetime, until: datetime | None, lower: datetime, upper: datetime, budget: Budget
) -> Iterator[datetime]:
    """The wall clocks from `lower` to before `upper` at which the rule lets an entry start that first starts at `first`.

    Raises `RuleRefusedError` when the budget is spent.
    """
    end = min(upper, until + timedelta(seconds=1)) if until and until.year < MAXYEAR else upper
    seen, cost = 0, rule.cost
    for period in _periods(rule, first, lower, end):
        budget.spend(cost)
        for start in _within(rule, first, period):
            if start < first:
                continue
            seen += 1
            if start >= end or (rule.count and seen > rule.count):
                return
            if start >= lower:
                yield start


def _periods(rule: Rule, first: datetime, lower: datetime, end: datetime) -> Iterator[datetime]:
    """The beginning of each year, month, week, day or hour that the rule looks into."""
    step = 0 if rule.count else _steps_before(rule, first, lower)
    for _ in range(_MOST_PERIODS):
        try:
            period = _period(rule, first, step * rule.interval)
        except (OverflowError, ValueError):  # beyond the year 9999
            return
        if period >= end:
            return
        yield period
        step += 1


def _steps_before(rule: Rule, first: datetime, lower: datetime) -> int:
    """How many whole steps can be left out because they end before the window."""
    if lower <= first:
        return 0
    away = lower - first
    units = {
        "YEARLY": lower.year - first.year - 1,
        "MONTHLY": (lower.year - first.year) * 12 + lower.month - first.month - 1,
        "WEEKLY": away.days // _DAYS_OF_WEEK - 1,
        "DAILY": away.days - 1,
        "HOURLY": away.days * _HOURS - 1,
    }
    return max(0, units[rule.frequency] // rule.interval)


def _period(rule: Rule, first: datetime, units: int) -> datetime:
    midnight = datetime.combine(first.date(), time.min)
    match rule.frequency:
        case "YEARLY":
            return datetime(first.year + units, 1, 1)  # noqa: DTZ001 - a wall clock
        case "MONTHLY":
            months = first.year * 12 + first.month - 1 + units
            return datetime(months // 12, months % 12 + 1, 1)  # noqa: DTZ001 - a wall clock
        case "WEEKLY":
            return (
                midnight - timedelta(days=(first.weekday() - rule.week_start) % _DAYS_OF_WEEK) + timedelta(weeks=units)
            )
        case "DAILY":
            return midnight + timedelta(days=units)
    return first.replace(minute=0, second=0) + timedelta(hours=units)


def _within(rule: Rule, first: datetime, period: datetime) -> list[datetime]:
    """The starts of one period, in order, those chosen by BYSETPOS where the rule has it."""
    times = _times(rule, first, period)
    found = [datetime.combine(day, at) for day in _days(rule, first, period) for at in times]
    if positions := rule.by.get("BYSETPOS"):
        chosen = {position - 1 if position > 0 else len(found) + position for position in positions if position}
        return [found[at] for at in sorted(chosen) if 0 <= at < len(found)]
    return found


def _times(rule: Rule, first: datetime, period: datetime) -> list[time]:
    hours = rule.by.get("BYHOUR", (first.hour,))
    if rule.frequency == "HOURLY":
        hours = (period.hour,) if period.hour in rule.by.get("BYHOUR", (period.hour,)) else ()
    minutes, seconds = rule.by.get("BYMINUTE", (first.minute,)), rule.by.get("BYSECOND", (first.second,))
    times = product(hours, minutes, seconds)
    return [time(hour, minute, min(second, 59)) for hour, minute, second in times if min(hour, minute, second) >= 0]


def _days(rule: Rule, first: datetime, period: datetime) -> list[date]:
    """The days of the period that every BY part allows."""
    stretches = _stretches(rule, first, period.date())
    days = (begin + timedelta(days=at) for begin, length in stretches for at in range(length))
    return [day for day in days if _allows(rule, first, day)]


def _stretches(rule: Rule, first: datetime, begin: date) -> list[tuple[date, int]]:
    """Where the days of a period may lie: the first day and the number of each stretch."""
    match rule.frequency:
        case "YEARLY":
            months = [date(begin.year, month, 1) for month in rule.months(first.month)]
        case "MONTHLY":
            months = [begin]
        case "WEEKLY":
            return [(begin, min(_DAYS_OF_WEEK, (date.max - begin).days + 1))]
        case _:
            return [(begin, 1)]
    return [(month, calendar.monthrange(month.year, month.month)[1]) for month in months]


def _allows(rule: Rule, first: datetime, day: date) -> bool:
    by = rule.by
    if "BYMONTH" in by and day.month not in by["BYMONTH"]:
        return False
    if "BYMONTHDAY" in by and not _is_among(by["BYMONTHDAY"], day.day, calendar.monthrange(day.year, day.month)[1]):
        return False
    if "BYYEARDAY" in by and not _is_among(by["BYYEARDAY"], day.timetuple().tm_yday, 365 + calendar.isleap(day.year)):
        return False
    if "BYWEEKNO" in by and not _is_in_week(by["BYWEEKNO"], day, rule.week_start):
        return False
    return _allows_weekday(rule, day) if rule.by_day else _is_as_first(rule, first, day)


def _is_among(wanted: tuple[int, ...], number: int, last: int) -> bool:
    return number in wanted or number - last - 1 in wanted


def _is_in_week(wanted: tuple[int, ...], day: date, week_start: int) -> bool:
    """RFC 5545 counts weeks like ISO 8601, from any weekday: the first has four days of the year."""
    middle = day + timedelta(days=3 - (day.weekday() - week_start) % _DAYS_OF_WEEK)
    last = date(middle.year, 12, 28)
    middle_of_last = last + timedelta(days=3 - (last.weekday() - week_start) % _DAYS_OF_WEEK)
    week, weeks = (at.timetuple().tm_yday + 6 for at in (middle, middle_of_last))
    return _is_among(wanted, week // _DAYS_OF_WEEK, weeks // _DAYS_OF_WEEK)


def _allows_weekday(rule: Rule, day: date) -> bool:
    for nth, weekday in rule.by_day:
        if day.weekday() == weekday and (
            not nth or rule.frequency not in ("YEARLY", "MONTHLY") or _is_nth(rule, nth, day)
        ):
            return True
    return False


def _is_nth(rule: Rule, nth: int, day: date) -> bool:
    """Counted within the month, or within the year where a yearly rule names no month."""
    if rule.frequency == "MONTHLY" or "BYMONTH" in rule.by:
        number, last = day.day, calendar.monthrange(day.year, day.month)[1]
    else:
        number, last = day.timetuple().tm_yday, 365 + calendar.isleap(day.year)
    return nth == (number - 1) // _DAYS_OF_WEEK + 1 or nth == -((last - number) // _DAYS_OF_WEEK + 1)


def _is_as_first(rule: Rule, first: datetime, day: date) -> bool:
    """What the rule does not say is as at the first start."""
    names = rule.by.keys()
    match rule.frequency:
        case "YEARLY" if "BYYEARDAY" in names or "BYMONTHDAY" in names:
            return True
        case "YEARLY" if "BYWEEKNO" in names:
            return day.weekday() == first.weekday()
        case "YEARLY":
            return day.day == first.day and ("BYMONTH" in names or day.month == first.month)
        case "MONTHLY":
            return "BYMONTHDAY" in names or "BYYEARDAY" in names or day.day == first.day
        case "WEEKLY":
            return day.weekday() == first.weekday()
    return True
