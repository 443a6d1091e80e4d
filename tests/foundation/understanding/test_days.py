"""Days as people say them, standard and dialects, English, both calendars; reckoned by the owner's week."""

from datetime import date

import pytest

from wasl.foundation.understanding.calendars import Today
from wasl.foundation.understanding.days import days_in
from wasl.foundation.understanding.words import Line

RIYADH = Today(date(2026, 10, 6))  # a Tuesday; the week begins on Sunday, Friday and Saturday are free
LONDON = Today(date(2026, 10, 6), frozenset({5, 6}), 0, "GB")


def only(text, today=RIYADH):
    found = days_in(Line.of(text), today)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("said", "on"),
    [
        ("أمس", "2026-10-05"), ("مبارح", "2026-10-05"), ("امبارح", "2026-10-05"), ("البارح", "2026-10-05"), ("البارحة", "2026-10-05"),
        ("يامس", "2026-10-05"), ("أول أمس", "2026-10-04"), ("قبل يومين", "2026-10-04"), ("من ثلاثة أيام", "2026-10-03"),
        ("قبل أسبوعين", "2026-09-22"), ("قبل شهر", "2026-09-06"), ("الأسبوع الماضي", "2026-09-29"), ("الأسبوع اللي فات", "2026-09-29"),
        ("يوم الاثنين الماضي", "2026-10-05"), ("النهارده", "2026-10-06"), ("صباح اليوم", "2026-10-06"), ("يوم ٣ أكتوبر", "2026-10-03"),
        ("20 ربيع الآخر", "2026-10-01"), ("1/10/2026", "2026-10-01"), ("الأسبوع قبل الماضي", "2026-09-22"), ("البارحة بالليل", "2026-10-05"),
        ("من ساعتين", "2026-10-06"), ("الضحى", "2026-10-06"), ("من شي عشر أيام", "2026-09-26"), ("2026/10/03", "2026-10-03"),
    ],
)  # fmt: skip
def test_days_gone_by(said, on):
    assert only(said).past == date.fromisoformat(on)


@pytest.mark.parametrize(
    ("said", "on"),
    [
        ("بكرة", "2026-10-07"), ("غدًا", "2026-10-07"), ("غدوة", "2026-10-07"), ("باكر", "2026-10-07"), ("بعد بكرة", "2026-10-08"),
        ("بعد غد", "2026-10-08"), ("بعد يومين", "2026-10-08"), ("خلال أسبوعين", "2026-10-20"), ("بعد شهرين", "2026-12-06"),
        ("الخميس الجاي", "2026-10-08"), ("يوم الأحد", "2026-10-11"), ("للأحد", "2026-10-11"), ("نهار الجمعة", "2026-10-09"),
        ("آخر الشهر", "2026-10-31"), ("نهاية الأسبوع", "2026-10-08"), ("الأسبوع القادم", "2026-10-15"), ("منتصف الشهر", "2026-10-15"),
        ("قبل يوم الأحد", "2026-10-11"), ("الأحد بعد القادم", "2026-10-18"), ("نهاية الربع", "2026-12-31"), ("الخامس عشر من ديسمبر", "2026-12-15"),
        ("الخميس الموافق 15 أكتوبر", "2026-10-15"), ("خلال 48 ساعة", "2026-10-08"), ("بكرة الصبح", "2026-10-07"), ("باچر", "2026-10-07"),
        ("10 الشهر الجاي", "2026-11-10"), ("ثاني العيد", "2027-03-10"), ("ديسمبر القادم", "2026-12-31"), ("بعد العيد", "2027-03-12"), ("١٥ نوفمبر", "2026-11-15"), ("15 جمادى الأولى", "2026-10-26"), ("يوم 20", "2026-10-20"),
    ],
)  # fmt: skip
def test_days_to_come(said, on):
    assert only(said).ahead == date.fromisoformat(on)


@pytest.mark.parametrize(
    ("said", "past", "ahead"),
    [
        ("yesterday", "2026-10-05", None), ("the day before yesterday", "2026-10-04", None), ("two weeks ago", "2026-09-22", None),
        ("last Monday", "2026-10-05", None), ("on Friday", "2026-10-02", "2026-10-09"), ("next Friday", None, "2026-10-16"),
        ("this Friday", None, "2026-10-09"), ("Tuesday next week", None, "2026-10-13"), ("in a couple of days", None, "2026-10-08"),
        ("within two weeks", None, "2026-10-20"), ("end of the week", "2026-10-02", "2026-10-09"), ("the 20th", "2026-09-20", "2026-10-20"),
        ("Sunday week", None, "2026-10-18"), ("the week before last", "2026-09-22", None), ("within 48 hours", None, "2026-10-08"),
        ("a week from today", None, "2026-10-13"), ("early next week", None, "2026-10-12"), ("first of December", "2025-12-01", "2026-12-01"),
        ("Thursday the 15th", "2026-09-15", "2026-10-15"), ("half an hour ago", "2026-10-06", "2026-10-06"), ("last May", "2026-05-01", None),
        ("May 3rd, 2027", None, "2027-05-03"), ("before Christmas", "2025-12-24", "2026-12-24"), ("next month", None, "2026-11-30"),
        ("before the weekend", None, "2026-10-09"), ("tomorrow", None, "2026-10-07"), ("2026-09-30", "2026-09-30", None),
    ],
)  # fmt: skip
def test_english_days(said, past, ahead):
    found = only(said, LONDON)

    assert found.past == (date.fromisoformat(past) if past else None)
    assert found.ahead == (date.fromisoformat(ahead) if ahead else None)


def test_the_end_of_the_week_is_the_owners_last_working_day():
    assert only("end of the week", RIYADH).ahead == date(2026, 10, 8)
    assert only("end of the week", LONDON).ahead == date(2026, 10, 9)


def test_figures_are_read_as_the_country_writes_them():
    assert only("3/11", LONDON).ahead == date(2026, 11, 3)
    assert only("11/3", Today(LONDON.on, country="US")).ahead == date(2026, 11, 3)


@pytest.mark.parametrize("said", ["تغدينا على الغدا", "I sat with him", "كلمت أحد", "قبل سنين طويلة جدا", "31/31"])
def test_what_is_no_day(said):
    assert not days_in(Line.of(said), RIYADH)
