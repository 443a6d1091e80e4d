"""The day of a moment where the owner lives, told by the database."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from django.db import models

from wasl.foundation.dates.zone_changes import zone_changes


class LocalDay(models.Func):
    """The day of a moment in the `zone`, by the clock as it was then: `LocalDay(F("at"), zone=zone)`, as 2026-03-29.

    Django's own truncation calls Python for each row on SQLite. The changes of the clock stand in the statement, as a
    tree: eight comparisons tell which of some hundred holds, and where the clock was never put back there is none.
    """

    output_field = models.CharField()

    def as_sqlite(self, compiler: Any, connection: Any, **_: Any) -> Any:  # Any: Django's signature
        ahead = self._ahead("'{:%Y-%m-%d %H:%M:%S}'", "'{:+d} seconds'")
        return self.as_sql(compiler, connection, template=f"date(%(expressions)s, {ahead})")

    def as_postgresql(self, compiler: Any, connection: Any, **_: Any) -> Any:  # Any: Django's signature
        ahead = self._ahead("TIMESTAMPTZ '{:%Y-%m-%d %H:%M:%S}+00'", "interval '{:d} seconds'")
        return self.as_sql(
            compiler, connection, template=f"((%(expressions)s AT TIME ZONE 'UTC') + {ahead})::date::text"
        )

    def _ahead(self, moment: str, seconds: str) -> str:
        known = zone_changes(self.extra["zone"])
        return _tree(known.changes, known.at_first, moment.format, seconds.format)


def _tree(
    changes: Sequence[tuple[datetime, int]], before: int, moment: Callable[..., str], seconds: Callable[..., str]
) -> str:
    """How far ahead of UTC the clock is; without a change, what was before."""
    if not changes:
        return seconds(before)
    middle = len(changes) // 2
    at, east = changes[middle]
    since = _tree(changes[middle + 1 :], east, moment, seconds)
    until = _tree(changes[:middle], before, moment, seconds)
    return f"CASE WHEN %(expressions)s >= {moment(at)} THEN {since} ELSE {until} END"
