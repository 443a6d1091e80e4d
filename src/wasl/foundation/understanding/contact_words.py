"""How people say that they were in touch: verbs with their channel, and nouns that name the channel itself."""

from __future__ import annotations

from dataclasses import dataclass
from re import Pattern

from wasl.foundation.language.folded_line import listed

from .words import phrase

# Arabic past tense: the ending tells who did it. `stem` is what stands before it.
_ENDS = (
    r"(?P<end>(?:ت|نا|ات|وا|و|تا|تو|ا)?(?:ني|لي|ليا|لنا|نا|ه|ها|هم|هن|هما|له|لها|لهم|لو|لا|لن|لون|لهن|هالو|هولو|يه)?)"
)
WHATSAPP_EN = r"whats_?app|whatsapp|wa|whats"


@dataclass(frozen=True, slots=True)
class Way:
    """Verbs of one channel. Those of a meeting have no direction. A guessed channel gives way to one that is named."""

    pattern: Pattern[str]
    channel: str
    is_mutual: bool = False


def _arabic(stems: str) -> Pattern[str]:
    return phrase(rf"(?P<joint>[وف]?)(?P<stem>{stems}){_ENDS}")


ARABIC = (
    Way(_arabic("اتصل|تصل|هاتف|كلم|حاكي|حاجي|حاج|حاچي|خابر|تلفن|رني|رن|رنن|دقي|دق|دقق|عيطي|عيط|تلفني|كالم|حكا|حك|دقدق|صوني|سوني|صون|سون|رمس|جاوب_على_اتصال"), "call"),
    Way(_arabic("راسل|ارسل|رسل|كاتب|ودي|بعتلت|بعث|بعت|بعتت|كتب|صيفط|سيفط|صافط|دزي|دز|طرش|رد|ردي|ردد|جاوب|رديي|حول"), "other"),
    Way(_arabic("مسج|ماسج|مسد|شكر|عايد|عيدت_على|عيدنا_على|اعتذر|اعتذرت_ل|استشر"), "other"),
    Way(_arabic("ساعد|عاون|رافق|درب|ودع"), "meeting", is_mutual=True),
    Way(_arabic("بارك|هني|هنا|هنئ|عزي|واسي"), "other"),
    Way(_arabic("قابل|شفي|شف|شاف|زر|زار|صادف|لاقي|لقي|ضيف|استقبل|واجه|جالس|صافح|لمح|استضف|استضاف"), "meeting", is_mutual=True),
)  # fmt: skip
_CALL = r"(?:ال)?(?:اتصال|اتصالا|مكالمه|تلفون|تليفون|تلفونيا|كول|رنه|رنة|دقه|كولة|مكالمات)(?:_هاتفي(?:ا|ه)?)?"
_SAT = (
    r"اجتماع|اجتماعا|ميتنج|ميتينج|ميتنق|ميتينق|لقاء|لقا|جلسه|جلسات|مقابله|سيشن|ورشه|محاضره|محاضرة|حوار|نقاش|قعده|سهره|طلعه|كشته|عزيمه|وليمه|تمشيه|مشوار"
    r"|غدا|غداء|الغدا|الغداء|عشا|عشاء|العشا|العشاء|فطور|الفطور|سحور|ترويقه|برانش|قهوه|القهوه|اهوه|كوفي|شاي|الشاي|زياره|موعد|مباراه|رحله|ريونيون|رونديفو|رانديفو|ديجوني|ميتينغ|ميتنغ|افطار|الافطار|فطار|الفطار"
)
_ARRANGED = r"[وف]?(?:حجز|رتب|حدد|نسق|اجل|لغي|الغ|الغي|كنسل|طلب|نسي|فوت|ضيع|انتظر|جدول|ثبت|اكد)(?:ت|نا)_"
# Said of both at once, or of sitting together with somebody.
ARABIC_MUTUAL: tuple[Way, ...] = (
    Way(phrase(r"[وف]?(?:تكلم|تحدث|اتكلم|حكي|حجي|تحاكي|سولف|هضر|هدر|دوي|رمس|دردش|تناقش|ناقش|اتفاهم|تحادث|تباحث|اتناقش|تشاور|تفاوض|استشر)(?:ت|نا)(?:_(?:انا_)?(?:مع|وي|ويا|معا|الى|وياه|معاه|معاها|معه|معها))?"), "call", is_mutual=True),
    Way(phrase(r"[وف]?(?:ا)?(?:تواصل|تراسل)(?:ت|نا)(?:_(?:مع|وي|ويا))?"), "other"),
    Way(phrase(
        r"[وف]?(?:تقابل|التقي|تلاقي|تلاق|اتقابل|اتلاقي|اجتمع|تجمع|نزل|سير|كزدر|تسوق|لعب|صلي|سافر|اشتغل|التم|انبسط|فطر|تسحر|جلس|قعد|كنا|كنت|تغدي|اتغدي|تعشي|اتعشي|افطر|فطر|طلع|خرج|مشي|سهر|تقهوي|اتفسح|تمشي|جلسنا|سلم|صادف|حضر)(?:ت|نا)_(?:مع|ويا|وي|معا|ب|سوا_مع|على)"
        r"|[وف]?(?:تقابل|التقي|تلاقي|تلاق|اتقابل|اتلاقي|اجتمع|تلاقي)(?:ت|نا)(?:ه|ها|هم|ب)?(?:_(?:في|ب|ويا|مع))?"
        r"|[وف]?(?:كنت|كنا|رحت|رحنا|مريت|مرينا|جيت|مشيت|عديت|سيرت|طلعت|ذهبت|دخلت|نزلت)_(?:عند|على|لعند|لبيت|لمكتب|في_مكتب|في_بيت|الى_بيت|الى_مكتب|مع)|(?:كنت|كنا)_مع|جمعني_لقاء_(?:مع|ب)|جمعتني_جلسه_(?:مع|ب)|تم_(?:ال)?(?:اجتماع|لقاء|اللقاء|الاجتماع)_(?:مع|ب)|اخذت_موعد_مع|زياره_ل(?=\w)|(?:سويت|عملت|صار)_(?:اجتماع|ميتنج|ميتينج|ميتنق|جلسه|لقاء)_(?:مع|ويا)|(?:ميتنج|ميتينج|ميتنق|كوفي|غداء_عمل|عشاء_عمل|لقاء_سريع|جلسه_سريعه|اجتماع_سريع|لقاء_عمل)_(?:مع|ويا)|(?:اجتماع|لقاء|جلسه|غداء|عشاء|قهوه)_(?:اليوم|امس|الصبح|البارحه|مبارح)_(?:مع|ويا)|[وف]?(?:قمت|قمنا)_بزياره"
        r"|[وف]?(?:شرب|اخذ|تناول|كل)(?:ت|نا)_(?:ال)?(?:قهوه|شاي|غدا|الغدا|غداء|عشا|العشا|عشاء|فطور|كوب)(?:_(?:قهوه|شاي))?_(?:مع|ويا)"
        r"|[وف]?(?:كان_)?(?:عندي_|عندنا_|كان_لي_|لي_|حضرت_)?(?:اجتماع|لقاء|جلسه|غدا|غداء|عشا|عشاء|قهوه|فطور|مقابله|زياره)_(?:عمل_)?(?:مع|ويا|ل)"
    ), "meeting", is_mutual=True),
    Way(phrase(r"[وف]?(?:كان_)?(?:عندي_|عندنا_|اجريت_|سويت_|عملت_|كان_لي_)?(?:مكالمه|اتصال|اتصالا)_(?:هاتفيه_|طويله_|قصيره_)?(?:مع|ويا)"), "call", is_mutual=True),
    Way(phrase(r"[وف]?(?:كان_)?(?:عندي_|عندنا_|اجريت_|سويت_|عملت_|كان_لي_)?(?:مكالمه_فيديو|اتصال_مرئي|اجتماع_عن_بعد|اجتماع_زوم|اجتماع_تيمز)_(?:مع|ويا)"), "video", is_mutual=True),
)  # fmt: skip
_VIDEO_AR = r"(?:زوم|زووم|تيمز|تيمس|ميت|فيديو|فيزيو|فيزيوكول|سكايب|ويبكس|فيستايم|فيس_تايم|(?:غوغل|جوجل|قوقل)_ميت|فيديو_كول|فيديوكول|كول_فيديو|مكالمه_فيديو|اتصال_فيديو|اتصال_مرئي|فيزيو_كونفيرونس|فيديو_كونفرنس)"
ARABIC_MUTUAL += (
    Way(
        phrase(
            rf"[وف]?(?:كان_)?(?:عندي_|عندنا_|عنا_|عملت_|عملنا_|سويت_|سوينا_|درت_|درنا_|كلينا_|فتحنا_)?(?:ال)?{_VIDEO_AR}(?:_(?!من_|ل_|ان_|اني_)\w+){{0,2}}?_(?:مع|ويا|وي|ويه)"
        ),
        "video",
        is_mutual=True,
    ),
    Way(
        phrase(
            r"[وف]?(?:رحت|رحنا|جيت|جينا|مشيت|مشينا|سرت|سرنا|ذهبت|ذهبنا|مريت|مرينا)_(?:و|ل|ا|ن)?(?:عزي|عز|بارك|هني|هنا|واسي|زار|زر|عايد|شف|قابل)(?:ت|نا|ي|)?(?:ه|ها|هم|هن|لو|له|لها)?(?:_على)?|[وف]?(?:رحت|رحنا|جيت|جينا|مشيت|مشينا|سرت|سرنا|ذهبت|ذهبنا)_(?:ا|ن)(?:عزي|بارك|هني|واسي|زور|عايد|سلم|شوف|قابل)(?:ه|ها|هم|هن|لو|له|لها)?(?:_على|_في|_من)?"
            r"|[وف]?(?:كنت|كنا|رحت|رحنا|مشيت|مشينا|مريت|مرينا|جيت|عديت|سيرت|طلعت|ذهبت|دخلت|نزلت|قعدت|جلست|فطرت|تغديت|تعشيت)_(?:عند|على|لعند|مع|ل|معا)(?:و|ه|ها|هم|هن)"
        ),
        "meeting",
        is_mutual=True,
    ),
    Way(
        phrase(
            r"[وف]?(?:عملت|سويت|درت|عملنا|سوينا|كان_عندي)_(?:زوم|تيمز|ميت|فيديو|مكالمه_فيديو|فيديو_كول|كول_فيديو)_(?:مع|ويا)"
        ),
        "video",
        is_mutual=True,
    ),
    Way(
        phrase(
            r"[وف]?(?:لسه_|لسا_|توني_|توي_)?(?:قفل|سكر|قاف|خلص)(?:ت|نا|ل)_(?:ال)?(?:تلفون_|تليفون_|خط_|مكالمه_)?مع|[وف]?(?:كنت|كنا)_(?:عم_)?(?:ب|ك)?[ان]?(?:كلم|حكي_مع|تكلم_مع|حاكي|هضر_مع|سولف_مع|تحدث_مع)"
        ),
        "call",
        is_mutual=True,
    ),
    Way(phrase(r"[وف]?شارك(?:ت|نا)_(?:في_)?(?:ال)?\w+_مع"), "meeting", is_mutual=True),
    Way(
        phrase(
            r"[وف]?(?:تم_الاتصال_ب|(?:سويت|عملت|درت)_(?:كول|كولة|تلفون|مكالمه)_(?:مع|ويا|ل)|(?:كول|مكالمه_سريعه|مكالمه_طويله|مكالمه_قصيره|مكالمه_اليوم|مكالمه_امس)_مع)"
        ),
        "call",
        is_mutual=True,
    ),
    Way(phrase(r"[وف]?(?:اجرينا|عملنا|سوينا|كان_بيننا)(?=_.*_(?:مكالمه|اتصال|اتصالا)(?!\S))"), "call", is_mutual=True),
    Way(phrase(r"[وف]?(?:ا)?تعرفت_(?:على|الى)"), "meeting", is_mutual=True),
    Way(
        phrase(
            rf"[وف]?(?:اجر|عمل|سو|در|ضرب|عط|اعط|اد|طق|دق)(?:يت|ت|ينا|نا)(?:ه|ها|له|لها|لو)?(?:_(?!لي_|ليا_|لنا_)\w+)?_{_CALL}(?!_(?:مع|ويا))"
            r"|[وف]?(?:رجعت|رديت|عدت|كنت)_(?:اتصل|اكلم|ادق|احكي|اتصلت|كلمت|دقيت|حكيت)(?:_ب|_على|_مع)?"
            r"[وف]?(?:بادرت|قمت|بدات)_بال(?:اتصال|تواصل)(?:_ب|_مع)?|[وف]?(?:حاولت|حاولنا)_(?:الاتصال|ان_اتصل|اتصل|اكلم|ادق|التواصل|اوصل)(?:_ب|_على|_مع|_ل)?"
        ),
        "call",
        is_mutual=True,
    ),
    Way(
        phrase(
            rf"[وف]?(?:جري|جرت|تم|تمت|صار|حصل)_(?:ال)?(?:{_CALL}|تواصل|تواصل_هاتفي)_(?:بيني_وبين|مع)"
            rf"|[وف]?(?:كان_|كانت_)?(?:عندي|عندنا|عنا|لي|لنا|بيني_وبين|في)_{_CALL}(?:_\w+){{0,2}}?_(?:مع|ويا|بيني_وبين)"
            rf"|[وف]?(?:اجر|عمل|سو|در)(?:يت|ت|ينا|نا)(?:_\w+)?_{_CALL}(?:_\w+)?_(?:مع|ويا)"
        ),
        "call",
        is_mutual=True,
    ),
    Way(
        phrase(
            rf"[وف]?(?:مررت|مريت|مرينا)_(?:ب|على_)(?:مكتب|بيت|شركه|محل)|[وف]?(?:كنت|كنا)_معزوم\w*_(?:عند|لعند)|[وف]?(?:عرض|قدم|شرح)(?:ت|نا)(?:_على(?=_)|(?=_ال\w+_(?:\w+_){{0,2}}?ل(?!ي\b)\w{{2,}}(?!\S)))|[وف]?وصل(?:ت|نا)(?=_\w+(?:_\w+)?_(?:ل)?(?:ال)?(?:مطار|بيت|محطه|فندق|لبيته|لبيتها|للمطار|للبيت)(?!\S))|[وف]?(?:كان_|كانت_)?في_زياره_(?:لنا|لي|عندنا)|[وف]?كان(?:ت)?_(?:عندي|عندنا)(?=_(?:اليوم|امس|البارح|البارحه|مبارح|امبارح)|$)|[وف]?(?:(?:كان_|كانت_)?(?:عندي|عندنا|عنا|لي|لنا|كان_في)_|(?!{_ARRANGED})\w{{2,}}(?:ت|نا)_(?:في_|على_|ب)?)?(?:ال)?(?:{_SAT})(?:_(?!من_|ل_|ان_|اني_)\w+){{0,3}}?_(?:مع|ويا|وي|ويه)"
            r"|[وف]?(?:مر|مري|طل|طلي|عدي|فت|سير|خطف|لفي|دخل|عرج|سلم|تعرف|اتعرف)(?:ت|نا)_(?:على|ع|عند|عل|لعند|عليه|عليها|عليهم|عنده|عندها)"
            r"|[وف]?(?:سهر|تعشي|تغدي|قعد|جلس|بات|بت|نزل|افطر|فطر|تقهوي|تسحر|شرب|كنت|كن|صلي|ضيف)(?:ت|نا)?_(?:عند|لعند|في_بيت|في_مكتب|ببيت|بمكتب)"
            r"|[وف]?(?:كان|كانت|كانوا)_(?:معي|معاي|معايا|وياي|ويايا|معنا|معانا|ويانا)|[وف]?(?:ا)?تعرفت(?:_\w+){1,2}?_(?:على|الى)|[وف]?جمع(?:ت)?(?:ني|نا)(?:_\w+){1,2}?(?=_ب\w)|[وف]?جمع(?:ت)?(?:ني|نا)(?:_\w+){1,2}?_(?:مع|ب)"
            r"|[وف]?(?:شرف|نور|زار|استقبل|ضيف|استضاف|قابل|صادف|لاق|وصل)(?:ت)?(?:ني|نا)(?=_\S+)(?!_(?:رساله|ايميل|واتس|دعوه|مسج|ميساج|بصمه|فويس|نوت|تعليق|بريد|sms|اس_ام|تلفون|تليفون|كول|واتساب|ميل|من|اتصال|مكالمه|كتاب|خطاب|رد|جواب|طلب|خبر|بطاقه|كرت|صور|صوره|ملف|ان|انه|هديه|العرض|عرض))"
        ),
        "meeting",
        is_mutual=True,
    ),
)
_CAME = r"(?:(?:جا|جاء|اجا|اجي|اجت|جات|جت|يا|يت|وصل|ورد)(?:ت)?(?:ني|نا|لي|لنا|تني|تنا)|(?:وصل|ورد|جا|اجا|جات|اجت)(?:ت)?_(?:لي|لنا|ليا)|استلمت|استلمنا|تلقيت|تلقينا|لقيت|قريت|قرات|فتحت)"
_KIND = r"(?:(?!من_|ل_|ان_|اني_|انه_|عن_)\w+_)"
_OF_KIND = r"(?:(?:على_|ع_)?(?:ال|عال|بال|فال|ب|ف)?(?:جديده?|طويله?|قصيره?|رسميه?|صوتيه?|نصيه|مهمه?|مستعجله?|لطيفه?|الكترونيه?|واتس|واتساب|واتسب|لينكدان|لينكدن|لنكدان|لينكد_ان|انستقرام|انستغرام|انستا|انستجرام|فيسبوك|تويتر|اكس|سناب|تلجرام|تليجرام|تيليجرام|تلغرام|تليغرام|تيليغرام|ايميل|ميل|مسنجر|بريد)_)"
ARABIC_IN: tuple[Way, ...] = (
    Way(phrase(rf"(?:[وف]?{_CAME}_(?:رساله|رد|ردا|جواب|جوابا|بصمه|فويس|نوت|فويس_نوت|تعليق)_{_KIND}{{0,3}}|(?:رساله|رد|جواب|بصمه|فويس|نوت|فويس_نوت|تعليق)_{_OF_KIND}{{1,2}})من"), "other"),
    Way(phrase(rf"(?:[وف]?{_CAME}_(?:ايميل|ايميلا|ميل|ايمايل|بريد|بريدا)_{_KIND}{{0,3}}|(?:ايميل|ميل|ايمايل|بريد)_{_OF_KIND}{{0,2}})من"), "email"),
    Way(phrase(rf"(?:[وف]?{_CAME}_(?:اس_ام_اس|sms|مسج|ميساج|تيكست)_{_KIND}{{0,3}}|(?:اس_ام_اس|sms|مسج|ميساج|تيكست)_{_OF_KIND}{{0,2}})من"), "other"),
    Way(phrase(rf"(?:[وف]?{_CAME}_)(?:خطاب|خطابا|كتاب|رساله_مكتوبه|بطاقه|كرت)_{_KIND}{{0,3}}من"), "letter"),
    Way(phrase(rf"(?:[وف]?{_CAME}_)(?:اتصال|مكالمه|تلفون|تليفون|كول|رنه)_{_KIND}{{0,2}}من"), "call"),
    Way(phrase(rf"(?:[وف]?{_CAME}_)(?:واتس|واتساب|واتسب)_{_KIND}{{0,2}}من"), "whatsapp"),
    Way(phrase(r"[وف]?(?:كان_في_|في_|عندي_|لقيت_)?(?:مكالمه_فائته|مكالمه|اتصال|تلفون|مس_كول|ميسد_كول)_من"), "call"),
    Way(phrase(r"[وف]?(?:كان_في_|في_|عندي_|لقيت_|قريت_|قرات_)?(?:رساله|ايميل|واتساب|واتس|بريد|مسج|فويس|رساله_صوتيه|رساله_نصيه|جواب|رد|خطاب)_(?:(?:واتساب|نصيه|صوتيه|جديده|الكتروني)_)?من"), "other"),
    Way(phrase(r"[وف]?(?:جا|جات|جت|اجا|اجت|اجي|جاء|جاءت|مر|مرت|عدي|عدت)_(?:عندي|لعندي|عندنا|علينا|عليا|للمكتب|علي_المكتب)"), "meeting", is_mutual=True),
    Way(phrase(r"[وف]?(?:جاني|جاتني|جتني|جاءني|جاءتني|وصلني|وصلتني|وردني|وردتني|استلمت|تلقيت|استقبلت|اجاني|اجتني|جاتلي|جالي)_(?:اتصال|اتصالا|مكالمه|تلفون|تليفون|كول|رنه|مس_كول|ميسد_كول)(?:_هاتفيه|_هاتفيا|_هاتفي|_فائته)?(?:_من)?"), "call"),
    Way(phrase(r"[وف]?(?:جاني|جاتني|جتني|جاءني|جاءتني|وصلني|وصلتني|وصل_لي|وصلت_لي|وردني|وردتني|استلمت|تلقيت|اجاني|اجتني|جاتلي|جالي)_(?:(?:رساله|رد|ردا|واتس|واتساب|ايميل|ايميلا|بريد|بريدا|مسج|جواب|جوابا|خطاب|خطابا)_)?(?:(?:الكترونيا|على_الواتساب|بالواتساب|واتساب|واتس|نصيه|قصيره|صوتيه|الكتروني|بريديه)_)?من"), "other"),
    Way(phrase(r"[وف]?(?:ضرب|دق|رن|عمل|عط|عطي|سوي|دار|طق)(?:ت|ات)?_?(?:لي|ليا|لنا|ني)_(?:تلفون|تليفون|تلفونه|كول|رنه|مكالمه|اتصال|دقه)"), "call"),
    Way(phrase(r"[وف]?(?:جا|جات|جت|اجا|اجت|اجي|جاء|جاءت|مر|مرت|مرق|مرقت|يا(?=ني|نا|تني))(?:ني|نا|تني)?(?=_(?:\w+_){0,3}(?:(?:ل|ب|في_|على_|لل|عال)?(?:ال)?(?:مكتب|بيت|شركه|محل|عياده|مجلس|استراحه|ديوانيه|مزرعه|فندق|مكتبي|بيتي|شركتي)(?!\S)))|[وف]?(?:سير|لفي|طب|مر|مرق|عدي|فات|خطف|طل|سلم|دخل|دش)(?:ت|ات)?_(?:علي|عليا|عليي|علينا|عليه|عندي|عندنا|لعندي)"), "meeting", is_mutual=True),
    Way(phrase(r"[وف]?(?:فات|فاتت)(?:ني|تني)_(?:مكالمه|اتصال|مكالمات|رنه)(?:_من)?|(?:ال)?مكالمه_(?:فائته|فايته|لم_يرد_عليها)_من"), "call"),
    Way(phrase(r"[وف]?(?:جاني|جاتني|جتني|جاءني|جاءتني|اجاني|اجتني)(?=_(?:اليوم|امس|البارح|البارحه|مبارح|امبارح|الصبح|يوم)|$)"), "meeting", is_mutual=True),
    Way(phrase(r"[وف]?(?:ترك|تركت|ساب|سابت|خلي|خلت)_?لي_(?:\w+_)?(?:رساله|فويس|بصمه|نوت|كرت)"), "other"),
    Way(phrase(r"[وف]?(?:اخذ|خذا|خد|دعا)(?:ت)?ني(?=_(?:\w+_){1,2}(?:بجوله|في_جوله|جوله|للغدا|للعشا|عالغدا|عالعشا|على_الغدا|على_العشا))"), "meeting", is_mutual=True),
    Way(phrase(r"[وف]?قبل(?:ت)?_(?:دعوتي|اضافتي|طلبي|صداقتي)"), "social"),
    Way(phrase(r"[وف]?(?:زارني|زارتني|زارنا|زارتنا|مر_علي|مرت_علي|مر_عليا|جا_عندي|جات_عندي|جاني_للمكتب|قابلني|قابلتني|شافني|شافتني)"), "meeting", is_mutual=True),
)  # fmt: skip
_WITH_ME = r"(?:معي|معاي|معايا|معنا|معانا|وياي|ويايا|ويانا)"
ARABIC_IN += (
    Way(phrase(rf"[وف]?(?:ا)?(?:تواصل|تراسل|راسل)(?:ت|وا|ات)?_{_WITH_ME}"), "other"),
    Way(phrase(rf"[وف]?(?:تكلم|تحدث|حكي|حكا|حكت|هضر|هدر|دوي|سولف|حجي|حچي|حجا|دردش)(?:ت|وا|ات)?_{_WITH_ME}"), "call"),
)  # fmt: skip
ARABIC_OUT: tuple[Way, ...] = (
    Way(phrase(r"[وف]?(?:خلي|ترك|سب|سيب|حط|حطي|سجل)(?:ت|نا)(?:_(?:له|لها|لو|ليه|ليها|ل\w{2,}(?:_\w+)?))?_(?:رساله|فويس|بصمه|نوت|ورقه|مسج|ميساج)(?:_صوتيه)?"), "other"),
    Way(phrase(r"[وف]?(?:اخبر|بلغ|ابلغ|خبر|استفسر|شرح|وضح|اكد|نبه|سال)(?:ت|نا)(?:ه|ها|له|لها)?(?=_(?:\w+_){1,6}?(?:عبر|على|بال|عال|ب)_?(?:ال)?(?:واتس|واتساب|ايميل|ميل|تلفون|تليفون|هاتف|جوال|لينكد|تلجرام|زوم))"), "other"),
    Way(phrase(r"[وف]?تبادل(?:ت|نا)_(?:ال)?(?:رسائل|رسايل|ايميلات|مسجات|واتساب)_مع"), "other"),
    Way(phrase(r"[وف]?(?:علق|كومنت|تفاعل|ضف|اضف|ضاف|شير|شارك|فورورد|مسج|تابع|سوي_لايك|عمل_لايك)(?:ت|نا|يت)(?:ه|ها|له|لها)?(?=_.*(?:لينكد|لنكد|تويتر|اكس|انست|فيس|سناب|واتس|تلغرام|تليجرام|تلجرام|ايميل|ميل|بوست|منشور|ستوري))(?:_(?:على|مع|ل))?"), "other"),
)  # fmt: skip
ME_ARABIC = listed("بي بيا بنا علي عليا عليي علينا فيي اليي ليي الينا فيني فيا لي ليا لنا الي معي معايا وياي")
TO_ARABIC = listed("ب على ل مع الى عل له لها لهم به بها بهم عليه عليها فيه فيها ليه ليها")

