"""Days as tables write them: ISO, local orders, month names, Hijri years, no year at all."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Literal

from wasl.foundation.formats.records import PartialDay, ReadOptions

DayOrder = Literal["dmy", "mdy"]

_MONTHS = (
    "january jan januar janvier janv enero ene gennaio ocak يناير كانون_الثاني جانفي",
    "february feb februar février févr fév febrero şubat فبراير شباط فيفري",
    "march mar märz mär mrz mars marzo mart مارس اذار آذار",
    "april apr avril avr abril nisan ابريل أبريل نيسان افريل أفريل",
    "may mai mayo mayıs مايو ايار أيار ماي",
    "june jun juni juin junio haziran يونيو حزيران جوان",
    "july jul juli juillet juil julio temmuz يوليو تموز جويلية",
    "august aug août aoû agosto ağustos اغسطس أغسطس اب آب أوت اوت",
    "september sep sept septembre septiembre eylül سبتمبر ايلول أيلول",
    "october oct oktober okt octobre octubre ekim اكتوبر أكتوبر تشرين_الاول تشرين_الأول",
    "november nov novembre noviembre kasım نوفمبر تشرين_الثاني",
    "december dec dezember dez décembre déc diciembre dic aralık ديسمبر كانون_الاول كانون_الأول",
)
_HIJRI_MONTHS = (
    "محرم muharram", "صفر safar", "ربيع_الاول ربيع_الأول", "ربيع_الاخر ربيع_الآخر ربيع_الثاني",
    "جمادى_الاولى جمادى_الأولى جمادي_الاولى", "جمادى_الاخرة جمادى_الآخرة جمادى_الثانية", "رجب rajab",
    "شعبان shaban", "رمضان ramadan", "شوال shawwal", "ذو_القعدة ذي_القعدة", "ذو_الحجة ذي_الحجة",
)  # fmt: skip
_MONTH_NUMBER = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}
_HIJRI_NUMBER = {name: number for number, names in enumerate(_HIJRI_MONTHS, 1) for name in names.split()}
_HIJRI_YEARS = range(1300, 1501)
_MONTHS_OF_YEAR = 12
_YEAR_DIGITS, _DAY_DIGITS = 4, 2
_DAY_AND_YEAR = 2  # numbers beside the name of a month
_NO_YEAR = 1604  # iOS writes a birthday without a year in 1604
_OUTLOOK_NONE = 4501  # Outlook's "no date" is 1 January 4501
_SERIAL_ORIGIN = date(1899, 12, 30)  # day 0 of Excel
_MONTH_FIRST = frozenset({"US", "PH", "PR", "GU", "FM", "MH", "PW"})  # CLDR short dates M/d/y

_TIME = re.compile(r"[T\s،,]+\d{1,2}:\d\d.*$")
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?")
_COMPACT = re.compile(r"(1[3-9]\d\d|20\d\d)(\d\d)(\d\d)")
_WITHOUT_YEAR = re.compile(r"-{1,2}(\d{1,2})-?(\d{1,2})")
_NUMBERS = re.compile(r"(\d{1,2})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{4}|\d{2})\.?")
_TWO_NUMBERS = re.compile(r"(\d{1,2})[/.](\d{1,2})\.?")
_SERIAL = re.compile(r"([1-6]\d{4})(?:\.0)?")
_HIJRI_SIGN = re.compile(r"\s*(?:هـ|هجري|ه|AH|م|ميلادي)\.?$")
_WORDS = re.compile(r"\d+|[^\W\d]+", re.UNICODE)


def is_no_day(text: str) -> bool:
    """Whether the cell says that there is no date: blank, `0/0/00`, `0000-00-00`, `-`."""
    return not text.strip(" -/.0") or f"{_OUTLOOK_NONE}" in text


def day_order(samples: Iterable[str], options: ReadOptions) -> DayOrder:
    """How this file orders days and months: as its own dates prove, else as the country does."""
    for sample in samples:
        found = _NUMBERS.match(_plain(sample))
        if found and int(found[1]) > _MONTHS_OF_YEAR >= int(found[2]):
            return "dmy"
        if found and int(found[2]) > _MONTHS_OF_YEAR >= int(found[1]):
            return "mdy"
    return "mdy" if options.default_country in _MONTH_FIRST else "dmy"


def read_day(text: str, *, order: DayOrder, this_year: int) -> PartialDay | None:
    """The day that the cell names; None when it names none or an impossible one.

    A year from 1300 to 1500 is Hijri. Two digits are a year that has come already.
    """
    plain = _plain(text)
    if found := _ISO.fullmatch(plain) or _COMPACT.fullmatch(plain):
        return _day(int(found[1]), int(found[2]), int(found[3]) if found[3] else None)
    if found := _WITHOUT_YEAR.fullmatch(plain):
        return _day(None, int(found[1]), int(found[2]))
    if found := _NUMBERS.fullmatch(plain):
        return _ordered(int(found[1]), int(found[2]), _full_year(found[3], this_year), order)
    if found := _TWO_NUMBERS.fullmatch(plain):
        return _ordered(int(found[1]), int(found[2]), None, order)
    if found := _SERIAL.fullmatch(plain):
        on = _SERIAL_ORIGIN + timedelta(days=int(found[1]))
        return PartialDay(year=on.year, month=on.month, day=on.day)
    return _in_words(plain, this_year)


def _plain(text: str) -> str:
    digits = text.strip()
    if not digits.isascii():
        digits = "".join(str(int(sign)) if sign.isdecimal() else sign for sign in digits)
    return _HIJRI_SIGN.sub("", _TIME.sub("", digits)).strip()


def _full_year(digits: str, this_year: int) -> int:
    if len(digits) == _YEAR_DIGITS:
        return int(digits)
    century = this_year - this_year % 100
    return century + int(digits) if century + int(digits) <= this_year else century - 100 + int(digits)


def _ordered(first: int, second: int, year: int | None, order: DayOrder) -> PartialDay | None:
    day_first = order == "dmy"
    if max(first, second) > _MONTHS_OF_YEAR:
        day_first = first > _MONTHS_OF_YEAR  # the other reading would be impossible
    return _day(year, second, first) if day_first else _day(year, first, second)


def _in_words(plain: str, this_year: int) -> PartialDay | None:
    joined = re.sub(r"(?<=تشرين|كانون|جمادى|جمادي) |(?<=ربيع) |(?<=ذو|ذي) ", "_", plain.casefold())
    month, is_hijri, numbers = None, False, []
    for word in _WORDS.findall(joined)[:8]:
        if word.isdecimal():
            numbers.append(word)
        elif number := _MONTH_NUMBER.get(word):
            month = number
        elif number := _HIJRI_NUMBER.get(word):
            month, is_hijri = number, True
    if not numbers or len(numbers) > _DAY_AND_YEAR or (month is None and len(_WORDS.findall(joined)) > 1):
        return None
    return _from_words(numbers, month, is_hijri=is_hijri, this_year=this_year)


def _from_words(numbers: list[str], month: int | None, *, is_hijri: bool, this_year: int) -> PartialDay | None:
    years = [number for number in numbers if len(number) == _YEAR_DIGITS]
    days = [number for number in numbers if len(number) <= _DAY_DIGITS]
    if not years and len(days) == len(numbers) > 1 and month:
        years = [str(_full_year(days.pop(), this_year))]
    if len(years) + len(days) < len(numbers) or (month is None and not years) or len(years) > 1:
        return None
    found = _day(int(years[0]) if years else None, month, int(days[0]) if days else None)
    if found and is_hijri:
        return PartialDay(year=found.year, month=found.month, day=found.day, calendar="hijri")
    return found


def _day(year: int | None, month: int | None, day: int | None) -> PartialDay | None:
    if year in {_NO_YEAR, 0}:
        year = None
    calendar: Literal["gregorian", "hijri"] = "hijri" if year in _HIJRI_YEARS else "gregorian"
    if year is not None and not (calendar == "hijri" or _HIJRI_YEARS.stop <= year < _OUTLOOK_NONE):
        return None
    if month is not None and not 1 <= month <= _MONTHS_OF_YEAR:
        return None
    last = 30 if calendar == "hijri" else monthrange(year or 2000, month or 1)[1]
    if day is not None and not (month and 1 <= day <= last):
        return None
    return PartialDay(year=year, month=month, day=day, calendar=calendar)
