### Sentences that the owner reads, and drafts the owner sends. Each sentence is whole here; no code glues pieces.
###
### $reader and $person are m or f; anything else is unknown and worded neutrally.
### AGO, IN, DAYS, DAYS_SUBJECT, YEARS and EVERY give a number with what it counts. The page emphasises what stands in [[ ]].

## Reasons

reason-rhythm-due = You were last in touch [[{ AGO($last_days) }]]; your usual rhythm is every { EVERY($rhythm_days, $last_days) }.

# $days is on how many days they were in touch; $rhythm_days the mean between them.
reason-habit = You were in touch on { DAYS($days) }, about every { EVERY($rhythm_days) }; the last time was [[{ AGO($last_days) }]].

reason-rhythm-wish = You were last in touch [[{ AGO($last_days) }]]; the rhythm you chose is every { EVERY($rhythm_days, $last_days) }.

reason-rhythm-first = [[No contact yet]] between you on record; the rhythm you chose is every { EVERY($rhythm_days) }.

# $age is 0 when the year of birth is not known.
reason-birthday = { $person ->
    [m] { $age ->
        [0] His birthday is [[{ IN($days) }]].
       *[other] His birthday is [[{ IN($days) }]]; he turns { $age }.
    }
    [f] { $age ->
        [0] Her birthday is [[{ IN($days) }]].
       *[other] Her birthday is [[{ IN($days) }]]; she turns { $age }.
    }
   *[unknown] { $age ->
        [0] Their birthday is [[{ IN($days) }]].
       *[other] Their birthday is [[{ IN($days) }]]; they turn { $age }.
    }
}

# $date in the Hijri calendar: 1 Ramadan.
reason-birthday-hijri = { $person ->
    [m] His birthday in the Hijri calendar, { $date }, is [[{ IN($days) }]].
    [f] Her birthday in the Hijri calendar, { $date }, is [[{ IN($days) }]].
   *[unknown] Their birthday in the Hijri calendar, { $date }, is [[{ IN($days) }]].
}

# $years is 0 when the year of the wedding is not known.
reason-anniversary = { $person ->
    [m] { $years ->
        [0] His wedding anniversary is [[{ IN($days) }]].
       *[other] His wedding anniversary is [[{ IN($days) }]]: { YEARS($years) } married.
    }
    [f] { $years ->
        [0] Her wedding anniversary is [[{ IN($days) }]].
       *[other] Her wedding anniversary is [[{ IN($days) }]]: { YEARS($years) } married.
    }
   *[unknown] { $years ->
        [0] Their wedding anniversary is [[{ IN($days) }]].
       *[other] Their wedding anniversary is [[{ IN($days) }]]: { YEARS($years) } married.
    }
}

reason-date = { $label }: [[{ IN($days) }]].

# $days since it was. No reproach for what has passed.
reason-joy = { $label }, [[{ AGO($days) }]]. A good time for a word of congratulation.

reason-joy-about = { $label } ({ $about }), [[{ AGO($days) }]]. A good time for a word of congratulation.

reason-illness-first = Fell ill [[{ AGO($days) }]]; a short call would mean a lot.

reason-illness-again = You asked after their health [[{ AGO($days) }]]; asking again would be welcome.

reason-illness-recovered = Well again [[{ AGO($days) }]]; a word to say how glad you are.

reason-condolence-first = Lost somebody dear [[{ AGO($days) }]]. A call or a visit would mean a lot.

# $about is who died, as the owner wrote it: his father.
reason-condolence-first-about = Lost { $about } [[{ AGO($days) }]]. A call or a visit would mean a lot.

reason-condolence-again = You gave your condolences [[{ AGO($days) }]]; when the visitors have gone, grief is long.

reason-condolence-forty = The fortieth day was [[{ AGO($days) }]]; a word of remembrance comforts.

reason-hardship-first = A hard time began [[{ AGO($days) }]]; that you stand by them means a lot.

reason-hardship-again = You asked how they are in a hard time [[{ AGO($days) }]]; asking again helps.

# $label is what the invitation is to: a wedding, dinner at home.
reason-invitation-answer = Invited you ({ $label }), [[{ IN($days) }]]; your answer is awaited.

reason-invitation-day = The invitation you accepted ({ $label }) is [[{ IN($days) }]].

