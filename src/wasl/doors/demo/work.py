"""What the people of the demo do, and where: fields, roles in both genders, invented organisations."""

from typing import NamedTuple


class Role(NamedTuple):
    """A role as a man's, as a woman's, and in English; `title` goes before the name where people say one."""

    man: str
    woman: str
    english: str
    title: str = ""


class Field(NamedTuple):
    """A field of work. `subjects` are what its people write about, in both languages."""

    share: int
    roles: tuple[Role, ...]
    organisations: tuple[tuple[str, str], ...]
    interests: tuple[tuple[str, str], ...]
    subjects: tuple[tuple[str, str], ...]


FIELDS: dict[str, Field] = {
    "law": Field(
        18,
        (Role("محامٍ", "محامية", "Lawyer"), Role("مستشار قانوني", "مستشارة قانونية", "Legal counsel"),
         Role("شريك", "شريكة", "Partner"), Role("مدير الامتثال", "مديرة الامتثال", "Head of compliance")),
        (("مكتب رواسي للمحاماة", "Rawasi Law"), ("الميزان للاستشارات القانونية", "Al-Mizan Legal"),
         ("مكتب السند والشركاء", "Sanad & Partners")),
        (("التحكيم التجاري", "arbitration"), ("قانون الشركات", "company law"), ("حماية البيانات", "data protection")),
        (("ملاحظات على مسودة العقد", "Comments on the draft contract"), ("موعد جلسة التحكيم", "Date of the hearing"),
         ("اتفاقية السرية", "Non-disclosure agreement")),
    ),
    "engineering": Field(
        17,
        (Role("مهندس مدني", "مهندسة مدنية", "Civil engineer", "م."), Role("مدير مشاريع", "مديرة مشاريع", "Project manager", "م."),
         Role("مهندس معماري", "مهندسة معمارية", "Architect", "م."), Role("مدير التشغيل", "مديرة التشغيل", "Head of operations")),
        (("أركان للمقاولات", "Arkan Contracting"), ("نسيج للتصميم المعماري", "Naseej Architects"),
         ("طاقة الواحة المتجددة", "Waha Renewables")),
        (("الطاقة الشمسية", "solar energy"), ("المدن الذكية", "smart cities"), ("الترميم", "restoration")),
        (("جدول تسليم المرحلة الثانية", "Schedule of phase two"), ("عرض سعر الألواح الشمسية", "Quote for the solar panels"),
         ("مخططات الدور الأرضي", "Ground floor drawings")),
    ),
    "medicine": Field(
        14,
        (Role("استشاري قلب", "استشارية قلب", "Consultant cardiologist", "د."), Role("طبيب أطفال", "طبيبة أطفال", "Paediatrician", "د."),
         Role("صيدلي", "صيدلانية", "Pharmacist", "د."), Role("مدير المستشفى", "مديرة المستشفى", "Hospital director", "د.")),
        (("مستشفى الشفاء الأهلي", "Shifa Community Hospital"), ("عيادات نبض", "Nabd Clinics"), ("مركز العافية الطبي", "Afia Medical Centre")),
        (("الصحة الرقمية", "digital health"), ("طب الأسرة", "family medicine"), ("البحث السريري", "clinical research")),
        (("ورقة المؤتمر", "The conference paper"), ("بروتوكول الدراسة", "Study protocol"), ("ترشيح متحدث للندوة", "A speaker for the seminar")),
    ),
    "banking": Field(
        16,
        (Role("مدير علاقات الشركات", "مديرة علاقات الشركات", "Corporate relationship manager"),
         Role("محلل مالي", "محللة مالية", "Financial analyst"), Role("مدير المخاطر", "مديرة المخاطر", "Head of risk"),
         Role("مستثمر", "مستثمرة", "Investor")),
        (("بنك المرافئ", "Marafe Bank"), ("صندوق بذور الاستثماري", "Buthoor Capital"), ("دار القوافل للتمويل", "Qawafel Finance")),
        (("التمويل الإسلامي", "Islamic finance"), ("الشركات الناشئة", "start-ups"), ("التقنية المالية", "fintech")),
        (("شروط التسهيلات", "Terms of the facility"), ("العرض على لجنة الاستثمار", "Deck for the investment committee"),
         ("تقرير الربع الثالث", "Third quarter report")),
    ),
    "public": Field(
        13,
        (Role("مدير إدارة", "مديرة إدارة", "Director"), Role("مستشار", "مستشارة", "Adviser"),
         Role("وكيل الوزارة المساعد", "وكيلة الوزارة المساعدة", "Assistant undersecretary"), Role("باحث سياسات", "باحثة سياسات", "Policy researcher")),
        (("هيئة تنمية الأعمال", "Business Development Authority"), ("وزارة التخطيط", "Ministry of Planning"), ("أمانة المدينة", "City council")),
        (("السياسات العامة", "public policy"), ("التحول الرقمي", "digital government"), ("العمل البلدي", "city planning")),
        (("دعوة إلى ورشة العمل", "Invitation to the workshop"), ("ملاحظات على مسودة اللائحة", "Notes on the draft regulation"),
         ("زيارة الوفد", "Visit of the delegation")),
    ),
    "media": Field(
        11,
        (Role("صحفي", "صحفية", "Journalist"), Role("مدير تحرير", "مديرة تحرير", "Managing editor"),
         Role("منتج", "منتجة", "Producer"), Role("مدير العلاقات العامة", "مديرة العلاقات العامة", "Head of public relations")),
        (("صحيفة المدار", "Al-Madar Daily"), ("استوديو حكاية", "Hikaya Studio"), ("وكالة صدى للاتصال", "Sada Communications")),
        (("البودكاست", "podcasts"), ("الصحافة الاقتصادية", "business journalism"), ("الأفلام الوثائقية", "documentaries")),
        (("أسئلة المقابلة", "Questions for the interview"), ("موعد التسجيل", "Recording date"), ("بيان صحفي", "Press release")),
    ),
    "software": Field(
        18,
        (Role("مهندس برمجيات", "مهندسة برمجيات", "Software engineer"), Role("مدير منتج", "مديرة منتج", "Product manager"),
         Role("مؤسس", "مؤسسة", "Founder"), Role("مصمم تجربة المستخدم", "مصممة تجربة المستخدم", "UX designer")),
        (("سدرة للبرمجيات", "Sidra Software"), ("منصة مرسال", "Mirsal"), ("نقطة حلول رقمية", "Nuqta Digital")),
        (("البرمجيات الحرة", "free software"), ("معالجة اللغة العربية", "Arabic language processing"), ("الأمن السيبراني", "security")),
        (("خطة الإصدار القادم", "Plan of the next release"), ("ملاحظات على النموذج الأولي", "Feedback on the prototype"),
         ("ترشيح لوظيفة", "A candidate for the position")),
    ),
    "academia": Field(
        13,
        (Role("أستاذ مشارك", "أستاذة مشاركة", "Associate professor", "د."), Role("أستاذ", "أستاذة", "Professor", "أ.د."),
         Role("باحث دكتوراه", "باحثة دكتوراه", "PhD candidate"), Role("عميد الكلية", "عميدة الكلية", "Dean", "أ.د.")),
        (("جامعة الأفق", "Ofoq University"), ("معهد دراسات الاقتصاد", "Institute of Economic Studies"), ("مركز بحوث اللغة", "Language Research Centre")),
        (("اقتصاد المعرفة", "the knowledge economy"), ("تاريخ الأندلس", "the history of al-Andalus"), ("الإحصاء", "statistics")),
        (("دعوة لمناقشة رسالة", "Invitation to a defence"), ("مراجعة البحث", "Review of the paper"), ("محاضرة ضيف", "Guest lecture")),
    ),
}  # fmt: skip
