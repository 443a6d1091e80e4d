"""Makes up what the owner of the demo achieved, who saw it, and who decides."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from wasl.doors.demo.people import Somebody
from wasl.foundation.accounts.models import User
from wasl.relations.people.models import Person
from wasl.relations.promotion import actions

ACHIEVED = (
    (
        40, ("برنامج تدريب المشرفين", "The programme for supervisors"),
        ("أنهى ٤٢ مشرفًا البرنامج، وارتفع رضا فرقهم من ٦٨٪ إلى ٨١٪.", "42 supervisors finished it; their teams’ satisfaction rose from 68% to 81%."),
        ("إدارة المشاريع، العرض والإلقاء", "Project management, Presenting"), ("تقرير الرضا https://example.com/report", "Report https://example.com/report"),
    ),
    (
        120, ("اختصار زمن الاستقبال", "Shorter waiting at the reception"),
        ("انخفض الانتظار من ١٢ دقيقة إلى ٤ دقائق.", "Waiting fell from 12 minutes to 4."),
        ("تحليل البيانات", "Data analysis"), ("", ""),
    ),
    (
        250, ("تفاوض على عقد القاعات", "The contract for the halls"),
        ("وفّر العقد الجديد ٩٠ ألف ريال في السنة.", "The new contract saves 90 thousand a year."),
        ("التفاوض", "Negotiation"), ("", ""),
    ),
)  # fmt: skip
DECIDES = (("ترقيات الإدارة", "Promotions in the department"), ("ميزانية التدريب", "The budget for training"))


def make_promotion(owner: User, known: Sequence[tuple[int, Somebody]], moment: datetime) -> None:
    """Two who decide: one saw the first result and stands behind it, the other has everything still to see."""
    word, day = 0 if owner.preferences.language == "ar" else 1, moment.date()
    ids = [person_id for person_id, one in known if one.tie != "new"][:3]
    people = [Person.objects.get(pk=pk) for pk in ids]
    made = [
        actions.note_achievement(
            owner, title=title[word], on=day - timedelta(days=ago), today=day, at=moment,
            result=result[word], skills=skills[word], evidence=evidence[word],
        )
        for ago, title, result, skills, evidence in ACHIEVED
    ]  # fmt: skip
    for person, words in zip(people, DECIDES, strict=False):
        actions.mark_decider(owner, person, decides=words[word], at=moment)
    for one, person, part in zip(made, people[:1] + people[2:], ("sponsors", "saw"), strict=False):
        actions.note_witness(owner, one.pk, person, on=one.on + timedelta(days=7), part=part)
    actions.add_proof(
        owner, made[0].pk, name=("شكر.txt", "thanks.txt")[word], content="شكرًا · Thank you".encode(), at=moment
    )
