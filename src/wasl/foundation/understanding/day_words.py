"""How people say days: the patterns of both languages, standard and dialects, over folded words."""

from __future__ import annotations

from wasl.foundation.dates.spellings import MONTHS

from .numbers import ARABIC_NUMBER, ENGLISH_NUMBER
from .words import phrase

_PART = r"(?:ال)?(?:صبح|صباح|صباحا|فجر|ضحي|ظهر|ضهر|عصر|مغرب|عشا|مسا|مساء|عشيه|ليل|ليله)"
_PART_BEFORE = rf"(?:(?:{_PART}|ليلت)_)?"
_PART_AFTER = rf"(?:_(?:بعد_|قبل_|في_|ب|ف_)?{_PART})?"
_TOMORROW = "الغد|بكره|بكرا|بكرت|باكر|باجر|غدا|غد|غدوه|الغدوه|غدوا|غدي|بكر"
_YESTERDAY = "امس|الامس|البارحه|البارح|لبارح|لبارحه|مبارح|امبارح|انبارح|يامس|بالامس|اليارح|البارحا|الامبارح"
_FEW_HOURS = (
    r"(?:شوي|شويه|شوييه|قليل|لحظات|دقايق|دقائق|ساعه|ساعتين|ساعات|نص_ساعه|نصف_ساعه|ربع_ساعه|دقيقه|دقيقتين"
    r"|(?:1?\d|2[0-3]|كم|ثلاث|تلات|اربع|خمس|ست|سبع|ثمان|عشر|عشره)_(?:ساعات|ساعه|دقايق|دقائق|دقيقه))"
)
_FEW_HOURS_EN = (
    r"(?:an|a|one|two|three|four|five|six|a_few|a_couple_of|couple_of|half_an|1?\d|2[0-3])"
    r"_(?:hour|hours|hrs|hr|minute|minutes|mins|min|moment|second|while)"
)

# Days from today, by words alone.
OFFSETS = {
    0: phrase(
        rf"(?:و|من_|ل)?{_PART_BEFORE}(?:اليوم|هاليوم|هذا_اليوم|هاد_اليوم|النهارده|النهاردا|انهارده|النهارضه|هالنهار|ليوم|اليوما|الليله|هالليله|الليلادي|الليله_دي|الليله_هذي|هاد_الصباح|هاد_الليله)(?:_هذا)?{_PART_AFTER}"
        rf"|(?:و)?(?:هذا_الصباح|هالصباح|هالصبح|هذا_المساء|هالمسا|الحين|الحينه|هالحين|ذلحين|هلا|هلق|اسا|هسه|هسا|هسع|دلوقتي|دلوقت|دابا|دابه|دروك|ذروك|توا|توي|توني|من_توي|(?:قبل|من|بعد|كمان)_{_FEW_HOURS})"
        r"|(?:later_|earlier_)?today(?:_(?:morning|afternoon|evening|noon))?|(?:later_)?tonight|(?:earlier_|later_)?this_(?:very_)?(?:morning|afternoon|evening|lunchtime|noon)|just_now|right_now|end_of_(?:the_)?(?:day|play|business)|close_of_(?:business|play)"
        rf"|by_(?:noon|midday|lunch|lunchtime|cob)|eod|cob|tonite|{_FEW_HOURS_EN}_ago|(?:with)?in_{_FEW_HOURS_EN}"
    ),
    -1: phrase(
        rf"و?{_PART_BEFORE}(?:{_YESTERDAY}){_PART_AFTER}"
        r"|(?:yesterday|yestrday|yesturday|ystrday|yday|yest)(?:_(?:morning|afternoon|evening|night|lunchtime|noon|am|pm))?|last_(?:night|evening)|the_night_before"
    ),
    -2: phrase(
        rf"و?(?:(?:اول|اولت|قبل|اول_من)_(?:{_YESTERDAY})|اولامس|ولت_امس|ولبارح|ولبارحه|اولبارح|امس_الاول|(?:ال)?بارحه_الاولي){_PART_AFTER}"
        r"|(?:the_)?(?:day|night)_before_(?:yesterday|last)"
    ),
    1: phrase(
        rf"(?:و|ل|من_)?{_PART_BEFORE}(?:{_TOMORROW}){_PART_AFTER}"
        r"|(?:first_thing_)?(?:tomorrow|tommorow|tommorrow|tomorow|tmrw|tmr|tmw|2moro|2mrw|tomoro)(?:_(?:morning|afternoon|evening|night|noon|lunchtime|am|pm|eod|cob))?"
    ),
    2: phrase(
        rf"و?(?:(?:بعد|عقب|ورا)_(?:{_TOMORROW})|بعدبكره){_PART_AFTER}"
        r"|(?:the_)?day_after_tomorrow|overmorrow"
    ),
}  # fmt: skip
PART_OF_DAY = phrase(
    r"و?(?:الصبح|الصباح|الظهر|الضهر|العصر|الضحي|العصريه)|(?:بعد|قبل|عقب)_(?:صلاه_)?(?:ال)?(?:ظهر|عصر|مغرب|عشا|عشاء|فجر|دوام)|at_lunchtime"
)
"""Today, unless another day is said beside it."""

