"""Which topics are worth proposing: what the owner knows, met with what her people ask about. Pure.

A topic weighs what its source weighs, and log2(1 + people) more: the first few people count most. Topics about the same thing
become one, with the people of all.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from math import log2
from typing import Literal

from wasl.foundation.language.folding import fold, words
from wasl.relations.learning.rules import telling_words

Kind = Literal["goal", "favour", "discussion", "skill", "advice", "opening", "interest"]

WEIGHTS: Mapping[Kind, float] = {
    "goal": 2, "favour": 1.5, "discussion": 1.25, "skill": 1, "advice": 1, "opening": 0.75, "interest": 0.25,
}  # fmt: skip
"""What was learned lately is fresh; an interest alone says least."""

FEWEST: Mapping[Kind, int] = {
    "goal": 0,
    "favour": 1,
    "discussion": 0,
    "skill": 1,
    "advice": 0,
    "opening": 0,
    "interest": 3,
}
"""Of how many people a topic must be of use to be proposed."""

OPENINGS_ASK_FROM = 2
FRESH_FOR = timedelta(days=120)
NOT_AGAIN_FOR = timedelta(days=90)
ASKED_WITHIN = timedelta(days=180)
"""Months, not years: what people asked about long ago is answered."""

SAME = 0.5
QUESTION = 160  # letters of a message before its question mark that say what is asked about

Told = tuple[frozenset[str], ...]
"""The forms of each telling word of a text."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Something to write about. `people` ask for it or care for it themselves; `count`: how many openings ask for it."""

    kind: Kind
    row_id: int
    words: str
    people: frozenset[int] = frozenset()
    count: int = 0

    @property
    def key(self) -> str:
        return fold(self.words)[:300]


@dataclass(frozen=True, slots=True)
class Voice:
    """What somebody asked about, or cares for."""

    person_id: int
    words: str


@dataclass(frozen=True, slots=True)
class Taken:
    """What is in the plan, went out lately, or is not wanted."""

    words: str
    goal_id: int = 0


def told(text: str) -> Told:
    found = (frozenset(telling_words(word)) for word in words(text))
    return tuple(forms for forms in found if forms)


def are_about_the_same(one: Told, other: Told) -> bool:
    """Half of the longer's telling words at least are in both."""
    longer, shorter = (one, other) if len(one) >= len(other) else (other, one)
    known = frozenset().union(*shorter)
    return bool(longer) and sum(not forms.isdisjoint(known) for forms in longer) / len(longer) >= SAME


def ranked(candidates: Iterable[Candidate], voices: Iterable[Voice], taken: Iterable[Taken]) -> list[Candidate]:
    """Those worth proposing, the strongest first; each with everybody whom it would serve."""
    served = _served(candidates, voices)
    gone = list(taken)
    keys, goals = {fold(one.words)[:300] for one in gone}, {one.goal_id for one in gone} - {0}
    away = [told(one.words) for one in gone]
    kept: list[tuple[Candidate, Told]] = []
    for one in sorted(served, key=_order):
        about = told(one.words)
        if one.key in keys or (one.kind == "goal" and one.row_id in goals):
            continue
        if any(are_about_the_same(about, other) for other in away):
            continue
        like = next((place for place, (_one, other) in enumerate(kept) if are_about_the_same(about, other)), None)
        if like is None:
            kept.append((one, about))
        else:
            first, words_of_it = kept[like]
            kept[like] = replace(first, people=first.people | one.people), words_of_it
    found = [one for one, _about in kept if _is_worth_it(one)]
    return sorted(found, key=_order)


def question_in(text: str) -> str:
    """What is asked in a message: the words before its first question mark; nothing where none is asked."""
    for sign in ("؟", "?"):
        before, mark, _after = text.partition(sign)
        if mark:
            return before[-QUESTION:].rsplit("\n", 1)[-1].strip()
    return ""


def _served(candidates: Iterable[Candidate], voices: Iterable[Voice]) -> list[Candidate]:
    by_form: dict[str, set[int]] = {}
    for voice in voices:
        for form in telling_words(voice.words):
            by_form.setdefault(form, set()).add(voice.person_id)
    found = []
    for one in candidates:
        asking = (by_form.get(form, ()) for forms in told(one.words) for form in forms)
        found.append(replace(one, people=one.people.union(*asking)))
    return found


def _is_worth_it(one: Candidate) -> bool:
    if not one.words.strip() or len(one.people) < FEWEST[one.kind]:
        return False
    return one.kind != "opening" or one.count >= OPENINGS_ASK_FROM or bool(one.people)


def strength(one: Candidate) -> float:
    return WEIGHTS[one.kind] + log2(1 + len(one.people))


def _order(one: Candidate) -> tuple[float, str, int]:
    return -strength(one), one.kind, one.row_id


def first_of(proposed: Sequence[Candidate], kind: Kind, people: int) -> Candidate | None:
    """The strongest of that kind that serves so many."""
    return next((one for one in proposed if one.kind == kind and len(one.people) >= people), None)
