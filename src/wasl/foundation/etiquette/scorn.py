"""Scorn that follows no formula: a scornful word in a sentence that speaks of the reader, without courtesy."""

from __future__ import annotations

import re

from wasl.foundation.etiquette.findings import Found
from wasl.foundation.etiquette.line import Line, Word, phrase
from wasl.foundation.etiquette.matching import is_courteous
from wasl.foundation.etiquette.rules import arabic
from wasl.foundation.language.folded_line import listed

NOT_OF_YOU = listed(
    "ذلك لذلك كذلك هناك هنالك تلك اولئك بنك البنك شريك الشريك ملك الملك مبارك المبارك شك الشك ترك يترك سلوك السلوك مالك املاك اشتراك الاشتراك",
    " ادراك محرك فيسبوك استهلاك اشارك شارك يشارك نشارك تحرك مشترك المشترك بارك يبارك درك سمك السمك امسك مبروك تملك يملك حاك",
)
OF_YOU = re.compile(r"\S{2,}(?:ك|كم|كي|كن)$")
ARABIC_YOU = re.compile(rf"{arabic.YOU}$|(?:منت|مانت|انك|انكم|كنك|لك|ليك|فيك|بيك|معك|منك|عليك|عنك|وراك)$")
ENGLISH_YOU = listed("you your youre youve youd youll yours yourself u ur")
ARABIC_SCORN = phrase(
    r"(?:ال)?(?:فاشل|فاشله|فشلك|كارثه|كوارث|مضحك|مضحكه|صداع|تافه|تافهه|سخيف|سخيفه|غباء|اغبي|الغباء|مهزله|مسخره|اضحوكه|صبياني|صبيانيه|طفولي|طفوليه|"
    r"محو_الاميه|مخجل|مخجله|مقزز|مقرف|كسول|كسلان|كسوله|مهمل|مهمله|عناد|عنيد|مغرور|متعجرف|وقاحه|ثقل_د\S+|ثقيل|ثقيله|بليد|بليده|بلاده|"
    r"فوضوي|عديم_\S+|متطفل|عاله|عبء|عبئا|خرب\S*|يخرب\S*|تخرب\S*|بتخرب\S*|يفسد|تفسد|تعطلنا|بتعطلنا|نايم|نائم|نايمه|خجلا|خايب|خايبه|يابس|قاصح|"
    r"تعيط|تبكي|فاضي_من_جوا|بالعافيه|متطفله|جبان|اناني|انانيه|متكبر|حقود|نصاب|كسلا|اهمالا|تستحي|تخجل|تندم|ندم|مغامره_خاسره|استقلت|اطردك|"
    r"ابله|مجنون|مريض|بلا_عقل|بلا_دم|بارد|ميت_القلب|لعبه|تلعب|بتلعب|تتفلسف|تمثيل|متخلف|جاهل|جهل|الجهل|غبي|ثرثار|مزعج|مزعجه|متعب|حيط|حيطه|خشبه|صنم)"
)
ENGLISH_SCORN = phrase(
    r"(?:joke|laughable|headache|whining|whine|whiny|disaster|embarrassment|embarrassing|embarrass|ridiculous|clueless|childish|immature|stupid|dumb|"
    r"moronic|lazy|laziness|useless|worthless|pathetic|hopeless|incompetent|incompetence|ignorant|ignorance|arrogant|arrogance|selfish|spineless|coward|"
    r"fool|fools|clown|circus|disgrace|disgraceful|shameful|shameless|nonsense|garbage|rubbish|trash|sloppy|brainless|mindless|crying|cry_to|"
    r"asleep|in_your_sleep|sleepwalking|parasite|leech|nightmare|resign_out|unfit|unqualified|amateurs?|insufferable|unbearable|obnoxious|annoying|falls_apart|"
    r"fall_apart|beg|begging|babysit|babysitting|excuses|blunder|blunders|mediocre|mediocrity|delusional|laughing|mockery|failure|fails_at|pretend_to|so_called|stupidity)"
)
MITIGATING = phrase(
    r"(?:لا_تقلق|لا_تحاتي|سلامتك|الف_سلامه|نحن|اعتذر|اسف|معك_حق|انت_محق|انا_ايضا|بيننا|معا|سوا|not|never|nobody|dont_worry|no_worries|hope_you|sorry_to|sorry_for|apologi\S+|my_fault|my_mistake|help_you|for_you|we_were|joking_aside)"
)


def scorn(line: Line) -> list[Found]:
    """Each sentence that speaks of the reader and has a scornful word, unless something in the draft is courteous."""
    if is_courteous(line):
        return []
    found = []
    for words in line.sentences():
        text = " ".join(word.plain for word in words)
        if _speaks_of_you(words) and not MITIGATING.search(text):
            match = ARABIC_SCORN.search(text) or ENGLISH_SCORN.search(text)
            if match:
                first = text.count(" ", 0, match.start())
                last = text.count(" ", 0, match.end())
                found.append(Found("contempt", "scorn", words[first].start, words[last].end, "medium"))
    return found


def _speaks_of_you(words: tuple[Word, ...]) -> bool:
    return any(
        word.plain in ENGLISH_YOU
        or ARABIC_YOU.match(word.plain)
        or (word.plain not in NOT_OF_YOU and not word.plain.isascii() and OF_YOU.match(word.plain))
        for word in words
    )
