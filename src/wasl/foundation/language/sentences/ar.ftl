### جمل يقرؤها صاحب الحساب، ومسودات يرسلها. كل جملة كاملة هنا، ولا تُركَّب من قطع في البرنامج.
###
### $reader جنس القارئ و $person جنس الشخص: m أو f، وغيرهما غير معروف فتُصاغ الجملة محايدة.
### المثنى للمخاطَب (تواصلتما) واحد في الجنسين، وواو الجماعة (أنتم) للتوقير تصلح لهما.
### AGO وIN وDAYS وDAYS_SUBJECT وYEARS وYEARS_SUBJECT وEVERY تعطي العدد مع معدوده مضبوطًا. وما بين [[ ]] تُبرزه الصفحة.

## أسباب

reason-rhythm-due = تواصلتما آخر مرة [[{ AGO($last_days) }]]، وإيقاعكما المعتاد كل { EVERY($rhythm_days, $last_days) }.

# $days عدد الأيام التي تواصلا فيها، و $rhythm_days متوسط ما بينها.
reason-habit = تواصلتما في { DAYS($days) }، كل { EVERY($rhythm_days) } تقريبًا، وآخر مرة [[{ AGO($last_days) }]].

reason-rhythm-wish = آخر تواصل بينكما [[{ AGO($last_days) }]]، والإيقاع الذي اخترته كل { EVERY($rhythm_days, $last_days) }.

reason-rhythm-first = [[لم يُسجَّل]] بينكما تواصل بعد، والإيقاع الذي اخترته كل { EVERY($rhythm_days) }.

# $age صفر حين لا تُعرف سنة الميلاد. وحين لا يُعرف الجنس يُقال «يوم الميلاد»، فعيد الميلاد مجرّدًا عيد آخر.
reason-birthday = { $person ->
    [m] { $age ->
        [0] عيد ميلاده [[{ IN($days) }]].
       *[other] عيد ميلاده [[{ IN($days) }]]، ويبلغ فيه { YEARS($age) }.
    }
    [f] { $age ->
        [0] عيد ميلادها [[{ IN($days) }]].
       *[other] عيد ميلادها [[{ IN($days) }]]، وتبلغ فيه { YEARS($age) }.
    }
   *[unknown] { $age ->
        [0] يوم الميلاد [[{ IN($days) }]].
       *[other] يوم الميلاد [[{ IN($days) }]]، وبه تتمّ { YEARS_SUBJECT($age) }.
    }
}

# $date بالتقويم الهجري: ١ رمضان.
reason-birthday-hijri = { $person ->
    [m] عيد ميلاده بالتقويم الهجري، { $date }، [[{ IN($days) }]].
    [f] عيد ميلادها بالتقويم الهجري، { $date }، [[{ IN($days) }]].
   *[unknown] يوم الميلاد بالتقويم الهجري، { $date }، [[{ IN($days) }]].
}

# $years صفر حين لا تُعرف سنة الزواج.
reason-anniversary = { $person ->
    [m] { $years ->
        [0] ذكرى زواجه [[{ IN($days) }]].
       *[other] ذكرى زواجه [[{ IN($days) }]]، وقد مضت عليه { YEARS_SUBJECT($years) }.
    }
    [f] { $years ->
        [0] ذكرى زواجها [[{ IN($days) }]].
       *[other] ذكرى زواجها [[{ IN($days) }]]، وقد مضت عليه { YEARS_SUBJECT($years) }.
    }
   *[unknown] { $years ->
        [0] ذكرى الزواج [[{ IN($days) }]].
       *[other] ذكرى الزواج [[{ IN($days) }]]، وقد مضت عليه { YEARS_SUBJECT($years) }.
    }
}

reason-date = { $label }: [[{ IN($days) }]].

# $days منذ أن كان. لا لوم على ما مضى.
reason-joy = { $label }، [[{ AGO($days) }]]. كلمة تهنئة في وقتها.

reason-joy-about = { $label } ({ $about })، [[{ AGO($days) }]]. كلمة تهنئة في وقتها.

reason-illness-first = { $person ->
    [m] ألمّت به وعكة [[{ AGO($days) }]]، واتصال قصير يعني له الكثير.
    [f] ألمّت بها وعكة [[{ AGO($days) }]]، واتصال قصير يعني لها الكثير.
   *[unknown] وعكة صحية [[{ AGO($days) }]]، واتصال قصير يعني الكثير.
}

reason-illness-again = { $person ->
    [m] سألت عن صحته [[{ AGO($days) }]]، وسؤال ثانٍ يسرّه.
    [f] سألت عن صحتها [[{ AGO($days) }]]، وسؤال ثانٍ يسرّها.
   *[unknown] كان سؤالك عن الصحة [[{ AGO($days) }]]، وسؤال ثانٍ يسرّ.
}

reason-illness-recovered = { $person ->
    [m] تعافى [[{ AGO($days) }]]، والحمد لله على سلامته.
    [f] تعافت [[{ AGO($days) }]]، والحمد لله على سلامتها.
   *[unknown] كان التعافي [[{ AGO($days) }]]، والحمد لله على السلامة.
}

reason-condolence-first = { $person ->
    [m] فقد عزيزًا [[{ AGO($days) }]]. اتصال أو زيارة للعزاء يعنيان له الكثير.
    [f] فقدت عزيزًا [[{ AGO($days) }]]. اتصال أو زيارة للعزاء يعنيان لها الكثير.
   *[unknown] حالة وفاة [[{ AGO($days) }]]. اتصال أو زيارة للعزاء يعنيان الكثير.
}

# $about من فُقد، كما كتبه صاحب الحساب: والده.
reason-condolence-first-about = { $person ->
    [m] فقد { $about } [[{ AGO($days) }]]. اتصال أو زيارة للعزاء يعنيان له الكثير.
    [f] فقدت { $about } [[{ AGO($days) }]]. اتصال أو زيارة للعزاء يعنيان لها الكثير.
   *[unknown] حالة وفاة ({ $about }) [[{ AGO($days) }]]. اتصال أو زيارة للعزاء يعنيان الكثير.
}

reason-condolence-again = { $person ->
    [m] عزّيته [[{ AGO($days) }]]، وبعد انصراف المعزين يطول الحزن.
    [f] عزّيتها [[{ AGO($days) }]]، وبعد انصراف المعزين يطول الحزن.
   *[unknown] كان عزاؤك [[{ AGO($days) }]]، وبعد انصراف المعزين يطول الحزن.
}

