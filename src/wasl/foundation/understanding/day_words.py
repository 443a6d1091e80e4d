"""How people say days: the patterns of both languages, standard and dialects, over folded words."""

from __future__ import annotations

from wasl.foundation.dates.spellings import MONTHS

from .numbers import ARABIC_NUMBER, ENGLISH_NUMBER
from .words import phrase

# Days from today, by words alone.
OFFSETS = {
    0: phrase(
        r"(?:و|من_|ل)?(?:اليوم|هاليوم|هذا_اليوم|النهارده|النهاردا|انهارده|هالنهار|ليوم|اليوما|الليله|هالليله|الليلادي)"
        r"|(?:و)?(?:صباح_اليوم|مساء_اليوم|ظهر_اليوم|عصر_اليوم|هذا_الصباح|هالصباح|الصبح|هالصبح|الصباح|الظهر|العصر|الحين|هلا|هلق|دلوقتي|دابا|توا|توي|قبل_شوي|قبل_شويه|من_شوي|من_شويه|قبل_قليل|قبل_ساعه|من_ساعه|قبل_ساعتين|من_ساعتين)"
        r"|today|tonight|(?:earlier_)?this_(?:morning|afternoon|evening)|just_now|earlier_today|end_of_(?:the_)?day"
        r"|eod|an_hour_ago|tonite"
    ),
    -1: phrase(
        r"و?(?:(?:مساء|ليله|صباح|ظهر|عصر)_)?(?:امس|البارحه|البارح|لبارح|مبارح|امبارح|انبارح|يامس|ليلت_امس|بالامس|اليارح|البارحا)"
        r"|yesterday|last_(?:night|evening)|yday"
    ),
    -2: phrase(
        r"و?(?:اول_(?:امس|البارحه|البارح|امبارح|مبارح)|اولامس|قبل_(?:امس|البارحه|البارح)|اول_من_امس|ولت_امس|ولبارح|اولبارح|اول_ا?مبارح|قبل_مبارح|(?:ال)?بارحه_الاولي)"
        r"|(?:the_)?day_before_yesterday"
    ),
    1: phrase(
        r"(?:و|ل|من_)?(?:(?:صباح|مساء|ظهر|عصر)_)?(?:الغد|بكره|بكرا|بكرت|باكر|غدا|غد|غدوه|غدوا|غدوا|غدي|بكر)(?:_(?:الصبح|صباحا|العصر|الظهر|مساء|الصباح|المسا))?"
        r"|tomorrow|tmrw|tmr"
    ),
    2: phrase(
        r"و?(?:بعد_(?:غد|الغد|بكره|بكرا|باكر|غدوه|غدوا|غدا)|بعدبكره|عقب_(?:باكر|بكره)|بعد_غدي)"
        r"|(?:the_)?day_after_tomorrow"
    ),
}  # fmt: skip

_UNITS_EN = "(?P<unit>day|week|fortnight|month|year)s?"
_ONE_AR = "يوم|اسبوع|شهر|سنه|عام|سمانه|جمعه"
_MANY_AR = "ايام|يوم|يوما|ليالي|اسابيع|اسبوع|اسبوعا|اشهر|شهور|شهر|شهرا|سنين|سنوات|سنه|سمانات"
_DUAL_AR = "يومين|يومان|نهارين|اسبوعين|اسبوعان|شهرين|شهران|سنتين|عامين|سمانتين|جمعتين"
SPAN_AR = rf"(?:(?P<dual>{_DUAL_AR})|(?P<number>{ARABIC_NUMBER})_(?P<many>{_MANY_AR})|(?P<one>{_ONE_AR}))"
_SPAN_EN = rf"(?P<figure>{ENGLISH_NUMBER})_{_UNITS_EN}"
_LATER_EN = _SPAN_EN.replace("figure", "figuretwo").replace("unit", "unittwo")

AGO = phrase(
    rf"(?:و)?(?:قبل|من|منذ|من_قبل|هادي|هذي|صار_لي|ليها|ليه)_(?:حوالي_|تقريبا_)?{SPAN_AR}|{_SPAN_EN}_(?:ago|back)"
)
AHEAD = phrase(
    rf"(?:و)?(?:بعد|خلال|في_خلال|في_غضون|عقب|بظرف|كمان|من_هنا_ل|من_دابا)_(?:حوالي_)?{SPAN_AR}(?:_من_الان)?"
    rf"|(?:in|within|after)_{_SPAN_EN}(?:_time|'s_time|s'_time)?|{_LATER_EN}_(?:from_now|time)"
)

PAST_AR = r"الماضي|الماضيه|الماضييه|اللي_فات|اللي_فاتت|الفائت|الفايت|الفايته|المنصرم|اللي_راح|اللي_راحت|اللي_مضي|الي_فات|الي_راح|لي_فات|لي_فاتت|لي_داز|لي_دازت|اللي_عدي|اللي_عدت|السابق"
NEXT_AR = r"القادم|القادمه|الجاي|الجايه|الجي|الجايي|المقبل|المقبله|اللي_جاي|اللي_جايه|اللي_جاي|لي_جاي|لي_جايه|الي_جاي|الماجي|ماجي|ماجيه|جاي|جايه|التالي|اللي_جي|اللي_بعده"
THIS_AR = r"هذا|هذه|هذي|ها|هاد|هالـ|الحالي"

