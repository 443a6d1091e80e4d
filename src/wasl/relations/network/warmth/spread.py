"""How the owner's ties are spread over the chance of contact, and how they were a quarter of a year before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from wasl.foundation.accounts.models import User
from wasl.relations.network.warmth import rules
from wasl.relations.network.warmth.histories import Histories
from wasl.relations.network.warmth.queries import Warm, standing
from wasl.relations.network.warmth.scoring import number_of

QUARTER = timedelta(weeks=13)
TENTHS = 10


@dataclass(frozen=True, slots=True)
class Distribution:
    """How many ties are in each band, and in each tenth of the chance from the least on."""

    bands: dict[rules.Band, int]
    tenths: list[int]

    @property
    def total(self) -> int:
        return sum(self.bands.values())


@dataclass(frozen=True, slots=True)
class Spread:
    """Today and a quarter before, each by what was known on its day."""

    now: Distribution
    before: Distribution
    before_on: date


def spread_of(owner: User, day: date) -> Spread:
    """Whoever was in touch by each of the two days. One query."""
    packed = [bytes(days) for days in standing(owner).order_by("pk").values_list("days", flat=True)]
    histories, before_on = Histories.unpack(packed), day - QUARTER
    return Spread(_on(histories, day), _on(histories, before_on), before_on)


def distribution_of(ties: Sequence[Warm]) -> Distribution:
    return _distribution(one.probability for one in ties)


def _on(histories: Histories, day: date) -> Distribution:
    number = number_of(day)
    facts = histories.facts_on(number)
    logits = rules.shipped().logits(facts, number, rules.USUAL_HORIZON)
    shift = rules.own_shift(rules.shipped(), histories, number, rules.USUAL_HORIZON)
    chances = np.round(rules.chances(logits, shift), 4)[facts.count > 0]
    return _distribution(None if np.isnan(chance) else chance for chance in chances.tolist())


def _distribution(chances: Iterable[float | None]) -> Distribution:
    every = list(chances)
    counts = Counter(map(rules.band_of, every))
    told = [chance for chance in every if chance is not None]
    tenths = np.histogram(told, bins=TENTHS, range=(0, 1))[0].tolist()
    return Distribution({band: counts[band] for band in rules.BANDS}, tenths)
