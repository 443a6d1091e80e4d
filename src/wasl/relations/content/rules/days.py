"""When Today speaks of what was planned, and how often it offers a topic: pure."""

from __future__ import annotations

from datetime import date, timedelta

PLAN_FADES = timedelta(days=21)
"""A planned day that went by for three weeks is not asked about any more: the topic still stands in the plan."""

SILENT_FOR = timedelta(days=90)
REST = timedelta(days=14)
"""After a topic was taken, put off or declined, none is offered for two weeks."""

SERVES_FROM = 2
"""So many people make what was learned worth an offer."""


def is_planned_for(planned_on: date | None, asks_from: date | None, day: date) -> bool:
    """Whether its day has come, not too long ago, and nobody put it off."""
    if planned_on is None or (asks_from and asks_from > day):
        return False
    return timedelta() <= day - planned_on <= PLAN_FADES
