"""How people say that somebody married, had a child, fell ill, died or was promoted; and whose relative it was."""

from __future__ import annotations

from .words import phrase

_O = r"[وف]?(?:ال|بال|لل|ل|ب|في_)?"
OCCASIONS = (
    ("birthday", phrase(rf"{_O}(?:عيد_ميلاد|عيدميلاد|يوم_ميلاد)(?:ه|ها|هم)?|turned_\d+|(?:has_a_|had_a_|turned_\w+_|turns_\w+_)?(?:birthday|bday)")),
    ("condolence", phrase(
        r"[وف]?(?:توفي|توفيت|توفت|توفا|مات|ماتت|اتوفي|اتوفت|انتقل_الى_رحمه_الله|انتقل_الى_جوار_ربه|اتوفي|ماتت|راح_لرحمه_الله|الله_يرحم|الله_يرحمه|الله_يرحمها|رحمه_الله|رحمها_الله|انتقلت_الى_رحمه_الله|فقد|فقدت)|[وف]?(?:ال|ب|ل|في_)?(?:وفاه|عزا|عزاء|عزيت|عزيته|عزيتها|مات|جنازه|بوفاه|لوفاه)(?:ه|ها)?|البقاء_لله|عظم_الله_اجر\w*"
        r"|[وف]?(?:عزيت|اعزي|نعزي|عزينا|واسيت|واسيته|واسيتها)(?:ه|ها|هم)?"
        r"|passed_away|died|passed_on|has_died|lost_(?:his|her|their|a)_(?:\w+_)?(?:father|mother|brother|sister|son|daughter|wife|husband|grandfather|grandmother|uncle|aunt|dad|mum|mom|cousin|friend|grandma|grandpa|baby)|(?:the_)?(?:death|passing|loss|funeral)_of|(?:'s_)?funeral|condolences|in_mourning"
    )),
    ("recovery", phrase(r"[وف]?(?:تعافي|تعافت|تشافي|تشافت|شفي|شفيت|طلع_من_المستشفي|طلعت_من_المستشفي|خرج_من_المستشفي|خرجت_من_المستشفي|قام_بالسلامه|قامت_بالسلامه|صار_بخير|تحسن|تحسنت|بالسلامه)|(?:has_)?(?:fully_)?recovered|is_(?:out_of|home_from)_(?:the_)?hospital|out_of_hospital|came_out_of_(?:the_)?hospital|left_(?:the_)?hospital|back_on_(?:his|her)_feet|feeling_better|was_discharged|got_discharged|is_better")),
    ("illness", phrase(
        r"[وف]?(?:مريض|مريضه|مرض|مرضت|تعبان|تعبانه|متعب|منوم|منومه|دخل_المستشفي|راقد|راقده|طايح|طايحه|تعبت|وقع_وانكسر|سوي_حادث|صار_له_حادث|صار_لها_حادث|ادخل_المستشفي|ادخلت_المستشفي|في_العنايه|بالعنايه|يتعالج|تتعالج|سخانه|انفلونزا|زكام|مصابه|دخلت_المستشفي|بالمستشفي|في_المستشفي|فالمستشفي|بالسبيطار|فالسبيطار|وعكه|وعكه_صحيه|عمليه|عمليه_جراحيه|عيان|عيانه|مصاب|اصيب|اصيبت|انكسرت|كسر_رجله|كسرت_رجلها|كورونا|بيسوي_عمليه|جلطه|حادث)"
        r"|(?:is_|was_|has_been_|fell_|got_|been_)?(?:very_|quite_|off_|seriously_)?(?:ill|sick|unwell|hospitalised|hospitalized|poorly)|(?:is_|was_|been_)?(?:in|into|taken_to|admitted_to|rushed_to)_(?:the_)?hospital|(?:is_|had_|having_|has_|undergoing_|underwent_)(?:a_|an_|back_|heart_|knee_|eye_|minor_)*(?:surgery|operation|stroke|heart_attack|accident|flu|covid|pneumonia|fever)|broke_(?:his|her)_\w+|diagnosed_with|off_sick|in_the_icu|in_intensive_care|operated_on|operation|chemotherapy|recovering_from|fell_(?:down|off)|injured|had_a_fall|surgery|down_with_(?:a_|the_)?(?:flu|cold|covid|fever|pneumonia|virus)"
    )),
    ("hardship", phrase(r"[وف]?(?:فصل_من_العمل|فصلت_من_العمل|انفصل_عن|تطلق|تطلقت|طلاقه|طلاقها|خسر_وظيفته|خسرت_وظيفتها|فقد_وظيفته|فقدت_وظيفتها|ترك_عمله|انطرد)|(?:was_|got_|been_)?laid_off|lost_(?:his|her)_job|(?:was_|got_)?made_redundant|(?:is_|got_|getting_)?divorced|going_through_a_divorce|(?:was_|got_)fired")),
    ("engagement", phrase(rf"{_O}(?:خطوبه|خطوبته|خطوبتها|خطبه|خطبته|خطبتها|ملكه|ملكته|ملكتها|كتب_كتاب|كتب_كتابه|عقد_قران|عقد_قرانه|قران|قرانه|انخطبت|انخطب|خطب|اتخطبت|خطبوها|خطبوه|انخطبوا|خطب_ل|تخطبت|شبكه)|(?:is_|got_|just_|gets_|are_)*engaged(?:_to)?|engagement")),
    ("wedding", phrase(rf"{_O}(?:عرس|عرسه|عرسها|زواج|زواجه|زواجها|زفاف|زفافه|زفافها|فرحه|فرحها|حفل_زفاف)|[وف]?(?:تزوج|تزوجت|اتجوز|اتجوزت|تجوز|تجوزت|اعرس|بيتزوج|بتتزوج|حيتجوز|هيتجوز|هتتجوز|سيتزوج|ستتزوج|يتزوج|تتزوج|راح_يتزوج|راح_تتزوج|زوج_بنته|زوج_ولده|زوج_ابنته|زوج_ابنه|زوجت_بنتها|زوجت_ابنتها|زوجت_ولدها)|(?:is_|got_|just_|was_|getting_|is_getting_|get_|gets_|'s_)*married|wedding(?!_anniversary)|tied_the_knot|(?:his|her|their)_big_day|wed|getting_married|marries|marriage")),
    ("birth", phrase(
        r"[وف]?(?:رزق|رزقت|رزقوا|انرزق|اجاه|اجاها|صار_اب|صارت_ام|صار_ابو|انرزقت|ولد|ولدت|وضعت|انجبت|جاه|جاها|جاهم|جاته|جاتها|جاله|جالها|اجاه|اجاها|خلفت|خلف|جابت|صار_عنده|صار_عندها|زاد_عندو|تزاد_عند|تزاد_عندو|تزادت_عند|تزاد_ليه|تزادت_ليه)(?=_.*(?:مولود|مولوده|بنت|ولد|ولدا|بنتا|بيبي|طفل|طفله|توام|بطفل|بمولود|بمولوده|ببنت|بولد|بتوام|ابن|ابنه|بابنه|صبي|طفلا))"
        r"|[وف]?(?:ال|ب|ل)?(?:مولود|مولوده|مولودته|مولودها|مولوده|مولودته|مولودتها|مولوده_الجديد|ولاده|بيبي|نونو|سابع|عقيقه|مولوده|مولودها)(?:ه|ها)?|[وف]?(?:ولدت|وضعت)"
        r"|(?:had|having|welcomed|has|have|expecting|gave_birth_to|got)_(?:a_|their_|his_|her_|another_|twin_|twins)*(?:new_|healthy_|first_|second_|third_)*(?:baby|boy|girl|twins|son|daughter|child)(?:_boy|_girl)?|(?:baby|newborn)(?:_boy|_girl|_son|_daughter)?|gave_birth|(?:the_)?birth_of|became_(?:a_)?(?:father|mother|dad|mum|mom|parents|grandfather|grandmother|grandparents)|baby_shower|newborn|was_born|(?:is|are)_expecting|(?:is_|she's_)?pregnant"
    )),
    ("graduation", phrase(rf"{_O}(?:تخرج|تخرجت|تخرجه|تخرجها|اتخرج|اتخرجت|تخرجو)|(?:has_|just_)?graduated|graduates|graduation|(?:got|finished|completed|defended)_(?:his|her)_(?:phd|degree|masters|master's|mba|doctorate|thesis)")),
    ("promotion", phrase(rf"{_O}(?:ترقي|ترقت|ترقيته|ترقيتها|ترقيه|اترقي|اترقت|انترقي|ترقا|ترقوا|تمت_ترقيته|تمت_ترقيتها)|[وف]?(?:صار|صارت|اصبح|اصبحت|بقي|بقت|ولي|ولات|عين|عينت|تعين|تعينت|تم_تعيينه|تم_تعيينها|عينوه|عينوها)_(?:\w+_){{0,2}}?(?:مدير|مديره|رئيس|رئيسه|ريس|ريسه|نائب|نايب|شريك|شريكه|المدير|المديره|استاذ|عميد|عميده|وكيل|مشرف|مشرفه)\w*|(?:was_|got_|been_|is_|has_been_|just_)*promoted(?:_to)?|promotion|made_(?:partner|director|manager|vp)|(?:became|named|appointed)_(?:a_|the_)?(?:ceo|cto|cfo|director|head|manager|partner|dean|vp|professor|chair)")),
    ("new-job", phrase(rf"{_O}(?:وظيفه_جديده|وظيفته_الجديده|وظيفتها_الجديده|شغل_جديد|شغله_الجديد|شغلها_الجديد|عمله_الجديد|عملها_الجديد|عمل_جديد|خدمه_جديده)|[وف]?(?:توظف|توظفت|اشتغل_في|انتقل_للعمل|انتقلت_للعمل|بدا_عمله|بدات_عملها|باشر_عمله|باشرت_عملها|انضم_ل|انضمت_ل|التحق_ب|التحقت_ب|بدا_في|بدات_في)|(?:a_|his_|her_|their_)?new_(?:job|role|position|post|gig)|(?:started|starting|starts|joined|joins|landed|got)_(?:a_job_)?(?:at|with|working_(?:at|for))|got_(?:a|the)_job|got_hired|joined_(?:a_|the_)?\w+_as|was_hired")),
    ("new-business", phrase(rf"{_O}(?:مشروع_جديد|مشروعه_الجديد|مشروعها_الجديد|شركته_الجديده|شركتها_الجديده|محل_جديد|عياده_جديده)|[وف]?(?:افتتح|افتتحت|اسس|اسست|فتح|فتحت|اطلق|اطلقت)_(?:شركه|شركته|شركتها|مطعم|مطعمه|محل|محله|عياده|عيادته|عيادتها|مكتب|مكتبه|مكتبها|متجر|متجره|متجرها|مقهي|كافيه|صيدليه|صيدليتها)\w*|(?:opened|launched|started|founded|set_up|opening|opens|launching)_(?:a_|an_|his_|her_|their_|up_|own_|new_|small_|the_)*(?:business|company|startup|start-up|shop|restaurant|clinic|cafe|firm|practice|agency|bakery|store|studio)")),
    ("new-house", phrase(rf"{_O}(?:بيت_جديد|بيته_الجديد|بيتها_الجديد|منزل_جديد|منزله_الجديد|منزلها_الجديد|شقه_جديده|شقته_الجديده|شقتها_الجديده|دار_جديده|فيلا_جديده|بيتهم_الجديد)|[وف]?(?:نقل|نقلت|انتقل|انتقلت)_(?:الى_|ل)?(?:بيت|بيته|بيتها|منزل|شقه)\w*|(?:moved|moving)_(?:in)?to_(?:a_|their_|his_|her_)?(?:new_)?(?:house|home|flat|apartment|place)|bought_(?:a_|his_|her_|their_)?(?:first_|new_)?(?:house|home|flat|apartment)|new_(?:house|home|flat|apartment)|housewarming|moved_house|moved_home|moved_into_(?:his|her|their)|got_the_keys_to")),
    ("award", phrase(rf"{_O}(?:جائزه|جايزه|تكريم|تكريمه|تكريمها)|[وف]?(?:فاز|فازت|كرم|كرمت|كرموا|كرموه|كرموها|حصل_على_جائزه|حصلت_على_جائزه|نال|نالت)|won_(?:a_|an_|the_)?(?:[\w-]+_){{0,4}}?(?:award|prize|medal|competition|contest)|(?:received|got)_(?:a_|an_|the_)(?:[\w-]+_){{0,3}}?(?:award|prize|medal)|was_awarded")),
    ("retirement", phrase(rf"{_O}(?:تقاعد|تقاعدت|تقاعده|تقاعدها|طلع_معاش|طلعت_معاش)|(?:has_|is_|just_)*(?:retired|retiring|retires)|retirement")),
    ("hajj", phrase(r"[وف]?(?:رجع|رجعت|عاد|عادت|وصل|وصلت)_من_(?:ال)?حج|[وف]?(?:حج|حجت|ادي_الحج)|(?:back|returned|came_back|home)_from_(?:the_)?hajj|performed_hajj|did_hajj")),
    ("umrah", phrase(r"[وف]?(?:رجع|رجعت|عاد|عادت|وصل|وصلت|جا|جات)_من_(?:ال)?عمره|[وف]?(?:اعتمر|اعتمرت)|(?:back|returned|came_back|home)_from_(?:the_)?umrah|performed_umrah|did_umrah")),
    ("travel", phrase(r"[وف]?(?:رجع|رجعت|عاد|عادت|وصل|وصلت|جا|جات)_(?:بالسلامه_)?من_(?:ال)?(?:سفر|السفر|سفره|سفرها|سفرته|سفرتها|رحله|رحلته|رحلتها)|(?:is_|got_|came_|just_|has_)*(?:back|returned|home)_(?:safely_)?from_(?:a_|his_|her_|their_|the_)?(?:[\w-]+_){0,2}?(?:trip|travels|holiday|journey|vacation)")),
)  # fmt: skip
SUCCESS_OF_CHILD = phrase(
    r"[وف]?(?:نجح|نجحت|تفوق|تفوقت|تخرج|تخرجت|انقبل|انقبلت|قبل|قبلت)_(?:ابن|ابنه|ابنها|بنت|بنته|بنتها|ابنته|ابنتها|ولد|ولده|ولدها|اولاده)|(?:ابن|بنت|ولد|ابنه|بنته)_\w+_(?:نجح|نجحت|تفوق|تفوقت|تخرج|تخرجت|انقبل|انقبلت)|نجاح_(?:ابنه|ابنها|بنته|بنتها|ولده|ولدها|ابنته|ابنتها|ابن|بنت|ولد)"
    r"|(?:(?:his|her|their)_|(?<='s_))(?:son|daughter|eldest|youngest|kid)_(?:\w+_)?(?:graduated|passed|won|got_into|was_accepted|got_accepted|came_first|topped)"
)
RELATIONS = (
    ("father", phrase(r"[وفبل]?(?:ابوه|ابوها|ابيه|ابيها|والده|والدها|والد|ابو|اب|باه|باها|بوه|بوها|باباه|باباها|ابوهم)|father|dad|father's")),
    ("mother", phrase(r"[وفبل]?(?:امه|امها|والدته|والدتها|والدة|ام|ماماته|يماه|مامتها|مامته)|mother|mum|mom|mother's")),
    ("brother", phrase(r"[وفبل]?(?:اخوه|اخوها|اخيه|اخيها|شقيقه|شقيقها|خوه|خوها)|brother")),
    ("sister", phrase(r"[وفبل]?(?:اخته|اختها|شقيقته|شقيقتها|خته|ختها)|sister")),
    ("son", phrase(r"[وفبل]?(?:ابنه|ابنها|ولده|ولدها|ابن|وليده|نجله|نجلها)|son|boy")),
    ("daughter", phrase(r"[وفبل]?(?:بنته|بنتها|ابنته|ابنتها|كريمته|كريمتها|ابنة)|daughter|girl")),
    ("wife", phrase(r"[وفبل]?(?:زوجته|مرته|مراته|حرمه|زوجه_|مرتو|مراتو|زوجتو|حرمته)|wife")),
    ("husband", phrase(r"[وفبل]?(?:زوجها|جوزها|رجلها|راجلها)|husband")),
    ("grandfather", phrase(r"[وفبل]?(?:جده|جدها|سيده)|grandfather|grandpa|granddad")),
    ("grandmother", phrase(r"[وفبل]?(?:جدته|جدتها|ستها|تيتا)|grandmother|grandma|gran")),
    ("uncle", phrase(r"[وفبل]?(?:عمه|عمها|خاله|خالها)|uncle")),
    ("aunt", phrase(r"[وفبل]?(?:عمته|عمتها|خالته|خالتها)|aunt")),
)  # fmt: skip
