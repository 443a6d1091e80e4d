"""Words that are names of people as well, and words that are never one: which is meant depends on where they stand."""

from __future__ import annotations

# Names only where a name is due: after a verb of contact, a preposition, a title.
OFTEN_WORDS = frozenset(
    """
    امل سعيد سعيده وعد نور سلام كريم جميل جميله فرح حلم عيد ربيع رجب شعبان رمضان خميس جمعه علي حسن راح جاد صالح ناجح سالم
    كامل شامل عادل امين عام خير هنا بدر فجر سحر صباح مساء بيان شهد ثناء وفاء رجاء دعاء ايمان عزيز غالي ملك ملاك وسام نجاح كفاح هادي
    راضي ماضي اماني احلام شكري سفر محامي مدير سند فضل هديه عرفه زين زينه حلوه شيخ ذكري جود نجم نجمه قمر شمس نصر اسد ورده زهره زهور
    طالب طالبه رفيق رفيقه صديق صديقه حبيب حبيبه عالي توفيق صادق جهاد سما سماء غيث غيم رضا رضي مجد عطر حق حساب
    will mark may grace hope rose art bill sue jack max rich dean chase drew page price young long white brown cook banks wood rice
    lane park king hall hill stone west day march april june august faith joy dawn pat sandy bob rob nick frank earnest ray guy miles
    gene don ed al sun sam cash case law low wise best good love field fields church baker mason hunter fox bell penny dale glen
    so an jo lee mo
    """.split()
)
# Never the name of somebody by themselves.
NEVER = frozenset(
    """
    في من عن مع على الى ان اني انه انها اللي الذي التي ما لا لم لن هل كان كانت قد هو هي هم نحن انا انت هذا هذه ذلك ثم او بس لكن عشان لان حتي
    كل بعض غير قبل بعد عند عنده عندها عندي يوم اليوم شغل عمل شركه مكتب موضوع عقد مشروع عرض ملف سيره ذاتيه رقم موعد اجتماع خبر سوال طلب
    رساله صوره صور فلوس مبلغ قهوه شاي مطعم مقهي بيت مدرسه جامعه مستشفي مطار سوق مسجد مدير مديره رئيس زميل زميله صاحب جار اخ اخت ام اب
    ابن بنت ولد زوج زوجه عم خال جد له لها لهم به بها معه معها معهم عليه عليها فيه فيها منه منها شوي شويه مره كثير وايد بزاف برشا هلق
    the a an and or but to of in on at by for from with about his her their my our your me us him them he she they i we you it that this
    was is are be been would can could should had has have do did not no yes new old also just then so if as up out over after before
    """.split()
)
TITLES_SAID = frozenset(
    "د م ا الدكتور الدكتوره دكتور دكتوره المهندس المهندسه مهندس الاستاذ الاستاذه استاذ استاذه السيد السيده الشيخ الشيخه الحاج الحاجه المحامي المحاميه اخوي اخي صديقي صديقتي زميلي زميلتي الاخ الاخت العم الخال عمي خالي "
    "dr dr. mr mr. mrs mrs. ms ms. prof prof. eng eng. sheikh professor".split()
)