_UNITS_EN = "(?P<unit>day|week|fortnight|month|year)s?"
_ONE_AR = "يوم|ليله|اسبوع|شهر|سنه|عام|سمانه|سيمانه|جمعه|حول"
_MANY_AR = (
    "ايام|ليال|ليله|نهارات|يوم|يوما|ليالي|اسابيع|اسبوع|اسبوعا|اشهر|شهور|شهر|شهرا|سنين|سنوات|سنه|عام|سمانات|سيمانات|جمع"
)
_DUAL_AR = "يومين|يومان|نهارين|ليلتين|حولين|عامان|سنتان|سيمانتين|اسبوعين|اسبوعان|شهرين|شهران|سنتين|عامين|سمانتين|جمعتين"
SPAN_AR = rf"(?:(?P<dual>{_DUAL_AR})|(?P<number>{ARABIC_NUMBER})_(?P<many>{_MANY_AR})|(?P<one>{_ONE_AR})(?!_(?:ال|ل)?(?:اثنين|تنين|اتنين|ثنين|ثلاثاء|ثلاثا|تلات|تلاتا|ثلوث|اربعاء|اربعا|ربوع|خميس|جمعه|سبت|احد|حد|\\d+)(?!\\w)))"
_SPAN_EN = rf"(?P<figure>{ENGLISH_NUMBER})_{_UNITS_EN}"
_LATER_EN = _SPAN_EN.replace("figure", "figuretwo").replace("unit", "unittwo")

AGO = phrase(
    rf"(?:و)?(?:قبل|من|منذ|من_قبل|هادي|هذي|هاذي|شهادي|صار_لي|صارلي|صار_له|صار_لها|ليها|ليه)_(?:حوالي_|تقريبا_|شي_|نحو_|قرابه_|اكثر_من_|اقل_من_)*{SPAN_AR}(?:_(?:تقريبا|مضت|خلت))?|(?:about_|around_|some_|over_|just_over_|almost_|nearly_)?{_SPAN_EN}_(?:ago|back|earlier)"
)
AHEAD = phrase(
    rf"(?:و)?(?:بعد|خلال|في_خلال|في_غضون|بغضون|عقب|ورا|مورا|من_بعد|بظرف|في_ظرف|في_مده|خلال_مده|كمان|في|من_دابا|من_هسه)_(?:حوالي_|شي_|اقل_من_|اقصاها_)?{SPAN_AR}(?:_(?:من_(?:الان|اليوم|هسه|دابا|تاريخه)|جايين|عمل))?"
    rf"|من_(?:هنا|هون|هين|دابا|هسه|هسع|هلا|هلق|الان|اليوم|الحين|توا|دلوقتي|دلوقت)_(?:ل_|الى_|ل){SPAN_AR.replace('dual>', 'dualto>').replace('number>', 'numberto>').replace('many>', 'manyto>').replace('one>', 'oneto>')}"
    rf"|(?:in|within|after|inside)_(?:about_|around_|under_|less_than_|the_next_|another_|at_most_)?{_SPAN_EN}(?:_time|'s_time|s'_time|_or_so|_at_most)?|(?:over_)?the_next_{_LATER_EN}|{_LATER_EN.replace('two>', 'three>')}_(?:from_(?:now|today)|time|today)"
)

PAST_AR = r"الفات|الفاتت|اللي_طاف|اللي_طافت|الي_طاف|طاف|المنقضي|المنقضيه|الماضيين|لي_عدا|لي_فايت|اللي_فايت|السابقه|الماضي|الماضيه|الماضييه|اللي_فات|اللي_فاتت|الفائت|الفايت|الفايته|المنصرم|اللي_راح|اللي_راحت|اللي_مضي|الي_فات|الي_راح|لي_فات|لي_فاتت|لي_داز|لي_دازت|اللي_عدي|اللي_عدت|السابق"
NEXT_AR = r"الياي|اليايه|اللي_ياي|اللي_يايه|القابل|القابله|الجايا|الجيه|اللي_جايا|الاتي|الاتيه|جايا|القادم|القادمه|الجاي|الجايه|الجي|الجايي|المقبل|المقبله|اللي_جاي|اللي_جايه|اللي_جاي|لي_جاي|لي_جايه|الي_جاي|الماجي|ماجي|ماجيه|جاي|جايه|التالي|اللي_جي|اللي_بعده"
THIS_AR = r"هذا|هذه|هذي|ها|هاد|هالـ|الحالي"