WEEKDAY_AR = {
    0: "اثنين|تنين|اتنين|ثنين", 1: "ثلاثاء|ثلاثا|تلات|تلاتا|ثلوث|تلاتاء|ثلاثه|تلاته", 2: "اربعاء|اربعا|ربوع|اربع|لاربعا|اربعه",
    3: "خميس", 4: "جمعه|جمعا", 5: "سبت", 6: "احد|حد",
}  # fmt: skip
_ALL_WEEKDAYS_AR = "|".join(WEEKDAY_AR.values())
_WITH_ARTICLE = (
    rf"(?:[وف]?(?:ب|ل|لل|ع|ه|ها)?(?:ال|ل)(?P<named>{_ALL_WEEKDAYS_AR})|(?:[وف]?(?:لل)(?P<fornamed>{_ALL_WEEKDAYS_AR})))"
)
_AFTER_DAY = rf"(?:[وف]?[بل]?(?:يوم|نهار|ليله|صباح|مساء|عصر|ظهر|نهاية_يوم))_(?:ال|ل)?(?P<daynamed>{_ALL_WEEKDAYS_AR})"
WEEKDAY_ARABIC = phrase(
    rf"(?:{_AFTER_DAY}|{_WITH_ARTICLE})(?:_(?:(?P<past>{PAST_AR})|(?P<next>{NEXT_AR})|(?P<weekpast>(?:من_)?الاسبوع_(?:{PAST_AR}))|(?P<weeknext>(?:من_)?الاسبوع_(?:{NEXT_AR}))))?"
)
WEEKDAY_EN = {
    "mon": 0, "monday": 0, "tue": 1, "tues": 1, "tuesday": 1, "wed": 2, "weds": 2, "wednesday": 2, "thu": 3, "thur": 3,
    "thurs": 3, "thursday": 3, "fri": 4, "friday": 4, "sat": 5, "saturday": 5, "sun": 6, "sunday": 6,
}  # fmt: skip
_ANY_WEEKDAY_EN = "|".join(sorted(WEEKDAY_EN, key=len, reverse=True))
WEEKDAY_ENGLISH = phrase(
    rf"(?:(?:(?P<last>last|past)|(?P<this>this|coming|this_coming|the_coming)|(?P<next>next)|(?P<leadnext>next_week_on|next_week)|(?P<leadlast>last_week_on))_)?"
    rf"(?P<weekday>{_ANY_WEEKDAY_EN})(?:_(?:(?P<weeklast>last_week|of_last_week)|(?P<weeknext>next_week|of_next_week|week)|(?P<weekthis>this_week)|(?:morning|afternoon|evening|night)))?"
)

PERIOD_AR = phrase(
    rf"(?P<edge>(?:[وبلف]?(?:اخر|نهايه|نهاية|اواخر|بنهايه|لنهايه|لاخر|ختام)|[وبل]?(?:اول|بدايه|مطلع|اوائل|بدايت|مستهل)|[وبل]?(?:نص|منتصف|وسط|نصف)))_"
    rf"(?:(?P<this>هذا_|هذه_|ها|هاد_)?(?:ال|ل)?(?P<period>اسبوع|شهر|سنه|عام|دوام|سمانه)(?:_(?:(?P<past>{PAST_AR})|(?P<next>{NEXT_AR}|الحالي)))?|(?:شهر_)?(?P<month>{'|'.join(re_month for re_month in sorted((name.replace(' ', '_') for name in MONTHS if not name.isascii()), key=len, reverse=True))}))"
)
WHOLE_PERIOD_AR = phrase(
    rf"[وفبل]?(?:(?:خلال|في)_)?(?:(?P<this>هذا_|هذه_|هذي_|ها|هاد_)(?:ال|ل)?(?P<thisperiod>اسبوع|شهر|سنه|عام|سمانه)"
    rf"|(?:ب|ل|لل)?(?:ال|ل)?(?P<period>اسبوع|شهر|سنه|عام|سمانه)_(?:(?P<past>{PAST_AR})|(?P<next>{NEXT_AR})))"
)
PERIOD_EN = phrase(
    r"(?:(?P<end>(?:the_)?(?:end|close)_of)|(?P<start>(?:the_)?(?:beginning|start)_of|early)|(?P<middle>(?:the_)?middle_of|mid))_"
    r"(?:(?P<last>last_)|(?P<next>next_)|(?:this_|the_))?(?P<period>week|month|year)"
    r"|(?P<short>eow|eom|month_end|week's_end)"
)
WHOLE_PERIOD_EN = phrase(
    r"(?:sometime_|some_time_|later_|earlier_)?(?P<which>last|this|next|past)_(?P<period>week|month|year)"
)
WEEKEND_EN = phrase(
    r"(?:(?P<before>before|by)_the|(?P<last>last)|(?P<next>next)|over_the|at_the|on_the|the|this|this_past|this_coming)_weekend"
)
WEEKEND_AR = phrase(
    rf"[وفب]?(?:ال)?ويك_?اند(?:_(?:(?P<past>{PAST_AR})|(?P<next>{NEXT_AR})))?|عطله_(?:نهايه_)?(?:ال)?اسبوع(?:_(?:(?P<pasttwo>{PAST_AR})|(?P<nexttwo>{NEXT_AR})))?"
)
WEEK_AFTER_NEXT = phrase(
    r"(?:in_|sometime_)?(?:the_)?week_after_next|[وفب]?(?:ال)?اسبوع_(?:بعد_القادم|بعد_الجاي|بعد_المقبل|اللي_بعد_الجاي)"
)
OTHER_DAY = phrase(r"the_other_day|a_(?:few|couple_of)_days_back|قبل_كم_يوم|من_كم_يوم|قبل_ايام|من_ايام|قبل_فتره")