reason-condolence-forty = تمّت الأربعون بعد الوفاة [[{ AGO($days) }]]، وكلمة ذكرى تواسي.

reason-hardship-first = { $person ->
    [m] بدأ ظرفه الصعب [[{ AGO($days) }]]، ووقوفك معه يعني له الكثير.
    [f] بدأ ظرفها الصعب [[{ AGO($days) }]]، ووقوفك معها يعني لها الكثير.
   *[unknown] بدأ ظرف صعب [[{ AGO($days) }]]، ووقوفك يعني الكثير.
}

reason-hardship-again = { $person ->
    [m] سألت عنه في ظرفه الصعب [[{ AGO($days) }]]، وسؤال ثانٍ يخفف عنه.
    [f] سألت عنها في ظرفها الصعب [[{ AGO($days) }]]، وسؤال ثانٍ يخفف عنها.
   *[unknown] كان سؤالك في الظرف الصعب [[{ AGO($days) }]]، وسؤال ثانٍ يخفف.
}

# $label ما الدعوة إليه: زواج، عشاء في البيت.
reason-invitation-answer = { $person ->
    [m] دعاك ({ $label })، والموعد [[{ IN($days) }]]، وينتظر جوابك.
    [f] دعتك ({ $label })، والموعد [[{ IN($days) }]]، وتنتظر جوابك.
   *[unknown] وصلتك دعوة ({ $label })، والموعد [[{ IN($days) }]]، والجواب منتظر.
}

reason-invitation-day = موعد الدعوة ({ $label }) [[{ IN($days) }]]، وقد سبق منك القبول.

reason-invitation-after = كانت المناسبة ({ $label }) [[{ AGO($days) }]]، وكلمة شكر أو تهنئة تكملها.

reason-invitation-make-good = لم يتيسر الحضور ({ $label }) [[{ AGO($days) }]]، وزيارة أو مكالمة أو هدية تجبر ذلك.

reason-unanswered = { $person ->
    [m] كتب إليك{ part-channel } [[{ AGO($days) }]]، ولم يصله ردّك بعد.
    [f] كتبت إليك{ part-channel } [[{ AGO($days) }]]، ولم يصلها ردّك بعد.
   *[unknown] وصلتك { part-message } [[{ AGO($days) }]]، وما زالت تنتظر ردّك.
}

reason-unanswered-about = { $person ->
    [m] كتب إليك{ part-channel } [[{ AGO($days) }]] عن «{ $subject }»، ولم يصله ردّك بعد.
    [f] كتبت إليك{ part-channel } [[{ AGO($days) }]] عن «{ $subject }»، ولم يصلها ردّك بعد.
   *[unknown] وصلتك { part-message } [[{ AGO($days) }]] عن «{ $subject }»، وما زالت تنتظر ردّك.
}

reason-missed-call = { $person ->
    [m] { $reader ->
        [m] اتصل بك [[{ AGO($days) }]]، ولم تعاود الاتصال به بعد.
        [f] اتصل بك [[{ AGO($days) }]]، ولم تعاودي الاتصال به بعد.
       *[unknown] اتصل بك [[{ AGO($days) }]]، وما زال ينتظر اتصالك.
    }
    [f] { $reader ->
        [m] اتصلت بك [[{ AGO($days) }]]، ولم تعاود الاتصال بها بعد.
        [f] اتصلت بك [[{ AGO($days) }]]، ولم تعاودي الاتصال بها بعد.
       *[unknown] اتصلت بك [[{ AGO($days) }]]، وما زالت تنتظر اتصالك.
    }
   *[unknown] { $reader ->
        [m] فاتتك مكالمة [[{ AGO($days) }]]، ولم تعاود الاتصال بعد.
        [f] فاتتك مكالمة [[{ AGO($days) }]]، ولم تعاودي الاتصال بعد.
       *[unknown] فاتتك مكالمة [[{ AGO($days) }]]، وما زالت تنتظر اتصالك.
    }
}

# من لا طريق إلى بعض الناس، أو إلى جماعة منهم، إلا من خلاله.
reason-bridge = { $person ->
    [m] لا طريق لك إلى بعض الناس إلا من خلاله، وآخر تواصل بينكما [[{ AGO($days) }]].
    [f] لا طريق لك إلى بعض الناس إلا من خلالها، وآخر تواصل بينكما [[{ AGO($days) }]].
   *[unknown] حلقة الوصل الوحيدة بينك وبين بعض الناس، وآخر تواصل بينكما [[{ AGO($days) }]].
}

reason-new = التقيتما [[{ AGO($days) }]]، ولم تتواصلا بعد ذلك. رسالة قصيرة تثبّت المعرفة.

reason-new-at = التقيتما في { $place } [[{ AGO($days) }]]، ولم تتواصلا بعد ذلك. رسالة قصيرة تثبّت المعرفة.

part-channel = { $channel ->
    [whatsapp] {" "}عبر واتساب
    [telegram] {" "}عبر تلغرام
    [email] {" "}بالبريد
    [sms] {" "}برسالة نصية
    [social] {" "}عبر شبكة اجتماعية
    [letter] {" "}خطابًا
   *[other] {""}
}

part-message = { $channel ->
    [sms] رسالة نصية
    [letter] رسالة ورقية
   *[other] رسالة{ part-channel }
}

# حين لا يُعرف اسم المناسبة.
occasion-unnamed = مناسبة

## الدفء: ما احتمال أن يتجدّد التواصل، ولا شيء فوق ذلك

# $days عدد أيام التواصل، و $gap متوسط ما بينها، و $silence ما مضى منذ آخرها.
warmth-known = { $silence ->
    [0] تواصلتما في { DAYS($days) }، كل { EVERY($gap) } تقريبًا، وآخرها اليوم.
    [1] تواصلتما في { DAYS($days) }، كل { EVERY($gap) } تقريبًا، وآخرها أمس.
   *[other] تواصلتما في { DAYS($days) }، كل { EVERY($gap) } تقريبًا، وقد مضى على آخرها { DAYS_SUBJECT($silence) }.
}

warmth-known-long = تواصلتما في { DAYS($days) }، كل { EVERY($gap) } تقريبًا، وآخرها { AGO($silence) }.

