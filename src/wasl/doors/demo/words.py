"""What the owner of the demo wrote about people and about contacts, as somebody would write it."""

from typing import NamedTuple

CIRCLES: tuple[tuple[str, str, int | None], ...] = (
    ("المرشدون", "Mentors", 45), ("الأصدقاء المقربون", "Close friends", 30), ("عملاء", "Clients", 60),
    ("زملاء سابقون", "Former colleagues", 180), ("شركاء محتملون", "Possible partners", 90),
    ("دفعة الجامعة", "University class", None),
)  # fmt: skip
"""Arabic, English, days between contacts."""

TAGS = (("مؤتمرات", "conferences"), ("استثمار", "investment"), ("توظيف", "hiring"), ("جمعية", "association"),
        ("كتابة", "writing"), ("تطوع", "volunteering"))  # fmt: skip

INTERESTS = (
    ("القهوة المختصة", "speciality coffee"), ("كرة القدم", "football"), ("الخط العربي", "Arabic calligraphy"),
    ("الفروسية", "riding"), ("تسلق الجبال", "climbing"), ("الشعر", "poetry"), ("التصوير", "photography"),
    ("الطبخ", "cooking"), ("الروايات", "novels"), ("الجري", "running"), ("العود", "the oud"), ("الزراعة", "gardening"),
)  # fmt: skip


class Note(NamedTuple):
    man: str
    woman: str
    english: str


NOTES = (
    Note("ابنه الأكبر يدرس الطب، اسأله عنه.", "ابنها الأكبر يدرس الطب، اسألها عنه.", "Eldest son studies medicine; ask after him."),
    Note("يفضّل الرسائل الصوتية على المكالمات.", "تفضّل الرسائل الصوتية على المكالمات.", "Prefers voice messages to calls."),
    Note("لا تتصل قبل العاشرة صباحًا.", "لا تتصل بها قبل العاشرة صباحًا.", "Never call before ten in the morning."),
    Note("عرّفني على فريقه في الرياض، وأدين له بدعوة غداء.", "عرّفتني على فريقها في الرياض، وأدين لها بدعوة غداء.",
         "Introduced me to the team in Riyadh; I owe a lunch."),
    Note("انتقل إلى مدينة جديدة هذا العام ويبحث عن مدرسة لأولاده.", "انتقلت إلى مدينة جديدة هذا العام وتبحث عن مدرسة لأولادها.",
         "Moved this year and is looking for a school for the children."),
    Note("يكتب كتابًا عن تاريخ الأسواق القديمة.", "تكتب كتابًا عن تاريخ الأسواق القديمة.", "Is writing a book on old markets."),
    Note("وعدته بإرسال ملخص الدراسة.", "وعدتها بإرسال ملخص الدراسة.", "I promised to send the summary of the study."),
    Note("حريص على المواعيد، ويقدّر الاختصار.", "حريصة على المواعيد، وتقدّر الاختصار.", "Punctual, and values brevity."),
    Note("تعافى من عملية في الركبة.", "تعافت من عملية في الركبة.", "Recovered from knee surgery."),
    Note("كريم في وقته، ولا يردّ طلب مشورة.", "كريمة في وقتها، ولا تردّ طلب مشورة.", "Generous with time; never refuses to advise."),
)  # fmt: skip

HOW_MET = (
    ("في مؤتمر {city} السنوي", "At the annual conference in {city}"), ("عملنا معًا في {organisation}", "We worked together at {organisation}"),
    ("عرّفنا صديق مشترك", "A mutual friend introduced us"), ("في ورشة عمل عن {interest}", "At a workshop on {interest}"),
    ("منذ أيام الجامعة", "We studied together"), ("جلسنا متجاورين في رحلة إلى {city}", "We sat together on a flight to {city}"),
)  # fmt: skip

SPOKEN = (
    ("سألت عن الأهل، وتحدثنا عن {interest}.", "Asked after the family; talked about {interest}."),
    ("اتفقنا على لقاء الشهر القادم.", "Agreed to meet next month."),
    ("كان السؤال عن رأيي في عرض {organisation}.", "Wanted my opinion on the offer of {organisation}."),
    ("مكالمة قصيرة للاطمئنان.", "A short call to ask how things are."),
    ("ناقشنا {subject}.", "We discussed: {subject}."),
)  # fmt: skip
MET = (
    ("قهوة في {city}.", "Coffee in {city}."),
    ("غداء في {city}، وحديث طويل عن {interest}.", "Lunch in {city}, and a long talk about {interest}."),
    ("ناقشنا {subject}.", "We discussed: {subject}."),
    ("زرت مكاتب {organisation}.", "Visited the offices of {organisation}."),
)  # fmt: skip

GREETINGS = {
    "ramadan": ("رمضان كريم، تقبّل الله منا ومنكم", "Ramadan Kareem"),
    "eid": ("عيد مبارك، وكل عام وأنتم بخير", "Eid Mubarak"),
    "new_year": ("كل عام وأنتم بخير", "Happy New Year"),
}

MEETINGS = (
    ("اجتماع متابعة: {subject}", "Follow-up: {subject}"), ("غداء عمل", "Working lunch"),
    ("ورشة عمل عن {interest}", "Workshop on {interest}"), ("جلسة عصف ذهني", "Brainstorming"),
    ("لقاء تعارف", "Introductory meeting"),
)  # fmt: skip

COMING = (
    ("لقاء خريجي الجامعة", "Alumni evening", 3), ("غداء مع فريق {organisation}", "Lunch with {organisation}", 1),
    ("ندوة عن {interest}", "Panel on {interest}", 8), ("اجتماع مجلس الجمعية", "Board of the association", 14),
)  # fmt: skip
"""Arabic, English, in how many days."""

