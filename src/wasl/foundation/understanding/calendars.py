"""The day from which everything is reckoned, with the owner's weeks, and the steps from it."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

DAYS_OF = {"day": 1, "week": 7, "fortnight": 14}
WEEK = 7
LAST_MONTH = 12


@dataclass(frozen=True, slots=True)
class Today:
    """Weekdays count from Monday as 0. `country` says which comes first in 5/3."""

    on: date
    weekend: frozenset[int] = frozenset({4, 5})
    first_weekday: int = 6
    country: str = "SA"

    def plus(self, days: int) -> date:
        return self.on + timedelta(days=days)

    def plus_units(self, number: int, unit: str) -> date:
        if unit in DAYS_OF:
            return self.plus(number * DAYS_OF[unit])
        return self.plus_months(number * (12 if unit == "year" else 1))

    def plus_months(self, months: int) -> date:
        whole = self.on.year * 12 + self.on.month - 1 + months
        year, month = divmod(whole, 12)
        return date(year, month + 1, min(self.on.day, monthrange(year, month + 1)[1]))

    def last(self, weekday: int) -> date:
        """The last such weekday before today."""
        return self.plus(-((self.on.weekday() - weekday) % WEEK or WEEK))

    def coming(self, weekday: int) -> date:
        """The first such weekday after today."""
        return self.plus((weekday - self.on.weekday()) % WEEK or WEEK)

    def week_begins(self, weeks: int = 0) -> date:
        """The first day of this week, or of one so many later."""
        return self.plus(-((self.on.weekday() - self.first_weekday) % WEEK) + weeks * WEEK)

    def in_week(self, weekday: int, weeks: int) -> date:
        begins = self.week_begins(weeks)
        return begins + timedelta(days=(weekday - begins.weekday()) % WEEK)

    def week_ends(self, weeks: int = 0) -> date:
        """The last working day of that week."""
        days = [self.week_begins(weeks) + timedelta(days=step) for step in range(WEEK)]
        return max((day for day in days if day.weekday() not in self.weekend), default=days[-1])

    def weekend_begins(self, *, is_past: bool) -> date:
        """The first day of the weekend that was last, or that comes next."""
        first = next((day for day in self.weekend if (day - 1) % WEEK not in self.weekend), self.first_weekday)
        return self.last(first) if is_past else self.coming(first)

    def month_ends(self, months: int = 0) -> date:
        other = self.plus_months(months)
        return other.replace(day=monthrange(other.year, other.month)[1])

    def quarter_ends(self, quarters: int = 0) -> date:
        month = (self.on.month + 2) // 3 * 3
        return self.month_ends(month - self.on.month + 3 * quarters)

    def quarter_named(self, number: int) -> date:
        """The last day of the quarter of this number, or of next year's where that has gone by."""
        ends = self.quarter_ends(number - (self.on.month + 2) // 3)
        return ends if ends >= self.on else self.quarter_ends(number - (self.on.month + 2) // 3 + 4)

    def month_begins(self, months: int = 0) -> date:
        return self.plus_months(months).replace(day=1)