reason-invitation-after = The occasion ({ $label }) was [[{ AGO($days) }]]; a word of thanks or congratulation completes it.

reason-invitation-make-good = You could not be there ({ $label }) [[{ AGO($days) }]]; a visit, a call or a gift makes it good.

reason-unanswered = { $person ->
    [m] He wrote to you{ part-channel } [[{ AGO($days) }]] and has not heard back.
    [f] She wrote to you{ part-channel } [[{ AGO($days) }]] and has not heard back.
   *[unknown] They wrote to you{ part-channel } [[{ AGO($days) }]] and have not heard back.
}

reason-unanswered-about = { $person ->
    [m] He wrote to you{ part-channel } [[{ AGO($days) }]] about “{ $subject }” and has not heard back.
    [f] She wrote to you{ part-channel } [[{ AGO($days) }]] about “{ $subject }” and has not heard back.
   *[unknown] They wrote to you{ part-channel } [[{ AGO($days) }]] about “{ $subject }” and have not heard back.
}

reason-missed-call = { $person ->
    [m] He called you [[{ AGO($days) }]], and you have not called back yet.
    [f] She called you [[{ AGO($days) }]], and you have not called back yet.
   *[unknown] You missed their call [[{ AGO($days) }]] and have not called back yet.
}

# Somebody over whom alone others are reached, or a group.
reason-bridge = { $person ->
    [m] You reach some people only through him; you were last in touch [[{ AGO($days) }]].
    [f] You reach some people only through her; you were last in touch [[{ AGO($days) }]].
   *[unknown] You reach some people only through them; you were last in touch [[{ AGO($days) }]].
}

reason-new = You met [[{ AGO($days) }]] and have not been in touch since. A short message makes it last.

reason-new-at = You met at { $place } [[{ AGO($days) }]] and have not been in touch since. A short message makes it last.

part-channel = { $channel ->
    [whatsapp] {" "}on WhatsApp
    [telegram] {" "}on Telegram
    [email] {" "}by e-mail
    [sms] {" "}by text message
    [social] {" "}on a social network
    [letter] {" "}by letter
   *[other] {""}
}

# When the occasion has no name.
occasion-unnamed = An occasion

## Warmth: how likely the next contact is, and never more than that

# $days is on how many days they were in touch, $gap the mean between them, $silence the days since.
warmth-known = { $silence ->
    [0] You were in touch on { DAYS($days) }, about every { EVERY($gap) }; the last time was today.
    [1] You were in touch on { DAYS($days) }, about every { EVERY($gap) }; the last time was yesterday.
   *[other] You were in touch on { DAYS($days) }, about every { EVERY($gap) }; it is now { DAYS($silence) }.
}

warmth-known-long = You were in touch on { DAYS($days) }, about every { EVERY($gap) }; the last time was { AGO($silence) }.

# What the owner chose, then what came about by itself.
rhythm-wished = In touch every { EVERY($days) }.
rhythm-habit = Your habit so far: every { EVERY($days) }.

warmth-short = You were in touch on { DAYS($days) }: not enough history to say more.

# $tenths from 1 to 9.
warmth-odds = Of ties like this about { $tenths } in 10 had another contact within { DAYS($horizon) }.

warmth-odds-none = Of ties like this almost none had another contact within { DAYS($horizon) }.

warmth-odds-all = Of ties like this almost all had another contact within { DAYS($horizon) }.
occasion-birthday = birthday

occasion-anniversary = wedding anniversary

## Greeting of the page

# $count: how many are named today.
page-people = { $count ->
    [1] One for today
    [2] Two for today
    [3] Three for today
    [4] Four for today
    [5] Five for today
    [6] Six for today
    [7] Seven for today
    [8] Eight for today
    [9] Nine for today
    [10] Ten for today
   *[other] { $count } for today
}

page-left = { $count ->
    [1] One left · enough for today
    [2] Two left · enough for today
    [3] Three left · enough for today
    [4] Four left · enough for today
    [5] Five left · enough for today
    [6] Six left · enough for today
    [7] Seven left · enough for today
    [8] Eight left · enough for today
    [9] Nine left · enough for today
    [10] Ten left · enough for today
   *[other] { $count } left · enough for today
}

page-enough = Enough for today

greeting-page = { part-greeting }, { $name }

part-greeting = { $time ->
    [morning] Good morning
    [afternoon] Good afternoon
   *[other] Good evening
}

