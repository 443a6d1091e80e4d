"""What courtesy to this one person asks: a greeting, the title, the right gender, a word about what was promised.

Everything known of the person comes in; nothing here knows where it is kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wasl.foundation.dates import names
from wasl.foundation.etiquette.findings import Found
from wasl.foundation.etiquette.line import Line, Word, phrase
from wasl.foundation.language.folded_line import listed
from wasl.foundation.language.folding import fold
from wasl.foundation.language.stems import light_stems
from wasl.foundation.language.titles import FEMININE_OF, MASCULINE_OF, is_title

OPENING = 12  # words in which a greeting stands
GREETINGS = phrase(
    r"السلام|سلام|والسلام|مرحبا\S*|اهلا\S*|تحيه|تحياتي|صباح|مساء|صباحك|مساك|مساؤك|عزيزي|عزيزتي|الاعزاء|اعزائي|حضره|سعاده|معالي|فضيله|سياده|يا_هلا|هلا|حياك\S*|حياكم|"
    r"اسعد\S*|يسعد\S*|طاب\S*|كيف_(?:حالك|حالكم|الحال)|شلونك|كيفك|ازيك|لاباس|اخي|اختي|سيدي|سيدتي|استاذي|استاذتي|الاخ|الاخت|بعد_التحيه|تحيه_طيبه|"
    r"dear|hello|hi|hey|good_(?:morning|afternoon|evening|day)|greetings|salam|salaam|assalamu\S*|as_salamu|peace|how_are_you|hope_\S+|i_hope"
)
TOO_CLOSE = phrase(
    r"حبيبي|حبيبتي|حبي|يا_معلم|يا_باشا|يا_زلمه|يا_رجال|يا_خوي|يا_صاحبي|يا_كبير|يا_غالي|ياعم|يا_عم|يا_ابني|يا_ولدي|يا_بنتي|يا_حلو|يا_حلوه|يا_قمر|يا_بطل|يا_وحش|يا_نجم|يا_اخي|"
    r"bro|dude|buddy|mate|man|sweetie|honey|darling|babe|hey_you|yo|whats_up|sup|girl|boss|chief"
)
TO_A_MAN = ("عزيزي", "اخي", "سيدي", "الاخ", "الفاضل", "المحترم", "استاذي", "زميلي", "sir", "mister", "mr")
TO_A_WOMAN = ("عزيزتي", "اختي", "سيدتي", "الاخت", "الفاضله", "المحترمه", "استاذتي", "زميلتي", "madam", "maam", "ms")
SHOWN = {
    "الاخ": "الأخ", "الاخت": "الأخت", "اخي": "أخي", "اختي": "أختي", "استاذي": "أستاذي", "استاذتي": "أستاذتي", "الفاضله": "الفاضلة",
    "المحترمه": "المحترمة", "sir": "Madam", "mister": "Mr", "mr": "Mr", "madam": "Madam", "maam": "Madam", "ms": "Ms",
}  # fmt: skip
ANYWHERE_TO_A_WOMAN = {
    "انتي": "أنت",
    "سمحتي": "سمحت",
    "تكرمتي": "تكرمت",
    "تفضلي": "تفضل",
    "تكفين": "تكفى",
    "شكرتي": "شكرت",
}
TITLE_FOR = {
    "f": {fold(man): woman for man, woman in FEMININE_OF.items()},
    "m": {fold(woman): man for woman, man in MASCULINE_OF.items()},
}

LATE_WORDS = phrase(
    r"وعد\S*|تاخر\S*|التاخير|تاخير|لم_انس\S*|ما_نسيت\S*|مانسيت\S*|منستش\S*|ما_نسيتش|ارفق\S*|مرفق\S*|المرفق\S*|promis\S*|late|delay\S*|not_forgotten|havent_forgotten|attach\S*|enclosed|as_agreed"
)
FEWEST_LETTERS = 3  # of a word by which a matter is recognised
COMMON = listed(
    "الي علي عن مع هذا هذه ذلك التي الذي بعد قبل ان كان هو هي كل غير او ثم قد لا ما لم لن في من the and for with this that from your our you will was are have has about"
)
FEW_WORDS, MANY_WORDS = 2, 5  # by which a confidence is recognised; those that it has
FIGURE = re.compile(r"\d+(?:\.\d+)?")
THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
NAMED = {
    fold(word): f"{kind}{place}"
    for kind, lists in (
        ("weekday", (names.ARABIC_WEEKDAYS, names.ENGLISH_WEEKDAYS)),
        ("month", (*names.ARABIC_MONTHS.values(), names.ENGLISH_MONTHS)),
    )
    for listed in lists
    for place, word in enumerate(listed)
}
"""Days of the week and months, the same in both languages; names of two words are left out by themselves."""

NEGATION = phrase(
    r"لا|لم|لن|ليس|ليست|لست|ما|مو|مش|غير|بلا|دون|بدون|not|no|never|cannot|cant|wont|dont|didnt|isnt|arent|without|unable|decline\S*|refus\S*|رفض\S*|ارفض|نرفض|اعتذر\S*|نعتذر|تعذر\S*"
)


@dataclass(frozen=True, slots=True)
class Recipient:
    """`called` is how the owner addresses them; `given` the name itself, in each spelling known; `gender` m, f or nothing.

    `is_formal`: a title or honorific stands before the name.
    """

    called: str
    given: tuple[str, ...]
    gender: str
    is_formal: bool


@dataclass(frozen=True, slots=True)
class Owed:
    """A promise of the owner's that is late or due. `day` is written as the owner reads it; no words of a private one."""

    words: str
    day: str


