"""The days of faiths, countries and the year, by the rule that each returns by.

Who keeps which is what the owner says of each person; no name, city or number tells it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from wasl.foundation.dates.returning import AtEaster, OnDay, OnHijriDay, OnWeekday, Rule
from wasl.relations.occasions.rules.days_by_country import MOTHERS_DAYS, NATIONAL_DAYS, NOWRUZ, SUNDAY

Group = Literal["islamic", "christian", "seasons", "civil"]

NATIONAL_DAY = "national-day"


@dataclass(frozen=True, slots=True)
class Feast:
    """`is_joyful` is not said of a day that some keep in joy and some in grief. Countries of `elsewhere` have their own rule."""

    key: str
    group: Group
    rule: Rule
    is_joyful: bool = True
    elsewhere: Mapping[str, Rule] = field(default_factory=dict, hash=False)

    @property
    def is_sighted(self) -> bool:
        """Whether countries may begin it on different days."""
        return isinstance(self.rule, OnHijriDay)


FEASTS: tuple[Feast, ...] = (
    Feast("ramadan", "islamic", OnHijriDay(9, 1)),
    Feast("eid-al-fitr", "islamic", OnHijriDay(10, 1)),
    Feast("eid-al-adha", "islamic", OnHijriDay(12, 10)),
    Feast("hijri-new-year", "islamic", OnHijriDay(1, 1)),
    Feast("ashura", "islamic", OnHijriDay(1, 10), is_joyful=False),
    Feast("mawlid", "islamic", OnHijriDay(3, 12)),
    Feast("isra-miraj", "islamic", OnHijriDay(7, 27)),
    Feast("christmas", "christian", OnDay(12, 25)),
    # 25 December of the Julian calendar, as Copts and most Slavs keep it; the two part by a day more in 2101.
    Feast("christmas-eastern", "christian", OnDay(1, 7)),
    Feast("easter", "christian", AtEaster()),
    Feast("easter-eastern", "christian", AtEaster(is_eastern=True)),
    Feast("nowruz", "seasons", OnDay(3, 21), elsewhere=NOWRUZ),
    Feast("new-year", "seasons", OnDay(1, 1)),
    Feast("mothers-day", "seasons", OnWeekday(5, SUNDAY, 2), elsewhere=MOTHERS_DAYS),
    Feast("womens-day", "civil", OnDay(3, 8)),
    Feast("workers-day", "civil", OnDay(5, 1)),
    Feast("teachers-day", "civil", OnDay(10, 5)),  # UNESCO's
)
FEAST_OF: Mapping[str, Feast] = {feast.key: feast for feast in FEASTS}

FEAST_KEYS: tuple[str, ...] = (*FEAST_OF, NATIONAL_DAY)


def feast_of(key: str, country: str = "") -> Feast | None:
    """The feast of that key; a national day needs its country. None where there is none."""
    if key != NATIONAL_DAY:
        return FEAST_OF.get(key)
    rule = NATIONAL_DAYS.get(country)
    return Feast(NATIONAL_DAY, "civil", rule) if rule else None
