"""Makes up what others advised the owner of the demo: one thing followed, one to ask about, one lesson."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from wasl.doors.demo.people import Somebody
from wasl.foundation.accounts.models import User
from wasl.relations.advice import actions
from wasl.relations.people.models import Person

FOLLOWED = (
    ("التفاوض على أجر الدورات", "Negotiating the fee of courses"),
    ("اطلب السعر كاملًا أولًا، ثم اسكت وانتظر.", "Name the whole price first, then be silent and wait."),
    ("قُبل السعر كما هو.", "The price was accepted as it was."),
)
OPEN = (
    ("اختبار إدارة المشاريع", "The exam in project management"),
    ("ابدأ بأسئلة السنوات الماضية، ساعة كل يوم.", "Begin with the questions of past years, an hour a day."),
)
LESSON = (
    ("الانتقال إلى مدينة أخرى", "Moving to another city"),
    ("خسر نصف عملائه لأنه لم يخبرهم قبل شهر.", "Half the clients were lost because nobody told them a month before."),
)


def make_advice(owner: User, known: Sequence[tuple[int, Somebody]], moment: datetime) -> None:
    word, day = 0 if owner.preferences.language == "ar" else 1, moment.date()
    ids = [person_id for person_id, one in known if one.tie != "new"][3:6]
    people = Person.objects.in_bulk(ids)
    for person_id, kind, told, ago in zip(
        ids, ("advice", "advice", "lesson"), (FOLLOWED, OPEN, LESSON), (90, 33, 60), strict=False
    ):
        given = actions.Given(told[0][word], told[1][word], kind, people[person_id])
        made = actions.keep_advice(owner, given, on=day - timedelta(days=ago), today=day, at=moment)
        if told is FOLLOWED:
            actions.say_how_it_went(
                owner, made.pk, followed="yes", went="well", outcome=FOLLOWED[2][word], on=day - timedelta(days=50)
            )
