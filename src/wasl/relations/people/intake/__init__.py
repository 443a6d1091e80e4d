"""Saves what a file says of people: many at once, only what is new, each row marked with its source."""

from wasl.relations.people.intake.arriving import Arrival, Draft, Origin, partial_day_text
from wasl.relations.people.intake.drafting import draft_of, ways_of
from wasl.relations.people.intake.preparing import prepare_arrivals
from wasl.relations.people.intake.saving import save_arrivals, save_prepared

__all__ = [
    "Arrival",
    "Draft",
    "Origin",
    "draft_of",
    "partial_day_text",
    "prepare_arrivals",
    "save_arrivals",
    "save_prepared",
    "ways_of",
]
