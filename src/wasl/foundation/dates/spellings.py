"""Every spelling of a month or a weekday that is understood on input, folded."""

from __future__ import annotations

import re
from itertools import chain

from wasl.foundation.language.folding import fold

from .names import (
    ARABIC_HIJRI_MONTHS,
    ARABIC_MONTHS,
    ARABIC_WEEKDAYS,
    ENGLISH_HIJRI_MONTHS,
    ENGLISH_MONTHS,
    ENGLISH_WEEKDAYS,
    FRENCH_MONTHS,
    FRENCH_WEEKDAYS,
)
from .partial_date import Calendar

# Spellings besides those that Wasl writes.
MORE_MONTHS = {
    "ابريل": 4, "نيسان": 4, "مايس": 5, "يونيه": 6, "يوليه": 7, "جويليا": 7, "غشت": 8, "اغسطوس": 8, "ايلول": 9,
    "شتمبر": 9, "اوكتوبر": 10, "تشرين اول": 10, "تشرين ثاني": 11, "كانون اول": 12, "كانون ثاني": 1, "sept": 9,
    "janv": 1, "fevr": 2, "avr": 4, "juil": 7,
}  # fmt: skip
MORE_HIJRI_MONTHS = {
    "المحرم": 1, "ربيع الثاني": 4, "ربيع اول": 3, "ربيع ثاني": 4, "ربيع اخر": 4, "جمادي الاول": 5,
    "جمادي اولي": 5, "جماد الاول": 5, "جماد الاولي": 5, "جمادي الثانيه": 6, "جمادي الثاني": 6, "جمادي الاخر": 6,
    "جماد الثاني": 6, "جماد الاخر": 6, "جماد الاخره": 6, "جماد اول": 5, "جماد ثاني": 6, "رمضان المبارك": 9,
    "ذي القعده": 11, "ذوالقعده": 11, "ذي الحجه": 12, "ذوالحجه": 12, "القعده": 11, "الحجه": 12,
    "rabi i": 3, "rabi ii": 4, "rabi al-akhir": 4, "rabi al-awal": 3, "jumada i": 5, "jumada ii": 6,
    "jumada al-thani": 6, "jumada al-thania": 6, "jumada al-awwal": 5, "sha'ban": 8, "ramadhan": 9, "shawal": 10,
    "dhul qada": 11, "dhul-qa'da": 11, "dhu al-qi'dah": 11, "dhul hijja": 12, "dhul-hijjah": 12, "dhu al-hijjah": 12,
}  # fmt: skip


def _months_by_name() -> dict[str, tuple[int, Calendar]]:
    found: dict[str, tuple[int, Calendar]] = {}
    for names in (*ARABIC_MONTHS.values(), ENGLISH_MONTHS, FRENCH_MONTHS):
        found |= {fold(name): (number, "gregorian") for number, name in enumerate(names, 1)}
    found |= {fold(name)[:3]: (number, "gregorian") for number, name in enumerate(ENGLISH_MONTHS, 1)}
    found |= {name: (number, "gregorian") for name, number in MORE_MONTHS.items()}
    for names in (ARABIC_HIJRI_MONTHS, ENGLISH_HIJRI_MONTHS):
        found |= {fold(name): (number, "hijri") for number, name in enumerate(names, 1)}
    return found | {name: (number, "hijri") for name, number in MORE_HIJRI_MONTHS.items()}


def _any_of(names: list[str]) -> re.Pattern[str]:
    """Matches one of the names as a whole word, the longest first."""
    ordered = sorted(names, key=len, reverse=True)
    return re.compile(rf"(?<![^\W\d_])(?:{'|'.join(re.escape(name) for name in ordered)})(?![^\W\d_])\.?")


MONTHS = _months_by_name()
MONTH_NAME = _any_of(list(MONTHS))
WEEKDAY_NAME = _any_of([
    *(fold(day) for day in chain(ARABIC_WEEKDAYS, ENGLISH_WEEKDAYS, FRENCH_WEEKDAYS)),
    *(fold(day)[:3] for day in ENGLISH_WEEKDAYS), "اثنين", "ثلاثاء", "اربعاء", "خميس", "جمعه", "سبت", "احد", "الاثنين",
])  # fmt: skip