part-closing = { $register ->
    [formal] Kind regards
   *[friendly] Best wishes
}

part-opening = { $register ->
    [formal] { part-greeting } { $name }
    [unnamed] { part-greeting }
   *[friendly] Hi { $name }
}

## Drafts: $name is how to address them (Dr. Khalid); $register is formal or friendly, or unnamed where no name is known

draft-keep-in-touch = { $channel ->
    [call] To begin: ask how they are, then what has changed since you last spoke.
    [email]
        { part-opening },

        { words-keep-in-touch }

        { part-closing }
   *[other] { part-opening }. { words-keep-in-touch }
}

words-keep-in-touch = { $register ->
    [formal] I hope you are well. It has been a while since we last spoke, and I would be glad to hear how things are going.
   *[friendly] You came to mind today, so I wanted to say hello. How have you been?
}

draft-reply = { $channel ->
    [call] { $days ->
        [0] To begin: thank them for calling, then answer what they asked.
        [1] To begin: thank them for calling, then answer what they asked.
       *[other] To begin: say you are sorry for the delay, then answer what they asked.
    }
    [email]
        { part-opening },

        { words-reply }

        { part-closing }
   *[other] { part-opening }. { words-reply }
}

words-reply = { $days ->
    [0] Thank you for your message.
    [1] Thank you for your message.
   *[other] { words-reply-late }
}

words-reply-late = { $register ->
    [formal] I apologise for the delay in answering your message, and thank you for your patience.
   *[friendly] Sorry for the slow reply, and thanks for your patience.
}

# $me is the reader's name as they introduce themselves.
draft-new = { $channel ->
    [call] To begin: remind them how you met, then ask what they are working on.
    [email]
        { part-opening },

        { words-new }

        { part-closing }
   *[other] { part-opening }. { words-new }
}

words-new = { $register ->
    [formal] This is { $me }. It was a pleasure to talk with you, and I would be glad to stay in touch.
   *[friendly] This is { $me }. It was great to talk, and I’d love to stay in touch.
}

draft-new-at = { $channel ->
    [call] To begin: remind them that you met at { $place }, then ask what they are working on.
    [email]
        { part-opening },

        { words-new-at }

        { part-closing }
   *[other] { part-opening }. { words-new-at }
}

words-new-at = { $register ->
    [formal] This is { $me }. It was a pleasure to meet you at { $place }, and I would be glad to stay in touch.
   *[friendly] This is { $me }. It was great to meet you at { $place }, and I’d love to stay in touch.
}

## Promises: $promise is what was promised, in the owner's words; $private is yes where they are not to be shown

reason-promise = { $person ->
    [m] What you promised him is due [[{ IN($days) }]]{ part-promised }.
    [f] What you promised her is due [[{ IN($days) }]]{ part-promised }.
   *[unknown] What you promised is due [[{ IN($days) }]]{ part-promised }.
}

# $days is how long ago the day was; 0 on the day itself.
reason-promise-late = { $days ->
    [0] { $person ->
        [m] [[Today]] is the day of what you promised him{ part-promised }. If it needs longer, a word before the day is over is enough.
        [f] [[Today]] is the day of what you promised her{ part-promised }. If it needs longer, a word before the day is over is enough.
       *[unknown] [[Today]] is the day of what you promised{ part-promised }. If it needs longer, a word before the day is over is enough.
    }
   *[other] { $person ->
        [m] What you promised him was due [[{ AGO($days) }]]{ part-promised }. A word from you and a new day that suits both are enough.
        [f] What you promised her was due [[{ AGO($days) }]]{ part-promised }. A word from you and a new day that suits both are enough.
       *[unknown] What you promised was due [[{ AGO($days) }]]{ part-promised }. A word from you and a new day that suits both are enough.
    }
}

reason-promise-theirs = { $person ->
    [m] What he promised you was due [[{ AGO($days) }]]{ part-promised }. A gentle question is enough.
    [f] What she promised you was due [[{ AGO($days) }]]{ part-promised }. A gentle question is enough.
   *[unknown] What they promised you was due [[{ AGO($days) }]]{ part-promised }. A gentle question is enough.
}

part-promised = { $private ->
    [yes] {""}
   *[no] : “{ $promise }”
}

