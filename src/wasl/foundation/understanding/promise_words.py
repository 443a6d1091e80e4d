"""How people say that something was promised, by whom, and which deeds are such as one promises."""

from __future__ import annotations

from .words import phrase

# Stems of deeds without the letter that says who does them, folded.
DEEDS = (
    "رسل|بعت|بعث|تصل|كلم|رد|عطي|عط|جيب|حضر|وصل|حول|سدد|راجع|دفع|رجع|شوف|رتب|عرف|رشح|زور|مر|سال|كتب|جهز|خلص|نسق|حجز|شارك"
    "|شرك|قدم|قابل|وفر|لقي|بلغ|خبر|طمن|هاتف|تابع|حكي|صيفط|سيفط|سلم|ساعد|وري|فرجي|عمل|سوي|دير|نهي|كمل|شرح|فتح|نشر|طلب|عزم|دعو"
    "|ضيف|ترجم|دز|طرش|عيط|دق|رن|جي|رفع|نزل|بحث|دور|فكر|اكد|وكد|وقع|قرا|شتري|جدد|لغي|نقل|سجل|اخذ|خذ|ودي|وصي|توسط|سلف|عير|هدي|حدد"
    "|عالج|صلح|رافق|استقبل|ستقبل|جاوب|فيد|عود|تواصل|جرب|اعمل|عدل|صمم|طبع|ساله|جتمع|لتقي|تفق|شوفل|حل|نهي|دعم|كون|قول|جمع|صرف|عد|خلي|مشي|عاود|حاول|كاتب|راسل|سافر|صل|نتظر|حجزل|طلع|قترح|فطر|تغدي|تعشي"
)
DEEDS += (
    "|وافي|زود|زو|مد|عين|ساهم|نجز|حسم|ختم|شيك|كنسل|بوك|شير|فورورد|صور|نسخ|رفق|لخص|علم|شغل|كفل|تكفل|ضبط|زبط|ظبط|سحب|شحن|عاين|فحص|طل|مرق|عدي|لف|دبر|ناقش"
    "|قنع|شرف|بارك|هني|عزي|ربط|شبك|مول|عوض|عيد|قرض|علن|ذكر|نبه|طالب|بدا|بلش|عاون|فهم|درس|حلل|قيم|صحح|دقق|نقح|حرر|رسم|برمج|ركب|بيع|طبخ|سكت|صبر|وافق|نفذ|طلق|ستلم|ستخرج|ستاذن"
    "|عتذر|نضم|شترك|تبرع|تنازل|حتفظ|ساند|وكل|وضح|ربي|لبي|نجح|كشف|ملي|عبي|حط|خطط|طور|دخل|خرج|ودع|صلي|نوم|هاتف|سمع|نسي|فضل|ختار|سوق|مضي|بني|ضمن|دلل|لحق|خابر|حاجي|نطي|وصل|ادي"
)
_LONG_DEEDS = "|".join(deed for deed in DEEDS.split("|") if len(deed) > len("رد"))  # هبعت, but not هدي
_ME_ENDS = r"(?:ك|كم|كن|ليك|لكم|لا|لن|لون|هالو|هولك|ه|ها|هم|هن|لو|له|لها|لهم|لهن|لك|ليه|ليها|هولها|هوله|هاله|هاله|هالها|و|هالو|ولو)?"
_THEM_ENDS = r"(?:للي|هالنا|لو|لي|ني|نا|لنا|ه|ها|هم|وا|و|ون|ولي|هالي|هولي|وني|ليا|له|لها|هلي)?"
_I_DO = rf"[ان](?:{DEEDS}){_ME_ENDS}"
_THEY_DO = rf"[يت](?:{DEEDS}){_THEM_ENDS}"
_NO_VERB = r"(?!(?:يوم|يومين|يوميا|يمين|يعني|يمكن|يسار|تلفون|تليفون|تلفونيا|تقرير|تمام|تقريبا|تاني|تحت|تجهيز|تسليم|تحضير|تاكيد|توقيع|تعديل)(?!\w))"
_ANY_I, _ANY_THEY = r"(?:ا(?!ل)|ن)\w{2,}", rf"{_NO_VERB}[يت]\w{{2,}}"
_WILL = r"(?:راح|رح|حا|غادي|غا|باش|بغيت|سوف|لح|ح|ه)"
_BY_ME = rf"(?:{_WILL}_(?:{_ANY_I}|{_I_DO})|سا(?:{DEEDS}){_ME_ENDS}|سن(?:{DEEDS}){_ME_ENDS}|(?!ب(?:الف|الفين|الم|الي)(?!\S))(?:ب|ح|ه|ها|حا|غا|غن)(?:{_I_DO})|(?!حفيد)[هح](?:{_LONG_DEEDS}){_ME_ENDS})"
_BY_THEM = rf"(?:{_WILL}_(?![يت](?:تاخر|تعطل|غيب|تزوج|تجوز|عرس|خطب|تقاعد|ستقيل|نتقل)\w*)(?:{_ANY_THEY})|س[يت](?:{DEEDS}){_THEM_ENDS}|(?:ب|ح|ه|ها|حا|غا|غ)(?:{_THEY_DO}))"