WEEKDAY_AR = {
    0: "اثنين|تنين|اتنين|ثنين", 1: "ثلاثاء|ثلاثا|تلات|تلاتا|ثلوث|تلاتاء|ثلاثه|تلاته", 2: "اربعاء|اربعا|ربعا|ربوع|اربع|لاربعا|اربعه",
    3: "خميس", 4: "جمعه|جمعا", 5: "سبت", 6: "احد|حد",
}  # fmt: skip
_ALL_WEEKDAYS_AR = "|".join(WEEKDAY_AR.values())
_WITH_ARTICLE = (
    rf"(?:[وف]?(?:ب|ل|لل|ع|ه|ها)?(?:ال|ل)(?P<named>{_ALL_WEEKDAYS_AR})|(?:[وف]?(?:لل)(?P<fornamed>{_ALL_WEEKDAYS_AR})))"
)
_AFTER_DAY = rf"(?:[وف]?[بل]?(?:يوم|نهار|ليله|صباح|مساء|عصر|ظهر|فجر|ضحي|مغرب|عشيه|ليله_يوم|صباح_يوم|مساء_يوم|ظهر_يوم|عصر_يوم|نهايه_يوم|نهاية_يوم))_(?:ال|ل)?(?P<daynamed>{_ALL_WEEKDAYS_AR})"
_A_WEEK = r"[وف]?(?:في_|ب)?(?:ال)?(?:اسبوع|سمانه|سيمانه|جمعه)"
WEEKDAY_ARABIC = phrase(
    rf"(?:{_A_WEEK}_(?:(?P<leadpast>{PAST_AR})|(?P<leadnext>{NEXT_AR}))_(?:في_)?)?(?:{_AFTER_DAY}|{_WITH_ARTICLE})(?:_(?:(?P<past>{PAST_AR})|(?P<next>{NEXT_AR})|(?P<pasttwo>قبل_(?:الماضي|الماضيه|اللي_فات|اللي_فاتت))|(?P<nexttwo>بعد_(?:القادم|القادمه|الجاي|الجايه|المقبل|المقبله|اللي_جاي))|(?P<this>هذا|هذي|ذي|ده|دي)|(?P<weekpast>(?:من_)?الاسبوع_(?:{PAST_AR}))|(?P<weeknext>(?:من_)?الاسبوع_(?:{NEXT_AR}))))?"
)
WEEKDAY_EN = {
    "mon": 0, "monday": 0, "tue": 1, "tues": 1, "tuesday": 1, "wed": 2, "weds": 2, "wednesday": 2, "thu": 3, "thur": 3,
    "thurs": 3, "thursday": 3, "fri": 4, "friday": 4, "sat": 5, "saturday": 5, "sun": 6, "sunday": 6,
}  # fmt: skip
_ANY_WEEKDAY_EN = "|".join(sorted(WEEKDAY_EN, key=len, reverse=True))
WEEKDAY_ENGLISH = phrase(
    rf"(?:(?P<weeks>a|one|two|three|1|2|3)_weeks?_(?:on|from|after)_)?(?:(?:(?P<beforelast>before_last)|(?P<last>last|past|this_past|the_past)|(?P<this>this|coming|this_coming|the_coming)|(?P<next>next)|(?P<leadnext>next_week_on|next_week)|(?P<leadlast>last_week_on))_)?"
    rf"(?P<weekday>{_ANY_WEEKDAY_EN})(?:'s)?(?:_(?:(?P<weekafter>week|after_next)|(?P<lasttwo>before_last)|(?P<weeklast>last_week|of_last_week)|(?P<weeknext>next_week|of_next_week)|(?P<weekthis>this_week)|(?:morning|afternoon|evening|night|lunchtime|noon)))?"
)