@dataclass(frozen=True, slots=True)
class Pinned:
    """What the person was told before, and on which day."""

    matter: str
    words: str
    day: str


@dataclass(frozen=True, slots=True)
class Secret:
    """What somebody confided, and her name."""

    words: str
    by: str


def manners(line: Line, recipient: Recipient) -> list[Found]:
    """A missing greeting and title, a form too close, the other gender."""
    found = list(_gender(line, recipient))
    if recipient.is_formal:
        found += [*_greeting(line), *_title(line, recipient), *_closeness(line)]
    return found


def forgotten(line: Line, owed: Sequence[Owed]) -> list[Found]:
    """Promises that the draft does not speak of. They are told at its end, where a word could stand."""
    if not line.words or (owed and LATE_WORDS.search(line.text)):
        return []
    said = _stems(line.words)
    end = len(line.draft)
    found = []
    for one in owed:
        if one.words and said & _stems(Line.of(one.words).words):
            continue
        rule = "promise-late" if one.words else "promise-private"
        found.append(Found("promise", rule, end, end, "medium", told=(("promise", one.words), ("day", one.day))))
    return found


def contradicted(line: Line, pinned: Sequence[Pinned]) -> list[Found]:
    """Sentences on a pinned matter that name another figure, another day, or say no where yes was said.

    It is the likeness of words that tells the matter: what is put quite otherwise is not found.
    """
    found = []
    for one in pinned:
        said, matter = Line.of(one.words), _stems(Line.of(one.matter).words)
        about = matter | _stems(said.words)
        for words in line.sentences():
            stems = _stems(words)
            is_same_matter = bool(matter & stems) or len(about & stems) > 1
            if is_same_matter and _differs(line, words, said, stems & about):
                told = (("matter", one.matter), ("said", one.words), ("day", one.day))
                found.append(Found("claim", "claim", words[0].start, words[-1].end, "high", told=told))
    return found


def breached(line: Line, secrets: Sequence[Secret]) -> list[Found]:
    """Sentences that speak of what was confided: three of its words, or two where it has few.

    As with claims, it is the likeness of words that tells it.
    """
    found = []
    for one in secrets:
        confided = Line.of(one.words).words
        kept = _stems(confided)
        is_short = len({min(_stem(word.plain)) for word in confided}) < MANY_WORDS
        enough = FEW_WORDS if is_short else FEW_WORDS + 1
        for words in line.sentences():
            said = {word.plain for word in words if _stems([word]) & kept}
            if len(said) >= enough:
                told = (("person", one.by),)
                found.append(Found("confidence", "confidence", words[0].start, words[-1].end, "high", told=told))
    return found