draft-promise = { $channel ->
    [call] To begin: say that what you promised is ready{ part-promised }.
    [email]
        { part-opening },

        { words-promise }

        { part-closing }
   *[other] { part-opening }. { words-promise }
}

words-promise = { $register ->
    [formal] I am glad to send you what I promised{ part-promised }.
   *[friendly] Here is what I promised you{ part-promised }.
}

# $when: before the day, today, or past it.
draft-promise-late = { $channel ->
    [call] To begin: say that what you promised needs longer{ part-promised }; then agree on a new day.
    [email]
        { part-opening },

        { words-promise-late }

        { part-closing }
   *[other] { part-opening }. { words-promise-late }
}

words-promise-late = { $when ->
    [before] { $register ->
        [formal] I am writing about what I promised you{ part-promised }. It needs longer than I thought, and I wanted you to know before its day. Which day after it would suit you?
       *[friendly] About what I promised you{ part-promised }. It needs longer than I thought, and I wanted you to know before its day. Which day after it would suit you?
    }
    [today] { $register ->
        [formal] Today is the day of what I promised you{ part-promised }. I need a little longer, and wanted you to know before the day is over. Which day soon would suit you?
       *[friendly] Today is the day of what I promised you{ part-promised }. I need a little longer, and wanted you to know before the day is over. Which day soon suits you?
    }
   *[past] { $register ->
        [formal] The day of what I promised you has passed{ part-promised }. I apologise for the delay. Which day soon would suit you?
       *[friendly] The day of what I promised you has passed{ part-promised }. Sorry for the delay. Which day soon suits you?
    }
}

draft-promise-theirs = { $channel ->
    [call] To begin: ask how they are, then gently about what you agreed{ part-promised }.
    [email]
        { part-opening },

        { words-promise-theirs }

        { part-closing }
   *[other] { part-opening }. { words-promise-theirs }
}

words-promise-theirs = { $register ->
    [formal] I hope you are well. May I ask about what we agreed{ part-promised }? There is no hurry if it needs longer.
   *[friendly] How are you? I wanted to ask about what we agreed{ part-promised }. No hurry if it needs longer.
}

## Subjects of mails

draft-shared-interest = We share an interest in { $interest }: is there anything new on your side?

subject-keep-in-touch = Saying hello

subject-reply = Your message

subject-reply-about = Re: { $subject }

subject-new = Good to talk with you

subject-promise = What I promised you

subject-promise-late = About the day we agreed on

subject-promise-theirs = A short question
## Introductions: $target is whom to get to know. The request makes it easy to decline, the note is passed on as it is.

draft-introduction = { $channel ->
    [call] To begin: ask how they are, then whether introducing you to { $target } would suit them; it is fine if not.
    [email]
        { part-opening },

        { words-introduction }

        { part-closing }
   *[other] { part-opening }. { words-introduction }
}

words-introduction = { $register ->
    [formal] I would like to get to know { $target }, and I understand that you know each other. Would you feel comfortable introducing us? If the time is not right, or you would rather not, that is perfectly fine, and I thank you either way. Below is a short note about me that can be passed on as it is.
   *[friendly] I’d love to get to know { $target }, and I think you know each other. Would you be comfortable introducing us? If not, that’s completely fine and changes nothing between us. Here is a short note about me that you can pass on as it is.
}

draft-introduction-note = Hello, this is { $me }. I would be glad to get to know you, and to talk for a quarter of an hour whenever it suits you. If now is not a good time, I understand completely.

subject-introduction = An introduction to { $target }

# $days until the day, or since it.
reason-target-near = { $when ->
    [past] { $person ->
        [m] You wanted to meet him by [[{ AGO($days) }]]. There is still something to get ready, or another day to choose.
        [f] You wanted to meet her by [[{ AGO($days) }]]. There is still something to get ready, or another day to choose.
       *[unknown] You wanted to meet them by [[{ AGO($days) }]]. There is still something to get ready, or another day to choose.
    }
   *[coming] { $person ->
        [m] You want to meet him [[{ IN($days) }]] at the latest. There is still something to get ready.
        [f] You want to meet her [[{ IN($days) }]] at the latest. There is still something to get ready.
       *[unknown] You want to meet them [[{ IN($days) }]] at the latest. There is still something to get ready.
    }
}

