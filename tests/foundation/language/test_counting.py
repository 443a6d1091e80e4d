"""The counted noun agrees with its number."""

import pytest

from wasl.foundation.language.counting import ago, ahead, count_in_words, count_of, every, rounded_span

NUMBERS = (0, 1, 2, 3, 10, 11, 25, 99, 100, 101, 102, 103, 111, 200)


def test_days_with_figures():
    assert [count_of(number, "day", "ar", digits_in="arab") for number in NUMBERS] == [
        "٠ يوم", "يوم", "يومين", "٣ أيام", "١٠ أيام", "١١ يومًا", "٢٥ يومًا", "٩٩ يومًا", "١٠٠ يوم", "١٠١ يوم",
        "١٠٢ يوم", "١٠٣ أيام", "١١١ يومًا", "٢٠٠ يوم",
    ]  # fmt: skip


def test_years_in_words_take_the_other_gender():
    assert [count_in_words(number, "year", "ar") for number in range(1, 12)] == [
        "سنة", "سنتين", "ثلاث سنوات", "أربع سنوات", "خمس سنوات", "ست سنوات", "سبع سنوات", "ثماني سنوات",
        "تسع سنوات", "عشر سنوات", "11 سنة",
    ]  # fmt: skip
    assert [count_in_words(number, "week", "ar") for number in (1, 2, 3, 8, 10, 11)] == [
        "أسبوع", "أسبوعين", "ثلاثة أسابيع", "ثمانية أسابيع", "عشرة أسابيع", "11 أسبوعًا",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("unit", "nominative", "oblique"),
    [("day", "يومان", "يومين"), ("year", "سنتان", "سنتين"), ("hour", "ساعتان", "ساعتين"), ("time", "مرتان", "مرتين")],
)
def test_the_dual_has_its_case(unit, nominative, oblique):
    assert count_of(2, unit, "ar", case="nominative") == nominative
    assert count_in_words(2, unit, "ar") == oblique


def test_english():
    assert [count_of(number, "day", "en", digits_in="arab") for number in (0, 1, 2, 1200)] == [
        "0 days", "1 day", "2 days", "1,200 days",
    ]  # fmt: skip
    assert [count_in_words(number, "week", "en") for number in (0, 1, 3, 11)] == [
        "no weeks", "one week", "three weeks", "11 weeks",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("days", "span"),
    [(3, (3, "day")), (7, (1, "week")), (13, (13, "day")), (14, (2, "week")), (49, (7, "week")), (59, (8, "week")),
     (60, (2, "month")), (350, (11, "month")), (365, (1, "year")), (500, (16, "month")), (740, (2, "year"))],
)  # fmt: skip
def test_lengths_are_said_in_a_fitting_unit(days, span):
    assert rounded_span(days) == span


def test_near_days_have_their_own_words():
    assert [ago(days, "ar") for days in (0, 1, 2, 49)] == ["اليوم", "أمس", "قبل يومين", "قبل سبعة أسابيع"]
    assert [ahead(days, "ar") for days in (0, 1, 2, 3)] == ["اليوم", "غدًا", "بعد غد", "بعد ثلاثة أيام"]
    assert [ago(days, "en") for days in (0, 1, 2)] == ["today", "yesterday", "two days ago"]
    assert [ahead(days, "en") for days in (0, 1, 2)] == ["today", "tomorrow", "in two days"]


def test_a_rhythm_is_said_in_round_units_and_repeats_no_noun():
    assert [every(days, language="ar") for days in (1, 7, 14, 21, 30, 90, 365)] == [
        "يوم", "أسبوع", "أسبوعين", "ثلاثة أسابيع", "شهر", "ثلاثة أشهر", "سنة",
    ]  # fmt: skip
    assert every(21, 49, language="ar") == "ثلاثة"
    assert every(90, 150, language="ar") == "ثلاثة"
    assert every(21, 14, language="ar") == "ثلاثة أسابيع"
    assert every(21, 90, language="ar") == "ثلاثة أسابيع"
    assert every(21, 49, language="en") == "three"
    assert every(0, language="en") == "day"
