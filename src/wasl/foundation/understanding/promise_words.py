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
_LONG_DEEDS = "|".join(deed for deed in DEEDS.split("|") if len(deed) > len("رد"))  # هبعت, but not هدي
_ME_ENDS = r"(?:ه|ها|هم|هن|لو|له|لها|لهم|لهن|لك|ليه|ليها|هولها|هوله|هاله|هاله|هالها|و|هالو|ولو)?"
_THEM_ENDS = r"(?:لي|ني|نا|لنا|ه|ها|هم|وا|و|ون|ولي|هالي|هولي|وني|ليا|له|لها|هلي)?"
_I_DO = rf"[ان](?:{DEEDS}){_ME_ENDS}"
_THEY_DO = rf"[يت](?:{DEEDS}){_THEM_ENDS}"
_ANY_I, _ANY_THEY = r"(?:ا(?!ل)|ن)\w{2,}", r"[يت]\w{2,}"
_WILL = r"(?:راح|رح|حا|غادي|غا|باش|بغيت|سوف|لح|ح|ه)"
_BY_ME = rf"(?:{_WILL}_(?:{_ANY_I}|{_I_DO})|سا(?:{DEEDS}){_ME_ENDS}|سن(?:{DEEDS}){_ME_ENDS}|(?:ب|ح|ه|ها|حا|غا|غن)(?:{_I_DO})|[هح](?:{_LONG_DEEDS}){_ME_ENDS})"
_BY_THEM = rf"(?:{_WILL}_(?:{_ANY_THEY})|س[يت](?:{DEEDS}){_THEM_ENDS}|(?:ب|ح|ه|ها|حا|غا|غ)(?:{_THEY_DO}))"

