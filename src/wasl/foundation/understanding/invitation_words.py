"""How people say that they are invited, and to what."""

from __future__ import annotations

from wasl.foundation.language.folded_line import listed

from .words import phrase

INVITED = phrase(
    r"(?:got|received|had)_\S+'s_(?:\w+_)?(?:invitation|invite)|having_(?:me|us)_(?:over|round)|asked_if_(?:i|we)_(?:could|can|would)_(?:come|join)|[وف]?(?:ب|ح|ه|س|راح_|رح_)?[يت](?:عزم|عازم|دعو)(?:ني|نا|وني)|[وف]?(?:عزم|عازم|عزام|دع|دعا|دعي|داعي|دعو|استضاف)(?:ت|وا|ات|ه|ات|يا)?(?:ني|نا|اني|ينا)|[وف]?عرض(?:ت|ات|وا|و)?(?:ني|نا)(?=_(?:\w+_){0,3}?(?:على|ل\w+|لل\w+|في)(?!\S))|[وف]?عرض(?:ت|ات|و)?_(?:عليا|علينا)(?=_(?:ل|لل|على|لعرس|للعرس|لفطور|نهار|في|ف))"
    r"|[وف]?(?:وصل|جا|جاء|اجا|اجي)(?:ت)?(?:ني|نا|تني|تنا)_(?:(?:كرت|بطاقه)_)?(?:دعوه|عزيمه|زواج|عرس)(?:_\w+)?_من|[وف]?(?:تلقيت|تلقينا|استلمت|استلمنا|اخذت|لقيت)_(?:(?:كرت|بطاقه)_)?(?:دعوه|عزيمه)(?:_\w+)?_من|[وف]?(?:دعوه|عزيمه|بطاقه_دعوه|كرت_دعوه)_من"
    r"|[وف]?(?:انا_)?(?:معزوم|معزومه|معزومين|مدعو|مدعوه|مدعوين)_(?:عند|على|الى|ل\w+|لعند)"
    r"|(?:has_|have_)?(?:invited|invites|inviting)_(?:me|us)(?:_(?:all|both))?(?:_along|_over|_round)?|(?:has_|have_)?(?:invited|invites)_(?:all_of_us|both_of_us|everyone|everybody|the_(?:whole_|entire_)?(?:team|family|office|gang|department|class))|(?:i'm_|i_am_|we're_|was_|got_|been_)?invited_(?:to|by)|(?:has_|have_)?asked_(?:me|us)_(?:to_(?:come|join|attend|lunch|dinner|tea|coffee|breakfast|brunch|supper|speak_at)|over|round|along)"
    r"|(?:(?:got|received|had)_)?(?:an?_|the_)?(?:\w+_)?(?:invitation|invite)_(?:from|to)|is_having_(?:me|us)_(?:over|round)|wants_me_at"
)
MEALS = listed(
    "mansaf kabsa biryani birthday bday lunch dinner tea coffee breakfast brunch supper barbecue bbq iftar suhoor party drinks meal picnic gathering majlis potluck over round غدا غداء الغدا الغداء عالغدا عشا"
    " عشاء العشا العشاء عالعشا فطور الفطور قهوه القهوه شاي الشاي وليمه عزيمه ديوانيه مجلس استراحه مزرعه كشته شوي مشاوي سهره حفله ذبيحه مندي كسكس افطار سحور المجلس الديوانيه الاستراحه"
)
