### Greetings and words of comfort, sent by the owner after reading them. Each sentence stands here whole.
###
### $register: formal, collegial or close. English has one word for a man, a woman and several people;
### $person is `many` where an office or a family is addressed.
### No greeting supposes a faith that was not said, or makes an excuse.

opening-joy = { $register ->
    [unnamed] Hello
    [close] { $person ->
        [many] Dear friends at { $name }
       *[one] Hi { $name }
    }
   *[formal] { $person ->
        [many] Dear all at { $name }
       *[one] Dear { $name }
    }
}

opening-grave = { $register ->
    [unnamed] Hello
   *[formal] { $person ->
        [many] Dear all at { $name }
       *[one] Dear { $name }
    }
}

closing-joy = { $register ->
    [formal] Kind regards
    [collegial] Best wishes
   *[close] With love
}

closing-grave = { $register ->
    [formal] With sincere sympathy
    [collegial] With warm regards
   *[close] Thinking of you
}

call-joy = To begin: congratulate on the occasion ({ $label }), then ask how they and the family are.

call-grave = To begin: a short word of sympathy, then listen. Few words are needed.

call-care = To begin: ask how they feel and whether anything is needed. A short call does not tire.

call-invitation = To begin: thank them for the invitation, then speak of { $label }.

subject-joy = { $label }: best wishes

subject-grave = With sympathy

subject-care = Thinking of you

subject-invitation = Thank you for your invitation

greet-ramadan-1 = { $register ->
    [formal] I wish you and your family a blessed Ramadan, a month of peace, health and good deeds.
    [collegial] Ramadan Mubarak! Wishing you a peaceful and blessed month.
   *[close] Ramadan Mubarak! May it bring you and everyone at home calm and joy.
}

greet-ramadan-2 = { $register ->
    [formal] As Ramadan begins, please accept my best wishes for you and your family.
    [collegial] Wishing you an easy fast and a rewarding Ramadan.
   *[close] Ramadan Kareem! I hope we share an iftar table soon.
}

greet-ramadan-3 = { $register ->
    [formal] May this Ramadan bring you serenity, good health and every blessing.
    [collegial] Ramadan Kareem to you and the family. May your days be light and your evenings warm.
   *[close] Ramadan always reminds me of good times together. May this one be your best yet.
}

greet-ramadan-4 = { $register ->
    [formal] A blessed Ramadan to you and all who are dear to you.
    [collegial] Blessed Ramadan to you and yours; may the month be gentle.
   *[close] A blessed month to you and all you love!
}

greet-eid-al-fitr-1 = { $register ->
    [formal] I wish you and your family a blessed Eid al-Fitr, filled with health and happiness.
    [collegial] Eid Mubarak! I hope you have lovely days with your family.
   *[close] Eid Mubarak! May your home be full of laughter today.
}

greet-eid-al-fitr-2 = { $register ->
    [formal] Please accept my warmest wishes on the occasion of Eid al-Fitr.
    [collegial] Happy Eid al-Fitr to you and all the family.
   *[close] Happy Eid! The day is brighter with people like you in it.
}

greet-eid-al-fitr-3 = { $register ->
    [formal] On Eid al-Fitr, may joy and peace stay with you and those you love.
    [collegial] Wishing you a joyful Eid and a well-earned rest.
   *[close] Eid is the day to think of those we care for, so here I am. Happy Eid!
}

greet-eid-al-fitr-4 = { $register ->
    [formal] My sincere congratulations on Eid al-Fitr; may it return to you for many years in good health.
    [collegial] Eid Mubarak; may it come back to all of us with good things.
   *[close] A very happy Eid to you and the whole house, big and small!
}

greet-eid-al-adha-1 = { $register ->
    [formal] I wish you and your family a blessed Eid al-Adha, with health and every happiness.
    [collegial] Eid al-Adha Mubarak! I hope the days bring everyone together.
   *[close] Eid Mubarak! May these days bring you everything good.
}

greet-eid-al-adha-2 = { $register ->
    [formal] Please accept my sincere wishes on the occasion of Eid al-Adha.
    [collegial] Happy Eid al-Adha to you and yours.
   *[close] Happy Eid! May the next one find all your wishes come true.
}

greet-eid-al-adha-3 = { $register ->
    [formal] May Eid al-Adha bring you and your family peace and prosperity.
    [collegial] Best wishes for the Eid: days of joy and rest after a year of work.
   *[close] These days bring to mind those who have a place in the heart, and you are one. Happy Eid!
}

