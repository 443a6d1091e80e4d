"""Makes up what the owner of the demo says of himself, and one profile that is not quite up to date."""

from __future__ import annotations

from datetime import datetime, timedelta

from wasl.foundation.accounts.models import User
from wasl.relations.presence import actions
from wasl.relations.presence.actions.record import LineGiven

WHO = {
    "name_ar": "حسن اليماني",
    "name_en": "Hassan Al-Yamani",
    "headline_ar": "مستشار تدريب وتطوير مؤسسي · أبني برامج تعلّم تُقاس نتائجها",
    "headline_en": "Training and organisational development consultant · learning programmes with measured results",
    "summary_ar": (
        "أعمل مع الجهات الحكومية والشركات المتوسطة على تصميم برامج تدريب تبدأ من حاجة العمل وتنتهي بأثر يمكن قياسه. أدرت في "
        "السنوات الست الأخيرة أربعين برنامجًا حضرها أكثر من ثلاثة آلاف موظف، وارتفع رضا المتدربين فيها إلى ٩٢٪. أجيد إدارة "
        "المشاريع وتحليل البيانات والعرض والإلقاء."
    ),
    "field": "education",
    "email": "hassan@example.com",
    "phone": "+966 50 012 3456",
    "city": "الرياض",
}
LINES = (
    ("position", ("مستشار تدريب", "Training consultant"), ("أثر للاستشارات", "Athar Consulting"), "2020-03", ""),
    (
        "position",
        ("مدير برامج", "Programme manager"),
        ("مركز الريادة للتدريب", "Riyada Training Centre"),
        "2014",
        "2020-02",
    ),
    ("education", ("ماجستير إدارة الأعمال", "MBA"), ("جامعة الملك سعود", "King Saud University"), "2011", "2013"),
    ("skill", ("إدارة المشاريع", "Project management"), ("", ""), "", ""),
    ("skill", ("تحليل البيانات", "Data analysis"), ("", ""), "", ""),
    ("skill", ("العرض والإلقاء", "Presenting"), ("", ""), "", ""),
    ("skill", ("تصميم البرامج التدريبية", "Training design"), ("", ""), "", ""),
    ("language", ("العربية", "Arabic"), ("", ""), "", ""),
    ("language", ("الإنجليزية", "English"), ("", ""), "", ""),
)
LINK = ("example.com/hassan", "https://example.com/hassan")
PROFILE = (
    """حسن اليماني
مدير برامج في مركز الريادة للتدريب
نبذة
خبير تدريب.
الخبرة
مدير برامج
مركز الريادة للتدريب · دوام كامل
2014 – حتى الآن
التعليم
جامعة الملك سعود
ماجستير إدارة الأعمال
2011 – 2013
المهارات
إدارة المشاريع
التدريب""",
    """Hassan Al-Yamani
Programme manager at Riyada Training Centre
About
Training expert.
Experience
Programme manager
Riyada Training Centre · Full-time
2014 – Present
Education
King Saud University
MBA
2011 – 2013
Skills
Project management
Training""",
)
READ_AGO = timedelta(days=20)


def make_presence(owner: User, moment: datetime) -> None:
    """A record, and a profile on LinkedIn that still names the work before."""
    word = 0 if owner.preferences.language == "ar" else 1
    actions.edit_record(owner, WHO, at=moment)
    for kind, title, place, since, until in LINES:
        actions.add_line(owner, LineGiven(kind, title[word], place[word], since, until), at=moment)
    actions.add_line(owner, LineGiven("link", LINK[0], link=LINK[1]), at=moment)
    actions.keep_profile(owner, "linkedin", address="https://www.linkedin.com/in/example", at=moment)
    actions.choose_platform(owner, "linkedin", weekly_minutes=60, at=moment)
    read_on = moment.date() - READ_AGO
    actions.read_profile(owner, "linkedin", PROFILE[word], on=read_on, at=moment)