_I = r"(?:and_|then_|also_)*(?:i_|we_|i've_|i_have_|we've_|i_had_|i_just_|just_|finally_|i_also_|also_)*"
_MET = (
    r"(?:came|came_over|came_round)_(?:to|by|in)(?:_to)?_(?:see_(?:me|us)|my_\w+|our_\w+|the_(?:office|clinic|shop|desk))|(?:stopped|dropped|swung|passed|popped|called)_by_my_\w+|(?:passed|stopped|dropped|popped|called)_(?:by|in_to|into|in_at|in_on)(?:_(?:see|at))?|went_(?:up_|over_|down_|out_|in_)?to_(?:see|visit|meet)|had_a_visit_from|introduced_myself_to|paid_(?:\S+_){1,2}?a_visit|joined(?=_\S+(?:_\S+)?_(?:for|at)_)|(?:helped|showed|taught|trained|coached|mentored|welcomed|drove|greeted|hugged|escorted|accompanied|toured)(?!_(?:me|us|by|to|up|the|my|a|an|his|her|their|another|twins|baby)\b)|walked(?=_\S+(?:_\S+)?_through_)|(?:presented|pitched|demoed)(?=_(?:\S+_){0,4}?to_)|signed(?=_(?:\S+_){1,4}?with_)|agreed_terms_with|stopped_me(?=_in)|(?:sat|stood|lunched|travelled|flew|drove|rode|walked)_(?:next_to|beside|alongside|opposite)|worked_alongside|shared_(?:a_|an_)?(?:taxi|cab|ride|lift|car|table|flight|uber|room|desk|meal)_with|took(?=_\S+(?:_\S+)?_out\b)|caught(?=_\S+(?:_\S+)?_(?:at|in|after|before|by)_)|dropped_(?:in|by|round)(?:_to_see)?(?:_on)?|popped_in_to_see|hosted|had(?=_\S+(?:_\S+)?(?:_\S+)?_(?:over|round)\b)|met(?:_up)?(?:_with|_w_/)?|spotted|went_to_see|picked_up|dropped_off|attended_(?:an?_|the_)?\w+_with|caught_up|swung_by(?:_to_see)?|popped_(?:in|round|over|by)(?:_to)?(?:_see)?(?:_on)?|called_in_on|paid_(?:a_visit_to|\w+_a_visit)|crossed_paths_with|shook_hands_with|met_for_\w+_with|interviewed|got_introduced_to|was_introduced_to|had_a_(?:\w+_){0,2}?(?:session|sync|catchup|1:1|one_to_one|one-to-one)_with|1:1_with|1-1_with|sync_with|mtg_with|session_with|interview_with|came_across|spent_\w+_\w+_with|played_\w+_with|prayed_with|travelled_with|dined_with|lunched_with|worked_with|sat_beside|saw|ran_into|bumped_into|visited|sat_down_with|sat_with|caught_up_with|caught_up_over_\w+_with|hosted|stopped_by|dropped_in_on|dropped_by"
    r"|(?:had_|grabbed_|shared_|took_|went_for_)?(?:a_|an_|the_)?(?:quick_|long_|short_|nice_|good_|working_|team_|weekly_|monthly_|status_|exit_)*(?:coffee|coffees|lunch|dinner|breakfast|brunch|tea|drinks|a_drink|drink|meeting|one-on-one|walk|catch-up|sit-down|meal|chai|iftar|suhoor|pint|beer|bite|bbq|picnic)_(?:with|w_/)"
    r"|(?:went|was)_(?:out|over)_(?:with|to)|was_with|sat_next_to|got_together_with|was_introduced_to|hung_out_with|came_(?:over|by|round|to_see_me)|stopped_by|took(?=_\S+(?:_\S+)?_(?:to|out|for)_(?:lunch|dinner|coffee|breakfast|tea))|had(?=_\S+(?:_\S+)?_(?:over|round)_)|came_to_(?:the|my|our)_office|(?:had|grabbed|shared|ate)_(?:a_)?(?:quick_|long_)?(?:lunch|coffee|dinner|breakfast|tea|drinks|brunch)(?:_together)?|spent_[\w_]{1,20}?_with"
)
ENGLISH_MUTUAL: tuple[Way, ...] = (
    Way(phrase(rf"{_I}(?P<verb>{_MET})"), "meeting", is_mutual=True),
    Way(phrase(rf"{_I}(?P<verb>(?:had_|did_|held_)?(?:a_|an_)?(?:quick_|long_|short_)?(?:video_call|zoom|zoom_call|teams_call|teams_meeting|google_meet|facetime|video_chat|video_meeting|skype|skype_call|online_meeting|webex)_with|zoomed_with|facetimed(?:_with)?|skyped(?:_with)?|zoomed)"), "video", is_mutual=True),
    Way(phrase(rf"{_I}(?P<verb>(?:had_)?(?:a_|an_)?(?:quick_|long_|short_|good_|brief_|nice_)*(?:telephonic_(?:discussion|conversation|call)|phone_discussion|phone_call|call|phone_chat|chat|conversation|word|talk|phone_conversation)_with|spoke|talked|chatted|checked_in|chat|quick_call|phone_call|spoke_on_the_phone|talked_on_the_phone|was_on_the_phone|got_on_a_call|hopped_on_a_call|jumped_on_a_call|got_off_the_phone|just_got_off_the_phone|came_off_the_phone|was_on_a_call|got_hold_of|managed_to_(?:reach|get_hold_of|speak_to|catch)|reached(?=_\S+(?:_\S+)?(?:_\S+)?_(?:on|by)_)|caught(?=_\S+(?:_\S+)?_on_(?:the|his|her)_(?:phone|mobile|cell))|had(?=_\S+(?:_\S+)?_on_(?:the_(?:phone|line)|zoom|teams|facetime|skype))|finally_reached|got_through_to|consulted|discussed_\w+(?:_\w+)?(?:_\w+)?|negotiated)(?:_with|_to)?"), "call", is_mutual=True),
)  # fmt: skip
_WHEN = r"(?:today|yesterday|last_night|this_(?:morning|afternoon|evening)|on_\w+day|tonight)"
ENGLISH_MUTUAL += (
    Way(
        phrase(rf"(?:quick_|long_|working_)?(?:lunch|dinner|coffee|breakfast|drinks|tea|meeting|walk)_{_WHEN}_with"),
        "meeting",
        is_mutual=True,
    ),
    Way(phrase(rf"(?:quick_|long_|phone_)?(?:call|chat|conversation)_{_WHEN}_with"), "call", is_mutual=True),
)
_TO_AND_FRO = r"(?:back_and_forth|back-and-forth|exchange|thread|conversation|convo)"
ENGLISH_MUTUAL += (
    Way(phrase(rf"{_I}exchanged_(?:messages|emails|e-mails|texts|letters)_with"), "other"),
    Way(
        phrase(rf"(?:a_|long_|short_|quick_|brief_)*(?:{WHATSAPP_EN})_{_TO_AND_FRO}_(?:with|w)"),
        "whatsapp",
        is_mutual=True,
    ),
    Way(phrase(rf"(?:a_|long_|short_|quick_|brief_)*e-?mail_{_TO_AND_FRO}_(?:with|w)"), "email", is_mutual=True),
)
ENGLISH_IN: tuple[Way, ...] = (
    Way(phrase(r"(?:a_|an_|another_|missed_|quick_|phone_)*(?:call|phone_call|voicemail|ring)_from"), "call"),
    Way(phrase(r"(?:a_|an_|another_|long_|short_)*(?:email|e-mail)_from"), "email"),
    Way(phrase(rf"(?:a_|another_)*(?:{WHATSAPP_EN})(?:_message|_voice_note)?_from"), "whatsapp"),
    Way(phrase(r"(?:a_|another_)*(?:text|sms)(?:_message)?_from"), "sms"),
    Way(phrase(r"(?:a_|another_)*(?:letter|postcard|card)_from"), "letter"),
    Way(phrase(r"(?:a_|another_|voice_|nice_|kind_|thank-you_)*(?:message|reply|note|dm|answer)_from(?!_me\b)"), "other"),
    Way(phrase(r"checked_(?:in|up)_on_me"), "other"),
    Way(phrase(rf"{_I}missed(?=_\S+(?:_\S+)?'s_(?:call|ring))"), "call"),
    Way(phrase(r"accepted(?=_my_(?:\S+_)?(?:request|invitation|invite|connection))|endorsed_me|added_me|followed_me|tagged_me"), "social"),
    Way(phrase(rf"{_I}(?P<verb>(?:got|had|received|took|missed)_(?:a_|an_|another_)?(?:quick_|long_|missed_)?(?:phone_call|call|ring|voicemail)_from)"), "call"),
    Way(phrase(rf"{_I}(?P<verb>(?:got|had|received)_(?:a_|an_|another_)?(?:long_|short_|nice_|kind_)?(?:e-mail|email|mail)_(?:back_)?from)"), "email"),
    Way(phrase(rf"{_I}(?P<verb>(?:got|had|received)_(?:a_|an_|another_)?(?:{WHATSAPP_EN})(?:_message)?_from)"), "whatsapp"),
    Way(phrase(rf"{_I}(?P<verb>(?:got|had|received)_(?:a_|an_|another_)?(?:text|sms)(?:_message)?_from)"), "sms"),
    Way(phrase(rf"{_I}(?P<verb>(?:got|had|received)_(?:a_|an_|another_)?(?:handwritten_)?(?:letter|postcard|card)_from)"), "letter"),
    Way(phrase(rf"{_I}(?P<verb>(?:got|had|received)_(?:a_|an_|another_)?(?:telegram|telegram_message)_from)"), "telegram"),
    Way(phrase(rf"{_I}(?P<verb>(?:got|had|received)_(?:a_|an_|another_)?(?:linkedin|twitter|facebook|instagram)(?:_message|_dm|_note|_request)?_from)"), "social"),
    Way(phrase(rf"{_I}(?P<verb>heard(?:_back)?_from|(?:got|had|received)_(?:a_|an_|another_)?(?:long_|short_|voice_|nice_|kind_)?(?:message|reply|note|answer|response|word|dm)(?:_back)?_from)"), "other"),
)  # fmt: skip
_VERBS_EN = (
    ("call", r"called|tried(?=_(?!to_)\S+(?:_\S+)?_(?:twice|again|several|but|a_few|three|,|on_(?:his|her)))|tried_to_(?:call|reach|ring|phone|get_hold_of)|rang_back|dialled|dialed|facetime_audio|phoned|rang|telephoned(?:_with)?|buzzed|gave(?=_.*_(?:call|ring|shout|buzz|bell)\b)|called_up|rang_up|called_back|returned(?=_.*_call\b)|tried_calling|left_a_(?:voicemail|message)_(?:for|with)"),
    ("email", r"emailed|e-mailed|mailed"),
    ("whatsapp", r"whatsapped|whatsapp'd|whatsapp-ed"),
    ("sms", r"texted|text_messaged|sms'd|smsed"),
    ("other", r"(?:written|shot|fired_off|fired|dashed_off|typed|recorded|left|made|placed|gave|posted|mailed|passed|slipped|slid|ran|delivered|couriered|faxed|shared)(?=_(?:\S+_){0,6}?(?:e-?mails?|texts?|messages?|sms|voicemails?|voice_notes?|notes?|letters?|postcards?|cards?|dm|whatsapp|whatsapps|tweet|inbox)\b)|liked_and_commented_on|commented_on|liked|reacted_to|reposted|looped_in|cc'd|copied|poked|(?:confirmed|announced|explained|said|asked|apologi[sz]ed|complained|informed|shared|greeted|updated|notified|reminded|requested|enquired|inquired|submitted|circulated|returned|told|invited)(?=_(?:\S+_){0,6}?(?:by|via|over|on|in|per|through)_(?:an_|the_)?(?:e-?mail|mail|phone|whatsapp|text|telegram|linkedin|instagram|facebook|teams|zoom|sms)\b)|apologi[sz]ed_to|wished(?!_(?:i|that|to)\b)|sympathi[sz]ed_with|(?:paid|offered|sent|gave)(?=_(?:\S+_){0,3}?(?:condolences|respects))|congratulated|thanked|messaged|pinged|wrote|wrote_to|wrote_back|wrote_back_to|replied|replied_to|answered|dropped(?=_.*_(?:line|note|message|email|text)\b)|sent|forwarded|got_back_to|reached_out(?:_to)?|followed_up_with|contacted|shared(?=_.*_with\b)|posted(?=_.*_to\b)|left(?=_(?:me|us)_a_(?:voicemail|message))|got_in_touch_with|dm'd|dmed|checked_in_with|responded_to|was_in_touch_with|been_in_touch_with|touched_base_with|reconnected_with|got_in_touch|let_(?=\\S+_know)|connected_with|commented|updated|thanked|nudged|chased|briefed"),
)  # fmt: skip
ENGLISH = tuple(Way(phrase(rf"(?P<subject>{_I})(?P<verb>{verbs})"), channel) for channel, verbs in _VERBS_EN)
ME_ENGLISH = frozenset({"me", "us"})