greet-eid-al-adha-4 = { $register ->
    [formal] A blessed Eid al-Adha to you; may you see many more in the best of health.
    [collegial] A blessed Eid to you and all the family.
   *[close] A happy Eid to everyone at home, from the youngest to the eldest!
}

greet-hijri-new-year-1 = { $register ->
    [formal] I wish you and your family a blessed Hijri New Year.
    [collegial] Happy Hijri New Year! May it be a successful one.
   *[close] A new Hijri year and an old wish: health and peace of mind for you.
}

greet-hijri-new-year-2 = { $register ->
    [formal] On the occasion of the Hijri New Year, I hope the year ahead fulfils your hopes.
    [collegial] A blessed Hijri year to you and the family.
   *[close] Happy Hijri New Year! May it bring all you hope for and more.
}

greet-hijri-new-year-3 = { $register ->
    [formal] May the new Hijri year be one of security and success for you.
    [collegial] With the first day of the Hijri year, all my best wishes to you.
   *[close] First day of the year, and one of my first messages. Have a wonderful one.
}

greet-ashura-1 = { $register ->
    [formal] On the day of Ashura my good wishes are with you and your family.
    [collegial] Thinking of you and yours on the day of Ashura.
   *[close] You are in my thoughts on the day of Ashura.
}

greet-ashura-2 = { $register ->
    [formal] May the day of Ashura be accepted from you and bring you peace.
    [collegial] May this day bring you and yours peace.
   *[close] May every prayer of yours be answered today.
}

greet-ashura-3 = { $register ->
    [formal] I remember you with respect and good wishes on the day of Ashura.
    [collegial] On this day, good wishes to you and everyone at home.
   *[close] A sincere wish on this day: peace for you and your home.
}

greet-mawlid-1 = { $register ->
    [formal] I wish you and your family every blessing on the occasion of Mawlid.
    [collegial] A blessed Mawlid to you and the family.
   *[close] A blessed Mawlid! May your home be full of mercy and calm.
}

greet-mawlid-2 = { $register ->
    [formal] Please accept my best wishes on the Prophet’s birthday.
    [collegial] Best wishes on the occasion of Mawlid.
   *[close] Happy Mawlid to you and everyone at home.
}

greet-mawlid-3 = { $register ->
    [formal] On the occasion of Mawlid, I hope you enjoy continued health and happiness.
    [collegial] May the day of Mawlid bring you and yours joy.
   *[close] A good day to exchange good wishes, and mine go to you.
}

greet-isra-miraj-1 = { $register ->
    [formal] I wish you every blessing on the occasion of Isra and Miraj.
    [collegial] A blessed Isra and Miraj to you and the family.
   *[close] On Isra and Miraj, heartfelt good wishes to you.
}

greet-isra-miraj-2 = { $register ->
    [formal] Please accept my good wishes on the commemoration of Isra and Miraj.
    [collegial] Best wishes on this occasion to you and yours.
   *[close] A blessed night; may every prayer of your heart be answered.
}

greet-isra-miraj-3 = { $register ->
    [formal] On this occasion, I wish you continued success and peace.
    [collegial] On this good night I wish you peace of mind and health.
   *[close] A blessed night to you and everyone at home.
}

greet-christmas-1 = { $register ->
    [formal] I wish you and your family a peaceful and joyful Christmas.
    [collegial] Merry Christmas to you and the family!
   *[close] Merry Christmas! May your home be full of light and laughter.
}

greet-christmas-2 = { $register ->
    [formal] Please accept my warmest wishes for a happy Christmas.
    [collegial] Wishing you a restful Christmas with your family.
   *[close] Happy Christmas! I hope it brings you warmth and rest after a long year.
}

greet-christmas-3 = { $register ->
    [formal] A blessed Christmas to you, and a coming year of health and success.
    [collegial] Best wishes for Christmas and the days around it.
   *[close] This Christmas I wanted to say it: good company is the best of gifts. Have a lovely one!
}

greet-easter-1 = { $register ->
    [formal] I wish you and your family a blessed and happy Easter.
    [collegial] Happy Easter to you and the family!
   *[close] Happy Easter! May there be joy and hope in your home.
}

