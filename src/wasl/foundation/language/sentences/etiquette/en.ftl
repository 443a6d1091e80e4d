### What the check of a draft says: why-… explains, soft-… is a wording in the draft's own language.

why-lost = This says that the other person is not worth the time. It is remembered longer than the matter.
soft-lost = I have little time today. Could we settle it in a few minutes?

why-again = Counting how often it was said sounds like a reproach. What helps is to say it once more, plainly.
soft-again = I may not have put it clearly. In short, this is what I need: …

why-mind = This doubts the other person's mind, not the matter.
soft-mind = Perhaps I was not clear. Which part should I explain better?

why-worth = This passes judgement on the person, and leaves nothing to answer with.
soft-worth = The result is not yet what we agreed. What do you need to get there?

why-work = This judges the work in one harsh word. A named fault can be mended; a verdict cannot.
soft-work = The work needs changes in these places: …

why-who = This puts the other person in their place, and so ends the talk.
soft-who = I would like us to talk about this with respect on both sides.

why-opinion = This says that the other view does not count.
soft-opinion = I see your point. My decision is different, and this is why: …

why-silence = This forbids the other person to speak.
soft-silence = Let me finish this thought, please; then I would like to hear yours.

why-away = This sends the other person away for good.
soft-away = I need some time before we go on talking about this.

why-ultimatum = A demand with a threat behind it closes the way back for both.
soft-ultimatum = I need it by … , because … If that cannot be done, please tell me today so that we find another way.

why-threat = This announces harm. What may have to follow can be said as a fact, without menace.
soft-threat = If we find no solution, I will have to pass this on to …; I would rather settle it between us.

why-hurry = This orders about. The same wish, with its reason, is met sooner.
soft-hurry = Could you finish this first, please? We need it for …

why-bare = A command without a courteous word, and pressing besides.
soft-bare = Could you please send it as soon as you can? Thank you.

why-sarcasm = Praise that means blame. In writing, only the sting arrives.
soft-sarcasm = It came later than agreed. How do we avoid that next time?

why-shame = This shames the other person. Nobody mends anything while ashamed before others.
soft-shame = What happened made things hard for us. I would like to understand how it came about.

why-lying = This calls the other person dishonest. What does not agree can be shown instead.
soft-lying = What I see here differs from what was said: … Could you explain it?

why-weary = This lays one's own weariness at the other person's door.
soft-weary = It has been a long matter for both of us. Let us agree on one clear next step.

why-unfit = This says that the other person does not belong in their place.
soft-unfit = The task needs … . Shall we look together at who takes which part?

why-menace = Between these lines stands a menace.
soft-menace = I take this seriously, and I would like us to settle it.

why-disdain = This looks down on the other person.
soft-disdain = I did not find what I was looking for: … . Could you add it?

why-insult = A word of abuse. Whatever stands around it is no longer heard.
soft-insult = Say what happened and what you ask for, without the word.

why-name-calling = A name given to the person, which hurts and explains nothing.
soft-name-calling = Say what was done, not what the person is.

why-scorn = This sentence speaks of the other person with scorn.
soft-scorn = Say what you see and what you ask for, and leave the person out of it.

why-likely = Readers often took sentences like this one for abuse. You know the two of you better: read it once more.
soft-likely = Say the same in calm words, as if to be read in front of others.

why-likely-contempt = This may read as if the other person, or their work, counted for little. It is a guess from similar messages: you hear the tone better.
soft-likely-contempt = What is still missing is this: … With it, the work is complete.

why-likely-humiliation = This may embarrass whoever reads it, as if it judged the person rather than what happened.
soft-likely-humiliation = This is what happened: … I would like us to find out how to prevent it.

why-likely-reproach = This may be heard as blame. Blame calls for a defence; an effect and a wish call for mending.
soft-likely-reproach = The effect on us was … What I need now is …

why-likely-command = This may read as an order. A wish with its reason is met more willingly.
soft-likely-command = Could you please …? We need it because …

why-likely-sarcasm = This may be taken for mockery. No voice softens what is written.
soft-likely-sarcasm = It did not turn out as I expected: … How do we put it right?

why-likely-threat = Some may read a threat in this, even if none is meant.
soft-likely-threat = This matters to me, and I would like us to settle it between us. My next step is …

why-likely-ultimatum = This may be understood as a last word, with no way back.
soft-likely-ultimatum = I need an answer by … , because … If that is too soon, which day would suit?

why-capitals = Capitals read as a raised voice.
soft-capitals = Write it in small letters.

why-marks = Marks upon marks read as a raised voice.
soft-marks = One mark is enough.

why-drawn-out = Letters drawn out sound like a cry.
soft-drawn-out = Write the word as usual.

why-no-greeting = This begins without a word of greeting. { $name } would expect one from you.
soft-no-greeting = Dear { $name },

why-no-title = You usually address this person as { $name }.
soft-no-title = { $name }

why-too-close = For { $name } this form of address may be too close.
soft-too-close = { $name }

why-gender-woman = { $name } is a woman, and this form is for a man.
why-gender-man = { $name } is a man, and this form is for a woman.
soft-gender-woman = { $words }

soft-gender-man = { $words }

why-promise-late = You promised “{ $promise }” by { $day }, and the draft does not speak of it. A word about it keeps it honest.
why-promise-private = You promised something by { $day }, and the draft does not speak of it. A word about it keeps it honest.
soft-promise-late = I have not forgotten “{ $promise }”: you will have it by …
soft-promise-private = I have not forgotten what I promised: you will have it by …

why-confidence = { $person } confided this to you. It is not yours to pass on.
soft-confidence = That is not mine to speak about.

why-claim = This does not agree with what you told { $name } on { $day } about “{ $matter }”: “{ $said }”.
soft-claim = I told you something else before, and I owe you the reason: …