reason-target-meeting = { $person ->
    [m] You meet him [[{ IN($days) }]]. One page tells you all you need before it.
    [f] You meet her [[{ IN($days) }]]. One page tells you all you need before it.
   *[unknown] You meet [[{ IN($days) }]]. One page tells you all you need before it.
}

reason-target-met = { $person ->
    [m] Your meeting with him was [[{ AGO($days) }]]. What came of it? Two lines are enough.
    [f] Your meeting with her was [[{ AGO($days) }]]. What came of it? Two lines are enough.
   *[unknown] Your meeting was [[{ AGO($days) }]]. What came of it? Two lines are enough.
}

reason-week = { $person ->
    [m] You chose him among [[this week’s people]].
    [f] You chose her among [[this week’s people]].
   *[unknown] You chose them among [[this week’s people]].
}

# $learned is what the owner learned.
reason-share = { $person ->
    [m] What you learned, [[{ $learned }]], may be of use to him.
    [f] What you learned, [[{ $learned }]], may be of use to her.
   *[unknown] What you learned, [[{ $learned }]], may be of use to them.
}

draft-share = { $channel ->
    [call] To begin: tell them what you learned ({ $learned }), and ask whether it is of use.
    [email]
        { part-opening },

        { words-share }

        { part-closing }
   *[other] { part-opening }. { words-share }
}

words-share = { $register ->
    [formal] I have been learning something that may be of use to you: { $learned }. I will gladly share the best of it.
   *[friendly] I’ve been learning something you may find useful: { $learned }. Happy to share the best of it.
}

subject-share = { $learned }

reason-strength = { $person ->
    [m] He decides, and has not heard of this yet: [[{ $achieved }]]. A short note is enough.
    [f] She decides, and has not heard of this yet: [[{ $achieved }]]. A short note is enough.
   *[unknown] This is news to somebody who decides: [[{ $achieved }]]. A short note is enough.
}

draft-strength = { $channel ->
    [call] To begin: ask how they are, then tell them in a sentence how it went ({ $achieved }), and ask what they think.
    [email]
        { part-opening },

        { words-strength }

        { part-closing }
   *[other] { part-opening }. { words-strength }
}

words-strength = { $register ->
    [formal] { $known ->
        [yes] A short piece of news that may interest you: { $achieved }. What came of it: { $result }. I would value your view of it, and I will gladly send more if it is of use.
       *[no] A short piece of news that may interest you: { $achieved }. I would value your view of it, and I will gladly send more if it is of use.
    }
   *[friendly] { $known ->
        [yes] A bit of news I thought you’d like to hear: { $achieved }. What came of it: { $result }. I’d love to know what you think, and I can send more if it’s useful.
       *[no] A bit of news I thought you’d like to hear: { $achieved }. I’d love to know what you think, and I can send more if it’s useful.
    }
}

subject-strength = { $achieved }

reason-thanks = { $person ->
    [m] He introduced you to { $target } [[{ AGO($days) }]]. A word of thanks, with news of how it went, will please him.
    [f] She introduced you to { $target } [[{ AGO($days) }]]. A word of thanks, with news of how it went, will please her.
   *[unknown] You were introduced to { $target } [[{ AGO($days) }]]. A word of thanks, with news of how it went, will be welcome.
}

draft-thanks = { $channel ->
    [call] { $named ->
        [yes] To begin: thank them for introducing you to { $target }, then tell them how it went.
       *[no] To begin: thank them for the introduction, then tell them how it went.
    }
    [email]
        { part-opening },

        { words-thanks }

        { part-closing }
   *[other] { part-opening }. { words-thanks }
}

words-thanks = { $register ->
    [formal] { $named ->
        [yes] Thank you for introducing me to { $target }. I appreciate your trust, and I will gladly tell you how it goes.
       *[no] Thank you for the introduction you made for me. I appreciate your trust, and I will gladly tell you how it goes.
    }
   *[friendly] { $named ->
        [yes] Thank you for introducing me to { $target }. I really appreciate it, and I’ll tell you how it goes.
       *[no] Thank you for the introduction you made for me. I really appreciate it, and I’ll tell you how it goes.
    }
}

subject-thanks = Thank you for the introduction