greet-easter-2 = { $register ->
    [formal] Please accept my best wishes on the occasion of Easter.
    [collegial] Wishing you a peaceful Easter with those you love.
   *[close] Have a wonderful Easter, with everybody you love at one table.
}

greet-easter-3 = { $register ->
    [formal] May Easter bring you joy and peace.
    [collegial] All good wishes for Easter.
   *[close] A happy Easter from the heart, and my greetings to everyone at home.
}

greet-nowruz-1 = { $register ->
    [formal] I wish you and your family a happy Nowruz and a year that flourishes.
    [collegial] Nowruz Mubarak! Wishing you and the family a beautiful spring.
   *[close] Happy Nowruz! May this year bloom for you.
}

greet-nowruz-2 = { $register ->
    [formal] Please accept my best wishes on the occasion of Nowruz.
    [collegial] Happy Nowruz, and good beginnings with the spring.
   *[close] Happy Nowruz! May every spring bring what you wish for.
}

greet-nowruz-3 = { $register ->
    [formal] A happy Nowruz to you; may the new year bring health and success.
    [collegial] On the first day of spring, best wishes for Nowruz.
   *[close] Spring is here, and Nowruz with it: a good day to say hello.
}

greet-new-year-1 = { $register ->
    [formal] I wish you and your family a year of health and success.
    [collegial] Happy New Year! Wishing you health and good work.
   *[close] Happy New Year! May it be lighter and lovelier than the last.
}

greet-new-year-2 = { $register ->
    [formal] As the year begins, thank you for the good cooperation; I wish you continued success.
    [collegial] Happy New Year; it was good to work together this year.
   *[close] Happy New Year! One of the best things about the last one: we stayed in touch.
}

greet-new-year-3 = { $register ->
    [formal] May the new year bring you all the good that you hope for.
    [collegial] A happy New Year to you and yours; I hope we meet in it.
   *[close] A new year and one wish: that we see more of each other.
}

greet-mothers-day-1 = { $register ->
    [formal] My best wishes on Mother’s Day, with great respect for all that mothers give.
    [collegial] Happy Mother’s Day to every mother at home.
   *[close] Happy Mother’s Day! My love to the dearest people.
}

greet-mothers-day-2 = { $register ->
    [formal] On Mother’s Day, I wish your home the warmth of mothers for many years.
    [collegial] On Mother’s Day, health and long life to every mother dear to you.
   *[close] A day to remember how much a mother means. May your home be full of that love.
}

greet-mothers-day-3 = { $register ->
    [formal] On the occasion of Mother’s Day, my sincere wishes to your family.
    [collegial] Wishing all the mothers of the family health and happiness.
   *[close] Here is to the kindest hearts. My greetings to every mother at home.
}

greet-womens-day-1 = { $register ->
    [formal] My best wishes on International Women’s Day, with respect for what you achieve.
    [collegial] Happy Women’s Day, with respect for the difference you make.
   *[close] Happy Women’s Day! It is good to know people who make a difference every day.
}

greet-womens-day-2 = { $register ->
    [formal] On Women’s Day I would like to express my respect for your work.
    [collegial] On Women’s Day, a word of appreciation for you and for all that is done quietly.
   *[close] A heartfelt greeting today: good deeds are remembered.
}

greet-womens-day-3 = { $register ->
    [formal] I wish you a happy International Women’s Day and the recognition you deserve.
    [collegial] Best wishes on Women’s Day, and continued success.
   *[close] Happy Women’s Day! May you have all that you wish for.
}

greet-workers-day-1 = { $register ->
    [formal] On Workers’ Day, my congratulations and respect for your dedicated work.
    [collegial] Happy Workers’ Day; your work is much appreciated.
   *[close] Happy Workers’ Day! I hope today is a well-earned rest.
}

greet-workers-day-2 = { $register ->
    [formal] On Workers’ Day, my respect to you and to all who work with you.
    [collegial] A Workers’ Day greeting to you and the whole team.
   *[close] A day of rest after hard work. Enjoy every hour.
}

greet-workers-day-3 = { $register ->
    [formal] Best wishes on Workers’ Day; may your work always meet with success.
    [collegial] Wishing you health and good work.
   *[close] A greeting to all good work today, yours first.
}

greet-teachers-day-1 = { $register ->
    [formal] On World Teachers’ Day, my sincere thanks for the knowledge that you pass on.
    [collegial] Happy Teachers’ Day, and thank you for all that you give your students.
   *[close] Happy Teachers’ Day! What is taught with love lasts a lifetime.
}

