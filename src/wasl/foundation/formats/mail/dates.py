"""Moments as mail writes them: RFC 5322 and its older forms, ctime, ISO 8601, and what clocks got wrong."""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone, tzinfo
from functools import lru_cache

_MONTHS = {
    name: number
    for number, name in enumerate(
        ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), start=1
    )
}
# Names, with hours from UTC. Where a name has two meanings, the one an Arab's mailbox is likelier to hold.
_ZONES = {
    "ut": 0.0, "utc": 0.0, "gmt": 0.0, "z": 0.0, "wet": 0.0, "west": 1.0, "bst": 1.0,
    "cet": 1.0, "cest": 2.0, "met": 1.0, "mest": 2.0, "mez": 1.0, "mesz": 2.0,
    "eet": 2.0, "eest": 3.0, "sast": 2.0, "cat": 2.0, "ast": 3.0, "msk": 3.0, "msd": 4.0, "eat": 3.0, "trt": 3.0,
    "gst": 4.0, "pkt": 5.0, "ist": 5.5, "sgt": 8.0, "hkt": 8.0, "awst": 8.0, "jst": 9.0, "kst": 9.0,
    "aest": 10.0, "aedt": 11.0, "nzst": 12.0, "nzdt": 13.0, "adt": -3.0, "brt": -3.0,
    "edt": -4.0, "est": -5.0, "cdt": -5.0, "cst": -6.0, "mdt": -6.0, "mst": -7.0, "pdt": -7.0, "pst": -8.0,
    "akdt": -8.0, "akst": -9.0, "hst": -10.0,
}  # fmt: skip
_Day = tuple[int, int, int]  # year, month, day

_LONGEST = 200  # a date is shorter than this in any shape
_FARTHEST = timedelta(hours=15)
_EARLIEST_YEAR = 1971  # 1970 is a clock that was never set; there was hardly any mail before
_PIVOT = 70  # RFC 5322 4.3: two digits up to 49 are 20xx; mail before 1970 does not exist

_COMMON = re.compile(
    r"(?:[A-Za-z]{3,4}, ?)?(\d\d?) ([A-Za-z]{3}) (\d{4}) (\d\d?):(\d\d):(\d\d) ([+-]\d{4}|GMT|UTC)(?: \([^()]*\))?\s*"
)
_COMMENT = re.compile(r"\([^()]*\)?")
_LOOSE_COLON = re.compile(r"(?<=\d)\s*:\s*(?=\d)")  # RFC 5322 4.3: blanks and comments around each part
_CLOCK = re.compile(r"(\d{1,2})[:.h](\d{1,2})(?:[:.](\d{1,2}))?(?:[.,]\d+)?(?:\s*([ap])\.?m\b\.?)?", re.IGNORECASE)
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_SLASHED = re.compile(r"(?<!\d)(\d{1,2})/(\d{1,2})/(\d{4}|\d\d)(?!\d)")
_NAMED_DAY = re.compile(r"(?<![\d:])(\d{1,2})(?:st|nd|rd|th)?[\s,./-]*([a-z]{3,9})\.?[\s,./-]+(\d{2,4})(?![\d:])")
_NAMED_MONTH = re.compile(r"([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?![\d:])")
_YEAR = re.compile(r"(?<![\d:+-])(\d{4})(?![\d:])|(?<=\s)(\d\d)$")
_OFFSET = re.compile(r"(?:^|gmt|utc|ut|(?<=[\s\dz)]))\s*([+-])(\d{1,2}):?(\d\d)?(?!\d)")
_ZONE_NAME = re.compile(r"(?<![a-z])([a-z]{1,5})(?:\s+(dst))?(?![a-z])")


def parse_mail_date(text: str, local: tzinfo) -> datetime | None:
    """The moment in a Date header, a Received header's end or a From_ line; None if there is none.

    Without a zone the clock is taken as `local`. A zone that no place on earth has counts as none.
    """
    common = _COMMON.fullmatch(text) if len(text) <= _LONGEST else None
    if common:
        month = _MONTHS.get(common[2].lower())
        if month:
            day, year, hour, minute, second = (int(common[group]) for group in (1, 3, 4, 5, 6))
            return _moment((year, month, day), (hour, minute, second), _offset_zone(common[7], local))
    return _parse_loosely(" ".join(text[:_LONGEST].lower().split()), local)


def has_mail_date(text: str) -> bool:
    """Whether a text, such as a From_ line, ends in a date."""
    return parse_mail_date(text, timezone.utc) is not None  # noqa: UP017  (mypy knows no alias here)


def _parse_loosely(text: str, local: tzinfo) -> datetime | None:
    text = _LOOSE_COLON.sub(":", _COMMENT.sub(" ", text) if "(" in text else text)
    clock = _CLOCK.search(text)
    day = _day_in(text if not clock else f"{text[: clock.start()]} \x00 {text[clock.end() :]}")
    if day is None:
        return None
    if clock is None:
        return _moment(day, (0, 0, 0), local)
    hour = int(clock[1])
    if clock[4]:
        hour = hour % 12 + (12 if clock[4] == "p" else 0)
    zone = _zone_in(text[clock.end() :], local)
    return _moment(day, (hour, int(clock[2]), int(clock[3] or 0)), zone)


def _day_in(text: str) -> _Day | None:
    iso = _ISO.search(text)
    if iso:
        return int(iso[1]), int(iso[2]), int(iso[3])
    for named in _NAMED_DAY.finditer(text):
        month = _MONTHS.get(named[2][:3])
        if month:
            return _full_year(named[3]), month, int(named[1])
    for named in _NAMED_MONTH.finditer(text):
        month = _MONTHS.get(named[1][:3])
        year = _YEAR.search(text, named.end())
        if month and year:
            return _full_year(year[1] or year[2]), month, int(named[2])
    slashed = _SLASHED.search(text)
    if not slashed:
        return None
    first, second = int(slashed[1]), int(slashed[2])
    month, day = (second, first) if first > 12 else (first, second)  # noqa: PLR2004  (programs that write it are American)
    return _full_year(slashed[3]), month, day


def _full_year(digits: str) -> int:
    year = int(digits)
    if len(digits) == 2:  # noqa: PLR2004
        return year + (1900 if year >= _PIVOT else 2000)
    return year + 1900 if len(digits) == 3 else year  # noqa: PLR2004  (RFC 5322 4.3: "103" is 2003)


def _zone_in(text: str, local: tzinfo) -> tzinfo:
    offset = _OFFSET.search(text)
    if offset:
        return _offset_zone(f"{offset[1]}{offset[2]:0>2}{offset[3] or '00'}", local)
    for name in _ZONE_NAME.finditer(text):
        hours = _ZONES.get(name[1])
        if hours is not None:
            return timezone(timedelta(hours=hours + (1 if name[2] else 0)))
    return local


@lru_cache(maxsize=512)
def _offset_zone(offset: str, local: tzinfo) -> tzinfo:
    if offset.isalpha():
        return timezone.utc  # noqa: UP017
    away = timedelta(hours=int(offset[1:3]), minutes=int(offset[3:]))
    if away > _FARTHEST:
        return local
    return timezone(-away if offset[0] == "-" else away)


def _moment(day: _Day, clock: tuple[int, int, int], zone: tzinfo) -> datetime | None:
    if day[0] < _EARLIEST_YEAR:
        return None
    hour, minute, second = clock
    try:
        return datetime(*day, hour, minute, min(second, 59), tzinfo=zone)  # 60 is a leap second
    except ValueError:
        return None