MINE_ARABIC = phrase(
    rf"[وف]?(?:"
    rf"(?:لقد_)?(?:وعد|واعد|تعهد|التزم)(?:ت|نا)(?:ه|ها|هم|هن|لو|له|لها)?(?:_(?:له|لها|لهم))?(?P<giving>)"
    rf"|(?:انا_)?(?:لازم|ضروري|مطلوب_مني|خاصني|خصني|المفروض|مفروض|يلزمني|يجب|اتفقنا|اتفقت_معه|اتفقت_معها|اتفقت_معهم|محتاج|محتاجه|يبغالي|يبيلي|لازمني|واجب_علي|بدي|ودي|ناوي|ناويه|حابب|نويت|بغيت|ابي|ابغي|عايز|عاوز|عايزه)_(?:علي_)?(?:ان_|اني_|انني_|على_ان_|اني_انا_)?(?:{_ANY_I}|{_BY_ME})"
    rf"|(?:ذكرني|ذكريني|ذكروني|فكرني|تذكير)_(?:ان_|اني_|ب)?(?:{_ANY_I})|(?:لا_)(?:تنسي|انسي|تنس|ننسي)_(?:ان_|اني_)?(?:[اتن]\w{{2,}})|(?:مو_|لا_)?ناسي_(?:{_ANY_I})"
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
THEIRS_ARABIC = phrase(
    rf"[وف]?(?:"
    rf"(?:وعد|واعد)(?:ت|وا|و|ا)?(?:ني|نا)(?P<giving>)"
    rf"|(?:وعد|واعد)_(?:ان_|انه_|باش_)?(?:{_THEY_DO})|(?:وعد|واعد)(?=_ب)|(?:وعدت|واعدت)_انها_(?:{_THEY_DO})"
    rf"|(?:تعهد|التزم)(?:ت|وا|و)?(?:_لي)?(?P<pledging>)(?=_(?:ب|ان|لي))|(?:تعهد|التزم|تكفل)(?:ت)?_(?:انه_|انها_|ان_)?(?:{_THEY_DO})|(?:تكفل|تبرع|تطوع)ت?(?=_(?:\w+_){{0,2}}ب\w)"
    rf"|اتفق(?:ت|نا)_(?:\w+_){{1,4}}?(?:انه_|انها_|ان_|على_ان_)?(?:{_THEY_DO})|(?:المفروض|مفروض|لازم)_(?:\w+_){{1,2}}?(?:{_THEY_DO})"
    rf"|(?:قال|كال|كالت|قالي|قالت|قالوا|قالتلي|قاللي|قالتلي|قالولي|اخبرني|اخبرتني|خبرني|خبرتني|بلغني|بلغتني|اكد|اكدت|ذكر|ذكرت|يقول|تقول|طمنني|طمنتني|وافق|وافقت|عرض|عرضت)(?:_(?:لي|ليا|لنا|علي))?_(?:انه_|انها_|انهم_|بانه_|بانها_|ان_|على_ان_)?(?:هو_|هي_)?(?:{_BY_THEM}|{_THEY_DO})"
    rf"|(?:اتفقنا|اتفقنا_على|المفروض|مفروض|لازم|مطلوب_منه|مطلوب_منها)_(?:انه_|انها_|ان_|هو_|هي_)?(?:{_BY_THEM}|{_THEY_DO})"
    rf"|(?:حكي|حكا|حكالي|حكتلي|حكت|خبرني|خبرتني|بشرني|بشرتني|طمني|طمنتني|كتب_لي|كتبت_لي|رد|ردت)_(?:لي_)?(?:انو_|انه_|انها_|ان_)?(?:{_BY_THEM}|{_THEY_DO})"
    rf"|(?:انتظر|انتظار|استني|مستني|مستنيه|ناطر|ناطره|بانتظار|في_انتظار|منتظر|منتظره|كنستني|نستني|اترقب)(?:_(?:منه|منها|رد|من))?(?P<waiting>)"
    rf"|(?:اعطاني|اعطتني|عطاني|عطتني|اداني|ادتني)_(?:كلمه|كلمته|كلمتها|وعد)|(?:تكفل|تكفلت|تبرع|تبرعت|تطوع|تطوعت)_(?:انه_|انها_|ان_)?(?:ب\w+|{_THEY_DO})"
    rf"|(?:قال|قالت|قالوا)_(?:لي_)?(?:ان_شاء_الله_)?(?:بكره|غدا|الاحد|الاثنين)?_?(?:{_BY_THEM})"
    rf"|{_BY_THEM}"
    rf"|(?:عليه|عليها|عليهم)_(?:ان_)?(?:{_ANY_THEY}|ارسال|تسليم|الرد|رد|دفع|سداد)"
    rf"|(?:مدين|مدينه|يدين|تدين|مديون|مديونه)_(?:لي|ليا|لنا)(?P<owing>)"
    rf"|(?:لي_عنده|لي_عندها|لي_عليه|لي_عليها|ليا_عنده|ليا_عندها)(?P<debt>)"
    rf")"
)
_NO = r"(?:just_|also_|already_|then_|still_|always_|kindly_|only_)*"
MINE_ENGLISH = phrase(
    rf"(?:and_|so_|but_|then_)*(?:"
    rf"(?:i_|we_|i've_|i_have_|i_just_|i_also_|also_){{0,2}}(?:promised|assured|guaranteed)(?!_(?:me|us)\b)(?P<giving>)"
    rf"|(?:i_|we_)(?:{_NO})(?:owe|owed)(?P<owe>)|(?:still_)?owe(?P<owing>)"
    rf"|(?:i'll|i_will|i_shall|we'll|we_will|i'd_better|i_should|i_must|i_ought_to|i'm_going_to|i_am_going_to|i'm_gonna|i_gotta|i've_got_to|i_need_to|i_have_to|we_need_to|we_have_to|i_plan_to|i'm_to|i_am_to|i_intend_to)"
    rf"|(?:told|assured|said_to)_(?:\w+_){{1,2}}?(?:that_)?(?:i'd|i_would|i_will|i'll)|(?:i_)?said_(?:that_)?(?:i'd|i_would|i_will|i'll)"
    rf"|(?:i_|we_)(?:{_NO})(?:agreed|committed|offered|volunteered|undertook|pledged)_(?:to|that_i'd|that_i_would|that_i)"
    rf"|(?:agreed|we_agreed)_(?:that_)?(?:i'd|i_would|i_will|i'll)|(?:need|have|must|got|gotta|remember|must_remember|remind_me|supposed|promised|agreed|committed|offered|volunteered)_to"
    rf"|(?:must|will|gonna|should|going_to)(?P<bare>)(?=_(?:send|call|email|write|share|forward|get|bring|make|give|introduce|check|review|pay|book|follow|reply|prepare|finish|let|ask|return|connect|text|ring|put|talk|find|look|set|arrange|invite|help|buy|take|show|read|order|confirm|update|draft|sign|transfer|visit|drop|message|circulate|recommend)\b)"
    rf"|(?:don't|do_not|mustn't|never)_forget_to|i_(?:gave|give)_(?:\w+_)?my_word|i_swore|i'm_(?:sending|bringing|giving|introducing|forwarding|sharing|lending|paying)|i_(?:am_)?due_to|i_was_asked_to|i_(?:still_)?have_to|i_ought_to|i_said_yes_to|i've_agreed_to|i_undertook_to|i_pledged"
    rf"|my_promise_to|on_me_to|up_to_me_to|my_turn_to|it's_on_me_to"
    rf")"
)
THEIRS_ENGLISH = phrase(
    rf"(?:and_|so_|but_|then_|who_)*(?:"
    rf"(?:he_|she_|they_|who_)?(?:{_NO})(?:promised|assured|guaranteed)_(?:me|us)(?P<giving>)"
    rf"|(?:he_|she_|they_|who_)(?:{_NO})(?:promised|agreed|offered|committed|volunteered|undertook|pledged|has_agreed|has_promised)(?:_to|_that_(?:he|she|they)(?:'d|_would|_will|'ll)?)?"
    rf"|(?:he_|she_|they_|who_)?(?:still_)?(?:owes|owed)_(?:me|us)(?P<owing>)"
    rf"|(?:he_|she_|they_|who_)?(?:says|said|told_me|tells_me|mentioned|confirmed)_(?:that_)?(?:he|she|they)(?:'ll|'d|_will|_would|_is_going_to|'s_going_to|_are_going_to|_can|_could)"
    rf"|(?:he'll|she'll|they'll|he_will|she_will|they_will|he's_going_to|she's_going_to|they're_going_to|he_is_going_to|she_is_going_to|they_are_going_to|who_will|who'll|he_has_to|she_has_to|he_needs_to|she_needs_to|he'd|she'd|he_is_to|she_is_to|he's_gonna|she's_gonna)"
    rf"|(?:i'm_|i_am_|still_|we're_)?(?:waiting|expecting)_(?:for|on|to_hear_from|to_get)(?P<owing2>)|(?:i'm_|i_am_)?expecting(?=_.*_from_)|(?:he|she|they)(?:'s|'re|_is|_are)_(?:sending|bringing|giving|introducing|forwarding|sharing|lending|paying|getting_back|writing|preparing|supposed)|(?:gave|gives)_me_(?:his|her|their)_word|(?:he|she|they)_(?:swore|pledged|guaranteed|undertook|plans_to|wants_to_send|can_send)|due_from"
    rf"|(?:agreed_|we_agreed_)(?:that_)?(?:he'd|she'd|he_would|she_would|he_will|she_will|they'd|they_would)"
    rf")"
)
BARE = phrase(rf"و?(?P<hope>ان_شاء_الله_|انشاء_الله_|بإذن_الله_|باذن_الله_)?(?:ا(?:{DEEDS}){_ME_ENDS})")
"""A deed of one's own, without any word that promises it."""
TASK = phrase(
    r"send|let|(?:call|email|e-mail|text|message)(?!_from\b)|ring|phone|reply_to|write_to|write|follow_up_with|get_back_to|pay|book|ask|give|call_back|check_in_with|remember_to|introduce|share|forward|prepare|review|finish|chase|invite|visit|thank|congratulate|return"
)
"""A deed in the mood of a list of tasks."""
AFTER_A_NAME = phrase(
    r"(?:to(?=_(?:send|call|email|confirm|share|forward|give|bring|introduce|review|check|pay|write|reply|get|let|ask|book|prepare|return|make|put|ring|text)_)|should|must|is_to|'s_going_to|can(?=_(?:introduce|send|get|put|connect))|is_(?:sending|bringing|giving|introducing|forwarding|sharing|lending|paying)|is_supposed|promised_(?:that_)?(?:he|she|they)(?:'d|_would|_will|'ll)|will|'ll|is_going_to|promised|agreed|offered|volunteered|committed|has_promised|has_agreed|has_to|needs_to|pledged|says_(?:he|she|they)(?:'ll|_will)|said_(?:he|she|they)(?:'d|_would|_will|'ll)|owes_me|owes_us|owed_me|promised_me|promised_us)(?:_to)?"
)
"""What makes a promise of theirs right after the name of somebody."""
