"""A clause of a joy or a hard time: whose, of which relative, on which day."""

from __future__ import annotations

from datetime import date

from .clauses import JOINTS, Clause
from .common_words import NEVER
from .found import Day
from .occasion_words import RELATIONS
from .sentence import Sentence
from .signs import EVENT
from .understood import Occasion, Unsure
from .words import phrase, spoken

BEEN_THERE = frozenset(["حضرت", "شهدت", "attended", "went"])
SPOKEN_OF = frozenset(
    [
        "he's",
        "she's",
        "who",
        "just",
        "also",
        "وهو",
        "وهي",
        "انه",
        "انها",
        "سمعت",
        "ان",
        "اللي",
        "عرفت",
        "heard",
        "that",
        "has",
        "had",
        "got",
        "ابارك",
        "اهني",
        "congratulate",
    ]
)
ABOUT_TO = phrase(
    r"(?:is_|are_)?(?:having|going_to_have|scheduled|due|booked|facing|goes_in|will_have)|بيسوي|راح_يسوي|راح_تسوي|بتسوي|سيجري|ستجري|هيعمل|هتعمل|عنده|عندها|رح_يعمل|رح_تعمل"
)
VERB_BEFORE = 2  # words: starts her new job
RETURNING = frozenset({"birthday", "anniversary"})
HARD = frozenset({"illness", "condolence", "hardship"})
TO_COME = spoken(
    r"[وف]?(?:ال|ب|ل|في_|بال)?(?:ميلاد|ميلاده|ميلادها|ذكري|سنويه|عيد_زواج\w*|عيد_جواز\w*|افتتاح|تدشين|عرسهم|بيعرس|بيتجوز|عرس|عرسه|عرسها|زواج|زواجه|زواجها|زفاف|زفافه|زفافها|حفل_زفاف|فرحه|فرحها|عيد_ميلاد|عيد_ميلاده|عيد_ميلادها|خطوبه|خطوبته|خطوبتها|ملكته|ملكتها|يتزوج|تتزوج|بيتزوج|بتتزوج|حيتجوز|هيتجوز|هتتجوز|سيتزوج|ستتزوج|راح_يتزوج|راح_تتزوج|حفل_تخرج|بيسوي_عمليه|يتقاعد|تتقاعد|تخرجه|تخرجها)"
    r"|(?:is_|'s_|are_)?getting_married|wedding|anniversary|years_of_marriage|invitation|birthday|bday|graduation|graduates|retires|marries|gets_married|gets_engaged|engagement|(?:is_)?retiring|opening|starts|turns_\w+|housewarming|is_expecting|are_expecting|expecting_\w+_\w+|due"
)


def add_occasion(it: Sentence, clause: Clause) -> None:
    sign, named = clause.sign, it.named(clause)
    if _is_to_me(it, clause):
        return
    before = [one for one in named if one.last <= sign.first]
    after = [one for one in named if one.first >= sign.last]
    inside = [one for one in named if sign.first <= one.first < sign.last]
    spoken_of = () if _has_a_subject(it, clause) else it.last_people[:1]
    person = next(iter([*inside[:1], *before[-1:], *after[:1], *spoken_of]), None)
    on = _occasion_day(it, clause)
    if sign.what in RETURNING and any(day.is_rough and on in {day.ahead, day.past} for day in it.days_of(clause)):
        on = None  # turning fifty next month: on which day is asked
    relation = next(
        (name for name, pattern in RELATIONS for first, last, _ in it.line.found(pattern) if clause.holds(first)),
        "",
    )
    about = " ".join(word.text for word in it.line.words[clause.first : clause.last])
    if any(one.kind == sign.what and one.person == person for one in it.out.occasions):
        return
    it.out.occasions.append(Occasion(sign.what, person, on, relation, about))
    if person:
        it.last_people = (person,)
    else:
        it.out.unsure.append(Unsure("who", it.words(sign.first, sign.last)))


def _has_a_subject(it: Sentence, clause: Clause) -> bool:
    """Whether words that are not understood stand before the sign: somebody else may be meant by them."""
    days = {place for day in it.days for place in range(day.first, day.last)}
    relations = {
        place for _, pattern in RELATIONS for first, last, _ in it.line.found(pattern) for place in range(first, last)
    }
    signs = {place for sign in it.signs for place in range(sign.first, sign.last)}
    known = days | relations | signs
    words = [it.line.words[place] for place in range(clause.first, clause.sign.first) if place not in known]
    return any(word.text[:1].isalpha() and word.plain not in NEVER | JOINTS | SPOKEN_OF for word in words)


def _is_to_me(it: Sentence, clause: Clause) -> bool:
    """Who congratulated the owner tells of nothing of his own."""
    return any(
        one.direction == "in"
        and clause.holds(one.first)
        and it.line.words[one.first].plain.lstrip("و").startswith(("بارك", "هني", "هنا", "عزا", "congrat", "wish"))
        for one in it.signs
    )


def _is_of_another(it: Sentence, clause: Clause, day: Day) -> bool:
    """لقى شغل وبدو ينقل بعد شهر: the day is of what is joined to the joy."""
    named = {place for one in it.mentions for place in range(one.first, one.last)}
    between = range(clause.sign.last, day.first)
    return any(
        it.line.words[place].plain.startswith("و")
        and len(it.line.words[place].plain) > len("وهو")
        and place not in named
        for place in between
    )


def _occasion_day(it: Sentence, clause: Clause) -> date | None:
    words = it.plain(max(clause.first, clause.sign.first - VERB_BEFORE), clause.sign.last)
    was_there = any(word.plain in BEEN_THERE for word in it.line.words[clause.first : clause.sign.first])
    is_to_come = (bool(TO_COME.search(words)) or it.invites(clause)) and clause.sign.what not in HARD and not was_there
    is_at_contact = any(one.kind == "contact" and clause.holds(one.first) for one in it.signs)
    is_met_there = any(clause.holds(first) for first, _, _ in it.line.found(EVENT))
    is_about_to = clause.sign.what in HARD and bool(ABOUT_TO.search(it.plain(clause.first, clause.sign.last)))
    for day in it.days_of(clause):
        if is_about_to and day.ahead:
            return None  # not yet
        if is_at_contact and not is_met_there:
            return None  # congratulated today: when it happened is not said
        if is_to_come and day.ahead and not (is_at_contact and day.past):
            return day.ahead
        if day.past:
            is_within = day.is_rough and day.past == it.today.on and clause.sign.what not in HARD
            return None if is_within else day.past  # retired this month: on which day is not said
        if clause.sign.what not in HARD and not _is_of_another(it, clause, day):
            return day.ahead
    return None
