"""A clause of contact: with whom, through what, who began, on which day, about what."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace

from wasl.foundation.language.folded_line import listed

from .clauses import Clause
from .contact_words import CHANNELS
from .found import Day, Sign
from .matters import matter_of
from .mentions import Mention
from .promise_words import PUT_OFF
from .sentence import ENDS_IN_PRONOUN, PRONOUN_AFTER, Sentence
from .understood import Contact, Unsure
from .words import phrase

ONLY_PLANNED = listed(
    "عندي عندنا لي لنا عنا موعد موعدي مشوار عزيمه coffee lunch dinner breakfast brunch tea drinks drink meeting call video zoom teams catch-up اجتماع لقاء غداء غدا عشاء عشا قهوه فطور مقابله زياره مكالمه اتصال جلسه"
)
"""Without a verb and with a day to come, it has not been yet."""
STILL_TO_COME = listed("عندي عندنا عنا موعد موعدي مواعد متواعد رونديفو رانديفو")
"""I have a meeting on Wednesday: it has not been."""
CALLED_OFF = phrase(
    r"(?:was_|is_|got_|been_)?(?:cancelled|canceled|postponed|rescheduled|resched|called_off|pushed_back|put_back|not_done)|(?:did_not|didn't|never)_(?:take_place|happen|go_ahead|materialise|materialize)|(?:fell|fallen)_through|(?:ا)?تاجل(?:ت)?|اتاجل(?:ت)?|تاجيل|التغي|التغت|انلغي|انلغت|الغي|الغيت|اتلغي|اتلغت"
)
"""It did not take place."""
COURTESY = re.compile(r"^[وف]?(?:عزي|واسي|بارك|هني|هنا|شكر|عايد|اعتذر|استاذن)(?:ت|نا)")
"""What is said to somebody, by any means."""
BEFORE_A_DAY = frozenset(["قبل", "لغايه", "لحد", "حتي", "بحلول"])
THAT = listed("انه انها انو انهم بانه بانها بانهم")
TOLD = listed(
    "قال وقال قالي وقالي قالت وقالت قالتلي وقالتلي قالولي وقالولي كال وكال كالي وكالي خبرني وخبرني خبرتني وخبرتني بلغني وبلغني بلغتني وبلغتني ابلغني وابلغني"
    " اخبرني واخبرني اخبرتني واخبرتني كتب وكتب كتبت وكتبت يقول تقول انه انها انو ان بان بانه بانها عن لان لانه لانها عشان"
)
ANSWERS = ("رد", "جاوب", "replied", "answered", "responded")
WHOSE_FIRM = 5  # words: from the audit firm
DID_NOT = listed("couldn't can't didn't wasn't hasn't won't ما لم")
COME = listed("make come show attend join there able turn حضر حضرت جا جات جاء جاءت يحضر تحضر قدر قدرت يتمكن تتمكن")
PLACES = listed(
    "post posts article story request invitation profile page comment talk linkedin majlis note voicemail letter ring voice office place house home desk shop flat studio clinic call email message text"
)
"""Whoever was there was with whose it is."""
RELATIVE = re.compile(
    r"^[وفبل]?(?:اخو|اخت|ابن|بنت|زوج|زوجه|والد|والده|ام|ابو|جار|مدير|مديره|سكرتير|سكرتيره|مساعد|مساعده|صديق|صديقه|صاحب|ولد|عم|خال|موظف|شريك|محامي)$"
)


def add_contact(it: Sentence, clause: Clause) -> None:
    sign = clause.sign
    if _is_called_off(it, clause):
        return
    people, has_relative = _with_whom(it, clause)
    if not people and _says_through_what(it, clause):
        return
    day = next((day for day in it.days_of(clause) if day.past and not _is_of_what_is_told(it, clause, day)), None)
    matter = matter_of(it.line, it.text, clause, it.days)
    known = it.out.contacts[it.last_contact] if it.last_contact is not None else None
    has_pronoun = _has_pronoun(it, clause)
    channel = _channel(it, clause)
    if channel == "other" and known and it.line.words[sign.first].plain.lstrip("و").startswith(ANSWERS):
        channel = known.channel
    days = it.days_of(clause)
    if day and day.is_weekday and it.line.words[sign.first].plain in STILL_TO_COME:
        return
    if days and not day and it.line.words[sign.first].plain in ONLY_PLANNED:
        return
    if (
        known
        and not people
        and not has_relative
        and (not has_pronoun or (channel in {"other", known.channel} and day is None))
    ):
        _add_to(it, known, matter, day)
        return
    if has_pronoun and (introduced := _introduced_before(it, clause)):
        people = (introduced,)
    if not people and not has_relative:
        people = it.last_people or (it.only_one(clause) if _is_hers(it, clause) else ())
    on = day.past if day and day.past else known.on if known and not clause.starts_sentence else it.today.on
    it.out.contacts.append(
        Contact(channel, _direction(it, clause, people), on, tuple(people), matter, bool(day and day.is_rough))
    )
    it.last_contact = len(it.out.contacts) - 1
    if people:
        it.last_people = tuple(people)
    else:
        it.out.unsure.append(Unsure("who", it.words(sign.first, min(sign.last + 3, clause.last))))


def _says_through_what(it: Sentence, clause: Clause) -> bool:
    """عزيت فهد، اتصلت عليه: one contact, of which the second verb says through what it was."""
    place = next((n for n, one in enumerate(it.clauses) if one.sign is clause.sign), 0)
    before = it.clauses[place - 1].sign if place else None
    if before is None or it.last_contact is None or not COURTESY.match(it.line.words[before.first].plain):
        return False
    known = it.out.contacts[it.last_contact]
    channel = _channel(it, clause)
    is_of_now = all(day.past in {None, known.on} for day in it.days_of(clause))
    if known.channel != "other" or channel == "other" or not _has_pronoun(it, clause) or not is_of_now:
        return False
    it.out.contacts[it.last_contact] = replace(known, channel=channel)
    return True


def _introduced_before(it: Sentence, clause: Clause) -> Mention | None:
    """عرفني هشام على عصام كلمته: whoever the owner was led to last, where nobody is named after her."""
    sign = clause.sign
    led = [it.after(one) for one in it.signs if one.kind == "introduction" and one.last <= sign.first]
    to = next((one for one in reversed(led) if one is not None and one.last <= sign.first), None)
    if to is None or any(to.last <= one.first and clause.holds(one.first) for one in it.mentions):
        return None
    return to if ENDS_IN_PRONOUN.search(it.line.words[sign.last - 1].plain) else None


def _is_of_what_is_told(it: Sentence, clause: Clause, day: Day) -> bool:
    """An e-mail that the interview is on 3 February: the day to come is not that of the e-mail."""
    if day.is_weekday and day.first and it.line.words[day.first - 1].plain in BEFORE_A_DAY:  # طلبت مني العقد قبل الأحد
        return True
    that = next((n for n in range(clause.sign.last, day.first) if it.line.words[n].plain in THAT), None)
    return that is not None and day.ahead is not None


def _is_called_off(it: Sentence, clause: Clause) -> bool:
    """Whether it is the contact that was put off, and not what was told of: وقالي الاجتماع تأجل."""
    for first, _, _ in [*it.line.found(CALLED_OFF), *it.line.found(PUT_OFF)]:
        told = any(word.plain in TOLD for word in it.line.words[clause.sign.last : first])
        if (clause.holds(first) or _is_put_off_at(it, clause, first)) and not told:
            return True
    return False


def _is_put_off_at(it: Sentence, clause: Clause, first: int) -> bool:
    """A meeting with Wei rescheduled to Monday: the new day has a clause of its own, right behind."""
    is_named = any(word.plain in ONLY_PLANNED for word in it.line.words[clause.sign.first : clause.sign.last])
    return is_named and clause.sign.last < first == clause.last and it.line.words[first - 1].plain != ","


def _add_to(it: Sentence, known: Contact, matter: str, day: Day | None) -> None:
    on = day.past if day and day.past and known.on == it.today.on else known.on
    whole = "; ".join(filter(None, [known.matter, matter])) if matter != known.matter else known.matter
    it.out.contacts[it.last_contact or 0] = Contact(
        known.channel, known.direction, on, known.people, whole, known.is_rough
    )


def _with_whom(it: Sentence, clause: Clause) -> tuple[tuple[Mention, ...], bool]:
    """Those named outside the matter; whether only a relative of somebody is, who has no name here."""
    people: list[Mention] = []
    has_relative = False
    for one in it.named(clause):
        before = it.line.words[one.first - 1].plain if one.first else ""
        is_in_matter = clause.about is not None and one.first >= clause.about - 1 and before not in {"with", "مع"}
        if is_in_matter and (people or it.last_people or one.first >= clause.about + 1 if clause.about else False):
            continue
        after = it.line.words[one.last].plain if one.last < len(it.line.words) else ""
        owned = bool(after) and it.line.words[one.last - 1].text.endswith(("'s", "’s")) and after not in PLACES
        if owned and people:
            continue
        if before == "في" and people and not one.is_whole:  # في عمر مكرم: a place named for somebody
            continue
        if RELATIVE.match(before) or owned:
            has_relative = True
            continue
        if _stayed_away(it, one):
            continue
        if (
            people
            and one.first - people[-1].last > 0
            and before in {"for", "to", "of", "ل", "الى"}
            and clause.sign.is_mutual
        ):
            continue
        people.append(one)
    unique = {one.people or (one.text,): one for one in reversed(people)}
    return tuple(one for one in people if unique[one.people or (one.text,)] is one), has_relative and not people


def _stayed_away(it: Sentence, one: Mention) -> bool:
    """Padraig couldn't make it, سارة ما حضرت."""
    words = [word.plain for word in it.line.words[one.last : one.last + 2]]
    return len(words) > 1 and words[0] in DID_NOT and words[1] in COME