# ما اختاره صاحب الدفتر، ثم ما جرى عليه بلا اختيار.
rhythm-wished = تواصل كل { EVERY($days) }.
rhythm-habit = عادتكما حتى الآن: كل { EVERY($days) }.

warmth-short = { $days ->
    [1] تواصلتما في يوم واحد فقط، وهذا أقلّ من أن يُقدَّر به ما يأتي.
   *[other] تواصلتما في { DAYS($days) } فقط، وهذا أقلّ من أن يُقدَّر به ما يأتي.
}

# $tenths من ١ إلى ٩.
warmth-odds = ومن كل عشر علاقات كهذه تجدّد التواصل في نحو { $tenths ->
    [1] واحدة
    [2] اثنتين
    [3] ثلاث
    [4] أربع
    [5] خمس
    [6] ست
    [7] سبع
    [8] ثمانٍ
   *[9] تسع
} خلال { DAYS($horizon) }.

warmth-odds-none = وقلّما تجدّد التواصل في علاقات كهذه خلال { DAYS($horizon) }.

warmth-odds-all = وفي علاقات كهذه تجدّد التواصل خلال { DAYS($horizon) } في جميعها تقريبًا.
occasion-birthday = يوم الميلاد

occasion-anniversary = ذكرى الزواج

## تحية الصفحة

# $count عدد من يُسمَّون اليوم.
page-people = { $count ->
    [1] شخص واحد اليوم
    [2] شخصان اليوم
    [3] ثلاثة أشخاص اليوم
    [4] أربعة أشخاص اليوم
    [5] خمسة أشخاص اليوم
    [6] ستة أشخاص اليوم
    [7] سبعة أشخاص اليوم
    [8] ثمانية أشخاص اليوم
    [9] تسعة أشخاص اليوم
    [10] عشرة أشخاص اليوم
   *[other] { $count } شخصًا اليوم
}

page-left = { $count ->
    [1] بقي واحد · يكفي هذا لليوم
    [2] بقي اثنان · يكفي هذا لليوم
    [3] بقي ثلاثة · يكفي هذا لليوم
    [4] بقي أربعة · يكفي هذا لليوم
    [5] بقي خمسة · يكفي هذا لليوم
    [6] بقي ستة · يكفي هذا لليوم
    [7] بقي سبعة · يكفي هذا لليوم
    [8] بقي ثمانية · يكفي هذا لليوم
    [9] بقي تسعة · يكفي هذا لليوم
    [10] بقي عشرة · يكفي هذا لليوم
   *[other] بقي { $count } · يكفي هذا لليوم
}

page-enough = يكفي هذا لليوم

greeting-page = { part-greeting } يا { $name }

part-greeting = { $time ->
    [morning] صباح الخير
   *[other] مساء الخير
}

part-closing = { $register ->
    [formal] مع خالص التحية والتقدير
   *[friendly] مع أطيب تحية
}

part-opening = { $register ->
    [unnamed] { part-greeting }
   *[other] { part-greeting } { $name }
}

## مسودات: $name هو النداء (د. خالد)، و $register رسمي formal أو ودّي friendly، أو unnamed لمن لا يُعرف اسمه

draft-keep-in-touch = { $channel ->
    [call] للبداية: سؤال عن الحال، ثم عمّا جدّ منذ آخر حديث بينكما.
    [email]
        { part-opening }،

        { words-keep-in-touch }

        { part-closing }
   *[other] { part-opening }، { words-keep-in-touch }
}

words-keep-in-touch = { $register ->
    [formal] أرجو أن تكونوا بخير. مضت مدة منذ آخر حديث بيننا، ويسعدني أن أطمئن عليكم وأن أعرف كيف تسير الأمور عندكم.
   *[friendly] خطرت ببالي اليوم فأحببت أن أطمئن عليك. كيف الحال، وما أخبارك؟
}

draft-reply = { $channel ->
    [call] { $days ->
        [0] للبداية: شكر على الاتصال، ثم جواب ما سُئلت عنه.
        [1] للبداية: شكر على الاتصال، ثم جواب ما سُئلت عنه.
       *[other] للبداية: اعتذار عن التأخر، ثم جواب ما سُئلت عنه.
    }
    [email]
        { part-opening }،

        { words-reply }

        { part-closing }
   *[other] { part-opening }، { words-reply }
}

words-reply = { $days ->
    [0] { words-reply-soon }
    [1] { words-reply-soon }
   *[other] { words-reply-late }
}

words-reply-soon = { $register ->
    [formal] شكرًا لكم على رسالتكم.
   *[friendly] شكرًا على رسالتك.
}

words-reply-late = { $register ->
    [formal] أعتذر عن التأخر في الرد على رسالتكم، وأشكر لكم صبركم.
   *[friendly] أعتذر عن تأخري في الرد، وشكرًا على صبرك.
}

# $me اسم القارئ كما يعرّف بنفسه.
draft-new = { $channel ->
    [call] للبداية: تذكير بلقائكما، ثم سؤال عمّا يشغل هذه الأيام.
    [email]
        { part-opening }،

        { words-new }

        { part-closing }
   *[other] { part-opening }، { words-new }
}

words-new = { $register ->
    [formal] معكم { $me }. سعدت بلقائكم، ويسرّني أن نبقى على تواصل.
   *[friendly] معك { $me }. سعدت بلقائك، ويسرّني أن نبقى على تواصل.
}

draft-new-at = { $channel ->
    [call] للبداية: تذكير بلقائكما في { $place }، ثم سؤال عمّا يشغل هذه الأيام.
    [email]
        { part-opening }،

        { words-new-at }

        { part-closing }
   *[other] { part-opening }، { words-new-at }
}

words-new-at = { $register ->
    [formal] معكم { $me }. سعدت بلقائكم في { $place }، ويسرّني أن نبقى على تواصل.
   *[friendly] معك { $me }. سعدت بلقائك في { $place }، ويسرّني أن نبقى على تواصل.
}

## وعود: $promise ما وُعد به بكلمات صاحب الحساب، و $private yes لما لا تُعرض كلماته

reason-promise = { $person ->
    [m] موعد ما وعدته به [[{ IN($days) }]]{ part-promised }.
    [f] موعد ما وعدتها به [[{ IN($days) }]]{ part-promised }.
   *[unknown] موعد وعدك [[{ IN($days) }]]{ part-promised }.
}