_MUST = (
    r"لازم|ضروري|مطلوب_مني|خاصني|خصني|المفروض|مفروض|يلزمني|يجب|لابد|لا_بد|ينبغي|يتوجب|يتعين|وجب|واجب|محتاج|محتاجه|يبغالي|يبيلي|لازمني|واجب_علي|بدي|ودي|ناوي|ناويه|حابب|حابه|نويت"
    rf"|بغيت|ابي(?!_ن(?!(?:{DEEDS})))|ابغي|عايز|عاوز|عايزه|عاوزه|اريد|نحب|خليني|اوعي_انسي|احتاج|نحتاج|ابغا|مضطر|مضطره"
)
_BARE_DEED = r"(?:رد|خبر|ابعت|بعت|شوف|جيب|احكي|حكي|اعطي|عطي|وصل|راجع|سلم|دق|زور|مر|مرق|جهز|رجع|اعمل|ساعد|كلم|رسل|رتب|حول|ادفع|دفع|خلص|اخد|دبر|اسال|سال|عزم|اعزم|ضيف|فرجي|ورجي|اتصل|احجز|احضر)(?:لو|لا|ها|ه|لها|له|لهم|لن|لون|هم)?"
_NO_WAY = r"(?!_(?:ما|مو|مش|لن|لا|مااقدر|ماقدر|ماراح|مشغول|تعبان|موافق|سعيد|فرحان|مبسوط|كنت|كنا)(?!\S))"
_OF_THEM = r"(?:(?!(?:ما|مو|مش|لا|لن|ماراح|مااقدر|ماقدر)_)\w+_){0,3}?"  # who it is may stand between
_I_WILL = rf"(?:{_BY_ME}|{_I_DO}|ب(?:ا|ن)?(?:{_LONG_DEEDS}){_ME_ENDS}|ب(?:مر|مرق|رد|جي|شوف|دق|طل){_ME_ENDS})"
_THEY_WILL = rf"(?:{_BY_THEM}|{_THEY_DO}|س[يت]\w{{3,}}|ب[يت]\w{{2,}}|[هح][يت]\w{{2,}})"
_THING = r"(?:تقرير|رد|الرد|ارسال|تسليم|دفع|سداد|اعاده|ارجاع|تحضير|تجهيز|مراجعه|زياره|مكالمه|مبلغ|فلوس|هديه|عزيمه|نسخه|ملف|اعتذار|جواب|كتاب|فاتوره|موعد)"

_ASSENT = r"(?:ابشر|ابشري|ابشروا|تم|حاضر|تامر|تامري|تامرين|تؤمر|اوامرك|تكرم|تكرمي|من_عيوني|من_عيني|على_عيني|على_راسي|على_خشمي|ولا_يهمك|ان_شاء_الله|انشالله|نشالله|مرحبا_الف|لا_تشيل_هم|اعتبره_تم|اعتبريه_تم|صار|واخا|حاضرين)"
"""What is answered to a request, and makes it a promise."""