# A recommendation: a word about the owner for an opening, whose name is $about
reason-thanks-recommended = { $person ->
    [m] He recommended you for { $about } [[{ AGO($days) }]]. A word of thanks, and news of what came of it, will please him.
    [f] She recommended you for { $about } [[{ AGO($days) }]]. A word of thanks, and news of what came of it, will please her.
   *[unknown] You were recommended for { $about } [[{ AGO($days) }]]. A word of thanks, and news of what came of it, will be welcome.
}

draft-thanks-recommended = { $channel ->
    [call] To begin: thanks for the word about you for { $about }, then news of what came of it.
    [email]
        { part-opening },

        { words-thanks-recommended }

        { part-closing }
   *[other] { part-opening }. { words-thanks-recommended }
}

words-thanks-recommended = { $register ->
    [formal] Thank you for your kind word about me for { $about }. I value that trust, whatever comes of it, and will be glad to tell you the news.
   *[friendly] Thank you for putting in a word for me for { $about }. I value that trust, whatever comes of it, and I’ll tell you the news.
}

subject-thanks-recommended = Thank you for your recommendation

## To ask for a recommendation: $about is the opening, $place the organisation, $known says whether it is known

draft-recommend = { $channel ->
    [call] To begin: ask how they are, then whether a word about you for { $about } would suit them; it is fine if not.
    [email]
        { part-opening },

        { words-recommend }

        { part-closing }
   *[other] { part-opening }. { words-recommend }
}

words-recommend = { $register ->
    [formal] { $known ->
        [yes] I have seen the opening for { $about } at { $place }, and it is close to my experience. Would you feel comfortable putting in a word for me, or telling me whom I might speak with there? If the time is not right, or you would rather not, that is perfectly fine, and I thank you either way. I would be glad to send you my experience on one page.
       *[no] I have seen the opening for { $about }, and it is close to my experience. Would you feel comfortable putting in a word for me, or telling me whom I might speak with? If the time is not right, or you would rather not, that is perfectly fine, and I thank you either way. I would be glad to send you my experience on one page.
    }
   *[friendly] { $known ->
        [yes] I saw the opening for { $about } at { $place }, and I think it’s close to what I do. Would you be comfortable putting in a word for me, or telling me whom to talk to there? If not, that’s completely fine and changes nothing between us. I’m happy to send you my experience on one page.
       *[no] I saw the opening for { $about }, and I think it’s close to what I do. Would you be comfortable putting in a word for me, or telling me whom to talk to? If not, that’s completely fine and changes nothing between us. I’m happy to send you my experience on one page.
    }
}

## To somebody with whom there was no contact yet: a question, no request to be recommended

draft-recommend-first = { $channel ->
    [call] To begin: say who you are, then ask whether a short talk about { $about } would suit them; it is fine if not.
    [email]
        { part-opening },

        { words-recommend-first }

        { part-closing }
   *[other] { part-opening }. { words-recommend-first }
}

words-recommend-first = I am { $me }. I have seen the opening for { $about } at { $place }, which is close to my experience, and before I apply I would value a word from somebody who works there. Would a question or two suit you? If the time is not right, I quite understand, and thank you for reading.

subject-recommend = The opening for { $about }

draft-recommend-way = { $channel ->
    [call] To begin: ask how they are, then whether introducing you to { $target } because of { $about } would suit them; it is fine if not.
    [email]
        { part-opening },

        { words-recommend-way }

        { part-closing }
   *[other] { part-opening }. { words-recommend-way }
}

words-recommend-way = { $register ->
    [formal] I am looking at the opening for { $about }, and I understand that you and { $target } know each other. Would you feel comfortable introducing us, so that I may ask about the work there? If the time is not right, or you would rather not, that is perfectly fine, and I thank you either way.
   *[friendly] I’m looking at the opening for { $about }, and I think you know { $target }. Would you be comfortable introducing us, so that I can ask about the work there? If not, that’s completely fine and changes nothing between us.
}


## Give and take: $what is the kind of what came, $words the owner's words for it, $worded whether there are any. They stay out of drafts: they were written for oneself