# $days كم مضى على الموعد، وصفر في يومه.
reason-promise-late = { $days ->
    [0] { $person ->
        [m] [[اليوم]] موعد ما وعدته به{ part-promised }. إن احتاج الأمر وقتًا أطول فكلمة قبل أن يمضي اليوم تكفي.
        [f] [[اليوم]] موعد ما وعدتها به{ part-promised }. إن احتاج الأمر وقتًا أطول فكلمة قبل أن يمضي اليوم تكفي.
       *[unknown] [[اليوم]] موعد وعدك{ part-promised }. إن احتاج الأمر وقتًا أطول فكلمة قبل أن يمضي اليوم تكفي.
    }
   *[other] { $person ->
        [m] حلّ موعد ما وعدته به [[{ AGO($days) }]]{ part-promised }. كلمة منك ويوم جديد تتفقان عليه يكفيان.
        [f] حلّ موعد ما وعدتها به [[{ AGO($days) }]]{ part-promised }. كلمة منك ويوم جديد تتفقان عليه يكفيان.
       *[unknown] حلّ موعد وعدك [[{ AGO($days) }]]{ part-promised }. كلمة منك ويوم جديد تتفقان عليه يكفيان.
    }
}

reason-promise-theirs = { $person ->
    [m] حلّ موعد ما وعدك به [[{ AGO($days) }]]{ part-promised }. سؤال لطيف يكفي.
    [f] حلّ موعد ما وعدتك به [[{ AGO($days) }]]{ part-promised }. سؤال لطيف يكفي.
   *[unknown] حلّ موعد ما وُعدت به [[{ AGO($days) }]]{ part-promised }. سؤال لطيف يكفي.
}

part-promised = { $private ->
    [yes] {""}
   *[no] : «{ $promise }»
}

draft-promise = { $channel ->
    [call] للبداية: إخبار بأن ما وعدت به جاهز{ part-promised }.
    [email]
        { part-opening }،

        { words-promise }

        { part-closing }
   *[other] { part-opening }، { words-promise }
}

words-promise = { $register ->
    [formal] يسرّني أن أرسل إليكم ما وعدتكم به{ part-promised }.
   *[friendly] هذا ما وعدتك به{ part-promised }.
}

# $when قبل الموعد before أو يومه today أو بعده past.
draft-promise-late = { $channel ->
    [call] للبداية: إخبار بأن ما وعدت به يحتاج إلى وقت أطول{ part-promised }، ثم اتفاق على يوم جديد.
    [email]
        { part-opening }،

        { words-promise-late }

        { part-closing }
   *[other] { part-opening }، { words-promise-late }
}

words-promise-late = { $when ->
    [before] { $register ->
        [formal] أكتب إليكم عمّا وعدتكم به{ part-promised }. تبيّن لي أنه يحتاج إلى وقت أطول، وأحببت أن تعلموا قبل الموعد. فأي يوم بعده يناسبكم؟
       *[friendly] أكتب إليك عمّا وعدتك به{ part-promised }. تبيّن لي أنه يحتاج إلى وقت أطول، وأحببت أن يصلك الخبر قبل الموعد. فأي يوم بعده يناسبك؟
    }
    [today] { $register ->
        [formal] اليوم موعد ما وعدتكم به{ part-promised }. أحتاج إلى وقت أطول قليلًا، وأحببت أن تعلموا قبل أن يمضي اليوم. فأي يوم قريب يناسبكم؟
       *[friendly] اليوم موعد ما وعدتك به{ part-promised }. أحتاج إلى وقت أطول قليلًا، وأحببت أن يصلك الخبر قبل أن يمضي اليوم. فأي يوم قريب يناسبك؟
    }
   *[past] { $register ->
        [formal] حلّ موعد ما وعدتكم به{ part-promised }، وأعتذر إليكم عن التأخر. فأي يوم قريب يناسبكم؟
       *[friendly] حلّ موعد ما وعدتك به{ part-promised }، وأعتذر عن التأخر. فأي يوم قريب يناسبك؟
    }
}

draft-promise-theirs = { $channel ->
    [call] للبداية: سؤال عن الحال، ثم سؤال لطيف عمّا اتفقتما عليه{ part-promised }.
    [email]
        { part-opening }،

        { words-promise-theirs }

        { part-closing }
   *[other] { part-opening }، { words-promise-theirs }
}

words-promise-theirs = { $register ->
    [formal] أرجو أن تكونوا بخير. أسأل على مهل عمّا اتفقنا عليه{ part-promised }. وإن احتاج الأمر وقتًا أطول فلا بأس.
   *[friendly] كيف الحال؟ أسأل على مهل عمّا اتفقنا عليه{ part-promised }. وإن احتاج الأمر وقتًا أطول فلا بأس.
}

## موضوعات البريد

draft-shared-interest = { $register ->
    [formal] ويجمعنا الاهتمام بموضوع «{ $interest }»، فما جديدكم فيه؟
   *[friendly] ويجمعنا «{ $interest }»، فما جديدك فيه؟
}

subject-keep-in-touch = سلام وسؤال عن الحال

subject-reply = ردًا على رسالتكم

subject-reply-about = رد: { $subject }

subject-new = سعدت بلقائكم

subject-promise = ما وعدتكم به

subject-promise-late = بشأن الموعد الذي اتفقنا عليه

subject-promise-theirs = سؤال قصير
## تعريف: $target هو المراد التعرّف إليه. الطلب يجعل الاعتذار سهلًا، والكلمة تُمرَّر كما هي.

draft-introduction = { $channel ->
    [call] للبداية: سؤال عن الحال، ثم سؤال هل يناسب التعريف إلى { $target }، ولا حرج في الاعتذار.
    [email]
        { part-opening }،

        { words-introduction }

        { part-closing }
   *[other] { part-opening }، { words-introduction }
}

words-introduction = { $register ->
    [formal] أودّ التعرّف إلى { $target }، وعلمت أن بينكم معرفة. هل ترون مناسبًا أن تعرّفوا بيننا؟ وإن لم يكن الوقت مناسبًا أو رأيتم غير ذلك فلا حرج أبدًا، ولكم الشكر في الحالين. ومع هذا كلمة قصيرة عني، تُمرَّر كما هي إن شئتم.
   *[friendly] أودّ التعرّف إلى { $target }، وأظن أن بينكما معرفة. هل يناسبك التعريف بيننا؟ وإن لم يكن مناسبًا فلا حرج أبدًا، ولن يغيّر ذلك شيئًا بيننا. ومع هذا كلمة قصيرة عني، يمكن تمريرها كما هي.
}