def _has_pronoun(it: Sentence, clause: Clause) -> bool:
    sign = clause.sign
    words = {word.plain for word in it.line.words[sign.last : clause.about or clause.last]}
    return (
        bool(words & PRONOUN_AFTER)
        or bool(ENDS_IN_PRONOUN.search(it.line.words[sign.last - 1].plain))
        or sign.direction in {"in", "?in"}
    )


def _is_hers(it: Sentence, clause: Clause) -> bool:
    """She rang: whoever was named before."""
    before = it.line.words[clause.sign.first - 1].plain if clause.sign.first else ""
    return before in {"he", "she", "هو", "هي"}


def _is_of_both(it: Sentence, clause: Clause) -> bool:
    """Liam and I spoke; حكيت أنا وفادي; back and forth."""
    words = [word.plain for word in it.line.words[clause.first : clause.last]]
    pairs = set(itertools.pairwise(words))
    if ("and", "i") in pairs or ("and", "me") in pairs or ("and", "forth") in pairs:
        return clause.sign.direction != "in"
    return any(one == "انا" and other.startswith("و") for one, other in pairs)


def _direction(it: Sentence, clause: Clause, people: Sequence[Mention]) -> str:
    direction = clause.sign.direction
    if direction and _is_of_both(it, clause):
        return ""
    if not direction.startswith("?"):
        return direction
    is_subject = any(_does(it, one, clause.sign.first) for one in people) and all(
        one.first < clause.sign.first for one in people
    )
    return "in" if is_subject else direction[1:]


