"""What is found in a sentence before it is put together: each with its first word and the one after its last."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

Kind = Literal["contact", "mine", "theirs", "occasion", "introduction"]


@dataclass(frozen=True, slots=True)
class Day:
    """A day that was said: `past` if it is one gone by, `ahead` if one to come. `is_rough`: only about then.

    `is_weekday`: only the name of a day of the week was said; `is_dated`: the calendar was.
    """

    first: int
    last: int
    past: date | None
    ahead: date | None
    is_rough: bool = False
    is_weekday: bool = False
    is_dated: bool = False


@dataclass(frozen=True, slots=True)
class Sign:
    """Words that say that something happened. `what` is the channel or the kind of occasion.

    `direction` is of a contact; "?" where the subject decides. `is_named`: the words themselves name the channel.
    """

    kind: Kind
    first: int
    last: int
    what: str = ""
    direction: str = ""
    is_mutual: bool = False
    names_after: bool = False  # the next word is likely a name
    names_before: bool = False

    def overlaps(self, other: Sign) -> bool:
        return self.first < other.last and other.first < self.last