draft-introduction-note = السلام عليكم، معكم { $me }. يسرّني التعرّف إليكم والحديث معكم ربع ساعة في الوقت الذي يناسبكم. وإن لم يكن الوقت مناسبًا فأتفهم ذلك تمامًا.

subject-introduction = التعرّف إلى { $target }

# $days ما بقي إلى اليوم أو ما مضى عليه.
reason-target-near = { $when ->
    [past] { $person ->
        [m] كنت تنوي لقاءه، ومضى الموعد [[{ AGO($days) }]]. ما زال في التحضير ما يُستكمل، أو يُختار موعد آخر.
        [f] كنت تنوي لقاءها، ومضى الموعد [[{ AGO($days) }]]. ما زال في التحضير ما يُستكمل، أو يُختار موعد آخر.
       *[unknown] مضى موعد اللقاء المنشود [[{ AGO($days) }]]. ما زال في التحضير ما يُستكمل، أو يُختار موعد آخر.
    }
   *[coming] { $person ->
        [m] آخر موعد للقائه المنشود [[{ IN($days) }]]، وما زال في التحضير ما يُستكمل.
        [f] آخر موعد للقائها المنشود [[{ IN($days) }]]، وما زال في التحضير ما يُستكمل.
       *[unknown] آخر موعد للقاء المنشود [[{ IN($days) }]]، وما زال في التحضير ما يُستكمل.
    }
}

reason-target-meeting = { $person ->
    [m] لقاؤك به [[{ IN($days) }]]. صفحة واحدة تجمع كل ما تحتاج إليه قبله.
    [f] لقاؤك بها [[{ IN($days) }]]. صفحة واحدة تجمع كل ما تحتاج إليه قبله.
   *[unknown] اللقاء [[{ IN($days) }]]. صفحة واحدة تجمع كل ما تحتاج إليه قبله.
}

reason-target-met = { $person ->
    [m] كان لقاؤك به [[{ AGO($days) }]]. ما ثمرته؟ سطران يكفيان.
    [f] كان لقاؤك بها [[{ AGO($days) }]]. ما ثمرته؟ سطران يكفيان.
   *[unknown] كان اللقاء [[{ AGO($days) }]]. ما ثمرته؟ سطران يكفيان.
}

reason-week = { $person ->
    [m] هو من [[أشخاص هذا الأسبوع]] باختيارك.
    [f] هي من [[أشخاص هذا الأسبوع]] باختيارك.
   *[unknown] هذا من [[أشخاص الأسبوع]] باختيارك.
}

# $learned ما تعلّمه صاحب الدفتر.
reason-share = { $person ->
    [m] ما تعلّمته قد ينفعه: [[{ $learned }]].
    [f] ما تعلّمته قد ينفعها: [[{ $learned }]].
   *[unknown] ما تعلّمته قد يكون نافعًا هنا: [[{ $learned }]].
}

draft-share = { $channel ->
    [call] للبداية: خبر بما تعلّمته ({ $learned })، ثم سؤال عن نفعه.
    [email]
        { part-opening }،

        { words-share }

        { part-closing }
   *[other] { part-opening }، { words-share }
}

words-share = { $register ->
    [formal] تعلّمت ما قد يكون نافعًا لكم: { $learned }. ويسعدني أن أشارككم خلاصته.
   *[friendly] تعلّمت ما قد ينفعك: { $learned }. ويسعدني أن أشاركك خلاصته.
}

subject-share = { $learned }

reason-strength = { $person ->
    [m] له رأي في قرارٍ يعنيك، ولم يبلغه بعد: [[{ $achieved }]]. كلمة قصيرة تكفي.
    [f] لها رأي في قرارٍ يعنيك، ولم يبلغها بعد: [[{ $achieved }]]. كلمة قصيرة تكفي.
   *[unknown] خبر لم يبلغ بعدُ من له رأي في قرارٍ يعنيك: [[{ $achieved }]]. كلمة قصيرة تكفي.
}

draft-strength = { $channel ->
    [call] للبداية: سؤال عن الحال، ثم خبر في جملة عمّا كان ({ $achieved })، وسؤال عن الرأي فيه.
    [email]
        { part-opening }،

        { words-strength }

        { part-closing }
   *[other] { part-opening }، { words-strength }
}

words-strength = { $register ->
    [formal] { $known ->
        [yes] أحببت أن أطلعكم على خبر قصير قد يهمّكم: { $achieved }. وكانت النتيجة: { $result }. ورأيكم فيه موضع تقدير عندي، ويسعدني أن أرسل التفاصيل إن كان فيها نفع.
       *[no] أحببت أن أطلعكم على خبر قصير قد يهمّكم: { $achieved }. ورأيكم فيه موضع تقدير عندي، ويسعدني أن أرسل التفاصيل إن كان فيها نفع.
    }
   *[friendly] { $known ->
        [yes] خبر قصير أحببت أن يصلك: { $achieved }. وكانت النتيجة: { $result }. يهمّني رأيك فيه، ويسعدني أن أرسل التفاصيل إن كان فيها نفع.
       *[no] خبر قصير أحببت أن يصلك: { $achieved }. يهمّني رأيك فيه، ويسعدني أن أرسل التفاصيل إن كان فيها نفع.
    }
}

subject-strength = { $achieved }

reason-thanks = { $person ->
    [m] عرّفك إلى { $target } [[{ AGO($days) }]]. كلمة شكر، وخبر عمّا كان بعدها، يسعدانه.
    [f] عرّفتك إلى { $target } [[{ AGO($days) }]]. كلمة شكر، وخبر عمّا كان بعدها، يسعدانها.
   *[unknown] جاءك التعريف إلى { $target } [[{ AGO($days) }]]. كلمة شكر، وخبر عمّا كان بعدها، يسعدان من سعى فيه.
}

draft-thanks = { $channel ->
    [call] { $named ->
        [yes] للبداية: شكر على التعريف إلى { $target }، ثم خبر عمّا كان بعده.
       *[no] للبداية: شكر على التعريف، ثم خبر عمّا كان بعده.
    }
    [email]
        { part-opening }،

        { words-thanks }

        { part-closing }
   *[other] { part-opening }، { words-thanks }
}

