"""What is asked for against what one can, skills in a text, words in common, hours by month."""

from datetime import date

import pytest

from wasl.relations.learning.rules import answers, by_month, in_common, skills_in

OPENING = """نبحث عن مدير برامج.
المتطلبات:
- خبرة في إدارة المشاريع
- إجادة تحليل البيانات، إعداد الميزانيات
• Knowledge of Power BI
"""


def test_the_missing_come_first_then_what_most_ask_for():
    demands = [
        ("data", "Data", "خالد"), ("plans", "Plans", "خالد"), ("plans", "plans", "هيئة المدن"), ("talk", "Talk", ""), ("law", "Law", "خالد"),
    ]  # fmt: skip

    told = [(one.name, one.answer, len(one.by)) for one in answers(demands, {"data": 1, "talk": 3})]

    assert told == [("Plans", "missing", 2), ("Law", "missing", 1), ("Data", "partly", 1), ("Talk", "have", 0)]


def test_a_text_is_cut_into_what_it_may_ask_for():
    found = skills_in(OPENING, ["Power BI"])

    assert found[0] == "Power BI"
    assert {"إدارة المشاريع", "تحليل البيانات", "إعداد الميزانيات"} <= set(found)
    assert skills_in("  \n123\n") == []


@pytest.mark.parametrize(
    ("text", "other", "is_common"),
    [
        ("أساسيات الذكاء الاصطناعي", "الذكاء الاصطناعي", True),
        ("التصوير في السفر", "تصوير", True),
        ("Photography on journeys", "photography", True),
        ("تعلم الطبخ", "كتاب الخط", False),
        ("الذكاء الاصطناعي للمديرين", "مديرة المخاطر", False),
        ("in the new", "the new one", False),
    ],
)
def test_words_in_common(text, other, is_common):
    assert in_common(text, other) is is_common


def test_minutes_fall_into_their_months_and_no_other():
    day = date(2026, 1, 15)
    studies = [(date(2026, 1, 3), 60), (date(2026, 1, 9), 30), (date(2025, 12, 31), 45), (date(2024, 12, 31), 99)]

    months = by_month(studies, day)

    assert months[-2:] == [(date(2025, 12, 1), 45), (date(2026, 1, 1), 90)]
    assert (len(months), months[0]) == (12, (date(2025, 2, 1), 0))
