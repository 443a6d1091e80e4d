"""One sentence on its way to being understood."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from .calendars import Today
from .clauses import Clause
from .found import Day, Sign
from .mentions import Mention
from .understood import Understood
from .words import Line, listed

TOWARDS = frozenset(["على", "to", "with"])
PRONOUN_AFTER = listed(
    "him her them له لها لهم ليه ليها لو بها به بهم معه معها معهم عليه عليها فيه فيها وياه وياها معاه معاها"
)
ENDS_IN_PRONOUN = re.compile(r"(?:ت|نا)(?:ه|ها|هم|هن|لو|له|لها)$")


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
                found.add(to.first)
        return found

    def after(self, sign: Sign) -> Mention | None:
        """Whom the sign leads to: عرفني وائل على حسام passes over the first."""
        toward = (
            place
            for place in range(sign.last, min(sign.last + 4, len(self.line.words)))
            if self.line.words[place].plain in TOWARDS
        )
        first = next(toward, sign.last)
        return next((one for one in self.mentions if first <= one.first <= first + 2), None)

    def days_of(self, clause: Clause) -> list[Day]:
        return [day for day in self.days if clause.holds(day.first)]

    def words(self, first: int, last: int) -> str:
        return self.text[self.line.words[first].start : self.line.words[max(first, last - 1)].end]

    def plain(self, first: int, last: int) -> str:
        return " ".join(word.plain for word in self.line.words[first:last])