words-thanks = { $register ->
    [formal] { $named ->
        [yes] أشكركم على التعريف إلى { $target }. أقدّر لكم هذه الثقة، ويسعدني أن أخبركم بما يجدّ.
       *[no] أشكركم على التعريف الذي سعيتم فيه. أقدّر لكم هذه الثقة، ويسعدني أن أخبركم بما يجدّ.
    }
   *[friendly] { $named ->
        [yes] شكرًا لك على التعريف إلى { $target }. أقدّر لك هذه الثقة، ويسعدني أن أخبرك بما يجدّ.
       *[no] شكرًا لك على سعيك في التعريف. أقدّر لك هذه الثقة، ويسعدني أن أخبرك بما يجدّ.
    }
}

subject-thanks = شكرًا على التعريف

# التزكية: كلمة قيلت عن صاحب الحساب في فرصة، و $about اسمها
reason-thanks-recommended = { $person ->
    [m] زكّاك في فرصة { $about } [[{ AGO($days) }]]. كلمة شكر، وخبر عمّا كان بعدها، يسعدانه.
    [f] زكّتك في فرصة { $about } [[{ AGO($days) }]]. كلمة شكر، وخبر عمّا كان بعدها، يسعدانها.
   *[unknown] جاءتك تزكية في فرصة { $about } [[{ AGO($days) }]]. كلمة شكر، وخبر عمّا كان بعدها، يسعدان صاحبها.
}

draft-thanks-recommended = { $channel ->
    [call] للبداية: شكر على التزكية في فرصة { $about }، ثم خبر عمّا كان بعدها.
    [email]
        { part-opening }،

        { words-thanks-recommended }

        { part-closing }
   *[other] { part-opening }، { words-thanks-recommended }
}

words-thanks-recommended = { $register ->
    [formal] أشكركم على كلمتكم الطيبة عني في فرصة { $about }. أقدّر لكم هذه الثقة أيًّا كانت النتيجة، ويسعدني أن أخبركم بما يجدّ.
   *[friendly] شكرًا لك على كلمتك الطيبة عني في فرصة { $about }. أقدّر لك هذه الثقة أيًّا كانت النتيجة، ويسعدني أن أخبرك بما يجدّ.
}

subject-thanks-recommended = شكرًا على التزكية

## طلب التزكية: $about الفرصة، و $place الجهة، و $known يقول هل الجهة معروفة

draft-recommend = { $channel ->
    [call] للبداية: سؤال عن الحال، ثم سؤال هل تناسب كلمة عنك في فرصة { $about }، ولا حرج في الاعتذار.
    [email]
        { part-opening }،

        { words-recommend }

        { part-closing }
   *[other] { part-opening }، { words-recommend }
}

words-recommend = { $register ->
    [formal] { $known ->
        [yes] اطّلعت على فرصة { $about } لدى { $place }، وأراها قريبة من خبرتي. هل ترون مناسبًا أن تقولوا كلمة عني، أو أن تدلّوني على من يحسن أن أحدّثه هناك؟ وإن لم يكن الوقت مناسبًا أو رأيتم غير ذلك فلا حرج أبدًا، ولكم الشكر في الحالين. ويسعدني أن أرسل إليكم سيرتي في صفحة.
       *[no] اطّلعت على فرصة { $about }، وأراها قريبة من خبرتي. هل ترون مناسبًا أن تقولوا كلمة عني، أو أن تدلّوني على من يحسن أن أحدّثه؟ وإن لم يكن الوقت مناسبًا أو رأيتم غير ذلك فلا حرج أبدًا، ولكم الشكر في الحالين. ويسعدني أن أرسل إليكم سيرتي في صفحة.
    }
   *[friendly] { $known ->
        [yes] رأيت فرصة { $about } لدى { $place }، وأظنها قريبة مما أعمل فيه. هل تناسبك كلمة طيبة عني عندهم، أو إرشادي إلى من أحدّثه هناك؟ وإن لم يكن مناسبًا فلا حرج أبدًا، ولن يغيّر ذلك شيئًا بيننا. ويسعدني أن أرسل إليك سيرتي في صفحة.
       *[no] رأيت فرصة { $about }، وأظنها قريبة مما أعمل فيه. هل تناسبك كلمة طيبة عني، أو إرشادي إلى من أحدّثه؟ وإن لم يكن مناسبًا فلا حرج أبدًا، ولن يغيّر ذلك شيئًا بيننا. ويسعدني أن أرسل إليك سيرتي في صفحة.
    }
}

## إلى من لم يجرِ بينكما كلام بعد: سؤال، لا طلب تزكية

draft-recommend-first = { $channel ->
    [call] للبداية: تعريف بالنفس، ثم سؤال هل يناسب حديث قصير عن فرصة { $about }، ولا حرج في الاعتذار.
    [email]
        { part-opening }،

        { words-recommend-first }

        { part-closing }
   *[other] { part-opening }، { words-recommend-first }
}

words-recommend-first = أنا { $me }. رأيت فرصة { $about } لدى { $place }، وأراها قريبة من خبرتي، ويهمّني قبل التقديم أن أسمع كلمة ممن يعمل هناك. هل يناسبكم سؤال قصير أو اثنان عنها؟ وإن لم يكن الوقت مناسبًا فأنا أتفهّم ذلك، ولكم الشكر على القراءة.

subject-recommend = فرصة { $about }

draft-recommend-way = { $channel ->
    [call] للبداية: سؤال عن الحال، ثم سؤال هل يناسب التعريف إلى { $target } من أجل فرصة { $about }، ولا حرج في الاعتذار.
    [email]
        { part-opening }،

        { words-recommend-way }

        { part-closing }
   *[other] { part-opening }، { words-recommend-way }
}

words-recommend-way = { $register ->
    [formal] أنظر في فرصة { $about }، وعلمت أن بينكم وبين { $target } معرفة. هل ترون مناسبًا أن تعرّفوا بيننا لأسأل عن العمل هناك؟ وإن لم يكن الوقت مناسبًا أو رأيتم غير ذلك فلا حرج أبدًا، ولكم الشكر في الحالين.
   *[friendly] أنظر في فرصة { $about }، وأظن أن بينك وبين { $target } معرفة. هل يناسبك التعريف بيننا لأسأل عن العمل هناك؟ وإن لم يكن مناسبًا فلا حرج أبدًا، ولن يغيّر ذلك شيئًا بيننا.
}