reason-gratitude = { $what ->
    [information] { $person ->
        [m] He gave you useful information [[{ AGO($days) }]]{ part-favour }. A word of thanks, with news of what it was good for, will please him.
        [f] She gave you useful information [[{ AGO($days) }]]{ part-favour }. A word of thanks, with news of what it was good for, will please her.
       *[unknown] You were given useful information [[{ AGO($days) }]]{ part-favour }. A word of thanks, with news of what it was good for, will be welcome.
    }
    [introduction] { $person ->
        [m] He made an introduction for you [[{ AGO($days) }]]{ part-favour }. A word of thanks, with news of how it went, will please him.
        [f] She made an introduction for you [[{ AGO($days) }]]{ part-favour }. A word of thanks, with news of how it went, will please her.
       *[unknown] An introduction was made for you [[{ AGO($days) }]]{ part-favour }. A word of thanks, with news of how it went, will be welcome.
    }
    [time] { $person ->
        [m] He gave you of his time [[{ AGO($days) }]]{ part-favour }. A word of thanks will please him.
        [f] She gave you of her time [[{ AGO($days) }]]{ part-favour }. A word of thanks will please her.
       *[unknown] They gave you of their time [[{ AGO($days) }]]{ part-favour }. A word of thanks will be welcome.
    }
   *[help] { $person ->
        [m] He helped you [[{ AGO($days) }]]{ part-favour }. A word of thanks, with news of what came of it, will please him.
        [f] She helped you [[{ AGO($days) }]]{ part-favour }. A word of thanks, with news of what came of it, will please her.
       *[unknown] They helped you [[{ AGO($days) }]]{ part-favour }. A word of thanks, with news of what came of it, will be welcome.
    }
}

part-favour = { $worded ->
    [yes] : “{ $words }”
   *[no] {""}
}

draft-gratitude = { $channel ->
    [call] To begin: thank them for { part-received }, then tell them what came of it.
    [email]
        { part-opening },

        { words-gratitude }

        { part-closing }
   *[other] { part-opening }. { words-gratitude }
}

words-gratitude = { $register ->
    [formal] Thank you for { part-received-theirs }. It was of real use to me, and I will gladly return the kindness whenever I can.
   *[friendly] Thanks for { part-received-theirs }. It really helped, and I’d be glad to return the kindness any time.
}

part-received = { $what ->
    [information] the information
    [introduction] the introduction
    [time] their time
   *[help] their help
}

part-received-theirs = { $what ->
    [information] the information you gave me
    [introduction] making the introduction
    [time] your time
   *[help] your help
}

subject-gratitude = A word of thanks

# $team is the team's name, $middle in how many days half of it was spoken to, $days how long ago this one was.
reason-team = { $person ->
    [m] You were last in touch with him [[{ AGO($days) }]]; with half of “{ $team }” it was within { DAYS($middle) }. A short word is enough.
    [f] You were last in touch with her [[{ AGO($days) }]]; with half of “{ $team }” it was within { DAYS($middle) }. A short word is enough.
   *[unknown] You were last in touch [[{ AGO($days) }]]; with half of “{ $team }” it was within { DAYS($middle) }. A short word is enough.
}

reason-team-never = { $person ->
    [m] He is in “{ $team }” with you, and [[no contact is known yet]]. A short word is enough.
    [f] She is in “{ $team }” with you, and [[no contact is known yet]]. A short word is enough.
   *[unknown] They are in “{ $team }” with you, and [[no contact is known yet]]. A short word is enough.
}

## Met at an event: $first is “yes” where it was the first time, $late “yes” after two days.

reason-met = { $late ->
    [yes] You met at { $place } [[{ AGO($days) }]] and have not been in touch since. It is not too late for a short word.
   *[no] You met at { $place } [[{ AGO($days) }]]. A word within two days makes it last.
}

draft-met = { $channel ->
    [call] To begin: remind them that you met at { $place }, then ask what came of it.
    [email]
        { part-opening },

        { words-met }

        { part-closing }
   *[other] { part-opening }. { words-met }
}

words-met = { $first ->
    [yes] { words-new-at }
   *[no] { $register ->
        [formal] It was a pleasure to meet you at { $place }, and I would be glad to continue our conversation.
       *[friendly] It was great to see you at { $place }, and I’d love to continue our conversation.
    }
}

subject-met = Good to see you

## What the day holds besides people: $when is “past” after its day.

reason-matter-renewal = { $when ->
    [past] The membership was due for renewal [[{ AGO($days) }]].
   *[ahead] The membership is due for renewal [[{ IN($days) }]].
}

reason-matter-opening-deadline = { $when ->
    [past] Applications for this opening closed [[{ AGO($days) }]]. Close it, or was there more time?
   *[ahead] Applications close [[{ IN($days) }]].
}