greet-teachers-day-2 = { $register ->
    [formal] On Teachers’ Day I wish to express my gratitude for your calling and its effect.
    [collegial] On Teachers’ Day all my respect; knowledge is the most lasting gift.
   *[close] Today I think of those who taught us that knowledge is love. Thank you.
}

greet-teachers-day-3 = { $register ->
    [formal] I thank you on behalf of everyone who has learnt from you.
    [collegial] Best wishes on Teachers’ Day.
   *[close] Have a happy day; every generation carries a little of what you gave.
}

greet-national-day-1 = { $register ->
    [formal] My congratulations on your National Day; may your country enjoy peace and prosperity.
    [collegial] Happy National Day to you and the family!
   *[close] Happy National Day! Peace and joy to the country and its people.
}

greet-national-day-2 = { $register ->
    [formal] Please accept my best wishes on your National Day.
    [collegial] Best wishes on the National Day, and much prosperity.
   *[close] All the best to the country and its people today, you among them.
}

greet-national-day-3 = { $register ->
    [formal] On your National Day I wish you and your country every success.
    [collegial] On the National Day, I wish you and your country ever better days.
   *[close] On such a day every heart is glad. Happy National Day!
}

greet-birthday-1 = { $register ->
    [formal] Many happy returns on your birthday. I wish you a year of good health and success.
    [collegial] Happy birthday! Wishing you a good year, full of success.
   *[close] Happy birthday! I hope the year ahead is as kind as you are.
}

greet-birthday-2 = { $register ->
    [formal] Please accept my best wishes on your birthday, for health and a long life.
    [collegial] All good wishes on your birthday.
   *[close] Happy birthday! May there be far more joy than trouble this year.
}

greet-birthday-3 = { $register ->
    [formal] My congratulations on your birthday; may the coming years be your best.
    [collegial] Happy birthday; may the year be light on worries and rich in results.
   *[close] Today deserves a celebration: it brought us you. Happy birthday!
}

greet-birthday-4 = { $register ->
    [formal] On your birthday, I wish you health, achievement and happiness.
    [collegial] Have a great birthday; may this year bring you closer to what you hope for.
   *[close] A long life and a heart that never grows old. Happy birthday!
}

greet-anniversary-1 = { $register ->
    [formal] Congratulations on your wedding anniversary. I wish you and your family every happiness.
    [collegial] Happy anniversary to you both!
   *[close] Happy anniversary to you both! Wishing you many more years together.
}

greet-anniversary-2 = { $register ->
    [formal] Please accept my best wishes on your wedding anniversary.
    [collegial] Wishing you both a happy anniversary and a home full of joy.
   *[close] To the two of you: may the house always be full of laughter.
}

greet-anniversary-3 = { $register ->
    [formal] A happy wedding anniversary; I wish you many years of harmony.
    [collegial] Best wishes for this lovely day, and for many more.
   *[close] A lovely day for the best of decisions. Happy anniversary!
}

greet-occasion-1 = { $register ->
    [formal] I remembered this day: { $label }. I wish you all the best.
    [collegial] I remembered this day: { $label }. Wishing you all the best.
   *[close] I did not forget this day: { $label }. Wishing you everything good.
}

greet-occasion-2 = { $register ->
    [formal] On this day ({ $label }) please accept my good wishes.
    [collegial] On this day ({ $label }) all my good wishes.
   *[close] On this day ({ $label }) I simply had to write. All the best from the heart.
}

greet-occasion-3 = { $register ->
    [formal] I think of you today on the occasion of { $label }, and hope you are well.
    [collegial] Today is { $label }, and you came to mind. I hope all is well.
   *[close] It is { $label } today, and I thought of our good days.
}

greet-wedding-1 = { $register ->
    [formal] My sincere congratulations on your marriage. I wish you both every happiness.
    [collegial] Congratulations on the wedding! I wish you both a happy life.
   *[close] Congratulations, both of you! What wonderful news.
}

greet-wedding-2 = { $register ->
    [formal] It gives me great pleasure to congratulate you on your wedding.
    [collegial] I was so glad to hear of the wedding. All happiness to your new home.
   *[close] What joy! May your home be full of love and laughter.
}

