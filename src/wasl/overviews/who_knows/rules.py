"""What a question asks for, and how strongly what is known of somebody answers it: pure.

| where it stands | weight |
| --- | --- |
| they advised it, or it was learned from them | 3 |
| they helped with it, or teach it | 2½ |
| an interest of theirs | 2½ |
| their role | 2 |
| the department, the organisation | 1½ |
| what the owner wrote about them | 1½ |
| a contact with them | 1 |

Of each thing asked for the strongest counts, and a little of three more. What stands under other words than those asked for
counts nine tenths: the table knows that they are of one subject, not that they are the same.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from wasl.foundation.language.folding import fold
from wasl.foundation.language.subjects import Met, Phrase, Subject, Text, phrase_of, subjects, territories

LONGEST_QUESTION, MOST_THINGS, MOST_PHRASES = 200, 4, 14
WEIGHTS = {
    "advice": 3.0, "help": 2.5, "teaches": 2.5, "interest": 2.5, "role": 2.0, "department": 1.5, "organisation": 1.5, "about": 1.5, "contact": 1.0,
}  # fmt: skip
BY_MEANING, BESIDES, MOST_BESIDES = 0.9, 0.2, 3
OPEN_FROM = 4
"""Letters from which a word that no subject knows may be the beginning of another."""

SAYS_NOTHING = frozenset(
    fold(
        "who has have had been through this that the a an and or of in on at to for with from my me i we you your he she they "
        "knows know knowledge about anyone anybody somebody someone experience experienced can help did does do done went go "
        "is are was were how what which people work working at getting get got a an one ever any good best advice "
        "من ما ماذا هل في على عن إلى الى مع أو او ثم هذا هذه ذلك الذي التي لديه لديها عنده عندها يعرف تعرف أعرف خبرة خبره تجربة "
        "تجربه مر مرت جرب جربت سبق أحد احد شخص ناس كيف عمل يعمل قد كان كانت لي عندي أريد نصيحة بعد قبل كل أي اي"
    ).split()
)


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing that a question asks for. `said` are its phrases that stand in the question, `others` those of one meaning."""

    name: str
    said: tuple[Phrase, ...]
    others: tuple[Phrase, ...] = ()

    @property
    def phrases(self) -> tuple[Phrase, ...]:
        return (*self.said, *self.others)[: 2 * MOST_PHRASES]


@dataclass(frozen=True, slots=True)
class Evidence:
    """Something known of somebody that answers a thing: where it stands, the words, and whether they are those asked for."""

    person_id: int
    thing: int
    place: str
    words: str
    on: date | None
    by_meaning: bool

    @property
    def weight(self) -> float:
        return WEIGHTS[self.place] * (BY_MEANING if self.by_meaning else 1)


@dataclass(frozen=True, slots=True)
class Answer:
    """Somebody who answers: how well, whether all that was asked for, and why, the strongest first."""

    person_id: int
    score: float
    is_whole: bool
    evidence: tuple[Evidence, ...]


def things_in(question: str) -> list[Thing]:
    """Subjects and countries that the question names, each once; then words that no table knows."""
    text = Text(question)
    found = [(one, met) for one in (*subjects(), *territories()) for met in text.meets(one.phrases)[:1]]
    meant = [(one, met) for one, met in found if not any(set(met.places) < set(other.places) for _one, other in found)]
    things = [_thing(text, group) for group in _of_one_place(meant)]
    taken = {place for _one, met in found for place in met.places}
    for place, word in enumerate(text.words):
        if place not in taken and word not in SAYS_NOTHING and len(word) > 1:
            things.append(Thing(word, (_open(word),)))
    return things[:MOST_THINGS]


def answers_in(text: str, things: Sequence[Thing]) -> list[tuple[int, bool]]:
    """Which of the things a text answers, each with whether by its meaning alone."""
    read = Text(text)
    found = []
    for number, thing in enumerate(things):
        if read.meets(thing.said):
            found.append((number, False))
        elif read.meets(thing.others):
            found.append((number, True))
    return found


def ranked(evidence: Iterable[Evidence], count: int) -> list[Answer]:
    """People by how well they answer, whoever answers all that is asked for first; `count` is of the things."""
    known: dict[int, list[Evidence]] = defaultdict(list)
    for one in evidence:
        known[one.person_id].append(one)
    answers = [_answer(person_id, some, count) for person_id, some in known.items()]
    return sorted(answers, key=lambda one: (not one.is_whole, -one.score, one.person_id))


def _answer(person_id: int, some: list[Evidence], count: int) -> Answer:
    ordered = sorted(some, key=lambda one: (-one.weight, -(one.on or date.min).toordinal(), one.words))
    score, answered = 0.0, set()
    for thing in range(count):
        of_it = [one.weight for one in ordered if one.thing == thing]
        if of_it:
            answered.add(thing)
            score += of_it[0] + BESIDES * sum(of_it[1 : 1 + MOST_BESIDES])
    once = tuple({(one.place, one.words): one for one in reversed(ordered)}.values())[::-1]
    return Answer(person_id, round(score, 4), len(answered) == count, once)


def _of_one_place(meant: Sequence[tuple[Subject, Met]]) -> list[list[tuple[Subject, Met]]]:
    """Subjects that share a word of the question are one thing: `mortgage` is of two."""
    groups: list[list[tuple[Subject, Met]]] = []
    for one, met in meant:
        near = next((some for some in groups if any(set(met.places) & set(other.places) for _o, other in some)), None)
        if near is None:
            groups.append([(one, met)])
        else:
            near.append((one, met))
    return groups


def _thing(text: Text, group: Sequence[tuple[Subject, Met]]) -> Thing:
    said = tuple(dict.fromkeys(met.phrase for _one, met in group))
    phrases = dict.fromkeys(phrase for one, _met in group for phrase in one.phrases)
    places = sorted({place for _one, met in group for place in met.places})
    name = " ".join(text.words[place] for place in places)
    return Thing(name, said, tuple(phrase for phrase in phrases if phrase not in said))


def _open(word: str) -> Phrase:
    return phrase_of(f"{word}*" if len(word) >= OPEN_FROM else word)
