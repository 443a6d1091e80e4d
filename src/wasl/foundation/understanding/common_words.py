"""Words that are names of people as well, and words that are never one: which is meant depends on where they stand."""

from __future__ import annotations

from wasl.foundation.language.folded_line import listed

# Names only where a name is due: after a verb of contact, a preposition, a title.
OFTEN_WORDS = listed("""
    احلام اسد اماني امل امين ايمان بدر بيان توفيق ثناء جاد جمعه جميل جميله جهاد جود حبيب حبيبه حساب حسن حق حلم حلوه
    خميس خير دعاء ذكري راح راضي ربيع رجاء رجب رضا رضي رفيق رفيقه رمضان زهره زهور زين زينه سالم سحر سعيد سعيده سفر
    سلام سما سماء سند شامل شعبان شكري شمس شهد شيخ صادق صالح صباح صديق صديقه طالب طالبه عادل عالي عام عرفه عزيز عطر
    علي عيد غالي غيث غيم فجر فرح فضل قمر كامل كريم كفاح ماضي مجد محامي مدير مساء ملاك ملك ناجح نجاح نجم نجمه نصر نور
    هادي هديه هنا ورده وسام وعد وفاء al an april art august baker banks bell best bill bob brown case cash chase
    church cook dale dawn day dean don drew earnest ed faith field fields fox frank gene glen good grace guy hall
    hill hope hunter jack jo joy june king lane law lee long love low march mark mason max may miles mo nick page
    park pat penny price ray rice rich rob rose sam sandy so stone sue sun west white will wise wood young
""")
# Never the name of somebody by themselves.
NEVER = listed("""
    حضرت شهدت اهل عائله باش عشان كرمال منشان
    واحد واحده اسمه اسمها شخص رجل وحده must
    اب ابن اجتماع اخ اخت التي الذي اللي الى اليوم ام ان انا انت انه انها اني او برشا بزاف بس بعد بعض بنت به بها بيت
    ثم جار جامعه جد حتي خال خبر ذاتيه ذلك رئيس رساله رقم زميل زميله زوج زوجه سوال سوق سيره شاي شركه شغل شوي شويه صاحب
    صور صوره طلب عرض عشان عقد على عليه عليها عم عمل عن عند عنده عندها عندي غير فلوس في فيه فيها قبل قد قهوه كان كانت
    كثير كل لا لان لكن لم لن له لها لهم ما مبلغ مدرسه مدير مديره مره مستشفي مسجد مشروع مطار مطعم مع معه معها معهم
    مقهي مكتب ملف من منه منها موضوع موعد نحن هذا هذه هل هلق هم هو هي وايد ولد يوم بيه بيها ليه ليها ويا ويه معا سوا الضحي محد ماحد محدش ماحدش حدا احد ذكري هالايام عنا a about after also an and are as at
    be been before but by can could did do for from had has have he her him his i if in is it just me my new no not
    of old on or our out over she should so that the their them then they this to up us was we with would yes you
    your
""")
TITLES_SAID = listed("""
    الانسه انسه سيدي سيدتي استاذي استاذتي معالي سعاده سمو اللواء العقيد النقيب الوزير السفير القاضي البروفيسور بروف miss sir madam engineer doctor uncle aunt auntie ustadh
    ا اخوي اخي استاذ استاذه الاخ الاخت الاستاذ الاستاذه الحاج الحاجه الخال الدكتور الدكتوره السيد السيده الشيخ الشيخه
    المستشار المستشاره الاستشاري الاستشاريه المقدم الرايد العميد الفريق المفتي البشمهندس الباشمهندس باشمهندس بشمهندس مولانا
    سي سيد لاله لالا للا مدام مسيو الحكيم الكوتش كوتش الكابتن كابتن د. م. ا. ش. frau herr madame mme monsieur
    العم المحامي المحاميه المهندس المهندسه خالي د دكتور دكتوره زميلتي زميلي صديقتي صديقي عمي م مهندس dr dr. eng eng.
    mr mr. mrs mrs. ms ms. prof prof. professor sheikh
""")
# Before a verb of contact: it did not happen, or is no verb.
NOT = listed(
    "ما لم لن مو لا وما ولم ولا مش عمري محد ماحد محدش ماحدش حدا احد no_one never not didn't haven't hasn't nobody wasn't"
)
SOMEBODY = listed(
    "chap bloke fellow ex-colleague friend neighbour team folks guy man woman someone somebody person lady colleague friend engineer company one girl boy"
)
