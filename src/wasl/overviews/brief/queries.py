"""Everything to know before meeting somebody, on one page: a constant number of queries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from wasl.foundation.accounts.models import User
from wasl.overviews.brief import about, between
from wasl.overviews.brief.points import Point, style_of
from wasl.relations.people.models import Person
from wasl.relations.people.queries import first_ways, person_by_id, spellings_of
from wasl.relations.people.rules import shown_name
from wasl.relations.preparation.models import Target
from wasl.relations.preparation.queries import Section, TargetLine, checklist, reached, target_by_id, targets_of
from wasl.relations.preparation.wording import TO_ASK
from wasl.relations.trust.queries import between as stands_between

FOUND_SHOWN, ASKS_SHOWN = 6, 6


@dataclass(frozen=True)
class Part:
    """Points under a heading; `is_asked`: questions, to be ticked on paper."""

    key: str
    title: str
    points: list[Point]
    is_asked: bool = False


@dataclass(frozen=True)
class Brief:
    """`below` says what they do where; `target` is what the owner wants of them, where they are on her list.

    Of a private person it is read here, and no paper is made of it.
    """

    person_id: int
    name: str
    below: str
    on: date
    target: TargetLine | None
    parts: list[Part]
    is_private: bool = False


def brief_of_person(owner: User, person_id: int, now: datetime) -> Brief:
    """Of one of the owner's people, on her list or not. Raises NotFoundError."""
    person = person_by_id(owner, person_id)
    lines = targets_of(owner, person)
    line = next((one for one in lines if one.is_open), lines[0] if lines else None)
    return _brief(owner, person, line, now)


def brief_of_target(owner: User, target_id: int, now: datetime) -> Brief:
    """Of somebody on the list, perhaps only a name. Raises NotFoundError."""
    target = target_by_id(owner, target_id)
    if target.person:
        return brief_of_person(owner, target.person.pk, now)
    line = TargetLine(
        id=target.pk, person_id=0, name=target.name, detail=" · ".join(filter(None, (target.field, target.organisation))),
        why=target.why, offer=target.offer, meet_by=target.meet_by, meeting_on=target.meeting_on, state=target.state,
        settled_on=target.settled_on, outcome=target.outcome, done=0, total=0,
    )  # fmt: skip
    return _brief(owner, None, line, now)


def _brief(owner: User, person: Person | None, line: TargetLine | None, now: datetime) -> Brief:
    sections = checklist(Target(pk=line.id)) if line else []
    known = about.known_of(owner, person) if person else None
    parts = [
        _part("wish", _("What you want, and what you offer"), between.wishes(line, owner, now.date()) if line else ()),
        *(_of_person(owner, person, known, now) if person and known else ()),
        _part("found", _("What you found out"), _found(sections)),
        Part("ask", _("Questions to ask"), list(_to_ask(sections)), is_asked=True),
    ]
    name = line.name if line else ""
    if person:
        ways = first_ways(owner, [person.pk])
        name = shown_name(person.display_name, [ways[person.pk].shown] if person.pk in ways else [])
    below = known.work_words if known and known.work_words else line.detail if line else ""
    said = [part for part in parts if part.points]
    is_private = person is not None and person.is_private
    return Brief(person.pk if person else 0, name, below, now.date(), line, said, is_private)


def _of_person(owner: User, person: Person, known: about.Known, now: datetime) -> Iterator[Part]:
    today, language = now.date(), get_language() or "ar"
    spelt = spellings_of(owner, [person.pk]).get(person.pk, [])
    way, stands = reached(owner, person, today), stands_between(owner, person, today)
    yield _part("who", _("Who this is"), about.who(known, language, spelt, style_of(owner)))
    yield _part("tie", _("How you are connected"), between.connected(owner, person, way, today))
    yield _part("contacts", _("Last contacts"), between.contacts(owner, person, now))
    yield _part("ground", _("Common ground"), about.common_ground(owner, known))
    yield _part("promises", _("Promises that are open"), between.promises(owner, stands))
    yield _part("said", _("What you said before"), between.statements(owner, stands))
    yield _part("days", _("Occasions near"), between.occasions(owner, person, today))


def _part(key: str, title: str, points: Iterable[Point]) -> Part:
    return Part(key, title, list(points))


def _found(sections: Iterable[Section]) -> list[Point]:
    told = [question for section in sections for question in section.questions if question.note]
    return [Point(question.note, question.words) for question in told][:FOUND_SHOWN]


def _to_ask(sections: Iterable[Section]) -> Iterator[Point]:
    """The owner's own questions, then some that open a conversation with anybody."""
    own = [question.words for section in sections for question in section.questions if question.is_own]
    yield from (Point(words) for words in [*own, *map(str, TO_ASK)][:ASKS_SHOWN])