greet-wedding-3 = { $register ->
    [formal] Best wishes on your wedding; may it be the beginning of a happy life together.
    [collegial] All the best to you both as you begin this life together.
   *[close] From the bottom of my heart, congratulations. May it be even better than you dreamt.
}

greet-engagement-1 = { $register ->
    [formal] My congratulations on your engagement.
    [collegial] Congratulations on the engagement!
   *[close] Congratulations! The news made my day.
}

greet-engagement-2 = { $register ->
    [formal] I am pleased to congratulate you on your engagement, and wish you a happy marriage.
    [collegial] I was glad to hear of the engagement: a lovely beginning.
   *[close] The first of many joys! I wish you all the rest.
}

greet-engagement-3 = { $register ->
    [formal] My sincere good wishes on this happy occasion.
    [collegial] Best wishes to you both on this step.
   *[close] News that warms the heart. Every happiness to you both!
}

greet-birth-1 = { $register ->
    [formal] My congratulations on the new arrival. May the child bring you joy.
    [collegial] Congratulations on the new arrival!
   *[close] Congratulations! The house has a small new light.
}

greet-birth-2 = { $register ->
    [formal] Please accept my warmest congratulations on the birth.
    [collegial] Warm wishes to the little one and the parents.
   *[close] Welcome to the little one! I am so happy for you all.
}

greet-birth-3 = { $register ->
    [formal] I was delighted to hear of the birth; health and happiness to all of you.
    [collegial] I was so pleased at the lovely news. Health to mother and child.
   *[close] What beautiful news! Health to everybody, and joy in the house.
}

greet-graduation-1 = { $register ->
    [formal] My congratulations on your graduation. I wish you a future full of success.
    [collegial] Congratulations on the graduation! Well earned.
   *[close] Congratulations, graduate! All that work has paid off.
}

greet-graduation-2 = { $register ->
    [formal] I am pleased to congratulate you on this achievement.
    [collegial] I was glad to hear of the graduation. Success in all that follows.
   *[close] I knew this day would come! So happy for you.
}

greet-graduation-3 = { $register ->
    [formal] Sincere congratulations; may your knowledge be of use to many.
    [collegial] Well done; the effort deserved it.
   *[close] Congratulations from the heart. What begins with such work ends well.
}

greet-promotion-1 = { $register ->
    [formal] My congratulations on your promotion: a recognition that you have earned.
    [collegial] Congratulations on the promotion! Well deserved.
   *[close] Congratulations! I am as happy as if it were mine.
}

greet-promotion-2 = { $register ->
    [formal] I am pleased to congratulate you on your new position, and wish you every success.
    [collegial] Good to hear of the promotion. All success with it.
   *[close] News that makes one happy. Onwards!
}

greet-promotion-3 = { $register ->
    [formal] Sincere congratulations on this well-placed trust.
    [collegial] Best wishes on this step, and on those that follow.
   *[close] Congratulations! And this is only the beginning.
}

greet-new-job-1 = { $register ->
    [formal] My congratulations on your new position; I wish you success.
    [collegial] Congratulations on the new job!
   *[close] Congratulations! They are lucky to have you.
}

greet-new-job-2 = { $register ->
    [formal] I was pleased to hear of your new position, and hope that it brings you much good.
    [collegial] Good to hear of the move. A good start to you.
   *[close] A new beginning worth celebrating. May the first day be lovely, and all the others too.
}

greet-new-job-3 = { $register ->
    [formal] Best wishes on this step; may you find in it what you are looking for.
    [collegial] All success in the new place; let us stay in touch.
   *[close] Congratulations! I look forward to hearing all about it.
}

greet-new-business-1 = { $register ->
    [formal] My congratulations on the launch; may it prosper.
    [collegial] Congratulations on the new business!
   *[close] Congratulations! An idea made real is a success in itself.
}

greet-new-business-2 = { $register ->
    [formal] I am pleased to congratulate you on this start, and wish it growth.
    [collegial] Good to see it launched. All success.
   *[close] A brave step that deserves applause.
}

greet-new-business-3 = { $register ->
    [formal] Sincere congratulations on the new business; I would be glad to help where I can.
    [collegial] Best wishes, and I am happy to help where I can.
   *[close] Congratulations from the heart. If it needs another pair of hands, mine are here.
}

greet-new-house-1 = { $register ->
    [formal] My congratulations on your new home; may it be a happy one.
    [collegial] Congratulations on the new home!
   *[close] Congratulations on the house! May every corner become a good memory.
}