GROUP_CHATS = (("دفعة الجامعة", "University class"), ("لجنة المؤتمر", "Conference committee"))

PROMISED = (
    ("ملخص دراسة السوق", "The summary of the market study"), ("تعريف بمدير التوظيف عندنا", "An introduction to our head of hiring"),
    ("رأيي في مسودة العقد", "My view of the draft contract"), ("قائمة بالمراجع التي تحدثنا عنها", "The list of references we talked about"),
    ("رسالة توصية للجامعة", "A letter of recommendation for the university"), ("صور اللقاء الأخير", "The photos of the last gathering"),
    ("دعوة إلى ندوة الشهر القادم", "An invitation to next month's panel"), ("مراجعة العرض قبل إرساله", "A review of the proposal before it goes out"),
)  # fmt: skip
"""What the owner promised, and below what was promised to him; Arabic, English."""

PROMISED_TO_ME = (
    ("أرقام الربع الأخير", "The figures of the last quarter"), ("رقم المكتب الذي أنجز التصميم", "The number of the studio that did the design"),
    ("موعد مع لجنة الاستثمار", "A date with the investment committee"), ("نسخة من الكتاب", "A copy of the book"),
)  # fmt: skip


Pair = tuple[str, str]


class Matter(NamedTuple):
    """What was told, and what is said now; each in Arabic and in English."""

    about: tuple[str, str]
    words: tuple[str, str]
    later: tuple[str, str] | None = None


MATTERS = (
    Matter(("سعر الدورة التدريبية", "The price of the training course"),
           ("ثلاثة آلاف ريال للمجموعة، شاملة المواد.", "Three thousand riyals for the group, materials included."),
           ("ألفان وخمسمئة ريال للمجموعة لمن يسجّل هذا الشهر.", "Two and a half thousand riyals for groups that register this month.")),
    Matter(("سبب تأجيل الإطلاق", "Why the launch was put off"),
           ("ننتظر ترخيص الجهة المختصة، ولا علاقة للأمر بالتمويل.", "We are waiting for the licence; it has nothing to do with funding.")),
    Matter(("الانضمام إلى مجلس الجمعية", "Joining the association's board"),
           ("أعتذر هذا العام، وأعيد النظر بعد رمضان.", "Not this year; I will think again after Ramadan.")),
)  # fmt: skip


class Exchanged(NamedTuple):
    """Something that may go either way; Arabic, English."""

    kind: str
    words: tuple[str, str]


EXCHANGED = (
    Exchanged("help", ("مراجعة العرض قبل إرساله", "A look over the proposal before it went out")),
    Exchanged("information", ("أسماء الموردين الذين أثبتوا جودتهم", "Names of suppliers who proved good")),
    Exchanged("introduction", ("تعريف بمدير المشتريات", "An introduction to the head of procurement")),
    Exchanged("time", ("ساعة من الحديث عن الانتقال إلى عمل جديد", "An hour about moving to a new job")),
    Exchanged("information", ("خبر عن مناقصة قبل إعلانها بأسبوع", "News of a tender a week before it was announced")),
    Exchanged("help", ("ترتيب القاعة للقاء الفريق", "Arranging the hall for the team's gathering")),
    Exchanged("help", ("رسالة توصية", "A letter of recommendation")),
)

TEAMS = (
    (("فريق المشروع", "Project team"), ("تسليم المرحلة الثانية في موعدها", "Delivers the second phase on time")),
    (("لجنة المؤتمر", "Conference committee"), ("برنامج المتحدثين والضيافة", "Speakers and hospitality")),
)
"""Names of teams and what they do; Arabic, English."""

SHARED_WITH_TEAM = ("جدول التسليم المعدّل", "The revised delivery schedule")

OWN = {
    "interest": (("الشعر", "poetry"), ("القهوة", "coffee"), ("تسلق الجبال", "climbing")),
    "city": (("الرياض", "Riyadh"),),
    "organisation": (("جامعة الملك سعود", "King Saud University"),),
}
"""What the owner of the demo says of himself, by kind; Arabic, English."""


class Differed(NamedTuple):
    """A matter that two saw differently; every text in Arabic and in English. Open without `how`."""

    about: Pair
    theirs: Pair
    mine: Pair
    how: str = ""
    outcome: Pair = ("", "")


DIFFERED = (
    Differed(("يوم إطلاق البرنامج", "The day of the launch"),
             ("قبل الموسم، فالعملاء ينتظرونه.", "Before the season: the clients are waiting."),
             ("بعد تجربة أسبوعين، فالعيوب كثيرة.", "After a trial of two weeks: there are too many faults.")),
    Differed(("طريقة توزيع المهام", "How tasks are shared out"),
             ("كلٌّ يختار ما يناسبه.", "Everybody chooses what suits them."),
             ("نوزعها حسب الوقت المتاح.", "We share them by the time each one has."),
             "between", ("يختار كل منا نصف مهامه، ونوزع الباقي حسب الوقت.", "Each chooses half; the rest is shared by time.")),
    Differed(("لغة العرض التقديمي", "The language of the presentation"),
             ("بالإنجليزية لأن الضيوف أجانب.", "In English, since the guests are from abroad."),
             ("بالعربية مع ترجمة.", "In Arabic, with a translation."),
             "theirs", ("بالإنجليزية، ونوزع ملخصًا بالعربية.", "In English, with a summary in Arabic for all.")),
)  # fmt: skip
