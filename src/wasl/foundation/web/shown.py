"""How figures and days are shown to a reader: her language, digits, month names and calendars."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from functools import cache, lru_cache
from typing import Protocol, cast

from django.utils import timezone
from django.utils.translation import get_language

from wasl.foundation.dates.countries import Calendars
from wasl.foundation.dates.names import MonthStyle
from wasl.foundation.dates.partial_date import PartialDate
from wasl.foundation.dates.wording import DateStyle, say_day, say_partial, say_relative, say_time, say_weekday
from wasl.foundation.language.counting import Language
from wasl.foundation.language.figures import digits_in_words, grouped

DAYS_KEPT = 2_000  # in words, some hundred bytes each; a list says fifty


class Reader(Protocol):
    """The choices of a reader that matter here; `accounts.Preferences` is one."""

    digits: str
    months: str
    calendars: str


def style_of(reader: Reader | None) -> DateStyle:
    """The style of a reader; of nobody, what is usual in the language under way."""
    language: Language = "ar" if (get_language() or "ar").startswith("ar") else "en"
    return _style(language, reader.digits, reader.months, reader.calendars) if reader else DateStyle(language)


@cache  # a style is asked for with every day and figure of a page, and there are few
def _style(language: Language, digits: str, months: str, calendars: str) -> DateStyle:
    return DateStyle(
        language,
        digits="latn" if digits == "latn" else "arab",
        months=cast("MonthStyle", months),  # the form offers no others
        calendars=cast("Calendars", calendars),  # the model has these choices
    )


def in_digits(value: object, reader: Reader | None) -> str:
    """A value with the reader's digits; Arabic-Indic ones stand in Arabic text alone."""
    style = style_of(reader)
    return grouped(value, style.digits_said) if isinstance(value, int) else style.figures(str(value))


def words_in_digits(text: object, reader: Reader | None) -> str:
    """A sentence with the reader's digits."""
    return digits_in_words(str(text), style_of(reader).digits_said)


def say_short(day: date, style: DateStyle) -> str:
    """A day for a list: one calendar, and the year only when it is another than this one."""
    return _said_short(day, style, timezone.localdate().year)


@lru_cache(DAYS_KEPT)
def _said_short(day: date, style: DateStyle, this_year: int) -> str:
    if style.calendars == "hijri":
        return say_day(day, style)
    year = day.year if day.year != this_year else None
    return say_partial(PartialDate(year, day.month, day.day), replace(style, calendars="gregorian"))


FORMS: dict[str, Callable[[date, DateStyle], str]] = {
    "long": lambda day, style: say_day(day, style, with_weekday=True),
    "day": say_day,
    "short": say_short,
    "weekday": say_weekday,
    "near": lambda day, style: say_relative(day, timezone.localdate(), style),
}


def say_short_moment(at: datetime, style: DateStyle) -> str:
    """A day and its hour for a list, of a moment already in the reader's zone."""
    return f"{say_short(at.date(), style)} · {say_time(at.time(), style)}"


MOMENTS: dict[str, Callable[[datetime, DateStyle], str]] = {
    "short": say_short_moment,
    "time": lambda at, style: say_time(at.time(), style),
}