MINE_ARABIC = phrase(
    rf"(?!فرح_|فراح_)[وف]?(?:"
    rf"(?:{_MUST})_(?:علي_|عليا_|من_|ان_|اني_|انني_|على_)*(?:{_BARE_DEED}|ال(?:رد|اتصال|تواصل|ارسال|تسليم|سداد|مراجعه|اعتذار|تاكيد|تاكد))(?!\w)"
    rf"|(?:يتعين|ينبغي|يتوجب|يجب|وجب|لابد|لا_بد|واجب|لازم)_(?:علي|عليا|من|لي)_(?:ان_|اني_)*\w{{3,}}"
    rf"|(?:نسيت|نسينا|فاتني|غاب_عني|راح_عن_بالي|ما_لحقت|مالحقت|تاخرت|طنشت|مانسيت|نسيتش|راح_علي)_(?:ان_|اني_|ما_|باني_)?(?:{_I_DO}|{_BARE_DEED}|ارد|الرد|ارسال)"
    rf"|(?:ينتظر|تنتظر|منتظر|منتظره|مستني|مستنيه|ناطر|ناطره|يستني|تستني|محتاج|محتاجه|يحتاج|تحتاج|يريد|تريد|يبي|تبي|يبغي|تبغي|طالب|طالبه)_(?:رد|جواب|راي|موافق|مراجع|ملاحظات|توقيع|تقرير|سيرت|مساعد|اجاب)\w{{0,3}}ي(?!\w)"
    rf"|(?:اوعدت|قطعت_(?:له_|لها_)?(?:وعد|وعدا|عهد|عهدا))(?P<swore>)|مطلوب(?:ه)?_مني(?=_)|(?:دين|سلف|فلوس)_علي(?=_ل)"
    rf"|ما_(?:نسيت|نسينا)_وعدي"
    rf"|(?:قلت|قلنا|كلت|كتلت|خبرت|بلغت|اكدت|طمنت|حلفت|اقسمت)\w{{0,3}}_{_OF_THEM}(?:اني|انني|بانني|باني|اننا|ان_انا){_NO_WAY}_(?:ان_شاء_الله_|راح_|رح_|لازم_)?(?!\w+ت(?!\S))\w{{3,}}"
    rf"|(?:قلت|قلنا|كلت|كتل|قتل)\w{{0,3}}_{_OF_THEM}{_I_WILL}"
    rf"|(?:رح|لح)_(?:{DEEDS}){_ME_ENDS}(?!\w)"
    rf"|(?:قلت|قلنا|كلت|كتلت|قتل|جاوبت|رديت)\w{{0,3}}_(?:(?:له|لها|لهم|لو|ليه|ليها|عليه|عليها)_)?{_OF_THEM}{_ASSENT}"
    rf"|(?:انا_)?(?:واعد|واعده|متعهد|متعهده)(?:ه|ها|هم|و)?_(?:(?!ان|اني|باني)\w+_){{0,2}}?(?:اني_|ان_|باني_)?(?:ا|ن)(?:{DEEDS}){_ME_ENDS}"
    rf"|(?:طلب|طلبت|طلبوا|طالب|طالبه)_(?:مني_(?:\w+_){{0,2}}?|(?:\w+_){{1,2}}?)(?:ان_|اني_|انو_)?(?:{_I_DO})"
    rf"|(?:ي|ت)?(?:بي|بغا|بغي|ريد|رجا|ترجا|كلف|وصا|وصي|حتاج|نتظر)(?:ت|ه)?ني_(?:ان_|اني_)?(?:{_I_DO}|ب\w+)|(?:عايز|عاوز|محتاج|بد|ود)(?:ا|ه|و|ها|اه|هم|هن)?(?:ني|_ياني|_اياني)_(?:ان_|اني_)?(?:{_I_DO})"
    rf"|(?:ينتظر|تنتظر|ينتظرون|منتظر|منتظره|مستني|مستنيه|ناطر|ناطره|يستني|تستني|يترقب|متوقع)_مني"
    rf"|(?:في_)?(?:رقبتي|ذمتي|بذمتي|برقبتي)(?P<neck>)"
    rf"|(?:علي|عليا)_(?:له|لها|لهم|ليه|ليها)(?P<onme>)|(?:علي|عليا)_ل(?!ي\b|نا\b)\w+(?:_\w+)?_{_THING}"
    rf"|(?:سا|سن)\w{{3,}}_(?=\S*(?:ب|ل|الى|على|ال))|(?:سوف|راح|رح|غادي|باش)_[ان]\w{{2,}}"
    rf"|(?:لقد_)?(?:وعد|واعد|تعهد|التزم)(?:ت|نا)(?:ه|ها|هم|هن|و|كم|لو|له|لها)?(?:_(?:له|لها|لهم))?(?P<giving>)"
    rf"|(?:انا_)?(?:{_MUST}|اتفقنا|اتفقت_(?:معه|معها|معهم|مع_\w+(?:_\w+)?(?=_(?:اني|انني|على_اني))))_(?:علي_)?(?:ان_|اني_|انني_|على_ان_|اني_انا_)?(?:{_ANY_I}|{_BY_ME})"
    rf"|(?:ذكرني|ذكريني|ذكروني|فكرني|تذكير)_(?:ان_|اني_|ب)?(?:{_ANY_I})|(?:لا_|ما_)(?:تنسي|تنسين|تنسوا|تنسون|انسي|تنس|ننسي|ننسو|تنساش|تنسيش|تنساوش)_(?::_)?(?:ان_|اني_)?(?:[اتن]\w{{2,}})|(?:مو_|لا_)?ناسي_(?:{_ANY_I})"
    rf"|(?:طلب|طلبت|طلبوا)_مني_(?:ان_|اني_)?(?:{_I_DO})"
    rf"|(?:وعدي|على|علي|عليا|عندي|بذمتي|في_ذمتي)_(?:له_|لها_|لهم_|ليه_|ليها_)?(?:ان_|اني_)(?:{_ANY_I})"
    rf"|(?:علي|عليا)_(?:{_I_DO}|ارسال|تسليم|الرد|رد|دفع|سداد|اعاده|ارجاع|تحضير|تجهيز|مراجعه)"
    rf"|(?:قلت|كلت|كتلها|كتله|قلتله|قلتلها|قلتلو|اخبرته|اخبرتها|خبرته|خبرتها|كلت_له|طمنته|طمنتها|اكدت_له|اكدت_لها)(?:_(?:له|لها|لهم|ليه|ليها|لو))?_(?:اني_|انني_|انه_|ان_|باني_)?(?:انا_)?(?:{_BY_ME}|{_I_DO})"
    rf"|(?:اعطيته|اعطيتها|عطيته|عطيتها|اديته|اديتها|اعطيت|عطيت)_(?:\w+_)?(?:كلمه|كلمتي|وعد)(?P<word>)|(?:تكفلت|تكلفت|تكفلنا)_(?:ب\w+|اني_\w+)|(?:وافقت|اتفقنا|اتفقت_معاه|اتفقت_معاها|قلتلو|قلتلها|كتبت_له|اكدت_عليه)_(?:اني_|ان_|انه_|على_ان_)?(?:{_BY_ME}|{_I_DO}|ب(?:{_LONG_DEEDS}){_ME_ENDS})"
    rf"|ب(?:بعت|كلم|رسل|شوف|جيب){_ME_ENDS}|(?:حكم|مطلوب|المطلوب|باقي|بقي)_(?:مني_|علي_)(?:ان_)?(?:{_ANY_I}|ارسال|تسليم)"
    rf"|(?:اني_|انا_)?{_BY_ME}"
    rf"|(?:مدين|مدينه|مديون|مديونه)(?=_ل(?!ي\b|نا\b)|_الى)(?P<owing>)"
    rf"|(?:عندي_له|عندي_لها|له_عندي|لها_عندي|له_علي|لها_علي)(?P<debt>)"
    rf")"
)
_TO_ME = r"(?:ك|كم|لك|لكم|ليك|ليكم|هولك|هالك|لكي|يلك)"
_NO_DEED = r"(?![حهب]?[يت](?:تاخر|تعطل|غيب|عطلو|تزوج|تجوز|موت|ولد|سافر)\w*)"
"""To be late is promised by nobody."""

