"""Fields of work, read from what people are called at work, in Arabic and English.

A short list of beginnings of words, most of them attested in the roles and names of organisations of address books. It
knows no more than it says: a role that none of them begins is of no field.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from wasl.foundation.language.articles import without_article
from wasl.foundation.language.folding import words
from wasl.foundation.language.stems import light_stems

FIELDS: Mapping[str, str] = {
    "law": "محام محامي محامين محاماه قانون حقوق قضاء قاضي عدل تحكيم امتثال law lawyer legal attorney counsel judge notary "
    "court solicitor barrister compliance arbitrat paralegal avocat",
    "engineering": "مهندس هندس معمار مقاول انشاء طاقه كهرب ميكانيك بناء engineer architect construct contracting "
    "mechanic electric civil energy renewable surveyor drilling petroleum ingenieur",
    "medicine": "طبيب طبي طب صيدل مستشف ممرض تمريض جراح صحه صحي عياد اسنان قلب doctor physician medic pharma nurs surgeon "
    "dentist clinic hospital health therap radiolog cardiolog paediatr pediatr medecin",
    "finance": "مالي ماليه مصرف بنك بنوك استثمار مستثمر محاسب محاسبه تمويل تامين ائتمان اوراق bank financ invest account audit "
    "treasur insur actuar credit broker capital fund equity cfo banque",
    "government": "وزار وزير حكوم بلدي امانه هيئه سفار سفير دبلوماس سياسات وكيل محافظ ministr govern municip embass ambassador "
    "diplomat public policy council authority regulator civilservant",
    "technology": "برمج مبرمج تقني تقنيه حاسب معلومات بيانات رقمي شبكات سيبران ذكاء software develop programm data digital "
    "technolog cyber cloud devops product ux ai informati computer network it cto saas",
    "education": "معلم مدرس استاذ جامع تعليم تربي محاضر مدرسه كليه مناهج تدريب مدرب teacher professor lectur universit school "
    "educat academ dean college train coach tutor facult",
    "research": "باحث بحث ابحاث علوم عالم مختبر research scien laborator postdoc fellow phd statistic",
    "media": "صحف صحيفه صحفي اعلام تحرير محرر اذاع تلفز مذيع ناشر نشر انتاج منتج اتصال journal media editor press broadcast "
    "report publish produc communicat podcast film radio television newspaper",
    "marketing": "تسويق اعلان مبيعات علامه marketing market brand advertis sales seo growth campaign",
    "trade": "تجار تاجر توريد مشتريات استيراد تصدير تجزئه متجر trade trading retail procure import export purchas merchant wholesale "
    "store commerce commercial",
    "industry": "مصنع صناع تصنيع انتاجي معدن manufactur factory industr plant mining steel production",
    "logistics": "نقل شحن لوجست طيران طيار موانئ بحري logistic transport shipping freight aviation airline pilot port supply fleet",
    "property": "عقار املاك وسيط اسكان real realestate property estate housing facility facilities",
    "people": "موارد توظيف بشريه استقطاب hr human recruit talent payroll headhunt",
    "design": "مصمم تصميم فنان فنون رسام مصور تصوير design art artist photograph illustrat creative graphic studio",
    "hospitality": "فندق فنادق سياح ضياف مطعم مطاعم سفر hotel hospitality touris restaurant travel chef catering",
    "society": "خيري جمعيه تطوع تنميه اجتماع وقف اغاث ngo nonprofit charit volunteer foundation humanitarian social relief",
    "farming": "زراع مزارع بيطر اغذي غذاء agricultur farm veterin food agri",
    "business": "رائد رياده اعمال مؤسس موسس founder cofounder entrepreneur startup owner venture consult مستشار استشار",
}
"""The beginnings, folded, by field; the order decides where a text is of two fields alike."""

_SHORTEST_BEGINNING = 4
"""Shorter beginnings are whole words: "art" begins "article"."""

_WHOLE = {
    start: field for field, starts in FIELDS.items() for start in starts.split() if len(start) < _SHORTEST_BEGINNING
}
_BEGINNINGS = {
    start: field for field, starts in FIELDS.items() for start in starts.split() if len(start) >= _SHORTEST_BEGINNING
}
_LONGEST = max(map(len, _BEGINNINGS))

WORDS_REMEMBERED = 16_384
"""A network says the same few thousand words of work again and again."""

GENERAL = "business"
"""Of a consultant the other words tell more: of what she is one."""


def field_of(role: str, *others: str) -> str:
    """The field that a role speaks of, else the department or organisation named after it; empty where none does."""
    found = [field for text in (role, *others) for word in words(text) for field in _fields_of(word)]
    return next((field for field in found if field != GENERAL), found[0] if found else "")


@lru_cache(maxsize=WORDS_REMEMBERED)
def _fields_of(word: str) -> tuple[str, ...]:
    """The fields that a word tells in one of its forms, each once."""
    forms = (without_article(word), *light_stems(word))
    return tuple({field: None for form in forms if (field := _of_beginning(form))})


def _of_beginning(word: str) -> str:
    if word in _WHOLE:
        return _WHOLE[word]
    for length in range(min(len(word), _LONGEST), _SHORTEST_BEGINNING - 1, -1):
        if found := _BEGINNINGS.get(word[:length]):
            return found
    return ""