greet-new-house-2 = { $register ->
    [formal] I am pleased to congratulate you and your family on your new home.
    [collegial] A happy home to you and the family.
   *[close] A happy home! May it always be full of those you love.
}

greet-new-house-3 = { $register ->
    [formal] Best wishes on moving into your new home.
    [collegial] Best wishes for the new home.
   *[close] Enjoy it! I am already thinking of the first coffee there.
}

greet-award-1 = { $register ->
    [formal] My congratulations on this achievement, the fruit of dedicated work.
    [collegial] Congratulations! Work like that deserves to be seen.
   *[close] Congratulations! All who know how you work are proud.
}

greet-award-2 = { $register ->
    [formal] I am pleased to congratulate you on this well-deserved recognition.
    [collegial] I was glad to hear of it; well deserved.
   *[close] It did not surprise me, but it made me very happy. Congratulations!
}

greet-award-3 = { $register ->
    [formal] Sincere congratulations on what you have achieved.
    [collegial] Well done, and on to the next one.
   *[close] Well done, from the heart.
}

greet-child-success-1 = { $register ->
    [formal] My congratulations on your children’s success.
    [collegial] Congratulations on the success in the family!
   *[close] Congratulations! No joy is quite like a parent’s.
}

greet-child-success-2 = { $register ->
    [formal] I congratulate you on this success, which speaks of good guidance at home.
    [collegial] I was glad to hear it. Behind such success stands a home that cares.
   *[close] Congratulations to the one who did it and to those who helped!
}

greet-child-success-3 = { $register ->
    [formal] Sincere congratulations to you and your family.
    [collegial] Best wishes to the whole family.
   *[close] Such happy news! May there be much more of it.
}

greet-hajj-1 = { $register ->
    [formal] May your Hajj be accepted; it is good to know you are safely home.
    [collegial] May your Hajj be accepted. Welcome back!
   *[close] Hajj Mabroor! Welcome home; I look forward to hearing about it.
}

greet-hajj-2 = { $register ->
    [formal] May God accept your Hajj and your prayers.
    [collegial] May it all be accepted, and welcome home.
   *[close] May it be accepted from you and from all.
}

greet-hajj-3 = { $register ->
    [formal] My congratulations on completing the Hajj.
    [collegial] Best wishes on completing the Hajj.
   *[close] The house is bright again! May the light of this journey stay with you.
}

greet-umrah-1 = { $register ->
    [formal] May your Umrah be accepted; it is good to know you are safely home.
    [collegial] May your Umrah be accepted. Welcome back!
   *[close] Umrah accepted, and welcome home! I hope I had a share in the prayers.
}

greet-umrah-2 = { $register ->
    [formal] May God accept your Umrah and grant you many more.
    [collegial] May it all be accepted.
   *[close] May it be accepted, and next time may we go together.
}

greet-umrah-3 = { $register ->
    [formal] My congratulations on completing the Umrah.
    [collegial] Best wishes on completing the Umrah, and welcome home.
   *[close] Welcome back from the best of places!
}

greet-travel-1 = { $register ->
    [formal] I am glad to know that you have arrived safely, and hope the journey went well.
    [collegial] Welcome back! I hope you had a good journey.
   *[close] Welcome back! You were missed.
}

greet-travel-2 = { $register ->
    [formal] Welcome back; it would be a pleasure to meet when it suits you.
    [collegial] Good to have you back. I hope the journey was worth it.
   *[close] Welcome home! A coffee is waiting, and so are the stories.
}

greet-travel-3 = { $register ->
    [formal] I was pleased to hear of your return.
    [collegial] Glad to hear you are back.
   *[close] Welcome home! The place is better with you in it.
}

greet-recovery-1 = { $register ->
    [formal] I am very glad to hear of your recovery, and wish you lasting health.
    [collegial] So glad to hear you are well again.
   *[close] So good to hear you are better! We can all breathe again.
}

greet-recovery-2 = { $register ->
    [formal] I was relieved to hear that you have recovered.
    [collegial] Good to hear of the recovery; may that be the last of it.
   *[close] Best news of the week! May it be the end of all that.
}

greet-recovery-3 = { $register ->
    [formal] My best wishes as you return to health.
    [collegial] All good wishes; rest first, work later.
   *[close] Thank goodness. Slowly now: health first, all else later.
}

