"""One sentence on its way to being understood."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from wasl.foundation.language.folded_line import listed

from .calendars import Today
from .clauses import Clause
from .found import Day, Sign
from .invitation_words import INVITED
from .mentions import Mention
from .naming import is_to_role
from .understood import Understood
from .words import Line

FAR = 5  # words of what somebody is, before her name
TOWARDS = frozenset(["على", "to", "with", "الى", "مع", "and", "عل"])
AND = (["and"], ["&"], ["n"], ["و"], ["وبين"], ["وعلى"], ["والى"])
TOWARDS_JOINED = listed(
    "بصديقه بصديقته بصديقها بزميله بزميلته بزميلها باخيه باخته بابنه بمديره بمديرها بواحد بوحده بشخص بصاحبه بصاحبته"
)
PRESENT = re.compile(r"^[وف]?(?:(?:عرف|قدم|ربط|شبك|جمع|وصل)ت?|(?:س|ب|ح|ه|ها|غا)?[ان](?:قدم|عرف|وصل|ربط|شبك|جمع))$")
"""Whom it presents stands right after it: قدمت العرض لسارة presents nobody."""
BETWEEN = "بين"
PRONOUN_AFTER = listed(
    "him her them له لها لهم ليه ليها لو بها به بهم معه معها معهم عليه عليها فيه فيها وياه وياها معاه معاها معو عندو عنده عندها عندهم عليو عليهم الو الها الهم معهن فيهم"
)
ONE_PERSON = listed("him her له لها ليه ليها لو به بها معه معها معاه معاها عليه عليها اليه اليها وياه وياها")
ENDS_IN_ONE_PERSON = re.compile(r"(?:ت|نا)(?:ه|ها|له|لها)$")
ENDS_IN_PRONOUN = re.compile(r"(?:ت|نا)(?:ه|ها|هم|هن|لو|له|لها)$|(?:عند|مع|علي)(?:و|ه|ها|هم|هن)$")


@dataclass
class Sentence:
    """Whoever was named last is whom he, she and they mean."""

    line: Line
    text: str
    today: Today
    days: list[Day]
    signs: list[Sign]
    mentions: list[Mention]
    out: Understood = field(default_factory=Understood)
    clauses: list[Clause] = field(default_factory=list)
    last_people: tuple[Mention, ...] = ()
    last_contact: int | None = None

    def named(self, clause: Clause) -> list[Mention]:
        targets = self.targets()
        return [one for one in self.mentions if clause.holds(one.first) and one.first not in targets]

    def targets(self) -> set[int]:
        """To whom somebody is introduced: they take no part themselves."""
        found: set[int] = set()
        for sign in self.signs:
            if sign.kind == "introduction" and (to := self.after(sign)):
                found.update(one.first for one in (to, *self.joined_to(to)))
        return found

    def joined_to(self, one: Mention) -> list[Mention]:
        """على حسام وليلى, to Rita and Noor: those named in one breath with the first."""
        found, last = [], one.last
        for other in self.mentions:
            between = [word.plain for word in self.line.words[last : other.first]]
            if other.first >= last and (between in AND or (not between and other.prefix == "و")):
                found.append(other)
                last = other.last
        return found

    def after(self, sign: Sign) -> Mention | None:
        """Whom the sign leads to: عرفني وائل على حسام passes over the first, جمعت بين سارة وهند too."""
        if self.line.words[sign.last - 1].plain == BETWEEN:
            begun = next((one for one in self.mentions if one.first == sign.last), None)
            return next(iter(self.joined_to(begun)), None) if begun else None
        introduced = None
        if sign.kind == "introduction" and PRESENT.match(self.line.words[sign.first].plain):  # قدمت العرض لسارة is none
            introduced = next((one for one in self.mentions if one.first == sign.last and not one.prefix), None)
            if introduced is None:
                return None
        joined = {one.first for one in self.mentions if one.prefix in {"ب", "ل"} and one.first >= sign.last}
        toward = (
            place
            for place in range(sign.last, min(sign.last + 5, len(self.line.words)))
            if self.line.words[place].plain in TOWARDS | TOWARDS_JOINED
            or (place in joined and place > sign.last)
            or (place > sign.last and is_to_role(self.line.words[place]))
        )
        leads = self.line.words[sign.last - 1].plain in TOWARDS
        first = sign.last if leads else next(toward, sign.last)
        found = (one for one in self.mentions if first <= one.first <= first + FAR)
        return next((one for one in found if introduced is None or one.first >= introduced.last), None)

    def only_one(self, clause: Clause) -> tuple[Mention, ...]:
        """Who is named last before this, or the only one of the whole text."""
        targets = self.targets()
        named = [one for one in self.mentions if one.first not in targets]
        before = [one for one in named if one.last <= clause.sign.first]
        return tuple(before[-1:]) or (tuple(named) if len(named) == 1 else ())

    @property
    def invited_at(self) -> list[int]:
        return [first for first, _, _ in self.line.found(INVITED)]

    def invites(self, clause: Clause) -> bool:
        return any(map(clause.holds, self.invited_at))

    def days_of(self, clause: Clause) -> list[Day]:
        return [day for day in self.days if clause.holds(day.first)]

    def words(self, first: int, last: int) -> str:
        return self.text[self.line.words[first].start : self.line.words[max(first, last - 1)].end]

    def plain(self, first: int, last: int) -> str:
        return " ".join(word.plain for word in self.line.words[first:last])