# A channel that is named, whatever the verb.
_OF = r"(?:[وف]?(?:ال|بال|عال|لل|ب|ع|عبر_ال|عبر_|على_ال|على_)?)"
CHANNELS = (
    ("video", phrase(rf"{_OF}(?:زوم|زووم|فيزيو|فيزيوكول|ويبكس|فيديوكول|فيستايم|اونلاين|اون_لاين|عن_بعد|افتراضي|افتراضيا|افتراضيه|ميت|تيمز|تيمس|فيس_تايم|سكايب|غوغل_ميت|جوجل_ميت|قوقل_ميت|فيديو|مكالمه_فيديو|اتصال_مرئي)|(?:on|over|via|by)_(?:a_)?(?:zoom|teams|facetime|skype|google_meet|video|webex|meet)(?:_call)?|video_call|video_conference|video_meeting|zoom_call|zoom")),
    ("whatsapp", phrase(rf"{_OF}(?:واتساب|واتس|وتساب|واتسب|واتس_اب|وتس|الواتس_اب)|(?:on_|over_|via_|by_)?(?:a_)?(?:{WHATSAPP_EN})(?:_message)?")),
    ("telegram", phrase(rf"{_OF}(?:تلجرام|تلغرام|تيليجرام|تيليغرام|تليجرام|تليغرام)|(?:on_|over_|via_)?telegram")),
    ("email", phrase(rf"{_OF}(?:ايميل|ايميلا|ايميلات|بريد|البريد_الالكتروني|بريد_الكتروني|بريدا_الكترونيا|بريدا|ايمايل|ايمايلات|الكترونيا|ايميله|ايميلها|ايميلي|ميل|الميل|الايميل)|(?:by_|via_|over_|in_)?(?:an_|the_|my_)?(?:e-?mails?)|(?:by|over|via|through|per|on)_(?:e-?)?mail")),
    ("sms", phrase(rf"{_OF}(?:رساله_نصيه|رساله_قصيره|مسج|مسجات|اس_ام_اس|sms|نصيه)|(?:a_|by_)?(?:text|sms)(?:_message)?")),
    ("social", phrase(rf"{_OF}(?:لينكدان|لينكد_ان|لينكد_ا|لنكد_ان|لنكدان|لينكدن|لينكد_?_ان|تويتر|اكس|انستقرام|انستغرام|انستا|فيسبوك|فيس_بوك|سناب|مسنجر|الانستا|الفيس)|(?:on_|over_|via_|through_)?(?:linkedin|twitter|instagram|facebook|messenger|snapchat|x_dm|dm)")),
    ("letter", phrase(r"[وف]?(?:خطابا|خطاب|رساله_ورقيه|رساله_مكتوبه|رساله_بخط_يدي|بالبريد_العادي|بطاقه)|(?:a_|by_)?(?:letter|postcard|handwritten_note|card|post)")),
    ("call", phrase(rf"{_OF}(?:خط|الخط|سماعه_التليفون|تلفون|تليفون|هاتف|الهاتف|هاتفيا|جوال|الجوال|موبايل|مكالمه|مكالمه_هاتفيه|تلفونيا)|(?:on|over|by)_(?:the_)?phone|a_call|a_ring|phone_call|(?:a_)?(?:voicemail|buzz|bell|shout)|on_(?:his|her)_(?:mobile|cell)")),
    ("meeting", phrase(r"[وف]?(?:وجها_لوجه|شخصيا|في_المكتب|بالمكتب|في_مكتبه|في_مكتبها|في_بيته|في_بيتها|في_المقهي|بالمقهي|في_الكافيه|بالكافيه|في_القهوه|بالديوانيه|في_الديوانيه|في_المجلس|بالمجلس|على_الغدا|عالغدا|على_العشا|عالعشا|على_الغداء|على_العشاء|في_المسجد)|in_person|face_to_face|over_(?:coffee|lunch|dinner|breakfast|drinks|tea)|at_(?:his|her|their|my|our|the)_(?:office|place|house|home|desk|cafe|gym|mosque)|in_(?:his|her|the|my)_office|(?:in|at)_the_(?:canteen|cafeteria|pantry|corridor|hallway|lobby|lift|elevator|kitchen|car_park|parking_lot)|for_(?:coffee|lunch|dinner|breakfast|drinks)")),
    ("event", phrase(r"[وف]?(?:حضر|شهد|شارك|رح)(?:ت|نا)_(?:في_|على_|ل)?(?:ال)?(?:مؤتمر|معرض|ملتقي|ندوه|ورشه|منتدي|فعاليه|حفل|عرس|زفاف|قمه|محاضره|هاكاثون|دوره|فرح|افتتاح|تدشين|معسكر|امسيه|احتفال|مهرجان)(?:_\w+)?|[وف]?(?:في|ب|على_هامش|خلال|اثناء)_?(?:ال)?(?:مؤتمر|موتمر|معرض|ملتقي|ندوه|ورشه|منتدي|فعاليه|حفل_(?:ال)?\w+|حفل|عرس|زفاف|قمه|محاضره|جناح|كتاب|هاكاثون|دوره|فرح|افتتاح|تدشين|معسكر|مسابقه|امسيه|احتفال)(?:_\w+)?|[وف]?(?:بال|بم|ب)(?:موتمر|معرض|ملتقي|ندوه|ورشه|منتدي|فعاليه|حفل|عرس|قمه|محاضره|جناح|لتقي|عرض)|(?:at|during|after|from|attended)_(?:the_|a_|an_|our_|last_night's_)?(?:[\w&'-]+_){0,3}?(?:booth|conference|expo|summit|event|exhibition|fair|seminar|workshop|meetup|panel|gala|reception|forum|convention|wedding|hackathon|talk|trade_show|show|dinner_party|class_reunion|reunion|iftar|majlis|open_day|career_day|ceremony|graduation|funeral|concert|retreat|training|course|congress|symposium|book_launch|launch|party|stand)|at_(?:gitex|leap|web_summit|pycon|ces)")),
)  # fmt: skip