greet-retirement-1 = { $register ->
    [formal] With great respect for a career so full, I wish you happy years ahead.
    [collegial] With respect for all you have given, and good wishes for what comes.
   *[close] After so much work, now for rest and all the things you love!
}

greet-retirement-2 = { $register ->
    [formal] On your retirement, I thank you for all that we have learnt from you.
    [collegial] Thank you for all we learnt from you; it stays with us.
   *[close] The place will not forget you, and neither shall we.
}

greet-retirement-3 = { $register ->
    [formal] My best wishes for this new chapter, in health and peace of mind.
    [collegial] Best wishes for the new chapter.
   *[close] I wish you mornings without an alarm, and days of your own choosing.
}

greet-illness-first-1 = { $register ->
    [formal] I was sorry to hear that you are unwell, and wish you a quick recovery.
    [collegial] Sorry to hear you are unwell. Get well soon; if I can take something over at work, gladly.
   *[close] So sorry you are unwell! Is there anything I can bring or do these days?
}

greet-illness-first-2 = { $register ->
    [formal] I wish you a full and speedy recovery.
    [collegial] Wishing you a quick recovery and a good rest.
   *[close] Get well soon. Rest comes first; all else can wait.
}

greet-illness-first-3 = { $register ->
    [formal] I was sorry to hear of your illness; please let me know if I can be of any help.
    [collegial] Get well soon. The team looks forward to your return, but take your time.
   *[close] The news worried me. I hope the pain passes soon; a word is enough if you want to talk or need a hand.
}

greet-illness-again-1 = { $register ->
    [formal] I would like to ask after your health, and hope that you are better today.
    [collegial] How are you feeling? I hope it is getting better.
   *[close] How are you today? I am thinking of you and hope it hurts less.
}

greet-illness-again-2 = { $register ->
    [formal] I ask after your health once more, with my best wishes.
    [collegial] Just asking again how you are. No long answer needed.
   *[close] Just checking in. One word is enough; rest first.
}

greet-illness-again-3 = { $register ->
    [formal] I hope that you are well on the way to recovery; I would be glad to help in any way.
    [collegial] I hope the last days have brought some rest. Is anything missing?
   *[close] Is there anything you need? Medicine, an errand, or just a light chat.
}

greet-condolence-first-1 = { $register ->
    [formal] Please accept my deepest condolences. I wish you and your family strength and comfort.
    [collegial] My sincere condolences to you and your family.
   *[close] I am so sorry for your loss. My heart is with you.
}

greet-condolence-first-2 = { $register ->
    [formal] I was deeply saddened by the news, and share your grief.
    [collegial] I was very sad to hear it. I am thinking of you and your family.
   *[close] No words make such a loss lighter, but I am with you, in words and in silence.
}

greet-condolence-first-3 = { $register ->
    [formal] My heartfelt sympathy to you and your family in this time of sorrow.
    [collegial] With heartfelt sympathy to you and all the family.
   *[close] I heard the news and was very sad. I am thinking of you.
}

greet-condolence-again-1 = { $register ->
    [formal] I would like to ask how you are after these difficult days.
    [collegial] I wanted to ask how you are after these days.
   *[close] The visitors have gone, and I am still here. How are the days?
}

greet-condolence-again-2 = { $register ->
    [formal] You are in my thoughts; please let me know if I can be of any help.
    [collegial] You are in my thoughts. If I can carry something at work for you, gladly.
   *[close] No need to answer. I only wanted to say that I am here.
}

greet-condolence-again-3 = { $register ->
    [formal] I hope that you find comfort, and that memories give you strength.
    [collegial] I hope it grows a little lighter day by day. My greetings to all the family.
   *[close] The first days are hard, and the later ones need company. I will come by whenever it suits you.
}

greet-condolence-forty-1 = { $register ->
    [formal] On the fortieth day my thoughts are with you and with the one you lost.
    [collegial] On the fortieth day, my thoughts are with you and the family.
   *[close] Forty days, and the memory has not faded. I am with you.
}

greet-condolence-forty-2 = { $register ->
    [formal] I remember you and the one you lost on this fortieth day.
    [collegial] Thinking of you on the fortieth day.
   *[close] Thinking today of the one who has gone, and of you.
}

greet-condolence-forty-3 = { $register ->
    [formal] May the good that was left behind be a comfort to you on this day.
    [collegial] Good deeds do not fade. I wanted to remember them with you today.
   *[close] Good memories stay. I wanted to be with you today, if only with a word.
}

