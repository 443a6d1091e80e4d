"""By how many days a country begins a feast of the moon before or after the computed day."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Sighted(NamedTuple):
    """What the owner said of a country: of one feast or of all (""), in one Hijri year or in every one (0)."""

    country: str
    feast: str
    year: int
    days: int


def shift_days(sightings: Sequence[Sighted], country: str, feast: str, year: int) -> int:
    """What was said most exactly counts: first of that year, then of that feast."""
    fitting = [
        said for said in sightings if said.country == country and said.feast in {feast, ""} and said.year in {year, 0}
    ]
    return max(fitting, key=lambda said: (bool(said.year), bool(said.feast)), default=_AS_COMPUTED).days


_AS_COMPUTED = Sighted("", "", 0, 0)
