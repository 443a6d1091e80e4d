"""What a country's people are used to: weekend, first weekday, digits, month names, time zone, calendar.

These are first answers for the settings page, never rules. CLDR (through Babel) is followed except where the
practice is known to differ; each such line says so.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from babel import Locale
from babel.core import UnknownLocaleError, get_global

from wasl.foundation.language.figures import Digits

from .names import MonthStyle

Calendars = Literal["gregorian", "hijri", "both"]

FRIDAY, SATURDAY, SUNDAY = 4, 5, 6  # as `date.weekday()` counts

ARAB_COUNTRIES = (
    "SA", "AE", "KW", "QA", "BH", "OM", "YE", "IQ", "JO", "LB", "SY",
    "PS", "EG", "SD", "LY", "TN", "DZ", "MA", "MR", "SO", "DJ", "KM",
)  # fmt: skip

MONTHS_OF: dict[str, MonthStyle] = {
    "IQ": "levant", "JO": "levant", "LB": "levant", "SY": "levant", "PS": "levant",
    "TN": "maghreb", "DZ": "maghreb", "MA": "morocco", "MR": "mauritania",
}  # fmt: skip

WEEKEND_IN_PRACTICE = {
    "PS": frozenset({FRIDAY, SATURDAY}),  # CLDR 47 has Saturday and Sunday, which no office there keeps
    "DJ": frozenset({FRIDAY}),  # six working days, Saturday to Thursday
    "SO": frozenset({FRIDAY}),  # likewise
    "IR": frozenset({FRIDAY}),  # Saturday became the second day off in parts of government only
}
FIRST_WEEKDAY_IN_PRACTICE = {"PS": SATURDAY, "SO": SATURDAY}  # the day after their weekend, or its end

# The zone most of the people live in, where a country has several.
MAIN_ZONE = {
    "AR": "America/Argentina/Buenos_Aires", "AU": "Australia/Sydney", "BR": "America/Sao_Paulo",
    "CA": "America/Toronto", "CD": "Africa/Kinshasa", "CL": "America/Santiago", "CN": "Asia/Shanghai",
    "CY": "Asia/Nicosia", "DE": "Europe/Berlin", "EC": "America/Guayaquil", "ES": "Europe/Madrid",
    "FM": "Pacific/Pohnpei", "GL": "America/Nuuk", "ID": "Asia/Jakarta", "KI": "Pacific/Tarawa",
    "KZ": "Asia/Almaty", "MH": "Pacific/Majuro", "MN": "Asia/Ulaanbaatar", "MX": "America/Mexico_City",
    "MY": "Asia/Kuala_Lumpur", "NZ": "Pacific/Auckland", "PF": "Pacific/Tahiti", "PG": "Pacific/Port_Moresby",
    "PS": "Asia/Hebron", "PT": "Europe/Lisbon", "RU": "Europe/Moscow", "UA": "Europe/Kyiv",
    "US": "America/New_York", "UZ": "Asia/Tashkent", "XK": "Europe/Belgrade",
}  # fmt: skip

# CLDR's long name for it speaks of territories; its own short form, and its people, say this.
NAME_IN_PRACTICE = {"PS": ("فلسطين", "Palestine")}

NOT_COUNTRIES = frozenset({"AC", "AQ", "BV", "CP", "CQ", "DG", "EA", "EU", "EZ", "HM", "IC", "QO", "TA", "UM", "UN",
                           "XA", "XB", "ZZ"})  # fmt: skip


class UnknownCountryError(ValueError):
    """No country has this ISO 3166 code."""


@dataclass(frozen=True, slots=True)
class Country:
    code: str
    arabic: str
    english: str


@dataclass(frozen=True, slots=True)
class CountryDefaults:
    """Weekdays count from Monday as 0. `calendars` says which dates are shown, `digits` with which figures."""

    code: str
    weekend: frozenset[int]
    first_weekday: int
    digits: Digits
    months: MonthStyle
    calendars: Calendars
    time_zone: str

    @property
    def phone_region(self) -> str:
        return self.code


@cache
def all_countries() -> tuple[Country, ...]:
    """Every country, in the order of its code."""
    arabic, english = _territories("ar"), _territories("en")
    codes = sorted(code for code in english if len(code) == len("SA") and code.isalpha())
    return tuple(
        Country(code, *NAME_IN_PRACTICE.get(code, (arabic[code], english[code])))
        for code in codes
        if code not in NOT_COUNTRIES
    )


@lru_cache(maxsize=512)
def country_named(code: str) -> Country:
    """The country with that ISO code, in either case. Raises UnknownCountryError."""
    wanted = code.strip().upper()
    found = next((country for country in all_countries() if country.code == wanted), None)
    if found is None:
        raise UnknownCountryError(code)
    return found


@lru_cache(maxsize=512)
def country_defaults(code: str) -> CountryDefaults:
    """First answers for that ISO code, in either case. Raises UnknownCountryError."""
    code = country_named(code).code
    locale = _locale_of(code)
    return CountryDefaults(
        code=code,
        weekend=WEEKEND_IN_PRACTICE.get(code, _days_between(locale.weekend_start, locale.weekend_end)),
        first_weekday=FIRST_WEEKDAY_IN_PRACTICE.get(code, locale.first_week_day),
        digits="arab" if code in ARAB_COUNTRIES and locale.default_numbering_system == "arab" else "latn",
        months=MONTHS_OF.get(code, "gulf"),
        calendars="both" if code == "SA" else "gregorian",
        time_zone=_main_zone(code),
    )


def _territories(language: str) -> dict[str, str]:
    return {str(code): str(name) for code, name in Locale(language).territories.items()}


def _locale_of(code: str) -> Locale:
    language = "ar" if code in ARAB_COUNTRIES else "und"
    try:
        return Locale.parse(f"{language}_{code}")
    except (UnknownLocaleError, ValueError):
        return Locale("en", "001")  # CLDR's world: Saturday and Sunday, Monday first


def _days_between(first: int, last: int) -> frozenset[int]:
    return frozenset((first + step) % 7 for step in range((last - first) % 7 + 1))


def _main_zone(code: str) -> str:
    zones = get_global("territory_zones").get(code, ["UTC"])
    return MAIN_ZONE.get(code, str(zones[0]))