_SEEKING = r"(?!ب[يت](?:دور|فكر|حاول|بحث|سال(?=_(?:عن|علي|عليه|عليها))|درس|تعلم|شتغل|عاني|شتكي|ستني|نتظر|سعي|قلب|جرب)(?:وا|و|ون)?(?!\w))"
"""بيدور على شغل: what somebody is at, and not what she will do for the owner."""

THEIRS_ARABIC = phrase(
    rf"(?!فرح_|فراح_)[وف]?(?:"
    rf"(?:قال|كال|يقول|تقول|يكول|تكول|قالي|قاللي|قلي|قللي|كلي|كللي|كالي|قالتلي|كالتلي|قالولي|كتب|كتبت|رد|ردت)(?:ت|وا)?(?:_(?:لي|ليا|لنا))?_(?:{_WILL}_|س|ب|ح|ه|غ|غا)?(?:ا|ن)?(?:{DEEDS})(?:ه|ها|هم|و)?(?:{_TO_ME}|_(?:لك|لكم|ليك|معك|معاك|عليك))|"
    rf"(?:قال|كال|قالي|كالي|قالت|كالت|قالتلي)(?:_(?:لي|ليا|لنا))?_(?:ب|ح)(?:{DEEDS}|دي)(?:ني|لي|لنا)(?!\w)|"
    rf"(?:ب|ح|ه|ها|س|غا)[يت]دي(?:ني|نا|لي)(?!\w)|(?:باقي|بقي|متبقي|ناقص)_(?:على_)?(?:\w+_){{1,2}}?(?:ان_)?(?:{_THEY_DO})|"
    rf"على_(?:\w+_){{1,2}}?ان_[يت]\w{{2,}}"
    rf"|(?:قال|كال|افاد|اكد|صرح|ذكر|اخبر|خبر|حكي|حكا|بلغ|ابلغ|طمن|بشر|كتب|رد|اوضح|اعلن|يقول|تقول|يكول|تكول|حلف|اقسم)(?:ت)?(?:ني|لي|ولي|لنا|نا|وا|هم)?(?:_(?:لي|ليا|الي|لنا|علي))?_{_OF_THEM}(?:انه|انها|انهم|بانه|بانها|بانهم|انو|ان|بان|باش)_{_OF_THEM}(?![حهسب]?[يت](?:سافر|نتقل|تزوج|تجوز|ستقيل|تقاعد|ولد))(?:{_THEY_WILL})"
    rf"|(?:قال|كال|قالي|كالي|قالت|كالت|قالتلي|كالتلي|قالولي|قال_ليا|قالت_ليا)_(?:لي_|ليا_|لنا_)?{_OF_THEM}(?:راح|رح|غادي|باش|سوف|ح)_[يت]\w{{2,}}"
    rf"|(?:بدو|بده|بدها|بدهم|عايز|عايزه|عاوز|ناوي|ناويه|يبي|تبي|يبغي|تبغي|بغي|بغات|حابب|حابه|يريد|تريد|وده|ودها|مستعد|مستعده)_(?:ان_|انه_|انها_)?[يت]\w{{2,}}(?:لي|ني|نا|لنا|ليا)(?!\w)"
    rf"|(?:لي|ليا|الي)_(?:عند|على)(?P<debts>)(?=_(?!بال|فكر|وقت))|(?:عليه|عليها|عليهم)_(?:لي|ليا)(?P<onthem>)|(?:مدين|مدينه|مديون|مديونه)_لي(?P<owed>)"
    rf"|(?:تعهد|التزم|تكفل|وعد|واعد|تبرع|تطوع|وافق|عرض)(?:وا)?(?=_(?:\w+_){{1,3}}?(?:ب(?!ن_)\w{{2,}}|ان|انه|انها|بان|بانه|على_ان|ان_[يت]\w+|[يت](?:{DEEDS})\w*)(?!\w))"
    rf"|س[يت]\w{{2,}}(?:ني|لنا)(?!\w)|(?:راح|رح|غادي|سوف|باش|ح)_{_NO_DEED}[يت]\w{{2,}}"
    rf"|(?:واعدني|واعدتني|واعديني|موعدني|قايللي|قايلي|قايلالي|متعهد_لي|ملتزم_لي)"
    rf"|(?:وعد|واعد)(?:ت|ات|اتي|وا|و|ا)?(?:ني|نا)(?:_باش)?(?P<giving>)"
    rf"|(?:وعد|واعد)_(?:ان_|انه_|باش_)?(?:{_THEY_DO})|(?:وعد|واعد)(?=_ب)|(?:وعدت|واعدت)_انها_(?:{_THEY_DO})"
    rf"|(?:تعهد|التزم)(?:ت|وا|و)?(?:_لي)?(?P<pledging>)(?=_(?:ب|ان|لي))|(?:تعهد|التزم|تكفل)(?:ت)?_(?:انه_|انها_|ان_)?(?:{_THEY_DO})|(?:تكفل|تبرع|تطوع)ت?(?=_(?:\w+_){{0,2}}ب\w)"
    rf"|اتفق(?:ت|نا)_(?:\w+_){{1,4}}?(?:انه_|انها_|ان_|على_ان_)?(?:{_THEY_DO})|(?:المفروض|مفروض|لازم)_(?:\w+_){{1,2}}?(?:{_THEY_DO})"
    rf"|(?:قال|كال|كالت|قالي|قالت|قالوا|قالتلي|قاللي|قالتلي|قالولي|اخبرني|اخبرتني|خبرني|خبرتني|بلغني|بلغتني|اكد|اكدت|ذكر|ذكرت|يقول|تقول|طمنني|طمنتني|وافق|وافقت|عرض|عرضت)(?:_(?:لي|ليا|لنا|علي))?_(?:انه_|انها_|انهم_|بانه_|بانها_|ان_|على_ان_)?(?:هو_|هي_)?(?:{_BY_THEM}|{_THEY_DO})"
    rf"|(?:اتفقنا|اتفقنا_على|المفروض|مفروض|لازم|مطلوب_منه|مطلوب_منها)_(?:انه_|انها_|ان_|هو_|هي_)?(?:{_BY_THEM}|{_THEY_DO})"
    rf"|(?:حكي|حكا|حكالي|حكتلي|حكت|خبرني|خبرتني|بشرني|بشرتني|طمني|طمنتني|كتب_لي|كتبت_لي|رد|ردت)_(?:لي_)?(?:انو_|انه_|انها_|ان_)?(?:{_BY_THEM}|{_THEY_DO})"
    rf"|(?:انتظر|انتظار|استني|مستني|مستنيه|ناطر|ناطره|بانتظار|في_انتظار|منتظر|منتظره|كنستني|نستني|اترقب)(?:_(?:منه|منها|رد|من))?(?P<waiting>)"
    rf"|(?:اعطاني|اعطتني|عطاني|عطتني|اداني|ادتني)_(?:كلمه|كلمته|كلمتها|وعد)|(?:تكفل|تكفلت|تبرع|تبرعت|تطوع|تطوعت)_(?:انه_|انها_|ان_)?(?:ب\w+|{_THEY_DO})"
    rf"|(?:قال|قالت|قالوا)_(?:لي_)?(?:ان_شاء_الله_)?(?:بكره|غدا|الاحد|الاثنين)?_?(?:{_BY_THEM})"
    rf"|{_SEEKING}{_NO_DEED}{_BY_THEM}"
    rf"|(?:عليه|عليها|عليهم)_(?:ان_)?(?:{_ANY_THEY}|ارسال|تسليم|الرد|رد|دفع|سداد)"
    rf"|(?:مدين|مدينه|يدين|تدين|مديون|مديونه)_(?:لي|ليا|لنا)(?P<owing>)"
    rf"|(?:لي_عنده|لي_عندها|لي_عليه|لي_عليها|ليا_عنده|ليا_عندها)(?P<debt>)"
    rf")"
)
_NO = r"(?:just_|also_|already_|then_|still_|always_|kindly_|only_)*"
_DEEDS_EN = r"(?:chase|submit|release|renew|finali[sz]e|approve|respond|answer|settle|complete|provide|tell|schedule|hand|brief|nudge|send|call|email|write|share|forward|get|bring|make|give|introduce|check|review|pay|book|follow|reply|prepare|finish|let|ask|return|connect|text|ring|find|look|set|arrange|invite|help|buy|take|show|read|order|confirm|update|draft|sign|transfer|visit|drop|message|circulate|recommend|put|sort|speak|come|translate|organise|organize|deliver|join|support|lend|teach|collect|pick|drive|host|mention|pass|phone|ping|wish|thank|remind)"
_A_DAY = r"(?:the_)?(?:next_|coming_|this_)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|weds?|thurs?|fri|sat|sun|tomorrow|tmrw|week|month|\d)"
_PUT_OFF = rf"(?:(?:is_|was_|got_|been_|we're_|we_|i_|has_been_)*(?:resched|rescheduled|postponed|re-arranged|rearranged|(?:putting|pushing|pushed|put)(?:_\w+){{0,2}}?_(?:off|back))(?:_it)?_(?:to|till|until|for)(?=_{_A_DAY}))"
PUT_OFF = phrase(_PUT_OFF)
"""To another day, which is then agreed."""

