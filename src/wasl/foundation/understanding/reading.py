"""Reads a sentence: what happened with whom and when, what was promised, what there is to congratulate or to console."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from wasl.foundation.language.names.index import NameStore

from .calendars import Today
from .clauses import Clause, clauses_of
from .contact_words import CHANNELS
from .days import days_in
from .found import Day, Sign
from .matters import matter_of, wording_of
from .mentions import Book, Mention
from .naming import closed_places, due_places, with_new_names
from .occasion_words import RELATIONS
from .signs import signs_in, with_subjects
from .understood import Contact, Introduction, Occasion, Promise, Understood, Unsure
from .words import Line, phrase

LONGEST = 2000
HARD = frozenset({"illness", "condolence", "hardship"})
TO_COME = phrase(
    r"[وف]?(?:ال|ب|ل|في_|بال)?(?:عرس|عرسه|عرسها|زواج|زواجه|زواجها|زفاف|زفافه|زفافها|حفل_زفاف|فرحه|فرحها|عيد_ميلاد|عيد_ميلاده|عيد_ميلادها|خطوبه|خطوبته|خطوبتها|ملكته|ملكتها|يتزوج|تتزوج|بيتزوج|بتتزوج|حيتجوز|هيتجوز|هتتجوز|سيتزوج|ستتزوج|راح_يتزوج|راح_تتزوج|حفل_تخرج|بيسوي_عمليه|يتقاعد|تتقاعد|تخرجه|تخرجها)"
    r"|(?:is_|'s_|are_)?getting_married|wedding|birthday|bday|graduation|graduates|retires|marries|gets_married|gets_engaged|engagement|(?:is_)?retiring|opening|starts|turns_\w+|housewarming|is_expecting|expecting_\w+_\w+|due"
)
PRONOUN_AFTER = frozenset("him her them له لها لهم ليه ليها لو بها به بهم معه معها معهم عليه عليها فيه فيها وياه وياها معاه معاها".split())
ENDS_IN_PRONOUN = re.compile(r"(?:ت|نا)(?:ه|ها|هم|هن|لو|له|لها)$")
ONLY_PLANNED = frozenset("coffee lunch dinner breakfast brunch tea drinks drink meeting call video zoom teams catch-up اجتماع لقاء غداء غدا عشاء عشا قهوه فطور مقابله زياره مكالمه اتصال جلسه".split())
"""Without a verb and with a day to come, it has not been yet."""
PLACES = frozenset("office place house home desk shop flat studio clinic call email message text".split())
"""Whoever was there was with whose it is."""
RELATIVE = re.compile(r"^[وفبل]?(?:اخو|اخت|ابن|بنت|زوج|زوجه|والد|والده|ام|ابو|جار|مدير|مديره|سكرتير|سكرتيره|مساعد|مساعده|صديق|صديقه|صاحب|ولد|عم|خال|موظف|شريك|محامي)$")


@dataclass
class Reader:
    """One sentence on its way to being understood. Whoever was named last is whom he, she and they mean."""

    line: Line
    text: str
    today: Today
    days: list[Day]
    signs: list[Sign]
    mentions: list[Mention]
    out: Understood = field(default_factory=Understood)
    last_people: tuple[Mention, ...] = ()
    last_contact: int | None = None

    def read(self) -> Understood:
        self.out.mentions.extend(self.mentions)
        for clause in clauses_of(self.line, self.signs, self.days, self.mentions):
            {"contact": self._contact, "mine": self._promise, "theirs": self._promise, "occasion": self._occasion}[clause.sign.kind](clause)
        self._introductions()
        self._doubts()
        return self.out

    def _named(self, clause: Clause) -> list[Mention]:
        targets = self._targets()
        return [one for one in self.mentions if clause.holds(one.first) and one.first not in targets]

    def _targets(self) -> set[int]:
        """To whom somebody is introduced: they take no part themselves."""
        found: set[int] = set()
        for sign in self.signs:
            if sign.kind == "introduction" and (to := self._after(sign)):
                found.add(to.first)
        return found

    def _after(self, sign: Sign) -> Mention | None:
        return next((one for one in self.mentions if sign.last <= one.first <= sign.last + 2), None)

    def _days(self, clause: Clause) -> list[Day]:
        return [day for day in self.days if clause.holds(day.first)]

    # Contacts

    def _contact(self, clause: Clause) -> None:
        sign = clause.sign
        people, has_relative = self._with_whom(clause)
        day = next((day for day in self._days(clause) if day.past), None)
        matter = matter_of(self.line, self.text, clause, self.days)
        known = self.out.contacts[self.last_contact] if self.last_contact is not None else None
        has_pronoun = self._has_pronoun(clause)
        channel = self._channel(clause)
        days = self._days(clause)
        if days and not day and self.line.words[sign.first].plain in ONLY_PLANNED:
            return
        if known and not people and not has_relative and (not has_pronoun or channel in {"other", known.channel} and day is None):
            self._add_to(known, matter, day)
            return
        if not people and not has_relative:
            people = self.last_people
        on = day.past if day and day.past else known.on if known and not clause.starts_sentence else self.today.on
        self.out.contacts.append(Contact(channel, self._direction(clause, people), on, tuple(people), matter, bool(day and day.is_rough)))
        self.last_contact = len(self.out.contacts) - 1
        if people:
            self.last_people = tuple(people)
        else:
            self.out.unsure.append(Unsure("who", self._words(sign.first, min(sign.last + 3, clause.last))))

    def _add_to(self, known: Contact, matter: str, day: Day | None) -> None:
        on = day.past if day and day.past and known.on == self.today.on else known.on
        whole = "; ".join(filter(None, [known.matter, matter])) if matter != known.matter else known.matter
        self.out.contacts[self.last_contact or 0] = Contact(known.channel, known.direction, on, known.people, whole, known.is_rough)

    def _with_whom(self, clause: Clause) -> tuple[tuple[Mention, ...], bool]:
        """Those named outside the matter; whether only a relative of somebody is, who has no name here."""
        people, has_relative = [], False
        for one in self._named(clause):
            before = self.line.words[one.first - 1].plain if one.first else ""
            is_in_matter = clause.about is not None and one.first >= clause.about - 1 and before not in {"with", "مع"}
            if is_in_matter and (people or self.last_people or one.first >= clause.about + 1 if clause.about else False):
                continue
            after = self.line.words[one.last].plain if one.last < len(self.line.words) else ""
            owned = bool(after) and self.line.words[one.last - 1].text.endswith(("'s", "’s")) and after not in PLACES
            if owned and people:
                continue
            if RELATIVE.match(before) or owned:
                has_relative = True
                continue
            if people and one.first - people[-1].last > 0 and before in {"for", "to", "of", "ل", "الى"} and clause.sign.is_mutual:
                continue
            people.append(one)
        unique = {one.people or (one.text,): one for one in reversed(people)}
        return tuple(one for one in people if unique[one.people or (one.text,)] is one), has_relative and not people

    def _has_pronoun(self, clause: Clause) -> bool:
        sign = clause.sign
        words = {word.plain for word in self.line.words[sign.last : clause.about or clause.last]}
        return bool(words & PRONOUN_AFTER) or bool(ENDS_IN_PRONOUN.search(self.line.words[sign.last - 1].plain)) or sign.direction in {"in", "?in"}

    def _direction(self, clause: Clause, people: Sequence[Mention]) -> str:
        direction = clause.sign.direction
        if not direction.startswith("?"):
            return direction
        is_subject = any(one.last == clause.sign.first for one in people) and all(one.first < clause.sign.first for one in people)
        return "in" if is_subject else direction[1:]

    def _channel(self, clause: Clause) -> str:
        sign = clause.sign
        end = clause.last if clause.about is None else clause.about
        named = [channel for channel, pattern in CHANNELS for first, last, _ in self.line.found(pattern) if clause.first <= first < end and (first >= sign.first or last <= sign.first)]
        named += [channel for channel, pattern in CHANNELS for first, _, _ in self.line.found(pattern) if clause.about is not None and end <= first < clause.last and self.line.words[first].plain in {"on", "over", "by", "via", "at", "على", "عبر"}]
        if sign.is_mutual and sign.what == "meeting":
            return next((one for one in named if one in {"video", "event", "call"}), "meeting")
        if sign.what in {"call"}:
            return next((one for one in named if one not in {"call", "email", "letter", "sms"} and (one not in {"meeting", "event"} or not self._is_telephone(sign))), "call")
        if sign.what == "other":
            return next((one for one in named if one not in {"meeting", "event"}), "other")
        return sign.what

    def _is_telephone(self, sign: Sign) -> bool:
        words = self.line.text.split(" ")[sign.first : sign.last]
        return not any(word.startswith(("كلم", "وكلم", "تكلم", "وتكلم", "حكي", "سولف", "تحدث", "هضر", "دردش", "spoke", "talk", "chat")) for word in words)

    # Promises

    def _promise(self, clause: Clause) -> None:
        sign, days = clause.sign, self._days(clause)
        if sign.kind == "mine" and self._is_quoted(clause):
            sign = replace(sign, kind="theirs")
            clause = replace(clause, sign=sign)
        people = self._bound(clause)
        due = next((day for day in days if day.ahead and day.first >= sign.first), None) or next((day for day in days if day.ahead and not day.past), None)
        made = next((day.past for day in days if day.past and day is not due and not day.ahead), None)
        contact = self.last_contact
        on = made or (self.out.contacts[contact].on if contact is not None else self.today.on)
        wording = wording_of(self.line, self.text, clause, self.days, people)
        self.out.promises.append(Promise(sign.kind, people, due.ahead if due else None, wording, on, bool(due and due.is_rough), contact))
        if people:
            self.last_people = people
        else:
            self.out.unsure.append(Unsure("who", self._words(sign.first, min(sign.last + 3, clause.last))))

    def _is_quoted(self, clause: Clause) -> bool:
        """قال لي وائل: هبعتلك. Their own words follow the colon."""
        before = self.line.words[clause.sign.first - 1] if clause.sign.first else None
        said = {word.plain for word in self.line.words[max(0, clause.sign.first - 5) : clause.sign.first]}
        return bool(before and before.text in {":", "\"", "«", "“"} and said & {"قال", "قالت", "قالي", "قالتلي", "said", "says", "وقال", "وقالت"})

    def _bound(self, clause: Clause) -> tuple[Mention, ...]:
        sign, named = clause.sign, self._named(clause)
        right_after = next((one for one in named if sign.names_after and one.first == sign.last), None)
        before = [one for one in named if one.last <= sign.first]
        after = [one for one in named if one.first > sign.first]
        if right_after:
            return (right_after, *self._joined_to(right_after, named))
        if sign.kind == "theirs":
            return tuple(before[-1:]) or self.last_people[:] or tuple(after[:1])
        word = self.line.words[sign.last] if sign.last < len(self.line.words) else None
        has_pronoun = bool(ENDS_IN_PRONOUN.search(self.line.words[sign.last - 1].plain)) or bool(word and word.plain in PRONOUN_AFTER)
        if has_pronoun and self.last_people:
            return self.last_people
        return tuple(after[:1]) or tuple(before[:1]) or self.last_people

    def _joined_to(self, one: Mention, named: Sequence[Mention]) -> list[Mention]:
        """Rita and Noor, سارة ونورة."""
        found, last = [], one.last
        for other in named:
            between = {word.plain for word in self.line.words[last : other.first]}
            if other.first >= last and ((between and between <= {"and", "&", ",", "و"}) or (not between and other.prefix == "و")):
                found.append(other)
                last = other.last
        return found

    # Occasions

    def _occasion(self, clause: Clause) -> None:
        sign, named = clause.sign, self._named(clause)
        if self._is_to_me(clause):
            return
        before = [one for one in named if one.last <= sign.first]
        after = [one for one in named if one.first >= sign.last]
        inside = [one for one in named if sign.first <= one.first < sign.last]
        person = next(iter([*inside[:1], *before[-1:], *after[:1], *self.last_people[:1]]), None)
        on = self._occasion_day(clause)
        relation = next((name for name, pattern in RELATIONS for first, last, _ in self.line.found(pattern) if clause.holds(first)), "")
        about = " ".join(word.text for word in self.line.words[clause.first : clause.last])
        if any(one.kind == sign.what and one.person == person for one in self.out.occasions):
            return
        self.out.occasions.append(Occasion(sign.what, person, on, relation, about))
        if person:
            self.last_people = (person,)
        else:
            self.out.unsure.append(Unsure("who", self._words(sign.first, sign.last)))

    def _is_to_me(self, clause: Clause) -> bool:
        """Who congratulated the owner tells of nothing of his own."""
        return any(
            one.direction == "in" and clause.holds(one.first) and self.line.words[one.first].plain.lstrip("و").startswith(("بارك", "هني", "هنا", "عزا", "congrat"))
            for one in self.signs
        )

    def _occasion_day(self, clause: Clause) -> date | None:
        words = self._plain(clause.sign.first, clause.sign.last)
        is_to_come = bool(TO_COME.search(words)) and clause.sign.what not in HARD
        for day in self._days(clause):
            if is_to_come and day.ahead:
                return day.ahead
            if day.past:
                return day.past
            if clause.sign.what not in HARD:
                return day.ahead
        return None

    # What belongs to all

    def _introductions(self) -> None:
        for sign in self.signs:
            if sign.kind != "introduction" or (to := self._after(sign)) is None:
                continue
            by = next((one for promise in self.out.promises for one in promise.people if one.first < to.first), None)
            by = by or next((one for one in reversed(self.mentions) if one.first < sign.first), None)
            self.out.introductions.append(Introduction(by, to))

    def _doubts(self) -> None:
        asked: set[str] = set()
        told = [*self.out.contacts, *self.out.promises]
        used = [one for event in told for one in event.people] + [one.person for one in self.out.occasions if one.person]
        for one in used:
            if one.people and not one.is_sure and one.text not in asked:
                asked.add(one.text)
                self.out.unsure.append(Unsure("like" if one.is_like else "which", one.text, one.people))

    def _words(self, first: int, last: int) -> str:
        return self.text[self.line.words[first].start : self.line.words[max(first, last - 1)].end]

    def _plain(self, first: int, last: int) -> str:
        return " ".join(word.plain for word in self.line.words[first:last])


def understand(text: str, store: NameStore, today: Today) -> Understood:
    """What the sentence says of the people of this book; the day and the weeks are the owner's."""
    text = text[:LONGEST]
    line = Line.of(text)
    days = days_in(line, today)
    signs = signs_in(line, days)
    closed, due = closed_places(line, days, signs), due_places(line, signs)
    known = Book(store).mentions(line, closed, due)
    mentions = with_new_names(line, _narrowed(known), closed, due, signs)
    signs = with_subjects(line, signs, {one.last for one in mentions})
    return Reader(line, text, today, days, signs, mentions).read()


def _narrowed(mentions: Sequence[Mention]) -> list[Mention]:
    """Whoever was named in full is meant by the short name after it."""
    full = {one.people[0] for one in mentions if one.is_sure}
    found = []
    for one in mentions:
        both = tuple(person for person in one.people if person in full)
        found.append(Mention(one.first, one.last, one.text, both, one.prefix, one.is_whole, one.is_like) if len(one.people) > 1 and len(both) == 1 else one)
    return found