## أخذ وعطاء: $what نوع ما جاء، و $words كلماته عند صاحب الحساب، و $worded يقول هل له كلمات. ولا تدخل الكلمات المسودة: كُتبت للنفس

reason-gratitude = { $what ->
    [information] { $person ->
        [m] أفادك بمعلومة [[{ AGO($days) }]]{ part-favour }. كلمة شكر، وخبر عمّا نفعت فيه، يسعدانه.
        [f] أفادتك بمعلومة [[{ AGO($days) }]]{ part-favour }. كلمة شكر، وخبر عمّا نفعت فيه، يسعدانها.
       *[unknown] جاءتك معلومة نافعة [[{ AGO($days) }]]{ part-favour }. كلمة شكر، وخبر عمّا نفعت فيه، في محلهما.
    }
    [introduction] { $person ->
        [m] سعى لك في تعريف [[{ AGO($days) }]]{ part-favour }. كلمة شكر، وخبر عمّا كان بعده، يسعدانه.
        [f] سعت لك في تعريف [[{ AGO($days) }]]{ part-favour }. كلمة شكر، وخبر عمّا كان بعده، يسعدانها.
       *[unknown] جاءك تعريف [[{ AGO($days) }]]{ part-favour }. كلمة شكر، وخبر عمّا كان بعده، في محلهما.
    }
    [time] { $person ->
        [m] أعطاك من وقته [[{ AGO($days) }]]{ part-favour }. كلمة شكر تسعده.
        [f] أعطتك من وقتها [[{ AGO($days) }]]{ part-favour }. كلمة شكر تسعدها.
       *[unknown] خُصّص لك وقت [[{ AGO($days) }]]{ part-favour }. كلمة شكر في محلها.
    }
   *[help] { $person ->
        [m] ساعدك [[{ AGO($days) }]]{ part-favour }. كلمة شكر، وخبر عمّا أثمرت المساعدة، يسعدانه.
        [f] ساعدتك [[{ AGO($days) }]]{ part-favour }. كلمة شكر، وخبر عمّا أثمرت المساعدة، يسعدانها.
       *[unknown] جاءتك مساعدة [[{ AGO($days) }]]{ part-favour }. كلمة شكر، وخبر عمّا أثمرت، في محلهما.
    }
}

part-favour = { $worded ->
    [yes] : «{ $words }»
   *[no] {""}
}

draft-gratitude = { $channel ->
    [call] للبداية: شكر على { part-received }، ثم خبر عمّا كان بعد ذلك.
    [email]
        { part-opening }،

        { words-gratitude }

        { part-closing }
   *[other] { part-opening }، { words-gratitude }
}

words-gratitude = { $register ->
    [formal] أشكركم على { part-received-formal }. كان لذلك أثر طيب، ويسعدني أن أردّ الجميل متى احتجتم.
   *[friendly] شكرًا لك على { part-received-friendly }. كان لذلك أثر طيب، ويسعدني أن أردّ الجميل في أي وقت.
}

part-received = { $what ->
    [information] المعلومة
    [introduction] التعريف
    [time] الوقت
   *[help] المساعدة
}

part-received-formal = { $what ->
    [information] ما أفدتموني به
    [introduction] سعيكم في التعريف
    [time] ما منحتموني من وقتكم
   *[help] مساعدتكم
}

part-received-friendly = { $what ->
    [information] المعلومة النافعة
    [introduction] التعريف
    [time] وقتك
   *[help] مساعدتك
}

subject-gratitude = كلمة شكر

# $team اسم الفريق، و $middle كم يومًا مضى على نصف الفريق، و $days كم يومًا مضى على هذا الشخص.
reason-team = { $person ->
    [m] آخر تواصل معه [[{ AGO($days) }]]، ومع نصف فريق «{ $team }» خلال { DAYS($middle) }. كلمة قصيرة تكفي.
    [f] آخر تواصل معها [[{ AGO($days) }]]، ومع نصف فريق «{ $team }» خلال { DAYS($middle) }. كلمة قصيرة تكفي.
   *[unknown] آخر تواصل بينكما [[{ AGO($days) }]]، ومع نصف فريق «{ $team }» خلال { DAYS($middle) }. كلمة قصيرة تكفي.
}

reason-team-never = { $person ->
    [m] هو معك في فريق «{ $team }»، و[[لم يُسجَّل بينكما تواصل بعد]]. كلمة قصيرة تكفي.
    [f] هي معك في فريق «{ $team }»، و[[لم يُسجَّل بينكما تواصل بعد]]. كلمة قصيرة تكفي.
   *[unknown] يجمعكما فريق «{ $team }»، و[[لم يُسجَّل بينكما تواصل بعد]]. كلمة قصيرة تكفي.
}

## لقاء في فعالية: $first «yes» لمن التُقي أول مرة، و $late «yes» بعد يومين.

reason-met = { $late ->
    [yes] التقيتما في { $place } [[{ AGO($days) }]]، ولم تتواصلا بعد ذلك. ما زال لكلمة قصيرة مكانها.
   *[no] التقيتما في { $place } [[{ AGO($days) }]]. كلمة خلال يومين تثبّت اللقاء.
}

draft-met = { $channel ->
    [call] للبداية: تذكير بلقائكما في { $place }، ثم سؤال عمّا جدّ بعده.
    [email]
        { part-opening }،

        { words-met }

        { part-closing }
   *[other] { part-opening }، { words-met }
}

words-met = { $first ->
    [yes] { words-new-at }
   *[no] { $register ->
        [formal] سعدت بلقائكم في { $place }، ويسرّني أن نكمل حديثنا.
       *[friendly] سعدت بلقائك في { $place }، ويسرّني أن نكمل حديثنا.
    }
}

subject-met = سعدت بلقائكم

## ما في اليوم سوى الناس: $when «past» لما مضى موعده.

reason-matter-renewal = { $when ->
    [past] حلّ موعد تجديد العضوية [[{ AGO($days) }]].
   *[ahead] موعد تجديد العضوية [[{ IN($days) }]].
}

