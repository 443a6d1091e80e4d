"""Makes up what the owner of the demo learns: one thing under way, one learned and not shared yet, and what is asked for."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from wasl.foundation.accounts.models import User
from wasl.relations.learning import actions

UNDER_WAY = ("أساسيات الذكاء الاصطناعي للمديرين", "The essentials of artificial intelligence for managers")
WHY = ("يسأل عنه كل عميل جديد.", "Every new client asks about it.")
LEARNED = ("التصوير في السفر", "Photography on journeys")
BOOK, COURSE = ("كتاب: الآلة والقرار", "The Machine and the Decision"), ("دورة التصوير المسائية", "An evening course")
SKILLS = (
    ("إدارة المشاريع", "Project management", 3),
    ("العرض والإلقاء", "Presenting", 2),
    ("تحليل البيانات", "Data analysis", 1),
)
ASKED = (
    ("إدارة المشاريع", "Project management"),
    ("تحليل البيانات", "Data analysis"),
    ("إعداد الميزانيات", "Budgeting"),
)
BY = ("إعلان مدير برامج التدريب", "Opening: head of training programmes")
STUDIED_AGO = (9, 16, 24, 31, 45, 58, 80, 101, 130)  # days
SHORT, LONG = 45, 120  # minutes


def make_learning(owner: User, moment: datetime) -> None:
    """Hours over some months, so that the plot has a shape."""
    word, day = 0 if owner.preferences.language == "ar" else 1, moment.date()
    under_way = actions.set_goal(
        owner, title=UNDER_WAY[word], reason=WHY[word], end_on=day + timedelta(days=60), at=moment
    )
    actions.add_material(owner, under_way.pk, kind="book", title=BOOK[word], at=moment)
    learned = actions.set_goal(owner, title=LEARNED[word], at=moment - timedelta(days=150))
    actions.add_material(owner, learned.pk, kind="course", title=COURSE[word], at=moment)
    _study(owner, [under_way.pk, learned.pk], moment)
    actions.settle_goal(owner, learned.pk, "reached", on=day - timedelta(days=20))
    for arabic, english, level in SKILLS:
        actions.note_skill(owner, name=(arabic, english)[word], level=level, at=moment)
    actions.note_demands(owner, [names[word] for names in ASKED], asked_by=BY[word], at=moment)


def _study(owner: User, goals: Sequence[int], moment: datetime) -> None:
    for place, ago in enumerate(STUDIED_AGO):
        minutes = SHORT if place % 3 else LONG
        on = moment.date() - timedelta(days=ago)
        actions.log_study(owner, goals[place % 2], minutes=minutes, on=on, at=moment)
