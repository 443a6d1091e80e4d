"""Whether two words mean one interest or one city, whatever the spelling, the ending or the language. Pure.

Words are folded, lose their article and their commonest endings; then a table brings names of one thing together. It is
short on purpose: what it lacks is compared by its own words.
"""

from __future__ import annotations

from functools import cache, lru_cache

from wasl.foundation.language.articles import without_article
from wasl.foundation.language.folding import words
from wasl.foundation.language.stems import light_stems

SAME = (
    ("football", "soccer", "كرة القدم"),
    ("basketball", "كرة السلة"),
    ("tennis", "التنس", "كرة المضرب"),
    ("padel", "البادل"),
    ("running", "jogging", "marathon", "الجري", "الركض", "الماراثون"),
    ("walking", "hiking", "المشي", "الهايكنج", "المسير"),
    ("climbing", "mountaineering", "تسلق الجبال", "التسلق"),
    ("cycling", "bicycles", "الدراجات", "ركوب الدراجات"),
    ("swimming", "السباحة"),
    ("diving", "الغوص"),
    ("riding", "horses", "horse riding", "equestrian", "الفروسية", "الخيل", "ركوب الخيل"),
    ("fitness", "gym", "sports", "sport", "الرياضة", "اللياقة", "النادي الرياضي"),
    ("falconry", "falcons", "الصقور", "الصقارة"),
    ("fishing", "صيد السمك", "الحداق"),
    ("camping", "desert trips", "التخييم", "الكشتات", "البر"),
    ("coffee", "speciality coffee", "specialty coffee", "القهوة", "القهوة المختصة"),
    ("cooking", "food", "الطبخ", "الطهي", "المطبخ"),
    ("gardening", "plants", "farming", "الزراعة", "البستنة", "النباتات"),
    ("reading", "books", "القراءة", "المطالعة", "الكتب"),
    ("novels", "fiction", "الروايات", "الرواية"),
    ("poetry", "poems", "الشعر", "القصائد"),
    ("writing", "الكتابة", "التأليف"),
    ("history", "التاريخ"),
    ("calligraphy", "arabic calligraphy", "الخط", "الخط العربي"),
    ("painting", "drawing", "art", "الرسم", "الفن", "الفن التشكيلي", "الفنون"),
    ("photography", "photos", "التصوير", "التصوير الفوتوغرافي"),
    ("music", "الموسيقى", "العزف"),
    ("the oud", "oud", "العود"),
    ("cinema", "films", "movies", "السينما", "الأفلام"),
    ("travel", "travelling", "السفر", "الترحال", "الرحلات"),
    ("languages", "اللغات"),
    ("education", "teaching", "التعليم", "التدريس"),
    ("volunteering", "charity", "التطوع", "العمل الخيري", "العمل التطوعي"),
    ("entrepreneurship", "startups", "start-ups", "ريادة الأعمال", "الشركات الناشئة"),
    ("investment", "investing", "stocks", "الاستثمار", "الأسهم"),
    ("technology", "tech", "التقنية", "التكنولوجيا"),
    ("artificial intelligence", "ai", "machine learning", "الذكاء الاصطناعي"),
    ("programming", "coding", "software", "البرمجة"),
    ("design", "التصميم"),
    ("architecture", "العمارة", "الهندسة المعمارية"),
    ("cars", "السيارات"),
    ("chess", "الشطرنج"),
    ("games", "video games", "gaming", "الألعاب", "ألعاب الفيديو"),
    ("riyadh", "الرياض"), ("jeddah", "jidda", "جدة"), ("makkah", "mecca", "مكة", "مكة المكرمة"),
    ("madinah", "medina", "المدينة", "المدينة المنورة"), ("dammam", "الدمام"), ("khobar", "al khobar", "الخبر"),
    ("dubai", "دبي"), ("abu dhabi", "أبوظبي", "أبو ظبي"), ("sharjah", "الشارقة"), ("doha", "الدوحة"),
    ("kuwait", "kuwait city", "الكويت", "مدينة الكويت"), ("manama", "المنامة"), ("muscat", "مسقط"),
    ("amman", "عمّان"), ("beirut", "بيروت"), ("damascus", "دمشق"), ("baghdad", "بغداد"), ("cairo", "القاهرة"),
    ("alexandria", "الإسكندرية"), ("khartoum", "الخرطوم"), ("tunis", "تونس"), ("algiers", "الجزائر"),
    ("rabat", "الرباط"), ("casablanca", "الدار البيضاء"), ("istanbul", "إسطنبول", "اسطنبول"), ("london", "لندن"),
    ("paris", "باريس"),
)  # fmt: skip
"""Names of one thing, in both languages; the first stands for all."""

SHORTEST_PLURAL = 4  # letters of an English word whose last s is an ending


@lru_cache(maxsize=20_000)
def concept_of(text: str) -> str:
    """What two texts that mean one thing have in common; nothing for no words."""
    key = _stemmed(text)
    return _table().get(key, key)


@cache
def _table() -> dict[str, str]:
    return {_stemmed(name): _stemmed(names[0]) for names in SAME for name in names}


def _stemmed(text: str) -> str:
    return " ".join(_stem(word) for word in words(text))


def _stem(word: str) -> str:
    if word.isascii():
        return word[:-1] if len(word) > SHORTEST_PLURAL and word.endswith("s") and not word.endswith("ss") else word
    bare = without_article(word)
    stems = light_stems(bare)
    return stems[0] if stems else bare
