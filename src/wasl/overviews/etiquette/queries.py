"""What the check finds in a draft, by itself and for the person it is meant for, said in words."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import get_language

from wasl.foundation.accounts.models import User
from wasl.foundation.dates.wording import say_day
from wasl.foundation.etiquette.checking import check_text
from wasl.foundation.etiquette.findings import Found, settled
from wasl.foundation.etiquette.line import Line
from wasl.foundation.etiquette.to_person import (
    Owed,
    Pinned,
    Recipient,
    Secret,
    breached,
    contradicted,
    forgotten,
    manners,
)
from wasl.foundation.etiquette.weighing import language_of
from wasl.foundation.language.counting import Language
from wasl.foundation.language.name_parts import split_name
from wasl.foundation.language.sentences import say
from wasl.foundation.web.shown import style_of
from wasl.relations.people.models import Person
from wasl.relations.people.queries import spellings_of
from wasl.relations.people.rules import address_form
from wasl.relations.trust.queries import Opened, owed_to, statements_for

LONGEST = 20_000
"""Characters of a draft that are read: some ten pages. What follows is left unread."""


@dataclass(frozen=True, slots=True)
class Finding:
    """`words` are the draft's own, from `start` to before `end`; none where a word is missing at its end."""

    kind: str
    start: int
    end: int
    severity: str
    why: str
    suggestion: str
    words: str


@dataclass(frozen=True, slots=True)
class Meant:
    """A draft and whom it is for."""

    owner: User
    person: Person
    names: tuple[str, ...]
    line: Line
    day: date

    def said(self, day: date) -> str:
        return say_day(day, style_of(self.owner.preferences))


Finder = Callable[[Meant], list[Found]]


def findings(
    owner: User | None, draft: str, person: Person | None, day: date, confided: Sequence[Opened] = ()
) -> list[Finding]:
    """In the order of the draft. Without a person no query and no owner, with one a constant number.

    `confided` is what is open of the vault: said to whoever confided it, it breaks nothing.
    """
    draft = draft[:LONGEST]
    found = check_text(draft)
    line = Line.of(draft)
    written = _language(line)
    name = ""
    if owner is not None and person is not None:
        names = (person.display_name, *spellings_of(owner, [person.pk]).get(person.pk, []))
        name = address_form(person, written, names[1:])
        meant = Meant(owner, person, names, line, day)
        found = [*found, *(one for finder in OF_THE_PERSON for one in finder(meant))]
    told_by = person.pk if person else 0
    secrets = [one for one in confided if not one.has_ended and not (one.by and one.by.id == told_by)]
    found = [*found, *breached(line, [Secret(one.words, one.by.name if one.by else "") for one in secrets])]
    return [_said(one, draft, written, name) for one in _in_order(found)]


def _manners(meant: Meant) -> list[Found]:
    person = meant.person
    given = {split_name(name).given for name in meant.names} | {person.given}
    called = address_form(person, _language(meant.line), meant.names[1:])
    recipient = Recipient(called, tuple(filter(None, given)), person.gender, bool(person.titles or person.honorific))
    return manners(meant.line, recipient)


def _promises(meant: Meant) -> list[Found]:
    owed = owed_to(meant.owner, meant.person.pk, meant.day)
    return forgotten(meant.line, [Owed(one.wording, meant.said(one.due_on)) for one in owed])


def _claims(meant: Meant) -> list[Found]:
    said = statements_for(meant.owner, [meant.person.pk], meant.day)
    return contradicted(meant.line, [Pinned(one.matter, one.words, meant.said(one.said_on)) for one in said])


OF_THE_PERSON: tuple[Finder, ...] = (_manners, _promises, _claims)
"""What is asked for one person. A word that guards something about people adds its finder here."""


def _in_order(found: list[Found]) -> list[Found]:
    """What is told of a whole sentence stands beside what is told of its words."""
    sentences = [one for one in found if one.kind in {"claim", "confidence", "promise"}]
    return sorted(
        [*settled([one for one in found if one not in sentences]), *sentences], key=lambda one: (one.start, one.end)
    )


def _said(found: Found, draft: str, written: Language, name: str) -> Finding:
    told: dict[str, Any] = {"name": name, **dict(found.told)}  # Any: mypy would take the texts for `isolates`
    words = draft[found.start : found.end]
    softer = found.softer or say(written, f"soft-{found.rule}", book="etiquette", **told)
    why = say(_reader(), f"why-{found.rule}", book="etiquette", isolates=True, **told)
    return Finding(found.kind, found.start, found.end, found.severity, why, softer, words)


def _reader() -> Language:
    return "ar" if (get_language() or "ar").startswith("ar") else "en"


def _language(line: Line) -> Language:
    return "en" if line.words and language_of(line.words) == "en" else "ar"
