"""Reads a sentence: what happened with whom and when, what was promised, what there is to congratulate or to console."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from wasl.foundation.language.names.index import NameStore

from .calendars import Today
from .clauses import clauses_of
from .company import company_signs
from .days import days_in
from .introducing import add_introductions
from .inviting import add_invitations
from .mentions import Book, Mention
from .naming import closed_places, due_places, with_new_names
from .promise_signs import with_subjects
from .sentence import Sentence
from .signs import signs_in
from .told_contacts import add_contact
from .told_occasions import add_occasion
from .told_promises import add_promise
from .understood import LONGEST, Understood, Unsure
from .words import Line

TELLING = {"contact": add_contact, "mine": add_promise, "theirs": add_promise, "occasion": add_occasion}


def understand(text: str, store: NameStore, today: Today) -> Understood:
    """What the sentence says of the people of this book; the day and the weeks are the owner's."""
    text = text[:LONGEST]
    line = Line.of(text)
    days = days_in(line, today)
    signs = signs_in(line, days)
    closed, due = closed_places(line, days, signs), due_places(line, signs, days)
    known = Book(store).mentions(line, closed, due)
    mentions = with_new_names(line, _narrowed(known), closed, due, signs)
    signs = with_subjects(line, signs, {one.last: one.first for one in mentions})
    signs = sorted([*signs, *company_signs(line, signs, mentions, days)], key=lambda sign: (sign.first, sign.last))
    sentence = Sentence(line, text, today, days, signs, mentions, Understood(mentions=list(mentions)))
    sentence.clauses = clauses_of(line, signs, days, mentions)
    for clause in sentence.clauses:
        TELLING[clause.sign.kind](sentence, clause)
    add_introductions(sentence)
    add_invitations(sentence)
    _doubts(sentence)
    return sentence.out


def _doubts(it: Sentence) -> None:
    asked: set[str] = set()
    used = [one for told in (it.out.contacts, it.out.promises) for event in told for one in event.people] + [
        one.person for told in (it.out.occasions, it.out.invitations) for one in told if one.person
    ]
    used += [one for told in it.out.introductions for one in (told.by, told.to, told.whom) if one]
    for one in used:
        if one.people and not one.is_sure and one.text not in asked:
            asked.add(one.text)
            it.out.unsure.append(Unsure("like" if one.is_like else "which", one.text, one.people))


def _narrowed(mentions: Sequence[Mention]) -> list[Mention]:
    """Whoever was named in full is meant by the short name after it."""
    full: set[int] = set()
    found = []
    for one in mentions:
        both = tuple(person for person in one.people if person in full)
        found.append(replace(one, people=both) if len(one.people) > 1 and len(both) == 1 else one)
        full |= set(found[-1].people) if found[-1].is_sure else set()
    return found