def _does(it: Sentence, one: Mention, place: int) -> bool:
    """Usman called; Usman from the audit firm called."""
    between = [word.plain for word in it.line.words[one.last : place]]
    return not between or (between[0] in {"from", "of", "at"} and 1 < len(between) <= WHOSE_FIRM)


def _channel(it: Sentence, clause: Clause) -> str:
    sign = clause.sign
    end = clause.last if clause.about is None else clause.about
    named = [
        channel
        for channel, pattern in CHANNELS
        for first, last, _ in it.line.found(pattern)
        if clause.first <= first < end and (first >= sign.first or last <= sign.first)
    ]
    named += [
        channel
        for channel, pattern in CHANNELS
        for first, _, _ in it.line.found(pattern)
        if clause.about is not None
        and end <= first < clause.last
        and it.line.words[first].plain in {"on", "over", "by", "via", "at", "على", "عبر"}
    ]
    if sign.is_mutual and sign.what == "meeting":
        return next((one for one in named if one in {"video", "event", "call"}), "meeting")
    if sign.what == "call":
        return next(
            (
                one
                for one in named
                if one not in {"call", "email", "letter", "sms"}
                and (one not in {"meeting", "event"} or not _is_telephone(it, sign))
            ),
            "call",
        )
    if sign.what == "other":
        return next((one for one in named if one not in {"meeting", "event"}), "other")
    return sign.what


def _is_telephone(it: Sentence, sign: Sign) -> bool:
    words = it.line.text.split(" ")[sign.first : sign.last]
    return not any(
        word.startswith(
            ("كلم", "وكلم", "تكلم", "وتكلم", "حكي", "سولف", "تحدث", "هضر", "دردش", "spoke", "talk", "chat", "discuss")
        )
        for word in words
    )