reason-matter-opening-deadline = { $when ->
    [past] انتهى التقديم على هذه الفرصة [[{ AGO($days) }]]. هل نغلقها، أم تأخّر الموعد؟
   *[ahead] آخر موعد للتقديم [[{ IN($days) }]].
}

reason-matter-opening-interview = المقابلة [[{ IN($days) }]]. نظرة على الفرصة، وعلى من تعرفهم هناك، تكفي لبداية مطمئنة.

reason-matter-opening-after = كانت المقابلة [[{ AGO($days) }]]. سطران عنها ينفعان في ما يأتي، وكلمة شكر لمن قابلك.

reason-matter-opening-waiting = كان التقديم [[{ AGO($days) }]] ولم يأتِ جواب بعد. سؤال لطيف عنه في محله.

reason-matter-event-answer = الموعد [[{ IN($days) }]]. هل يناسبك الحضور؟

reason-matter-event-glance = الموعد [[{ IN($days) }]]. نظرة واحدة تكفي لمعرفة من يحسن لقاؤهم.

reason-matter-event-met = كان اللقاء [[{ AGO($days) }]]. دقيقة تكفي لتدوين أسماء من التقيتهم.

reason-matter-advice = { $known ->
    [yes] هذه نصيحة من { $giver } [[{ AGO($days) }]]. هل جرى العمل بها؟
   *[no] حُفظت هذه النصيحة [[{ AGO($days) }]]. هل جرى العمل بها؟
}

## خبر من جهة متابَعة: $place الجهة، و $title الخبر، و $named هل ورد فيه الاسم

reason-news = { $named ->
    [yes] { $person ->
        [m] ورد اسمه في أخبار [[{ $place }]]: «{ $title }».
        [f] ورد اسمها في أخبار [[{ $place }]]: «{ $title }».
       *[unknown] ورد الاسم في أخبار [[{ $place }]]: «{ $title }».
    }
   *[no] { $person ->
        [m] خبر من [[{ $place }]] حيث يعمل: «{ $title }».
        [f] خبر من [[{ $place }]] حيث تعمل: «{ $title }».
       *[unknown] خبر من [[{ $place }]]، وهي جهة العمل هنا: «{ $title }».
    }
}

draft-news = { $channel ->
    [call] للبداية: سؤال عن الحال، ثم عن خبر { $place }: «{ $title }».
    [email]
        { part-opening }،

        { words-news }

        { part-closing }
   *[other] { part-opening }، { words-news }
}

words-news = { $register ->
    [formal] اطّلعت على خبر { $place }: «{ $title }»، فأحببت السؤال عنكم، وأرجو أن يكون فيه الخير لكم.
   *[friendly] قرأت خبر { $place }: «{ $title }»، فأحببت السؤال عنك، وأرجو أن يكون فيه الخير لك.
}

subject-news = خبر من { $place }

## رسالة أولى: $place الجهة، و $work ما يعمله الكاتب، و $told هل يُعرف، و $known هل سبق بينهما حديث

draft-first = { $channel ->
    [email]
        { part-opening }،

        { words-first }

        { part-closing }
        { $me }
   *[other] { part-opening }، { words-first }
}

words-first = { $known ->
    [yes] أرجو أن تكونوا بخير. أتابع باهتمام ما تقدّمه { $place }، ويهمّني أن أسمع كيف ترون العمل فيها من الداخل. هل يناسبكم حديث قصير في وقت تختارونه؟ وإن لم يكن مناسبًا فلا حرج أبدًا.
   *[no] { $told ->
        [yes] أنا { $me }، { $work }. أتابع باهتمام ما تقدّمه { $place }، ويسعدني أن أتعرّف إلى عملكم فيها. هل يناسبكم حديث قصير في وقت تختارونه؟ وإن لم يكن الوقت مناسبًا فأنا أتفهّم ذلك، ولكم الشكر على القراءة.
       *[no] أنا { $me }. أتابع باهتمام ما تقدّمه { $place }، ويسعدني أن أتعرّف إلى عملكم فيها. هل يناسبكم حديث قصير في وقت تختارونه؟ وإن لم يكن الوقت مناسبًا فأنا أتفهّم ذلك، ولكم الشكر على القراءة.
    }
}

subject-first = عن عمل { $place }

draft-first-office =
    السادة في { $place } المحترمون،

    تحية طيبة، وبعد:
    { $told ->
        [yes] أنا { $me }، { $work }. أتابع باهتمام ما تقدّمونه، وأودّ أن أتعرّف إلى من يعمل في مجالي لديكم. هل تتكرّمون بإرشادي إلى من يحسن أن أكاتبه؟ ويسعدني أن أرسل إليكم سيرتي في صفحة.
       *[no] أنا { $me }. أتابع باهتمام ما تقدّمونه، وأودّ أن أتعرّف إلى من يعمل في مجالي لديكم. هل تتكرّمون بإرشادي إلى من يحسن أن أكاتبه؟ ويسعدني أن أرسل إليكم سيرتي في صفحة.
    }

    مع خالص التحية والتقدير
    { $me }

## نقاشات متابَعة

reason-matter-discussion-live = النقاش المباشر [[{ IN($days) }]]. سؤال واحد مُعَدّ يكفي للمشاركة.

reason-matter-discussion-step = { $days ->
    [0] هذه خطوتك التالية، وموعدها [[اليوم]].
   *[other] هذه خطوتك التالية، وكان موعدها [[{ AGO($days) }]].
}

## ما يُنشر

reason-matter-content-planned = { $days ->
    [0] أردت نشر هذا [[اليوم]].
   *[other] أردت نشر هذا [[{ AGO($days) }]]، وأي يوم آخر مناسب أيضًا.
}

reason-matter-content-learned = { $count ->
    [one] تعلّمته حديثًا، و[[واحد من أشخاصك]] يسأل عنه أو يهتم به. أسطر قليلة تكفي.
    [two] تعلّمته حديثًا، و[[اثنان من أشخاصك]] يسألان عنه أو يهتمان به. أسطر قليلة تنفعهما.
    [few] تعلّمته حديثًا، و[[{ $count } من أشخاصك]] يسألون عنه أو يهتمون به. أسطر قليلة تنفعهم جميعًا.
   *[other] تعلّمته حديثًا، و[[{ $count } من أشخاصك]] يسألون عنه أو يهتمون به. أسطر قليلة تنفعهم جميعًا.
}