reason-matter-opening-interview = The interview is [[{ IN($days) }]]. A glance at the opening, and at whom you know there, makes for a calm start.

reason-matter-opening-after = The interview was [[{ AGO($days) }]]. Two lines about it help with what comes next, and a word of thanks to whoever met you.

reason-matter-opening-waiting = You applied [[{ AGO($days) }]] and no answer has come. A kind question about it is in order.

reason-matter-event-answer = It is [[{ IN($days) }]]. Will you be there?

reason-matter-event-glance = It is [[{ IN($days) }]]. A glance tells whom to meet.

reason-matter-event-met = It was [[{ AGO($days) }]]. A minute is enough to note whom you met.

reason-matter-advice = { $known ->
    [yes] { $giver } gave you this advice [[{ AGO($days) }]]. Was it followed?
   *[no] You kept this advice [[{ AGO($days) }]]. Was it followed?
}

## News of an organisation that is followed: $place is the organisation, $title the news, $named whether it names the person

reason-news = { $named ->
    [yes] { $person ->
        [m] The news of [[{ $place }]] names him: “{ $title }”.
        [f] The news of [[{ $place }]] names her: “{ $title }”.
       *[unknown] The news of [[{ $place }]] names them: “{ $title }”.
    }
   *[no] { $person ->
        [m] There is news from [[{ $place }]], where he works: “{ $title }”.
        [f] There is news from [[{ $place }]], where she works: “{ $title }”.
       *[unknown] There is news from [[{ $place }]], where they work: “{ $title }”.
    }
}

draft-news = { $channel ->
    [call] To begin: ask how they are, then about the news from { $place }: “{ $title }”.
    [email]
        { part-opening },

        { words-news }

        { part-closing }
   *[other] { part-opening }. { words-news }
}

words-news = { $register ->
    [formal] I read the news from { $place }, “{ $title }”, and thought of you. I hope it brings good things for you.
   *[friendly] I saw the news from { $place }, “{ $title }”, and thought of you. I hope it’s good for you.
}

subject-news = News from { $place }

## A first message: $place is the organisation, $work what the writer does, $told whether that is known, $known whether they have spoken before

draft-first = { $channel ->
    [email]
        { part-opening },

        { words-first }

        { part-closing }
        { $me }
   *[other] { part-opening }. { words-first }
}

words-first = { $known ->
    [yes] I hope you are well. I follow the work of { $place } with interest, and would value hearing how it looks from the inside. Would a short conversation suit you, at a time of your choice? If not, that is perfectly fine.
   *[no] { $told ->
        [yes] I am { $me }, { $work }. I follow the work of { $place } with interest, and would be glad to learn more about what you do there. Would a short conversation suit you, at a time of your choice? If the time is not right, I quite understand, and thank you for reading.
       *[no] I am { $me }. I follow the work of { $place } with interest, and would be glad to learn more about what you do there. Would a short conversation suit you, at a time of your choice? If the time is not right, I quite understand, and thank you for reading.
    }
}

subject-first = About the work of { $place }

draft-first-office =
    Dear Sir or Madam,

    { $told ->
        [yes] I am { $me }, { $work }. I follow the work of { $place } with interest, and would be glad to get to know those who work in my field there. Could you kindly tell me whom I may write to? I will gladly send my experience on one page.
       *[no] I am { $me }. I follow the work of { $place } with interest, and would be glad to get to know those who work in my field there. Could you kindly tell me whom I may write to? I will gladly send my experience on one page.
    }

    Kind regards
    { $me }

## Discussions that are followed

reason-matter-discussion-live = It is live [[{ IN($days) }]]. One prepared question is enough to take part.

reason-matter-discussion-step = { $days ->
    [0] This is the next step that you set for [[today]].
   *[other] You set this next step for [[{ AGO($days) }]].
}

## What is to be published

reason-matter-content-planned = { $days ->
    [0] You wanted to publish this [[today]].
   *[other] You wanted to publish this [[{ AGO($days) }]]. Another day is fine too.
}

reason-matter-content-learned = { $count ->
    [one] You learned it lately, and [[one of your people]] asks about it or cares for it. A few lines are enough.
   *[other] You learned it lately, and [[{ $count } of your people]] ask about it or care for it. A few lines would serve them all.
}