MINE_ENGLISH = phrase(
    rf"(?:and_|so_|but_|then_)*(?:"
    rf"{_PUT_OFF}|"
    rf"(?:i_|we_|i've_|i_have_)?(?:{_NO})(?:forgot|forgotten)(?:_to)?(?=_)|(?:i_|i've_)?(?:been_)?(?:meaning|meant)_to(?=_{_DEEDS_EN}\b)|don't_forget(?=_:)"
    rf"|(?:asked|asks|wants|wanted|needs|would_like|expects|begged|told|reminds|reminded|is_asking|has_asked|'d_like)_(?:me|us)_to(?!_(?:come|join|attend|lunch|dinner|tea|coffee|breakfast|brunch|speak_at))"
    rf"|(?:is_|are_|'s_)?(?:still_)?(?:waiting|waits)_(?:for_my|on_me|for_me)|(?:needs|wants|expects|requires|awaits|is_expecting|expecting|is_owed)_(?:\w+_){{0,4}}?from_me|(?:needs|wants|expects|awaits|is_after)_my(?=_\w+)"
    rf"|agreed_with_\w+(?:_\w+)?_(?:that_)?(?:i'd|i_would|i_will|i'll)|(?:made|gave)_(?:\w+_){{0,3}}?(?:a_)?promise_to(?!_(?:me|us)\b)|(?:i_)?(?:gave|give|have_given)_(?:\w+_){{0,3}}?my_word"
    rf"|(?:shall|i'd_better|better|i_plan_on|planning_to|i_mean_to|i_intend_to|i_aim_to|i_hope_to|hoping_to|aim_to|plan_to)(?=_{_DEEDS_EN}\b)|shall_(?=\w)|(?:has|have|needs|need)_to_be_(?:ready|done|sent|finished|delivered|with|submitted|paid)"
    rf"|on_the_hook_to|down_to_me_to|(?:is_|'s_|are_)?(?:counting|relying|depending)_on_(?:me|us)(?!_to_be)"
    rf"|(?:note_to_self|to_do|todo|to-do|action|action_on_me|action_item|task|reminder)(?=(?:_:|_-)?_{_DEEDS_EN}\b)"
    rf"|"
    rf"(?:i_|we_|i've_|i_have_|i_just_|i_also_|also_){{0,2}}(?:promised|assured|guaranteed)(?!_(?:me|us)\b)(?P<giving>)"
    rf"|(?:i_|we_)(?:{_NO})(?:owe|owed)(?P<owe>)|(?:still_)?owe(?P<owing>)"
    rf"|(?:i'll|i_will|i_shall|we'll|we_will|i'd_better|i_should|i_must|i_ought_to|i'm_going_to|i_am_going_to|i'm_gonna|i_gotta|i've_got_to|i_need_to|i_have_to|we_need_to|we_have_to|i_plan_to|i'm_to|i_am_to|i_intend_to)"
    rf"|(?:told|assured|said_to)_(?:\w+_){{1,2}}?(?:that_)?(?:i'd|i_would|i_will|i'll)|(?:i_)?said_(?:that_)?(?:i'd|i_would|i_will|i'll)"
    rf"|(?:i_|we_)(?:{_NO})(?:agreed|committed|offered|volunteered|undertook|pledged)_(?:to|that_i'd|that_i_would|that_i)"
    rf"|(?:agreed|we_agreed)_(?:that_)?(?:i'd|i_would|i_will|i'll)|(?:need|have|must|got|gotta|remember|must_remember|remind_me|supposed|promised|agreed|committed|offered|volunteered)_to"
    rf"|(?:must|will|gonna|should|going_to)(?P<bare>)(?!_put_me|_\w+_(?:me|us)\b)(?=_(?:ping|phone|speak|wish|thank|remind|deliver|collect|pick|drive|sort|translate|organise|support|do_it|come|send|call|email|write|share|forward|get|bring|make|give|introduce|check|review|pay|book|follow|reply|prepare|finish|let|ask|return|connect|text|ring|put|talk|find|look|set|arrange|chase|have|submit|release|renew|register|apply|approve|respond|answer|clear|settle|fix|file|print|scan|upload|quote|schedule|escalate|nudge|hand|present|brief|keep|tell|complete|finali[sz]e|invite|help|buy|take|show|read|order|confirm|update|draft|sign|transfer|visit|drop|message|circulate|recommend)\b)"
    rf"|(?:don't|do_not|mustn't|never)_forget_to|i_(?:gave|give)_(?:\w+_)?my_word|i_swore|i'm_(?:sending|bringing|giving|introducing|forwarding|sharing|lending|paying)|i_(?:am_)?due_to|i_was_asked_to|i_(?:still_)?have_to|i_ought_to|i_said_yes_to|i've_agreed_to|i_undertook_to|i_pledged"
    rf"|my_promise_to|on_me_to|up_to_me_to|my_turn_to|it's_on_me_to"
    rf")"
)
THEIRS_ENGLISH = phrase(
    rf"(?:and_|so_|but_|then_|who_)*(?:"
    rf"(?:i'm_|i_am_|still_|we're_|am_)*(?:waiting_to_hear|waiting|hoping_to_hear|to_hear)(?:_back)?_(?:for_|on_)?(?:from)(?P<owing3>)|(?:i'm_|i_am_|still_)*(?:expecting|awaiting|waiting_for|waiting_on)_(?:(?!me_|my_)\w+_){{0,4}}?from(?!_me)(?P<owing4>)|(?:i'm_|still_)*(?:expecting|awaiting)(?=_\S+(?:_\S+)?'s_)"
    rf"|(?:he_|she_|they_)(?:was|were|is|are)_(?:meant|due|supposed)_to|(?:he_|she_|they_)?(?:has|have)_(?:promised|agreed|offered|undertaken)_to|(?:i'm_)?counting_on(?=_(?!me_|us_)\S+(?:_\S+)?_(?:to|for)_)|(?:i'm_)?relying_on(?=_(?!me_|us_)\S+(?:_\S+)?_(?:to|for)_)"
    rf"|"
    rf"(?:he_|she_|they_|who_)?(?:{_NO})(?:promised|assured|guaranteed)_(?:me|us)(?P<giving>)"
    rf"|(?:is_|'s_)?after_promising_(?:me|us)|(?:he_|she_|they_|who_|he's_|she's_|they've_|who's_)(?:{_NO})(?:promised|agreed|offered|committed|volunteered|undertook|pledged|has_agreed|has_promised)(?:_to|_that_(?:he|she|they)(?:'d|_would|_will|'ll)?)?"
    rf"|(?:he_|she_|they_|who_)?(?:still_)?(?:owes|owed)_(?:me|us)(?P<owing>)"
    rf"|(?:he_|she_|they_|who_)?(?:says|said|told_me|tells_me|mentioned|confirmed)_(?:that_)?(?:he|she|they)(?:'ll|'d|_will|_would|_is_going_to|'s_going_to|_are_going_to|_can|_could)"
    rf"|(?:he'll|she'll|they'll|he_will|she_will|they_will|he's_going_to|she's_going_to|they're_going_to|he_is_going_to|she_is_going_to|they_are_going_to|who_will|who'll|he_has_to|she_has_to|he_needs_to|she_needs_to|he'd|she'd|he_is_to|she_is_to|he's_gonna|she's_gonna)"
    rf"|(?:i'm_|i_am_|still_|we're_)?(?:waiting|expecting)_(?:for|on|to_hear_from|to_get)(?P<owing2>)|(?:i'm_|i_am_)?expecting(?=_.*_from_)|(?:he|she|they)(?:'s|'re|_is|_are)_(?:sending|bringing|giving|introducing|forwarding|sharing|lending|paying|getting_back|writing|preparing|supposed)|(?:gave|gives)_me_(?:his|her|their)_word|(?:he|she|they)_(?:swore|pledged|guaranteed|undertook|plans_to|wants_to_send|can_send)|due_from|said_(?:i|we)_(?:can|could|should)_expect|told_(?:me|us)_to_expect"
    rf"|(?:agreed_|we_agreed_)(?:that_)?(?:he'd|she'd|he_would|she_would|he_will|she_will|they'd|they_would)"
    rf")"
)
BARE = phrase(
    rf"و?(?P<hope>ان_شاء_الله_|انشاء_الله_|انشالله_|نشالله_|بإذن_الله_|باذن_الله_)?(?:ا(?:{DEEDS}){_ME_ENDS})"
)
"""A deed of one's own, without any word that promises it."""
TASK = phrase(
    r"(?:to_)?(?:remind|chase|send|call|email|e-mail|ask|give|pay|book|follow_up|follow_up_on|return|submit|check|confirm|share|forward|get_back_to|nudge|follow_up_with)|ping|remind|tell|submit|nudge|drop|buy|bring|arrange|confirm|set_up|update|sort|catch_up_with|speak_to|talk_to|schedule|order|transfer|reach_out_to|touch_base_with|send|let|(?:call(?!_with|_from|_to|_w\b)|email|e-mail|text|message)(?!_from\b)|ring|phone|reply_to|write_to|write|follow_up_with|get_back_to|pay|book|ask|give|call_back|check_in_with|remember_to|introduce|share|forward|prepare|review|finish|chase|invite|visit|thank|congratulate|return"
)
"""A deed in the mood of a list of tasks."""
AFTER_A_NAME = phrase(
    r"(?:(?:kindly|also|just|finally|already|then|still|graciously|generously|has_kindly|now)_)?(?:has_(?:until|till)|undertook|undertakes|(?:was|is|were)_(?:meant|supposed|due(?!_back)|down)|has_(?:offered|undertaken|said_yes|to(?!_be_))|intends|plans|vowed|swore|swears|reckons_(?:he|she|they)(?:'ll|_will)|thinks_(?:he|she|they)(?:'ll|_will)|would(?=_(?:send|call|get|let|confirm|share|forward|introduce|bring|check|pay|write|reply|put|ask))|told_me_(?:that_)?(?:he|she|they)(?:'ll|'d|_will|_would)|confirmed_(?:that_)?(?:he|she|they)(?:'ll|'d|_will|_would)|assured_(?:me|us)|guaranteed|gave_(?:me|us)_(?:his|her|their)_word|to(?=_(?:provide|submit|release|revert|approve|handle|clear|complete|finalise|finalize|respond|organise|arrange|translate|deliver|come|sort|draft|join|host|speak|look|find|set|pass|sign|read|buy|take|help)_)|to(?=_(?:send|call|email|confirm|share|forward|give|bring|introduce|review|check|pay|write|reply|get|let|ask|book|prepare|return|make|put|ring|text)_)|should|must|is_to|'s_going_to|can(?=_(?:introduce|send|get|put|connect))|is_(?:sending|bringing|giving|introducing|forwarding|sharing|lending|paying)|is_supposed|promised_(?:that_)?(?:he|she|they)(?:'d|_would|_will|'ll)|will|'ll|is_going_to|promised|agreed|offered|volunteered|committed|has_promised|has_agreed|needs_to(?!_be_)|pledged|says_(?:he|she|they)(?:'ll|_will)|said_(?:he|she|they)(?:'d|_would|_will|'ll)|owes_me|owes_us|owed_me|promised_me|promised_us)(?:_to)?"
)
"""What makes a promise of theirs right after the name of somebody."""
AFTER_A_NAME_IS = phrase(
    r"(?:getting(?=_(?:me|us)_)|delivering|handing(?=_(?:me|us)_)|returning|sending|bringing|giving|introducing|forwarding|sharing|lending|paying|getting_back|writing|preparing|supposed|going_to|gonna|coming_back|meant_to|due_to|organising|arranging|booking|calling|ringing|emailing|checking|looking_into)(?:_to)?"
)
"""What makes one after Sara's, where it is short for Sara is."""
HERS_WITH_T = frozenset(["التزمت", "تعهدت", "تكفلت", "وافقت", "وعدت", "واعدت", "عرضت"])
"""She promised, or I promised: the subject before it tells."""
TASK_ARABIC = phrase(
    r"(?:تذكير_:?_?)?(?:كلم|راسل|ابعت|ابعث|ارسل|رد_على|الرد_على|متابعه|ارسال|الاتصال_(?:ب|على)|الاتصال(?=_ب)|تجهيز|تحضير|مراجعه|سداد|تسليم|اتصل_(?:ب|على)|اتصل(?=_ب\w)|جهز|حضر|راجع|تابع)(?:_مع)?"
)
"""A deed in the mood of a list of tasks."""
WAITED_FOR = phrase(
    r"(?:needs|wants|expects|is_expecting|is_waiting_for|has_asked_for)(?=_(?:the|my|a|an|his|her|their|our|this|that|it|me)_)"
    r"|(?:is_|are_|'s_)?due(?!_(?:back|from|at|in|out)(?!\S))(?:_(?:on|by))?|(?:the_)?deadline(?:_for|_is)?"
    r"|(?:i_have|i've_got|i've|we_have|have)_(?:until|till)(?=_)|told(?=_\S+(?:_\S+)?_to_expect_)|agreed_with(?=_\S+(?:_\S+)?_to_)"
)
"""What somebody waits for, or that is due: with a day by which, it waits for the owner."""
BORN = frozenset(["baby", "babies", "child", "twins", "she", "he", "they", "i"])
"""Who is due, and no piece of work."""
ASKED_OF_ME = phrase(r"(?:asked|asks)_(?:me|us)_for|[وف]?طلب(?:ت|وا)?_مني|محتاج(?:ه|ين)?(?=_\w+ي(?:_|$))")
"""What somebody asked of the owner: with a day, it waits for her."""
BARE_N = phrase(rf"ن(?:{_LONG_DEEDS}){_ME_ENDS}")
"""نبعث: I send, in the Maghreb, and we send elsewhere, where the sentence begins with it."""
BARE_B = phrase(rf"ب(?:ا|ن)?(?:{_LONG_DEEDS}|مر|رد|دق|طل|جي){_ME_ENDS}")
"""بخلص، بمر: what one is about to do, in the Gulf, where the sentence begins with it."""
