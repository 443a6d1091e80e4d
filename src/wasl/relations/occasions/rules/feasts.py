"""The days of faiths, countries and the year, by the rule that each returns by.

Who keeps which is what the owner says of each person; no name, city or number tells it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from wasl.foundation.dates.returning import AtEaster, OnDay, OnHijriDay, Rule

Group = Literal["islamic", "christian", "seasons", "civil"]

NATIONAL_DAY = "national-day"


@dataclass(frozen=True, slots=True)
class Feast:
    """`is_joyful` is not said of a day that some keep in joy and some in grief."""

    key: str
    group: Group
    rule: Rule
    is_joyful: bool = True

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
    # The equinox falls on 20 or 21 March; the United Nations and Kurdistan keep the 21st.
    Feast("nowruz", "seasons", OnDay(3, 21)),
    Feast("new-year", "seasons", OnDay(1, 1)),
    Feast("mothers-day", "seasons", OnDay(3, 21)),  # as in the Arab countries, but for the Maghreb
    Feast("womens-day", "civil", OnDay(3, 8)),
    Feast("workers-day", "civil", OnDay(5, 1)),
    Feast("teachers-day", "civil", OnDay(10, 5)),  # UNESCO's
)
FEAST_OF: Mapping[str, Feast] = {feast.key: feast for feast in FEASTS}

NATIONAL_DAYS: Mapping[str, OnDay] = {
    "SA": OnDay(9, 23),
    "AE": OnDay(12, 2),
    "KW": OnDay(2, 25),
    "QA": OnDay(12, 18),
    "BH": OnDay(12, 16),
    "OM": OnDay(11, 20),  # since 2025; the 18th before
    "YE": OnDay(5, 22),
    "IQ": OnDay(10, 3),
    "JO": OnDay(5, 25),
    "LB": OnDay(11, 22),
    "SY": OnDay(4, 17),
    "PS": OnDay(11, 15),
    "EG": OnDay(7, 23),
    "SD": OnDay(1, 1),
    "LY": OnDay(12, 24),
    "TN": OnDay(3, 20),
    "DZ": OnDay(7, 5),
    "MA": OnDay(7, 30),  # the Feast of the Throne
    "MR": OnDay(11, 28),
    "SO": OnDay(7, 1),
    "DJ": OnDay(6, 27),
    "KM": OnDay(7, 6),
}
"""National or independence days of the Arab countries."""

FEAST_KEYS: tuple[str, ...] = (*FEAST_OF, NATIONAL_DAY)


def feast_of(key: str, country: str = "") -> Feast | None:
    """The feast of that key; a national day needs its country. None where there is none."""
    if key != NATIONAL_DAY:
        return FEAST_OF.get(key)
    rule = NATIONAL_DAYS.get(country)
    return Feast(NATIONAL_DAY, "civil", rule) if rule else None
