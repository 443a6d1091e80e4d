"""What a sentence says, as far as it is understood; what is unsure is said to be so."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from .mentions import Mention

LONGEST = 2000
"""Letters of a sentence that are read."""

Doubt = Literal["who", "which", "like"]


@dataclass(frozen=True, slots=True)
class Contact:
    channel: str
    direction: str
    on: date
    people: tuple[Mention, ...]
    matter: str = ""
    is_rough: bool = False


@dataclass(frozen=True, slots=True)
class Promise:
    """`side` is mine or theirs; `people` those to whom or by whom; `contact` is the place of the contact it was made in."""

    side: str
    people: tuple[Mention, ...]
    due_on: date | None
    wording: str
    made_on: date
    is_rough: bool = False
    contact: int | None = None


@dataclass(frozen=True, slots=True)
class Occasion:
    kind: str
    person: Mention | None
    on: date | None
    relation: str = ""
    about: str = ""


@dataclass(frozen=True, slots=True)
class Introduction:
    """Who introduces whom to whom; nobody stands for the owner.

    given: it has been; promised: by one of them or by the owner; asked: the owner asks for it; wanted: it is asked of her.
    """

    by: Mention | None
    to: Mention
    whom: Mention | None = None
    how: str = "given"
    on: date | None = None


@dataclass(frozen=True, slots=True)
class Invitation:
    """The owner is invited."""

    kind: str
    person: Mention | None
    on: date | None
    what: str = ""


@dataclass(frozen=True, slots=True)
class Unsure:
    """What must be asked: whom a contact, a promise or an occasion is with (who), or who a name means (which, like)."""

    why: Doubt
    text: str
    people: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Understood:
    contacts: list[Contact] = field(default_factory=list)
    promises: list[Promise] = field(default_factory=list)
    occasions: list[Occasion] = field(default_factory=list)
    invitations: list[Invitation] = field(default_factory=list)
    introductions: list[Introduction] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    unsure: list[Unsure] = field(default_factory=list)

    @property
    def new(self) -> list[Mention]:
        """Names that the book lacks."""
        return [mention for mention in self.mentions if not mention.people]
