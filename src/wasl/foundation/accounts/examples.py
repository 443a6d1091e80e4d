"""What the settings page shows of choices before they are saved."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import cast
from zoneinfo import ZoneInfo

from wasl.foundation.accounts import choices
from wasl.foundation.accounts.guesses import known_zone
from wasl.foundation.accounts.models import Preferences
from wasl.foundation.dates.countries import Calendars, CountryDefaults, UnknownCountryError, country_defaults
from wasl.foundation.dates.names import MONTH_STYLES, MonthStyle
from wasl.foundation.dates.wording import DateStyle, say_day, say_time
from wasl.foundation.language.figures import Digits


@dataclass(frozen=True)
class Example:
    """A day and an hour as they would be written, and the language they are in."""

    day: str
    hour: str
    language: str


@dataclass(frozen=True)
class Usual:
    """What is usual in a country, in words."""

    country: str
    weekend: list[str]
    first_weekday: str
    digits: str
    months: str
    calendars: str
    time_zone: str


def example_of(preferences: Preferences, chosen: Mapping[str, str], moment: datetime) -> Example:
    """The moment with what is chosen; anything that cannot be chosen counts as not chosen."""
    kept = DateStyle(
        language="ar" if preferences.language == "ar" else "en",
        digits=cast("Digits", preferences.digits),  # the model has these choices
        months=cast("MonthStyle", preferences.months),  # the form offers no others
        calendars=cast("Calendars", preferences.calendars),  # the model has these choices
    )
    allowed = {
        "language": ("ar", "en"),
        "digits": Preferences.Digits.values,
        "months": MONTH_STYLES,
        "calendars": Preferences.Calendars.values,
    }
    changes = {field: chosen[field] for field, values in allowed.items() if chosen.get(field) in values}
    style = replace(kept, **changes)  # type: ignore[arg-type]  # each is one of the values allowed
    local = moment.astimezone(ZoneInfo(known_zone(chosen.get("time_zone", "")) or preferences.time_zone))
    return Example(say_day(local.date(), style, with_weekday=True), say_time(local.time(), style), style.language)


def usual_in(country: str, preferences: Preferences) -> Usual | None:
    """What is usual there where it differs from what is set; None where nothing does."""
    try:
        defaults = country_defaults(country)
    except UnknownCountryError:
        return None
    return None if _is_set(defaults, preferences) else _in_words(defaults)


def _is_set(defaults: CountryDefaults, preferences: Preferences) -> bool:
    wished = (defaults.weekend, defaults.first_weekday, defaults.months, defaults.calendars, defaults.time_zone)
    kept = (
        preferences.weekend_days, preferences.first_weekday, preferences.months, preferences.calendars,
        preferences.time_zone,
    )  # fmt: skip
    return wished == kept and (preferences.language != "ar" or defaults.digits == preferences.digits)


def _in_words(defaults: CountryDefaults) -> Usual:
    days = dict(choices.weekdays())
    zones = dict(zone for _name, listed in choices.time_zones(defaults.code) for zone in listed)
    return Usual(
        country=choices.country_name(defaults.code),
        weekend=[days[str(day)] for day in sorted(defaults.weekend)],
        first_weekday=days[str(defaults.first_weekday)],
        digits=str(Preferences.Digits(defaults.digits).label),
        months=dict(choices.month_names())[defaults.months],
        calendars=str(Preferences.Calendars(defaults.calendars).label),
        time_zone=zones.get(defaults.time_zone, defaults.time_zone),
    )
