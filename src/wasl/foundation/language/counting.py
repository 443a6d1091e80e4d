"""A number with its noun: Arabic agreement of the counted (تمييز العدد), and English.

| number | Arabic | | |
| --- | --- | --- | --- |
| 1, 2 | the noun alone, singular or dual | يوم، يومان | سنة، سنتان |
| 3-10 | plural, the number of the other gender | ثلاثة أيام | ثلاث سنوات |
| 11-99 | singular accusative | ١١ يومًا | ٢٥ سنة |
| 100, 200 … | singular genitive | ١٠٠ يوم | ١٠٠ سنة |

Above a hundred the last two digits decide: ١٠٣ أيام، ١١١ يومًا.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .figures import Digits, digits

Language = Literal["ar", "en"]
Unit = Literal["minute", "hour", "day", "week", "month", "year", "time"]
Case = Literal["nominative", "oblique"]
"""oblique: after a preposition or as an object (قبل يومين); nominative: as a subject (بقي يومان)."""


@dataclass(frozen=True, slots=True)
class Noun:
    """Arabic: singular, dual stem (takes ان or ين), plural, singular accusative. English: singular."""

    singular: str
    dual: str
    plural: str
    accusative: str
    is_feminine: bool
    english: str


NOUNS: dict[Unit, Noun] = {
    "minute": Noun("دقيقة", "دقيقت", "دقائق", "دقيقة", is_feminine=True, english="minute"),
    "hour": Noun("ساعة", "ساعت", "ساعات", "ساعة", is_feminine=True, english="hour"),
    "day": Noun("يوم", "يوم", "أيام", "يومًا", is_feminine=False, english="day"),
    "week": Noun("أسبوع", "أسبوع", "أسابيع", "أسبوعًا", is_feminine=False, english="week"),
    "month": Noun("شهر", "شهر", "أشهر", "شهرًا", is_feminine=False, english="month"),
    "year": Noun("سنة", "سنت", "سنوات", "سنة", is_feminine=True, english="year"),
    "time": Noun("مرة", "مرت", "مرات", "مرة", is_feminine=True, english="time"),
}

DAYS_IN_MONTH = 30.44
DAYS_IN_YEAR = 365.25
MONTHS_IN_YEAR = 12
MONTHS_SAID = 24  # beyond, years are near enough
LATELY: dict[Language, tuple[str, ...]] = {"ar": ("اليوم", "أمس"), "en": ("today", "yesterday")}
SOON: dict[Language, tuple[str, ...]] = {"ar": ("اليوم", "غدًا", "بعد غد"), "en": ("today", "tomorrow")}

FEW = range(3, 11)
MANY = range(11, 100)
ARABIC_WORDS = {3: "ثلاثة", 4: "أربعة", 5: "خمسة", 6: "ستة", 7: "سبعة", 8: "ثمانية", 9: "تسعة", 10: "عشرة"}
ARABIC_WORDS_WITH_FEMININE = {
    3: "ثلاث", 4: "أربع", 5: "خمس", 6: "ست", 7: "سبع", 8: "ثماني", 9: "تسع", 10: "عشر",
}  # fmt: skip
ENGLISH_WORDS = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
)  # fmt: skip


def count_of(number: int, unit: Unit, language: Language, *, digits_in: Digits = "latn", case: Case = "oblique") -> str:
    """With figures: ٣ أسابيع، يومين، ١٢ يومًا; 3 weeks. English always has 0-9."""
    if language == "en":
        return f"{number:,} {_english(number, unit)}"
    noun = NOUNS[unit]
    if number in {1, 2}:
        return _one_or_two(number, noun, case)
    return digits(f"{number} {_counted(number, noun)}", digits_in)


def count_in_words(
    number: int, unit: Unit, language: Language, *, digits_in: Digits = "latn", case: Case = "oblique"
) -> str:
    """Up to ten in words, as a sentence has it: ثلاثة أسابيع، سبع سنوات; three weeks. Figures above."""
    if language == "en" and 0 <= number < len(ENGLISH_WORDS):
        return f"{ENGLISH_WORDS[number]} {_english(number, unit)}"
    if language == "ar" and number in FEW:
        noun = NOUNS[unit]
        return f"{number_word(number, unit)} {noun.plural}"
    return count_of(number, unit, language, digits_in=digits_in, case=case)


def rounded_span(days: int) -> tuple[int, Unit]:
    """A length in the unit people would say: days to a fortnight, weeks to two months, months to two years."""
    if days < 14 and days != 7:  # noqa: PLR2004
        return days, "day"
    if days < 60:  # noqa: PLR2004
        return round(days / 7), "week"
    months = round(days / DAYS_IN_MONTH)
    if months < MONTHS_SAID and months != MONTHS_IN_YEAR:
        return months, "month"
    return round(days / DAYS_IN_YEAR), "year"


def ago(days: int, language: Language) -> str:
    """اليوم، أمس، قبل ثلاثة أسابيع; today, yesterday, three weeks ago."""
    if days < len(LATELY[language]):
        return LATELY[language][days]
    said = count_in_words(*rounded_span(days), language)
    return f"قبل {said}" if language == "ar" else f"{said} ago"


def ahead(days: int, language: Language) -> str:
    """اليوم، غدًا، بعد ثلاثة أيام; today, tomorrow, in three days."""
    if days < len(SOON[language]):
        return SOON[language][days]
    said = count_in_words(*rounded_span(days), language)
    return f"بعد {said}" if language == "ar" else f"in {said}"


def every(days: int, beside: int = 0, *, language: Language) -> str:
    """What follows كل or "every": أسبوعين، ثلاثة أسابيع; week, two weeks.

    The noun stays unsaid after a length of the same unit: قبل سبعة أسابيع … كل ثلاثة.
    """
    number, unit = _rhythm(max(days, 1))
    if number == 1:
        return NOUNS[unit].singular if language == "ar" else NOUNS[unit].english
    said_before, unit_before = rounded_span(beside)
    if unit_before == unit and said_before in FEW and number in FEW:
        return number_word(number, unit) if language == "ar" else ENGLISH_WORDS[number]
    return count_in_words(number, unit, language)


def _rhythm(days: int) -> tuple[int, Unit]:
    """A rhythm is chosen in round units: 30 days are a month, 90 three, 21 three weeks."""
    if days % 365 == 0:
        return days // 365, "year"
    if days % 30 == 0:
        return days // 30, "month"
    return (days // 7, "week") if days % 7 == 0 else rounded_span(days)


def number_word(number: int, unit: Unit) -> str:
    """The Arabic word for three to ten, of the gender that goes with the noun (which stays unsaid)."""
    return (ARABIC_WORDS_WITH_FEMININE if NOUNS[unit].is_feminine else ARABIC_WORDS)[number]


def _english(number: int, unit: Unit) -> str:
    noun = NOUNS[unit].english
    return noun if number == 1 else noun + "s"


def _one_or_two(number: int, noun: Noun, case: Case) -> str:
    if number == 1:
        return noun.singular
    return noun.dual + ("ان" if case == "nominative" else "ين")


def _counted(number: int, noun: Noun) -> str:
    last_two = abs(number) % 100
    if last_two in FEW:
        return noun.plural
    return noun.accusative if last_two in MANY else noun.singular
