"""A time that is set aside, as an entry for any calendar. Pure."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from wasl.foundation.formats.calendars.writing import WeeklyTime


class Slot(NamedTuple):
    """`number` tells it apart for calendars that were given it before. Monday is 0."""

    number: int
    weekday: int
    starts_at: time
    minutes: int
    on: date | None = None

    def entry(self, *, title: str, note: str, day: date) -> WeeklyTime:
        """A weekly one begins on its first day from that day on."""
        first = self.on or day + timedelta(days=(self.weekday - day.weekday()) % 7)
        return WeeklyTime(
            f"reserved-time-{self.number}@wasl", title, datetime.combine(first, self.starts_at), self.minutes, note,
            is_once=self.on is not None,
        )  # fmt: skip
