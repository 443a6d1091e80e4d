"""Days said by the calendar: figures, a day and its month of either calendar, feasts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from wasl.foundation.dates.hijri import from_hijri, to_hijri
from wasl.foundation.dates.partial_date import Calendar, PartialDate
from wasl.foundation.dates.reading import read_date
from wasl.foundation.dates.returning import AtEaster, OnDay, OnHijriDay, Rule, returns_between
from wasl.foundation.dates.spellings import MONTHS
from wasl.foundation.language.folded_line import listed

from .calendars import Today
from .found import Day
from .numbers import ORDINALS
from .words import Line, phrase

_NAMES = "|".join(sorted((name.replace(" ", "_").replace("'", "'") for name in MONTHS), key=len, reverse=True))
_YEAR = r"(?:_?,?_?(?:سنه_|عام_)?(?P<year>\d{4})(?:_?(?:ه|هـ|م|ah|h))?)?"
DAY_AND_MONTH = phrase(
    rf"[وفبل]?(?:(?:يوم|تاريخ|بتاريخ)_)?(?:the_)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:_of|_من|_شهر|_من_شهر)?_(?P<month>{_NAMES})\.?{_YEAR}"
)
DAY_WORD = "|".join(sorted((word.replace(" ", "_") for word in ORDINALS), key=len, reverse=True))
WORDY_DAY_AND_MONTH = phrase(
    rf"[وفبل]?(?:يوم_|the_)?(?P<dayword>{DAY_WORD})(?:_of|_من|_شهر|_من_شهر)?_(?P<month>{_NAMES})\.?{_YEAR}"
)
MONTH_AND_DAY = phrase(rf"(?P<month>{_NAMES})\.?_(?:the_)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?{_YEAR}")
FIGURES = re.compile(r"(?<!\S)(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?)(?!\S)")
WEEKDAY_AND_FIGURE = phrase(
    r"(?:on_|by_|before_)?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues?|weds?|thurs?|fri|sat|sun)_(?:,_)?(?:the_)?(?P<ordinal>\d{1,2})(?:st|nd|rd|th)(?!_(?:of|"
    + _NAMES
    + r")(?!\S))"
)
"""Friday 16th: the month goes without saying."""
OF_MONTH = phrase(r"(?:(?:on|by|before|till|until|from)_(?:the_)?|the_)(?P<ordinal>\d{1,2})(?:st|nd|rd|th)(?:_of_(?P<which>this|next|last|the)_month)?|(?:on_|by_|before_)?the_(?P<ordinalword>fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-first|twenty-second|twenty-third|twenty-fourth|twenty-fifth|twenty-sixth|twenty-seventh|twenty-eighth|twenty-ninth|thirtieth)(?:_of_(?P<whichword>this|next|last|the)_month)?(?=_(?!of\b)|$)|(?P<figuretwo>\d{1,2})_(?:من_)?(?P<whichtwo>هذا_الشهر|الشهر_الجاي|الشهر_القادم|الشهر_المقبل|هالشهر|الشهر)|[وبل]?يوم_(?P<figure>\d{1,2})(?:_(?:من_)?(?P<whichar>هذا_الشهر|الشهر|الشهر_الجاي|الشهر_القادم|الشهر_المقبل))?")  # fmt: skip
IN_MONTH = phrase(
    rf"(?:in|by|during|before_the_end_of|في|شهر|خلال|ب|بشهر|فشهر)_(?:شهر_)?(?P<month>{_NAMES})(?!\.?_(?:the_)?\d{{1,2}}(?:st|nd|rd|th)?(?!\S))(?:_(?P<past>الماضي|الفائت|اللي_فات))?|last_(?P<lastmonth>{_NAMES})|next_(?P<nextmonth>{_NAMES})|(?P<monthpast>{_NAMES})_(?:الماضي|الفائت|اللي_فات|الفايت)|(?:شهر_)?(?P<monthnext>{_NAMES})_(?:القادم|المقبل|الجاي)|(?:في_|ب)?شهر_(?P<number>1[0-2]|[1-9])(?!_\w*شهر)"
)
EDGE_OF_MONTH = phrase(
    rf"(?:(?P<end>(?:the_)?(?:end|last_week|last_days)_of|late)|(?P<start>(?:the_)?(?:beginning|start)_of|early)|(?P<firstweek>(?:the_)?first_week_(?:of|in))|(?P<middle>mid|(?:the_)?middle_of))_(?P<month>{_NAMES})"
    rf"(?!\.?_(?:the_)?\d{{1,2}}(?:st|nd|rd|th)?(?!\S))"
)
FEASTS: dict[str, tuple[Rule, int]] = {
    "fitr": (OnHijriDay(10, 1), 3), "adha": (OnHijriDay(12, 10), 4), "ramadan": (OnHijriDay(9, 1), 30),
    "christmas": (OnDay(12, 25), 1), "easter": (AtEaster(), 2), "newyear": (OnDay(1, 1), 1), "mawlid": (OnHijriDay(3, 12), 1),
    "hajj": (OnHijriDay(12, 8), 6), "arafah": (OnHijriDay(12, 9), 1), "ashura": (OnHijriDay(1, 10), 1), "christmaseve": (OnDay(12, 24), 1),
    "eve": (OnDay(12, 31), 1), "nowruz": (OnDay(3, 21), 1), "valentine": (OnDay(2, 14), 1),
}  # fmt: skip
"""The first day of each, and how many days it lasts."""
_FEAST = (
    r"(?:(?P<fitr>عيد_الفطر|العيد_الصغير|eid_al-?_?fitr)|(?P<adha>عيد_الاضحي|العيد_الكبير|عيد_الاضحيه|eid_al-?_?adha)|(?P<ramadan>(?:شهر_)?رمضان(?:_المبارك)?|ramadan|ramadhan)"
    r"|(?P<christmas>christmas|xmas|الكريسمس|عيد_الميلاد_المجيد)|(?P<easter>easter|عيد_الفصح)|(?P<newyear>new_year|the_new_year|new_year's|راس_السنه)|(?P<hajj>الحج|موسم_الحج|hajj)|(?P<arafah>عرفه|يوم_عرفه|الوقفه|وقفه_عرفه|arafah|arafat_day)|(?P<ashura>عاشوراء|ashura)|(?P<mawlid>المولد|المولد_النبوي|mawlid)|(?P<christmaseve>christmas_eve)|(?P<eve>new_year's_eve|nye)|(?P<nowruz>نوروز|النوروز|nowruz)|(?P<valentine>valentine's(?:_day)?)|(?P<eid>(?:the_)?eid|العيد|عيد))"
)  # fmt: skip
FEAST = phrase(
    rf"(?:(?P<after>بعد|عقب|after|من_بعد|مورا|ورا)|(?P<before>[وف]?قبل|before|by|ahead_of)|(?P<at>في|ب|خلال|ليله|يوم|صباح|(?:في_)?(?:اول|ثاني|ثالث|تاني|تالت)(?:_(?:ايام|يوم|يوم_من|ايام_من))?|(?:في_)?(?:عطله|اجازه|ايام)|during|at|on|in|over))_(?:the_)?{_FEAST}"
)
FEAST_JOINED = phrase(r"[وف]?ب(?P<at>)(?:(?P<ramadan>رمضان)|(?P<eid>العيد))")
NTH = {"ثاني": 1, "تاني": 1, "ثالث": 2, "تالت": 2}
COUNTED = listed(
    "times x people persons pax days weeks months years hours hrs hour minutes mins pages slides points percent % مرات مره اشخاص ايام اسابيع اشهر"
    " سنوات ساعات ساعه دقائق صفحات"
)
A_YEAR = timedelta(days=400)


Both = tuple[date | None, date | None]
"""The latest such day up to today, and the earliest from today on."""


def dated(line: Line, today: Today) -> Iterator[Day]:
    """Every day that is said by the calendar."""
    ways: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], Today], Both | None], bool], ...] = (
        (DAY_AND_MONTH, _named_month, False), (WORDY_DAY_AND_MONTH, _wordy_day, False), (MONTH_AND_DAY, _named_month, False), (FIGURES, _of_figures, False),
        (OF_MONTH, _day_of_month, False), (WEEKDAY_AND_FIGURE, _day_of_month, False), (FEAST, _at_feast, True), (FEAST_JOINED, _at_feast, True),
    )  # fmt: skip
    for pattern, read, is_rough in ways:
        for first, last, match in line.found(pattern):
            if (day := read(match, today)) and not _is_a_count(line, last):
                yield Day(first, last, *day, is_rough=is_rough, is_dated=not is_rough)
    for pattern, edge in ((EDGE_OF_MONTH, ""), (IN_MONTH, "end")):
        for first, last, match in line.found(pattern):
            yield from _edge_of_month(first, last, match, today, edge)


def _is_a_count(line: Line, last: int) -> bool:
    """2-3 times, 1/2 hour: how many, and no day."""
    return last < len(line.words) and line.words[last].plain in COUNTED


def _named_month(match: re.Match[str], today: Today) -> Both | None:
    month, calendar = MONTHS[match["month"].rstrip(".")]
    return _of_month(today, int(match["day"]), month, calendar, int(match["year"]) if match["year"] else None)


def _wordy_day(match: re.Match[str], today: Today) -> Both | None:
    month, calendar = MONTHS[match["month"].rstrip(".")]
    day = ORDINALS[match["dayword"]]
    return _of_month(today, day, month, calendar, int(match["year"]) if match["year"] else None)


def around(days: list[date], today: Today) -> Both:
    past = max((day for day in days if day <= today.on), default=None)
    return past, min((day for day in days if day >= today.on), default=None)


def _of_month(today: Today, day: int, month: int, calendar: Calendar, year: int | None) -> Both | None:
    found = [on for at in _years(today, calendar, year) if (on := _on(at, month, day, calendar))]
    return around(found, today) if found else None


def _years(today: Today, calendar: Calendar, year: int | None) -> list[int]:
    if year is not None:
        return [year]
    hijri = to_hijri(today.on)
    now = (hijri.year if hijri else 0) if calendar == "hijri" else today.on.year
    return [now - 1, now, now + 1]


def _on(year: int, month: int, day: int, calendar: Calendar) -> date | None:
    if calendar == "hijri":
        return from_hijri(year, month, day) if 1 <= day <= 30 else None  # noqa: PLR2004 - a Hijri month
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _of_figures(match: re.Match[str], today: Today) -> Both | None:
    read: PartialDate | None = read_date(match.group(), today.country, today=today.plus(3650))
    if read is None or read.month is None or read.day is None:
        return None
    return _of_month(today, read.day, read.month, read.calendar, read.year)


def _day_of_month(match: re.Match[str], today: Today) -> Both | None:
    said = match.groupdict(default="")
    word = said.get("ordinalword")
    day = ORDINALS[word] if word else int(said["ordinal"] or said["figure"] or said["figuretwo"])
    which = next(filter(None, (said.get(name) for name in ("which", "whichword", "whichar", "whichtwo"))), "")
    months = (
        [1]
        if which == "next" or which.endswith(("الجاي", "القادم", "المقبل"))
        else [-1]
        if which == "last"
        else [-1, 0, 1]
    )
    found = [
        begins.replace(day=day)
        for step in months
        if (begins := today.month_begins(step)) and day <= today.month_ends(step).day and day
    ]
    return around(found, today) if found else None


def _edge_of_month(first: int, last: int, match: re.Match[str], today: Today, edge: str) -> Iterator[Day]:
    groups = match.groupdict()
    if groups.get("nextmonth") or groups.get("monthnext"):
        name = groups.get("nextmonth") or match["monthnext"]
        found = edge_days(first, last, today, *MONTHS[name.rstrip(".")], "end")
        yield from (replace(one, past=None) for one in found if one.ahead)
        return
    if groups.get("lastmonth") or groups.get("monthpast") or groups.get("past"):
        name = groups.get("lastmonth") or groups.get("monthpast") or match["month"]
        found = edge_days(first, last, today, *MONTHS[name.rstrip(".")], "start")
        yield from (replace(one, ahead=None) for one in found if one.past)
        return
    if groups.get("number"):
        yield from edge_days(first, last, today, int(match["number"]), "gregorian", "end")
        return
    month, calendar = MONTHS[match["month"].rstrip(".")]
    edge = edge or str(
        match.lastgroup and next(name for name in ("end", "start", "firstweek", "middle") if match[name])
    )
    yield from edge_days(first, last, today, month, calendar, edge)


def edge_days(first: int, last: int, today: Today, month: int, calendar: Calendar, edge: str) -> Iterator[Day]:
    """The first, the middle or the last day of a month by its name."""
    day = {"start": 1, "firstweek": 7, "middle": 15, "end": 30}[edge]
    found: list[date] = []
    for year in _years(today, calendar, None):
        on = _on(year, month, day, calendar) or _on(year, month, 28, calendar)
        if on and edge == "end" and calendar == "gregorian":
            on = (on.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
        found += [on] if on else []
    past, ahead = around(found, today)
    if past or ahead:
        yield Day(first, last, past, ahead, is_rough=True)


def _at_feast(match: re.Match[str], today: Today) -> Both | None:
    groups = match.groupdict()
    name = next(name for name, said in groups.items() if said is not None and name not in {"after", "before", "at"})
    rules = [FEASTS[one] for one in (("fitr", "adha") if name == "eid" else (name,))]
    step: Callable[[date, int], date] = (
        (lambda on, lasts: on + timedelta(days=lasts)) if groups.get("after")
        else (lambda on, _lasts: on - timedelta(days=1)) if groups.get("before") else (lambda on, _lasts: on)
    )  # fmt: skip
    nth = next((number for word, number in NTH.items() if word in (groups.get("at") or "")), 0)
    found = [
        step(one.on, lasts) + timedelta(days=nth)
        for rule, lasts in rules
        for one in returns_between(rule, today.on - A_YEAR, today.on + A_YEAR)
    ]
    return around(found, today)