greet-hardship-first-1 = { $register ->
    [formal] I have heard what you are going through, and would be glad to help where I can.
    [collegial] I heard what happened, and would be glad to help, at work or beyond it.
   *[close] I heard what happened, and I am on your side. What would make it lighter now?
}

greet-hardship-first-2 = { $register ->
    [formal] I hope that this difficult time will soon be over.
    [collegial] I hope it gets easier soon. Hard days pass.
   *[close] Heavy days, and they will pass. No need for many words; I am with you.
}

greet-hardship-first-3 = { $register ->
    [formal] I know how difficult this is, and would be glad to be of help.
    [collegial] I am thinking of you, and happy to help with anything, however small.
   *[close] My heart is with you. One call and I am there.
}

greet-hardship-again-1 = { $register ->
    [formal] I would like to ask how you are, and hope that matters are easier.
    [collegial] How are things? I hope a little easier than before.
   *[close] How are you these days? You have been on my mind.
}

greet-hardship-again-2 = { $register ->
    [formal] You are in my thoughts, and I would be glad to help in any way.
    [collegial] Asking once more: if there is anything I can do, gladly.
   *[close] Just asking. If there is something I can carry for you, gladly.
}

greet-hardship-again-3 = { $register ->
    [formal] I hope that relief is near.
    [collegial] I hope the coming days are easier.
   *[close] It will get lighter. Shall we meet when it suits you?
}

greet-invitation-answer-1 = { $register ->
    [formal] Thank you for your kind invitation; it will be an honour to attend.
    [collegial] Thank you for the invitation; I will be glad to come.
   *[close] Thanks for the invitation! I will certainly be there.
}

greet-invitation-answer-2 = { $register ->
    [formal] I have received your kind invitation with pleasure, and will attend.
    [collegial] The invitation arrived and I was glad of it; I will come.
   *[close] The invitation made me happy. I would not miss it!
}

greet-invitation-answer-3 = { $register ->
    [formal] I greatly appreciate your invitation, and confirm that I will attend.
    [collegial] A kind invitation; I confirm that I will come.
   *[close] How lovely! Count me in.
}

greet-invitation-day-1 = { $register ->
    [formal] I look forward to seeing you on the occasion to which you kindly invited me.
    [collegial] See you there; I look forward to it.
   *[close] Nearly time! I can’t wait to see you.
}

greet-invitation-day-2 = { $register ->
    [formal] I look forward to sharing this occasion with you.
    [collegial] I am glad to be part of it. See you soon.
   *[close] I am counting the hours! Shall I bring anything?
}

greet-invitation-day-3 = { $register ->
    [formal] I confirm that I will attend, and look forward to meeting you.
    [collegial] To confirm: I will be there.
   *[close] I will be there on time. See you!
}

greet-invitation-after-1 = { $register ->
    [formal] Thank you for your hospitality and your kind welcome.
    [collegial] Thank you for the invitation and a lovely time.
   *[close] A day I will not forget. Thank you for everything!
}

greet-invitation-after-2 = { $register ->
    [formal] It was a pleasure to be among you; thank you once more, and my congratulations.
    [collegial] It was very good to be there. Thank you again.
   *[close] I am still smiling about that day. Thank you!
}

greet-invitation-after-3 = { $register ->
    [formal] It was a fine occasion that I shall remember with pleasure.
    [collegial] It was a good gathering; thank you.
   *[close] Such a lovely gathering. May there be another soon!
}

greet-invitation-make-good-1 = { $register ->
    [formal] My heartfelt good wishes; I would be glad to visit you at a time that suits you, and say so in person.
    [collegial] My warm wishes; I would like to come and say so in person soon.
   *[close] All my best wishes! I missed the day and do not want to miss the joy. When may I come?
}

greet-invitation-make-good-2 = { $register ->
    [formal] Thank you once more for your kind invitation; I hope you will allow me to call on you soon.
    [collegial] Thank you again for the invitation; I would like us to meet soon.
   *[close] Thank you for the invitation, which I have not forgotten. Coffee this week?
}

greet-invitation-make-good-3 = { $register ->
    [formal] My thoughts were with you on that day; I would be pleased to see you soon.
    [collegial] My thoughts were with you that day, and I hope to see you soon.
   *[close] I was there in my heart, and now I want to hear the whole story. When shall we meet?
}
