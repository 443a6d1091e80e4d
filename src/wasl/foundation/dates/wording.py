"""Days, times and distances between days in words, for an Arabic or an English reader."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Literal

from wasl.foundation.language.counting import Language, count_of, rounded_span
from wasl.foundation.language.figures import Digits, digits

from .countries import Calendars
from .hijri import to_hijri
from .names import (
    ARABIC_HIJRI_MONTHS,
    ARABIC_MONTHS,
    ARABIC_WEEKDAYS,
    ENGLISH_HIJRI_MONTHS,
    ENGLISH_MONTHS,
    ENGLISH_WEEKDAYS,
    MonthStyle,
)
from .partial_date import Calendar, PartialDate

BETWEEN_CALENDARS = " · "
CLOCK_OF_24_HOURS = frozenset({"maghreb", "morocco", "mauritania"})  # CLDR: HH:mm in ar_DZ, ar_MA, ar_TN, ar_MR
NOON = 12

ARABIC_NEAR_DAYS = {0: "اليوم", -1: "أمس", -2: "أول أمس", 1: "غدًا", 2: "بعد غد"}
ENGLISH_NEAR_DAYS = {0: "today", -1: "yesterday", 1: "tomorrow"}


@dataclass(frozen=True, slots=True)
class DateStyle:
    """How a reader wants dates. `digits` and `months` concern Arabic only; English has 0-9 and its own names."""

    language: Language = "ar"
    digits: Digits = "arab"
    months: MonthStyle = "gulf"
    calendars: Calendars = "gregorian"

    @property
    def digits_said(self) -> Digits:
        return self.digits if self.language == "ar" else "latn"

    def figures(self, text: str) -> str:
        return digits(text, self.digits_said)

    def month_name(self, month: int, calendar: Calendar = "gregorian") -> str:
        if calendar == "hijri":
            return (ARABIC_HIJRI_MONTHS if self.language == "ar" else ENGLISH_HIJRI_MONTHS)[month - 1]
        return (ARABIC_MONTHS[self.months] if self.language == "ar" else ENGLISH_MONTHS)[month - 1]


def say_day(day: date, style: DateStyle, *, with_weekday: bool = False) -> str:
    """`الاثنين ٢٣ نوفمبر ٢٠٢٦ · ١٣ جمادى الآخرة ١٤٤٨`, in the calendars of the style.

    A day outside the Hijri table is said in the Gregorian calendar alone.
    """
    said = BETWEEN_CALENDARS.join(_say_parts(known, style) for known in _in_calendars(day, style.calendars))
    return f"{say_weekday(day, style)} {said}" if with_weekday else said


def say_partial(known: PartialDate, style: DateStyle) -> str:
    """What is known: first in the calendar it was given in, then in the other where the style wants both."""
    said = _say_parts(known, style)
    day = known.as_day()
    if style.calendars != "both" or day is None:
        return said
    others = [other for other in _in_calendars(day, "both") if other.calendar != known.calendar]
    return BETWEEN_CALENDARS.join([said, *(_say_parts(other, style) for other in others)])


def say_weekday(day: date, style: DateStyle) -> str:
    return (ARABIC_WEEKDAYS if style.language == "ar" else ENGLISH_WEEKDAYS)[day.weekday()]


def say_time(moment: time, style: DateStyle) -> str:
    """`٧:٣٠ م`, `7 pm`; in the Maghreb `١٩:٣٠`. Seconds are left out."""
    if style.language == "ar" and style.months in CLOCK_OF_24_HOURS:
        return style.figures(f"{moment.hour}:{moment.minute:02}")
    morning, evening = ("ص", "م") if style.language == "ar" else ("am", "pm")
    minutes = f":{moment.minute:02}" if moment.minute else ""
    half = morning if moment.hour < NOON else evening
    return style.figures(f"{moment.hour % NOON or NOON}{minutes} {half}")


def say_moment(moment: datetime, style: DateStyle) -> str:
    """Day and time of a moment that is already in the reader's zone."""
    comma = "،" if style.language == "ar" else ","
    return f"{say_day(moment.date(), style)}{comma} {say_time(moment.time(), style)}"


def say_range(first: date, last: date, style: DateStyle) -> str:
    """`٣–٥ مارس ٢٠٢٦`; what both ends share is said once. The ends may come in either order."""
    first, last = min(first, last), max(first, last)
    starts, ends = _in_calendars(first, style.calendars), _in_calendars(last, style.calendars)
    if [start.calendar for start in starts] != [end.calendar for end in ends]:
        starts, ends = [PartialDate.of(first)], [PartialDate.of(last)]
    return BETWEEN_CALENDARS.join(_say_ends(*pair, style) for pair in zip(starts, ends, strict=True))


def say_relative(day: date, today: date, style: DateStyle) -> str:
    """`اليوم`, `أول أمس`, `قبل ٣ أسابيع`, `بعد يومين`; `today`, `3 weeks ago`, `in 2 days`."""
    days = (day - today).days
    near = (ARABIC_NEAR_DAYS if style.language == "ar" else ENGLISH_NEAR_DAYS).get(days)
    if near:
        return near
    said = count_of(*rounded_span(abs(days)), style.language, digits_in=style.digits)
    if style.language == "ar":
        return f"{'قبل' if days < 0 else 'بعد'} {said}"
    return f"{said} ago" if days < 0 else f"in {said}"


def _in_calendars(day: date, calendars: Calendars) -> list[PartialDate]:
    gregorian, hijri_day = PartialDate.of(day), to_hijri(day)
    if calendars == "gregorian" or hijri_day is None:
        return [gregorian]
    hijri = PartialDate(*hijri_day, "hijri")
    return [hijri] if calendars == "hijri" else [gregorian, hijri]


def _say_parts(known: PartialDate, style: DateStyle) -> str:
    month = style.month_name(known.month, known.calendar) if known.month else ""
    said = style.figures(" ".join(str(part) for part in (known.day, month, known.year) if part))
    if known.calendar == "hijri" and not month:  # a month's name already tells the calendar
        return f"{said} {_hijri_mark(style.language)}"
    return said


def _hijri_mark(language: Language) -> Literal["هـ", "AH"]:
    return "هـ" if language == "ar" else "AH"


def _say_ends(first: PartialDate, last: PartialDate, style: DateStyle) -> str:
    said_last = _say_parts(last, style)
    if first == last:
        return said_last
    if first.year != last.year:
        return f"{_say_parts(first, style)} – {said_last}"
    if first.month != last.month:
        return f"{_say_parts(PartialDate(None, first.month, first.day, first.calendar), style)} – {said_last}"
    return f"{style.figures(str(first.day))}–{said_last}"