PERIOD_AR = phrase(
    rf"(?P<edge>(?:[وبلف]?(?:اخر|تالي|نهايات|نهايه|نهاية|اواخر|بنهايه|لنهايه|لاخر|ختام)|[وبل]?(?:راس|غره|غرة|اول|بدايه|مطلع|اوائل|بدايت|مستهل)|[وبل]?(?:نص|منتصف|وسط|نصف)))_"
    rf"(?:(?P<this>هذا_|هذه_|هذي_|ها|هاد_)?(?:ال|ل)?(?P<period>اسبوع|شهر|سنه|عام|دوام|سمانه|سيمانه|ربع)(?:_(?:(?P<past>{PAST_AR})|(?P<next>{NEXT_AR}|الحالي|هذا|ده)))?|(?:شهر_)?(?P<month>{'|'.join(re_month for re_month in sorted((name.replace(' ', '_') for name in MONTHS if not name.isascii()), key=len, reverse=True))}))"
)
WHOLE_PERIOD_AR = phrase(
    rf"[وفبل]?(?:(?:خلال|في)_)?(?:(?P<this>هذا_|هذه_|هذي_|ها|هاد_)(?:ال|ل)?(?P<thisperiod>اسبوع|شهر|سنه|عام|سمانه|سيمانه)|(?:ال|ل)(?P<afterperiod>اسبوع|شهر)_(?:هذا|ده|دا|هاد|الحالي)"
    rf"|(?:ب|ل|لل)?(?:ال|ل)?(?P<period>اسبوع|شهر|سنه|عام|سمانه|سيمانه)_(?:(?P<pasttwo>قبل_(?:الماضي|الماضيه|اللي_فات))|(?P<past>{PAST_AR})|(?P<next>{NEXT_AR})))"
)
PERIOD_EN = phrase(
    r"(?:(?P<end>(?:the_)?(?:end|close|back_end)_of|late(?=_(?:next|this|last)))|(?P<start>(?:the_)?(?:beginning|start)_of|early)|(?P<middle>(?:the_)?middle_of|mid))_(?:in_)?"
    r"(?:(?P<last>last_)|(?P<next>next_)|(?:this_|the_))?(?P<period>week|month|year|quarter)"
    r"|(?P<short>eow|eom|month_end|week's_end)"
)
WHOLE_PERIOD_EN = phrase(
    r"(?:sometime_|some_time_|later_|earlier_)?(?:the_)?(?P<which>last|this|next|past|coming|following|this_coming)_(?P<period>week|month|year)"
)
QUARTER_EN = phrase(r"(?:(?:in|by|during|before)_(?:the_)?(?:end_of_|close_of_)?|(?:the_)?end_of_)q(?P<quarter>[1-4])")
WITHIN_EN = phrase(r"(?:within|inside|before)_the_(?:(?P<fortnight>fortnight)|(?P<period>week|month|year)(?:_is_out)?)")
END_OF_DAY = phrase(
    r"(?:by_|at_)?(?:(?:the_)?(?:end_of_(?:the_)?(?:day|play|business)|close_of_(?:business|play))|eod|cob|noon|midday|lunchtime|midnight|first_thing|by_lunch|\d{1,2}(?::\d\d)?_?(?:am|pm)|(?:the_)?(?:morning|afternoon|evening)_of)(?:_(?:on|of))?"
)
"""By the hour: which day it is stands beside it, or it is today."""
WEEKEND_EN = phrase(
    r"(?:(?P<before>before|by)_the|(?P<after>after)_the|(?P<last>last)|(?P<next>next)|over_the|at_the|on_the|the|this|this_past|this_coming)_weekend"
)
WEEKEND_AR = phrase(
    rf"[وفب]?(?:ال)?ويك_?اند(?:_(?:(?P<past>{PAST_AR})|(?P<next>{NEXT_AR})))?|عطله_(?:نهايه_)?(?:ال)?اسبوع(?:_(?:(?P<pasttwo>{PAST_AR})|(?P<nexttwo>{NEXT_AR})))?"
)
WEEK_AFTER_NEXT = phrase(
    r"(?:in_|sometime_)?(?:the_)?week_after_next|[وفب]?(?:ال)?اسبوع_(?:بعد_القادم|بعد_الجاي|بعد_المقبل|اللي_بعد_الجاي)"
)
HOURS = phrase(
    r"(?:within|in|خلال|بعد|في_غضون|غضون|في)_(?:the_next_)?(?P<hours>24|36|48|72|96)_(?:hours|hrs|ساعه)(?:_(?:عمل))?"
)
DAYS_AHEAD = phrase(
    r"(?:خلال_|في_)?(?:هاليومين|هال_يومين|اليومين_(?:الجايين|القادمين|الجاية|المقبلين|الجايات)|هالكم_يوم|الايام_(?:الجايه|القادمه|المقبله|القليله_القادمه|القريبه))|(?:over_|in_)?the_(?:next|coming)_(?:few|couple_of)_days"
)
TWO_WEEKS_BACK = phrase(r"(?:the_)?week_before_last")
OTHER_DAY = phrase(
    r"the_other_(?:day|night|evening|morning)|recently|موخرا|من_فتره|a_(?:few|couple_of)_days_back|قبل_كم_يوم|من_كم_يوم|قبل_ايام|من_ايام|قبل_فتره"
)