def shared_words(line: Line, kept: str) -> tuple[str, ...]:
    """The draft's words that stand in what was kept too, where they are enough to tell it; none where they are not.

    Stricter than `breached`, for a draft that leaves the machine: its sentences are taken together, figures count, and of
    what was kept in one word that word is enough.
    """
    told = Line.of(kept)
    stems, figures = _stems(told.words), _figures(told, told.words)
    distinct = len({min(_stem(word.plain)) for word in told.words if _stems([word])}) + len(figures)
    if not distinct:  # short words alone: as they stand, one after the other
        plain = " ".join(word.plain for word in told.words if word.plain not in ".!?")
        return (kept,) if plain and f" {plain} " in f" {line.text} " else ()
    said = {word.plain: line.draft[word.start : word.end] for word in line.words if _stems([word]) & stems}
    found = (*said.values(), *sorted(figures & _figures(line, line.words)))
    return found if len(found) >= min(distinct, FEW_WORDS if distinct < MANY_WORDS else FEW_WORDS + 1) else ()


def _gender(line: Line, recipient: Recipient) -> Iterator[Found]:
    if recipient.gender not in TITLE_FOR:
        return
    is_woman = recipient.gender == "f"
    wrong, right = (TO_A_MAN, TO_A_WOMAN) if is_woman else (TO_A_WOMAN, TO_A_MAN)
    rule = "gender-woman" if is_woman else "gender-man"
    given = {fold(name) for name in recipient.given}
    for place, word in enumerate(line.words):
        instead = ""
        if place < OPENING and word.plain in wrong:
            instead = right[wrong.index(word.plain)]
            instead = SHOWN.get(instead, instead.capitalize() if instead.isascii() else instead)
        elif not is_woman and word.plain in ANYWHERE_TO_A_WOMAN:
            instead = ANYWHERE_TO_A_WOMAN[word.plain]
        elif word.plain in TITLE_FOR[recipient.gender] and any(
            after.plain in given for after in line.words[place + 1 : place + 3]
        ):
            instead = TITLE_FOR[recipient.gender][word.plain]
        if instead:
            yield Found("familiarity", rule, word.start, word.end, "medium", told=(("words", instead),))


def _greeting(line: Line) -> Iterator[Found]:
    opening = " ".join(word.plain for word in line.words[:OPENING])
    if line.words and not GREETINGS.search(opening):
        first = next((word for word in line.words if word.plain not in ".!?"), line.words[0])
        yield Found("familiarity", "no-greeting", first.start, first.end, "low")


def _title(line: Line, recipient: Recipient) -> Iterator[Found]:
    """Their bare name, with no title before it anywhere near."""
    given = {fold(name) for name in recipient.given}
    for place, word in enumerate(line.words):
        if word.plain in given and not any(is_title(one.plain) for one in line.words[max(place - 2, 0) : place]):
            yield Found("familiarity", "no-title", word.start, word.end, "low")
            return


def _closeness(line: Line) -> Iterator[Found]:
    for start, end in line.spans(TOO_CLOSE):
        yield Found("familiarity", "too-close", start, end, "low")


def _differs(line: Line, words: Sequence[Word], told: Line, shared: set[str]) -> bool:
    for now, before in ((_figures(line, words), _figures(told, told.words)), (_named(words), _named(told.words))):
        if now and before:
            return not now & before
    text, earlier = (" ".join(word.plain for word in some) for some in (words, told.words))
    return len(shared) > 1 and bool(NEGATION.search(text)) != bool(NEGATION.search(earlier))


def _figures(line: Line, words: Sequence[Word]) -> set[str]:
    """5,000 and ٥٠٠٠ are one."""
    if not words:
        return set()
    written = fold(line.draft[words[0].start : words[-1].end])
    return {figure.removesuffix(".0") for figure in FIGURE.findall(THOUSANDS.sub("", written))}


def _named(words: Sequence[Word]) -> set[str]:
    """Days of the week and months, the same in both languages."""
    found = (NAMED.get(word.plain) or NAMED.get(f"ال{word.plain}") for word in words)
    return {one for one in found if one}


def _stems(words: Sequence[Word]) -> set[str]:
    plain = (word.plain for word in words)
    kept = (one for one in plain if len(one) >= FEWEST_LETTERS and one not in COMMON and not one.isdigit())
    return {stem for one in kept for stem in _stem(one)}


def _stem(word: str) -> tuple[str, ...]:
    return (word.removesuffix("s"),) if word.isascii() else (word, *light_stems(word))
