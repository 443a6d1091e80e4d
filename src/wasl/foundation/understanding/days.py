"""The days that a sentence speaks of, by any words, without overlaps."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from wasl.foundation.dates.spellings import MONTHS

from . import day_words as said
from .calendars import Today
from .dated import dated, edge_days
from .found import Day
from .numbers import ROUGH, number_said
from .words import Line

UNITS = {
    "يوم": "day", "يوما": "day", "ايام": "day", "ليالي": "day", "يومين": "day", "يومان": "day", "نهارين": "day", "اسبوع": "week",
    "اسبوعا": "week", "اسابيع": "week", "اسبوعين": "week", "اسبوعان": "week", "سمانه": "week", "سمانات": "week", "سمانتين": "week",
    "جمعه": "week", "جمعتين": "week", "جمع": "week", "سيمانه": "week", "سيمانات": "week", "سيمانتين": "week", "ليله": "day", "ليال": "day",
    "ليلتين": "day", "نهارات": "day", "حول": "year", "حولين": "year", "سنتان": "year", "عامان": "year", "ربع": "quarter", "شهر": "month", "شهرا": "month", "اشهر": "month", "شهور": "month", "شهرين": "month",
    "شهران": "month", "سنه": "year", "عام": "year", "سنين": "year", "سنوات": "year", "سنتين": "year", "عامين": "year",
}  # fmt: skip
A_DAY, A_WEEK = timedelta(days=1), timedelta(days=7)
FAR_APART = 2  # words
BETWEEN_DAYS = frozenset(["the", "يوم", "الموافق", "بتاريخ", "في", "of", "on", "تاريخ", "هو"])
NOT_TOMORROW = frozenset({"على", "ع", "عال", "تناولت", "تناولنا", "عزومه"})  # على الغدا is lunch


def days_in(line: Line, today: Today) -> list[Day]:
    """In their order; where two overlap, the longer one."""
    found = [
        *_near(line, today),
        *_counted(line, today),
        *_weekdays(line, today),
        *_periods(line, today),
        *_quarters_and_fortnights(line, today),
        *_weekends(line, today),
        *_loosely(line, today),
        *dated(line, today),
    ]
    found += [one for one in _parts(line, today) if not any(_are_near(one, other) for other in found)]
    found = _named_once(line, _with_hours(line, found))
    kept: list[Day] = []
    for day in sorted(found, key=lambda day: (day.first - day.last, day.first)):
        if all(day.last <= other.first or day.first >= other.last for other in kept):
            kept.append(day)
    return sorted(kept, key=lambda day: day.first)


def _day(first: int, last: int, on: date, today: Today, *, is_rough: bool = False) -> Day:
    return Day(first, last, on if on <= today.on else None, on if on >= today.on else None, is_rough)


def _with_hours(line: Line, found: Sequence[Day]) -> list[Day]:
    """By end of day Friday, by noon tomorrow: the hour belongs to the day beside it, and is no day of its own."""
    hours = {last: first for first, last, _ in line.found(said.END_OF_DAY)}
    begin = {one.first for one in found}
    alone = {(first, last) for last, first in hours.items() if last in begin}
    within = [one for one in found if not any(first <= one.first and one.last <= last for first, last in alone)]
    return [replace(one, first=hours.get(one.first, one.first)) for one in within]


def _parts(line: Line, today: Today) -> Iterator[Day]:
    """الصبح alone is of today."""
    for first, last, _ in line.found(said.PART_OF_DAY):
        yield _day(first, last, today.on, today)


def _are_near(one: Day, other: Day) -> bool:
    return one.first - other.last <= FAR_APART and other.first - one.last <= FAR_APART


def _named_once(line: Line, days: Sequence[Day]) -> list[Day]:
    """الخميس 19 نوفمبر, Thursday the 19th: the day of the month says which Thursday, and takes in its name."""
    found = list(days)
    for one in days:
        if (other := _said_again(line, one, days)) is not None:
            found.remove(one)
            place = next((n for n, kept in enumerate(found) if kept.first == other.first), None)
            if place is not None and one.last <= other.first:
                found[place] = replace(found[place], first=one.first)
    return found


def _said_again(line: Line, one: Day, days: Sequence[Day]) -> Day | None:
    if not one.is_weekday:
        return None
    for other in days:
        if not other.is_dated or (other.first <= one.first < other.last):
            continue
        between = line.words[min(one.last, other.last) : max(one.first, other.first)]
        if len(between) <= FAR_APART and all(word.plain in BETWEEN_DAYS or word.is_break for word in between):
            return other
    return None


def _near(line: Line, today: Today) -> Iterator[Day]:
    for offset, pattern in said.OFFSETS.items():
        for first, last, match in line.found(pattern):
            is_lunch = match.group() in {"غدا", "الغدا"} and first and line.words[first - 1].plain in NOT_TOMORROW
            if not is_lunch:
                yield _day(first, last, today.plus(offset), today)


def _counted(line: Line, today: Today) -> Iterator[Day]:
    """قبل يومين، بعد شهرين، من ثلاثة أيام; two weeks ago, in a month."""
    for pattern, sign in ((said.AGO, -1), (said.AHEAD, 1)):
        for first, last, match in line.found(pattern):
            number, unit, is_rough = _span(match)
            yield _day(first, last, today.plus_units(sign * number, unit), today, is_rough=is_rough)


def _span(match: re.Match[str]) -> tuple[int, str, bool]:
    groups = {name.removesuffix("to"): said for name, said in match.groupdict().items() if said}
    if word := groups.get("dual"):
        return 2, UNITS[word], False
    if word := groups.get("one"):
        return 1, UNITS[word], UNITS[word] != "day"
    if word := groups.get("many"):
        return number_said(groups["number"]), UNITS[word], groups["number"] in ROUGH
    number = next(found for name in ("figure", "figuretwo", "figurethree") if (found := groups.get(name)))
    unit = next(found for name in ("unit", "unittwo", "unitthree") if (found := groups.get(name)))
    return number_said(number), unit, number in ROUGH


def _weekdays(line: Line, today: Today) -> Iterator[Day]:
    for first, last, match in line.found(said.WEEKDAY_ARABIC):
        name = match["named"] or match["fornamed"] or match["daynamed"]
        weekday = next(number for number, names in said.WEEKDAY_AR.items() if name in names.split("|"))
        if match["pasttwo"]:
            yield Day(first, last, today.last(weekday) - A_WEEK, None)
        elif match["nexttwo"]:
            yield Day(first, last, None, today.coming(weekday) + A_WEEK)
        elif match["weekpast"] or match["weeknext"] or match["leadpast"] or match["leadnext"]:
            is_past = match["weekpast"] or match["leadpast"]
            yield _day(first, last, today.in_week(weekday, -1 if is_past else 1), today)
        elif match["past"]:
            yield Day(first, last, today.last(weekday), None)
        elif match["next"]:
            yield Day(first, last, None, today.coming(weekday))
        else:
            yield Day(first, last, today.last(weekday), today.coming(weekday), is_weekday=True)
    for first, last, match in line.found(said.WEEKDAY_ENGLISH):
        if (day := _english_weekday(first, last, match, today)) and not _is_no_weekday(line, first, last):
            yield day


def _is_no_weekday(line: Line, first: int, last: int) -> bool:
    """`sat with` and `sun` are words too: a short form stands with a capital, or after a word of time."""
    after = line.words[last].plain if last < len(line.words) else ""
    if line.words[first].plain == "sat" and after in {
        "down",
        "with",
        "next",
        "beside",
        "through",
        "in",
        "and",
        "opposite",
        "by",
    }:
        return True
    if last - first > 1 or line.words[first].plain not in {"sat", "sun", "wed", "mon"}:
        return False
    return line.words[first].text.islower() and (not first or line.words[first - 1].plain not in {"on", "by", "until"})


def _english_weekday(first: int, last: int, match: re.Match[str], today: Today) -> Day | None:
    weekday = said.WEEKDAY_EN[match["weekday"]]
    if match["weeks"] or match["weekafter"]:  # two weeks on Monday; Sunday week: a week after the coming one
        weeks = number_said(match["weeks"] or "one")
        return Day(first, last, None, today.coming(weekday) + A_WEEK * weeks)
    is_before_last = bool(match["lasttwo"] or match["beforelast"])
    if is_before_last or match["last"] or match["weeklast"] or match["leadlast"]:
        is_of_week = not is_before_last and not match["last"]
        on = today.in_week(weekday, -1) if is_of_week else today.last(weekday) - A_WEEK * is_before_last
        return Day(first, last, on, None)
    if match["next"] or match["weeknext"] or match["leadnext"]:
        return Day(first, last, None, today.in_week(weekday, 1))
    if match["this"] and "coming" not in match["this"]:
        on = today.in_week(weekday, 0)
        return _day(first, last, on, today) if on > today.on else Day(first, last, on, today.coming(weekday))
    if match["this"]:
        return Day(first, last, None, today.coming(weekday))
    return Day(first, last, today.last(weekday), today.coming(weekday), is_weekday=True)


def _loosely(line: Line, today: Today) -> Iterator[Day]:
    for first, last, _ in line.found(said.WEEK_AFTER_NEXT):
        yield Day(first, last, None, today.week_ends(2), is_rough=True)
    for first, last, match in line.found(said.HOURS):
        days = max(1, round(int(match["hours"]) / 24))
        yield Day(first, last, None, today.plus(days))
    for first, last, _ in line.found(said.DAYS_AHEAD):
        yield Day(first, last, None, today.plus(2), is_rough=True)
    for first, last, _ in line.found(said.TWO_WEEKS_BACK):
        yield Day(first, last, today.plus(-14), None, is_rough=True)
    for first, last, _ in line.found(said.OTHER_DAY):
        yield Day(first, last, today.plus(-2), None, is_rough=True)


def _periods(line: Line, today: Today) -> Iterator[Day]:
    for first, last, match in line.found(said.PERIOD_AR):
        edge = _edge_ar(match["edge"])
        if match["month"]:
            yield from edge_days(first, last, today, *MONTHS[match["month"]], edge)
        else:
            is_this = match["next"] in {"الحالي", "هذا", "ده"}
            step = -1 if match["past"] else 1 if match["next"] and not is_this else 0
            yield from _edge(first, last, edge, UNITS.get(match["period"], "day"), step, today)
    for first, last, match in line.found(said.PERIOD_EN):
        step = -1 if match["last"] else 1 if match["next"] else 0
        edge = "start" if match["start"] else "middle" if match["middle"] else "end"
        unit = match["period"] or ("week" if "w" in match["short"] else "month")
        yield from _edge(first, last, edge, unit, step, today)
    for pattern in (said.WHOLE_PERIOD_AR, said.WHOLE_PERIOD_EN):
        for first, last, match in line.found(pattern):
            yield from _whole(first, last, match, today)


def _quarters_and_fortnights(line: Line, today: Today) -> Iterator[Day]:
    """In Q4, within the fortnight, before the week is out."""
    for first, last, match in line.found(said.QUARTER_EN):
        yield Day(first, last, None, today.quarter_named(int(match["quarter"])), is_rough=True)
    ends = {"week": today.week_ends(), "month": today.month_ends(), "year": date(today.on.year, 12, 31)}
    for first, last, match in line.found(said.WITHIN_EN):
        ahead = today.plus(14) if match["fortnight"] else max(ends[match["period"]], today.on)
        yield Day(first, last, None, ahead)


def _weekends(line: Line, today: Today) -> Iterator[Day]:
    for pattern in (said.WEEKEND_AR, said.WEEKEND_EN):
        for first, last, match in line.found(pattern):
            past, ahead = today.weekend_begins(is_past=True), today.weekend_begins(is_past=False)
            groups = match.groupdict()
            if groups.get("after"):
                yield Day(first, last, past, today.week_begins(1))
                continue
            if groups.get("before"):
                yield Day(first, last, None, today.week_ends() if today.week_ends() >= today.on else today.week_ends(1))
                continue
            is_past = any(groups.get(name) for name in ("past", "pasttwo", "last"))
            is_next = any(groups.get(name) for name in ("next", "nexttwo"))
            yield Day(first, last, None if is_next else past, None if is_past else ahead, is_rough=True)


def _edge_ar(word: str) -> str:
    if any(start in word for start in ("اول", "بداي", "مطلع", "اوايل", "مستهل", "راس", "غره", "غرة")):
        return "start"
    return "middle" if any(half in word for half in ("نص", "منتصف", "وسط")) else "end"


def _edge(first: int, last: int, edge: str, unit: str, step: int, today: Today) -> Iterator[Day]:
    """The end of a week is its last working day."""
    reckoned: dict[tuple[str, str], Callable[[int], date]] = {
        ("week", "end"): today.week_ends, ("week", "start"): today.week_begins,
        ("week", "middle"): lambda weeks: today.in_week(2, weeks),
        ("month", "end"): today.month_ends, ("month", "start"): today.month_begins,
        ("month", "middle"): lambda months: today.month_begins(months).replace(day=15),
        ("year", "end"): lambda years: date(today.on.year + years, 12, 31),
        ("year", "start"): lambda years: date(today.on.year + years, 1, 1),
        ("year", "middle"): lambda years: date(today.on.year + years, 7, 1),
        ("quarter", "end"): today.quarter_ends, ("quarter", "start"): lambda number: today.quarter_ends(number - 1) + A_DAY,
        ("quarter", "middle"): lambda number: today.quarter_ends(number - 1) + A_DAY * 45,
    }  # fmt: skip
    if unit == "day":
        yield _day(first, last, today.on, today)
        return
    on = reckoned[unit, edge]
    if step:
        yield _day(first, last, on(step), today)
    else:
        days = [on(number) for number in (-1, 0, 1)]
        yield Day(first, last, max(day for day in days if day <= today.on), min(day for day in days if day >= today.on))


def _whole(first: int, last: int, match: re.Match[str], today: Today) -> Iterator[Day]:
    """Last week was about a week ago; what is to be done next week is due at its end."""
    groups = match.groupdict()
    said_unit = groups["period"] or groups.get("thisperiod") or groups.get("afterperiod") or ""
    unit = UNITS.get(said_unit, said_unit)
    is_past = bool(groups.get("past")) or groups.get("which") in {"last", "past"}
    is_next = bool(groups.get("next")) or groups.get("which") in {"next", "coming", "following", "this coming"}
    if groups.get("pasttwo"):
        yield Day(first, last, today.plus_units(-2, unit), None, is_rough=True)
        return
    if is_past:
        yield Day(first, last, today.plus_units(-1, unit), None, is_rough=True)
        return
    step = 1 if is_next else 0
    ends = {"week": today.week_ends, "month": today.month_ends}.get(unit)
    ahead = ends(step) if ends else date(today.on.year + step, 12, 31)
    yield Day(first, last, None if is_next else today.on, max(ahead, today.on), is_rough=True)
