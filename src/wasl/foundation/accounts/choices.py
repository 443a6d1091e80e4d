"""What the forms of settings offer, each list in the order in which its reader looks for things."""

from functools import cache
from zoneinfo import available_timezones

from babel.core import get_global
from babel.dates import get_timezone_location
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from wasl.foundation.accounts.models import WEEKDAYS
from wasl.foundation.dates.countries import ARAB_COUNTRIES, all_countries
from wasl.foundation.dates.names import ARABIC_MONTHS, MONTH_STYLES
from wasl.foundation.language.folding import sort_key

Choices = list[tuple[str, str]]
Grouped = list[tuple[str, Choices]]

TELLING_MONTHS = (1, 8, 11)  # January, August and November tell the five usages apart


def countries() -> Grouped:
    """Arab countries, then the others, each in the alphabet of the reader's language."""
    names = _country_names(_reader())
    arab = [(code, name) for code, name in names if code in ARAB_COUNTRIES]
    others = [(code, name) for code, name in names if code not in ARAB_COUNTRIES]
    return [(_("Arab countries"), arab), (_("Other countries"), others)]


def country_name(code: str) -> str:
    return dict(_country_names(_reader())).get(code, code)


def is_country(code: str) -> bool:
    return code in dict(_country_names(_reader()))


def time_zones(country: str) -> Grouped:
    """The zones of the country, then all others."""
    zones = _zone_names(_reader())
    near = set(get_global("territory_zones").get(country, []))
    here = [zone for zone in zones if zone[0] in near]
    others = [zone for zone in zones if zone[0] not in near]
    return [(country_name(country), here), (_("Elsewhere"), others)]


def zone_city(zone: str) -> str:
    """The city that a zone is named for, in the reader's language."""
    return get_timezone_location(zone, locale=_reader(), return_city=True)


def month_names() -> Choices:
    return [(style, " · ".join(ARABIC_MONTHS[style][month - 1] for month in TELLING_MONTHS)) for style in MONTH_STYLES]


def weekdays(first: int = 6) -> Choices:
    """The days of the week from the first one on, Monday being 0."""
    return [(str(day), str(WEEKDAYS[day][1])) for day in ((first + step) % 7 for step in range(7))]


def _reader() -> str:
    return "ar" if (get_language() or "ar").startswith("ar") else "en"


@cache
def _country_names(language: str) -> tuple[tuple[str, str], ...]:
    named = [(country.code, country.arabic if language == "ar" else country.english) for country in all_countries()]
    return tuple(sorted(named, key=lambda pair: sort_key(pair[1])))


@cache
def _zone_names(language: str) -> tuple[tuple[str, str], ...]:
    zones = {zone for of_country in get_global("territory_zones").values() for zone in of_country}
    placed = [zone for zone in zones & available_timezones() if not zone.startswith("Etc/")]
    named = [(zone, get_timezone_location(zone, locale=language)) for zone in placed]
    return (*sorted(named, key=lambda pair: sort_key(pair[1])), ("UTC", "UTC"))
